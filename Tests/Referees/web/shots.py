"""Pictures of every screen, to be looked at: `shots.py PROGRAM SAMPLE EMPTY FOLDER`."""
import os
import sys

from playwright.sync_api import sync_playwright

from addresses import EMPTY, SAMPLE
from harness import CHROMIUM, NARROW, WIDE, Program, Visit


def main(binary, sample, empty, folder):
    os.makedirs(folder, exist_ok=True)
    running = [Program(binary, sample), Program(binary, empty)]
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for program, pages in zip(running, (SAMPLE, EMPTY)):
                visit = Visit(browser, program)
                for language in ("es", "en"):
                    for theme in ("light", "dark"):
                        for width in (WIDE, NARROW):
                            take(visit, pages, width, language, theme, folder)
            browser.close()
    finally:
        for program in running:
            program.close()


def take(visit, pages, width, language, theme, folder):
    context = visit.context(width, language, theme)
    page = context.new_page()
    for name, path in pages:
        # Pages of documents are drawn when they are asked for: a picture waits for them.
        page.goto(path, wait_until="networkidle")
        page.screenshot(path=os.path.join(folder, f"{name}-{width}-{language}-{theme}.png"), full_page=True)
    context.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
