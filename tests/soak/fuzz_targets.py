"""What is fuzzed, and the laws that hold whatever the input. A target takes bytes; a `SergeError` is an answer, any other exception a mistake."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from itertools import islice, pairwise
from pathlib import Path

from serge_cli.corpus.catalog import parse_catalog, stated_by_catalog
from serge_cli.corpus.described import describe
from serge_cli.corpus.walk import CorpusFile
from serge_cli.errors import QueryError, SergeError
from serge_cli.extract.corrections import (
    CorrectionsUnreadableError,
    apply_corrections,
    loads,
    make_correction,
    with_corrections,
    without_corrections,
)
from serge_cli.extract.pipeline import extract
from serge_cli.model.document import Document, Metadata
from serge_cli.model.records import Extraction, Quotation
from serge_cli.model.results import LibraryInfo
from serge_cli.model.span import Span, trimmed
from serge_cli.operations.check import check
from serge_cli.operations.documents import documents
from serge_cli.operations.footnotes import NoteRequest, footnotes
from serge_cli.operations.info import info
from serge_cli.operations.people import people
from serge_cli.operations.quotes import ANY_KIND, QuotationRequest, quotes
from serge_cli.operations.search import SearchRequest, search
from serge_cli.operations.show import show
from serge_cli.operations.who import who
from serge_cli.present import csv_table, json_lines, kwic, markdown, place_lines, plain, terminal
from serge_cli.present.citation import citation_of
from serge_cli.present.listing import Listing
from serge_cli.present.safety import escaped_json
from serge_cli.present.screen import Screen, Style
from serge_cli.readers.reading import read
from serge_cli.search.entry import Unit
from serge_cli.search.memory import MemoryBackend
from serge_cli.search.query.parsing import parse
from serge_cli.settings import Places, Why
from serge_cli.store.cards import MemoryCards
from serge_cli.store.entries import index_document
from serge_cli.store.freshness import Refreshed
from serge_cli.store.library import Library, Opened
from serge_cli.store.manifest import Manifest, current_versions
from serge_cli.store.register import persons_of, register_in_memory
from serge_cli.text.lines import LineIndex
from serge_cli.text.sentences import sentences
from serge_cli.text.tokens import folded_words, tokenize, words_and_places
from serge_cli.wire.extracted import FOOTNOTE, NOTICE, PARAGRAPH, QUOTATION, WORK
from serge_cli.wire.whole_file import wire_extraction
from tests.contract.library import LIBRARY
from tests.soak import fuzz_program, fuzz_texts

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
OWN_SEQUENCES = re.compile(r"\x1b\[[0-9;]*m|\x1b]8;;[^\x1b\x07]*\x1b\\")
STYLES = ("apa", "bibtex", "chicago", "chicago_bibliography", "csl_json", "markdown", "mla", "ris")


@dataclass(frozen=True, slots=True)
class Target:
    """Something to fuzz: how inputs are made from a seed, what is done with one, and its share of the time."""

    make: Callable[[random.Random], bytes]
    run: Callable[[bytes], None]
    share: float
    pace: float = 150e-6  # seconds of processor time that a byte may take, on a busy machine


def run_reader(data: bytes) -> None:
    """Read bytes as plain text and as Markdown; blocks lie in order inside the text, trimmed, with their lines inside."""
    for path in ("fuzz.txt", "fuzz.md"):
        document = read(data, path, "fuzz")
        assert "\r" not in document.text, "carriage returns are read as newlines"
        position = 0
        for block in document.blocks:
            assert position <= block.span.start < block.span.end <= len(document.text), "blocks in order"
            assert trimmed(document.text, block.span) == block.span, "blocks trimmed"
            assert all(block.span.contains(line) for line in block.lines), "lines inside their block"
            position = block.span.end
        for each in document.emphasis:
            assert each.outer.contains(each.span) and each.outer.end <= len(document.text), "emphasis inside its marks"
        assert list(document.anchors) == sorted(document.anchors, key=lambda anchor: anchor.span), "anchors in order"


def run_words(data: bytes) -> None:
    """Split text into words and sentences; every way of asking for words gives the same ones, sentences cover all that is visible."""
    text = data.decode("utf-8", "replace")
    rng = random.Random(len(data))
    cuts = sorted(rng.randrange(len(text) + 1) for _ in range(4))
    for skip in ((), tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))):
        tokens = list(tokenize(text, skip))
        assert all(0 <= a.start < a.end <= b.start for a, b in pairwise(tokens)), "words in order"
        assert folded_words(text, skip) == [token.text for token in tokens], "folded words"
        assert words_and_places(text, skip) == ([t.text for t in tokens], [(t.start, t.end) for t in tokens]), "words and places"
    found = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(found)), "sentences in order"
    assert "".join(span.of(text) for span in found).split() == text.split() or sum(
        len("".join(span.of(text).split())) for span in found
    ) == len("".join(text.split())), "sentences cover the text"


def run_text(data: bytes) -> None:
    """Extract from plain text."""
    run_extraction(data, "fuzz.txt")


def run_markdown(data: bytes) -> None:
    """Extract from Markdown."""
    run_extraction(data, "fuzz.md")


def run_extraction(data: bytes, path: str) -> None:
    """Read, extract, check and write as wire; all laws of records hold, the wire reads back, a second time gives the same."""
    document = read(data, path, "fuzz")
    found = extract(document)
    lawful(document, found)
    wired(document, found)
    correctable(document, found.quotations)
    for finding in check(document, found):
        assert finding.place.line >= 1 and finding.place.column >= 1 and finding.message, "findings have a place"
    if len(data) % 16 == 0:
        assert extract(read(data, path, "fuzz")) == found, "the same text gives the same answer"


def lawful(document: Document, found: Extraction) -> None:
    """Assert the laws of spans, identities and containment."""
    whole = document.text
    paragraphs = {paragraph.id: paragraph for paragraph in found.paragraphs}
    assert len(paragraphs) == len(found.paragraphs), "paragraph ids"
    works = {work.id for work in found.works}
    amid = {anchor.words.start for anchor in document.anchors if anchor.words}  # notes within their paragraph: `^[…]`
    apart = [
        paragraph for paragraph in found.paragraphs if not any(paragraph.span.start - 9 <= start <= paragraph.span.start for start in amid)
    ]
    for before, after in pairwise(apart):
        assert before.span.end <= after.span.start, "paragraphs in order"
    for paragraph in found.paragraphs:
        assert paragraph.span and trimmed(whole, paragraph.span) == paragraph.span and paragraph.span.end <= len(whole), "paragraph spans"
        assert paragraph.work in works and (paragraph.continues is None or paragraph.continues in paragraphs), "paragraph references"
    assert all(work.span.end <= len(whole) for work in found.works), "work spans"
    quotations_are_lawful(whole, found, set(paragraphs))
    assert len({note.id for note in found.footnotes}) == len(found.footnotes), "note ids"
    notes = {note.id for note in found.footnotes}
    known = {quotation.id for quotation in found.quotations}
    for note in found.footnotes:
        assert (note.body is None) == (note.body_span is None) and note.label, "note bodies"
        assert note.body_span is None or note.body_span.end <= len(whole), "note spans"
        assert set(note.resolves_to) <= notes and note.id not in note.resolves_to and set(note.quotations) <= known, "note references"
        for marker in note.markers:
            assert paragraphs[marker.paragraph].span.contains(marker.span) and marker.span, "markers in their paragraph"
            assert marker.sentence.contains(marker.span) and marker.sentence.end <= len(whole), "markers in their sentence"
    for notice in found.notices:
        assert notice.span.end <= len(whole) and notice.message, "notices"


def quotations_are_lawful(whole: str, found: Extraction, paragraphs: set[str]) -> None:
    """Assert the laws of quotations and speakers."""
    quotations = {quotation.id: quotation for quotation in found.quotations}
    assert len(quotations) == len(found.quotations), "quotation ids"
    for quotation in found.quotations:
        assert quotation.text == quotation.span.of(whole) and quotation.text.strip(), "quotation text"
        assert quotation.paragraph in paragraphs, "quotation paragraph"
        assert quotation.parent is None or quotations[quotation.parent].span.contains(quotation.span), "quotation parent"
        assert quotation.parent != quotation.id and quotation.continues != quotation.id, "no quotation is its own"
        assert quotation.continues is None or quotation.continues in quotations, "quotation continues"
        speaker = quotation.speaker
        if speaker:
            assert 0 < speaker.confidence <= 1 and speaker.name.strip() and speaker.rule, "speaker"
            assert speaker.cue is None or speaker.cue.text == speaker.cue.span.of(whole), "cue"


def wired(document: Document, found: Extraction) -> None:
    """Assert that what is written as wire reads back, is valid JSON and holds nothing that steers a terminal."""
    rows = LineIndex(document.text)
    for paragraph in found.paragraphs:
        assert PARAGRAPH.read(_there_and_back(PARAGRAPH.write(paragraph, line=rows.line(paragraph.span.start)))) == paragraph, (
            "wire paragraph"
        )
    for work in found.works:
        assert WORK.read(_there_and_back(WORK.write(work))) == work, "wire work"
    for note in found.footnotes:
        assert FOOTNOTE.read(_there_and_back(FOOTNOTE.write(note))) == note, "wire note"
    for notice in found.notices:
        line, column = rows.line(notice.span.start), rows.column(notice.span.start)
        assert NOTICE.read(_there_and_back(NOTICE.write(notice, line=line, column=column))) == notice, "wire notice"
    for quotation in found.quotations:
        speaker = quotation.speaker and replace(quotation.speaker, confidence=round(quotation.speaker.confidence, 3))
        assert QUOTATION.read(_there_and_back(QUOTATION.write(quotation))) == replace(quotation, speaker=speaker), "wire quotation"
    written = escaped_json(json.dumps(wire_extraction(document, found), ensure_ascii=False))
    written.encode("utf-8")
    assert not STEERING.search(written), "wire steers no terminal"
    json.loads(written)


def _there_and_back(wire: object) -> dict[str, object]:
    value: dict[str, object] = json.loads(json.dumps(wire))
    return value


def correctable(document: Document, quotations: tuple[Quotation, ...]) -> None:
    """Assert that a correction by hand survives its sidecar and hits the quotation that it was made of, or one of the same words."""
    for quotation in islice(quotations, 3):
        correction = make_correction(document, quotation, speaker="N. N.")
        assert loads(with_corrections("", [correction])) == (correction,), "corrections read back"
        corrected, lost = apply_corrections(document, quotations, [correction])
        assert not lost and sum(each.corrected for each in corrected) == 1, "corrections find their words"


def run_answers(data: bytes) -> None:
    """Ask an index of the text everything, and show the answers in every form: no form lets through what would steer a terminal."""
    library = library_of(data)
    text = " ".join(
        entry.text for entry in islice(library.backend.find(parse(""), (Unit.PASSAGE, Unit.NOTE), 4).found, 4) for entry in (entry.entry,)
    )
    words = folded_words(text)[:200]
    rng = random.Random(len(data))
    queries = ["*", *(" OR ".join(rng.sample(words, min(3, len(words)))) for _ in range(2) if words)]
    if len(words) > 3:
        queries.append(f'"{words[0]} {words[1]}" OR "{words[2]} {words[-1]}"~9 OR {words[3]}*')
    for query in queries:
        hits = search(library, SearchRequest(query, limit=20)).hits
        for hit in hits:
            assert all(span and span.end <= len(hit.text) for span in hit.matches), "matches inside the text"
            assert all(a.end <= b.start for a, b in pairwise(hit.matches)), "matches apart"
            assert hit.sentence.end <= len(hit.text), "shown sentence inside the text"
        shown(Listing(hits, len(hits)))
    for records in records_of(library):
        shown(Listing(records, len(records), ("\x1b[31mred",)))


def library_of(data: bytes) -> Library:
    """Return a library in memory whose one document has the bytes, under a hostile path."""
    path = "she\x1b[2Jlf/\u202efu\nzz.txt"
    document = read(data, path, "fuzz")
    found = extract(document)
    indexed = index_document(document, found)
    for entry in indexed.entries:
        assert all(a.end <= b.start for a, b in pairwise(entry.skip)), "skipped markers in order"
        assert all(span.end <= len(entry.text) for span in entry.skip), "skipped markers inside"
        assert all(quoted.span.end <= len(entry.text) for quoted in entry.quoted), "quoted stretches inside"
    backend = MemoryBackend()
    with backend.writer() as writer:
        for entry in indexed.entries:
            writer.add(entry)
    places = Places(Path("/corpus"), Path("/index"), Why.OPTION, Why.OPTION, "cor\x07pus")
    persons = register_in_memory(persons_of([indexed.card], ()))
    manifest = Manifest(current_versions(), 0, 0, (), (), ())
    opened = Opened(backend, MemoryCards([indexed.card]), manifest, Refreshed(manifest), None, persons)  # no folder is looked at
    return Library(places, opened)


def records_of(library: Library) -> Iterable[tuple]:
    """Yield the records of every kind that the library can show."""
    yield quotes(library, QuotationRequest(kinds=ANY_KIND, limit=20)).quotations
    yield footnotes(library, NoteRequest(limit=20)).notes
    yield footnotes(library, NoteRequest(unresolved=True, limit=20)).notes
    yield documents(library)
    yield people(library)
    for person in islice(people(library), 2):
        yield quotes(library, QuotationRequest(person=person.name)).quotations
    yield who(library)
    yield (info(library),)
    for card in library.cards():
        yield tuple(each for number in range(1, min(card.paragraphs, 12) + 1) for each in show(library, f"{card.id}:p{number}"))


def shown(listing: Listing) -> None:
    """Assert that the listing in every form steers no terminal but by serge's own sequences."""
    forms = {
        "plain": "".join(plain.present(listing)),
        "lines": "".join(place_lines.present(listing)),
        "json": "".join(json_lines.present(listing)),
        "csv": "".join(csv_table.present(listing)),
        "tsv": "".join(csv_table.present_tabs(listing)).replace("\t", " "),
        "markdown": "".join(markdown.present(listing)),
        "kwic": "".join(kwic.present(listing, 80)),
        "terminal bare": terminal.present(listing, Screen(80, Style.BARE)),
        "terminal narrow": terminal.present(listing, Screen(20, Style.BARE)),
        "terminal": OWN_SEQUENCES.sub("", terminal.present(listing, Screen(80, Style.COLOUR, "file://host{path}#{line}"))),
    }
    for style in STYLES if listing.records else ():
        if type(listing.records[0]).__name__ in {"QuotationHit", "Passage", "FootnoteHit"}:
            cited = [
                citation_of(record) for record in listing.records if type(record).__name__ in {"QuotationHit", "Passage", "FootnoteHit"}
            ]
            forms[f"citation {style}"] = import_module(f"serge_cli.present.citation_{style}").present(cited)
    for form, written in forms.items():
        found = STEERING.search(written)
        assert not found, f"{form} steers no terminal"
        written.encode("utf-8")
    rows = list(csv.reader(io.StringIO(forms["csv"])))
    assert len({len(row) for row in rows}) <= 1 and len(rows) in {0, len(listing.records) + 1}, "one row per record"
    objects = forms["json"].split("\n")
    alone = any(isinstance(record, LibraryInfo) for record in listing.records)  # no summary behind it
    assert len(objects) == len(listing.records) + (1 if alone else 2), "one JSON object per line"
    assert all(json.loads(each) for each in objects[:-1]), "every line is JSON"


