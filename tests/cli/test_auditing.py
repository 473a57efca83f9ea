"""`serge verify`, `audit` and `variants`, whole: what is printed in which form, and the exit statuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Serge
from tests.cli.test_wire import valid

DRAFT = """\
# On the harbour

Ida Holm wrote that “the end of winter is … a matter of patience”. Elsewhere she said: “No pilot ever drowned in the harbour.”[^1]

Lind wrote: “No pilot has ever drowned in the harbour.” Nobody else says that “the lighthouse was painted green by seven sailors”.

He holds that “the bakers of Trondheim never sold a warm loaf on Sundays”.[^2]

It is a so-called “ledger”.

[^1]: Ada Marsh, *The Sea and the Harbour*.
[^2]: Karl Berg, *Bread and Snow* (Oslo: Fjord, 1931), p. 3.
"""
WORDS = "No pilot ever drowned in the harbour"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def verdicts(out: str) -> Iterator[dict[str, Any]]:
    yield from (value for value in map(valid, out.splitlines()) if value["type"] == "verdict")


@pytest.mark.parametrize(
    ("words", "verdict", "status"),
    [
        (WORDS, "exact", 0),
        ("no pilot ever drowned in the harbour", "typography", 0),
        ("No pilot … drowned in the harbour", "edited", 0),
        ("Many a pilot ever drowned in the harbour", "altered", 1),
        ("The lighthouse was painted green by seven sailors", "absent", 1),
        ("in the", "unchecked", 1),
    ],
)
def test_verify_tells_the_verdict(quick: Serge, words: str, verdict: str, status: int) -> None:
    done = quick("verify", words, "--json")
    (judged,) = verdicts(done.out)
    assert (judged["verdict"], judged["text"], done.status) == (verdict, words, status)


def test_verify_tells_place_voice_speaker_and_note(quick: Serge) -> None:
    (judged,) = verdicts(quick("verify", WORDS, "--json").out)
    (found,) = judged["found"]
    assert found["voice"] == "quoted"
    assert found["speaker"]["name"] == "Ida Holm"
    assert found["text"] == WORDS
    assert [note["label"] for note in found["notes"]] == ["2"]
    assert found["document"]["id"] == "010"


def test_what_is_unchecked_says_why_and_nothing_twice(quick: Serge) -> None:
    assert quick("verify", "in the").out.splitlines()[0] == "unchecked: too short to check"


def test_verify_marks_what_differs_on_both_sides(quick: Serge) -> None:
    out = quick("verify", "No sailor ever drowned in the harbour").out
    assert "draft:  No ⟦sailor⟧ ever drowned in the harbour" in out
    assert "source: No ⟦pilot⟧ ever drowned in the harbour" in out


def test_verify_without_words_is_told(quick: Serge) -> None:
    done = quick("verify", " ")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "No words are given" in done.err


def test_hostile_sources_and_words_reach_no_terminal(quick: Serge) -> None:
    done = quick("verify", "The kraken \x1b[31mred\x1b[0m rises from the deep", "--color", "always")
    assert "\x1b[31mred" not in done.out
    assert "\x1b]0;owned" not in done.out


def test_audit_tells_of_every_quotation_in_order(quick: Serge, draft: Path) -> None:
    done = quick("audit", str(draft), "--json")
    judged = [(one["text"], one["verdict"], one["reason"]) for one in verdicts(done.out)]
    assert judged == [
        ("the end of winter is … a matter of patience", "edited", None),
        ("No pilot ever drowned in the harbour.", "exact", None),
        ("No pilot has ever drowned in the harbour.", "altered", None),
        ("the lighthouse was painted green by seven sailors", "absent", None),
        ("the bakers of Trondheim never sold a warm loaf on Sundays", "unchecked", "source-missing"),
    ]
    assert done.status == 1


def test_the_same_draft_gets_the_same_verdicts_in_another_format_and_from_standard_input(
    draft: Path, quick: Serge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(DRAFT.encode())))
    text = tmp_path / "draft.txt"
    text.write_text(DRAFT.replace("[^1]:", "[1]").replace("[^2]:", "[2]").replace("[^1]", "[1]").replace("[^2]", "[2]"), encoding="utf-8")
    judged = [
        [(one["text"], one["verdict"]) for one in verdicts(quick("audit", *arguments, "--json").out)]
        for arguments in ([str(draft)], [str(text)], ["-", "--suffix", ".md"])
    ]
    assert judged[0] == judged[1] == judged[2]
    assert len(judged[0]) == 5


VALLEY = """The Lower Valley

