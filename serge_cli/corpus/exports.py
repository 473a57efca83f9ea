"""Exports of reference managers that lie in a library: which works they describe.

A file is found by the name of an item's attachment, by DOI, or by its title together with an author. Where several items would fit,
none does: wrong is worse than not described.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from operator import eq
from pathlib import Path, PurePosixPath

from serge_cli import messages
from serge_cli.corpus.bibtex import is_readable, read_entries
from serge_cli.corpus.companions import read_plain
from serge_cli.corpus.csl_items import Item, Left, looks_like_items, read_items
from serge_cli.corpus.statements import WorkEntry
from serge_cli.errors import CorpusError
from serge_cli.model.imprint import bare_doi
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Work
from serge_cli.people.names import parse_name
from serge_cli.text.tokens import terms

LARGEST = 64 << 20  # bytes of an export
_HEAD = 4_096  # code points that show whether a JSON file is an export
_TITLE = 200  # code points of a title that are compared
_TELLING = 3  # words of a title that identify a work without its author
_SHORTEST = 4  # letters of a file's stem that identify it
_MOST_WORKS = 16  # of a file that are looked for
_FRONT = 3_000  # code points at the head of a text in which its own DOI stands
_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class WorkKey:
    """What a work is looked for by: its title as folded words, its authors' surnames, its DOI."""

    title: str
    surnames: frozenset[str]
    doi: str = ""
    year: str = ""


def keys_of(works: Sequence[Work], text: str) -> tuple[WorkKey, ...]:
    """Return what the works of a file are looked for by; a DOI that stands alone in its head is that of its first work."""
    front = {bare_doi(found) for found in re.findall(r"10\.\d{4,9}/[^\s\"<>]{1,200}", text[:_FRONT])}
    own = front.pop() if len(front) == 1 else ""
    return tuple(_key(work, own if number == 0 else "") for number, work in enumerate(works[:_MOST_WORKS]))


def _key(work: Work | WorkEntry, doi: str = "") -> WorkKey:
    year = _YEAR.search(work.date or "")
    surnames = frozenset(parse_name(name).surname for name in work.authors or ()) - {""}
    return WorkKey(_folded(work.title), surnames, work.imprint.doi or bare_doi(work.url or "") or doi, year.group() if year else "")


def known_as(key: WorkKey, stated: WorkEntry) -> WorkKey:
    """Return a key with what corpus.toml states of the work in the place of what the file says."""
    said = _key(stated)
    surnames = key.surnames if stated.authors is None else said.surnames
    return WorkKey(said.title or key.title, surnames, said.doi or key.doi, said.year or key.year)


def _folded(title: str | None) -> str:
    return " ".join(terms((title or "")[: 2 * _TITLE]))[:_TITLE]


def write_keys(keys: Sequence[WorkKey]) -> str:
    """Return keys as one text, to be kept with the record of a file."""
    return "\n".join("\t".join((key.title, " ".join(sorted(key.surnames)), key.doi, key.year)) for key in keys)


def read_keys(written: str) -> tuple[WorkKey, ...]:
    """Return the keys that `write_keys` wrote; what it did not write makes none."""
    rows = [line.split("\t") for line in written.split("\n") if line.count("\t") == 3]
    return tuple(WorkKey(title, frozenset(surnames.split()), doi, year) for title, surnames, doi, year in rows)


@dataclass(frozen=True, slots=True)
class Export:
    """An export as read: its items, and in one line what of it could not be read."""

    items: tuple[Item, ...] = ()
    notice: str = ""


def read_export(folder: Path, name: str) -> Export:
    """Return what an export in a corpus folder holds; nothing, or a line about it, where it is none or must not be read."""
    shown = messages.on_one_line(name)
    is_bib = name.lower().endswith(".bib")
    if is_bib and not is_readable():
        return Export(notice=messages.NEEDS_BIB.format(path=shown))
    left = Left()
    try:
        text = read_plain(folder / name, LARGEST)
        if not (is_bib or looks_like_items(text[:_HEAD])):
            return Export()
        items = tuple((read_entries if is_bib else read_items)(text, shown, left))
    except CorpusError as error:
        return Export(
            notice=messages.EXPORT_LEFT_OUT.format(path=shown, reason=error.message.replace(f"{folder / name} ", "it ").rstrip("."))
        )
    return Export(items, messages.EXPORT_VALUES_LEFT_OUT.format(path=shown, count=left.count) if left.count else "")


