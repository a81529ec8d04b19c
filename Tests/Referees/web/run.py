"""Proves the pages in a browser: `run.py PROGRAM SAMPLE EMPTY EMPTY`, three stores of its own.

Prints what does not hold and `N passed, N failed`.
"""
import sys
import time

from playwright.sync_api import sync_playwright

import controls
import first_steps
import gate
import keyboard
import noscript
import printing
import programs
import screens
import uploads
from harness import CHROMIUM, Program, Referee, Visit


def main(binary, *stores):
    referee = Referee()
    running = [Program(binary, store) for store in stores]
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            sample, first, second = (Visit(browser, program) for program in running)
            for name, part in (
                ("controls", lambda: controls.check(referee, sample)),
                ("gate", lambda: gate.check(referee, browser, sample)),
                ("programs", lambda: programs.check(referee, sample.program)),
                ("screens", lambda: screens.check(referee, sample, first)),
                ("keyboard", lambda: keyboard.check(referee, sample)),
                ("without script", lambda: noscript.check(referee, sample)),
                ("paper", lambda: printing.check(referee, sample)),
                ("first steps", lambda: first_steps.check(referee, first, second)),
                ("uploads", lambda: uploads.check(referee, second)),
            ):
                begun, held = time.monotonic(), referee.passed
                try:
                    part()
                except Exception as error:  # a part that breaks off is one that failed, and the others go on
                    referee.check(False, f"{name} goes to its end", f"{type(error).__name__}: {str(error)[:400]}")
                print(f"ok    {name}: {referee.passed - held} in {time.monotonic() - begun:.1f} s", flush=True)
            browser.close()
    finally:
        for program in running:
            program.close()
    print(f"{referee.passed} passed, {referee.failed} failed")
    return referee.failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
