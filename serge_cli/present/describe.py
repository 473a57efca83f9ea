"""Describe records in a few words, the same in every human-readable format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from serge_cli import messages
from serge_cli.language import english_names
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.origin import Origin
from serge_cli.model.records import DOUBTFUL_BELOW, Form, Quotation, QuotationKind, Speaker, Work
from serge_cli.model.results import DocumentSummary, Hit, NearHit, NoteText, Place, QuotationHit, Source, Voice
from serge_cli.model.span import Span
from serge_cli.present.flow import reflowed
from serge_cli.present.safety import one_line, visible

_MOST_DOCUMENTS = 12  # named in a line
SHORT = 60  # a quotation of fewer characters is shown with its sentence

_NO_KEY = late_pattern(r"[^\w.-]")
_YEAR = late_pattern(r"\b(1[0-9]{3}|20[0-9]{2})\b")


def year(work: Work) -> str:
    """Return the year of a work's date; the whole date if it has no four-digit year, empty if there is no date."""
    if not work.date:
        return ""
    found = _YEAR.search(work.date)
    return found.group() if found else work.date


def authors(work: Work) -> str:
    """Return the authors of a work, joined as in a sentence; empty if none is known."""
    return _joined(work.authors)


def credits_of(work: Work) -> str:
    """Return author, translator, publication and year of a work, without unknown ones."""
    translator = messages.TRANSLATED_BY.format(name=work.translator) if work.translator else ""
    return _said_once((authors(work), translator, work.publication or "", year(work)))


def titled(work: Work) -> str:
    """Return author, title, publication and year of a work; a placeholder if it has no title."""
    return _said_once((authors(work), work.title or messages.UNKNOWN_TITLE, work.publication or "", year(work)))


def persons(names: Iterable[str]) -> str:
    """Return a person's names, the fullest first, the others in parentheses."""
    first, *others = sorted(names, key=lambda name: (-len(name.split()), -len(name), name))
    return one_line(f"{first} ({', '.join(others)})" if others else first)


def language(code: str) -> str:
    """Return the English name of a language code; the code itself if the language is not known."""
    return english_names().get(code) or messages.LANGUAGES.get(code, code)


def _joined(names: Iterable[str]) -> str:
    *first, last = tuple(names) or ("",)
    return f"{', '.join(first)} {messages.AND} {last}" if first else last


def source(origin: Source) -> str:
    """Return what is known of author, title, publication and year of a work; the document's id if nothing is."""
    work = origin.work
    return _said_once((authors(work), work.title or "", work.publication or "", year(work))) or origin.document


def _said_once(parts: Iterable[str]) -> str:
    """Return the parts joined by commas, without those that an earlier part contains (a year within a publication)."""
    said: list[str] = []
    for part in (one_line(part).strip().rstrip(".") for part in parts):
        if part and not any(part in earlier for earlier in said):
            said.append(part)
    return ", ".join(said)


def host(origin: Source) -> str:
    """Return the quoting work: `quoted by Author, Title`, or `quoted in` the document if no author is known."""
    said = messages.QUOTED_BY if origin.work.authors else messages.QUOTED_IN
    return said.format(source=source(origin))


def context(hit: QuotationHit) -> str:
    """Return the sentence around a quotation of a few words, which needs its context; empty for a longer one."""
    quotation, sentence = hit.quotation, reflowed(one_line(hit.context)).text
    return sentence if len(quotation.plain) < SHORT and len(sentence) > len(quotation.plain) + len("".join(quotation.marks)) else ""


def position(origin: Source, place: Place | None) -> str:
    """Return `path:line:column`, as editors read it; `path#place` if the file is not text."""
    return located(origin.path, place) if place else one_line(origin.path)


def located(path: str, place: Place) -> str:
    """Return a place in the file at `path` as `position` does."""
    if place.origin is None or place.origin.in_text:
        return f"{one_line(path)}:{place.line}:{place.column}"
    return f"{one_line(path)}{address(place.origin)}"


def address(origin: Origin) -> str:
    """Return a place in a file as links name it (`#chapter-1.xhtml#sec2`, `#page=277`, `#line=81`), empty if unknown."""
    part = origin.part.rpartition("/")[2]
    if origin.part or origin.fragment:
        return one_line("".join(f"#{name}" for name in (part, origin.fragment) if name))
    numbered = (("page", origin.page), ("line", origin.line), ("paragraph", origin.paragraph))
    return one_line(next((f"#{name}={value}" for name, value in numbered if value), ""))


def spot(place: Place) -> str:
    """Return a place in its file in words: `line 49`, `p. 277`, `chapter-1.xhtml#sec2`."""
    origin = place.origin
    if origin is None or origin.in_text:
        line = messages.LINE_PLACE.format(number=place.line)
        return f"{messages.PAGE_PLACE.format(number=one_line(origin.page))}, {line}" if origin else line
    linked = address(origin).removeprefix("#" if origin.part else "") if origin.part or origin.fragment else ""
    page = messages.PAGE_PLACE.format(number=one_line(origin.page)) if origin.page else ""
    said = ", ".join(filter(None, (page, linked)))
    if said or not (origin.line or origin.paragraph):
        return said or messages.LINE_PLACE.format(number=place.line)
    return (messages.LINE_PLACE if origin.line else messages.PARAGRAPH_PLACE).format(number=origin.line or origin.paragraph)


