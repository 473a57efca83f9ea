"""Why a quotation has its speaker: the candidates, what was seen of each, what that weighs, and what the decision hangs on."""

from __future__ import annotations

from collections.abc import Mapping

from serge_cli.extract.attribution.attribute import THRESHOLD, Decision, decisions, likelihoods
from serge_cli.extract.attribution.context import Context
from serge_cli.extract.attribution.cues import sort_of
from serge_cli.extract.attribution.token_tags import PersonNumber
from serge_cli.extract.attribution.weights import weights
from serge_cli.extract.learned import score
from serge_cli.extract.pipeline import as_written, prepare, printed
from serge_cli.model.results import Explanation, Observation, Weighed
from serge_cli.operations.correct import located, quotation_under, shown_quotation
from serge_cli.store.library import Library
from serge_cli.store.naming import named_quotation

_SHOWN = 6  # candidates


def explain(library: Library, locator: str) -> Explanation:
    """Return why the quotation under `locator` has its speaker; NothingFound where there is no such quotation."""
    document, knowledge, wanted, member = located(library, locator)
    name = member.name if member is not library else ""  # of several libraries
    text = printed(document)
    found = prepare(text, knowledge.persons)
    quotation = shown_quotation(document, as_written(document, quotation_under(wanted, found.quotations)), found.language)
    context = Context(text, found.layout, found.quotations, found.footnotes, found.persons)
    number = context.number[quotation.id]
    table = weights(context.narrative)
    decision = next((each for each in decisions(context) if each.number == number), None)
    if decision is None:  # a title is nobody's words
        return Explanation(named_quotation(name, quotation), (), "", THRESHOLD, ())
    ranked = sorted(decision.likely, key=lambda each: -decision.likely[each])[:_SHOWN]
    return Explanation(
        named_quotation(name, quotation),
        tuple(_weighed(context, decision, each, table) for each in ranked),
        _name(context, decision.chosen),
        THRESHOLD,
        tuple(_without(context, decision, table)),
    )


def _name(context: Context, number: PersonNumber | None) -> str:
    return "" if number is None else context.names[number]


def _weighed(context: Context, decision: Decision, number: PersonNumber | None, table: Mapping[str, float]) -> Weighed:
    seen = dict.fromkeys(decision.candidates[number].observations)
    heavy = sorted((each for each in seen if each in table), key=lambda each: -abs(table[each]))
    observations = tuple(Observation(each, sort_of(each), round(table[each], 3)) for each in heavy)
    return Weighed(_name(context, number), round(decision.likely[number], 3), observations)


def _without(context: Context, decision: Decision, table: Mapping[str, float]) -> list[tuple[str, str]]:
    """Return the rules on which the decision hangs, with whoever would be named without them."""
    chosen = decision.candidates[decision.chosen].observations
    turning = []
    for rule in dict.fromkeys(filter(None, map(sort_of, chosen))):
        scores = {
            number: score((each for each in candidate.observations if sort_of(each) != rule), table)
            for number, candidate in decision.candidates.items()
        }
        likely = likelihoods(scores)
        best = max(likely, key=lambda number: likely[number])
        other = best if likely[best] >= THRESHOLD else None
        if other != decision.chosen:
            turning.append((rule, _name(context, other)))
    return turning
