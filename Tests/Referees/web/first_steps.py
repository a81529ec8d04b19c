"""The first ten minutes: from an empty store and one letter to a dossier that is valid; by mouse, and by keyboard alone."""
import os
import re
import tempfile

LETTER = os.path.join(os.path.dirname(__file__), "../../../Fixtures/montenegro/documents/negativa-ana-ejemplo.pdf")
FIELDS = [
    ("person", "Ana"), ("surnames", "Ejemplo"), ("institution", "ISSSTESON"), ("date", "2024-05-03"),
    ("notifiedOn", "2024-05"), ("medium", None), ("clause", "Cláusula de muestra, artículo 6"),
    ("condition", "presión alta"), ("affectsFamily", "yes"),
]


def check(referee, by_mouse, by_keyboard):
    mouse(referee, by_mouse)
    keyboard(referee, by_keyboard)


def mouse(referee, visit):
    context = visit.context()
    page = context.new_page()
    page.goto("/")
    page.click("main a[href='/primeros-pasos']")
    page.set_input_files("#oficio", LETTER)
    page.click("main button.pri")
    page.wait_for_url(re.compile(r"/primeros-pasos/P-\d+$"))
    for name, value in FIELDS:
        if name == "affectsFamily":
            page.select_option("#affectsFamily", value)
        elif value:
            page.fill("#" + name, value)
    page.click("main form button.pri")
    answers(referee, page, "mouse")
    page.click("main a.pri")
    page.click("main form[action='/expediente/ver'] button.pri")
    page.wait_for_selector("main table")
    page.click("main form[action='/expediente/exportar'] button.pri")
    page.wait_for_selector("main a[href$='/archivo/1']")
    with page.expect_download() as download:
        page.click("main a[href$='/archivo/1']")
    validate(referee, visit, download.value, "mouse")
    context.close()


def go(page, selector, most=150):
    """Presses Tab until the focus is on what is meant."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({selector!r})"):
            return
    raise AssertionError(f"no stop at {selector}")


def keyboard(referee, visit):
    context = visit.context()
    page = context.new_page()
    # Asked for early: a chooser that opens before the browser knows who takes it would be lost.
    choosers = []
    page.on("filechooser", lambda chooser: choosers.append(chooser))
    page.goto("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("empezar por una negativa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/primeros-pasos")
    go(page, "#oficio")
    page.keyboard.press("Space")
    for _ in range(100):
        if choosers:
            break
        page.wait_for_timeout(50)
    choosers[0].set_files(LETTER)
    go(page, "main button.pri")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/primeros-pasos/P-\d+$"))
    for name, value in FIELDS:
        if value is None:
            continue
        go(page, "#" + name)
        if name == "affectsFamily":
            page.keyboard.press("s")
        else:
            page.keyboard.type(value)
    # Enter in a field sends the form, as everywhere else: it presses no suggestion that stands before the button.
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    answers(referee, page, "keyboard")
    go(page, "main a.pri")
    page.keyboard.press("Enter")
    page.wait_for_url("**/expediente?**")
    go(page, "main form[action='/expediente/ver'] button.pri")
    page.keyboard.press("Enter")
    page.wait_for_selector("main table")
    go(page, "main form[action='/expediente/exportar'] button.pri")
    page.keyboard.press("Enter")
    page.wait_for_selector("main a[href$='/archivo/1']")
    go(page, "main a[href$='/archivo/1']")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    validate(referee, visit, download.value, "keyboard")
    context.close()


def answers(referee, page, how):
    page.wait_for_url(re.compile(r"/primeros-pasos/NG-\d+/respuestas"))
    headings = page.locator("main h2").all_inner_texts()
    for words in ("plazo", "precedentes", "falta"):
        referee.check(any(words in text for text in headings), f"{how}: an answer about «{words}»", headings)
    referee.check(
        page.locator("main form[action='/actividad/deshacer']").count() == 1, f"{how}: what was saved can be undone")


def validate(referee, visit, download, how):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "dossier.zip")
        download.save_as(path)
        referee.check(download.suggested_filename == "expediente-full.zip", f"{how}: the file has its name")
        said = visit.program.run("dossier", "validate", path)
        referee.check(said.returncode == 0, f"{how}: the dossier is valid", said.stdout[-300:] + said.stderr[-300:])
    people = visit.program.run("person", "list").stdout
    referee.check('"name":"Ana Ejemplo"' in people and '"surnames":"Ejemplo"' in people, f"{how}: the person is recorded")
