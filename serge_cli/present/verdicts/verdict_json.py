"""JSON Lines in the wire format `serge/1`: one `verdict` per quotation, then the summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from serge_cli.model.results import Place
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Difference, Standing
from serge_cli.present.json_lines import line, summary
from serge_cli.wire import WIRE_VERSION, Wire, wire_path, wire_place, wire_speaker, wire_work


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the quotations as JSON Lines, and the summary."""
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007 - the number of the last is that of all
        yield line(wire(item))
    yield summary(count, count)


def wire(item: Audited) -> Wire:
    """Return a quotation with its verdict as a JSON value."""
    judged = item.judged
    draft: Wire = {"draft": {**wire_path(item.path), "quotation": item.quotation}} if item.quotation else {}
    wording: Wire = {"wording": _standing(item.wording)} if item.wording else {}
    return {
        "schema": WIRE_VERSION,
        "type": "verdict",
        **(wording or draft),
        "text": judged.text,
        **_stretch(item.place.span),
        "line": item.place.line,
        "column": item.place.column,
        "place": wire_place(item.place.origin),
        "verdict": judged.verdict.value,
        "reason": judged.reason.value if judged.reason else None,
        "differences": [_difference(one) for one in judged.differences],
        "found": [_standing(one) for one in judged.found],
        "nearest": [_standing(one) for one in judged.nearest],
        "warnings": [{"code": one.code.value, "text": one.text} for one in judged.warnings],
    }


def _difference(one: Difference) -> Wire:
    return {
        "kind": one.kind.value,
        "material": one.material.value if one.material else None,
        "draft": one.draft,
        "source": one.source,
        **_stretch(one.span),
    }


def _standing(one: Standing) -> Wire:
    return {
        "id": one.id,
        "document": {"id": one.source.document, **wire_path(one.source.path)},
        **_stretch(one.place.span),
        "text": one.stretch.of(one.text),
        "work": wire_work(one.source.work),
        "place": _place(one.place),
        "voice": one.voice.value,
        "speaker": wire_speaker(one.speaker),
        "quotation": one.quotation,
        "notes": [{"id": note.id, "label": note.label, "body": note.body} for note in one.notes],
    }


def _place(place: Place) -> Wire:
    page = {"page": place.origin.page} if place.origin and place.origin.page else {}
    return {"line": place.line, "column": place.column, **page}


def _stretch(span: Span) -> Wire:
    return {"start": span.start, "end": span.end}
