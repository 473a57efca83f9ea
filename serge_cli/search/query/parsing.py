r"""The query language: `parse` makes a Query of what a user types, or raises QueryError with the place of the trouble.

Words       party patriotism       every word must occur; those close together come first, the exact phrase before all.
                                   Case, accents and kinds of apostrophes do not count. A word finds its other forms too (parties),
                                   by the rules of the passage's language; passages with the word as written come first.
Exact       =party                 this form only.
Phrases     "to be or not to be"   words as written, one right after the other; no word is too common. Curly quotation marks
                                   and guillemets do as well; one that is never closed is closed at the end. A word with an
                                   apostrophe or hyphen inside (l'affaire, counter-revolution) is a phrase by itself.
Near        "party loyalty"~8      words as written, in any order, the last at most 8 words after the first.
            party NEAR/8 loyalty   the same of words in any form, phrases, patterns and (a OR b); NEAR by itself is NEAR/8.
            party BEFORE loyalty   in this order, anywhere in the passage; BEFORE/8 (or PRE/8) at most 8 words on.
            party SENTENCE loyalty in one sentence. These operators, in capitals, bind before all others.
Operators   AND OR NOT             in capitals. NOT binds before AND, AND before OR; no operator means AND.
            -word -"a phrase"      the same as NOT.
            (a OR b) c             a parenthesis left open is closed at the end; one too many is passed over.
Wildcards   wild* wom?n *archism   `*` stands for any letters or none, `?` for one letter (a `?` at a word's end is a question mark).
            "party patriot*"       also inside phrases, where `*` by itself stands for one word of any kind.
Fuzzy       Trotzky~ Kibalchich~2  at most one, or two, letters put in, left out or changed, or neighbours swapped.
Patterns    /organi[sz]ation/      words that the expression matches from end to end: . [abc] [^abc] [a-z] * + ? {2,3} | ( ) \w \d
            /party (line|man)/     up to eight consecutive words, joined by blanks; one of them must be given whole.
Fields      doc:001                the document with this number
            author:serge  title:"memoirs of a revolutionary"      words of the name or title, next to each other, also with wildcards
            year:1937  year:1930..1939  year:1930..  year:..1939  of the work
            by:trotsky  about:trotsky  person:trotsky             in a quotation: who speaks, who is spoken of, either
            kind:term  form:block  note:14                        in a quotation of a kind or form, with a note. What stands beside
                                                                  such a field is sought inside one quotation; NOT by:trotsky
                                                                  leaves out passages that have such a quotation.
            lang:fr  kind:verse                                   language, kind of passage
            in:own  in:quotes  in:notes  in:headings              the author's own words; words quoted; notes; titles and headings.
                                                                  in: goes with the whole query, not with one side of an OR.
Signs that are no part of a word or of the above are passed over.
"""

from __future__ import annotations

import re
from enum import StrEnum

from serge_cli.errors import QueryError
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass, replace
from serge_cli.model.results import Voice
from serge_cli.search.query.operands import NEAR, WIDEST_NEAR, bare_word, filter_of, quoted_words, years
from serge_cli.search.query.tree import (
    ALL_VOICES,
    Across,
    And,
    Close,
    Everything,
    Field,
    Headings,
    Leaf,
    Node,
    Not,
    Or,
    Query,
    Regular,
    conjunction,
)

LONGEST_QUERY = 20_000  # code points
DEEPEST_NESTING = 60

_QUOTES = '"“”„«»'
_LEXEME = late_pattern(
    rf"""
    (?P<space>\s+)
    | (?P<open>\() | (?P<close>\))
    | (?P<minus>-(?=[^\s\-)]))
    | (?P<quoted>[{_QUOTES}](?P<inside>[^{_QUOTES}]*)(?:[{_QUOTES}](?:~(?P<distance>\d*))?|\Z))
    | /(?P<regular>(?:[^/\\\s]|\\\S|(?<=[^\s/])\ (?=[^\s/]))+)/(?=[\s()]|\Z)
    | (?P<field>[A-Za-z]+):(?=[^\s/:()])
    | (?P<word>[^\s(){_QUOTES}]+)
    """,
    re.VERBOSE,
)
_LINK = late_pattern(r"(?P<name>NEAR|BEFORE|SENTENCE|PRE(?=/))(?:(?<!SENTENCE)/(?P<distance>\d{1,9}))?")
_VOICES = {"own": Voice.OWN, "quotes": Voice.QUOTED, "quoted": Voice.QUOTED, "notes": Voice.NOTE}


class _Sign(StrEnum):
    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    LINK = "NEAR"
    END = ""


_SIGNS = frozenset(_Sign) - {_Sign.LINK, _Sign.END}


@dataclass(frozen=True, slots=True)
class _In:
    """`in:` with a voice, until it is lifted out of the tree."""

    voices: frozenset[Voice]
    position: int


