"""What becomes of a document's text before it reaches a screen: properties over any text."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.ansi import AnsiDecoder
from rich.cells import cell_len
from rich.console import Console

from serge_cli import messages
from serge_cli.extract.attribution.cues import RULES
from serge_cli.model.span import Span
from serge_cli.present import describe, terminal
from serge_cli.present.flow import cells, cut, flow, reflowed, window
from serge_cli.present.listing import Listing
from serge_cli.present.markdown import escaped
from serge_cli.present.safety import escaped_json, one_line, visible
from serge_cli.present.screen import Screen, Style
from serge_cli.present.terminal_ink import Ink, Styled
from serge_cli.present.terminal_page import STYLES, Page
from tests.cli import samples

TEXTS = st.text(st.characters(codec=None), max_size=200)
BRACKETED = st.lists(
    st.sampled_from(["[sic]", "[/i]", "[bold]", "[red]", "[[", "]]", "\\[", "word", "[14]", ":smile:", "\x1b[31m"]), max_size=20
)


@given(TEXTS)
def test_visible_text_has_the_same_length_and_no_control_characters(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not [
        c for c in shown if c != "\n" and (unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in "\u202a\u202b\u202c\u202d\u202e")
    ]
    assert "\n" not in one_line(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=200))
def test_printable_text_is_left_alone(text: str) -> None:
    assert visible(text) == text


@given(st.text(max_size=100))
def test_escaped_json_means_the_same(text: str) -> None:
    assert json.loads(escaped_json(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\x07b\x7fc", "a␇b␡c"),
        ("tab\there", "tab here"),
        ("line\r\nend", "line␍\nend"),
        ("\u202eabc\u2066", "\ufffdabc\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("[sic] [/i] [the Party]", "[sic] [/i] [the Party]"),
    ],
)
def test_control_characters_are_shown_instead_of_obeyed(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.sampled_from("ab é «»\u00a0\u202f\n—漢e\u0301\u200d\ufe0f☺👩"), max_size=120), st.integers(2, 30))
def test_lines_hold_every_word_in_order_and_fit(text: str, width: int) -> None:
    found = flow(text, width)
    assert [c for span in found for c in span.of(text) if not c.isspace()] == [c for c in text if not c.isspace()]
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(cells(span.of(text)) <= width for span in found)


def test_french_marks_never_part_from_their_word() -> None:
    assert [span.of("il dit « non\u00a0» encore") for span in flow("il dit «\u00a0non\u00a0» encore", 9)] == [
        "il dit",
        "« non\u00a0»",
        "encore",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [("l’été", 5), ("漢字", 4), ("e\u0301te\u0301", 3), ("👩\u200d👩\u200d👧", 2), ("☺\ufe0f", 2), ("漢\u200bx", 3), ("…—“”", 4)],
)
def test_widths_are_those_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


def test_verse_keeps_its_lines() -> None:
    text = "one two\n  three\n\nfour"
    assert [span.of(text) for span in flow(text, 20, keep_breaks=True)] == ["one two", "three", "", "four"]


@pytest.mark.parametrize("text", ["x" * 200_000, "a " * 100_000, "[" * 200_000, "\x1b" * 200_000, "漢" * 200_000])
def test_a_long_line_is_laid_out_in_linear_time(text: str) -> None:
    started = time.process_time()
    assert sum(len(span) for span in flow(visible(text), 80)) >= len(text) // 2
    assert time.process_time() - started < 8


@given(BRACKETED)
def test_a_page_prints_brackets_as_they_stand(words: list[str]) -> None:
    page = Page(Screen(80, Style.COLOUR))
    text = " ".join(words)
    page.prose(text, [(Span(0, 0), "match")], indent=0)
    assert page.text().split() == visible(text).split()


@given(st.text(st.sampled_from("a[]*_`<>#\\ |~-+=1.)$&;"), max_size=40))
def test_markdown_is_escaped_without_loss(text: str) -> None:
    assert escaped(text).replace("\\\\", "\0").replace("\\", "").replace("\0", "\\") == text


@pytest.mark.parametrize(
    "text",
    ["&lt;b&gt;", "&#60;", "---", "- - -", "-", "===", "+ one", "1. one", "12)", "***", "___", "~~~", "# head", "> said", "| a | b |"],
)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    """A line of its own and a line below another one are a paragraph to a Markdown parser, of the very same text."""
    for before in ("", "words"):
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse("\n".join(filter(None, (before, escaped(text)))))
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        shown = "".join("\n" if child.type == "softbreak" else child.content for child in tokens[1].children or ())
        assert shown == "\n".join(filter(None, (before, text)))


@pytest.mark.parametrize(
    ("query", "position", "shown"),
    [
        ("(party", 0, "  (party\n  ^\n"),
        ("   a\t(b", 5, "     a (b\n       ^\n"),
        ("漢字 (b", 3, "  漢字 (b\n       ^\n"),
        ("e\u0301te\u0301 (b", 6, "  e\u0301te\u0301 (b\n      ^\n"),
        (f"{'x' * 90}(b", 90, f"  {'x' * 40}(b\n  {' ' * 40}^\n"),
    ],
)
def test_the_caret_stands_under_the_place(query: str, position: int, shown: str) -> None:
    assert messages.caret(query, position) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo   three\n\n  four", "one two three four"),
        ("«\u00a0non\u00a0»  etc.", "«\u00a0non\u00a0» etc."),
        ("as it\u202f\u202fstands", "as it\u202f\u202fstands"),
    ],
)
def test_hard_wrapped_text_is_filled_anew(text: str, shown: str) -> None:
    assert reflowed(text).text == shown


def test_matches_stay_where_they_are_in_text_that_is_filled_anew() -> None:
    text = "the harbour\nfroze   in   winter"
    found = reflowed(text)
    assert [found.to_shown(span).of(found.text) for span in (Span(4, 11), Span(12, 17), Span(25, 31))] == ["harbour", "froze", "winter"]
    page = Page(Screen(80, Style.BARE))
    page.prose(text, [(Span(12, 17), "match")], indent=0)
    assert page.text() == "the harbour ⟦froze⟧ in winter\n"


@pytest.mark.parametrize(
    ("text", "width", "shown"), [("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("漢字漢字", 5, "漢字…"), ("a b", 2, "a…")]
)
def test_a_line_that_is_cut_ends_in_an_ellipsis(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


@given(st.lists(st.text(st.sampled_from("abé漢…"), min_size=1, max_size=4)), st.integers(0, 120), st.integers(10, 30), st.integers(2, 4))
def test_a_window_holds_the_place_and_fits_its_lines(words: list[str], place: int, width: int, lines: int) -> None:
    text = " ".join(words)
    found = window(text, min(place, len(text)), width, lines)
    shown = f"{'… ' * (found.start > 0)}{found.of(text)}{' …' * (found.end < len(text))}"
    assert len(flow(shown, width)) <= lines
    if text[place : place + 1].strip():
        assert found.start <= place < found.end


HIT = replace(samples.OWN, text="harbour " * 200, matches=(Span(800, 807),), sentence=Span(0, 1600))


def test_three_hits_fill_a_screen_of_24_lines() -> None:
    shown = terminal.present(Listing((HIT,) * 3, 3, brief=True), Screen(80, Style.BARE))
    assert shown.count("\n") <= 23
    assert shown.split("\n")[2].startswith("… harbour harbour")
    assert shown.count("⟦harbour⟧") == 3
    assert shown.count("The Sea and the Harbour") == 3


def test_a_hit_is_whole_where_more_context_is_asked_for() -> None:
    assert terminal.present(Listing((HIT,), 1), Screen(80, Style.BARE)).count("harbour") == 200


def test_the_source_is_on_one_line() -> None:
    source = replace(samples.SOURCE, work=replace(samples.ESSAY, title="A very long title that goes on and on " * 5))
    shown = terminal.present(Listing((replace(samples.OWN, source=source),), 1), Screen(80, Style.COLOUR, "file://host{path}#{line}"))
    plain = re.sub(r"\x1b\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\", "", shown).splitlines()
    assert plain[-1] == "  Ada Marsh, A very long title that goes on and on A very long title th…, line 7"


@pytest.mark.parametrize(
    ("rule", "said"), [("turn label", "label before the words"), ("pronoun", "pronoun"), ("stated", "stated in the file")]
)
def test_a_rule_is_said_in_plain_words(rule: str, said: str) -> None:
    speaker = replace(samples.SPEAKER, rule=rule, cue=None)
    assert describe.evidence(replace(samples.QUOTATION, speaker=speaker)) == f"{said}, confidence 0.92"


def test_every_rule_with_words_of_its_own_exists() -> None:
    assert set(messages.RULES) <= {*RULES, "stated"}


@pytest.mark.parametrize(
    ("text", "stretches", "written"),
    [
        ("plain", [], "plain"),
        ("a red word", [(2, 5, "match")], "a \x1b[1;31mred\x1b[0m word"),
        ("one in other", [(0, 12, "note-aside"), (4, 6, "match")], "\x1b[2;34mone \x1b[0m\x1b[1;2;31min\x1b[0m\x1b[2;34m other\x1b[0m"),
        ("two\nlines", [(0, 9, "aside")], "\x1b[2mtwo\x1b[0m\n\x1b[2mlines\x1b[0m"),
        ("bad\x1b]8;;x\x07", [(0, 3, "title")], "\x1b[1mbad\x1b[0m␛]8;;x␇"),
        ("nothing", [(3, 3, "match")], "nothing"),
    ],
)
def test_styles_are_written_as_escape_sequences(text: str, stretches: list[tuple[int, int, str]], written: str) -> None:
    assert Styled(text, [(Span(start, end), STYLES[name]) for start, end, name in stretches]).written() == written


def test_a_link_is_around_the_words_and_their_style() -> None:
    line = Styled("here", [(Span(0, 4), STYLES["aside"])])
    line.cover(Ink(link="file:///a#1"))
    assert line.written() == "\x1b]8;;file:///a#1\x1b\\\x1b[2mhere\x1b[0m\x1b]8;;\x1b\\"


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), st.sampled_from(sorted(STYLES))), max_size=5))
def test_rich_reads_back_what_is_written(text: str, drawn: list[tuple[int, int, str]]) -> None:
    shown = visible(text).replace("\n", " ")
    stretches = [(Span(start, min(end, len(shown))), STYLES[name]) for start, end, name in drawn if start <= min(end, len(shown))]
    read = AnsiDecoder().decode_line(Styled(shown, stretches).written())
    assert read.plain == shown
    assert all(bool(read.get_style_at_offset(Console(), at).bold) == any(
        1 in ink.attributes for span, ink in stretches if span.start <= at < span.end) for at in range(len(shown)))  # fmt: skip


@given(TEXTS)
def test_a_text_is_as_wide_as_rich_measures_it(text: str) -> None:
    shown = one_line(text)
    assert cells(shown) == cell_len(shown)


def test_latin_letters_and_ordinary_punctuation_take_one_cell_each() -> None:
    assert [sign for sign in map(chr, range(0x20, 0x2100)) if sign.isprintable() and cells(sign) != cell_len(sign)] == []
