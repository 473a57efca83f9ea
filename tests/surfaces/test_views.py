"""What the views show, on the bundled documents and on a hostile one."""

from __future__ import annotations

import multiprocessing
import re
import time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.model.span import Span
from serge_cli.operations.draft_reading import read_draft
from serge_cli.surfaces.page.tags import Html, is_safe, link, tag, text
from serge_cli.surfaces.page.tinted import Stretch, marked_up
from serge_cli.surfaces.serve import routes
from tests.surfaces.conftest import Client
from tests.surfaces.markup_reading import Reading

EVERY = [
    "/",
    "/?q=trotsky",
    "/?q=harbour",
    "/?q=nothingofthekind",
    "/?q=%22unclosed",
    "/?q=in%3Anowhere",
    "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
    "/read?doc=000",
    "/read?doc=001&page=2",
    "/read?doc=003&q=trotsky",
    "/read?doc=666",
    "/read?doc=666&q=harbour%20OR%20script",
    "/read?doc=%3Cb%3E",
    "/quotation?id=003:q23",
    "/quotation?id=666:q1",
    "/quotation?id=666:p1",
    "/persons",
    "/person?name=Trotsky",
    "/person?name=Holm",
    "/person?name=%22%3E%3Cscript%3E",
    "/who",
    "/notes",
    "/notes?doc=666",
    "/notes?cites=Memoirs",
    "/check",
    "/report",
    "/nowhere",
]


ANSWERED: dict[str, int] = {}  # each address is asked for once


def shown(client: Client, path: str) -> Reading:
    return Reading(client.ask(path).body)


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_well_formed_and_nothing_in_it_runs(client: Client, path: str) -> None:
    answer = client.ask(path)
    assert answer.status in {200, 400, 404, 422}
    page = Reading(answer.body)
    assert page.wrong == []
    assert [script.get("src") for script in page.all("script")] == ["/page.js"]
    assert not {"iframe", "img", "object", "embed", "base", "style"} & {name for name, _ in page.elements}
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    assert "\x1b" not in answer.body
    assert "\u202e" not in answer.body
    assert "Traceback" not in answer.body


@pytest.mark.parametrize("path", ["/", "/?q=party+patriotism", "/read?doc=001&page=2", "/read?doc=666", "/quotation?id=666:q1", "/who"])
def test_every_link_leads_somewhere(client: Client, path: str) -> None:
    page = shown(client, path)
    for address in list(dict.fromkeys(page.links))[:60]:
        if address.startswith("#"):
            assert unquote(address[1:]) in page.ids, f"{path} links to {address}"
        elif not address.startswith(("http", "/file")):
            asked = address.partition("#")[0]
            ANSWERED[asked] = ANSWERED.get(asked) or client.ask(asked).status
            assert ANSWERED[asked] == 200, f"{path} links to {address}"


def test_answers_have_their_voice_and_facets_with_counts(client: Client) -> None:
    page = shown(client, "/?q=party+patriotism")
    assert "3 passages for “party patriotism”" in page.words
    assert "quoting Victor Serge" in page.words
    assert "/?q=party+patriotism+in%3Aquotes" in page.links
    assert "/read?doc=004&q=party+patriotism&at=004%3Ap13#p13" in page.links


def test_a_facet_narrows_and_widens_again(client: Client) -> None:
    narrowed = shown(client, "/?q=trotsky+in%3Aquotes")
    assert "✕ quoted" in narrowed.words
    assert "/?q=trotsky" in narrowed.links