@dataclass(frozen=True, slots=True)
class _Item:
    """A sign, or a node with its place in the query; a node of None is nothing that can be looked for. A link is a Close without parts."""

    sign: _Sign | None
    node: Node | _In | None
    position: int
    written: str = ""  # of an operator


def parse(text: str) -> Query:
    """Return the query that `text` asks for; QueryError, with the place, where it asks for nothing that can be understood."""
    if len(text) > LONGEST_QUERY:
        raise QueryError(f"The query is longer than {LONGEST_QUERY:,} characters.", LONGEST_QUERY)
    tree = _Parser(_read(text)).parse()
    voices = ALL_VOICES
    parts: list[Node] = []
    for part in _top(tree):
        if isinstance(part, _In):
            voices &= part.voices
        elif isinstance(part, Not) and isinstance(part.part, _In):
            voices -= part.part.voices
        else:
            _refuse_voices(part)
            parts.append(part)
    if not parts and voices == ALL_VOICES and text.strip():
        raise QueryError("No search terms given.", 0, 'Give a word, a "phrase" or a field such as author:serge.')
    return Query(conjunction(parts), voices, text.strip())


def _top(tree: Node | _In | None) -> tuple[Node | _In, ...]:
    if tree is None:
        return ()
    return tree.parts if isinstance(tree, And) else (tree,)


def _refuse_voices(node: Node | _In) -> None:
    waiting: list[Node | _In] = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, _In):
            raise QueryError("in: applies to the whole query, not to a part of it.", part.position, "Move it outside parentheses and OR.")
        if isinstance(part, And | Or):
            waiting.extend(part.parts)
        elif isinstance(part, Not):
            waiting.append(part.part)


class _Parser:
    """Recursive descent over the items: OR over AND over NOT."""

    def __init__(self, items: list[_Item]) -> None:
        self._items = items
        self._next = 0
        self._depth = 0

    def parse(self) -> Node | _In | None:
        found: list[Node | _In | None] = []
        while self._sign() is not _Sign.END:
            if self._sign() is _Sign.CLOSE:  # one too many
                self._next += 1
            else:
                found.append(self._either())
        return _joined(found)

    def _sign(self) -> _Sign | None:
        return self._items[self._next].sign

    def _either(self) -> Node | _In | None:
        found = [self._all()]
        while self._sign() is _Sign.OR:
            self._take_operator()
            found.append(self._all())
        parts = tuple(dict.fromkeys(part for part in found if part is not None))
        return Or(parts) if len(parts) > 1 else next(iter(parts), None)  # type: ignore[arg-type]

    def _all(self) -> Node | _In | None:
        found = [self._linked()]
        while self._sign() not in {_Sign.OR, _Sign.CLOSE, _Sign.END}:
            if self._sign() is _Sign.AND:
                self._take_operator()
            found.append(self._linked())
        return _joined(found)

    def _linked(self) -> Node | _In | None:
        """Return one thing asked for, or what is close to each other."""
        whole, before = self._one(), None
        while self._sign() is _Sign.LINK:
            item = self._items[self._next]
            self._take_operator()
            whole, before = _close(whole, self._one(), item, before), item.node
        return whole

    def _one(self) -> Node | _In | None:
        item = self._items[self._next]
        if item.sign in {_Sign.AND, _Sign.OR, _Sign.LINK}:
            raise QueryError(f"{item.written} has nothing before it.", item.position, _as_word(item))
        if item.sign in {_Sign.CLOSE, _Sign.END}:  # nothing is asked for
            return None
        self._next += 1
        if item.sign is _Sign.NOT:
            return self._negated(item)
        if item.sign is _Sign.OPEN:
            return self._group(item)
        return item.node

    def _take_operator(self) -> None:
        item = self._items[self._next]
        self._next += 1
        if self._sign() in {_Sign.END, _Sign.CLOSE}:
            raise QueryError(f"{item.written} has nothing after it.", item.position, _as_word(item))

    def _negated(self, item: _Item) -> Node | None:
        if self._sign() in {_Sign.END, _Sign.CLOSE}:
            raise QueryError("NOT has nothing after it.", item.position, _as_word(item))
        part = self._nested(item)
        return None if part is None else Not(part)  # type: ignore[arg-type]

    def _nested(self, item: _Item) -> Node | _In | None:
        self._deeper(item)
        part = self._linked()
        self._depth -= 1
        return part

    def _group(self, item: _Item) -> Node | _In | None:
        self._deeper(item)
        inside = None if self._sign() in {_Sign.END, _Sign.CLOSE} else self._either()
        self._depth -= 1
        if self._sign() is _Sign.CLOSE:
            self._next += 1
        return inside

    def _deeper(self, item: _Item) -> None:
        self._depth += 1
        if self._depth > DEEPEST_NESTING:
            raise QueryError(f"More than {DEEPEST_NESTING} parentheses or NOTs inside each other.", item.position)


