"""From shown words to written ones and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from serge_cli.model.shown import Plain, Removed
from serge_cli.model.span import Span

MILL = Plain("a mill & more", (Removed(2, "*"), Removed(6, "*"), Removed(7, "&amp;", "&")))


def test_the_written_words() -> None:
    assert MILL.written == "a *mill* &amp; more"


def test_stretches_there_and_back() -> None:
    assert MILL.to_written(Span(2, 6)) == Span(3, 7)
    assert MILL.to_written(Span(7, 8)) == Span(9, 14)
    assert MILL.to_written(Span(0, 13)) == Span(0, 19)
    assert MILL.to_shown(Span(3, 7)) == Span(2, 6)
    assert MILL.to_shown(Span(2, 8)) == Span(2, 6)
    assert MILL.to_shown(Span(9, 11)) == Span(7, 8)


PARTS = st.lists(st.tuples(st.text("ab", max_size=3), st.text("*>", min_size=1, max_size=3), st.text("&", max_size=2)), max_size=6)


@given(PARTS, st.text("ab", max_size=3))
def test_every_kept_character_is_found_again(parts: list[tuple[str, str, str]], tail: str) -> None:
    text, written, removed, kept = "", "", [], []
    for words, mark, printed in parts:
        kept += [(len(text) + number, len(written) + number) for number in range(len(words))]
        text, written = text + words, written + words
        removed.append(Removed(len(text), mark, printed))
        text, written = text + printed, written + mark
    plain = Plain(text + tail, removed)
    assert plain.written == written + tail
    for shown, there in kept:
        assert plain.to_written(Span(shown, shown + 1)) == Span(there, there + 1)
        assert plain.to_shown(Span(there, there + 1)) == Span(shown, shown + 1)
