"""Read the works that a note's body cites: author, title, whether they are named in full.

Bibliographic notes after the Chicago Manual of Style 14.20-35 and its European cousins: citations are parted by semicolons or
sentences; the author stands before the title, parted by a comma or colon; place, publisher and year follow. A title is what is set in
italics or marks; else the part after the author's name, or, without an author, a part written with capitals before a page or a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from serge_cli.extract.notes.note_words import function_words, ibid, inner_signal, op_cit, page, page_numbers, particles, signal, words_of
from serge_cli.language import abbreviations, everywhere
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.span import Span, covering
from serge_cli.text.folding import fold
from serge_cli.text.sentences import sentences

_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_DATED = re.compile(r"(?:1[0-9]|20)\d\d(?:[-–/]\d{2,4})?\Z")
_STOPPED_YEAR = re.compile(r"[.,]\s(?:1[0-9]|20)\d\d\.")
_TURNED = re.compile(
    r"(?P<name>[^\W\d_a-zа-я][^\W\d_]+),? (?:[^\W\d_a-zа-я]\. ?){1,2}(?P<title>[^\W\d_a-zа-я][^.:]{2,150}?)(?: //|[.:]| \()"
)
_IMPRINT = re.compile(r"[^\W\d_][\w -]{1,30}, (?:1[0-9]|20)\d\d\.")
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}(?P<star>[^*\n]{2,200}?)\*{1,2}(?![\w*])|(?<![\w_])_(?P<line>[^_\n]{2,200}?)_(?![\w_])")
_QUOTED = re.compile(
    r"“([^“”]{3,200})”|«\s?([^«»]{3,200}?)\s?»|„([^„“]{3,200})“|‘([^‘’]{3,200}(?:’\w[^‘’]{0,200}){0,4})’(?!\w)|\"([^\"]{3,200})\""
)
_NAME_WORD = re.compile(r"([^\W\d_](?:(?![’']s\b)[\w’'-])+)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?)+(?:[^\W\d_]\.)?\Z")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?")
_WORD = re.compile(r"[^\W\d_]{3}")
_SHORT = re.compile(r"(?<=[\s,(])[^\W\d_a-zß-ÿа-я][^\W\d_]{1,4}\.\Z")
_RECORD = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]{0,5})\.(?: [^\W\d_a-z][^\W\d_]{0,5}\.)?,? (?:at )?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\.?\Z")
_LAST_NUMBER = re.compile(r"[,:]\s?(?P<first>\d{1,4})(?:\s?[-–—]\s?(?P<last>\d{1,4}))?[.)\]\s]*\Z")
_LONGEST_NAME = 6  # words
_CAPITALS = 0.8  # of the weighty words of a title in English
_LONGEST_TITLE = 25  # words
_FEW = 3  # words of a part that gives a place and a year, or calls a source unpublished
_LONGEST = 4000  # code points of a body that are read for citations
_NESTED = "([{“«„"
_CLOSED = ")]}”»“"
_OPENERS = "„“«‘\"'*"


@dataclass(frozen=True, slots=True)
class Citation:
    """One source that a note names. `title` and `author` (a surname, folded) where they are given; `full` if place, year or press are."""

    written: str
    title: str | None
    author: str | None
    full: bool
    titles: tuple[str, ...] = ()  # what is surely the name of a work: the article and where it appeared


def citations(body: str) -> tuple[Citation, ...]:
    """Return the sources that a note's body cites, in their order; remarks that cite nothing are left out."""
    return tuple(found for segment in segments(body) if (found := _citation(segment)) is not None)


@lru_cache(maxsize=256)
def segments(body: str) -> tuple[str, ...]:
    """Return the pieces of a body that may cite one source each: parted at sentences and semicolons, without `See`, `Cf.`."""
    parts = (part.strip() for sentence in _whole_sentences(body[:_LONGEST]) for part in _split(sentence, ";"))
    return tuple(_without_signal(piece) for part in parts for piece in _after_inner_signal(part))


def _without_signal(piece: str) -> str:
    found = signal().match(piece)
    return piece[found.end() :] if found else piece


def _whole_sentences(body: str) -> Iterator[str]:
    """Yield the sentences of a note; what only abbreviates or goes on with place, press, year and page is none of its own."""
    whole: Span | None = None
    for sentence in sentences(body, None, abbreviations()):
        if whole is not None and not _goes_on(whole.of(body), sentence.of(body)):
            yield whole.of(body)
            whole = None
        whole = covering([whole or sentence, sentence])
    if whole is not None:
        yield whole.of(body)


def _goes_on(before: str, sentence: str) -> bool:
    """Return whether a sentence belongs to the one before: that ends in an abbreviation (Nachl.), or this one gives press or page only."""
    words = {word.strip(".,:()").casefold() for word in sentence.split()}
    return bool(_SHORT.search(before) or _IMPRINT.match(sentence) or words & words_of("publishers")) or not _WORD.search(sentence)


