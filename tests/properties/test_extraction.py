"""Laws that every extraction keeps, whatever the text: spans, identities, containment, determinism."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document
from serge_cli.model.records import Extraction
from serge_cli.readers.reading import read
from serge_cli.wire.whole_file import wire_extraction
from tests.growth import assert_linear

PIECES = [
    "He wrote: ", "‘We strike.’ ", "“It is ‘so’,” ", "said Anna Marsh. ", "[1]", "[2] ", "<sup>3</sup> ", "1. A note. ", "*vu par lui* ",
    "« Non », dit-il. ", "\n\n", "\n", "    ", "> ", "---\n", "Notes\n\n", "— Oui. ", "it’s the workers’ own ", "'so' ", '"and" ', "N.N. Sukhanov ",
    "by Anna Marsh\n\n", "## Heading\n\n", "1 ", "(Marsh)", "¹ ", "Ibid. ", "„Ja“ ", "``no'' ", "…", "[sic] ", "\u00a0", "word.14 ", "* ", "† ",
]  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=200)


def extracted(text: str) -> tuple[Document, Extraction]:
    try:
        document = read(text.encode("utf-8", "replace"), "law.txt", "law")
    except UnreadableFile:
        reject()  # nothing but control codes: no text
    return document, extract(document)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_the_laws_of_records(text: str) -> None:
    document, found = extracted(text)
    whole = document.text
    paragraphs = {paragraph.id: paragraph for paragraph in found.paragraphs}
    assert len(paragraphs) == len(found.paragraphs)
    for before, after in pairwise(found.paragraphs):
        assert before.span.end <= after.span.start
    for paragraph in found.paragraphs:
        assert paragraph.span and paragraph.span.of(whole) == paragraph.span.of(whole).strip()
        assert paragraph.work in {work.id for work in found.works}
    quotations = {quotation.id: quotation for quotation in found.quotations}
    assert len(quotations) == len(found.quotations)
    for quotation in found.quotations:
        assert quotation.text == quotation.span.of(whole) and quotation.text
        assert quotation.paragraph in paragraphs
        assert quotation.parent is None or quotations[quotation.parent].span.contains(quotation.span)
        assert quotation.continues is None or quotation.continues in quotations
        speaker = quotation.speaker
        if speaker:
            assert 0 < speaker.confidence <= 1 and speaker.name and speaker.rule
            assert speaker.cue is None or speaker.cue.text == speaker.cue.span.of(whole)
    assert len({note.id for note in found.footnotes}) == len(found.footnotes)
    for note in found.footnotes:
        assert (note.body is None) == (note.body_span is None)
        for marker in note.markers:
            assert paragraphs[marker.paragraph].span.contains(marker.span)
            assert marker.sentence.contains(marker.span)
    for notice in found.notices:
        assert notice.span.end <= len(whole) and notice.message
    json.dumps(wire_extraction(document, found), ensure_ascii=False).encode("utf-8")


@settings(max_examples=30, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert extracted(text) == extracted(text)


SHAPES = [
    "'", '"', "‘", "’", "“ ", "” ", "«", "(", "[", "[1", "[1] ", "<sup>1</sup>", "*", "* a ", "_", "— ", "a.14 ", "1. a\n\n", "Anna Marsh ", "said ",
    "> ", "    a\n\n", "\n\n", "#\n", "§ ", "---\n", "“a” said he. ", "Ibid. ", "¹", "`", "<", "&", "\\",
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length_and_no_faster(shape: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        data = (shape * (size // len(shape))).encode("utf-8")
        return lambda: extract(read(data, "big.txt", "big"))

    assert_linear(shape, prepared, 16_000, 128_000)
