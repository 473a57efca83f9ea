"""CSL-JSON: one item, as Zotero, Pandoc and citeproc read it (CSL 1.0.2). It is the host work; its note says what is quoted from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from serge_cli.model.imprint import dashed
from serge_cli.present.citation import Citation, Name, clean
from serge_cli.present.citation_chicago import remark
from serge_cli.present.safety import escaped_json


def present(citations: Sequence[Citation]) -> str:
    """Return a JSON list with the items."""
    return escaped_json(json.dumps([item(citation) for citation in citations], ensure_ascii=False, indent=2)) + "\n"


def item(citation: Citation) -> dict[str, Any]:
    """Return the item, without keys for unknown values."""
    imprint = citation.imprint
    issued: dict[str, Any] = {"date-parts": [list(citation.day)]} if citation.day else {"literal": citation.year} if citation.year else {}
    said = {
        "author": _names(citation.authors),
        "editor": _names(citation.editors),
        "translator": _names(citation.translators),
        "title": citation.title or citation.document,
        "container-title": citation.container,
        "volume": clean(imprint.volume),
        "issue": clean(imprint.issue),
        "page": dashed(clean(imprint.pages), "-"),
        "edition": clean(imprint.edition),
        "publisher": clean(imprint.publisher) or ("" if citation.container else citation.publication),
        "publisher-place": clean(imprint.place),
        "issued": issued,
        "DOI": clean(imprint.doi),
        "ISBN": clean(imprint.isbn),
        "URL": clean(citation.host.url),
        "note": remark(citation),
        "keyword": citation.lasting,
    }
    return {"id": citation.key, "type": citation.kind} | {key: value for key, value in said.items() if value}


def _names(names: Iterable[Name]) -> list[dict[str, str]]:
    return [_name(name) for name in names]


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given} | ({"suffix": name.suffix} if name.suffix else {})
