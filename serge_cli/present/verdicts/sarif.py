"""SARIF 2.1.0 (OASIS, 2020), for editors and for checks on every change: one result per finding, columns in code points.

In formats whose text is not the file's own (DOCX, PDF …) a line means nothing to an editor; there a result has logical locations alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from serge_cli import __version__, verdict_messages
from serge_cli.model.verdicts import Audited, Caution, Verdict
from serge_cli.present.safety import escaped_json
from serge_cli.present.verdicts import wordings

TEXTUAL = frozenset({"plaintext", "markdown"})
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the log as one JSON text."""
    results = [result for item in items for result in _results(item)]
    rules = [_rule(code) for code in (*Verdict, *Caution) if code is not Verdict.EXACT]
    driver = {"name": "serge", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield escaped_json(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)) + "\n"


def _rule(code: Verdict | Caution) -> dict[str, Any]:
    said = verdict_messages.VERDICTS[code.value] if isinstance(code, Verdict) else verdict_messages.CAUTIONS[code.value]
    return {"id": code.value, "shortDescription": {"text": said}, "defaultConfiguration": {"level": wordings.severity(code)}}


def _results(item: Audited) -> Iterator[dict[str, Any]]:
    for code, said in wordings.findings(item.judged):
        yield {
            "ruleId": code.value,
            "level": wordings.severity(code),
            "message": {"text": said},
            "locations": [_location(item)],
        }


def _location(item: Audited) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(item.path).as_posix(), errors="surrogateescape")}}
    if item.format in TEXTUAL:
        physical["region"] = _region(item)
    names = [name for name in (item.paragraph, item.quotation) if name]
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": name} for name in names]}


def _region(item: Audited) -> dict[str, Any]:
    text = item.judged.text
    lines = text.count("\n")
    start = item.place.column
    end = len(text) - text.rfind("\n") if lines else start + len(text)
    return {"startLine": item.place.line, "startColumn": start, "endLine": item.place.line + lines, "endColumn": end}
