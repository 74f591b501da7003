"""Sets Typst sources as PDF/UA-1 files, one after the other, for the program that started it.

    typst_worker.py FONT_FOLDER ...

Reads from standard input, any number of times: length (4 bytes, big-endian), Typst source.
Writes to standard output for each: status (1 byte), length (4 bytes), then the PDF (status 0), or
what Typst found wrong with the source (1), or why it cannot run at all (2), in UTF-8.
Ends when its input ends. Needs the package `typst` (https://pypi.org/project/typst/).
"""

import os
import struct
import sys

# Nothing but answers may go to the caller: whatever else is printed goes to standard error.
ANSWERS = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)


def read(count):
    data = sys.stdin.buffer.read(count)
    if len(data) < count:
        sys.exit(0)
    return data


def answer(status, data):
    ANSWERS.write(struct.pack(">BI", status, len(data)))
    ANSWERS.write(data)
    ANSWERS.flush()


def message(error):
    parts = [str(error)] + list(getattr(error, "hints", None) or [])
    return "; ".join(parts).encode("utf-8", "replace")


def main(font_folders):
    trouble = None
    try:
        import typst

        # Only the fonts of the given folders, so that the same source gives the same file on
        # every machine that has them.
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=font_folders)
        compiler = typst.Compiler(font_paths=fonts)
    except Exception as error:
        trouble = message(error)
    while True:
        (length,) = struct.unpack(">I", read(4))
        source = read(length)
        if trouble is not None:
            answer(2, trouble)
            continue
        try:
            # A fixed time stamp: the date of issue stands in the source.
            pdf = compiler.compile(
                input=source, format="pdf", pdf_standards=["ua-1"], timestamp=0)
        except Exception as error:
            answer(1, message(error))
        else:
            answer(0, pdf)


main(sys.argv[1:])
