"""Laws of verdicts: the identity is exact, a known alteration is named, line breaks and the outer marks change nothing."""

from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from serge_cli.model.verdicts import Change, Verdict
from tests.compare.test_cases import opinion_on

WORDS = [
    "harbour",
    "pilot",
    "ledger",
    "winter",
    "ferry",
    "bread",
    "window",
    "candle",
    "river",
    "meadow",
    "letter",
    "engine",
    "garden",
    "kettle",
    "mirror",
    "lantern",
    "ribbon",
    "basket",
    "hammer",
    "saddle",
    "anchor",
    "copper",
    "velvet",
    "marble",
    "pepper",
    "walnut",
]
passages = st.permutations(WORDS).map(lambda words: words[:18])
STRANGE = st.sampled_from(("zeppelin", "quagmire", "obelisk"))


def verdict(draft: list[str], source: list[str]) -> Verdict:
    return opinion_on(" ".join(draft), [("1", " ".join(source))]).verdict


@given(passages, st.integers(0, 8), st.integers(6, 18))
def test_a_stretch_of_a_source_is_exact(words: list[str], start: int, length: int) -> None:
    assert verdict(words[start : start + length], words) is Verdict.EXACT


@given(passages, st.integers(1, 16), STRANGE)
def test_a_substituted_word_is_named(words: list[str], at: int, strange: str) -> None:
    opinion = opinion_on(" ".join((*words[:at], strange, *words[at + 1 :])), [("1", " ".join(words))])
    assert opinion.verdict is Verdict.ALTERED
    assert [(one.kind, one.draft, one.source) for one in opinion.differences] == [(Change.SUBSTITUTED, strange, words[at])]


@given(passages, st.integers(1, 16))
def test_a_dropped_word_is_named(words: list[str], at: int) -> None:
    opinion = opinion_on(" ".join((*words[:at], *words[at + 1 :])), [("1", " ".join(words))])
    assert opinion.verdict is Verdict.ALTERED
    assert [(one.kind, one.source) for one in opinion.differences] == [(Change.DROPPED, words[at])]


@given(passages, st.integers(1, 17), STRANGE)
def test_an_added_word_is_named_where_it_stands(words: list[str], at: int, strange: str) -> None:
    opinion = opinion_on(" ".join((*words[:at], strange, *words[at:])), [("1", " ".join(words))])
    assert opinion.verdict is Verdict.ALTERED
    (one,) = opinion.differences
    assert (one.kind, one.draft) == (Change.ADDED, strange)
    assert one.span.start == len(" ".join(words[:at])) + 1


@given(passages, st.integers(4, 9), st.integers(1, 4))
def test_words_left_out_over_a_sign_are_edited_and_without_it_dropped(words: list[str], at: int, left_out: int) -> None:
    assert verdict([*words[:at], "…", *words[at + left_out :]], words) is Verdict.EDITED
    assert verdict([*words[:at], *words[at + left_out :]], words) is Verdict.ALTERED


@given(passages)
def test_halves_that_change_places_are_spliced(words: list[str]) -> None:
    assert verdict([*words[9:], *words[:9]], words) is Verdict.SPLICED


@given(passages, st.data())
def test_line_breaks_change_no_verdict(words: list[str], data: st.DataObject) -> None:
    other = [*words[:5], "quagmire", *words[6:]] if data.draw(st.booleans()) else words
    broken = "".join(word + data.draw(st.sampled_from((" ", "\n", "\n  "))) for word in other)
    assert opinion_on(broken, [("1", " ".join(words))]).verdict is verdict(other, words)


def test_a_hostile_quotation_takes_no_time() -> None:
    began = process_time()
    opinion_on("a b " * 4_000 + "[x] … " * 4_000 + "((((" * 4_000, [("1", "a b " * 4_000), ("2", "b [a] … " * 4_000)])
    assert process_time() - began < 10


@given(st.text(alphabet="ab [].…()'\n", max_size=60))
def test_any_text_is_judged(text: str) -> None:
    assert opinion_on(text, [("1", "a b ab ba aa bb [a]b … ab.")]).verdict in Verdict
