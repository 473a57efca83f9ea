"""Rules that read the note that sources a quotation: “Bakunin, Statism and Anarchy, p. 178”, “Letter of Serge to Borie”."""

from __future__ import annotations

import re

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span

_LEAD = re.compile(r"[\s*_“‘\"'(\[]*(?:(?:See|Cf\.?|In|From|Voir|Siehe|Vgl\.?|Véase)\s+)?", re.IGNORECASE)
_AFTER_NAME = re.compile(r"['’]?s?\s*(?:,|:|\(|\.|in\s|to\s[^\W\d_a-z]|“|‘|\"|\*|_)")
_HELD = re.compile(
    r"['’]?s?\s*,?\s*(?:MSS?|Add|Papers|Archives?|Nachlass|Fonds|box|folder|file|carton)\b", re.IGNORECASE
)  # it keeps what is cited
_SECONDHAND = re.compile(r"\b(?:quoted|cited|cité|zitiert|citado|citato|qtd)\b[^.;]{0,12}", re.IGNORECASE)
_LETTER = re.compile(r"(?:letter|lettre|brief|carta|lettera)\s+(?:of|from|by|de|von|di)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A person named in a note: the number of the person and the stretch of the name."""

    person: int
    span: Span


def cited_author(text: str, body: Span, names: list[NamedIn]) -> NamedIn | None:
    """Return the author with whom the citation in a note body opens; None where it opens otherwise or quotes at second hand."""
    lead = _LEAD.match(text, body.start, body.end)
    start = lead.end() if lead else body.start
    letter = _LETTER.match(text, start, body.end)
    if letter:
        start = letter.end()
    secondhand = _SECONDHAND.search(text, body.start, body.end)
    for name in names:
        if name.span.start > start + 24 or (secondhand and secondhand.start() < name.span.start):
            return None
        between = text[start : name.span.start].strip()
        if between and not re.fullmatch(r"(?:[^\W\d_]\.?\s?){1,4}", between):
            return None
        follows = _AFTER_NAME.match(text, name.span.end, body.end) and not _HELD.match(text, name.span.end, body.end)
        return name if letter or follows or name.span.end >= body.end - 1 else None
    return None
