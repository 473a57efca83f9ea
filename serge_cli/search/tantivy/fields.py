"""The fields of the index: words with their places, terms of filters, numbers to sort and measure by, the entry itself.

serge's tokenizer stays the only one: words are given joined by blanks, at which tantivy parts them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

import tantivy

from serge_cli.search.backend import NO_YEAR
from serge_cli.search.entry import UNIT_GROUPS, Entry
from serge_cli.search.query.conditions import measure_of, names_in, terms_of
from serge_cli.search.query.entry_words import Reading, quotation_edges
from serge_cli.search.query.ranking import length_norm
from serge_cli.search.query.tree import Field, Measure, Role
from serge_cli.search.written_entries import entry_bytes
from serge_cli.text.fingerprints import lead_of_words
from serge_cli.text.tokens import accented_words, terms, words_and_counts

FORMAT = 2  # of what this package writes
WORD_FIELD_OF = {unit: f"words{number}" for number, units in enumerate(UNIT_GROUPS) for unit in units}
OWN, SAID = "own", "said"  # the words of passages with quotations: those outside all, and those inside; also whether there are any
TERMS = "terms"  # of all filters, each after the name of its field
STORED = "entry"
NUMBERS = ("order", "date", "size", "words", "norm", "speakers", "notes", "confidence")
_LONGEST = 65_000  # bytes of a term; tantivy takes no longer ones
_QUOTED_FIELDS = (Field.ABOUT, Field.BY, Field.FORM, Field.KIND, Field.NOTE)
_FIELDS = (*_QUOTED_FIELDS, Field.AUTHOR, Field.DOC, Field.LANG, Field.TITLE)
_BLANK = "blank"
_SIGN = "."  # no word
QUOTING = "quoting:"  # of passages with quotations
_ANY = "surrogatepass"
_MARK = "\0"  # before a term that is no Unicode, written in hexadecimal digits


def version() -> str:
    """Return the version of the files that are read and written."""
    return f"{FORMAT} {tantivy.__version__}"


def schema() -> tantivy.Schema:
    """Return the fields as tantivy is told of them."""
    builder = tantivy.SchemaBuilder()
    for field in dict.fromkeys((*WORD_FIELD_OF.values(), OWN, SAID)):
        builder.add_text_field(field, tokenizer_name=_BLANK, index_option="position")
    builder.add_text_field(TERMS, tokenizer_name="raw", index_option="basic")
    for number in NUMBERS:
        builder.add_integer_field(number, fast=True)
    builder.add_integer_field("year", indexed=True, fast=True)
    builder.add_unsigned_field("group", fast=True)
    builder.add_unsigned_field("print", indexed=True)
    builder.add_bytes_field(STORED, stored=True)
    return builder.build()


def prepare(index: tantivy.Index) -> None:
    """Tell an index how words are parted."""
    index.register_tokenizer(_BLANK, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


@lru_cache(maxsize=1 << 16)
def term(field: str, value: str) -> str:
    """Return the term of a filter that has this value."""
    if 4 * len(value) > _LONGEST:
        value = value.encode(errors="ignore")[:_LONGEST].decode(errors="ignore")
    try:
        value.encode()
    except UnicodeEncodeError:  # the name of a file may be no Unicode
        return f"{field}:{_MARK}{value.encode(errors=_ANY).hex()}"
    return f"{field}:{_MARK}{value.encode().hex()}" if value.startswith(_MARK) else f"{field}:{value}"


def value_of(written: str) -> str:
    """Return the value that a term of a filter has."""
    value = written.partition(":")[2]
    return bytes.fromhex(value[1:]).decode(errors=_ANY) if value.startswith(_MARK) else value


def document(entry: Entry) -> tuple[tantivy.Document, frozenset[str]]:
    """Return an entry as tantivy takes it in, and its words."""
    reading = Reading(entry)
    made = tantivy.Document()
    made.add_text(WORD_FIELD_OF[entry.unit], " ".join(reading.words))
    for each in dict.fromkeys(_terms(entry, reading)):
        made.add_text(TERMS, each)
    if edges := quotation_edges(entry):
        _add_voices(made, *words_and_counts(entry.text, entry.skip, edges))
    for name, number in zip(NUMBERS, _numbers(entry, len(reading.words)), strict=True):
        made.add_integer(name, number)
    if entry.year is not None:
        made.add_integer("year", entry.year)
    made.add_unsigned("group", _group(entry))
    made.add_unsigned("print", lead_of_words(terms(entry.own_text) if entry.skip or entry.first else reading.words))
    made.add_bytes(STORED, entry_bytes(entry))
    return made, reading.present


def _add_voices(made: tantivy.Document, words: list[str], counts: list[int]) -> None:
    """Put in which words of a passage stand outside its outermost quotations, and which within: in place of each of the others a sign.

    `counts` say how many words come before each edge. Behind a quotation stands one sign more, and one for a quotation without words, so
    that what stands on two sides of an edge does not stand side by side.
    """
    own: list[str] = []
    said: list[str] = []
    before = 0
    for first, after in zip(counts[::2], counts[1::2], strict=True):
        own += [*words[before:first], *[_SIGN] * max(after - first, 1)]
        said += [*[_SIGN] * (first - before), *words[first:after], _SIGN]
        before = after
    own += words[before:]
    made.add_text(TERMS, QUOTING)
    for field, listed in ((OWN, own), (SAID, said)):
        made.add_text(field, " ".join(listed))
    has_said = any(word != _SIGN for word in said)
    if has_said:
        made.add_text(TERMS, term(SAID, ""))
    if not has_said or any(word != _SIGN for word in own):
        made.add_text(TERMS, term(OWN, ""))


def _numbers(entry: Entry, words: int) -> tuple[int, ...]:
    """Return the NUMBERS of an entry."""
    date = NO_YEAR if entry.year is None else entry.year
    told = len(entry.speakers), len(entry.labels), measure_of(entry, Measure.CONFIDENCE)
    return entry.order, date, len(entry.text), words, length_norm(entry, words), *told


def _terms(entry: Entry, reading: Reading) -> Iterator[str]:
    """Yield all that filters ask for."""
    yield term("id", entry.id)
    yield term("unit", entry.unit)
    yield term("document", entry.document)
    for field in _FIELDS:
        yield from (term(field, value) for value in terms_of(entry, field))
    yield from (term("language", language) for language in entry.languages)
    yield from (term(role, name) for role in Role for name in names_in(entry, role))
    yield from (term("accents", word) for word in accented_words(entry.text, entry.skip))
    for first, after, quoted in reading.marked() if entry.quoted or entry.marked else ():
        if first < after:
            yield from (term(quoted_field(field), value) for field in _QUOTED_FIELDS for value in terms_of(quoted, field))


def quoted_field(field: str) -> str:
    """Return the field that holds of a passage what a field holds of the quotations in it, of those with words."""
    return f"quoted_{field}"


def _group(entry: Entry) -> int:
    """Return a number that entries share which are counted together: those of a work with the same speakers."""
    told = "\0".join((entry.document, entry.work, *entry.speakers)).encode(errors=_ANY)
    return int.from_bytes(blake2b(told, digest_size=8).digest())
