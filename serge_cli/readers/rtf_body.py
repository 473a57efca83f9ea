r"""RTF 1.9.1: groups and control words read once from left to right, without recursion.

A note is the group `{\footnote …}` where it is called, numbered by `\chftn` or bearing the raised sign before it. Words deleted under
tracked changes and hidden words are out.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field

from serge_cli.errors import UnreadableFile
from serge_cli.model.document import Document
from serge_cli.readers.archive import damaged
from serge_cli.readers.manuscript import Call, Manuscript, Numbering, Passage, Piece, Run, drop_label, stated

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\")
_DEEPEST = 500  # groups within groups
_TWIP = 1 / 20  # points
_WITHOUT_TEXT = """colortbl pict object objdata header footer headerl headerr headerf footerl footerr footerf
    listtable listoverridetable rsidtbl
    generator xmlnstbl themedata colorschememapping datastore latentstyles fldinst pntext pnseclvl filetbl revtbl bkmkstart bkmkend
    annotation atnid atnauthor atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn mmathPr userprops wgrffmtfilter nonshppict
    listtext pgdsctbl xe tc tcn sp template private defchp defpap background fldtype formfield"""
_SKIPPED = frozenset(_WITHOUT_TEXT.split())
_SHOWN = frozenset({"footnote", "shpinst", "shptxt", "shppict"})  # destinations that older readers pass over and that hold text
_TEXT_OF = frozenset({"title", "author"})
_SIGNS = {"tab": " ", "line": "\n", "page": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“"}
_SIGNS |= {"rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": "\n"}
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\t": " "}
_ENDS = frozenset({"par", "sect", "cell", "nestcell", "row"})
_SWITCHES = {"i": "italic", "b": "strong", "v": "hidden", "deleted": "hidden", "super": "raised"}
_NUMBERS = {"li": "left", "lin": "left", "ri": "right", "rin": "right", "s": "style", "f": "font", "ls": "list", "outlinelevel": "level"}
_ALIGNMENTS = frozenset({"ql", "qr", "qc", "qj"})
_NOTE_STYLES = {"ar": "decimal", "rlc": "lowerRoman", "ruc": "upperRoman", "alc": "lowerLetter", "auc": "upperLetter", "chi": "chicago"}
_CHARACTER_SETS = {77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254"}
_CHARACTER_SETS |= {163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class _State:
    """What holds inside a group; a group within takes it over."""

    destination: str = ""  # empty for running text; `skip` for what is none
    italic: bool = False
    strong: bool = False
    hidden: bool = False
    raised: bool = False
    alternatives: int = 1  # characters after `\u` for readers without Unicode
    font: int = 0
    style: int = 0
    base: int = 222  # in the style sheet: the style that this one is based on; 222 for none
    left: int = 0
    right: int = 0
    to_the_right: bool = False
    level: int = 9
    list: int = 0


@dataclass(slots=True)
class _Flow:
    """A stretch of text in the making: the main text, or a note's."""

    passages: list[Passage] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    last: _State = field(default_factory=_State)  # what held for its last words
    depth: int = 0  # of the group that it fills
    numbered: bool = False  # a numbered label has just been set
    raised: str = ""  # or a raised sign
    is_endnote: bool = False


