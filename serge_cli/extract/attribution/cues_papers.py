"""Rules on papers that are read out without a word on who wrote them: “In the entry for May we read: …”, “Here is a note of 1912: …”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from serge_cli.extract.attribution.cues_before import after_preposition
from serge_cli.extract.attribution.stream import Kind
from serge_cli.extract.attribution.voices import Candidate, Lead, Means, Scene, Subject

_FROM = frozenset({"from", "von", "от"})
_ENDS = 5  # words from the paper to the words that stand on it, where nothing says that they are read


def paper(scene: Scene) -> Iterator[Candidate]:
    """Hear a paper before a colon, where nobody is named and nobody does anything but read."""
    lead = scene.lead
    words = lead.line.words
    noun = next(lead.those_of(words.papers), -1)
    if noun < 0 or not (lead.colon or _reads_out(lead, noun)):
        return
    sender = _sender(scene, noun)
    if sender is not None:
        yield Candidate(sender, "paper", 0.93, noun, sender.last)
        return
    if _somebody(lead):
        return
    opened = lead.line.text(lead.start) in words.pointers
    read = any(lead.line.text(index) in words.reading for index in range(lead.start, lead.end))
    if opened or read or lead.gap(noun + 1) <= _ENDS:
        yield Candidate(Subject(Means.WRITER, noun, noun, feminine=None), "paper", 0.78, noun, noun)


def _reads_out(lead: Lead, paper: int) -> bool:
    """Return whether the paper itself reads these words: “The entry for May reads, in full, …”."""
    verb = next(lead.those_of(lead.line.words.reading), -1)
    closed = lead.end > verb + 1 and lead.line.kind(lead.end - 1) is Kind.COMMA
    return verb > paper and (lead.gap(verb + 1) == 0 or (closed and lead.gap(verb + 1) <= _ENDS - 2))


def _sender(scene: Scene, paper: int) -> Subject | None:
    """Return whom a letter is from: “A letter reached Marsh that winter from the widow: …”."""
    lead = scene.lead
    for index in range(paper + 1, lead.end - 1):
        if lead.line.text(index) in _FROM:
            found = after_preposition(scene, index + 1)
            if found is None or found.last >= lead.end:
                return None
            return replace(found, means=Means.DESCRIBED) if found.means is Means.ROLE else found
    return None


def _somebody(lead: Lead) -> bool:
    """Return whether a person stands in the lead of whom the paper, or what is read there, may be."""
    line, words = lead.line, lead.line.words
    for index in range(lead.start, lead.end):
        text = line.text(index)
        owner = text in words.owners and text not in words.articles
        if line.kind(index) in {Kind.NAME, Kind.QUOTE} or text in words.subjects or owner or text in words.humans:
            return True
    return False


RULES = (paper,)
