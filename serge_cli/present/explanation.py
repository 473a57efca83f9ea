"""Why a quotation has its speaker, as lines to read."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.model.results import Explanation

_SHOWN = 8  # observations of a candidate
_TRAIT = "trait"
NOBODY = "nobody"


def explained(explanation: Explanation) -> Iterator[str]:
    """Yield the lines that explain a decision: the candidates with what was seen of them, and what the decision hangs on."""
    quotation = explanation.quotation
    yield f"{quotation.id} · {explanation.named or NOBODY}"
    yield " ".join(quotation.plain.split())
    for candidate in explanation.candidates:
        yield ""
        yield f"{candidate.probability:.2f}  {candidate.name or NOBODY}"
        for seen in candidate.observations[:_SHOWN]:
            yield f"    {seen.weight:+.2f}  {seen.rule or _TRAIT}: {seen.code}"
    yield ""
    yield f"A speaker is named from a probability of {explanation.threshold:.2f} on."
    for rule, other in explanation.without:
        yield f"Without the evidence “{rule}”: {other or NOBODY}."
