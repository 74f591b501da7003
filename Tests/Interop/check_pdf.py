"""Says what a PDF is made of, as JSON: the PDF/UA-1 rules it fails, its language, its title, its
number of pages, and how often each structure tag occurs. Needs page-validation and pikepdf.

    check_pdf.py FILE.pdf
"""

import collections
import json
import sys

import page
import pikepdf


def count(node, tags):
    if isinstance(node, pikepdf.Array):
        for child in node:
            count(child, tags)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            tags[str(node.S).lstrip("/")] += 1
        if "/K" in node:
            count(node.K, tags)


path = sys.argv[1]
report = page.validate_pdf(path, profile="ua1")
failures = [str(failure) for failure in getattr(report, "failures", [])]
if not report.is_compliant and not failures:
    failures = [str(report)]
with pikepdf.open(path) as pdf:
    tags = collections.Counter()
    count(pdf.Root.StructTreeRoot.K, tags)
    print(json.dumps({
        "failures": failures, "language": str(pdf.Root.Lang), "pages": len(pdf.pages),
        "title": str(pdf.docinfo.get("/Title", "")), "tags": tags}))