def _after_inner_signal(part: str) -> Iterator[str]:
    found = inner_signal().search(part)
    if found and "op" not in part[: found.start()].split() and not _is_evidence(part[: found.start()]):
        yield part[found.end() :]
    else:
        yield part


def _split(written: str, at: str) -> list[str]:
    """Split at a character that stands outside of brackets and marks."""
    parts, opened = [""], list[str]()
    for character in written:
        if character == at and not opened:
            parts.append("")
            continue
        parts[-1] += character
        if character in _NESTED:
            opened.append(character)
        elif character in _CLOSED and opened:
            opened.pop()
    return parts


def _citation(segment: str) -> Citation | None:
    plain = plain_text(segment)
    off = tuple(_set_off(segment))
    if ibid().match(plain) or op_cit().search(plain):
        return Citation(segment, next(iter(off), None), author_of(plain), False, off)
    parts = _parts(plain)
    if off:
        title, *_ = off
        return Citation(segment, title, _author_before(parts, title), _is_full(plain), off)
    if not _is_evidence(plain) or not _WORD.search(plain):
        return Citation(segment, None, None, full=False) if _is_record(plain) else None
    turned = _TURNED.match(plain)
    if turned:
        full = _is_full(plain) or _STOPPED_YEAR.search(plain) is not None
        return Citation(segment, turned["title"], fold(turned["name"]), full, (turned["title"],))
    titled = _from_title(parts)
    if not titled:
        return Citation(segment, None, None, _is_full(plain))
    title, (first, *_) = _title(titled), parts
    author = _surname(first) if titled != parts and _is_name(first) else None
    return Citation(segment, title, author, _is_full(plain), (title,))


def _is_record(plain: str) -> bool:
    """Return whether a segment is a shortened name and a number, as lawyers cite the papers of a case: `App. 16.`, `Tr. 45-47`."""
    found = _RECORD.match(plain)
    return found is not None and not page().match(plain) and found["name"].casefold() not in everywhere().imprint.months


def pages_cited(written: str) -> tuple[str, str] | None:
    """Return the first and last page that a citation gives, as labels; None where it gives none.

    `p. 12` and `pp. 45–6` by their word, else the number that a citation ends with (Chicago Manual 14.148); a year is none.
    """
    *_, found = None, *page_numbers().finditer(written)
    bare = None if found else _LAST_NUMBER.search(written)
    found = bare if bare and not _DATED.match(bare["first"]) else found
    if not found:
        return None
    first, last = found["first"], found["last"] or found["first"]
    if first.isdigit() and last.isdigit() and len(last) < len(first):  # 45–6
        last = first[: -len(last)] + last
    return first.casefold(), last.casefold()


def plain_text(segment: str) -> str:
    """Return a segment without the signs of emphasis."""
    return _EMPHASIS.sub(lambda found: found["star"] or found["line"], segment).strip()


def _set_off(segment: str) -> Iterator[str]:
    """Yield the titles set in marks, where a citation begins with them or they follow the author, and those set in italics."""
    quoted = _QUOTED.search(segment)
    if quoted is not None:
        before = segment[: quoted.start()].rstrip()
        words = next(group for group in quoted.groups() if group).strip(" ,.;:")
        opens = not before or (before.endswith((",", ":")) and _is_name(before.rstrip(",:")))
        if opens and words[:1].isupper() and _is_evidence(f'"{segment[quoted.end() :]}'):
            yield words
    for found in _EMPHASIS.finditer(segment):
        words = (found["star"] or found["line"]).strip(" ,.;:")
        if _WORD.search(words) and words[:1].isupper() and not _is_apparatus(words):
            yield words


def _is_apparatus(words: str) -> bool:
    return bool(ibid().fullmatch(words) or op_cit().fullmatch(words)) or words.casefold() in words_of("signals")


def _parts(plain: str) -> list[str]:
    first, *others = (part.strip() for part in _split(plain.rstrip(". "), ","))
    head, colon, tail = first.partition(": ")
    return [head, tail, *others] if colon and _is_name(head) and tail.lstrip(_OPENERS)[:1].isupper() else [first, *others]


def _author_before(parts: list[str], title: str) -> str | None:
    first, *_ = parts
    return _surname(first) if not title.startswith(first) and _is_name(first) else None


def _surname(name: str) -> str:
    return fold(re.split(r"[\s.]+", name.strip(" .:"))[-1])


def author_of(plain: str) -> str | None:
    """Return the surname, folded, that stands before op. cit. or opens a citation."""
    found = op_cit().search(plain)
    before = plain[: found.start()] if found else plain.partition(",")[0]
    names = _NAME_WORD.findall(before.rstrip(" ,:*_("))
    return fold(names[-1]) if names and names[-1][0].isupper() else None


def _is_name(part: str) -> bool:
    """Return whether a part may be a person's name: up to six capitalised words, initials or particles."""
    words = part.replace(".", ". ").split()
    if not words or len(words) > _LONGEST_NAME or not words[-1][0].isupper():
        return False
    return all(_name_word(word) for word in words) and not set(map(str.casefold, words)) & words_of("papers")


