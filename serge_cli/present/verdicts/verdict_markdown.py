"""Markdown: a section per quotation that is not exact, with both wordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from serge_cli.model.verdicts import Audited, Verdict
from serge_cli.present.markdown import escaped
from serge_cli.present.verdicts import wordings


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the report, the summary first."""
    listed = list(items)
    yield f"{escaped(wordings.summary(listed))}\n\n"
    for item in listed:
        if item.judged.verdict is not Verdict.EXACT or item.judged.warnings:
            yield from _section(item)


def _section(item: Audited) -> Iterator[str]:
    judged = item.judged
    where = f"{escaped(wordings.position(item))}: " if item.quotation else ""
    yield f"## {where}{judged.verdict.value}\n\n"
    yield f"> {escaped(wordings.draft(judged))}\n\n"
    for code, said in wordings.findings(judged):
        yield f"- **{code.value}**: {escaped(said)}\n"
    for standing in (*judged.found, *judged.nearest):
        yield f"- {escaped(wordings.where(standing))}: {escaped(wordings.source(standing, judged.differences))}\n"
    yield "\n"