def _as_word(item: _Item) -> str:
    return f'To search for the word, write "{item.written.partition("/")[0].lower()}".'


def _close(before: Node | _In | None, after: Node | _In | None, item: _Item, link: Node | _In | None) -> Node | _In | None:
    """Return what is found where two things are as close as an item says; `link` is that which made the first of them."""
    if before is None or after is None:
        return after if before is None else before
    for part in (before, after):
        if not isinstance(part, Leaf) and not (isinstance(part, Or) and all(isinstance(each, Leaf) for each in part.parts)):
            raise QueryError(f"{item.written} needs a word or phrase on either side.", item.position, "Or several: (strike OR lockout).")
    assert isinstance(item.node, Close)
    earlier = before.parts if isinstance(before, Close) and link == item.node else (before,)
    return replace(item.node, parts=(*earlier, after))  # type: ignore[arg-type]


def _link(found: re.Match[str], position: int) -> Close:
    """Return what an operator says of the parts it will have."""
    name, written = found["name"], found["distance"]
    if name == "SENTENCE":
        return Close((), sentence=True)
    distance = int(written) if written else None if name == "BEFORE" else NEAR
    if distance is not None and distance > WIDEST_NEAR:
        raise QueryError(f"Words can be near within {WIDEST_NEAR} words at most.", position)
    return Close((), distance, ordered=name != "NEAR")


def _joined(found: list[Node | _In | None]) -> Node | _In | None:
    parts = [part for part in found if part is not None]
    if len(parts) < 2:
        return parts[0] if parts else None
    whole = conjunction(parts)  # type: ignore[arg-type]
    return None if isinstance(whole, Everything) else whole


def _read(text: str) -> list[_Item]:
    items: list[_Item] = []
    position = 0
    while position < len(text):
        found = _LEXEME.match(text, position)
        assert found is not None, "some branch takes any character"
        position = found.end()
        if found.lastgroup == "field":
            item, position = _field(text, found)
            items.append(item)
        elif found["space"] is None:
            items.append(_item(found))
    items.append(_Item(_Sign.END, None, len(text)))
    return items


def _item(found: re.Match[str]) -> _Item:
    start = found.start()
    sign = _sign(found)
    if sign is not None:
        return _Item(sign, None, start, found.group())
    if found["word"] and found["word"].isupper() and (link := _LINK.fullmatch(found["word"])):
        return _Item(_Sign.LINK, _link(link, start), start, found["word"])
    if found["quoted"] is not None:
        return _Item(None, quoted_words(found["inside"], found["distance"], found.start("distance")), start)
    if found["regular"] is not None:
        from serge_cli.search.query.expressions import Expression, Rows  # noqa: PLC0415 - seldom asked for

        across = " " in found["regular"]
        (Rows if across else Expression)(found["regular"], start + 1)  # raises QueryError
        return _Item(None, (Across if across else Regular)(found["regular"]), start)
    return _Item(None, bare_word(found["word"], start), start)


def _sign(found: re.Match[str]) -> _Sign | None:
    if found["minus"]:
        return _Sign.NOT
    written = found["open"] or found["close"] or found["word"]
    return _Sign(written) if written in _SIGNS else None


def _field(text: str, found: re.Match[str]) -> tuple[_Item, int]:
    """Return the item for a field and its value, and where the value ends."""
    name, start = found["field"].lower(), found.start()
    rest = _LEXEME.match(text, found.end())
    value, end = "", found.end()
    if rest is not None and (rest["quoted"] is not None or rest.lastgroup in {"word", "field", "minus"}):
        value, end = _value(text, rest)
    if name == "in":
        return _Item(None, _in(value, found.end()), start), end
    if name == "year":
        return _Item(None, years(value, found.end()), start), end
    if name not in set(Field):
        known = ", ".join(f"{field}:" for field in (*Field, "year", "in"))
        raise QueryError(f"Unknown field {name}:", start, f'Fields are {known}; to search for the words, write "{found.group()}…".')
    return _Item(None, filter_of(Field(name), value, found.end()), start), end


def _value(text: str, rest: re.Match[str]) -> tuple[str, int]:
    if rest["quoted"] is not None:
        return rest["inside"], rest.end()
    end = rest.start()
    while end < len(text) and not text[end].isspace() and text[end] not in "()":
        end += 1
    return text[rest.start() : end], end


def _in(value: str, position: int) -> Node | _In:
    wanted = value.lower()
    if wanted == "headings":
        return Headings()
    if wanted not in _VOICES:
        raise QueryError("in: needs own, quotes, notes or headings.", position)
    return _In(frozenset({_VOICES[wanted]}), position)