def test_what_takes_long_to_count_is_counted_when_asked_for(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shown(client, "/?q=trotsky")
    assert "Whose words" in whole.words
    monkeypatch.setattr(routes, "_COUNTING", 0.0)
    page = shown(client, "/?q=trotsky")
    assert "Whose words" not in page.words
    assert "Count also by: work, author, year, language, format, whose words, who is quoted" in page.words
    assert "27 passages" in page.words
    assert "/?q=trotsky&count=all" in page.links
    assert shown(client, "/?q=trotsky&count=all").words == whole.words


def test_a_wrong_query_is_a_sentence(client: Client) -> None:
    answer = client.ask("/?q=in%3Anowhere")
    assert answer.status == 422
    assert "in: needs own, quotes, notes or headings." in Reading(answer.body).words


def test_a_document_is_read_in_its_own_structure(client: Client) -> None:
    page = shown(client, "/read?doc=001")
    assert [one["id"] for one in page.all("h1")][:1] == ["p2"]
    assert "A Victor Serge 5" in page.words
    quotations = [one for one in page.all("span") if "q" in str(one.get("class")).split()]
    assert len(quotations) >= 40
    assert any("nested" in str(one["class"]).split() for one in quotations)
    assert "part 1 of 2" in page.words


def test_a_note_stands_beside_its_call_and_leads_back(client: Client) -> None:
    page = shown(client, "/read?doc=001&at=001:p24")
    assert {"m-n14", "call-n14"} <= set(page.ids)
    assert {"#m-n14", "#call-n14"} <= set(page.links)
    assert "14 Information supplied by Vlady." in page.words


def test_warnings_stand_beside_their_passage(client: Client) -> None:
    page = shown(client, "/read?doc=666")
    assert "warning" in page.words
    beside = [one for one in page.all("p") if one.get("class") == "warning"]
    assert beside


def test_matches_lead_from_one_to_the_next_over_the_parts_of_a_document(client: Client) -> None:
    page = shown(client, "/read?doc=003&q=trotsky")
    (onward,) = [one for one in page.all("a") if one.get("id") == "next-hit"]
    assert onward["href"] == "/read?doc=003&q=trotsky&at=003%3Ap62#p62"
    assert any(one.get("class") == "match" for one in page.all("mark"))
    later = shown(client, "/read?doc=003&q=trotsky&at=003:p62")
    (back,) = [one for one in later.all("a") if one.get("id") == "previous-hit"]
    assert back["href"] == "/read?doc=003&q=trotsky&at=003%3Ap37#p37"


def test_a_person_has_evidence_names_years_and_places(client: Client) -> None:
    page = shown(client, "/person?name=Trotsky")
    assert "Leon Trotsky" in page.words
    assert "Written as: Trotsky" in page.words
    assert re.search(r"cue: Trotsky classed · [a-z ]+, confidence 0\.[0-9]{2}", page.words)  # how sure it is moves with every training
    assert "/?q=by%3A%22Leon+Trotsky%22+year%3A1963" in page.links


def test_every_mark_of_the_network_is_a_link_with_its_number(client: Client) -> None:
    page = shown(client, "/who")
    marks = [one for one in page.all("a") if str(one.get("aria-label", "")).find(" quotes ") > 0]
    assert len(marks) == len(page.all("path")) // 2
    assert any(str(one["aria-label"]).endswith("quotes Leon Trotsky: 3") for one in marks)


def test_notes_show_what_is_cited_and_what_ibid_means(client: Client) -> None:
    page = shown(client, "/notes?doc=001")
    assert "Cited most" in page.words
    assert "refers to" in page.words


def test_the_sample_of_the_report_can_be_judged_by_all_that_is_known_of_each(client: Client) -> None:
    page = shown(client, "/report?doc=001")
    said = "‘In every publishing-house’ ‘there is at least one conservative and two Stalinists; and nobody has the slightest understanding"
    assert said in page.words  # both pieces
    assert "cue: he bitterly concluded · pronoun" in page.words
    assert "/quotation?id=001%3Aq34" in page.links


def test_the_report_on_a_large_library_is_made_document_by_document(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "attributions of" in shown(client, "/report").words
    monkeypatch.setattr(routes, "_MOST_WORDS", 10)
    page = shown(client, "/report")
    assert "attributions of" not in page.words
    assert "/report?doc=001" in page.links
    assert "attributions of" not in shown(client, "/report?count=all").words
    alone = shown(client, "/report?doc=001")
    assert ("attributions of" in alone.words, "/report?doc=001&count=all" in alone.links) == (False, True)
    assert "attributions of" in shown(client, "/report?doc=001&count=all").words


def test_a_draft_stands_beside_its_source(client: Client) -> None:
    draft = "He wrote “We were defeated by Party loyalty: it both provoked us to rebel and turned us against ourselves.”"
    page = Reading(client.post("/check", {"draft": draft, "how": "audit"}).body)
    assert "1 quotation: 1 altered." in page.words
    assert "“loyalty” for “patriotism”" in page.words
    words = Reading(client.post("/check", {"draft": "We were defeated by Party patriotism", "how": "verify"}).body)
    assert "1 quotation: 1 exact." in words.words


def test_a_hostile_draft_is_shown_as_text(client: Client) -> None:
    draft = "</textarea><script>alert(1)</script> “<img src=x onerror=alert(2)> was a harbour of ours”"
    page = Reading(client.post("/check", {"draft": draft, "how": "audit"}).body)
    assert page.wrong == []
    assert [script.get("src") for script in page.all("script")] == ["/page.js"]


def test_a_draft_is_judged_as_far_as_there_is_time(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = "He wrote “We were defeated by Party patriotism: it both provoked us to rebel and turned us against ourselves.” " * 60
    assert "60 quotations" in Reading(client.post("/check", {"draft": draft, "how": "audit"}).body).words
    monkeypatch.setattr(routes, "_JUDGING", 0.0)
    page = Reading(client.post("/check", {"draft": draft, "how": "audit"}).body)
    assert "The first 1 of 60 quotations are shown." in page.words


def test_a_draft_that_takes_long_to_read_is_given_up() -> None:
    began = time.monotonic()
    with pytest.raises(UnreadableFile, match="The draft cannot be read: "):
        read_draft('" a ' * 40_000, seconds=0.5)
    assert time.monotonic() - began < 60
    assert multiprocessing.active_children() == []


def test_a_draft_has_a_bound(client: Client) -> None:
    assert client.post("/check", {"draft": "x" * 200_001}).status == 400
    assert client.post("/check", {"draft": " "}).status == 400


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("/read?doc=1", True),
        ("#p1", True),
        ("https://example.org/", True),
        ("javascript:alert(1)", False),
        ("JaVaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("/\\evil.example", False),
        (" javascript:alert(1)", False),
        ("file:///etc/passwd", False),
    ],
)
def test_addresses_that_a_page_may_have(address: str, safe: bool) -> None:
    assert is_safe(address) is safe
    assert ("href" in link(address, "x")) is safe


@given(st.text())
def test_text_is_never_markup(words: str) -> None:
    page = Reading(f"<p>{text(words)}</p>{tag('p', words, title=words)}")
    assert [name for name, _ in page.elements] == ["p", "p"]
    assert page.wrong == []


spans = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.text(alphabet="abc <&", min_size=1, max_size=30), st.lists(spans, max_size=8))
def test_stretches_that_cross_are_well_formed_and_lose_no_word(words: str, found: list[Span]) -> None:
    inside = [Span(span.start, min(span.end, len(words))) for span in found if span.start < len(words)]
    stretches = [Stretch(span, Html("<i>"), Html("<i>"), Html("</i>"), rank=number) for number, span in enumerate(inside)]
    page = Reading(f"<p>{marked_up(words, stretches)}</p>")
    assert page.wrong == []
    assert page.words == words
