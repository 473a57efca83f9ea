"""A passage as it is read: its quotations tinted by speaker, its matches marked, the signs of its notes linked.

Quotations, matches and notes may cross: what is open is closed and opened again where another ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from serge_cli import messages
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import DOUBTFUL_BELOW, Quotation, QuotationKind
from serge_cli.model.results import Passage
from serge_cli.model.span import Span
from serge_cli.operations.leafing import Read
from serge_cli.present import describe
from serge_cli.surfaces.page.links import Links, anchor, fragment
from serge_cli.surfaces.page.tags import NOTHING, Child, Html, join, link, tag, text

TINTS = 8
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An element around a stretch of a text: what opens it, for the first time and again; what stands behind its end."""

    span: Span
    opens: Html
    again: Html
    closes: Html
    behind: Html = NOTHING
    rank: int = 0  # of equal stretches the lower is outside


class Speakers:
    """The speakers of a page, each with a letter and a tint, the most quoted first."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        quotations = [one for passage in passages for one in passage.quotations if one.kind is QuotationKind.QUOTATION]
        self.counts = Counter(one.speaker.name if one.speaker else "" for one in quotations)
        ordered = sorted((name for name in self.counts if name), key=lambda name: (-self.counts[name], name))
        self.numbers = {name: number for number, name in enumerate(ordered)}

    def letter(self, quotation: Quotation) -> str:
        """Return the sign that stands for a quotation's speaker, with a question mark where he is a guess."""
        if quotation.speaker is None:
            return "?"
        doubtful = quotation.speaker.confidence < DOUBTFUL_BELOW and not quotation.corrected
        return _sign(self.numbers.get(quotation.speaker.name, 0)) + ("?" if doubtful else "")

    def tint(self, quotation: Quotation) -> str:
        """Return the class of a quotation's tint."""
        if quotation.speaker is None:
            return "s0"
        return f"s{self.numbers.get(quotation.speaker.name, 0) % TINTS + 1}"

    def legend(self, links: Links) -> Html:
        """Return what the letters and tints mean; nothing where nobody is quoted."""
        if not self.counts:
            return NOTHING
        rows = [
            tag(
                "li",
                tag("span", _sign(number), class_=f"q s{number % TINTS + 1}"),
                " ",
                link(links.person(name), name),
                _count(self.counts[name]),
            )
            for name, number in self.numbers.items()
        ]
        if unknown := self.counts[""]:
            rows.append(tag("li", tag("span", "?", class_="q s0"), f" {messages.SPEAKER_UNKNOWN}", _count(unknown)))
        return tag("details", tag("summary", "Who is quoted here"), tag("ul", *rows), class_="legend", open=True)


def _count(number: int) -> Html:
    return tag("span", f" {describe.number(number)}", class_="count")


def _sign(number: int) -> str:
    return _LETTERS[number] if number < len(_LETTERS) else f"{_LETTERS[number % 26]}{number // 26}"


def passage_words(read: Read, speakers: Speakers, links: Links, matches: Sequence[Span] = ()) -> Html:
    """Return the words of a passage with all that is known of them."""
    passage = read.passage
    stretches = [_quotation(one, span, speakers, links) for one, span in zip(passage.quotations, passage.quoted, strict=True) if span]
    seen: set[str] = set()
    for call in read.calls:
        stretches.append(_call(call.span, call.label, call.note, first=call.note not in seen))
        seen.add(call.note)
    return marked_up(passage.text, [*stretches, *marks(matches)])


def marks(matches: Iterable[Span]) -> list[Stretch]:
    """Return the elements of matches."""
    return [Stretch(span, Html('<mark class="match">'), Html("<mark>"), Html("</mark>"), rank=2) for span in matches if span]


def _quotation(quotation: Quotation, span: Span, speakers: Speakers, links: Links) -> Stretch:
    if quotation.kind is not QuotationKind.QUOTATION:
        opened = f'<span class="{quotation.kind.value}"'
        return Stretch(span, Html(f'{opened} id="{text(anchor(quotation.id))}">'), Html(f"{opened}>"), Html("</span>"))
    said = ", ".join(filter(None, (describe.speaker_name(quotation.speaker), describe.evidence(quotation))))
    badge = link(
        links.quotation(quotation.id),
        speakers.letter(quotation),
        class_="by",
        title=said,
        aria_label=f"{said}: about quotation {quotation.id}",
    )
    nested = " nested" if quotation.parent else ""
    opened = f'<span class="q {speakers.tint(quotation)}{nested}"'
    return Stretch(span, Html(f'{opened} id="{text(anchor(quotation.id))}">'), Html(f"{opened}>"), Html("</span>"), badge)


def _call(span: Span, label: str, note: str, *, first: bool) -> Stretch:
    name = f' id="call-{text(anchor(note))}"' if first else ""
    opened = Html(f'<a class="call" href="#m-{fragment(note)}"{name} aria-label="Note {text(label)}">')
    return Stretch(span, opened, opened, Html("</a>"), rank=1)


def marked_up(words: str, stretches: Sequence[Stretch]) -> Html:
    """Return a text with elements around stretches of it, whether or not they cross."""
    edges = sorted({0, len(words), *(min(edge, len(words)) for one in stretches for edge in (one.span.start, one.span.end))})
    waiting = sorted(stretches, key=lambda one: (one.span.start, -one.span.end, one.rank), reverse=True)
    written: list[Child] = []
    opened: list[Stretch] = []
    for edge, following in zip(edges, [*edges[1:], None], strict=True):
        written += _closed(opened, edge)
        while waiting and waiting[-1].span.start <= edge:
            opened.append(waiting.pop())
            written.append(opened[-1].opens)
        if following is not None:
            written.append(words[edge:following])
    return join(written)


def _closed(opened: list[Stretch], edge: int) -> list[Child]:
    """Close the elements that end at an edge; what is open within them is closed and opened again."""
    ending = [place for place, one in enumerate(opened) if one.span.end <= edge]
    if not ending:
        return []
    inner = opened[ending[0] :]
    del opened[ending[0] :]
    staying = [one for one in inner if one.span.end > edge]
    opened += staying
    ended = [one for one in inner if one.span.end <= edge]
    return [*(one.closes for one in reversed(inner)), *(one.behind for one in reversed(ended)), *(one.again for one in staying)]
