"""`serge search WORDS…`: where this is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from serge_cli import help_messages, messages
from serge_cli.commands.options import (
    SELECTION,
    Arrangement,
    Counting,
    Cut,
    Documents,
    Extent,
    Format,
    Languages,
    LibraryOptions,
    Output,
    Voices,
)
from serge_cli.model.quick_dataclass import replace

if TYPE_CHECKING:
    from serge_cli.model.results import Voice

EXAMPLES = (
    ('serge search "party patriotism"', "Passages with both words; those with the words side by side come first."),
    ("""serge search '"party patriotism"' --own""", "The exact phrase, and only in authors' own words."),
    ("serge search 'trotsky NOT (lenin OR stalin) year:1960..1969' --json", "Operators and fields, as JSON for a script."),
    ("serge search revolution --kwic --sort 1L,2L,1R -n 0", "Every match as a concordance line, sorted by the words before it."),
)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help=help_messages.HELP_QUERY)],
    where: LibraryOptions,
    output: Output,
    *,
    cut: Cut,
    voices: Voices,
    extent: Extent,
    arrangement: Arrangement,
    counting: Counting,
    doc: Documents = None,
    author: Annotated[
        list[str] | None, typer.Option("--author", metavar="AUTHOR", help="Only works by this author.", rich_help_panel=SELECTION)
    ] = None,
    lang: Languages = None,
) -> None:
    """Find passages.

    All words must occur, in any form; passages where they stand close together rank higher, exact phrases highest. Each
    hit shows whose words it is: the author's own, those of a quoted speaker, or a note's.
    """
    from serge_cli.commands.delivery import deliver, near_shown  # noqa: PLC0415
    from serge_cli.commands.opening import opened, query_told  # noqa: PLC0415
    from serge_cli.errors import NothingFound  # noqa: PLC0415
    from serge_cli.operations.search import SearchRequest  # noqa: PLC0415
    from serge_cli.operations.search import search as run  # noqa: PLC0415
    from serge_cli.present.listing import Listing  # noqa: PLC0415
    from serge_cli.search.backend import Sort  # noqa: PLC0415

    text = _asked(words)
    concordance = _is_concordance(output, extent, arrangement, counting)
    limit, offset = counting.wanted(cut)
    request = SearchRequest(
        text, limit, offset, Sort.DOCUMENT if arrangement.keys else Sort(arrangement.sort),
        tuple(doc or ()), tuple(author or ()), tuple(lang or ()), voices=_voices(voices), context=extent.context, whole=extent.full,
    )  # fmt: skip
    with query_told(text), opened(where) as library:
        answer = run(library, request)
    hints = " ".join(answer.hints)
    messages.say(hints, quiet=where.quiet or not answer.hits)
    if concordance and output.format not in {Format.CSV, Format.TSV}:
        output = replace(output, format=Format.KWIC)
    records = answer.hits or (answer.near if near_shown(output, counting) else ())
    listing = Listing(records, answer.total, keys=arrangement.keys, brief=extent.is_default, concordance=concordance)
    deliver(listing, output, NothingFound(messages.NOTHING_SAYS.format(query=text), hints), counting, quiet=where.quiet)


def _is_concordance(output: Output, extent: Extent, arrangement: Arrangement, counting: Counting) -> bool:
    """Return whether concordance lines are asked for; UsageError for options of which one would have no effect beside the other."""
    from serge_cli.errors import UsageError  # noqa: PLC0415

    concordance = arrangement.kwic or bool(arrangement.keys) or output.format is Format.KWIC
    lines = "--kwic" if arrangement.kwic else f"--sort {arrangement.sort}" if arrangement.keys else "--format kwic"
    tables = {None, Format.KWIC, Format.CSV, Format.TSV, Format.TERMINAL, Format.PLAIN}
    pairs = (
        (extent.full and extent.context, "--full", "--context"),
        (concordance and output.json, lines, "--json"),
        (concordance and output.format not in tables, lines, f"--format {output.format}"),
        (concordance and extent.full, lines, "--full"),
        (concordance and extent.context, lines, "--context"),
        (concordance and counting.count, lines, "--count"),
        (concordance and counting.group_by, lines, "--group-by"),
    )
    for both, one, other in pairs:
        if both:
            raise UsageError(messages.EXCLUDING.format(one=one, other=other), messages.LEAVE_ONE_OUT)
    return concordance


def _asked(words: list[str]) -> str:
    from serge_cli.errors import UsageError  # noqa: PLC0415

    text = " ".join(words)
    if not text.strip():
        raise UsageError(messages.NO_WORDS, messages.ASK_FOR_WORDS)
    return text


def _voices(asked: Voices) -> frozenset[Voice]:
    from serge_cli.model.results import Voice  # noqa: PLC0415

    chosen = {voice for voice, wanted in ((Voice.OWN, asked.own), (Voice.QUOTED, asked.quoted), (Voice.NOTE, asked.notes)) if wanted}
    return frozenset(chosen or Voice)
