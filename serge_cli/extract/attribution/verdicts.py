"""Weigh what the rules propose for one quotation: agreement supports a name, disagreement weakens it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from serge_cli.extract.attribution import cues_after, cues_before, cues_owned, cues_papers, cues_texts
from serge_cli.extract.attribution.casting import DISPLAYED, Cast
from serge_cli.extract.attribution.cues_inside import Tag, speech_tag
from serge_cli.extract.attribution.cues_notes import cited_author
from serge_cli.extract.attribution.lexicon import Lexicon, lexicon
from serge_cli.extract.attribution.resolving import Hearing, Verdict
from serge_cli.extract.attribution.voices import scene_of
from serge_cli.model.records import Form, Quotation, QuotationKind
from serge_cli.text.folding import fold

_PLAIN = 0.7  # confidence of a cue that needs no note
_COINING = frozenset(
    {"label", "cue-before", "cue-after", "owned-words", "parenthesis", "as-says", "in-words", "for-person", "agent", "according-to"}
)
_RULES = (*cues_before.RULES, *cues_owned.RULES, *cues_papers.RULES, *cues_after.RULES, *cues_texts.RULES)


def judge(cast: Cast, quotation: Quotation, earlier: Mapping[str, Verdict]) -> Verdict:
    """Return the verdict of the rules on one quotation; `earlier` are those on the quotations before it (parents among them)."""
    if quotation.kind is QuotationKind.TITLE:
        return Verdict()
    if quotation.kind is QuotationKind.TERM:
        return _coined(best([*_from_cues(cast, quotation, earlier)]))
    told = [*_from_cues(cast, quotation, earlier), *_from_inside(cast, quotation)]
    return best([*told, *(cited for cited in _from_note(cast, quotation) if not _contradicts(cited, told))])


def _contradicts(cited: Verdict, told: Sequence[Verdict]) -> bool:
    """Return whether the text itself names another than the note: then the note only says where the words were found."""
    return any(verdict.name and verdict.name != cited.name and verdict.confidence >= _PLAIN for verdict in told)


def _coined(verdict: Verdict) -> Verdict:
    """Return the verdict on a term where it is plain whose word it is: what X calls ‘…’, X spoke of ‘…’, ‘…’ (X)."""
    plain = verdict.confidence >= (0.55 if verdict.rule == "for-person" else 0.75)
    return verdict if plain and verdict.name and verdict.rule in _COINING else Verdict()


def best(proposals: list[Verdict]) -> Verdict:
    """Return the surest proposal, surer where others name the same person, less sure where others come near with another."""
    if not proposals:
        return Verdict()
    ranked = sorted(proposals, key=lambda verdict: -verdict.confidence)
    first = ranked[0]
    support = Counter(verdict.name for verdict in proposals)[first.name]
    confidence = first.confidence + (0.3 * (1 - first.confidence) if support > 1 else 0.0)
    rival = next((verdict for verdict in ranked if verdict.name != first.name), None)
    if rival is not None:
        confidence -= max(0.0, 0.35 - 1.5 * (first.confidence - rival.confidence))
    return replace(first, confidence=confidence)


def _from_cues(cast: Cast, quotation: Quotation, earlier: Mapping[str, Verdict]) -> Iterator[Verdict]:
    place = cast.place(quotation)
    if place is None:
        return
    stream, index, focus = place
    hearing = Hearing(cast, quotation, stream, index, focus, earlier)
    scene = scene_of(stream, index, quotation.form in DISPLAYED)
    for rule in _RULES:
        for candidate in rule(scene):
            verdict = hearing.resolve(candidate)
            if verdict is not None:
                yield verdict


def _from_inside(cast: Cast, quotation: Quotation) -> Iterator[Verdict]:
    """Hear a speech tag inside the quotation; its first person is the one the work is about, else the work's author."""
    tag = speech_tag(cast.document.text, quotation.span, cast.mentions_in(quotation.span), _words_inside(cast, quotation))
    if tag is None:
        return
    work, subject = cast.work(quotation), cast.subject(quotation)
    if tag.noun:
        yield _described(cast, tag, _words_inside(cast, quotation))
    elif tag.person >= 0:
        yield _tagged(cast, tag, tag.person, 0.9)
    elif not tag.first_person:
        yield _third_person(cast, quotation, tag)
    elif subject >= 0 and (quotation.form is not Form.DIALOGUE or _read_out(cast, quotation)):
        yield _tagged(cast, tag, subject, 0.82)
    elif work is not None and work.authors:
        yield Verdict(work.authors[0], -1, "speech-tag", 0.6, tag.span, tag.written)


def _read_out(cast: Cast, quotation: Quotation) -> bool:
    """Return whether a colon goes before a dialogue, or words in another language: then it is told by whom the work is about."""
    place = cast.place(quotation)
    if place is None:
        return True
    lead = scene_of(place[0], place[1], displayed=True).lead
    return lead.colon or lead.line.words is not place[0].lexicon(place[1])


def _described(cast: Cast, tag: Tag, words: Lexicon) -> Verdict:
    """Return “el periodista” as written; “un periodista” is nobody in particular."""
    written = " ".join(tag.written.of(cast.document.text).split())
    somebody = fold(written.split()[0]) in words.indefinites
    return Verdict("" if somebody else written, -1, "speech-tag", 0.85, tag.span, tag.written)


def _tagged(cast: Cast, tag: Tag, person: int, confidence: float) -> Verdict:
    name = cast.persons[person].name if person >= 0 else ""
    return Verdict(name, person, "speech-tag", confidence, tag.span, tag.written)


def _third_person(cast: Cast, quotation: Quotation, tag: Tag) -> Verdict:
    """Resolve “…, répondit-il”: in running text whoever is in focus; in a dialogue nobody can tell."""
    place = cast.place(quotation)
    if place is None or quotation.form is Form.DIALOGUE:
        return _tagged(cast, tag, -1, 0.7)
    _, index, focus = place
    person = focus.before(index, tag.feminine)
    if person < 0 and focus.fits(cast.subject(quotation), tag.feminine):
        person = cast.subject(quotation)
    return _tagged(cast, tag, person, 0.75 if person >= 0 else 0.7)


def _words_inside(cast: Cast, quotation: Quotation) -> Lexicon:
    """Return the words of the quotation's language; of the paragraph's where it is not known."""
    paragraph = cast.paragraph(quotation)
    return lexicon(quotation.language if quotation.language != "und" or paragraph is None else paragraph.language)


def _from_note(cast: Cast, quotation: Quotation) -> Iterator[Verdict]:
    """Hear the author with whom the note that sources the quotation opens."""
    for note in cast.notes_of(quotation):
        if note.body_span is None or quotation.form is Form.DIALOGUE:
            continue
        author = cited_author(cast.document.text, note.body_span, cast.mentions_in(note.body_span))
        if author is not None:
            yield Verdict(cast.persons[author.person].name, author.person, "note-citation", 0.78, author.span, author.span)