def read_rtf(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that the file holds; UnreadableFile with the reason where it cannot be had."""
    reader = _Reader(path)
    reader.read(data)
    said = reader.said
    metadata = stated(said.get("title", ""), said.get("author", "").split(";"), "")
    return reader.manuscript.document(data, path, identifier, "rtf", metadata)


class _Reader:
    """Goes through the tokens once and fills the manuscript."""

    def __init__(self, path: str) -> None:
        self.manuscript = Manuscript()
        self.said: dict[str, str] = {}
        self._path = path
        self._state = _State()
        self._stack: list[_State] = []
        self._flows = [_Flow()]
        self._bytes = bytearray()  # of a character set, not yet decoded
        self._letters: list[str] = []  # words of one look
        self._passed_over = 0  # characters still to be skipped after `\u`
        self._starred = False  # `\*` has just been read
        self._opened = False  # `{` has just been read
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, tuple[str, _State]] = {}
        self._named = ""  # the name of a style in the making
        self._notes = {False: Numbering("decimal"), True: Numbering("decimal")}
        self._ends: dict[str, tuple[str, list[Passage]]] = {}
        self._paragraphs = 0

    def read(self, data: bytes) -> None:
        """Read a whole file; what it leaves open is closed at its end."""
        if not data[:64].lstrip().startswith(b"{\\rtf"):
            raise damaged(self._path, "it is not RTF")
        at = 0
        while match := _TOKEN.match(data, at):
            at = max(match.end() + self._token(match), at + 1)
        while self._stack:
            self._close()
        self._end_paragraph()
        self.manuscript.passages = self._flows[0].passages
        self.manuscript.notes |= self._ends

    def _token(self, match: re.Match[bytes]) -> int:
        """Take one token; return how many bytes after it are no text."""
        word, number, hexadecimal, symbol, brace, plain = match.groups()
        if word is not None:
            return self._control(word.decode("ascii"), None if number is None else int(number))
        if plain is not None:
            self._plain(plain)
        elif hexadecimal is not None:
            self._plain(bytes((int(hexadecimal, 16),)))
        elif brace == b"{":
            self._open()
        elif brace == b"}":
            self._close()
        elif symbol is not None:
            self._symbol(symbol)
        return 0

    # --- characters

    def _plain(self, found: bytes) -> None:
        self._opened = self._starred = False
        skipped = min(self._passed_over, len(found))
        self._passed_over -= skipped
        if self._state.destination != "skip":
            self._bytes += found[skipped:]

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol in {b"\n", b"\r"}:
            self._end_paragraph()
        elif symbol in _SYMBOLS:
            self._say(_SYMBOLS[symbol])

    def _decode(self) -> None:
        """Turn the bytes that were gathered into characters."""
        if self._bytes:
            found = self._bytes.decode(self._fonts.get(self._state.font, self._code_page), "replace")
            self._bytes.clear()
            self._letters.append(found)

    def _say(self, text: str) -> None:
        """Add characters to what the group is for."""
        self._opened = self._starred = False
        if self._state.destination != "skip":
            self._decode()
            self._letters.append(text)

    def _flush(self) -> None:
        """Give the characters of one look away."""
        self._decode()
        if not self._letters:
            return
        text = "".join(self._letters)
        self._letters.clear()
        if _SURROGATE.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        state, flow = self._state, self._flows[-1]
        if state.destination == "stylesheet":
            self._named += text
        elif state.destination in _TEXT_OF:
            self.said[state.destination] = self.said.get(state.destination, "") + text
        elif not state.destination and not state.hidden:
            _, own = self._styles.get(state.style, ("", _State()))
            flow.pieces.append(Run(text, state.italic != own.italic, state.strong != own.strong))
            flow.last = copy(state)
            if text.strip():
                flow.raised, flow.numbered = text.strip() if state.raised else "", False

    # --- groups

    def _open(self) -> None:
        self._flush()
        if len(self._stack) >= _DEEPEST:
            raise UnreadableFile(f"{self._path} nests more than {_DEEPEST} groups.", "Save it again.")
        self._stack.append(self._state)
        self._state = copy(self._state)
        self._opened, self._starred, self._passed_over = True, False, 0
        if self._state.destination == "stylesheet":
            self._state, self._named = _State("stylesheet"), ""

    def _close(self) -> None:
        self._flush()
        self._passed_over = 0
        if self._state.destination == "stylesheet" and self._named:
            self._styles[self._state.style] = (self._named.strip().rstrip(";").strip(), self._state)
            self._named = ""
        if len(self._flows) > 1 and self._flows[-1].depth == len(self._stack):
            self._end_note()
        if self._stack:
            self._state = self._stack.pop()

    def _end_note(self) -> None:
        """Close a note: its label is the number that was set before it, or the raised sign there."""
        self._end_paragraph()
        note, flow = self._flows.pop(), self._flows[-1]
        if flow.numbered or not flow.raised:
            label = self._notes[note.is_endnote].next()
        else:
            label = flow.raised
            drop_label(flow.pieces, label, last=True)
            if note.passages:
                drop_label(note.passages[0].pieces, label)
        notes = self._ends if note.is_endnote else self.manuscript.notes
        key = f"note {len(self.manuscript.notes) + len(self._ends) + 1}"
        flow.pieces.append(Call(key, label))
        flow.numbered, flow.raised = False, ""
        notes[key] = (label, note.passages)

    def _end_paragraph(self) -> None:
        self._flush()
        flow = self._flows[-1]
        if flow.pieces:
            passage = self._passage(flow)
            if not passage.is_listed_contents:
                flow.passages.append(passage)
        flow.pieces = []
        flow.last = copy(self._state)

    def _passage(self, flow: _Flow) -> Passage:
        self._paragraphs += len(self._flows) == 1
        state = flow.last
        names, (_, own) = self._line(state.style), self._styles.get(state.style, ("", _State()))
        level = min(state.level, own.level)
        return Passage(
            flow.pieces,
            names,
            level + 1 if level < 9 else 0,
            item=bool(state.list),
            left=(state.left or own.left) * _TWIP,
            right=(state.right or own.right) * _TWIP,
            to_the_right=state.to_the_right or own.to_the_right,
            number=self._paragraphs,
        )

    def _line(self, number: int) -> tuple[str, ...]:
        """Return the names of a style and of those that it is based on."""
        names: list[str] = []
        while number in self._styles and len(names) < 12:
            name, state = self._styles[number]
            names.append(name)
            number = state.base
        return tuple(names)

    # --- control words

    def _control(self, word: str, number: int | None) -> int:
        """Take a control word; return how many bytes after it are no text."""
        opened, starred = self._opened, self._starred
        self._opened = self._starred = False
        value = number or 0
        if word == "u":
            self._unicode(value)
            return 0
        if self._passed_over:
            self._passed_over -= 1
            return 0
        if word == "bin":
            return max(0, value)
        if self._state.destination == "skip":
            return 0
        if opened and (word in _SKIPPED or (starred and word not in _SHOWN)):
            self._flush()
            self._state.destination = "skip"
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        else:
            self._flush()
            self._command(word, value, opened, on=number != 0)
        return 0

    def _unicode(self, number: int) -> None:
        code = number + 65536 if number < 0 else number
        if 0 < code < 0x110000:
            self._say(chr(code))
        self._passed_over = self._state.alternatives

    def _command(self, word: str, number: int, opened: bool, *, on: bool) -> None:
        state = self._state
        if word in _SWITCHES:
            setattr(state, _SWITCHES[word], on)
        elif word in _NUMBERS:
            setattr(state, _NUMBERS[word], number)
        elif word in _ALIGNMENTS:
            state.to_the_right = word == "qr"
        elif word in _ENDS:
            self._end_paragraph()
            self._begin_section(word)
        elif opened and word in {"fonttbl", "stylesheet", "info", *_TEXT_OF}:
            state.destination = word
        elif word == "footnote":
            self._flows.append(_Flow(depth=len(self._stack)))
        elif (act := _ACTS.get(word)) is not None:
            act(self, number)
        else:
            self._setting(word, number)

    def _begin_section(self, word: str) -> None:
        for numbering in self._notes.values():
            numbering.count = 0 if word == "sect" and numbering.by_section else numbering.count

    def _setting(self, word: str, number: int) -> None:
        """Take a word that says how the whole document is written."""
        for prefix, endnote in (("ftn", False), ("aftn", True)):
            if word.startswith(prefix):
                numbering, rest = self._notes[endnote], word.removeprefix(prefix)
                numbering.style = _NOTE_STYLES.get(rest.removeprefix("n"), numbering.style)
                numbering.start = number or numbering.start if rest == "start" else numbering.start
                numbering.by_section = numbering.by_section or rest == "restart"

    def _plain_look(self, _: int) -> None:
        self._state.italic = self._state.strong = self._state.hidden = self._state.raised = False

    def _plain_paragraph(self, _: int) -> None:
        self._state.style = self._state.left = self._state.right = self._state.list = 0
        self._state.level, self._state.to_the_right = 9, False

    def _lower(self, _: int) -> None:
        self._state.raised = False

    def _set_code_page(self, number: int) -> None:
        name = {10000: "mac_roman", 65001: "utf-8"}.get(number, f"cp{number}")
        self._code_page = _known(name) or self._code_page

    def _set_character_set(self, number: int) -> None:
        codec = _known(_CHARACTER_SETS.get(number, ""))
        if self._state.destination == "fonttbl" and codec:
            self._fonts[self._state.font] = codec

    def _set_alternatives(self, number: int) -> None:
        self._state.alternatives = min(max(number, 0), 16)

    def _set_base(self, number: int) -> None:
        self._state.base = number

    def _set_endnote(self, _: int) -> None:
        self._flows[-1].is_endnote = len(self._flows) > 1

    def _set_number(self, _: int) -> None:
        if self._state.destination == "":
            self._flows[-1].numbered = True


_ACTS: dict[str, Callable[[_Reader, int], None]] = {
    "plain": _Reader._plain_look,
    "pard": _Reader._plain_paragraph,
    "nosupersub": _Reader._lower,
    "ansicpg": _Reader._set_code_page,
    "fcharset": _Reader._set_character_set,
    "uc": _Reader._set_alternatives,
    "sbasedon": _Reader._set_base,
    "ftnalt": _Reader._set_endnote,
    "chftn": _Reader._set_number,
    "mac": lambda reader, _: reader._set_code_page(10000),
    "pc": lambda reader, _: reader._set_code_page(437),
    "pca": lambda reader, _: reader._set_code_page(850),
}


def _known(codec: str) -> str:
    """Return the name of a character set if it is one, else nothing."""
    try:
        return codecs.lookup(codec).name if codec else ""
    except LookupError:
        return ""
