"""Quotations as they are counted: what is interrupted (“…,” he said, “…”) or runs over several paragraphs is one."""

from __future__ import annotations

from collections.abc import Iterable

from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.records import Quotation


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation with its later pieces; `whole` has what the text says of any piece, and the words of the first."""

    whole: Quotation
    later: tuple[Quotation, ...] = ()


def utterances(quotations: Iterable[Quotation]) -> list[Utterance]:
    """Return quotations with what continues them, in the order of their first pieces; pieces of another kind stand alone."""
    pieces: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        earlier = pieces.get(quotation.continues or "")
        if earlier is None or earlier[0].kind is not quotation.kind:
            earlier = []
        earlier.append(quotation)
        pieces[quotation.id] = earlier
    return [_together(chain) for identifier, chain in pieces.items() if chain[0].id == identifier]


def _together(chain: list[Quotation]) -> Utterance:
    first, *later = chain
    if not later:
        return Utterance(first)
    named = next((piece for piece in chain if piece.speaker), first)
    whole = replace(
        first,
        speaker=named.speaker,
        joint=named.joint,
        corrected=first.corrected or named.corrected,
        about=_each(name for piece in chain for name in piece.about),
        notes=_each(label for piece in chain for label in piece.notes),
        source_work=next((piece.source_work for piece in chain if piece.source_work), None),
    )
    return Utterance(whole, tuple(later))


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
