"""What the bundled library answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from serge_cli.errors import NothingFound, UsageError
from serge_cli.model.results import FootnoteHit, Passage, QuotationHit, Relation, Voice
from serge_cli.operations.documents import documents, find_document
from serge_cli.operations.footnote import footnote
from serge_cli.operations.info import info
from serge_cli.operations.people import people
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.operations.show import show
from serge_cli.operations.who import who
from serge_cli.settings import bundled_seeds
from serge_cli.store.folders import TAG
from serge_cli.store.library import Library, open_library
from serge_cli.text.tokens import terms


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(bundled_seeds(), tmp_path_factory.mktemp("seeds") / "index") as opened:
        yield opened


def test_party_patriotism_stands_in_three_documents(library: Library) -> None:
    answer = search(library, "party patriotism")
    exact = [hit for hit in answer.hits if hit.exact]
    assert [hit.exact for hit in answer.hits[:3]] == [True, True, True]
    assert sorted((hit.source.document, hit.place.line) for hit in exact) == [("000", 45), ("002", 33), ("004", 25)]
    by_document = {hit.source.document: hit for hit in exact}
    assert by_document["004"].voice is Voice.QUOTED
    assert by_document["004"].speaker is not None
    assert by_document["004"].speaker.name == "Victor Serge"


def test_the_phrase_alone_is_found_three_times(library: Library) -> None:
    answer = search(library, '"party patriotism"')
    assert answer.total == 3
    assert all(hit.text[m.start : m.end].casefold() == "party patriotism" for hit in answer.hits for m in hit.matches)


def test_every_hit_stands_where_it_says(library: Library) -> None:
    for hit in search(library, SearchRequest("serge OR revolution OR nicht", limit=None)).hits:
        text = (bundled_seeds() / Path(hit.source.path).name).read_text(encoding="utf-8")
        lines = text.split("\n")
        pointed = text[hit.place.span.start : hit.place.span.end]
        match = next(match for match in hit.matches if match.start >= hit.sentence.start and match.of(hit.text) == pointed)
        offset = sum(len(line) + 1 for line in lines[: hit.place.line - 1]) + hit.place.column - 1
        assert offset == hit.place.span.start
        assert hit.sentence.start <= match.start < match.end <= hit.sentence.end


def test_the_note_of_the_shown_sentence_is_shown(library: Library) -> None:
    hit = next(hit for hit in search(library, "monuments Trotsky doc:001").hits if "14" in hit.notes)
    assert [(note.id, note.body) for note in hit.shown_notes] == [("001:n14", "Information supplied by Vlady.")]


def test_note_14_of_001(library: Library) -> None:
    (hit,) = footnote(library, "001", "14")
    assert hit.footnote.body == "Information supplied by Vlady."
    assert hit.place is not None
    assert hit.place.line == 105
    assert [sentence.place.line for sentence in hit.sentences] == [49]
    assert hit.sentences[0].text.endswith("[14]")
    assert [quotation.text[:22] for quotation in hit.quotations] == ["I won’t live to see th"]
    assert hit.source.work.authors == ("Peter Sedgwick",)


def test_note_7_of_003_is_whole(library: Library) -> None:
    (hit,) = footnote(library, "003", "7")
    assert hit.footnote.body is not None
    assert hit.footnote.body.startswith("Incidentally this is what R.G.Collingwood sees")
    assert hit.footnote.body.endswith("as half-way between).")
    assert hit.sentences[0].text.startswith("Historical narrative also had its limitations")


def test_000_prints_no_bodies(library: Library) -> None:
    (hit,) = footnote(library, "000", "14")
    assert (hit.footnote.body, hit.place) == (None, None)
    assert "[14]" in hit.sentences[0].text
    assert not any(note.printed for note in library.card("000").notes)


def test_an_unknown_note_names_those_there_are(library: Library) -> None:
    with pytest.raises(NothingFound) as nothing:
        footnote(library, "001", "99")
    assert str(nothing.value) == "001 has no note “99”. Its notes are 1–15."


def test_a_note_points_back(library: Library) -> None:
    (twelve,) = footnote(library, "001", "[12]")
    assert [note.id for note in twelve.chain] == ["001:n11"]


def test_quotations_by_trotsky_come_before_those_about_him(library: Library) -> None:
    answer = quotes(library, QuotationRequest(person="trotsky"))
    assert answer.persons == ("Leon Trotsky",)
    relations = [hit.relation for hit in answer.quotations]
    assert relations == sorted(relations, key=[Relation.BY, Relation.ABOUT].index)
    by = [(hit.source.document, hit.quotation.language) for hit in answer.quotations if hit.relation is Relation.BY]
    assert by == [("000", "en"), ("000", "en"), ("000", "en"), ("001", "en"), ("003", "fr")]
    assert answer.total == len(answer.quotations)


def test_by_and_about_narrow_it(library: Library) -> None:
    both = quotes(library, QuotationRequest(person="Trotsky"))
    by = quotes(library, QuotationRequest(by="Trotsky"))
    about = quotes(library, QuotationRequest(about="Trotsky"))
    assert by.total == 5
    assert {hit.relation for hit in by.quotations} == {Relation.BY}
    ids = {hit.quotation.id for hit in by.quotations} | {hit.quotation.id for hit in about.quotations}
    assert ids == {hit.quotation.id for hit in both.quotations}


@pytest.mark.parametrize("narrowed", [{}, {"min_words": 5}, {"unknown": True}, {"with_note": True}, {"person": "Trotsky"}])
def test_windows_of_quotations_make_up_the_whole(library: Library, narrowed: dict[str, Any]) -> None:
    whole = quotes(library, QuotationRequest(**narrowed))
    windows = [quotes(library, QuotationRequest(**narrowed, limit=3, offset=offset)) for offset in range(0, whole.total + 3, 3)]
    assert [hit for window in windows for hit in window.quotations] == list(whole.quotations)
    assert {window.total for window in windows} == {whole.total} == {len(whole.quotations)}
    assert whole.total > 3


def test_each_filter_of_quotations_lets_pass_what_it_says(library: Library) -> None:
    everything = quotes(library, QuotationRequest()).quotations
    expected = {
        QuotationRequest(unknown=True): [hit for hit in everything if hit.quotation.speaker is None],
        QuotationRequest(with_note=True): [hit for hit in everything if hit.quotation.notes],
        QuotationRequest(min_confidence=0.9): [
            hit for hit in everything if hit.quotation.speaker and hit.quotation.speaker.confidence >= 0.9
        ],
        QuotationRequest(min_words=12): [hit for hit in everything if sum(len(terms(piece.quotation.text)) for piece in hit.pieces) >= 12],
    }
    for request, hits in expected.items():
        assert 0 < len(hits) < len(everything)
        assert quotes(library, request).quotations == tuple(hits)


def test_a_quotation_stands_in_its_context(library: Library) -> None:
    for hit in quotes(library, QuotationRequest()).quotations:
        assert hit.quotation.text in hit.context


def test_a_slip_of_the_keyboard_is_guessed(library: Library) -> None:
    with pytest.raises(NothingFound, match=r"No person matches “Tortsky”\. Did you mean .*Trotsky"):
        quotes(library, QuotationRequest(person="Tortsky"))


def test_the_documents(library: Library) -> None:
    listed = documents(library)
    assert [document.document for document in listed] == ["000", "001", "002", "003", "004"]
    assert [len(document.works) for document in listed] == [1, 2, 2, 1, 1]
    assert [document.footnotes for document in listed] == [33, 15, 0, 8, 0]
    assert listed[1].words == 6626


@pytest.mark.parametrize(
    "name", ["001", "001_3676e46c2539c12f", "001_3676e46c2539c12f.txt", "introduction to victor serge", "editor's note"]
)
def test_ways_to_name_a_document(library: Library, name: str) -> None:
    assert find_document(library, name).id == "001"


def test_a_piece_of_several_titles_names_none(library: Library) -> None:
    with pytest.raises(UsageError, match=r"“victor serge” matches \d documents: 000 \(Victor Serge and Socialism\)"):
        find_document(library, "victor serge")


def test_a_name_of_no_document_is_guessed(library: Library) -> None:
    with pytest.raises(NothingFound, match=r"No document matches “Victor Serge and Socialsim”\. Did you mean “Victor Serge and Socialism”"):
        find_document(library, "Victor Serge and Socialsim")


def test_locators(library: Library) -> None:
    (paragraph,) = show(library, "001:p12")
    (quotation,) = show(library, "001:q4")
    (note,) = show(library, "001:n14")
    assert isinstance(paragraph, Passage)
    assert isinstance(quotation, QuotationHit)
    assert isinstance(note, FootnoteHit)
    assert (paragraph.paragraph.id, quotation.quotation.id, note.footnote.id) == ("001:p12", "001:q4", "001:n14")


def test_a_paragraph_with_its_neighbours(library: Library) -> None:
    shown = show(library, "001:p12", context=2)
    assert [one.paragraph.id for one in shown if isinstance(one, Passage)] == ["001:p10", "001:p11", "001:p12", "001:p13", "001:p14"]


def test_a_locator_that_leads_nowhere(library: Library) -> None:
    with pytest.raises(NothingFound, match=r"No such locator: 001:p999\. Its paragraphs are 001:p1 to 001:p\d+\."):
        show(library, "001:p999")
    with pytest.raises(UsageError, match="“001” is not a locator"):
        show(library, "001")


def test_nothing_found_says_why(library: Library) -> None:
    assert search(library, "patriotims party").hints == ("No document contains the word “patriotims”. Did you mean “patriotism”?",)
    assert search(library, '"patriotism party"').hints == (
        'No document contains "patriotism party".',
        'For "patriotism party"~10 there are 3.',
    )
    assert search(library, "patriotism year:1812").hints == ("Without year:1812 there are 6.",)
    assert search(library, "patriotism qqzzqq").hints == (
        "No document contains the word “qqzzqq”.",
        "Without qqzzqq there are 6.",
    )
    assert search(library, "parties").hints == ()


def test_who_quotes_whom_sums_up_to_the_quotations(library: Library) -> None:
    table = who(library)
    assert sum(row.quotations for row in table) == quotes(library, QuotationRequest()).total
    assert sum(row.quotations for row in table if row.speaker == "Leon Trotsky") == quotes(library, QuotationRequest(by="Trotsky")).total
    assert sum(row.quotations for row in table if row.speaker is None) == quotes(library, QuotationRequest(unknown=True)).total


def test_persons_count_as_quotes_does(library: Library) -> None:
    for person in people(library):
        meant = people(library, person.name)
        assert person in meant
        assert sum(one.by for one in meant) == quotes(library, QuotationRequest(by=person.name)).total, person
    assert people(library, "trotski")[0].name == "Leon Trotsky"
    assert people(library, "trotski")[0].documents == ("000", "001", "002", "003", "004")
    assert people(library, "Le Retif")[0].name == "Victor Serge"


def test_the_library_as_a_whole(library: Library) -> None:
    whole = info(library)
    listed = documents(library)
    assert (whole.documents, whole.works, whole.footnotes, whole.unreadable) == (5, 7, 56, ())
    assert whole.quotations == sum(document.quotations for document in listed) == quotes(library, QuotationRequest()).total
    assert whole.speakers == len({row.speaker for row in who(library) if row.speaker})
    assert whole.index_size == sum(
        path.stat().st_size for path in Path(whole.index or "").glob("g*/**/*") if path.is_file() and path.name != TAG
    )


def test_a_document_in_a_query_may_be_named_by_its_title(library: Library) -> None:
    assert {hit.source.document for hit in search(library, 'serge doc:"untamed revolutionary"').hits} == {"002"}
    assert "000" not in {hit.source.document for hit in search(library, SearchRequest("serge -doc:000", limit=None)).hits}
    with pytest.raises(NothingFound, match="No document matches “nowhere”"):
        search(library, "serge doc:nowhere")
    assert quotes(library, QuotationRequest(text="doc:003")).total == quotes(library, QuotationRequest(documents=("003",))).total
