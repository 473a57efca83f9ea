"""What every backend must answer, class by class of query, on the small library."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from serge_cli.model.results import Voice
from serge_cli.search.backend import Answer, Backend, Group, Sort, Sum
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.tree import Field, Filter, Least, Measure, Named, Not, Query, Role
from serge_cli.search.whoosh.backend import WhooshBackend
from serge_cli.text.fingerprints import fingerprint
from tests.contract.engines import ENGINES, Held, held
from tests.contract.library import LIBRARY

EVERYTHING = tuple(Unit)


def ids(answer: Answer) -> list[str]:
    return [found.entry.id for found in answer.found]


def marked(answer: Answer) -> dict[str, list[str]]:
    return {found.entry.id: [span.of(found.entry.text) for span in found.matches] for found in answer.found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("party patriotism", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ('"party patriotism"', {"1:p1", "1:p2", "3:p2"}),
        ("“party patriotism", {"1:p1", "1:p2", "3:p2"}),
        ("PARTIES", {"1:p1", "1:p2", "1:p3", "1:q1", "1:n3", "2:p1", "2:p2", "2:q1"}),
        ("=parties", {"1:p2", "2:p1", "2:q1"}),
        ("party -patriotism", {"1:q1", "1:n3", "2:p1", "2:q1", "3:p1"}),
        ("gorkin OR woman", {"1:n3", "2:p2"}),
        ("(gorkin OR woman) party", {"1:n3"}),
        ("(gorkin OR woman", {"1:n3", "2:p2"}),
        ("gorkin)", {"1:n3"}),
        ("wom?n", {"2:p2"}),
        ("rev*", {"2:p1", "3:p1"}),
        ("*ism", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ("patriotizm~", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ("patrotizm~2", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ("patrotizm~1", set()),
        ("patroitism~1", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ("/pa(r|tr).*(y|ism)/ editor", {"1:p3"}),
        ('"party patriotism"~1', {"1:p1", "1:p2", "3:p2"}),
        ('"editor party"~3', {"1:p3"}),
        ('"editor party"~2', set()),
        ('"to be or not to be"', {"1:p3"}),
        ('"to be * not"', {"1:p3"}),
        ('"party patriot*"', {"1:p1", "1:p2", "3:p2"}),
        ("l'affaire", {"1:n3", "2:p1"}),
        ("toulaev", {"1:n3"}),
        ("revolutionnaire", {"2:p1"}),
        ("ouvrier", {"2:p1", "2:p2"}),
        ("revolution", {"2:p1", "3:p1"}),
        ("рабочий", {"3:p1"}),
        ("usa", {"2:p2"}),
        ("break with party patriotism", {"1:p2"}),
        ("doc:2 party", {"2:p1", "2:q1"}),
        ("author:martinet", {"2:p1"}),
        ('author:"victor serge" year:1944', {"2:p1", "2:p2", "2:q1"}),
        ("year:..1937 patriotism", {"1:p1", "1:p2", "1:p3"}),
        ("year:1945..", {"3:p2"}),
        ("title:patriot* love", {"1:p2", "1:q1"}),
        ("by:trotsky", {"1:p2", "1:q1"}),
        ("about:nin", {"1:p2", "1:q1"}),
        ("person:NIN", {"1:p2", "1:q1"}),
        ("lang:ru", {"3:p1"}),
        ("kind:verse", {"3:p1"}),
        ("form:block", {"2:p1", "2:q1"}),
        ("form:block party", {"2:p1", "2:q1"}),
        ("form:block affaire", set()),
        ('by:"leon trotsky" party', {"1:p2", "1:q1"}),
        ("by:trotsky patriotism", set()),
        ("by:trotsky patriotism OR woman", {"2:p2"}),
        ("(by:trotsky OR by:marx) party", {"1:p2", "1:q1", "2:p1", "2:q1"}),
        ("by:trotsky about:nin note:3 love -workers", {"1:p2"}),
        ("by:trotsky -love", set()),
        ("party -by:trotsky -by:marx", {"1:p1", "1:p3", "1:n3", "3:p1", "3:p2"}),
        ("kind:term", {"1:p2"}),
        ("kind:term patriotism", {"1:p2"}),
        ("kind:term party", set()),
        ("kind:title affaire", {"2:p1"}),
        ("note:3 party", {"1:p2", "1:n3"}),
        ("note:3 break", set()),
        ("party BEFORE patriotism", {"1:p1", "1:p2", "3:p2"}),
        ("patriotism BEFORE party", {"1:p2", "1:p3"}),
        ("patriotism PRE/5 party", {"1:p2"}),
        ("patriotism NEAR/6 editor", {"1:p3"}),
        ("patriotism NEAR/2 editor", set()),
        ('editor BEFORE "to be" BEFORE/2 (not OR gorkin)', {"1:p3"}),
        ("patriotism SENTENCE party", {"1:p1", "1:p2", "1:p3", "3:p2"}),
        ("patriotism SENTENCE not", {"1:p2"}),
        ("editor SENTENCE not", set()),
        ("usa SENTENCE woman", {"2:p2"}),
        ("ouvrier SENTENCE woman", set()),
        ("/party (patriotism|line)/", {"1:p1", "1:p2", "3:p2"}),
        ("/to be|no party/", {"1:p3"}),
        ("/has .* not/", {"1:p3"}),
        ("/wrote .* not/", set()),
        ("pa-rty", {"1:p1", "1:p2", "1:p3", "1:q1", "1:n3", "3:p1", "3:p2"}),
        ("note:3", {"1:p2", "1:n3"}),
        ("in:headings", {"1:p1"}),
        ("in:notes party", {"1:n3"}),
        ("in:quotes party", {"1:p2", "1:q1", "2:p1", "2:q1"}),
        ("in:quotes party patriotism", set()),
        ("in:quotes love party", {"1:p2", "1:q1"}),
        ('in:quotes "love of party"', {"1:p2", "1:q1"}),
        ('in:quotes "patriotism parties"~9', set()),
        ('in:own "patriotism parties"~9', {"1:p2"}),
        ("in:own break love", set()),
        ("in:quotes love -break", {"1:q1"}),
        ("in:own (worker OR party)", {"1:p1", "1:p2", "1:p3", "3:p1", "3:p2"}),
        ("in:own party", {"1:p1", "1:p2", "1:p3", "3:p1", "3:p2"}),
        ("-in:own party", {"1:p2", "1:q1", "1:n3", "2:p1", "2:q1"}),
        ("-in:notes break love", {"1:p2"}),
        ("in:quotes year:1937", {"1:p2", "1:q1"}),
        ("in:own year:1944", {"2:p1", "2:p2"}),
        ("zzz", set()),
        ("zzz OR zzy", set()),
        ("NOT party", {"1:n4", "2:p2"}),
        ("", {entry.id for entry in LIBRARY}),
        ("*", {entry.id for entry in LIBRARY}),
    ],
)
def test_who_answers(backend: Backend, text: str, expected: set[str]) -> None:
    answer = backend.find(parse(text), EVERYTHING, None)
    assert set(ids(answer)) == expected
    assert answer.total == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "party patriotism",
            {
                "1:p1": ["Party Patriotism"],
                "1:p2": ["party [3] patriotism", "parties", "party"],
                "1:p3": ["Patriotism", "party"],
                "3:p2": ["party", "party", "party", "party patriotism", "patriotism"],
            },
        ),
        ('"party patriotism"', {"1:p1": ["Party Patriotism"], "1:p2": ["party [3] patriotism"], "3:p2": ["party patriotism"]}),
        ("(editor AND gorkin) OR woman", {"2:p2": ["woman"]}),
        ('"editor party"~3', {"1:p3": ["editor", "party"]}),
        ("patriotism NOT editor NOT kind:heading year:1937", {"1:p2": ["patriotism"]}),
        ("révolution lang:fr", {"2:p1": ["revo-\nlution"]}),
        ('"to be"', {"1:p3": ["To be", "to be", "to be"]}),
        ("by:trotsky party", {"1:p2": ["party"]}),
        ("by:trotsky", {"1:p2": ["love of party"]}),
        ("kind:term", {"1:p2": ["patriotism"]}),
        ("patriotism PRE/5 party", {"1:p2": ["patriotism", "parties"]}),
        ("no BEFORE/1 party", {"1:p3": ["no", "party"]}),
        ("/no (party|line)/", {"1:p3": ["no party"]}),
    ],
)
def test_what_is_marked(backend: Backend, text: str, expected: dict[str, list[str]]) -> None:
    assert marked(backend.find(parse(text), (Unit.PASSAGE, Unit.NOTE), None)) == expected


def test_the_phrase_comes_first_and_only_it_claims_to_be_one(backend: Backend) -> None:
    found = backend.find(parse("party patriotism"), Unit.PASSAGE, None).found
    assert [each.exact for each in found] == [True, True, True, False]
    assert found[-1].entry.id == "1:p3"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("révolution", "4:p2"),
        ("revolution", "4:p1"),
        ("la révolution", "4:p2"),
        ('"la révolution"', "4:p2"),
        ("évolution OR révolution", "4:p1"),
    ],
)
@pytest.mark.parametrize("kind", ["memory", *ENGINES])
def test_an_accent_as_typed_comes_first(tmp_path: Path, kind: str, text: str, first: str) -> None:
    made = MemoryBackend() if kind == "memory" else held(kind, tmp_path / "index")
    with made.writer() as writer:
        writer.add(Entry("4:p1", Unit.PASSAGE, "4", 1, "La revolution! Revolution, la revolution.", language="fr", kind="paragraph"))
        writer.add(Entry("4:p2", Unit.PASSAGE, "4", 2, f"Et la RÉVOLUTION {'vient demain ' * 50}.", language="fr", kind="paragraph"))
    if isinstance(made, Held):
        made.refresh()
    assert ids(made.find(parse(text), EVERYTHING))[0] == first


def test_a_heading_is_not_above_all(backend: Backend) -> None:
    assert ids(backend.find(parse('"party patriotism"'), Unit.PASSAGE))[0] != "1:p1"


def test_a_word_as_written_comes_before_its_other_forms(backend: Backend) -> None:
    found = ids(backend.find(parse("parties"), (Unit.PASSAGE, Unit.NOTE), None))
    assert set(found[:2]) == {"1:p2", "2:p1"}


@pytest.mark.parametrize("text", ["party", "party patriotism", "party OR woman", "rev*", '"of the"', "love party", "", "year:1944"])
def test_filters_choose_among_matches(backend: Backend, text: str) -> None:
    query = parse(text)
    whole = {found.entry.id: found for found in backend.find(query, EVERYTHING, None).found}
    shown: list[set[tuple[str, int]]] = []
    for voice in Voice:
        narrowed = backend.find(query.within(voice), EVERYTHING, None).found
        assert [found.entry.id for found in narrowed] == [key for key, found in whole.items() if voice in found.match.voices]
        for found in narrowed:
            pairs = zip(whole[found.entry.id].matches, whole[found.entry.id].match.match_voices, strict=True)
            assert found.matches == tuple(span for span, spoken in pairs if spoken is voice)
            assert set(found.match.match_voices) <= {voice}
        shown.append({(found.entry.id, span.start) for found in narrowed for span in found.matches})
    assert all(one.isdisjoint(other) for one, other in combinations(shown, 2))


@pytest.mark.parametrize(
    ("text", "voices", "match_voices"),
    [
        ("party", "own quoted", "own own quoted"),
        ("love", "quoted", "quoted"),
        ("=parties love", "", "own quoted"),
        ("break party", "own", "own own own quoted"),
        ('"their parties love"~9 OR break', "own", "own"),
        ('"parties love"', "", "own"),
        ("year:1937", "own quoted", ""),
    ],
)
def test_whose_words_answer(backend: Backend, text: str, voices: str, match_voices: str) -> None:
    found = next(found for found in backend.find(parse(text), EVERYTHING, None).found if found.entry.id == "1:p2")
    assert found.match.voices == tuple(map(Voice, voices.split()))
    assert found.match.match_voices == tuple(map(Voice, match_voices.split()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("party patriotism", ["party [3] patriotism", "parties", "party"]),
        ("in:quotes party", ["party"]),
        ("in:own party", ["party", "parties"]),
        ("=parties love", ["parties", "love"]),
        ('"parties love"', ["parties’ ‘love"]),
    ],
)
def test_matches_keep_to_a_voice(backend: Backend, text: str, expected: list[str]) -> None:
    assert marked(backend.find(parse(text), Unit.PASSAGE, None))["1:p2"] == expected


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.DOCUMENT, ["1:p1", "1:p2", "1:p3", "3:p2"]),
        (Sort.DATE, ["1:p1", "1:p2", "1:p3", "3:p2"]),
        (Sort.LENGTH, ["1:p1", "3:p2", "1:p3", "1:p2"]),
    ],
)
def test_orders(backend: Backend, sort: Sort, expected: list[str]) -> None:
    assert ids(backend.find(parse("patriotism"), Unit.PASSAGE, None, sort)) == expected
    assert ids(backend.find(parse("patriotism"), Unit.PASSAGE, 2, sort, offset=1)) == expected[1:3]


def test_a_query_made_in_code(backend: Backend) -> None:
    assert ids(backend.find(Query.of(Named(Role.SPEAKER, ("Leon Trotsky", "L. Trotsky"))), Unit.QUOTATION)) == ["1:q1"]
    assert ids(backend.find(Query.of(Named(Role.SPEAKER, ("Trotsky",))), Unit.QUOTATION)) == []
    assert ids(backend.find(Query.of(Named(Role.SUBJECT, ("Andrés Nin",))), Unit.QUOTATION)) == ["1:q1"]
    assert ids(backend.find(Query.of(Filter(Field.NOTE, ("3",), whole=True)) & parse("gorkin"), EVERYTHING)) == ["1:n3"]


@pytest.mark.parametrize(
    ("measure", "number", "expected"),
    [
        (Measure.WORDS, 3, ["1:q1", "2:q1"]),
        (Measure.WORDS, 4, ["2:q1"]),
        (Measure.SPEAKERS, 1, ["1:q1", "2:q1"]),
        (Measure.SPEAKERS, 2, ["2:q1"]),
        (Measure.NOTES, 1, ["1:q1"]),
        (Measure.CONFIDENCE, 900, ["1:q1"]),
        (Measure.CONFIDENCE, 901, []),
    ],
)
def test_what_is_counted_of_an_entry(backend: Backend, measure: Measure, number: int, expected: list[str]) -> None:
    least = Least(measure, number)
    assert ids(backend.find(Query.of(least), Unit.QUOTATION, None, Sort.DOCUMENT)) == expected
    others = ids(backend.find(Query(Not(least)), Unit.QUOTATION, None, Sort.DOCUMENT))
    assert sorted(others + expected) == ["1:q1", "2:q1"]


def test_sums_by_work_and_speakers(backend: Backend) -> None:
    assert backend.sums(Query(), Unit.QUOTATION) == {
        Group("1", "1.1", ("Leon Trotsky",)): Sum(1, 3),
        Group("2", "2.1", ("Karl Marx", "Friedrich Engels")): Sum(1, 5),
    }
    assert backend.sums(parse("workers"), Unit.QUOTATION) == {Group("2", "2.1", ("Karl Marx", "Friedrich Engels")): Sum(1, 5)}
    assert backend.sums(parse("zzz"), Unit.QUOTATION) == {}


def test_words_are_found_by_their_fingerprint(backend: Backend) -> None:
    assert [entry.id for entry in backend.with_fingerprint(fingerprint("Love, of PARTY"))] == ["1:q1"]
    assert backend.with_fingerprint("00000000") == []


def test_fetching(backend: Backend) -> None:
    assert backend.fetch(["2:p1", "9:p9", "1:n4"]) == [LIBRARY[6], LIBRARY[5]]
    assert backend.fetch([]) == []
    everything = [entry.id for entry in LIBRARY]
    assert backend.fetch(["0", *reversed(everything), "é", ""]) == LIBRARY[::-1]


def test_words(backend: Backend) -> None:
    assert list(backend.words("pa")) == ["parti", "parties", "party", "patriotism"]
    assert backend.frequency("patriotism") == 4
    assert backend.near_words("prty", 1) == [("party", 6)]
    assert backend.near_words("patry", 1) == [("party", 6)]
    assert backend.near_words("patty", 2)[:2] == [("party", 6), ("parti", 1)]


@pytest.mark.parametrize("kind", ["memory", *ENGINES])
def test_changes_hold_all_or_none(kind: str, tmp_path: Path) -> None:
    made = MemoryBackend() if kind == "memory" else held(kind, tmp_path / "index")

    def now() -> list[str]:
        if isinstance(made, Held):
            made.refresh()
        return ids(made.find(Query(), EVERYTHING, None))

    with made.writer() as writer:
        writer.add(LIBRARY[0])
        writer.add(LIBRARY[6])
    assert now() == ["1:p1", "2:p1"]
    with pytest.raises(RuntimeError), made.writer() as writer:
        writer.remove_document("1")
        writer.add(LIBRARY[8])
        raise RuntimeError
    assert now() == ["1:p1", "2:p1"]
    with made.writer() as writer:
        writer.add(LIBRARY[1])
        writer.remove_document("1")
        writer.add(LIBRARY[2])
    assert now() == ["1:p3", "2:p1"]
    assert made.find(parse("patriotism"), EVERYTHING).total == 1


def test_many_small_changes_are_written_together(tmp_path: Path) -> None:
    made = WhooshBackend.create(tmp_path)
    for number in range(12):
        with made.writer() as writer:
            writer.add(Entry(f"{number}:p1", Unit.PASSAGE, str(number), number, f"party number{number}", language="en"))
    made.refresh()
    assert made.find(parse("party"), Unit.PASSAGE).total == 12
    assert 1 <= len(list(tmp_path.glob("*.columns"))) <= 9


def test_positions_beyond_sixteen_bits(tmp_path: Path) -> None:
    long = Entry("1:p1", Unit.PASSAGE, "1", 1, "word " * 70_000 + "party patriotism", language="en")
    made = WhooshBackend.create(tmp_path)
    with made.writer() as writer:
        writer.add(long)
        for number in range(20):
            writer.add(Entry(f"1:p{number + 2}", Unit.PASSAGE, "1", number + 2, "patriotism party", language="en"))
    made.refresh()
    assert ids(made.find(parse('"party patriotism"'), Unit.PASSAGE)) == ["1:p1"]
