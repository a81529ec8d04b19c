"""A second reader of bundles: pypdf must find in each volume what its .tsv says, page by page."""
import glob
import os
import sys

from pypdf import PdfReader
from pypdf.generic import ContentStream

folder = sys.argv[1]
failed = pages = volumes = links = cites = 0


def fail(name, what):
    global failed
    failed += 1
    print(f"FAIL  {name}: {what}")


def stamps(page, reader):
    """What is printed in the font of page numbers, and nothing else."""
    found, font = [], None
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tf":
            font = operands[0]
        elif operator == b"Tj" and font == "/Folio":
            found.append(str(operands[0]))
    return found


def target(annotation, numbers):
    place = annotation.get("/Dest")
    return numbers.get(place[0].idnum) if place is not None else None


def outline(reader, items, numbers):
    for item in items:
        if isinstance(item, list):
            yield from outline(reader, item, numbers)
        else:
            yield numbers.get(item.page.idnum), item.title


for path in sorted(glob.glob(os.path.join(folder, "*.pdf"))):
    name = os.path.basename(path)
    reader = PdfReader(path, strict=True)
    volumes += 1
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    with open(path[:-3] + "tsv", encoding="utf-8") as lines:
        wanted = [line.rstrip("\n").split("\t") for line in lines]
    labels = [row[2] for row in wanted if row[0] == "page"]
    pages += len(labels)
    if len(reader.pages) != len(labels):
        fail(name, "number of pages")
        continue
    if list(reader.page_labels) != labels:
        fail(name, "page labels")
    found = [[a.get_object() for a in page.get("/Annots", [])] for page in reader.pages]
    for number, page in enumerate(reader.pages):
        if stamps(page, reader) != [labels[number]]:
            fail(name, f"stamp of page {number + 1}: {stamps(page, reader)}")
    index = [int(row[1]) for row in wanted if row[0] == "index"]
    rows = [int(row[1]) for row in wanted if row[0] == "row"]
    led = [target(a, numbers) for page in index for a in found[page]]
    if led[: len(rows)] != rows:
        fail(name, f"index leads to {led}, not {rows}")
    for row in wanted:
        if row[0] == "link":
            links += 1
            if int(row[2]) not in [target(a, numbers) for a in found[int(row[1])]]:
                fail(name, f"a source's link on page {int(row[1]) + 1}")
    for page in range(len(reader.pages)):
        planned = sorted(int(row[2]) for row in wanted if row[0] == "cite" and int(row[1]) == page)
        if planned:
            cites += len(planned)
            led = sorted(target(a, numbers) for a in found[page])
            if led != planned:
                fail(name, f"marks of page {page + 1} lead to {led}, not {planned}")
    marks = list(outline(reader, reader.outline, numbers))
    for row in wanted:
        if row[0] == "mark" and not any(n == int(row[1]) and row[2] in title for n, title in marks):
            fail(name, f"bookmark of page {int(row[1]) + 1}")
    opening = reader.trailer["/Root"]["/OpenAction"]
    if numbers.get(opening[0].idnum if hasattr(opening[0], "idnum") else -1, 0) != 0 or opening[4] != 1:
        fail(name, "does not open at page 1, 100 %")

print(f"{volumes} volumes, {pages} pages, {links} links of sources, {cites} cites read by pypdf: {failed} mismatches")
sys.exit(1 if failed or not volumes else 0)
