"""`serge quotes`: who said it, and who quotes it."""

from __future__ import annotations

from typing import Annotated

import typer

from serge_cli import messages
from serge_cli.commands.options import SELECTION, Documents, FormOption, KindOption, Output, Shelf, Whole, person_option

EXAMPLES = (
    ("serge quotes --person Trotsky", "Quotations by Trotsky, then those about him, each with its evidence and who quotes it."),
    ("serge quotes revolution --by Serge --lang fr --json", "Those by Serge, in French, with the word revolution, for a program to read."),
    ("serge quotes --doc 001 --unknown", "Those in 001 whose speaker the text does not tell."),
)


def quotes(
    shelf: Shelf,
    output: Output,
    cut: Whole,
    *,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS…]", help="Only quotations that answer this query.")] = None,
    person: Annotated[str | None, person_option("--person", "-p", help="By or about this person; any form of the name.")] = None,
    by: Annotated[str | None, person_option("--by", help="Only by this person.")] = None,
    about: Annotated[str | None, person_option("--about", help="Only those that name this person.")] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Only those whose speaker is not told.", rich_help_panel=SELECTION)] = False,
    doc: Documents = None,
    kind: KindOption = None,
    form: FormOption = None,
    lang: Annotated[
        list[str] | None, typer.Option("--lang", metavar="CODE", help="Only in this language.", rich_help_panel=SELECTION)
    ] = None,
    min_words: Annotated[
        int, typer.Option("--min-words", metavar="N", min=0, help="Only those of so many words.", rich_help_panel=SELECTION)
    ] = 0,
    min_confidence: Annotated[
        float,
        typer.Option("--min-confidence", metavar="0..1", min=0, max=1, help="Only speakers as sure as this.", rich_help_panel=SELECTION),
    ] = 0.0,
    with_note: Annotated[bool, typer.Option("--with-note", help="Only those that a note sources.", rich_help_panel=SELECTION)] = False,
) -> None:
    """List quotations.

    A speaker is told with the words that give him away (the cue), the rule and how sure it is; a question mark means that it is a guess.
    The author of a document is never taken for the speaker of what he quotes.
    """
    from serge_cli.commands.delivery import deliver  # noqa: PLC0415
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.model.records import QuotationKind  # noqa: PLC0415
    from serge_cli.operations.quotes import QuotationRequest  # noqa: PLC0415
    from serge_cli.operations.quotes import quotes as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415

    text = " ".join(words or ())
    kinds = tuple(QuotationKind) if "all" in (kind or ()) else tuple(QuotationKind(name) for name in kind or ("quotation",))
    request = QuotationRequest(
        person, by, about, text, unknown, kinds, tuple(form or ()), tuple(lang or ()), tuple(doc or ()), min_words, min_confidence,
        with_note, cut.most, cut.offset,
    )  # fmt: skip
    with query_told(text), opened(shelf) as library:
        answer = run(library, request)
    nothing = NothingFound(messages.no_quotation(answer.persons))
    deliver(Listing(answer.quotations, answer.total, answer.persons), output, nothing, quiet=shelf.quiet)
