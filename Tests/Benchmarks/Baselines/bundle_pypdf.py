"""The baseline of bundle.script: numbers, outline and an index with links, as one would write it with pypdf."""
import os
import sys

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ContentStream, DictionaryObject, Fit, NameObject

folder, target = sys.argv[1:]
writer = PdfWriter()
font = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica-Bold"),
    }
)


def drawing(text):
    page = PageObject.create_blank_page(width=612, height=792)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/Folio"): font})}
    )
    stream = ContentStream(None, None)
    stream.set_data(text.encode())
    page[NameObject("/Contents")] = stream
    return page


names = sorted(os.listdir(folder), key=lambda name: int(name.split(".")[0]))
rows = [names[start : start + 30] for start in range(0, len(names), 30)]
place = len(rows)
places = []
for name in names:
    places.append(place)
    place += len(PdfReader(os.path.join(folder, name)).pages)
for number, group in enumerate(rows):
    text = ""
    for row, name in enumerate(group):
        text += f"BT /Folio 10 Tf 72 {700 - 20 * row} Td ({name} {places[number * 30 + row] + 1}) Tj ET "
    writer.add_page(drawing(text))
for name in names:
    writer.append(os.path.join(folder, name), import_outline=False)
for number, page in enumerate(writer.pages):
    page.merge_page(drawing(f"BT /Folio 11 Tf 560 760 Td ({number + 1}) Tj ET"))
for index, name in enumerate(names):
    writer.add_outline_item(name, places[index])
    page, row = divmod(index, 30)
    box = (72, 696 - 20 * row, 540, 712 - 20 * row)
    writer.add_annotation(page, Link(rect=box, target_page_index=places[index], fit=Fit.fit()))
writer.write(target)
