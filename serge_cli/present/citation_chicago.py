"""Chicago notes and bibliography: the full note (Chicago Manual of Style, 17th edition, 14.19–14.224; at second hand 14.260)."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli import messages
from serge_cli.model.imprint import ARTICLE, BOOK, CHAPTERS, NEWS, PAGES_OF_THE_WEB, REPORT, THESIS
from serge_cli.present.citation import Citation, clean
from serge_cli.present.prose import (
    closed,
    commas,
    day_of,
    edition_of,
    house_and_year,
    issue_of,
    italic,
    listed,
    plain,
    quoted,
    with_asterisks,
)

_NAMED = 3  # of more authors a note names the first (14.76)


def present(citations: Sequence[Citation]) -> str:
    """Return each citation as the text of a note, on a line of its own."""
    return "".join(f"{with_asterisks(closed(note(citation)))}\n" for citation in citations)


def note(citation: Citation) -> str:
    """Return the note without its final full stop, its italics marked."""
    host = "; ".join((host_note(citation), *_notes(citation)))
    if not citation.quoted:
        return host
    by = _spoken_by(citation)
    return commas(by, f"quoted in {host}") if by else f"Quoted in {host}"


def remark(citation: Citation) -> str:
    """Return what the note of a bibliographic record says of the words taken from the work: where they stand, whose they are."""
    stands = citation.place
    if citation.quoted:
        families = listed([name.family for name in citation.authors])
        within = commas(families, quoted(citation.title) or ("" if families else citation.document), citation.place)
        by = _spoken_by(citation)
        stands = f"{commas(by, f'quoted in {within}') if by else f'Quoted in {within}'}: “{citation.words}”"
    return plain("; ".join((stands, *_notes(citation))))


def _spoken_by(citation: Citation) -> str:
    """Return whose words are quoted and from which work, as far as it is known."""
    speakers = listed([name.straight for name in citation.speakers])
    return commas(f"{speakers} [{messages.UNCERTAIN}]" if speakers and citation.doubtful else speakers, italic(citation.source_work))


def _notes(citation: Citation) -> list[str]:
    printed = ((clean(shown.label), clean(shown.plain).rstrip(".")) for shown in citation.notes if shown.body)
    return [messages.ITS_NOTE.format(label=label, body=body.replace("“", "‘").replace("”", "’")) for label, body in printed]


def host_note(citation: Citation) -> str:
    """Return the note on the host work with the place of the words in it."""
    names = [name.straight for name in citation.authors]
    authors = f"{names[0]} et al." if len(names) > _NAMED else listed(names)
    if not authors and citation.kind == BOOK and citation.editors:
        authors = f"{listed([name.straight for name in citation.editors])}, {'eds.' if len(citation.editors) > 1 else 'ed.'}"
    translators = listed([name.straight for name in citation.translators])
    translated = messages.CITED_TRANSLATOR.format(name=translators) if translators else ""
    whole = citation.kind in {BOOK, REPORT}
    title = italic(citation.title) if whole else quoted(citation.title)
    facts = _book_facts(citation, translated) if whole else commas(translated, _published(citation))
    # what stands in parentheses follows without a comma
    lead = commas(authors, title) if title or authors else citation.document
    text = f"{lead} {facts}" if facts.startswith("(") else commas(lead, facts)
    return commas(_placed(citation, text), citation.address)


def _book_facts(citation: Citation, translated: str) -> str:
    edited = f"ed. {listed([name.straight for name in citation.editors])}" if citation.editors and citation.authors else ""
    volume = f"vol. {citation.imprint.volume}" if citation.imprint.volume else ""
    return _with_house(citation, commas(edited, translated, edition_of(citation), volume))


def _with_house(citation: Citation, before: str) -> str:
    inside = house_and_year(citation)
    return f"{before} ({inside})".strip() if inside else before


def _published(citation: Citation) -> str:
    """Return where a part of something was published, without the place of the words."""
    imprint, kind = citation.imprint, citation.kind
    container = italic(citation.container)
    if kind in CHAPTERS and container:
        edited = f"ed. {listed([name.straight for name in citation.editors])}" if citation.editors else ""
        volume = f"vol. {clean(imprint.volume)}" if imprint.volume else ""
        return _with_house(citation, f"in {commas(container, edited, edition_of(citation), volume)}")
    if kind in NEWS | PAGES_OF_THE_WEB:
        return commas(container, day_of(citation))
    if kind == ARTICLE and container:
        return issue_of(citation)
    if kind == THESIS:
        return f"({commas('thesis', clean(imprint.publisher), citation.year)})"
    if container:
        return _with_house(citation, container)
    return commas(citation.publication, clean(imprint.publisher), "" if citation.year in citation.publication else citation.year)


def _placed(citation: Citation, text: str) -> str:
    """Return the note with the place of the words: of a journal's issue behind a colon, of a book as a bare page (14.150, 14.174)."""
    if not text.endswith(")") or not citation.page:
        return commas(text, citation.place)
    return f"{text}: {citation.page}" if citation.kind == ARTICLE else f"{text}, {citation.page}"
