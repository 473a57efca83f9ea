"""Say whose words a quotation is, with the evidence, or leave it open.

Every rule proposes a subject with a confidence; proposals for one person support each other, proposals for two weaken each other; below
a threshold nobody is named. What the rules leave open, the surroundings may tell: pieces of one utterance, a run under one cue, a
displayed quotation in a work about one person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from serge_cli.extract.attribution.casting import Cast
from serge_cli.extract.attribution.dialogues import fill_from_dialogue
from serge_cli.extract.attribution.neighbours import fill_from_neighbours
from serge_cli.extract.attribution.resolving import THRESHOLD, Verdict
from serge_cli.extract.attribution.sources import source_work
from serge_cli.extract.attribution.verdicts import judge
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.model.document import Document
from serge_cli.model.records import Cue, Footnote, Person, Quotation, Speaker


def attribute(
    document: Document,
    layout: Layout,
    quotations: Sequence[Quotation],
    footnotes: Sequence[Footnote],
    persons: Sequence[Person],
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker, about and source_work where the text tells them."""
    if not quotations:
        return ()
    cast = Cast(document, layout, quotations, footnotes, persons)
    verdicts: dict[str, Verdict] = {}
    outer = [quotation for quotation in cast.in_order if quotation.parent not in cast.by_id]
    inner = [quotation for quotation in cast.in_order if quotation.parent in cast.by_id]
    for quotations_of_a_level in (outer, inner):
        for quotation in quotations_of_a_level:
            verdicts[quotation.id] = judge(cast, quotation, verdicts)
        fill_from_dialogue(cast, quotations_of_a_level, verdicts)
        fill_from_neighbours(cast, quotations_of_a_level, verdicts)
    return tuple(_told(cast, quotation, verdicts.get(quotation.id)) for quotation in quotations)


def _told(cast: Cast, quotation: Quotation, verdict: Verdict | None) -> Quotation:
    about = cast.about(quotation)
    speaker = quotation.speaker
    if verdict is not None and verdict.name and verdict.confidence >= THRESHOLD:
        speaker = _speaker(cast.document.text, verdict, quotation)
    named = tuple(name for name in about if speaker is None or name != speaker.name)
    source = quotation.source_work or source_work(cast, quotation)
    if (speaker, named, source) == (quotation.speaker, quotation.about, quotation.source_work):
        return quotation
    return replace(quotation, speaker=speaker, about=named, source_work=source)


def _speaker(text: str, verdict: Verdict, quotation: Quotation) -> Speaker:
    cue = None
    if verdict.cue is not None and not verdict.cue.contains(quotation.span):  # one that another piece has may lie around this one
        cue = Cue(verdict.cue.of(text), verdict.cue)
    written = " ".join(verdict.written.of(text).split()) if verdict.written is not None else ""
    return Speaker(verdict.name, written, verdict.rule, round(min(verdict.confidence, 0.99), 3), cue)