class Exports:
    """The items of all exports of a library, found by attachment, DOI and title."""

    def __init__(self, items: Sequence[Item] = (), names: Iterable[str] = ()) -> None:
        self.items = tuple(items)
        self._attached = dict(_attached(self.items, names))
        self._by_doi: dict[str, Item] = {}
        self._by_title: defaultdict[str, list[tuple[Item, bool]]] = defaultdict(list)
        self._keys: dict[int, WorkKey] = {}
        for item in self.items:
            key = self._keys[id(item)] = _key(item.entry)
            if key.doi:
                self._by_doi.setdefault(key.doi, item)
            main = _folded(re.split(r"[:?!]|\s[–—-]\s", item.entry.title or "")[0])
            for title in {key.title, main} - {""}:
                self._by_title[title].append((item, title == key.title))

    def __reduce__(self) -> tuple[Callable[..., Exports], tuple[object, ...]]:
        """Send the items that describe something to another process."""
        return _sent, (self.items, tuple(self._attached.items()))

    def describing(self, path: str, keys: Sequence[WorkKey]) -> dict[int, Item]:
        """Return by number, from 1, the items that describe the works of the file at a path in the corpus."""
        if not self.items:
            return {}
        attached = self._attached.get(path)
        if attached is not None and len(keys) == 1:
            return {1: attached}
        found = {number: item for number, key in enumerate(keys, 1) if (item := self._named(key)) is not None}
        return {number: item for number, item in found.items() if attached is None or item is attached}

    def _named(self, key: WorkKey) -> Item | None:
        if key.doi:
            found = self._by_doi.get(key.doi)
            if found is not None:
                return found
        fitting = [item for item, whole in self._by_title.get(key.title, ()) if self._fits(key, item, whole=whole)] if key.title else []
        if len(fitting) > 1 and key.year:
            fitting = [item for item in fitting if self._keys[id(item)].year == key.year] or fitting
        entries = {item.entry for item in fitting}
        return fitting[0] if len(entries) == 1 else None

    def _fits(self, key: WorkKey, item: Item, *, whole: bool) -> bool:
        """Return whether an item of the title can be the work: an author in common, or nobody named and a telling title."""
        other = self._keys[id(item)]
        if key.doi and other.doi and key.doi != other.doi:
            return False
        if key.surnames and other.surnames:
            return bool(key.surnames & other.surnames)
        return whole and key.title.count(" ") + 1 >= _TELLING


def _sent(items: Sequence[Item], attached: Sequence[tuple[str, Item]]) -> Exports:
    exports = Exports(items)
    exports._attached = dict(attached)
    return exports


def _attached(items: Sequence[Item], names: Iterable[str]) -> Mapping[str, Item]:
    """Return the files that are attachments of one item, by their paths in the corpus."""
    by_name, by_stem = defaultdict(list), defaultdict(list)
    if any(item.attachments for item in items):
        for name in names:
            parts = _parts(name)
            by_name[parts[-1]].append((name, parts))
            by_stem[_stem(parts[-1])].append((name, parts))
    claims: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        for path in item.attachments:
            parts = _parts(path)
            named = by_name.get(parts[-1]) or (by_stem.get(_stem(parts[-1]), []) if len(_stem(parts[-1])) >= _SHORTEST else [])
            if (found := _nearest(named, parts)) and item not in claims[found]:
                claims[found].append(item)
    return {name: claimed[0] for name, claimed in claims.items() if len(claimed) == 1}


def _nearest(named: Sequence[tuple[str, list[str]]], wanted: Sequence[str]) -> str:
    """Return the file whose path ends most like an attachment's; empty where there are several."""
    if not named:
        return ""
    common = [sum(1 for _ in takewhile(bool, map(eq, parts[-2::-1], wanted[-2::-1]))) for _, parts in named]
    best = [name for (name, _), length in zip(named, common, strict=True) if length == max(common)]
    return best[0] if len(best) == 1 else ""


def _parts(path: str) -> list[str]:
    return unicodedata.normalize("NFC", path).casefold().replace("\\", "/").strip("/ ").split("/") or [""]


def _stem(name: str) -> str:
    return PurePosixPath(name).stem
