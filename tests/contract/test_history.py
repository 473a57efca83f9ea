"""An index that has been changed again and again answers, number for number, as one made anew of what it now holds."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from serge_cli.model.span import Span
from serge_cli.search.backend import Backend, Sort
from serge_cli.search.entry import Entry, Quoted, Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.search.query.suggestions import suggestions
from tests.contract.engines import ENGINES, Held, held
from tests.contract.library import LIBRARY, entries, queries

DOCUMENTS = ("1", "2", "3", "4", "5")
Changes = list[tuple[str, list[Entry]]]  # documents, each with the entries that take the place of its old ones

change = st.sampled_from(DOCUMENTS).flatmap(lambda document: st.tuples(st.just(document), st.just([]) | entries(document)))
histories = st.lists(st.lists(change, min_size=1, max_size=3, unique_by=lambda one: one[0]), min_size=1, max_size=8)


def carry_out(backend: MemoryBackend | Held, changes: Changes) -> None:
    with backend.writer() as writer:
        for document, _ in changes:
            writer.remove_document(document)
        for _, fresh in changes:
            for entry in fresh:
                writer.add(entry)


def all_answers(backend: Backend, texts: list[str]) -> list[object]:
    """Return all that a backend says to some queries, and what it knows of words."""
    parsed = [parse(text) for text in texts]
    answers = [backend.find(query, units, limit, sort) for query in parsed for units, limit, sort in WAYS]
    words = list(backend.words())
    known = [(word, backend.frequency(word), suggestions(f"{word}x", backend)) for word in words]
    return [answers, known, backend.near_words("patriat", 2), list(backend.each(parse("party"), Unit.PASSAGE))]


WAYS = (
    (tuple(Unit), None, Sort.RELEVANCE),
    ((Unit.PASSAGE, Unit.NOTE), 3, Sort.RELEVANCE),
    ((Unit.QUOTATION,), 2, Sort.DATE),
    ((Unit.PASSAGE,), 2, Sort.LENGTH),
)


@pytest.mark.parametrize("name", ENGINES)
@given(histories, st.lists(queries, min_size=1, max_size=5), st.sampled_from([0, 2, 8]), st.sampled_from([0, 3, 20_000]))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_number_depends_on_what_was_there_before(name: str, histories: list[Changes], texts: list[str], most: int, small: int) -> None:
    memory = MemoryBackend()
    texts = [*texts, "party", "ouvrier", "pa*"]
    with (
        TemporaryDirectory() as folder,
        patch("serge_cli.search.whoosh.writer.MOST_SMALL_SEGMENTS", most),
        patch("serge_cli.search.whoosh.writer.SMALL", small),
    ):
        changed, fresh = held(name, Path(folder, "changed")), held(name, Path(folder, "fresh"))
        for changes in histories:
            carry_out(memory, changes)
            carry_out(changed, changes)
        carry_out(fresh, [("", [found.entry for found in memory.find(parse(""), tuple(Unit), None, Sort.DOCUMENT).found])])
        for backend in (changed, fresh):
            backend.refresh()
        expected = all_answers(memory, texts)
        assert all_answers(changed, texts) == expected
        assert all_answers(fresh, texts) == expected
        changed.close()
        fresh.close()


@pytest.mark.parametrize("name", ENGINES)
def test_a_form_that_stood_only_in_what_was_removed_is_forgotten(name: str, tmp_path: Path) -> None:
    def passage(document: str, text: str, language: str) -> Entry:
        return Entry(f"{document}:p1", Unit.PASSAGE, document, int(document), text, language=language)

    changed, memory = held(name, tmp_path), MemoryBackend()
    library = [passage("1", "ouvriers", "fr"), passage("2", "ouvriers", "ru"), passage("3", "ouvrier", "fr"), passage("4", "x", "fr")]
    for backend in (changed, memory):
        carry_out(backend, [(entry.document, [entry]) for entry in library])
        carry_out(backend, [("1", [])])
    changed.refresh()
    answer = changed.find(parse("ouvrier OR x"), Unit.PASSAGE)  # two words: the weight of one alone cancels out
    assert [found.entry.id for found in answer.found] == ["3:p1", "4:p1"]
    assert answer == memory.find(parse("ouvrier OR x"), Unit.PASSAGE)
    changed.close()


def test_what_is_mostly_deleted_is_written_anew(tmp_path: Path) -> None:
    changed = held("whoosh", tmp_path)
    carry_out(changed, [("", LIBRARY)])
    carry_out(changed, [("1", [])])
    (listed,) = tmp_path.glob("*.columns")
    assert listed.name == "s000002.columns"  # 5 of 11 are left
    changed.refresh()
    assert len(changed.find(parse(""), tuple(Unit)).found) == 5
    changed.close()


@pytest.mark.parametrize("name", ENGINES)
def test_quotations_in_other_languages_are_counted_out(name: str, tmp_path: Path) -> None:
    text = "party ouvriers"
    quoted = (Quoted(Span(6, 14), "1:q1", None, "fr"),)
    first = Entry("1:p1", Unit.PASSAGE, "1", 1, text, quoted=quoted, language="ru")
    others = [Entry(f"{n}:p1", Unit.PASSAGE, f"{n}", n, "party ouvrier", language="ru") for n in (2, 3)]
    changed, memory = held(name, tmp_path), MemoryBackend()
    for backend in (changed, memory):
        carry_out(backend, [("", [first, *others])])
        carry_out(backend, [("1", [])])
    changed.refresh()
    assert changed.find(parse("ouvriers"), Unit.PASSAGE).total == 0
    assert changed.find(parse("ouvrier party"), Unit.PASSAGE) == memory.find(parse("ouvrier party"), Unit.PASSAGE)
    changed.close()
