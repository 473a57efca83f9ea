"""One tokenizer for index, query and highlight."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from serge_cli.model.span import Span
from serge_cli.text.folding import fold
from serge_cli.text.tokens import folded_words, terms, tokenize, words_and_counts, words_and_places, words_in_pieces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serge’s party patriotism", ["serge", "s", "party", "patriotism"]),
        ("l’homme l'homme", ["l", "homme", "l", "homme"]),
        ("counter-revolution", ["counter", "revolution"]),
        ("the revo-\nlution went on", ["the", "revolution", "went", "on"]),
        ("the revo-\n    lution", ["the", "revolution"]),
        ("the G.P.U. and the U.S.A.", ["the", "gpu", "and", "the", "usa"]),
        ("Gorkín, Gorkin; œuvre, ÉLAN", ["gorkin", "gorkin", "oeuvre", "elan"]),
        ("in 1917–21", ["in", "1917", "21"]),
        ("[A]narchism", ["a", "narchism"]),
        ("Ещё йод", ["еще", "йод"]),
        ("soft\u00adhyphen", ["softhyphen"]),
        ("snake_case", ["snake", "case"]),
        ("cafe\u0301", ["cafe"]),
        ("suppres¬\nsion and deter¬\n  mining", ["suppression", "and", "determining"]),
        ("私は日本語を勉強します。", ["私", "は", "日", "本", "語", "を", "勉", "強", "し", "ま", "す"]),
        ("Trotsky氏とトロツキー", ["trotsky", "氏", "と", "ト", "ロ", "ツ", "キ", "ー"]),
        ("ﾊﾞかか\u3099", ["バ", "か", "が"]),
        ("한국은 2年", ["한", "국", "은", "2", "年"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert terms(text) == words


def test_a_note_marker_never_touches_the_word_before_it() -> None:
    text = "what was called amour14 Voici"
    assert [t.text for t in tokenize(text, [Span(21, 23)])] == ["what", "was", "called", "amour", "voici"]


def test_a_broken_word_covers_both_of_its_parts() -> None:
    text = "a revo-\nlution"
    token = list(tokenize(text))[1]
    assert text[token.start : token.end] == "revo-\nlution"


@given(st.text())
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert token.text
        end = token.end


@given(st.text(alphabet="ab14 [].'’-\n", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 4)), max_size=4))
def test_no_word_reaches_into_a_skipped_stretch(text: str, raw: list[tuple[int, int]]) -> None:
    skip = sorted(Span(start, start + length) for start, length in raw if start + length <= len(text))
    for token in tokenize(text, skip):
        assert not any(span and span.overlaps(Span(token.start, token.end)) for span in skip)


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize("shape", ["a.", "a-\n", "a\u00ad", "a'", "\u0301", "1", "."])
def test_a_megabyte_of_anything_is_read_in_a_breath(shape: str) -> None:
    text = shape * (1_000_000 // len(shape))
    began = time.process_time()
    for _ in tokenize(text):
        pass
    assert time.process_time() - began < 10  # linear work takes well under two seconds; quadratic work takes hours


ODD = st.text(alphabet="abÉß14_ [].'’-‐\u00ad\u0301\n \0İ", max_size=60)
SKIPS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 4)), max_size=4)


@given(st.text() | ODD | st.text(alphabet="aB1. _", max_size=40), SKIPS, st.lists(st.integers(0, 70), max_size=5))
@example("U.S.Army a.b. c", [], [0, 1, 2, 4, 5, 20])
@example("inthemiddle of", [(2, 2)], [0, 3, 4, 5])
def test_the_quick_ways_find_the_words_of_the_tokenizer(text: str, raw: list[tuple[int, int]], offsets: list[int]) -> None:
    skip = [Span(start, start + length) for start, length in sorted(raw) if start + length <= len(text)]
    tokens = list(tokenize(text, skip))
    words = [token.text for token in tokens]
    assert folded_words(text, skip) == words
    assert words_and_places(text, skip) == (words, [(token.start, token.end) for token in tokens])
    counts = [sum(token.start < offset for token in tokens) for offset in sorted(offsets)]
    assert words_and_counts(text, skip, sorted(offsets)) == (words, counts)


def test_a_long_text_is_cut_into_the_same_words_piece_by_piece() -> None:
    paragraphs = ("It is the word14 of U.S.A., a revo-\nlution.", "Zwölf Boxkämpfer.", "l’homme\u00ad", "革命は")
    text = "\n\n".join(paragraphs * 1_000)
    markers = [Span(start, start + 2) for start in range(len(text)) if text.startswith("14", start)]
    pieces = list(words_in_pieces(text, markers))
    assert len(pieces) > 5
    assert [word for piece in pieces for word in piece] == [token.text for token in tokenize(text, markers)]


def test_a_text_is_not_cut_within_what_is_skipped() -> None:
    text = f"{'word ' * 2_000}\n\nskipped\n\nword"
    skipped = [Span(text.index("\n\n") - 1, text.index("\n\nword") + 3)]
    assert [word for piece in words_in_pieces(text, skipped) for word in piece] == [*["word"] * 2_000, "ord"]
