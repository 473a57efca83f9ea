"""Records made by hand, one of each kind, with what is hard to show: brackets, verse, hostile bytes, missing data."""

from __future__ import annotations

from dataclasses import replace

from serge_cli.model.records import (
    Cue,
    Footnote,
    Form,
    NoteMarker,
    NoticeCode,
    Paragraph,
    ParagraphKind,
    Quotation,
    QuotationKind,
    Speaker,
    Work,
)
from serge_cli.model.results import (
    DocumentSummary,
    Finding,
    FootnoteHit,
    FormatSummary,
    Hit,
    LibraryInfo,
    NoteText,
    Passage,
    PersonSummary,
    Place,
    QuotationHit,
    Quoting,
    Relation,
    Sentence,
    Source,
    Tally,
    Voice,
)
from serge_cli.model.span import Span
from serge_cli.present.listing import Listing

ESSAY = Work("010.1", "The Sea and the Harbour", ("Ada Marsh",), Span(0, 900), "12 May 1934", "The Quay Review", "Otto Lind")
BARE = Work("011.1", None, (), Span(0, 50))
SOURCE = Source("010", "shelf/010_sea.txt", ESSAY)
NAMELESS = Source("011", "shelf/011.txt", BARE)

TEXT = (
    "The harbour was full. Nobody, [the Party] least of all, doubted that “the end [sic] of winter” had come, and the old pilots went "
    "down to the water [A]s they had always done.[14] Then it froze."
)
START = TEXT.index("Nobody")
SENTENCE = Span(START, TEXT.index(" Then"))


def at(line: int, column: int, start: int, end: int) -> Place:
    return Place(line, column, Span(start, end))


