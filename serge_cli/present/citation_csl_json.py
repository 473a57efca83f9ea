"""CSL-JSON: one item, as Zotero, Pandoc and citeproc read it. Quoted words are a chapter of their speaker, the host its container."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from serge_cli.present.citation import Citation, Name
from serge_cli.present.citation_chicago import note
from serge_cli.present.safety import escaped_json, one_line


def present(citations: Sequence[Citation]) -> str:
    """Return a JSON list with the items."""
    return escaped_json(json.dumps([item(citation) for citation in citations], ensure_ascii=False, indent=2)) + "\n"


def item(citation: Citation) -> dict[str, Any]:
    """Return the item, without keys for unknown values."""
    hosts = [_name(name) for name in citation.authors]
    if citation.quoted:
        own: dict[str, Any] = {
            "type": "chapter",
            "author": [_name(citation.speaker)] if citation.speaker else [],
            "title": citation.source_work or f"“{citation.words}”",
            "container-title": citation.title,
            "container-author": hosts,
        }
    else:
        own = {"type": "document", "author": hosts, "title": citation.title}
    year = citation.year
    translator = [{"literal": one_line(citation.host.translator)}] if citation.host.translator else []
    rest = {
        "translator": translator,
        "publisher": citation.publication,
        "issued": {"date-parts": [[int(year)]]} if year.isdecimal() else ({"literal": year} if year else {}),
        "page": citation.page,
        "URL": one_line(citation.host.url or ""),
        "note": note(citation),
        "abstract": citation.words if citation.quoted else "",
    }
    return {"id": citation.key} | {key: value for key, value in (own | rest).items() if value}


def _name(name: Name) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}