by Marta Ingram

The crossing was never a place of commerce alone. It was where the parish came to be told the news, and the ferryman was its only newspaper.

It is held that a man who counts his passengers twice has already begun to write the account of it, and of much else.

Nobody believed that he had come back for the flour. I doubt that the silence of the book is the only honest entry in it, but it is the last.
"""
ESSAYS = sorted((Path(__file__).parent.parent / "readers" / "essay").iterdir())


@pytest.mark.parametrize("essay", ESSAYS, ids=lambda path: path.name)
def test_a_draft_has_the_same_verdicts_in_every_format(essay: Path, quick: Serge, tmp_path: Path) -> None:
    source = tmp_path / "valley.txt"
    source.write_text(VALLEY, encoding="utf-8")
    judged = list(verdicts(quick("audit", str(essay), "--against", str(source), "--json").out))
    assert [(one["text"][:22], one["verdict"]) for one in judged] == [
        ("The crossing was never", "exact"),
        ("I never wrote down wha", "unchecked"),
        ("but I have not forgott", "unchecked"),
        ("We had eleven people i", "absent"),
        ("A man who counts his p", "typography"),
        ("has already begun to w", "exact"),
        ("He came back for the f", "absent"),
        ("I could not leave it t", "absent"),
        ("Water very high.", "unchecked"),
        ("the silence of the boo", "exact"),
    ]
    warned = {one["text"][:22]: {each["code"] for each in one["warnings"]} for one in judged}
    assert warned["the silence of the boo"] >= {"stops-before-a-limit", "page-unchecked"}


def test_audit_names_the_place_of_each_finding(quick: Serge, draft: Path) -> None:
    lines = quick("audit", str(draft), "--format", "lines").out.splitlines()
    assert f"{draft}:5:14: altered: the words are changed: “has” added" in lines
    assert f"{draft}:5:14: other-speaker: the source attributes the words to: Ida Holm" in lines
    assert any(line.startswith(f"{draft}:5:14: quoted-differently: ") for line in lines)
    assert not any(": exact:" in line for line in lines)


@pytest.mark.parametrize(
    ("options", "status"),
    [([], 1), (["--fail-on", "never"], 0), (["--fail-on", "spliced"], 0), (["--fail-on", "altered"], 1), (["--fail-on", "typo"], 2)],
)
def test_audit_fails_on_what_is_asked_for(quick: Serge, draft: Path, options: list[str], status: int) -> None:
    assert quick("audit", str(draft), *options).status == status


def test_findings_that_may_stand_are_left_out(quick: Serge, draft: Path, tmp_path: Path) -> None:
    exceptions = tmp_path / "exceptions"
    exceptions.write_text("# looked at\nabsent | the lighthouse was | said to me\naltered | * | translated by us\n", encoding="utf-8")
    out = quick("audit", str(draft), "--ignore-file", str(exceptions), "--ignore", "other-speaker", "--format", "lines").out
    assert "absent" not in out
    assert "altered" not in out
    assert "unchecked" in out


def test_an_exception_without_a_reason_is_refused(quick: Serge, draft: Path, tmp_path: Path) -> None:
    exceptions = tmp_path / "exceptions"
    exceptions.write_text("absent | the lighthouse was\n", encoding="utf-8")
    done = quick("audit", str(draft), "--ignore-file", str(exceptions))
    assert (done.status, done.out) == (2, "")
    assert "exceptions:1 is not a valid exception." in done.err


def test_audit_against_another_file(quick: Serge, draft: Path, tmp_path: Path) -> None:
    other = tmp_path / "lighthouse.txt"
    other.write_text("The Light\n\nby Eve Black\n\nThat year the lighthouse was painted green by seven sailors, unless I err.\n", "utf-8")
    judged = {one["text"]: one for one in verdicts(quick("audit", str(draft), "--against", str(other), "--json").out)}
    found = judged["the lighthouse was painted green by seven sailors"]
    assert found["verdict"] == "exact"
    assert found["found"][0]["document"]["path"] == str(other)
    assert "stops-before-a-limit" in [each["code"] for each in found["warnings"]]


def test_sarif_counts_columns_in_code_points(quick: Serge, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("𝔄𝔟𝔠 Holm said: “No pilot has ever drowned in the harbour.”\n", encoding="utf-8")
    log = json.loads(quick("audit", str(path), "--format", "sarif").out)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    altered = next(result for result in run["results"] if result["ruleId"] == "altered")
    assert altered["level"] == "error"
    assert altered["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 17, "endLine": 1, "endColumn": 58}


def test_html_is_self_contained_and_escapes_texts(quick: Serge, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Holm said: “No <script>pilot ever drowned in the harbour.”\n", encoding="utf-8")
    page = quick("audit", str(path), "--format", "html").out
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert "<mark>" in page


def test_typography_is_corrected_in_a_copy_alone(quick: Serge, tmp_path: Path) -> None:
    draft, out = tmp_path / "draft.md", tmp_path / "fixed.md"
    text = "Marsh wrote: “the harbour was full that year; and nobody”. That is all.\n"
    draft.write_text(text, encoding="utf-8")
    quick("audit", str(draft), "--fix", "typography", "-o", str(out))
    assert out.read_text("utf-8") == "Marsh wrote: “The harbour was full that year, and nobody”. That is all.\n"
    assert draft.read_text("utf-8") == text
    assert quick("audit", str(draft), "--fix", "typography", "-o", str(out)).status == 2
    assert quick("audit", str(draft), "--fix", "typography", "-o", str(draft)).status == 2


def test_the_draft_is_not_its_own_source(quick: Serge, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    draft = corpus / "draft.txt"
    draft.write_text("Holm said: “No pilot ever drowned in the harbour of Bergen in winter.”\n", encoding="utf-8")
    (corpus / "other.txt").write_text("The kettle sang on the stove while the captain slept in his chair.\n", encoding="utf-8")
    done = quick("--corpus", str(corpus), "--index", str(tmp_path / "index"), "audit", str(draft), "--json")
    assert [one["verdict"] for one in verdicts(done.out)] == ["absent"]


PAGED = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Frozen Quay</title><author>Ada Marsh</author></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<pb n="44"/><p>The quay was built of timber from the northern woods and stood for ninety years.</p>
<pb n="45"/><p>No merchant paid the keeper of the quay for the lamps that he lit there every evening.</p>
</body></text></TEI>"""


