"""Where sentences end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.language import abbreviations
from serge_cli.model.span import Span
from serge_cli.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, abbreviations=abbreviations())]


@pytest.mark.parametrize(
    "parts",
    [
        ["He wrote it down.", "Nobody read it."],
        ["It was N.N. Sukhanov who wrote it.", "He knew."],
        ["The questions of the G. P. U. gave a picture.", "He left."],
        ["‘What for ?’ he replied violently.", "He rose."],
        ["He said: ‘Go.’ [14]", "They went."],
        ["It ended there.[3]", "Then it began."],
        ["It ended there.<sup>3</sup>", "Then it began."],
        ["It ended there.³", "Then it began."],
        ["See p. 14 and cf. Serge, op. cit., vol. 2.", "Others differ."],
        ["He asked ‘who rules whom?’ and went on."],
        ["“I was there.”", "“So was I.”"],
        ["He waited...", "Nobody came."],
        ["Il partit.", "« Pourquoi ? »", "Personne ne sut."],
        ["In 1917 it began!", "And in 1921?", "It ended."],
        ["Mr. Smith met Dr. Jones, e.g. on Sundays.", "They talked."],
        ["これは本です。", "それも。"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = "".join(parts) if parts[0].endswith("。") else " ".join(parts)
    assert split(text) == parts


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@given(st.text(alphabet="aB .!?…’”[]1\n", max_size=80))
def test_sentences_cover_all_that_can_be_seen(text: str) -> None:
    spans = sentences(text)
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize("shape", [".", "a. ", "’", ". ’", "[1]", ".[1", "? »", ".<sup>"])
def test_a_megabyte_of_anything_is_split_in_a_breath(shape: str) -> None:
    text = shape * (1_000_000 // len(shape))
    began = time.process_time()
    sentences(text, abbreviations=abbreviations())
    assert time.process_time() - began < 20
