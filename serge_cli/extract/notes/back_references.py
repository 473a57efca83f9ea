"""Resolve notes that refer to other notes: ibid., op. cit., short titles, "see note 5".

- *ibid.* and its like mean the one source of the note directly before it, in the same list or, where each page counts anew, at the foot
  of the page before; a note with several sources or none is a barrier (Chicago Manual of Style 14.34: "must never be used if the
  preceding note contains more than one citation").
- *op. cit.* means the work that an earlier note names in full by the same author, if there is only one; without a name, the work of the
  author whom the sentence names, or the one of the note directly before it.
- A short title, or an author's name with a page, means the note that gave the work in full, if only one work fits.
- *Name, supra,* means the one note that begins with the name and gives the work in full.
- *see note 5*, *Pell (n 5)* mean the note 5 of the same list; else the note 5 of the same work, unless several bear that label.
What is not certain stays open: a wrong answer is worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain

from serge_cli.extract.notes.citations import Citation, author_of, citations, plain_text, segments
from serge_cli.extract.notes.labels import Family, family_of, value_of
from serge_cli.extract.notes.note_words import determiners, ibid, named_above, named_note, op_cit, page, see_note
from serge_cli.model.document import Document
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Footnote, Notice, NoticeCode, Paragraph, ParagraphKind
from serge_cli.text.folding import fold
from serge_cli.text.tokens import terms

_PARTS = frozenset({ParagraphKind.HEADING, ParagraphKind.TITLE})
_LONGEST_CHAIN = 24  # notes
_COMMON = 60  # titles
_SHORTEST = 5  # letters of a title of one word
_LONGEST_SHORT = 160  # code points of a short title with its page
_CAPITALISED = re.compile(r"(?:([^\W\d_]{1,20})[’']?\s{1,2})?(?<![\w*_])([^\W\d_a-zß-ÿа-я][^\W\d_]{2,30})")


@dataclass(frozen=True, slots=True)
class _Named:
    """A work as a note first named it, with the words of its title."""

    words: tuple[str, ...]
    citation: Citation
    note: str


def _only(notes: Collection[str]) -> str | None:
    """Return the one note among ids of notes, where there is one and no more."""
    return next(iter(notes)) if len(notes) == 1 else None


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists in which the notes of a document are counted: each begins where the numbers begin again."""

    number: Mapping[str, int]  # of the list of each note, by the note's id
    labelled: Mapping[tuple[str, int | None, str], list[str]]  # the notes with a label: in a list of a work, and (None) in all of it
    parts: Sequence[int]  # where the headings of the document begin

    def bearing(self, label: str, note: Footnote) -> str | None:
        """Return the one note with a label that another means: in its own list, else in its work."""
        own = self.labelled.get((note.work, self.number[note.id], label), [])
        same = own or self.labelled.get((note.work, None, label), [])
        return _only(same) if note.id not in same else None

    def at_next_foot(self, last: Footnote, note: Footnote) -> bool:
        """Return whether a note opens a list at the foot of the page after that of the last one: its sign stands between, no heading."""
        if self.number[note.id] != self.number[last.id] + 1 or last.body_span is None or note.body_span is None:
            return False
        start, end = last.body_span.end, note.body_span.start
        called = any(start <= marker.span.start < end for marker in note.markers)
        return called and bisect_left(self.parts, start) == bisect_left(self.parts, end)


def _lists(footnotes: Sequence[Footnote], bodies: Sequence[Footnote], parts: Sequence[int]) -> _Lists:
    number: dict[str, int] = {}
    labelled: dict[tuple[str, int | None, str], list[str]] = defaultdict(list)
    current = last = 0
    for note in bodies:
        family = family_of(note.label)
        if family is Family.NUMBER:
            value = value_of(note.label)
            current, last = current + (value <= last), value
        number[note.id] = current
        labelled[note.work, current, note.label].append(note.id)
    for note in footnotes:
        labelled[note.work, None, note.label].append(note.id)
    return _Lists(number, labelled, parts)


