"""The page in real Chromium, wide and narrow: nothing runs that should not, everything works by keys, axe-core finds nothing serious.

Needs Chromium (Debian's package, or SERGE_CHROMIUM names it) and the extra `browser-tests`, whose axe-playwright-python has axe-core in it.
With SERGE_BROWSER_TESTS=required, as in CI, a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from serge_cli import app
from serge_cli.surfaces.serve.server import Server
from tests.surfaces.conftest import Client

CHROMIUM = os.environ.get("SERGE_CHROMIUM") or shutil.which("chromium") or ""
REQUIRED = os.environ.get("SERGE_BROWSER_TESTS") == "required"
if not REQUIRED:
    pytest.importorskip("playwright", reason="needs: pip install 'serge-cli[browser-tests]'")
    pytest.importorskip("axe_playwright_python", reason="needs: pip install 'serge-cli[browser-tests]'")
    if not CHROMIUM:
        pytest.skip("needs Chromium: apt-get install chromium", allow_module_level=True)

SIZES = {"wide": (1280, 800), "narrow": (390, 844)}
VIEWS = ["/", "/?q=trotsky", "/read?doc=001", "/read?doc=003&q=trotsky", "/read?doc=666", "/quotation?id=666:q1", "/persons",
         "/person?name=Trotsky", "/who", "/notes", "/check", "/report"]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(params=list(SIZES))
def page(request: pytest.FixtureRequest, browser: Any, server: Server, client: Client) -> Iterator[Any]:
    """A page of a browser that has entered; what it complains of fails the test."""
    width, height = SIZES[request.param]
    address = f"http://127.0.0.1:{server.server_address[1]}"
    name, _, value = client.cookie.partition("=")
    context = browser.new_context(viewport={"width": width, "height": height}, base_url=address)
    context.add_cookies([{"name": name, "value": value, "url": address, "sameSite": "Strict", "httpOnly": True}])
    shown = context.new_page()
    wrong: list[str] = []
    shown.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    shown.on("dialog", lambda dialog: (wrong.append("a dialog"), dialog.dismiss()))
    shown.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith(address) else None)
    yield shown
    context.close()
    assert wrong == []


@pytest.mark.parametrize("path", VIEWS)
def test_a_view_fits_and_is_accessible(page: Any, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - may be missing

    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    grave = [(one["id"], [node["target"] for node in one["nodes"]][:5]) for one in found if one["impact"] in {"serious", "critical"}]
    assert grave == []


def test_the_printed_address_leads_in(browser: Any, fresh: Server) -> None:
    page = browser.new_context().new_page()
    page.goto(fresh.gate.address)
    page.wait_for_url(f"http://127.0.0.1:{fresh.server_address[1]}/")
    assert page.text_content("h1") == "The library"
    assert page.evaluate("document.cookie") == ""


def test_a_file_that_leads_on_opens_the_page(browser: Any, fresh: Server, tmp_path: Path) -> None:
    leading = tmp_path / "open.html"
    leading.write_text(f'<meta http-equiv="refresh" content="0;url={fresh.gate.address}">', encoding="utf-8")
    page = browser.new_context().new_page()
    page.goto(leading.as_uri())
    page.wait_for_url(f"http://127.0.0.1:{fresh.server_address[1]}/")
    assert page.text_content("h1") == "The library"


def test_from_search_to_note_by_keyboard_alone(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("monuments to Trotsky")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=monuments*")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.classList.contains('hit')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/read?doc=001*")
    page.keyboard.press("n")
    assert page.text_content("mark.now").casefold() in {"monuments", "to", "trotsky", "monuments to trotsky"}
    page.focus("#call-n14")
    page.keyboard.press("Enter")
    assert page.is_visible("#m-n14")
    assert "Information supplied by Vlady" in page.text_content("#m-n14")
    assert page.evaluate("getComputedStyle(document.getElementById('m-n14')).display") == "block"


def test_a_note_is_a_popup_on_a_narrow_screen_and_stands_beside_on_a_wide_one(page: Any) -> None:
    page.goto("/read?doc=001&at=001:p24")
    narrow = page.viewport_size["width"] < 600
    assert page.is_visible("#m-n14") is not narrow
    page.click("#call-n14")
    assert page.is_visible("#m-n14")
    page.keyboard.press("Escape")
    assert page.is_visible("#m-n14") is not narrow


def test_c_copies_a_citation(page: Any) -> None:
    page.goto("/read?doc=001&at=001:p24#p24")
    page.keyboard.press("c")
    page.wait_for_selector("#said:not(:empty)", state="attached")  # a function to wait for would be evaluated, which the page forbids
    assert "Peter Sedgwick" in page.text_content("#said")


def test_a_draft_is_checked_by_a_form_whose_origin_the_browser_hides(page: Any) -> None:
    page.goto("/check")
    page.fill("#draft", "We were defeated by Party patriotism")
    page.click("button[value=verify]")
    page.wait_for_selector(".verdict")
    assert "exact" in page.text_content(".verdict h3")


def test_a_speaker_is_corrected_by_keys_and_the_correction_taken_back(page: Any, corpus: Path) -> None:
    kept = corpus / "corrections.toml"
    page.goto("/quotation?id=003:q23")
    page.focus("#speaker")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Ida <b>Holm</b>")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=corrected by hand")
    assert "Ida <b>Holm</b>" in page.text_content(".hit .about")
    assert "Ida <b>Holm</b>" in kept.read_text(encoding="utf-8")
    assert page.locator(".hit .about b").count() == 0
    page.focus("text=Take the correction back")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Take the correction back", state="detached")
    assert "Leon Trotsky" in page.text_content(".hit .about")
    kept.unlink()


def test_o_opens_the_file_at_the_passage_in_focus(page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, told = tmp_path / "editor", tmp_path / "told"
    editor.write_text(f'#!/bin/sh\necho "$@" > {told}\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    page.goto("/read?doc=666")
    page.focus("#p4")
    page.keyboard.press("o")
    page.wait_for_url("**/read?doc=666&at=666%3Ap4#p4")
    assert told.read_text(encoding="utf-8").startswith("+7 ")


TAB_STOPS = {"/": 8, "/?q=trotsky": 20, "/read?doc=001": 20, "/quotation?id=666:q1": 8, "/persons": 10, "/who": 10, "/notes": 10, "/check": 8,
             "/report": 10}  # fmt: skip


@pytest.mark.parametrize("path", TAB_STOPS)
def test_every_view_is_walked_through_by_tab_with_the_focus_in_sight(page: Any, path: str) -> None:
    page.goto(path)
    seen = set()
    for _ in range(TAB_STOPS[path]):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        shown = page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
            " return s.outlineStyle !== 'none' && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth }"
        )
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    assert len(seen) >= TAB_STOPS[path] - 2  # no trap


@pytest.mark.parametrize("path", ["/read?doc=001", "/quotation?id=666:q1", "/who", "/check", "/?q=trotsky"])
def test_the_dark_scheme_is_accessible_too(page: Any, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - may be missing

    page.emulate_media(color_scheme="dark")
    page.goto(path)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number).every(part => part < 60)")
    assert dark
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == []


def test_on_paper_there_are_texts_with_their_notes_and_nothing_to_press(page: Any) -> None:
    page.goto("/read?doc=001&at=001:p24")
    page.emulate_media(media="print")
    assert page.is_visible("#m-n14")
    assert not any(page.is_visible(each) for each in ("header", "footer", "form", "nav.turning"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("words", ["001", "666", "Trotsky"])
def test_a_page_to_send_works_from_its_file(
    browser: Any, tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setenv("SERGE_CORPUS", str(corpus))
    monkeypatch.setenv("SERGE_INDEX", str(tmp_path / "index"))
    out = tmp_path / "page.html"
    assert app.run(["page", words, "-o", str(out), "-q"]) == 0
    page = browser.new_context().new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("request", lambda asked: wrong.append(asked.url) if asked.url != out.as_uri() else None)
    page.goto(out.as_uri())
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement !== document.body")  # its script runs
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"  # its style counts
    assert wrong == []
