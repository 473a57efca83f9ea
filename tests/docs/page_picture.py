"""Make `tests/docs/page.png`, the picture of the page in the README, in Chromium: `python tests/docs/page_picture.py`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SHOWN = "/read?doc=001&q=monuments&at=001:p24#p24"


def main() -> None:
    """Write the picture."""
    command = [sys.executable, "-m", "serge_cli", "serve", "--no-browser"]
    with subprocess.Popen(command, cwd=HERE.parents[1], stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        address = next(found.group() for line in running.stderr if (found := re.search(r"http://\S+key=\S+", line)))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("SERGE_CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"]
            )
            page = browser.new_page(viewport={"width": 1120, "height": 620})
            page.goto(address)
            page.wait_for_selector("h1")
            page.goto(address.partition("/?")[0] + SHOWN)
            page.screenshot(path=HERE / "page.png")
            browser.close()
        running.terminate()


if __name__ == "__main__":
    main()