@dataclass(slots=True)
class _Sources:
    """The notes read so far in one work, and what they cite."""

    notes: list[Footnote] = field(default_factory=list)
    cited: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    by_author: dict[str, dict[tuple[str, ...], str]] = field(default_factory=lambda: defaultdict(dict))
    by_head: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[str, dict[tuple[str, ...], _Named]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, note: Footnote, found: tuple[Citation, ...]) -> None:
        """Take in the next note with what it cites."""
        self.notes.append(note)
        self.cited[note.id] = found
        for citation in found:
            if citation.full:
                words = tuple(terms(citation.written))
                self.by_head[words[:1]].append((words, note.id))
            if citation.title and not _refers(plain_text(citation.written)):
                named = _Named(tuple(terms(citation.title)), citation, note.id)
                if citation.author:
                    self.by_author[citation.author].setdefault(named.words, note.id)
                for word in named.words:
                    self.by_word[word].setdefault(named.words, named)

    def holding(self, words: tuple[str, ...]) -> list[_Named]:
        """Return the works whose titles hold `words` together; a word that very many titles share counts for nothing."""
        rarest = min((self.by_word.get(word, {}) for word in words), key=len, default={})
        return [named for named in rarest.values() if _holds(named.words, words)] if len(rarest) <= _COMMON else []

    def in_full(self, title: str) -> str:
        """Return the title as the one work that it shortens was first named."""
        longer = [named.citation.title for named in self.holding(tuple(terms(title))) if named.citation.full]
        return longer[0] or title if len(longer) == 1 else title


def _names(document: Document, footnotes: Sequence[Footnote], cited: Iterable[Citation]) -> frozenset[str]:
    """Return the words, folded, that somewhere in the running text stand capitalised and without an article: names, and no titles.

    The text is read only where a title of one word is `cited`: no other can be taken for a name.
    """
    if not any(fold(title).isalpha() for citation in cited for title in citation.titles):
        return frozenset()
    out: set[str] = set()
    position = 0
    for span in sorted(note.body_span for note in footnotes if note.body_span):
        out.update(_bare_names(document.text, position, span.start))
        position = max(position, span.end)
    out.update(_bare_names(document.text, position, len(document.text)))
    return frozenset(out)


def _bare_names(text: str, start: int, end: int) -> Iterator[str]:
    for found in _CAPITALISED.finditer(text, start, max(start, end)):
        if (found[1] or "").casefold() not in determiners():
            yield fold(found[2])


def resolve(document: Document, footnotes: Sequence[Footnote], paragraphs: Sequence[Paragraph] = ()) -> tuple[Footnote, ...]:
    """Return the notes with `resolves_to` (the chain, nearest first) and `cites` filled where the text is certain."""
    bodies = sorted((n for n in footnotes if n.body and n.body_span), key=lambda n: (n.body_span, n.id))
    cited = [citations(note.body or "") for note in bodies]
    names = _names(document, footnotes, chain.from_iterable(cited))
    sources_of: dict[str, _Sources] = defaultdict(_Sources)
    lists = _lists(footnotes, bodies, [each.span.start for each in paragraphs if each.kind in _PARTS])
    out: dict[str, Footnote] = {}
    for note, found in zip(bodies, cited, strict=True):
        sources = sources_of[note.work]
        target = _target(document.text, note, found, sources, lists)
        titles = [title for c in found for title in c.titles if fold(title) not in names]
        titles = titles or _named_again(note.body or "", target, sources)
        out[note.id] = replace(
            note, resolves_to=_chain(target, out), cites=tuple(dict.fromkeys(sources.in_full(title) for title in titles))
        )
        sources.add(out[note.id], found)
    return tuple(out.get(note.id, note) for note in footnotes)


def _chain(target: str | None, known: Mapping[str, Footnote]) -> tuple[str, ...]:
    """Return the notes that a reference leads through, nearest first; of a very long chain the nearest ones and the last."""
    if target is None:
        return ()
    further = known[target].resolves_to if target in known else ()
    return (target, *(further if len(further) < _LONGEST_CHAIN else (*further[:-2], further[-1])))


def unresolved(footnotes: Sequence[Footnote]) -> tuple[Notice, ...]:
    """Return a notice for each note that says ibid., op. cit. or "see note n" and could not be resolved."""
    return tuple(
        Notice(NoticeCode.UNRESOLVED_REFERENCE, note.body_span, f"unclear what note {note.label} refers to")
        for note in footnotes
        if note.body and note.body_span and not note.resolves_to and any(_refers(plain_text(s)) for s in segments(note.body))
    )


def _refers(plain: str) -> bool:
    return _is_ibid(plain) or any(pattern.search(plain) for pattern in (op_cit(), see_note())) or named_note().match(plain) is not None


