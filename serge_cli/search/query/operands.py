"""What the words and fields of a query stand for: words, wildcards, phrases, groups of near words; years, names, kinds, labels."""

from __future__ import annotations

import re

from serge_cli.errors import QueryError
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import replace
from serge_cli.model.records import Form, ParagraphKind, QuotationKind
from serge_cli.search.query.tree import ANY_WORD, NAMES, Everything, Field, Filter, Fuzzy, Near, Node, Phrase, Wildcard, Word, Years
from serge_cli.text.folding import accented, fold
from serge_cli.text.tokens import signs_in, terms, words_and_places

WIDEST_NEAR = 1_000  # words
NEAR = 8  # words, where nothing is said
_FUZZY = late_pattern(r"([^~]+)~(\d*)")
_HYPHEN = late_pattern(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")
_YEARS = late_pattern(r"(?P<first>\d{1,4})?(?P<dots>\.\.)?(?P<last>\d{1,4})?")
_KINDS = {kind.value for kind in ParagraphKind} | {kind.value for kind in QuotationKind}


def quoted_words(written: str, within: str | None, position: int) -> Node | None:
    """Return the node for words in quotation marks; `within` is what follows a `~`, None where there is none, at `position`."""
    parts = _without_outer_gaps(parts_of(written))
    if not parts:
        return None
    if within is None or len(parts) == 1:
        return _phrase(parts, _solid(written))
    distance = int(within[:9] or NEAR)
    if distance > WIDEST_NEAR:
        raise QueryError(f"Words can be near within {WIDEST_NEAR} words at most.", position)
    different = tuple(dict.fromkeys(part for part in parts if part != ANY_WORD))
    return Near(different, max(distance, len(different) - 1)) if len(different) > 1 else different[0]


def bare_word(written: str, position: int) -> Node | None:
    """Return the node for what stands between blanks, at `position` of the query; None where no word is in it."""
    if written.startswith("="):
        words = tuple(Word(word, exact=True) for word in terms(written))
        return _phrase(words) if words else None
    if "~" in written and (fuzzy := _FUZZY.fullmatch(written)):
        return _fuzzy(fuzzy, position)
    parts = parts_of(written)
    if not parts:
        return None
    if len(parts) > 1:
        inner = _without_outer_gaps(parts)
        return _phrase(inner, _solid(written)) if inner else Everything()
    part = parts[0]
    if isinstance(part, Word):
        return replace(part, exact=False)
    return Everything() if part == ANY_WORD else part


def parts_of(written: str) -> tuple[Word | Wildcard, ...]:
    """Return the words of a phrase, those with wildcards as such."""
    if "*" not in written and "?" not in written:
        words, places = words_and_places(written)
        return tuple(Word(word, exact=True, accented=accented(written[slice(*place)])) for word, place in zip(words, places, strict=True))
    parts: list[Word | Wildcard] = []
    signs = signs_in(written)
    sign = f"[{signs}]|" if signs else ""
    for piece in re.findall(rf"{sign}(?:[^\W_{signs}]|[\u0300-\u036f*]|\?(?=[^\W_]|[*?]))+", written):
        folded = fold(piece)
        if set(folded) <= {"*", "?"}:
            parts.append(ANY_WORD)
        else:
            parts.append(Wildcard(folded) if "*" in folded or "?" in folded else Word(folded, exact=True))
    return tuple(parts)


def _fuzzy(found: re.Match[str], position: int) -> Node | None:
    words = tuple(Word(word, exact=True) for word in terms(found[1]))
    distance = int(found[2][:9] or "1")
    if distance > 2:
        raise QueryError("A fuzzy word may differ by 1 or 2 letters.", position + found.start(2), f"Write {found[1]}~1 or {found[1]}~2.")
    if len(words) != 1:
        return _phrase(words) if words else None
    return Fuzzy(words[0].text, distance) if distance else words[0]


def _phrase(parts: tuple[Word | Wildcard, ...], solid: tuple[Word | Wildcard, ...] = ()) -> Node:
    return Phrase(parts, solid) if len(parts) > 1 else parts[0]


def _solid(written: str) -> tuple[Word | Wildcard, ...]:
    """Return the words of a phrase with those that have hyphens inside written as one, as texts have them broken at line ends."""
    return _without_outer_gaps(parts_of(_HYPHEN.sub("", written))) if _HYPHEN.search(written) else ()


def _without_outer_gaps(parts: tuple[Word | Wildcard, ...]) -> tuple[Word | Wildcard, ...]:
    first, last = 0, len(parts)
    while first < last and parts[first] == ANY_WORD:
        first += 1
    while last > first and parts[last - 1] == ANY_WORD:
        last -= 1
    return parts[first:last]


def years(value: str, position: int) -> Years:
    """Return the years that `1937`, `1930..1939`, `1930..` or `..1939` means; `position` is for errors."""
    found = _YEARS.fullmatch(value)
    if found is None or not (found["first"] or found["last"]) or (found["last"] and not found["dots"]):
        raise QueryError("year: needs a year or a range.", position, "Use year:1937, year:1930..1939, year:1930.. or year:..1939.")
    first = int(found["first"] or 0)
    last = int(found["last"] or 9999) if found["dots"] else first
    if last < first:
        raise QueryError(f"The years {first}..{last} run backwards.", position, f"Write year:{last}..{first}.")
    return Years(first, last)


def filter_of(field: Field, value: str, position: int) -> Node:
    """Return the filter for a field's value; `position` is for errors."""
    if field in NAMES:
        parts = parts_of(value)
        if not parts:
            raise QueryError(f"{field}: needs a name or a word of it.", position)
        return Filter(field, (" ".join(part.pattern if isinstance(part, Wildcard) else part.text for part in parts),))
    value = " ".join((value.strip().strip("[]") if field is Field.NOTE else value).casefold().split())
    if not value:
        raise QueryError(f"{field}: needs a value.", position)
    allowed = {Field.KIND: _KINDS, Field.FORM: {form.value for form in Form}}.get(field)
    if allowed is not None and value not in allowed:
        raise QueryError(f"There is no {field} {value}.", position, f"Use one of {', '.join(sorted(allowed))}.")
    return Filter(field, (value,), whole=True)
