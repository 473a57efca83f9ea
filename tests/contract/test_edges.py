"""Where limits of the query language lie, on every backend: across words, near each other, within a quotation or outside all."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.model.span import Span
from serge_cli.search.backend import Backend
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.query.parsing import parse
from tests.contract.engines import ENGINES, held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 1:p3: patriotism wrote the editor has no party to be or not to be to be
        ("/(a|wrote) .* .* .* .* party to be/", {"1:p3": ["wrote the editor, has no party. To be"]}),  # eight words
        ("/(a|patriotism) .* .* .* .* .* party to be/", {}),  # nine
        ("/(a|editor) .* .* .* .* .* .* not/", {"1:p3": ["editor, has no party. To be or not"]}),
        ("/(a|the) .* .* .* .* .* .* .* not/", {}),
        ("/patriotism (wrote|said)/", {"1:p3": ["Patriotism, wrote"]}),
        ("/(a|no) party/", {"1:p3": ["no party"]}),
        ("/to be( or)?/", {"1:p3": ["To be or", "to be", "to be"]}),  # the longest of those that begin alike
        ("/(to|be) be/", {"1:p3": ["To be", "to be", "to be"]}),
        ("/be to .*/", {"1:p3": ["be: to be"]}),
        ("/no party|or not/", {"1:p3": ["no party", "or not"]}),
        ("/party party/", {"3:p2": ["party party", "party party"]}),  # without overlaps
        ("/party party party/", {"3:p2": ["party party party"]}),
        ("/love of ?party/", {"1:p2": ["love of party"]}),
        ("no BEFORE/1 party", {"1:p3": ["no", "party"]}),
        ("has BEFORE/1 party", {}),
        ("has BEFORE/2 party", {"1:p3": ["has", "party"]}),
        ("not NEAR/3 or", {"1:p3": ["or", "not"]}),
        ("party NEAR/1 of", {"1:p2": ["of", "party"]}),
        ("wrote NEAR/2 patriotism", {"1:p3": ["Patriotism", "wrote"]}),
        ('"to be" BEFORE/1 or', {"1:p3": ["To be", "or"]}),
        ('not NEAR/1 "to be"', {"1:p3": ["not", "to be"]}),
        ('"patriotism editor"~3', {"1:p3": ["Patriotism", "editor"]}),
        ('"patriotism editor"~2', {}),
        ('"patriotism editor no"~5', {"1:p3": ["Patriotism", "editor", "no"]}),
        ('"patriotism editor no"~4', {}),
        ('"patriotism patriotism"~0', {"1:p1": ["Patriotism"], "1:p2": ["patriotism"], "1:p3": ["Patriotism"], "3:p2": ["patriotism"] * 2}),
        ('"to * or"', {"1:p3": ["To be or"]}),
        ('"to * * not"', {"1:p3": ["To be or not"]}),
        ('"* party *"', {"1:p1": ["Party"], "1:p2": ["party", "party"], "1:p3": ["party"], "3:p1": ["Party"], "3:p2": ["party"] * 4}),
        ("year:1937..1937 editor", {"1:p3": ["editor"]}),
        ("year:1938..1944 editor", {}),
        ("year:1930..1936 editor", {}),
        ("year:1936..1938 editor", {"1:p3": ["editor"]}),
        ("year:1944.. woman", {"2:p2": ["woman"]}),
        ("year:1945.. woman", {}),
        ("year:..1944 woman", {"2:p2": ["woman"]}),
        ("year:..1943 woman", {}),
    ],
)
def test_what_matches_at_the_limit(backend: Backend, text: str, expected: dict[str, list[str]]) -> None:
    answer = backend.find(parse(text), Unit.PASSAGE, None)
    found = {each.entry.id: [" ".join(span.of(each.entry.text).split()) for span in each.matches] for each in answer.found}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "quoted", "own"),
    [
        # 1:p2 quotes “love of party”, 2:p1 “workers of the parties, unite”
        ("love BEFORE party", {"1:p2"}, set()),
        ("party BEFORE patriotism", set(), {"1:p1", "1:p2", "3:p2"}),
        ("parties BEFORE love", set(), set()),  # over the edge of a quotation
        ("party BEFORE party", set(), {"1:p2", "3:p2"}),
        ("workers NEAR/4 unite", {"2:p1"}, set()),
        ("unite NEAR/1 une", set(), set()),
        ("workers SENTENCE unite", {"2:p1"}, set()),
        ("patriotism SENTENCE break", set(), {"1:p2"}),
        ("break SENTENCE love", set(), set()),
        ("/love of (party|line)/", {"1:p2"}, set()),
        ("/love of .*/", set(), set()),
        ("/the (parties|party)/", {"2:p1"}, {"1:p2"}),
        ("/parties love/", set(), set()),
        ('"love party"~2', {"1:p2"}, set()),
        ('"parties love"~1', set(), set()),
        ('"break party"~2', set(), {"1:p2"}),
        ('"of party"', {"1:p2"}, set()),
        ('"the parties"', {"2:p1"}, {"1:p2"}),
        ("love OR form:block", {"1:p2", "2:p1"}, set()),
        ("love OR NOT break", {"1:p2", "2:p1"}, {"1:p1", "1:p3", "2:p1", "2:p2", "3:p1", "3:p2"}),
        ("NOT love", {"2:p1"}, {"1:p1", "1:p3", "2:p1", "2:p2", "3:p1", "3:p2"}),
        ("year:1944", {"2:p1"}, {"2:p1", "2:p2"}),
        ("unite", {"2:p1"}, set()),
        ("une", set(), {"2:p1", "2:p2"}),
        ("worker", {"2:p1"}, set()),
    ],
)
def test_in_which_voice_a_passage_matches(backend: Backend, text: str, quoted: set[str], own: set[str]) -> None:
    for voice, expected in (("quotes", quoted), ("own", own)):
        answer = backend.find(parse(f"({text}) in:{voice}"), Unit.PASSAGE, None)
        assert ({found.entry.id for found in answer.found}, answer.total) == (expected, len(expected)), voice


def test_some_of_the_answers(backend: Backend) -> None:
    whole = [found.entry.id for found in backend.find(parse("party"), Unit.PASSAGE, None).found]
    assert len(whole) == 6
    for offset, limit in ((0, 0), (0, 1), (1, 1), (1, 3), (4, 9), (6, 1), (0, None), (2, None)):
        answer = backend.find(parse("party"), Unit.PASSAGE, limit, offset=offset)
        expected = whole[offset : None if limit is None else offset + limit]
        assert ([found.entry.id for found in answer.found], answer.total) == (expected, 6)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(("end", "own"), [(13, 0), (7, 1)])
def test_a_passage_that_is_one_quotation_has_no_words_of_its_own(name: str, tmp_path: Path, end: int, own: int) -> None:
    entry = Entry("1:p1", Unit.PASSAGE, "1", 1, "love of party", quoted=(Quoted(Span(0, end), "1:q1"),), year=1937)
    made = held(name, tmp_path / "index")
    with made.writer() as writer:
        writer.add(entry)
    made.refresh()
    assert [made.find(parse(text), Unit.PASSAGE).total for text in ("year:1937 in:own", "NOT miners in:own", "love in:quotes")] == [
        own,
        own,
        1,
    ]
    made.close()