def _is_ibid(plain: str) -> bool:
    """Return whether a segment opens with ibid.; `Idem, Another Title` names another work of the same author."""
    found = ibid().match(plain)
    if found is None:
        return False
    rest = plain[found.end() :].lstrip(" ,.")
    same_author = found.group().casefold().startswith(("id", "íd")) and not found.group().casefold().startswith("ib")
    return not (same_author and rest and not page().match(rest.removeprefix("at ")))


def _target(text: str, note: Footnote, found: tuple[Citation, ...], sources: _Sources, lists: _Lists) -> str | None:
    """Return the id of the note that this one refers to; None where it refers to none or to no certain one."""
    body = note.body or ""
    for place, segment in enumerate(segments(body)):
        plain = plain_text(segment)
        if _is_ibid(plain):
            return None if place else _before(note, sources, lists)  # behind another source it means something in that
        if above := named_above().search(plain):
            return _named_above(tuple(terms(plain[: above.start()])), sources)
        if named := named_note().match(plain):
            return lists.bearing(named["label"], note)
        if found_above := op_cit().search(plain):
            nameless = not place and plain.startswith(found_above.group())
            return _nameless(text, note, sources, lists) if nameless else _by_author(author_of(plain), sources)
    if pointed := see_note().search(plain_text(body)):
        return lists.bearing(pointed["before"] or pointed["after"], note)
    return next((target for segment in segments(body) if (target := _shortened(plain_text(segment), found, sources))), None)


def _before(note: Footnote, sources: _Sources, lists: _Lists) -> str | None:
    """Return the note directly before, if it names one source and no more."""
    if not sources.notes:
        return None
    last = sources.notes[-1]
    family = family_of(note.label)
    if family is not family_of(last.label) or len(sources.cited[last.id]) != 1:
        return None
    follows = family is not Family.NUMBER or value_of(note.label) == value_of(last.label) + 1
    if not (follows or lists.at_next_foot(last, note)):
        return None
    open_reference = any(_refers(plain_text(segment)) for segment in segments(last.body or "")) and not last.resolves_to
    return None if open_reference else last.id


def _nameless(text: str, note: Footnote, sources: _Sources, lists: _Lists) -> str | None:
    """Return what op. cit. without a name means: the work of the author whom the sentence names, else that of the note before."""
    named = {word for marker in note.markers for word in terms(marker.sentence.of(text))} & sources.by_author.keys()
    return _by_author(_only(named), sources) if named else _before(note, sources, lists)


def _named_above(name: tuple[str, ...], sources: _Sources) -> str | None:
    """Return the note that gives in full the work of that name, if there is one and no more."""
    return _only({note for words, note in sources.by_head.get(name[:1], ()) if words[: len(name)] == name})


def _by_author(author: str | None, sources: _Sources) -> str | None:
    return _only(sources.by_author.get(author or "", {}).values())


def _shortened(plain: str, found: tuple[Citation, ...], sources: _Sources) -> str | None:
    """Return the note that gave in full what a segment names by a short title, or by its author and a page."""
    own = next((citation for citation in found if plain_text(citation.written) == plain), None)
    if (own is not None and own.full) or len(plain) > _LONGEST_SHORT:
        return None
    first, *others = [part.strip() for part in plain.rstrip(". ").split(",")]
    for part in (first, *others[:1]):
        target = _by_title(part, plain, sources)
        if target:
            return target
    paged = first.isalpha() and first.istitle() and [bool(page().match(other)) for other in others] == [True]
    return _by_author(author_of(plain), sources) if paged else None


def _by_title(part: str, plain: str, sources: _Sources) -> str | None:
    words = tuple(terms(part))
    if not part[:1].isupper() or not words or not (words[1:] or (len(part) >= _SHORTEST and _ends_as_title(part, plain))):
        return None
    return _only([named.note for named in sources.holding(words) if len(named.citation.written) > len(plain)])


def _named_again(body: str, target: str | None, sources: _Sources) -> list[str]:
    """Return the title that a note without any other repeats from the note it refers to."""
    words = tuple(terms(plain_text(body).partition(",")[0]))
    return [named.citation.title or "" for named in sources.holding(words) if named.note == target] if target else []


def _ends_as_title(part: str, plain: str) -> bool:
    rest = plain.partition(part)[2].lstrip(" ,.")
    return not rest or page().match(rest) is not None


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Return whether the words of `short` stand together in `long`."""
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))
