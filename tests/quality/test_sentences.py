"""Of the sentences to train on, a share must have the speaker that a reader names."""

from __future__ import annotations

from pathlib import Path

from serge_cli.extract.pipeline import extract
from serge_cli.readers.reading import read
from tests.golden.cases_reader import KINDS, read_cases

RIGHT = 0.24  # at least; these are the ones that learned weights get wrong most often


def test_a_share_of_the_sentences_is_right() -> None:
    right = asked = 0
    for case in read_cases(Path(__file__).with_name("sentences")):
        found = extract(read(case.text.encode(), f"{case.file}.txt", "case"))
        speakers = {" ".join(q.text.split()): q.speaker.name if q.speaker else "-" for q in found.quotations}
        for expected in case.expected:
            if expected.head in KINDS and "speaker" in expected.must:
                asked += 1
                right += speakers.get(" ".join(expected.value.split())) == expected.must["speaker"]
    assert asked > 100
    assert right >= RIGHT * asked, f"{right} of {asked}"
