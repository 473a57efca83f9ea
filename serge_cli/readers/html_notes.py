"""Find the notes of HTML pages by their links: which link calls a note, and which element is its body.

A link calls a note where its target exists and stands elsewhere, and the format says so (`epub:type`, `role`, `<sup>`, class) or target
and link answer each other. Of two links that answer each other the later is the way back.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from urllib.parse import unquote

from serge_cli.model.quick_dataclass import dataclass
from serge_cli.readers.markup import Element, above, start_of

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
LABEL = re.compile(r"[\[(]?\s?(\d{1,4}[a-z]?|[ivxlc]{1,6}|[a-z]|[*†‡§¶#]{1,4})\s?[\])]?\.?", re.IGNORECASE)
_CALLS = re.compile(r"foot-?note|fn-?(?:anchor|ref)|note-?ref|end-?note|sdfoot|sdend|easy-footnote", re.IGNORECASE)
_NOTE_ID = re.compile(
    r"(?:^|[-_.:#])(?:foot|end)?(?:fn|note|ftn|edn|footnote|endnote|cite_note|n|f|sdfootnote)[-_.:]?\w{0,40}$", re.IGNORECASE
)
_BODY_TYPES = frozenset({"footnote", "endnote", "rearnote", "note"})
_WAY_BACK = re.compile(r"\[?(?:[↩↑⤴⏎^←⮌⇑\ufe0e\ufe0f\s]{1,8}|(?:back|return)\b[^\n]{0,40})\]?", re.IGNORECASE)
_ARROWS = frozenset("↩↑⤴⏎←⮌⇑")
_INLINE = frozenset({"a", "sup", "span", "b", "strong", "i", "em", "small", "font", "cite", "q"})
_BLOCKS = frozenset({"p", "li", "div", "aside", "dd", "td", "dt", "section", "blockquote"})
_NO_BODY = frozenset({"body", "html", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ol", "ul", "dl"})
_TAKEN = frozenset({"p", "div", "table", "blockquote", "ul", "ol", "dl", "pre"})
_HOLDERS = frozenset({"div", "aside", "li", "tr", "dd"})
_NEAR = 4  # elements around a link whose ids count as its own


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the page links it: what is printed for it, and the key that joins calls and body."""

    label: str
    key: str


@dataclass(slots=True)
class _Link:
    element: Element
    part: str  # the file it stands in
    target: tuple[str, str]  # file and id
    label: str
    sure: bool
    own: frozenset[tuple[str, str]]  # the ids on it and hard by it


@dataclass(slots=True)
class Notes:
    """The notes of some pages: the calls, the bodies, and the links that lead back, by their elements."""

    calls: dict[Element, Note] = field(default_factory=dict)
    bodies: dict[Element, Note] = field(default_factory=dict)
    back: set[Element] = field(default_factory=set)


def types_of(element: Element) -> list[str]:
    """Return what `epub:type` and `role` say of an element, in the words of the former."""
    roles = (element.get("role") or "").split()
    return (element.get(EPUB_TYPE) or element.get("epub:type") or "").split() + [r[4:] for r in roles if r.startswith("doc-")]


def find_notes(pages: Sequence[tuple[str, Element]]) -> Notes:
    """Return the notes of pages that link to each other, each with the name of its file."""
    ids = {(part, name): element for part, root in pages for name, element in _ids(root)}
    links = [link for part, root in pages for link in _links(root, part)]
    notes = Notes()
    called = [(link, ids[link.target]) for link in _calls(links, notes.back) if link.target in ids]
    targets = {target for _, target in called}
    bodies = [(link, body) for link, target in called if (body := _body(target, link.element, targets)) is not None]
    counted = _labels(bodies, ids)
    for link, body in bodies:
        holder = ids[link.target] if len(counted[body]) > 1 else body
        note = notes.bodies.setdefault(holder, Note(link.label, f"{link.target[0]}#{link.target[1]}"))
        notes.calls[link.element] = Note(link.label, note.key)
        _without_brackets(link.element)
    for holder in notes.bodies:
        _take_next(holder, targets)
    for part, root in pages:
        for number, element in enumerate(list(_uncalled(root, notes.bodies)), 1):
            notes.bodies[element] = Note(str(number), f"{part}#{element.get('id') or ''}#{number}")
    return notes


def _labels(bodies: Sequence[tuple[_Link, Element]], ids: dict[tuple[str, str], Element]) -> dict[Element, set[Element]]:
    """Return for each block the targets inside it: several where the page sets many notes into one paragraph."""
    counted: dict[Element, set[Element]] = defaultdict(set)
    for link, body in bodies:
        counted[body].add(ids[link.target])
    return counted


def _ids(root: Element) -> Iterator[tuple[str, Element]]:
    seen: set[str] = set()
    for element in root.iter("*"):
        if said := element.attrib:
            for key in ("id", "name"):
                name = said.get(key)
                if name and name not in seen:
                    seen.add(name)
                    yield name, element


