"""`serge quotes`: who said it, and who quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import Counting, Documents, Kind, Languages, LibraryOptions, Output, Persons, Traits, Whole

if TYPE_CHECKING:
    from serge_cli.model.records import QuotationKind

EXAMPLES = (
    ("serge quotes --person Trotsky", "Quotations by Trotsky, then those about him, each with its evidence and the work that quotes it."),
    (
        "serge quotes revolution --by Serge --lang fr --json",
        "Quotations by Serge in French with the word revolution, as JSON for a script.",
    ),
    ("serge quotes --doc 001 --unknown", "Quotations in 001 without a known speaker."),
    ("serge quotes --group-by person", "The number of quotations by each person."),
)


def quotes(
    where: LibraryOptions,
    output: Output,
    *,
    cut: Whole,
    persons: Persons,
    traits: Traits,
    counting: Counting,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS…]", help="Only quotations that match this query.")] = None,
    doc: Documents = None,
    lang: Languages = None,
) -> None:
    """List quotations.

    Each speaker is shown with the words that identify the speaker (the cue), the rule applied and a confidence score; a
    question mark marks a guess. The author of a document is never taken for the speaker of what he quotes.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.quotes import QuotationRequest  # noqa: PLC0415
    from serge_cli.operations.quotes import quotes as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    text = " ".join(words or ())
    limit, offset = counting.wanted(cut)
    request = QuotationRequest(
        person=persons.person, by=persons.by, about=persons.about, text=text, unknown=persons.unknown, kinds=_kinds(traits.kind),
        forms=tuple(traits.form or ()), languages=tuple(lang or ()), documents=tuple(doc or ()), min_words=traits.min_words,
        min_confidence=persons.min_confidence, with_note=traits.with_note, limit=limit, offset=offset,
    )  # fmt: skip
    with query_told(text), opened(where) as library:
        answer = run(library, request)
    nothing = NothingFound(messages.no_quotation(answer.persons))
    listing = Listing(answer.quotations, answer.total, answer.persons)
    deliver(listing, output, nothing, counting, quiet=where.quiet)


def _kinds(asked: list[Kind] | None) -> tuple[QuotationKind, ...]:
    from serge_cli.model.records import QuotationKind  # noqa: PLC0415

    return tuple(QuotationKind) if Kind.ALL in (asked or ()) else tuple(QuotationKind(name) for name in asked or (Kind.QUOTATION,))
