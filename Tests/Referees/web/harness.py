"""The program under test, a browser before it, and the count of what held."""
import os
import subprocess
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
WIDE, NARROW, LEAST = 1440, 390, 320


class Referee:
    """Counts, and says at once what did not hold."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, what, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL  {what}{': ' + str(detail) if detail else ''}", flush=True)
        return bool(holds)


class Program:
    """`expediente serve` on a store, on a free port, until it is closed."""

    def __init__(self, binary, store):
        self.binary, self.store = binary, store
        self.folder = tempfile.TemporaryDirectory()
        keys = os.path.join(self.folder.name, "keys")
        self.process = subprocess.Popen(
            [binary, "--store", store, "--no-input", "serve", "--port", "0", "--token-file", keys],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            if os.path.exists(keys):
                break
            time.sleep(0.05)
        self.keys_mode = os.stat(keys).st_mode & 0o777
        self.link, self.key = open(keys, encoding="utf-8").read().split()
        self.base = self.link.split("/entrar")[0]
        self.port = int(self.base.rsplit(":", 1)[1])

    def run(self, *words):
        """Runs a command on the same store."""
        return subprocess.run(
            [self.binary, "--store", self.store, "--no-input", "--json", *words], capture_output=True, text=True,
            check=False)

    def peak(self):
        """The most memory it has held, in bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024

    def close(self):
        self.process.terminate()
        self.process.wait(20)
        self.folder.cleanup()


class Visit:
    """A browser that was let in; each context of it has the same cookie."""

    def __init__(self, browser, program):
        self.browser, self.program = browser, program
        context = browser.new_context(locale="es-MX")
        page = context.new_page()
        self.entered = page.goto(program.link)
        self.state = context.storage_state()
        context.close()

    def context(self, width=WIDE, language="es", theme="light", script=True):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, locale="es-MX" if language == "es" else "en-US",
            storage_state=self.state, java_script_enabled=script, color_scheme=theme, base_url=self.program.base,
            reduced_motion="reduce")
        context.add_cookies([
            {"name": "idioma", "value": language, "url": self.program.base},
            {"name": "tema", "value": theme, "url": self.program.base},
        ])
        context.set_default_timeout(10_000)
        return context


def listen(page):
    """What the page says in its console that is wrong."""
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def violations(page):
    """What axe finds wrong, in one line each."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{item['id']} {[node['target'] for node in item['nodes']][:3]}" for item in found]


def overflow(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate(
        "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth")
