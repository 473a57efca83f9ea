"""Regular expressions in the language of the engine's automata, so that it finds the words among which RE2 then decides.

Where the engine's language cannot say the same it says more; where that is not sure either, nothing is said, and all words are looked at.
"""

from __future__ import annotations

import re

from serge_cli.search.query.expressions import Expression
from serge_cli.search.query.tree import Regular

_PIECE = re.compile(
    r"""
    (?P<set>\[(?P<inverted>\^?)(?P<members>(?:\\x\{[0-9a-f]+\}|\\p\{\w+\}|\\[tn]|-)*)\])
    | (?P<letter>\\x\{(?P<code>[0-9a-f]+)\})
    | (?P<open>\(\?:)
    | (?P<other>\)|\||[*+?]|\{[0-9]+(?:,[0-9]*)?\})
    """,
    re.VERBOSE,
)
_EMPTY = re.compile(r"\(\||\|\||\|\)|\(\)|^\||\|$")  # what the engine takes for a sign
_CODE = re.compile(r"\\x\{([0-9a-f]+)\}")


def engine_expression(pattern: Regular) -> str:
    """Return an expression of the engine's that matches all that this one does; empty where none is known."""
    written = Expression(pattern.pattern).translated
    pieces = []
    end = 0
    for found in _PIECE.finditer(written):
        if found.start() != end:
            return ""
        pieces.append(_engine_piece(found))
        end = found.end()
    joined = "".join(pieces)
    return joined if end == len(written) and not _EMPTY.search(joined) else ""


def _engine_piece(found: re.Match[str]) -> str:
    if found["letter"]:
        return _letter(found["code"])
    if found["open"]:
        return "("
    if found["other"]:
        return found["other"]
    if found["inverted"] or "\\p" in found["members"]:
        return "."
    return f"[{_CODE.sub(lambda code: _letter(code[1]), found['members'])}]"


def _letter(code: str) -> str:
    """Return a letter by its number, as none of the engine's signs."""
    letter = chr(int(code, 16))
    return letter if letter.isalnum() else f"\\{letter}"