def whereabouts(origin: Source, place: Place | None) -> str:
    """Return the file and the place in it for people: as editors read it, or the path and the place in words."""
    if place is None or place.origin is None:
        return position(origin, place)
    if place.origin.in_text:
        return f"{position(origin, place)}, {messages.PAGE_PLACE.format(number=one_line(place.origin.page))}"
    return messages.PLACE_IN_FILE.format(path=one_line(origin.path), place=spot(place))


def key(locator: str) -> str:
    """Return a locator as a key of bibliographies and footnotes; unusual characters as their code points."""
    return _NO_KEY.sub(lambda sign: f"x{ord(sign.group()):x}", locator.replace(":", "-"))


def voice(hit: Hit) -> str:
    """Return the voice of a hit: the author's own words, a quoted speaker's, or a note's."""
    if hit.voice is Voice.OWN:
        return messages.OWN_WORDS
    if hit.voice is Voice.NOTE:
        return messages.NOTE_VOICE
    return messages.QUOTING.format(speaker=speaker_name(hit.speaker))


def lacking(near: NearHit) -> str:
    """Return how a passage that comes close differs from an answer."""
    words = ", ".join(f"“{one_line(word)}”" for word in near.lacks)
    return messages.NEAR_LACKS.format(words=words) if words else messages.NEAR_APART


def excerpt(hit: Hit) -> str:
    """Return the part of a hit that is shown; a placeholder for a note without text."""
    return one_line(hit.sentence.of(hit.text)) or messages.NO_NOTE_TEXT


def speaker_name(speaker: Speaker | None) -> str:
    """Return a speaker's name, with a question mark if it is a guess."""
    if speaker is None:
        return messages.SPEAKER_UNKNOWN
    return visible(speaker.name) + (" (?)" if speaker.confidence < DOUBTFUL_BELOW else "")


def evidence(quotation: Quotation) -> str:
    """Return the evidence for the speaker: cue, rule in words and confidence; or that it was corrected by hand."""
    speaker = quotation.speaker
    if quotation.corrected:
        return messages.CORRECTED
    if speaker is None:
        return ""
    cue = messages.CUE.format(cue=one_line(speaker.cue.text)) if speaker.cue else ""
    rule = messages.RULES.get(speaker.rule, speaker.rule)
    measured = messages.EVIDENCE.format(rule=rule, confidence=speaker.confidence)
    return f"{cue} · {measured}" if cue else measured


def traits(quotation: Quotation) -> tuple[str, ...]:
    """Return what is unusual about a quotation: who else says it, kind, form, language, enclosing quotation, the quotation it continues."""
    found: list[str] = []
    if quotation.joint:
        found.append(one_line(messages.SAID_WITH.format(persons=_joined(speaker.name for speaker in quotation.joint))))
    if quotation.kind is not QuotationKind.QUOTATION:
        found.append(quotation.kind.value)
    if quotation.form is not Form.INLINE:
        found.append(messages.FORMS[quotation.form.value])
    if quotation.language not in {"und", "", "en"}:
        found.append(messages.IN_LANGUAGE.format(language=language(quotation.language)))
    if quotation.parent:
        found.append(messages.INSIDE.format(outer=quotation.parent))
    if quotation.continues:
        found.append(messages.CONTINUES.format(earlier=quotation.continues))
    return tuple(found)


def marked(quotation: Quotation) -> str:
    """Return a quotation's plain words between its own marks."""
    return quotation.marks[0] + quotation.plain + quotation.marks[1]


def note(shown: NoteText) -> str:
    """Return a note with its label in brackets, or a placeholder if its text is not in the file."""
    return f"[{visible(shown.label)}] {reflowed(one_line(shown.plain)).text if shown.plain is not None else messages.NO_NOTE_TEXT}"


def clipped(spans: Iterable[Span], window: Span) -> list[Span]:
    """Return the parts of `spans` inside `window`, as offsets into it."""
    return [
        Span(max(span.start, window.start) - window.start, min(span.end, window.end) - window.start)
        for span in spans
        if span.overlaps(window)
    ]


def documents(identifiers: Sequence[str]) -> str:
    """Return documents by their ids; if there are many, the first ones and the number of others."""
    if len(identifiers) <= _MOST_DOCUMENTS:
        return ", ".join(identifiers)
    return messages.AND_MORE.format(first=", ".join(identifiers[:_MOST_DOCUMENTS]), number=number(len(identifiers) - _MOST_DOCUMENTS))


def number(count: int) -> str:
    """Return a count with commas between thousands."""
    return f"{count:,}"


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun in singular or plural."""
    return f"{number(count)} {one if count == 1 else many}"


def counts(document: DocumentSummary) -> tuple[str, ...]:
    """Return the counts of words, paragraphs, quotations, notes and notices of a document."""
    attributed = messages.ATTRIBUTED.format(count=number(document.attributed))
    return (
        counted(document.words, *messages.WORDS),
        counted(document.paragraphs, *messages.PARAGRAPHS),
        counted(document.quotations, *messages.QUOTATIONS) + (f" ({attributed})" if document.quotations else ""),
        counted(document.footnotes, *messages.NOTES),
        *((counted(document.notices, *messages.NOTICES),) if document.notices else ()),
    )
