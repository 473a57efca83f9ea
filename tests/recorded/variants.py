"""Variants of texts and files: the same each time, with pieces left out, doubled, swapped and set in. Nobody wrote them like that."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256

from tests.readers.drawn import Rule, Thing, Word, pdf


class Dice:
    """Numbers drawn from a name, the same in every version of Python."""

    def __init__(self, name: str) -> None:
        self._name, self._thrown = name, 0

    def below(self, limit: int) -> int:
        """Return a number from 0 to below `limit`."""
        self._thrown += 1
        return int.from_bytes(sha256(f"{self._name}:{self._thrown}".encode()).digest()[:6], "big") % max(1, limit)


_MARKS = re.compile(r"[“”‘’«»„\"'(){}\[\]:,;.?!—–*_>#0-9]")
_OTHERS = "“”‘’«»\"'():,;.—*[]1"


def _without_sign(text: str, dice: Dice) -> str:
    signs = [found.start() for found in _MARKS.finditer(text)]
    at = signs[dice.below(len(signs))] if signs else dice.below(len(text))
    return text[:at] + text[at + 1 :]


def _other_sign(text: str, dice: Dice) -> str:
    signs = [found.start() for found in _MARKS.finditer(text)]
    at = signs[dice.below(len(signs))] if signs else dice.below(len(text))
    return text[:at] + _OTHERS[dice.below(len(_OTHERS))] + text[at + 1 :]


def _without_words(text: str, dice: Dice) -> str:
    words = [found.span() for found in re.finditer(r"\S+[ ]?", text)]
    at = dice.below(len(words))
    return text[: words[at][0]] + text[words[min(at + dice.below(4), len(words) - 1)][1] :] if words else text


def _lines(text: str, dice: Dice) -> str:
    lines = text.split("\n")
    at, other = dice.below(len(lines)), dice.below(len(lines))
    match dice.below(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[other])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = " " * (1 + dice.below(30)) + lines[at]
        case 4:
            lines[at] = f"{lines[at]} {lines.pop(at + 1)}" if at + 1 < len(lines) else lines[at]
        case 5:
            lines.insert(at, "")
        case _:
            cut = dice.below(len(lines[at]) + 1)
            lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
    return "\n".join(lines)


def _capitals(text: str, dice: Dice) -> str:
    words = [found.span() for found in re.finditer(r"[^\W\d_]+", text)]
    if not words:
        return text
    start, end = words[dice.below(len(words))]
    word = text[start:end]
    return text[:start] + (word.lower(), word.title(), word.upper())[dice.below(3)] + text[end:]


_CHANGES = (_without_sign, _other_sign, _without_words, _lines, _lines, _capitals)


def text_variants(text: str, name: str, number: int) -> Iterator[str]:
    """Yield so many variants of a text, each with one change more than the one before."""
    dice = Dice(name)
    for _ in range(number):
        for _ in range(1 + dice.below(3)):
            text = _CHANGES[dice.below(len(_CHANGES))](text, dice) or text
        yield text


_ELEMENT = re.compile(r"<(\w[\w:.-]*)(?:\s[^<>]*)?>[^<>]*</\1>|<[^<>?!]+/>")
_STARTS = re.compile(r"<\w[\w:.-]*")


def xml_variants(text: str, name: str, number: int) -> Iterator[str]:
    """Yield so many variants of a text with tags: an innermost element left out, doubled, moved, emptied, or under another name."""
    dice = Dice(name)
    written = text
    for _ in range(number):
        text = written
        for _ in range(1 + dice.below(12)):
            elements = list(_ELEMENT.finditer(text))
            if not elements:
                break
            one, other = elements[dice.below(len(elements))], elements[dice.below(len(elements))]
            start, end, whole = one.start(), one.end(), one.group()
            names = sorted(set(_STARTS.findall(text)))
            tag, put = _STARTS.match(whole), names[dice.below(len(names))]
            assert tag is not None
            renamed = put + whole[tag.end() :].replace(f"</{tag.group()[1:]}>", f"</{put[1:]}>")
            new = ("", whole + whole, other.group(), re.sub(r">[^<>]*<", "><", whole), renamed, renamed, f" {whole}")[dice.below(7)]
            text = text[:start] + new + text[end:]
        yield text


def archive_variants(data: bytes, part: re.Pattern[str], name: str, number: int) -> Iterator[bytes]:
    """Yield so many variants of a zip file, in which the files that `part` names are changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    changed = {each: xml_variants(files[each].decode(), f"{name}{each}", number) for each in files if part.search(each)}
    for _ in range(number):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for each, content in files.items():
                archive.writestr(each, next(changed[each]) if each in changed else content)
        yield buffer.getvalue()


def rtf_variants(text: str, name: str, number: int) -> Iterator[str]:
    r"""Yield so many variants of an RTF: a control word left out, doubled, with another number, or swapped for another."""
    dice = Dice(name)
    written = text
    for _ in range(number):
        text = written
        for _ in range(3 + dice.below(40)):
            words = list(re.finditer(r"\\[a-z]+-?\d* ?", text))
            one, other = words[dice.below(len(words))], words[dice.below(len(words))]
            again = re.sub(r"-?\d+", lambda found: str(int(found.group()) * 2 - 1), one.group())
            new = ("", one.group() * 2, again, other.group())[dice.below(4)]
            text = text[: one.start()] + new + text[one.end() :]
        yield text


ROWS = (
    "The old mill by the river was quiet all that winter",
    "and nobody came to open its heavy door again, for",
    "the miller had left in the autumn with his two sons.",
    "Edgar Pike wrote: “We shall not open it again”, and",
    "those who read him believed that it was true. Later",
    "it was said that the water had never stopped run-",
    "ning, and that the wheel had turned all by itself",
    "through the dark months. Others knew better.",
)


def drawn_variants(name: str, number: int) -> Iterator[bytes]:
    """Yield so many PDF files of three pages, in which distances, sizes and places differ from line to line."""
    dice = Dice(name)
    for _ in range(number):
        pages: list[list[Thing]] = []
        size, step, left = 10 + dice.below(3), 12 + dice.below(4), 36 + dice.below(3) * 6
        head, numbered, notes = dice.below(3), dice.below(3), dice.below(4)
        for page in range(3):
            things: list[Thing] = []
            if head:
                things.append(Word(left + 60, 470, "The Quiet Mill" if page % 2 or head == 1 else "Ada Marsh", size=size - dice.below(3)))
            if numbered:
                things.append(Word(170 if numbered == 1 else left, 30, str(page + 11), size=9))
            y = 448.0 - dice.below(20)
            for row in range(18):
                words = ROWS[(row + page * 3) % len(ROWS)]
                x = left + (dice.below(16) if dice.below(5) == 0 else 0) + (24 if row in range(6, 9) and dice.below(2) else 0)
                words = words[: 20 + dice.below(30)] if dice.below(6) == 0 else words
                sign = str(page + 1) if row == 4 and notes else ""
                font = ("plain", "plain", "plain", "plain", "plain", "plain", "italic", "bold")[dice.below(8)]
                things.append(Word(x, y, words, size=size + (dice.below(5) - 1 if dice.below(9) == 0 else 0), sign=sign, font=font))
                y -= step + (dice.below(14) if dice.below(5) == 0 else 0) - dice.below(2) / 2
            if notes:
                if notes > 1:
                    things.append(Rule(left, y - 4, 40 + dice.below(160)))
                things.append(Word(left, y - 16, f"{page + 1}{'.' * (notes - 1)} Pike, Letters, p. {page + 3}.", size=size - dice.below(4)))
            pages.append(things)
        yield pdf(pages)
