"""Say whose words a quotation is, with the evidence, or leave it open.

Quotations are taken in the order of the text, the outer before the inner. For each, the candidates are gathered with what can be seen of
them; learned weights make probabilities of that, nobody among them; the likeliest is named where his probability reaches one half, and
that probability is the confidence; of those who speak jointly, the sum of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from serge_cli.extract.attribution.candidates import Candidates, gather
from serge_cli.extract.attribution.context import Context
from serge_cli.extract.attribution.cues import Evidence, evidence_of, rule_of
from serge_cli.extract.attribution.pronouns import Pronoun, see_pronouns
from serge_cli.extract.attribution.sequence import Said, see_ahead, see_earlier
from serge_cli.extract.attribution.source_works import source_work
from serge_cli.extract.attribution.stated_speakers import with_stated_speakers
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber
from serge_cli.extract.attribution.unnamed import is_beside, see_unnamed
from serge_cli.extract.attribution.weights import weights
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.learned import probabilities, score
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Person, Quotation, QuotationKind, Speaker

THRESHOLD = 0.5
_SIGNED = 0.95  # at least, of the speaker whom the credit of a displayed quotation names
_SHARED = 0.05  # at least, of each who speaks jointly with others: less is what any name nearby has
_SUREST = 0.97  # of a hundred annotated speakers three are disputed: no name is surer than that


@dataclass(frozen=True, slots=True)
class Decision:
    """What was seen of the candidates for one quotation, their probabilities, who was chosen (None where nobody is likely), and why."""

    number: QuotationNumber
    candidates: Candidates
    likely: Mapping[PersonNumber | None, float]
    chosen: PersonNumber | None
    rule: str = ""
    evidence: Evidence = Evidence()
    confidence: float = 0.0


def attribute(
    document: Document,
    layout: Layout,
    quotations: Sequence[Quotation],
    footnotes: Sequence[Footnote],
    persons: Sequence[Person],
) -> tuple[Quotation, ...]:
    """Return the quotations with speakers, about and source_work where the text tells them."""
    if not quotations:
        return ()
    context = Context(document, layout, quotations, footnotes, persons)
    speaking = {decision.number: _speakers(context, decision) for decision in decisions(context)}  # what led to it is not kept
    attributed = [_attributed(context, quotation, speaking.get(context.number[quotation.id], ())) for quotation in quotations]
    return with_stated_speakers(document, attributed, persons)


def decisions(context: Context) -> Iterator[Decision]:
    """Yield the decision for every quotation and term, in the order of the text."""
    said: list[Said] = []
    table = weights(context.narrative)
    for quotation in context.quotations:
        number = context.number[quotation.id]
        if quotation.kind is QuotationKind.TITLE:
            continue
        candidates, pronoun = observe_all(context, number, said)
        likely = likelihoods({each: score(candidate.observations, table) for each, candidate in candidates.items()})
        if candidates.signer is not None:
            likely = _raised(likely, candidates.signer)
        decision = _decided(context, number, candidates, pronoun, likely)
        said.append(Said(number, decision.chosen))
        yield decision


def _decided(
    context: Context,
    number: QuotationNumber,
    candidates: Candidates,
    pronoun: Pronoun | None,
    likely: Mapping[PersonNumber | None, float],
) -> Decision:
    """Name the likeliest where he, with those who speak jointly with him, is likely enough: “Davis and Goldman maintain”."""
    best = max(likely, key=lambda each: likely[each])
    if best is None or (best != candidates.signer and is_beside(candidates[best])):
        return Decision(number, candidates, likely, None)
    rule = "signature" if candidates.signer is not None else rule_of(candidates[best].observations, weights(context.narrative))
    evidence = evidence_of(context, context.places.get(number), candidates[best], pronoun, rule)
    if any(likely.get(each, 0.0) < _SHARED for each in evidence.together):
        evidence = replace(evidence, together=())  # a list of names nearby, of whom one speaks
    chance = likely[best]
    if best in evidence.together:
        chance = max(chance, min(_SUREST, sum(likely.get(each, 0.0) for each in evidence.together)))
    return Decision(number, candidates, likely, best if chance >= THRESHOLD else None, rule, evidence, chance)


def likelihoods(scores: Mapping[PersonNumber | None, float]) -> dict[PersonNumber | None, float]:
    """Return how likely each candidate is by his score; what lies above one half is drawn together, so that it ends at _SUREST."""
    shrunk = (_SUREST - THRESHOLD) / (1 - THRESHOLD)
    return {each: min(chance, THRESHOLD + (chance - THRESHOLD) * shrunk) for each, chance in probabilities(scores).items()}


def _raised(likely: Mapping[PersonNumber | None, float], signer: PersonNumber) -> dict[PersonNumber | None, float]:
    """Return the probabilities where a credit names the speaker: he is at least so likely, the others share the rest."""
    share = max(likely[signer], _SIGNED)
    others = (1 - share) / max(1 - likely[signer], 1 - _SUREST)
    return {each: share if each == signer else chance * others for each, chance in likely.items()}


def observe_all(context: Context, number: QuotationNumber, said: Sequence[Said]) -> tuple[Candidates, Pronoun | None]:
    """Return the candidates for a quotation with all that is seen of them, and the pronoun beside it."""
    candidates = gather(context, number)
    see_earlier(context, number, said, candidates)
    see_ahead(context, number, candidates)
    pronoun = see_pronouns(context, number, candidates)
    place = context.places.get(number)
    if place is not None:
        see_unnamed(context, number, place, candidates)
    candidates.see(None, f"~candidates{min(len(candidates) - 1, 5)}")
    _see_others_cited(candidates)
    _see_same_source(candidates)
    return candidates, pronoun


def _see_others_cited(candidates: Candidates) -> None:
    """Note of each candidate that a citation right behind the words, or a signature, names somebody else."""
    for source, other in (("cite0", "uncited"), ("signed", "unsigned")):
        named = {number for number, candidate in candidates.items() if source in candidate.observations}
        for number, candidate in candidates.items():
            if named and number not in named:
                candidate.observations.append(other if number is not None else f"~{other}")


def _see_same_source(candidates: Candidates) -> None:
    """Note of whoever was quoted last that a page alone stands behind the words: the work is the one cited before."""
    pages = [each[1:] for each in candidates[None].observations if each.startswith("~page")]
    for number, candidate in candidates.items():
        if pages and number is not None and any(each.startswith("before0p") for each in candidate.observations):
            candidate.observations += [f"{each}again" for each in pages]


def _attributed(context: Context, quotation: Quotation, speakers: tuple[Speaker, ...]) -> Quotation:
    speaker = speakers[0] if speakers else quotation.speaker
    inside = dict.fromkeys(context.names[number] for _, _, number in context.mentions(quotation.span) if not context.groups[number])
    about = tuple(name for name in inside if all(name != each.name for each in speakers))
    source = quotation.source_work or source_work(context, quotation)
    return replace(quotation, speaker=speaker, joint=speakers[1:], about=about, source_work=source)


def _speakers(context: Context, decision: Decision) -> tuple[Speaker, ...]:
    """Return the speaker chosen, and whoever speaks jointly: “Davis and Goldman maintain”. All have the same evidence."""
    chosen = decision.chosen
    if chosen is None:
        return ()
    found, confidence = decision.evidence, round(decision.confidence, 3)
    together = found.together if chosen in found.together else (chosen,)
    return tuple(Speaker(context.names[number], found.written, decision.rule, confidence, found.cue) for number in together)
