"""Verdicts on quotations, and why a quotation has its speaker, as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Final

from serge_cli.model.quick_dataclass import replace
from serge_cli.model.results import (
    Explanation,
    Observation,
    Place,
    Voice,
    Weighed,
)
from serge_cli.model.verdicts import Audited, Caution, Change, Difference, Judged, Material, Reason, Standing, Verdict, Warned
from serge_cli.wire.extracted import PLAIN, SPEAKER, WORK
from serge_cli.wire.hits import AT, FILE, NOTE, OF_LIBRARY, plain
from serge_cli.wire.table import (
    NUMBER,
    TEXT,
    Table,
    lifted,
    many,
    maybe,
    one_of,
    path,
    row,
    stretch,
)

_PAGE: Final = row("page", TEXT, lambda place: place.origin and place.origin.page, optional=True)
STANDING: Final = Table(
    Standing,
    row("id", TEXT),
    OF_LIBRARY,
    row("document", FILE.shape, "source"),
    *stretch("place.span"),
    row("text", TEXT, lambda standing: plain(standing).to_written(standing.stretch).of(plain(standing).written)),
    row("plain", PLAIN, lambda standing: standing.stretch.of(standing.text)),
    row("work", WORK.shape, "source.work"),
    row("place", Table(Place, *AT.only("line", "column"), _PAGE).shape),
    row("voice", one_of(Voice)),
    row("speaker", maybe(SPEAKER.shape)),
    row("speakers", many(SPEAKER.shape)),
    row("quotation", maybe(TEXT)),
    row("notes", many(NOTE.shape)),
    name="standing",
    said="A place where words stand. text, start and end are theirs alone; id is that of the passage.",
)
_DIFFERENCE: Final = Table(
    Difference,
    row("kind", one_of(Change)),
    row("material", maybe(one_of(Material))),
    row("draft", TEXT),
    row("source", TEXT),
    *stretch(),
)
_WARNED: Final = Table(Warned, row("code", one_of(Caution)), row("text", TEXT))
_DRAFT: Final = Table(Audited, *path(), row("quotation", TEXT))
VERDICT: Final = Table(
    Audited,
    row("wording", STANDING.shape, optional=True),
    row("draft", _DRAFT.shape, lambda item: item if item.quotation and not item.wording else None, optional=True),
    row("text", TEXT, lambda item: plain(item.judged).written),
    row("plain", PLAIN, "judged.text"),
    *lifted("place", AT.only("start", "end")),
    *lifted("place", AT.only("line", "column", "place")),
    row("verdict", one_of(Verdict), "judged.verdict"),
    row("reason", maybe(one_of(Reason)), "judged.reason"),
    row("differences", many(_DIFFERENCE.shape), lambda item: _written(item.judged)),
    row("found", many(STANDING.shape), "judged.found"),
    row("nearest", many(STANDING.shape), "judged.nearest"),
    row("warnings", many(_WARNED.shape), "judged.warnings"),
    name="verdict",
    said="A quotation with what comparing it with the library tells (serge verify, audit). start to column are those of the draft.",
    line=True,
)
_NAMED: Final = maybe(TEXT).described("null stands for nobody.")
_OBSERVATION: Final = Table(
    Observation,
    row("code", TEXT),
    row("rule", maybe(TEXT), lambda seen: seen.rule or None),
    row("weight", NUMBER),
)
_CANDIDATE: Final = Table(
    Weighed,
    row("name", _NAMED, lambda candidate: candidate.name or None),
    row("probability", NUMBER),
    row("observations", many(_OBSERVATION.shape)),
)
_WITHOUT: Final[Table[Any]] = Table(tuple, row("rule", TEXT, itemgetter(0)), row("named", _NAMED, lambda pair: pair[1] or None))
EXPLANATION: Final = Table(
    Explanation,
    row("quotation", TEXT, "quotation.id"),
    row("text", TEXT, "quotation.text"),
    row("named", _NAMED, lambda explanation: explanation.named or None),
    row("threshold", NUMBER),
    row("candidates", many(_CANDIDATE.shape)),
    row("without", many(_WITHOUT.shape)),
    name="explanation",
    said="Why a quotation has its speaker (serge explain).",
    line=True,
)


def _written(judged: Judged) -> Iterator[Difference]:
    """Yield the differences with their stretches of the quotation as the draft has it."""
    words = plain(judged)
    return (replace(one, span=words.to_written(one.span)) for one in judged.differences)