def _name_word(word: str) -> bool:
    bare = word.strip(".’'")
    if _INITIALS.match(word) or word.casefold() in particles():
        return True
    letters = bare.replace("-", "").replace("’", "").replace("'", "")
    return (
        letters.isalpha()
        and word[:1].isupper()
        and word.casefold() not in function_words()
        and word.casefold() not in words_of("unpublished")
    )


def _is_evidence(plain: str) -> bool:
    """Return whether a stretch dates or pages something, or calls it unpublished, as citations do; a year within a sentence is none."""
    first, *others = _split(_BRACKETED.sub("", plain).rstrip(' .”’»"'), ",")
    if any(_YEAR.search(found.group()) for found in _BRACKETED.finditer(plain)) or any(_DATED.search(part) for part in (first, *others)):
        return True
    if any(page().match(part.lstrip()) for part in others) or _STOPPED_YEAR.search(plain):
        return True
    if any(page().match(piece) for piece in plain.partition(". ")[2].split(". ") if not piece[:1].isdigit()):
        return True
    return plain.partition(" ")[0].strip(".,").casefold() in words_of("unpublished")


def _is_full(plain: str) -> bool:
    """Return whether a segment names a work in full: by place and year in brackets, by its press, by a year after other parts."""
    if any(_YEAR.search(found.group()) for found in _BRACKETED.finditer(plain) if "(" in found.group()):
        return True
    words = {word.strip(".,()").casefold() for word in plain.split()}
    _, *later = _split(plain.rstrip(" ."), ",")
    return bool(words & words_of("publishers")) or any(_DATED.search(part) and _is_short(part) for part in later)


def _is_short(part: str) -> bool:
    return len(part.split()) <= _FEW


def _from_title(parts: list[str]) -> list[str]:
    """Return the parts from the title on; none where none surely is one."""
    first, *rest = parts
    second, *others = rest or [""]
    if second and " " not in first + _bare(second) and _bare(second) != second:
        return []  # Pell, Ruth (1911): a name turned round, its title in the next sentence
    if _is_title(second) and (_is_name(first) or _says_unpublished(first)):
        return rest if _is_evidence(", ".join(["", *others, *_BRACKETED.findall(second)])) or _says_unpublished(first) else []
    if second and _is_name(first) and " " in first and _is_capitalised(second) and _has_imprint(rest):
        return rest  # Ida Holm, Letters (Oslo, 1931): printed, so even letters and papers are a work
    if not _is_title(first) or _says_unpublished(first) or not _is_capitalised(first):
        return []
    dated = bool(_YEAR.search(second)) or any(_YEAR.search(b) for b in _BRACKETED.findall(first))
    paged = any(page().match(part) for part in rest if not _YEAR.search(part))
    if _is_name(_bare(first)):
        return parts if paged and (dated or " " not in first) else []
    return parts if dated or paged else []


def _has_imprint(parts: list[str]) -> bool:
    """Return whether brackets hold a place or press beside a year: (Oslo: Gyldendal, 1931)."""
    brackets = (found.group() for found in _BRACKETED.finditer(", ".join(parts)) if "(" in found.group())
    return any(_YEAR.search(bracket) and _WORD.search(bracket) for bracket in brackets)


def _says_unpublished(part: str) -> bool:
    return not words_of("unpublished").isdisjoint(word.strip(".").casefold() for word in part.split()) and _is_short(part)


def _is_title(part: str) -> bool:
    words = _bare(part).split()
    if not _bare(part).lstrip(_OPENERS)[:1].isupper() or len(words) > _LONGEST_TITLE:
        return False
    numbered = page().match(part)
    if numbered and numbered.group()[-1].isdigit():
        return False
    dated = _YEAR.search(_bare(part)) and _is_short(_bare(part))
    small = {word.casefold().removesuffix("’s") for word in words[:1] + list(filter(str.islower, words))}
    return not (dated or small & words_of("papers") or _names_a_letter(part) or set(map(str.casefold, words)) & words_of("publishers"))


@cache
def _recipient() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(everywhere().notes.recipient_words)})\s")


def _names_a_letter(part: str) -> bool:
    """Return whether a part names a letter’s writer and recipient: Marlow to H. Allott."""
    found = _recipient().search(_bare(part))
    return found is not None and _is_name(found.string[: found.start()]) and _is_name(found.string[found.end() :])


def _is_capitalised(part: str) -> bool:
    """Return whether nearly all words but the small ones are capitalised, as in English titles."""
    words = [word for word in _bare(part).split() if word[0].isalpha() and word.casefold() not in function_words()]
    return bool(words) and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)


def _bare(part: str) -> str:
    return _BRACKETED.sub("", part).strip()


def _title(parts: list[str]) -> str:
    """Return the title that the first part is; a comma before a year and a colon belongs to it (The Revolution, 1917: A Record)."""
    first, following, *_ = (*parts, "")
    title = _bare(first)
    if re.match(r"\d{4}: ", following) and title == first:
        title = f"{title}, {_bare(following)}"
    return title.strip(" .")
