"""Every screen: no barrier that axe knows, no word in the console, nothing wider than the window, spaced text fits."""
from addresses import ANSWERS_404, EMPTY, SAMPLE
from harness import LEAST, NARROW, WIDE, listen, overflow, violations

# WCAG 1.4.12: what a reader may set without anything being lost.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

# Text cut off by its own box, which neither a scroll bar nor an ellipsis that was meant excuses.
CUT = """() => [...document.querySelectorAll('main *')].filter((node) => {
  const style = getComputedStyle(node);
  return node.children.length === 0 && node.textContent.trim() && style.overflowX === 'hidden'
    && style.textOverflow !== 'ellipsis' && !node.closest('.vh') && node.scrollWidth > node.clientWidth + 1
    && node.clientWidth > 1;
}).map((node) => node.tagName + '.' + node.className + ' ' + node.textContent.trim().slice(0, 30))"""


def check(referee, sample, empty):
    for visit, pages in ((sample, SAMPLE), (empty, EMPTY)):
        spanish(referee, visit, pages)
    english(referee, sample, SAMPLE)


def spanish(referee, visit, pages):
    context = visit.context()
    page = context.new_page()
    said = listen(page)
    for name, path in pages:
        said.clear()
        page.set_viewport_size({"width": WIDE, "height": 900})
        answer = page.goto(path)
        wanted = 404 if path in ANSWERS_404 else 200
        referee.check(answer.status == wanted, f"{name}: {path} answers {wanted}", answer.status)
        referee.check(page.locator("h1").count() == 1, f"{name}: one title of the first rank")
        found = violations(page)
        referee.check(not found, f"{name}: axe in Spanish, light, {WIDE}", found)
        for width in (WIDE, NARROW, LEAST):
            page.set_viewport_size({"width": width, "height": 900})
            referee.check(overflow(page) <= 0, f"{name}: fits {width} px", overflow(page))
        page.evaluate(SPACING)
        referee.check(overflow(page) <= 0, f"{name}: fits {LEAST} px with spaced text", overflow(page))
        cut = page.evaluate(CUT)
        referee.check(not cut, f"{name}: spaced text is whole", cut)
        errors = [text for text in said if not (wanted == 404 and "404" in text)]
        referee.check(not errors, f"{name}: the console is silent", errors)
    context.close()


def english(referee, visit, pages):
    context = visit.context(NARROW, "en", "dark")
    page = context.new_page()
    for name, path in pages:
        page.goto(path)
        referee.check(page.locator("html").get_attribute("lang") == "en", f"{name}: speaks English")
        found = violations(page)
        referee.check(not found, f"{name}: axe in English, dark, {NARROW}", found)
        referee.check(overflow(page) <= 0, f"{name}: fits {NARROW} px in English", overflow(page))
    context.close()
