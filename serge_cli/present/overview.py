"""Findings, persons, who quotes whom and the library as headlines with a few lines below them, for human readers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from serge_cli import index_messages, messages
from serge_cli.model.results import Finding, FormatSummary, KeptIndex, LibraryInfo, ListedCorrection, PersonSummary, Quoting, Tally
from serge_cli.present import describe
from serge_cli.present.listing import Overview


@singledispatch
def overview_lines(record: Overview) -> Iterable[str]:
    """Yield the headline of a record, then its details, one per line."""
    raise TypeError(type(record).__name__)


@overview_lines.register
def _(finding: Finding) -> Iterable[str]:
    yield f"{describe.located(finding.path, finding.place)}: {finding.code.value}"
    yield finding.message
    if finding.hint:
        yield finding.hint


@overview_lines.register
def _(person: PersonSummary) -> Iterable[str]:
    yield f"{person.name} ({messages.GROUP})" if person.group else person.name
    others = [form for form in person.forms if form != person.name]
    if others:
        yield messages.ALSO.format(forms=", ".join(others))
    yield messages.BY_AND_ABOUT.format(
        by=describe.number(person.by), about=describe.number(person.about), documents=describe.documents(person.documents)
    )


@overview_lines.register
def _(quoting: Quoting) -> Iterable[str]:
    who = describe.authors(quoting.work) or quoting.work.title or quoting.document
    yield f"{quoting.document} {who} → {quoting.speaker or messages.SPEAKER_UNKNOWN}"
    yield f"{describe.counted(quoting.quotations, *messages.QUOTATIONS)}, {describe.counted(quoting.words, *messages.WORDS)}"


@overview_lines.register
def _(tally: Tally) -> Iterable[str]:
    yield f"{describe.number(tally.count)} {tally.group or messages.NOT_TOLD}"


@overview_lines.register
def _(form: FormatSummary) -> Iterable[str]:
    yield f"{form.name} ({' '.join(form.suffixes)})"
    yield messages.READ_WITH.format(library=form.reads_with)


@overview_lines.register
def _(index: KeptIndex) -> Iterable[str]:
    gone = index_messages.KEPT_CORPUS if index.corpus_exists else index_messages.KEPT_CORPUS_GONE
    yield gone.format(corpus=index.corpus) if index.corpus else index_messages.KEPT_UNKNOWN
    yield index.folder or index_messages.INDEX_IN_MEMORY
    size = index_messages.KEPT_SIZE if index.built else index_messages.KEPT_DAMAGED
    yield size.format(megabytes=index.size / 1_000_000, built=index.built)


@overview_lines.register
def _(info: LibraryInfo) -> Iterable[str]:
    yield index_messages.CORPUS_AT.format(path=info.corpus, why=info.corpus_chosen_by)
    place = index_messages.INDEX_AT.format(path=info.index, why=info.index_chosen_by) if info.index else index_messages.INDEX_IN_MEMORY
    yield place
    yield index_messages.INDEX_SIZE.format(megabytes=info.index_size / 1_000_000, built=info.built)
    yield ", ".join(
        (
            describe.counted(info.documents, *messages.DOCUMENTS),
            describe.counted(info.works, *messages.WORKS),
            describe.counted(info.authors, *messages.AUTHORS),
            describe.counted(info.words, *messages.WORDS),
            describe.counted(info.paragraphs, *messages.PARAGRAPHS),
        )
    )
    attributed = messages.ATTRIBUTED.format(count=describe.number(info.attributed))
    yield ", ".join(
        (
            f"{describe.counted(info.quotations, *messages.QUOTATIONS)} ({attributed})",
            describe.counted(info.speakers, *messages.SPEAKERS),
            describe.counted(info.footnotes, *messages.NOTES),
            describe.counted(info.notices, *messages.NOTICES),
        )
    )
    yield ", ".join(f"{name} {version}" for name, version in info.versions)
    yield from (index_messages.UNREADABLE.format(path=path, reason=reason) for path, reason in info.unreadable)
    if info.not_read:
        yield index_messages.not_read(info.not_read)


@overview_lines.register
def _(correction: ListedCorrection) -> Iterable[str]:
    from serge_cli.present import corrected  # noqa: PLC0415 - few commands list corrections

    return corrected.lines(correction)