@cache
def library() -> MemoryBackend:
    """Return the yardstick with the small library of the contract tests."""
    backend = MemoryBackend()
    with backend.writer() as writer:
        for entry in LIBRARY:
            writer.add(entry)
    return backend


def run_query(data: bytes) -> None:
    """Parse and ask a query; an error points into it, matches lie inside their text, apart from each other."""
    text = data.decode("utf-8", "surrogatepass" if data.count(b"\xed") else "replace")
    try:
        query = parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text), "errors point into the query"
        assert error.message, "errors say what is wrong"
        return
    answer = library().find(query, tuple(Unit), None)
    assert answer.total == len(answer.found), "all are counted"
    for found in answer.found:
        assert all(span and span.end <= len(found.entry.text) for span in found.matches), "matches inside the text"
        assert all(a.end <= b.start for a, b in pairwise(found.matches)), "matches apart"
        assert len(found.match.match_voices) == len(found.matches), "a voice for each match"


def make_query(rng: random.Random) -> bytes:
    """Return a query as bytes."""
    return fuzz_texts.query(rng).encode("utf-8", "surrogatepass")


def run_catalog(data: bytes) -> None:
    """Read a corpus.toml and a sidecar of corrections; what names a file names none outside the corpus."""
    text = data.decode("utf-8", "replace")
    try:
        corrections = loads(text)
    except CorrectionsUnreadableError:
        pass
    else:
        written = with_corrections(text, corrections[:1])
        assert loads(written) == (*corrections, *corrections[:1]), "corrections read back"
        assert loads(without_corrections(written, [0])) == (*corrections[1:], *corrections[:1]), "corrections taken out"
    catalog = parse_catalog(text)
    file = CorpusFile(Path("/corpus/001.txt"), "001.txt", "001")
    works = extract(read(b"A title\n\nWords.", "001.txt", "001")).works
    describe(works, Metadata(), {}, stated_by_catalog(catalog.entry(file), len(works)))