def stretch(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


NOTE = NoteText("010:n14", "14", "See Lind, Winters (Oslo: Fjord, 1931), p. 120.")
UNPRINTED = NoteText("010:n15", "15", None)

OWN = Hit(
    "010:p3",
    Voice.OWN,
    SOURCE,
    at(7, 42, 141, 147),
    TEXT,
    (stretch("pilots"), stretch("water")),
    SENTENCE,
    12.3456,
    notes=("14",),
    shown_notes=(NOTE,),
    voices=(Voice.OWN,),
    match_voices=(Voice.OWN, Voice.OWN),
)
SPEAKER = Speaker("Ida Holm", "she", "cue-before", 0.92, Cue("she wrote", Span(100, 109)))
GUESSED = Speaker("Ida Holm", "she", "nearest-person", 0.41)
QUOTING = replace(
    OWN,
    voice=Voice.QUOTED,
    matches=(stretch("end"),),
    speaker=SPEAKER,
    quotation="010:q2",
    exact=True,
    voices=(Voice.QUOTED,),
    match_voices=(Voice.QUOTED,),
)
IN_NOTE = replace(
    OWN,
    id="010:n14",
    voice=Voice.NOTE,
    text=NOTE.body or "",
    matches=(Span(10, 17),),
    sentence=Span(0, 46),
    shown_notes=(),
    voices=(Voice.NOTE,),
    match_voices=(Voice.NOTE,),
)
HOSTILE = replace(
    OWN,
    id="011:p1",
    source=NAMELESS,
    text="Red \x1b[31malert\x1b[0m, bell \x07, title \x1b]0;owned\x07, C1 \x9b31m, order \u202eabc\u202c, [/i] and [bold]x[/bold].",
    matches=(Span(4, 14),),
    match_voices=(Voice.OWN,),
    sentence=Span(0, 97),
    shown_notes=(NoteText("011:n1", "1", "\x1b[2Jgone"),),
)

QUOTATION = Quotation(
    "010:q2", "the end [sic] of winter", stretch("the end [sic] of winter"), ("“", "”"), QuotationKind.QUOTATION, Form.INLINE, "010:p3", "en",
    speaker=SPEAKER, about=("Otto Lind",), source_work="Winters", notes=("14",),
)  # fmt: skip
BY = QuotationHit(QUOTATION, Relation.BY, SOURCE, at(7, 60, 70, 93), SENTENCE.of(TEXT), (Span(4, 7),), (NOTE,))
VERSE = replace(
    QUOTATION, id="010:q3", text="Mer, ô mer,\n   reviens,\nla nuit « est » longue", marks=("", ""), form=Form.VERSE, language="fr",
    parent="010:q2", speaker=GUESSED, about=(), source_work=None, notes=(),
)  # fmt: skip
ABOUT = QuotationHit(VERSE, Relation.ABOUT, SOURCE, at(9, 1, 200, 240), VERSE.text)
TERM = QuotationHit(
    replace(QUOTATION, id="011:q1", text="pilots", kind=QuotationKind.TERM, speaker=None, about=(), source_work=None, notes=()),
    None, NAMELESS, at(2, 3, 10, 16), "So-called “pilots”.",
)  # fmt: skip
CORRECTED = replace(BY, quotation=replace(QUOTATION, id="010:q4", corrected=True, continues="010:q2"), notes=(UNPRINTED,))

MARKER = NoteMarker(stretch("[14]"), "010:p3", SENTENCE)
FOOTNOTE = FootnoteHit(
    Footnote("010:n14", "14", "010.1", NOTE.body, Span(400, 446), (MARKER,), ("010:n2",), ("Winters",), ("010:q2",)),
    SOURCE,
    at(31, 1, 400, 446),
    (Sentence(SENTENCE.of(TEXT), at(7, 22, SENTENCE.start, SENTENCE.end)),),
    (QUOTATION,),
    (NoteText("010:n2", "2", "Lind, Winters, p. 3."),),
)
WITHOUT_TEXT = FootnoteHit(
    Footnote("010:n15", "15", "010.1", None, None, (replace(MARKER, paragraph="010:p4"),)), SOURCE, None, FOOTNOTE.sentences, ()
)
UNCALLED = FootnoteHit(Footnote("010:n16", "16", "010.1", "Never called.", Span(450, 463), ()), SOURCE, at(32, 1, 450, 463), (), ())

PASSAGE = Passage(
    Paragraph("010:p3", ParagraphKind.PARAGRAPH, Span(0, len(TEXT)), "010.1", "en"), TEXT, SOURCE, at(7, 1, 0, len(TEXT)), (QUOTATION,), (NOTE,),
    (QUOTATION.span,),
)  # fmt: skip
DOCUMENT = DocumentSummary("010", "shelf/010_sea.txt", "plaintext", "en", (ESSAY, replace(BARE, id="010.2")), 12345, 80, 30, 21, 16, 1)

FINDING = Finding(
    NoticeCode.DANGLING_MARKER,
    "010",
    "shelf/010_sea.txt",
    at(7, 190, 173, 177),
    "The marker [14] calls no note.",
    "Print the note, or take the marker out.",
)
PERSON = PersonSummary("Ida Holm", ("Ida Holm", "Holm", "the Pilot"), 1234, 2, ("010", "011"))
NEWSPAPER = PersonSummary("The Quay Review", ("The Quay Review",), 1, 0, ("010",), group=True)
WHO = (Quoting("010", ESSAY, "Ida Holm", 12, 340), Quoting("011", BARE, None, 1, 3))
INFO = LibraryInfo(
    "shelf", "option", "/home/ada/.cache/serge/index/ab12", "cache folder", 2_345_678, "2026-11-22T05:27:38+00:00", (("serge", "0.1.0"), ("schema", "1")),
    2, 3, 1, 12345, 80, 30, 21, 5, 16, 1, (("shelf/picture.txt", "It is no text [PNG]."),),
)  # fmt: skip

FORMATS = (FormatSummary("markdown", (".md", ".mkd"), "markdown-it-py"), FormatSummary("plaintext", (".txt",), "serge"))
TALLIES = (Tally("year", "1934", 1200), Tally("year", None, 3))

LISTINGS = {
    "search": Listing((OWN, QUOTING, IN_NOTE, HOSTILE), 57),
    "quotes": Listing((BY, CORRECTED, ABOUT), 3, ("Ida Holm",)),
    "terms": Listing((TERM,), 1),
    "footnotes": Listing((FOOTNOTE, WITHOUT_TEXT, UNCALLED), 3),
    "show": Listing((PASSAGE,), 1),
    "documents": Listing((DOCUMENT,), 1),
    "check": Listing((FINDING,), 1),
    "people": Listing((PERSON, NEWSPAPER), 2),
    "who": Listing(WHO, 2),
    "info": Listing((INFO,), 1),
    "formats": Listing(FORMATS, 2),
    "tallies": Listing(TALLIES, 2),
}
