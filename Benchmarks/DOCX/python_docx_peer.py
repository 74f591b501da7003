"""The same report through python-docx, read back from the Word file the program wrote.

The text, the tables with their alignment and repeated headings, header, footer and properties are
the same; python-docx has no charts and no footnotes, so it writes less. Prints the CPU milliseconds for one
document in a warm process.
"""
import resource
import sys

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt


def content(path):
    """The paragraphs (style, text) and tables (rows of cells) of a Word file, in order."""
    source = docx.Document(path)
    for element in source.iter_inner_content():
        if isinstance(element, docx.table.Table):
            yield [[cell.text for cell in row.cells] for row in element.rows]
        else:
            yield element.style.name, element.text


def write(parts):
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = 'Report', 'City of Example', 'en'
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.header.paragraphs[0].text = 'City of Example'
    section.footer.paragraphs[0].text = 'Page'
    number = 0
    for part in parts:
        if isinstance(part, tuple):
            style, text = part
            if style.startswith('Heading'):
                document.add_heading(text, int(style[-1]))
            elif style == 'Caption':
                document.add_paragraph(text, style='Caption')
            else:
                if style == 'Numbered Text':
                    number += 1
                    text = f'{number}.\t{text}'
                document.add_paragraph(text).paragraph_format.space_after = Pt(7)
            continue
        table = document.add_table(rows=len(part), cols=len(part[0]), style='Table Grid')
        repeated = OxmlElement('w:tblHeader')
        table.rows[0]._tr.get_or_add_trPr().append(repeated)
        for row, cells in zip(table.rows, part):
            for index, (cell, text) in enumerate(zip(row.cells, cells)):
                paragraph = cell.paragraphs[0]
                paragraph.add_run(text).font.size = Pt(9.5)
                if index:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save(sys.argv[2])


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1000


parts = list(content(sys.argv[1]))
write(parts)
start = cpu()
count = 5
for _ in range(count):
    write(parts)
print((cpu() - start) / count)