@pytest.mark.parametrize(
    ("note", "warned"),
    [
        ("Ada Marsh, *The Frozen Quay* (Oslo, 1931), p. 45.", []),
        ("Ada Marsh, *The Frozen Quay* (Oslo, 1931), 44–5.", []),
        ("Ada Marsh, *The Frozen Quay* (Oslo, 1931), p. 12.", [("other-page", "45")]),
        ("Ada Marsh, *The Frozen Quay* (Oslo, 1931), p. xii.", [("page-unchecked", "xii")]),
        ("Ada Marsh, *The Frozen Quay* (Oslo, 1931).", []),
    ],
)
def test_the_page_that_a_note_gives_is_checked(quick: Serge, tmp_path: Path, note: str, warned: list[tuple[str, str]]) -> None:
    (tmp_path / "quay.xml").write_text(PAGED, encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(f"She wrote: “No merchant paid the keeper of the quay for the lamps”.[^1]\n\n[^1]: {note}\n", encoding="utf-8")
    (judged,) = verdicts(quick("audit", str(draft), "--against", str(tmp_path / "quay.xml"), "--json").out)
    pages = [(one["code"], one["text"]) for one in judged["warnings"] if "page" in one["code"]]
    assert (judged["verdict"], pages) == ("exact", warned)


def test_translations_are_found_by_the_page_of_their_source(quick: Serge, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "1.txt").write_text(
        "One\n\nby Ada Marsh\n\nHolm wrote: “The tide keeps no promise that a harbour made for it.”[1] She left for Bergen in the spring.\n\n"
        "Notes\n\n[1] Ida Holm, *Briefe* (Berlin, 1931), p. 12.\n",
        "utf-8",
    )
    (corpus / "2.txt").write_text(
        "Zwei\n\nvon Otto Lind\n\nHolm schrieb: „Die Flut hält kein Versprechen, das ein Hafen für sie gegeben hat.“[1] Sie ging im Frühling fort.\n\n"
        "Und sie sagte: „Der Hafen ist für die gebaut, die ihn nicht bezahlt haben.“[2]\n\n"
        "Anmerkungen\n\n[1] Ida Holm, *Briefe* (Berlin, 1931), S. 12.\n\n[2] Ebd., S. 30.\n",
        "utf-8",
    )
    done = quick("--corpus", str(corpus), "--index", str(tmp_path / "index"), "variants", "--json")
    (judged,) = verdicts(done.out)
    assert (judged["verdict"], judged["reason"]) == ("unchecked", "translation")
    assert (judged["wording"]["quotation"], judged["found"][0]["quotation"]) == ("1:q1", "2:q1")


def test_one_of_joint_speakers_is_no_other_speaker(quick: Serge, tmp_path: Path) -> None:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text(
        "The Trial\n\nby Eve Black\n\nRuth Davis and Karl Goldman write: “The keeper lit the lamps of the quay for nothing every evening.”\n",
        "utf-8",
    )
    codes = []
    for name in ("Goldman", "Marsh"):
        draft.write_text(f"{name} writes: “The keeper lit the lamps of the quay for nothing every evening.”\n", encoding="utf-8")
        (judged,) = verdicts(quick("audit", str(draft), "--against", str(source), "--json").out)
        assert [one["name"] for one in judged["found"][0]["speakers"]] == ["Ruth Davis", "Karl Goldman"]
        codes.append([(one["code"], one["text"]) for one in judged["warnings"] if one["code"] == "other-speaker"])
    assert codes == [[], [("other-speaker", "Ruth Davis, Karl Goldman")]]


def test_variants_show_a_wording_beside_the_other(quick: Serge, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "1.txt").write_text("One\n\nby Ada Marsh\n\nHolm wrote: “The tide keeps no promise that a harbour made for it.”\n", "utf-8")
    (corpus / "2.txt").write_text(
        "Two\n\nby Otto Lind\n\nHolm wrote: “The tide keeps every promise that a harbour made for it.”\n", "utf-8"
    )
    done = quick("--corpus", str(corpus), "--index", str(tmp_path / "index"), "variants", "--different", "--json")
    (judged,) = verdicts(done.out)
    assert judged["differences"] == [
        {"kind": "substituted", "material": "negation", "draft": "no", "source": "every", "start": 15, "end": 17}
    ]
    assert (judged["wording"]["id"], judged["found"][0]["id"]) == ("1:p3", "2:p3")
    assert quick("--corpus", str(corpus), "--index", str(tmp_path / "index"), "variants", "2:q9").status == 1
