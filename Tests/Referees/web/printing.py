"""On paper: the content alone."""
import os
import subprocess
import tempfile

from addresses import PRINTED


def check(referee, sample):
    context = sample.context(theme="dark")
    page = context.new_page()
    for path, words in PRINTED:
        page.goto(path)
        with tempfile.TemporaryDirectory() as folder:
            paper = os.path.join(folder, "page.pdf")
            page.pdf(path=paper, format="Letter")
            text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
        sheets = text.split("\f")[:-1]
        referee.check(sheets and all(sheet.strip() for sheet in sheets), f"{path}: no sheet is empty", len(sheets))
        referee.check(words in text, f"{path}: says what it is about")
        for other in ("Saltar al contenido", "Todos los registros", "Papelera", "English", "Ctrl K"):
            referee.check(other not in text, f"{path}: «{other}» is not printed")
    context.close()