def run_program(data: bytes) -> None:
    """Run the whole program; it ends with a known status, without a fault, and neither stdout nor stderr steers a terminal."""
    status, out, err = fuzz_program.program(data)
    assert status in fuzz_program.STATUSES, "exit status"
    assert "A fault in serge" not in err and "Traceback" not in err, "no fault"
    styled = b"always" in data or fuzz_program.on_terminal(data)  # colour was asked for
    tabbed = out.replace("\t", " ") if b"tsv" in data or b"completion" in data else out
    assert not STEERING.search(OWN_SEQUENCES.sub("", tabbed) if styled else tabbed), "stdout steers no terminal"
    assert not STEERING.search(err), "stderr steers no terminal"


TARGETS: dict[str, Target] = {
    "reader": Target(fuzz_texts.any_bytes, run_reader, 1),
    "words": Target(fuzz_texts.data, run_words, 0.5),
    "text": Target(fuzz_texts.data, run_text, 4),
    "markdown": Target(fuzz_texts.data, run_markdown, 3),
    "answers": Target(fuzz_texts.data, run_answers, 3, 2e-3),
    "query": Target(make_query, run_query, 1.5),
    "program": Target(fuzz_program.make, run_program, 2, 20e-3),
    "catalog": Target(fuzz_texts.toml, run_catalog, 0.3),
}


def answered(target: str, data: bytes) -> bool:
    """Run a target; tell whether the input was accepted. A refusal in words is an answer too; any other exception is passed on."""
    try:
        TARGETS[target].run(data)
    except SergeError as refusal:
        assert str(refusal), "a refusal says why"
        return False
    return True