def _links(root: Element, part: str) -> Iterator[_Link]:
    for element in root.iter("a"):
        path, mark, fragment = element.get("href", "").partition("#")
        if not mark or "//" in path:
            continue
        types = types_of(element)
        written = start_of(element)
        printed = LABEL.fullmatch(written)
        target = (posixpath.normpath(posixpath.join(posixpath.dirname(part), unquote(path))) if path else part, unquote(fragment))
        if "backlink" in types or _WAY_BACK.fullmatch(written):
            yield _Link(element, part, target, "", False, frozenset())
        elif printed or "noteref" in types:
            label = printed[1] if printed else written[:40]
            sure = _is_marked(element, types) or (
                _NOTE_ID.search(fragment) is not None and (written[:1] in {"[", "("} or _brackets(element))
            )
            yield _Link(element, part, target, label, sure, frozenset(_own_ids(element, part)))


def _is_marked(element: Element, types: Sequence[str]) -> bool:
    parent = element.getparent()
    raised = (parent is not None and parent.tag == "sup") or any(child.tag == "sup" for child in element)
    return raised or "noteref" in types or _CALLS.search(element.get("class") or "") is not None


def _own_ids(link: Element, part: str) -> Iterator[tuple[str, str]]:
    """Yield the ids on a link, on what stands directly before it, and on what it opens."""
    element = link
    for _ in range(_NEAR):
        before = element.getprevious()
        for near in (element, before if before is not None and not (before.tail or "").strip() and not start_of(before) else None):
            if near is not None:
                yield from ((part, name) for name in (near.get("id"), near.get("name")) if name)
        parent = element.getparent()
        if parent is None or parent.tag in _NO_BODY or (parent.text or "").strip() or _has_words_before(element):
            return
        element = parent


def _has_words_before(element: Element) -> bool:
    before = element.getprevious()
    return before is not None and (bool((before.tail or "").strip()) or bool(start_of(before)))


def _calls(links: Sequence[_Link], back: set[Element]) -> Iterator[_Link]:
    """Yield the links that call notes; those that lead back are put into `back`."""
    standing = {name: number for number, link in reversed([*enumerate(links)]) for name in link.own}
    aimed: set[tuple[str, str]] = set()
    for number, link in enumerate(links):
        other = standing.get(link.target)
        mutual = other is not None and other != number and links[other].target in link.own
        if not link.own.isdisjoint(aimed) and link.label:
            back.add(link.element)
        elif not link.label:
            if _leads_back(standing, link):
                back.add(link.element)
        elif link.sure or mutual:
            aimed.add(link.target)
            yield link


def _leads_back(standing: dict[tuple[str, str], int], link: _Link) -> bool:
    """Return whether an arrow leads back, or a word to a link that may call a note."""
    return link.target in standing or "backlink" in types_of(link.element) or not _ARROWS.isdisjoint(start_of(link.element))


def _body(target: Element | None, call: Element, targets: Collection[Element]) -> Element | None:
    """Return the block that a call's target opens, or what holds its further paragraphs too; None where that is no note's."""
    while target is not None and target.tag in _INLINE:
        target = target.getparent()
    if target is not None and target.tag == "dt":
        target = target.getnext()
    if target is None or (target.tag in _NO_BODY and not _BODY_TYPES.intersection(types_of(target))):
        return None
    if any(around is target for around in (call, *above(call))):
        return None
    holder = target.getparent()
    return holder if holder is not None and _opens(target, holder, targets) else target


def _opens(block: Element, holder: Element, targets: Collection[Element]) -> bool:
    """Return whether a block is the first of several paragraphs of one note."""
    if holder.tag not in _HOLDERS or block.getprevious() is not None or (holder.text or "").strip():
        return False
    named = _CALLS.search(f"{holder.get('class') or ''} {holder.get('id') or ''}") or not _BODY_TYPES.isdisjoint(types_of(holder))
    if not named and not LABEL.fullmatch(start_of(block)):
        return False
    own = set(block.iter())
    return not any(element in targets and element not in own for element in holder.iter())


def _take_next(body: Element, targets: Collection[Element]) -> None:
    """Put the block below a body that is nothing but its label into it: verse, a table or a letter is set so."""
    below = body.getnext()
    if below is None or body.tag in _INLINE or (body.tail or "").strip() or not LABEL.fullmatch(start_of(body)):
        return
    if below.tag in _TAKEN and not any(element in targets for element in below.iter()):
        body.append(below)


def _written_before(link: Element) -> tuple[Element, str]:
    """Return which element holds the text directly before a link, and whether as its text or as its tail."""
    before = link.getprevious()
    return (link.getparent(), "text") if before is None else (before, "tail")


def _brackets(link: Element) -> bool:
    """Return whether brackets are printed around a link."""
    holder, at = _written_before(link)
    written = (getattr(holder, at, None) or "") if holder is not None else ""
    return written[-1:] + (link.tail or "")[:1] in {"[]", "()"}


def _without_brackets(link: Element) -> None:
    """Take the brackets printed around a call away, for the reading text has its own."""
    if _brackets(link):
        holder, at = _written_before(link)
        setattr(holder, at, getattr(holder, at)[:-1])
        link.tail = link.tail[1:]


def _uncalled(root: Element, known: dict[Element, Note]) -> Iterator[Element]:
    """Yield the elements that the format calls notes and no link calls."""
    for element in root.iter("aside", "li", "div", "p"):
        typed = element.attrib and not _BODY_TYPES.isdisjoint(types_of(element))
        if typed and element not in known and not any(around in known for around in above(element)):
            yield element
