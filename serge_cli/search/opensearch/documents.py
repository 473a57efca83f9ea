"""What is kept in the cluster: one record for each entry and each word, with the fields by which they are found.

The words of an entry are serge's own tokens, parted by blanks, so its tokenizer stays the only one. The entry itself is a text that only
whoever has the index's key could have written: what a cluster gives back is taken for an entry only with its seal (keyed BLAKE2b).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from hmac import compare_digest
from typing import NamedTuple

from serge_cli import cluster_messages as messages
from serge_cli.errors import DamagedIndex
from serge_cli.search.entry import UNIT_GROUPS, Entry, Unit
from serge_cli.search.opensearch.asking import Body
from serge_cli.search.query import ranking
from serge_cli.search.query.conditions import measure_of, terms_of
from serge_cli.search.query.entry_words import Reading, quotation_edges, words_and_edges
from serge_cli.search.query.stems import STEMMED, stemmer
from serge_cli.search.query.tree import NAMES, Field, Measure
from serge_cli.search.written_entries import entry_bytes
from serge_cli.search.written_entries import entry_of as read_entry
from serge_cli.text.fingerprints import fingerprint
from serge_cli.text.tokens import accented_words

GROUP_OF = {unit: number for number, units in enumerate(UNIT_GROUPS) for unit in units}
FIELDS = tuple(field for field in Field if field is not Field.PERSON)
QUOTED_FIELDS = (Field.BY, Field.ABOUT, Field.KIND, Field.FORM, Field.NOTE)
_LONGEST = 100  # letters of a term; far fewer than any limit of the engine's, however they are counted
_ODD = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # parts words, or cannot be sent
_ODD_VALUE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONE = re.compile("[\ud800-\udfff]")
_SIGN = "\u2016"  # before the digest that stands for a term which cannot be kept as it is; no word has it
_SEAL = 32  # hexadecimal digits
_GAP = 100  # places between two names of one entry
APART = 10_000  # places between two quotations of one passage


class Place(NamedTuple):
    """The fields that hold the words of a stretch of each entry, one after the other, and their stems."""

    words: str
    stems: str


OWN = Place("own", "own_stems")  # of a passage with quotations what stands outside them, with a sign for each word inside
SAID = Place("said", "said_stems")  # and what stands in its outermost quotations


def whole_place(group: int) -> Place:
    """Return the fields of all words of a group's entries."""
    return Place(words_field(group), "stems")


def words_field(group: int) -> str:
    """Return the field that holds the words of a group's entries, one after the other."""
    return f"words{group}"


def present_field(group: int) -> str:
    """Return the field that holds each word of a group's entries once, to count in how many it stands."""
    return f"present{group}"


def quoted_field(field: str) -> str:
    """Return the field that holds of a passage what a field holds of the quotations in it."""
    return f"quoted_{field}"


def names_field(field: str) -> str:
    """Return the field that holds names word by word."""
    return f"{field}_words"


def is_odd(word: str) -> bool:
    """Return whether a word cannot be kept as it is: nothing but the whole of it is found by the engine."""
    return len(word) > _LONGEST or _ODD.search(word) is not None


def is_odd_value(value: str) -> bool:
    """Return whether the value of a filter cannot be kept as it is."""
    return len(value) > _LONGEST * 10 or _ODD_VALUE.search(value) is not None


def term(word: str) -> str:
    """Return a word as the engine keeps it."""
    return _digest(word) if is_odd(word) else word


def value(written: str) -> str:
    """Return the value of a filter as the engine keeps it."""
    return _digest(written) if is_odd_value(written) else written


def identifier(locator: str) -> str:
    """Return the id of an entry's record."""
    return _digest(locator).removeprefix(_SIGN)


def word_identifier(group: int, word: str) -> str:
    """Return the id of the record of a word in a group."""
    return f"{group}-{identifier(word)}"


def stem_keys(word: str, languages: Iterable[str]) -> list[str]:
    """Return a word's stems, each with its language, by which entries that have another form of it are found."""
    return [value(f"{language} {stemmer(language)(word)}") for language in languages if language in STEMMED]


def _digest(written: str) -> str:
    return _SIGN + hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]


# Records


def index_body(library: str, shards: int) -> Body:
    """Return the settings and fields of a library's index."""
    fields: Body = {
        name: {"type": "keyword", "doc_values": False}
        for name in (*FIELDS, *map(quoted_field, QUOTED_FIELDS), "unit", "document", "speaker", "subject", "accents", "stems")
    }
    fields |= {place.stems: {"type": "keyword", "doc_values": False} for place in (OWN, SAID)}
    fields |= {
        place.words: {"type": "text", "analyzer": "whitespace", "position_increment_gap": APART, "norms": False} for place in (OWN, SAID)
    }
    fields |= {name: {"type": "keyword", "doc_values": False} for name in ("languages", "print", "word_stems", "word_group")}
    fields |= {name: {"type": "keyword"} for name in ("word", "cast", *(present_field(group) for group in range(len(UNIT_GROUPS))))}
    fields |= {name: {"type": "long"} for name in ("year", *Measure)}
    fields |= {name: {"type": "long", "index": False} for name in ("order", "size", "norm")}  # sorted by and added up alone
    fields |= {name: {"type": "boolean", "doc_values": False} for name in ("odd", "quoting", "owning", "saying")}
    fields |= {words_field(group): {"type": "text", "analyzer": "whitespace"} for group in range(len(UNIT_GROUPS))}
    named = [*map(names_field, sorted(NAMES - {Field.PERSON})), *(names_field(quoted_field(each)) for each in (Field.BY, Field.ABOUT))]
    fields |= {name: {"type": "text", "analyzer": "whitespace", "position_increment_gap": _GAP, "norms": False} for name in named}
    return {
        "settings": {
            "number_of_shards": shards,
            "auto_expand_replicas": "0-1",  # a copy of each shard on another machine, where there is one
            "codec": "best_compression",  # entries are a third of all, and few of them are read for an answer
            "refresh_interval": "-1",  # nothing is asked before all is written
            "similarity.default": {"type": "BM25", "k1": ranking.SATURATION, "b": ranking.LENGTH_SHARE},
        },
        "mappings": {
            "dynamic": "strict",
            "_meta": {"serge": library},
            "_source": {"includes": ["sealed"]},
            "properties": fields | {"sealed": {"type": "keyword", "index": False, "doc_values": False}},
        },
    }


def entry_document(entry: Entry, reading: Reading, key: bytes) -> Body:
    """Return the record of an entry."""
    group = GROUP_OF[entry.unit]
    words = [term(word) for word in reading.words]
    fields: Body = {field: list(map(value, terms_of(entry, field))) for field in FIELDS}
    fields |= {names_field(field): _words_of(terms_of(entry, field)) for field in NAMES - {Field.PERSON}}
    odd = any(is_odd_value(each) for field in FIELDS for each in terms_of(entry, field))
    counted = {measure: len(reading.words) if measure is Measure.WORDS else measure_of(entry, measure) for measure in Measure}
    made = {
        words_field(group): " ".join(words),
        present_field(group): sorted(set(words)),
        "stems": _stems(entry, reading.present),
        "languages": list(map(value, dict.fromkeys(entry.languages))),
        "accents": sorted(map(value, accented_words(entry.text, entry.skip))),
        "unit": entry.unit,
        "document": value(entry.document),
        "speaker": list(map(value, entry.speakers)),
        "subject": list(map(value, entry.subjects)),
        "cast": _digest(json.dumps([entry.document, entry.work, entry.speakers])),
        "print": fingerprint(entry.own_text),
        "order": entry.order,
        "size": len(entry.text),
        "norm": ranking.length_norm(entry, len(reading.words)),
        "sealed": seal(entry_bytes(entry).decode("utf-8", "surrogatepass"), key),
    }
    optional = {"year": entry.year, "odd": odd or None}
    return (
        fields
        | _quotation_fields(reading)
        | _voices(entry)
        | counted
        | made
        | {name: each for name, each in optional.items() if each is not None}
    )


def _quotation_fields(reading: Reading) -> Body:
    """Return the fields of the quotations in a passage that have words."""
    quotations = [quoted for first, after, quoted in reading.marked() if first < after] if reading.entry.unit is Unit.PASSAGE else []
    found: Body = {}
    for field in QUOTED_FIELDS:
        terms = list(dict.fromkeys(each for quoted in quotations for each in terms_of(quoted, field)))
        found[quoted_field(field)] = list(map(value, terms))
        if field in NAMES:
            found[names_field(quoted_field(field))] = _words_of(terms)
        if any(map(is_odd_value, terms)):
            found["odd"] = True
    return found


def _voices(entry: Entry) -> Body:
    """Return the fields of a passage with quotations that tell what is said in them from what is not."""
    if not entry.quoted or not quotation_edges(entry):
        return {}
    words, edges = words_and_edges(entry)
    stretches = list(zip(edges[::2], edges[1::2], strict=True))
    said = [words[first:after] for first, after in stretches]
    own: list[str | None] = list(words)
    for first, after in stretches:
        own[first:after] = [None] * (after - first)
    outside = {word for word in own if word is not None}
    return {
        "quoting": True,
        "owning": not said or bool(outside),
        "saying": bool(said),
        OWN.words: " ".join(_SIGN if word is None else term(word) for word in own),
        OWN.stems: _stems(entry, outside),
        SAID.words: [" ".join(map(term, each)) for each in said],
        SAID.stems: _stems(entry, {word for each in said for word in each}),
    }


def _stems(entry: Entry, words: Iterable[str]) -> list[str]:
    """Return the stems of some words of an entry in its languages."""
    languages = tuple(dict.fromkeys(entry.languages))
    return sorted({stem for word in words for stem in stem_keys(word, languages)})


def _words_of(names: Iterable[str]) -> list[str]:
    return [" ".join(map(term, name.split(" "))) for name in names]


def word_document(group: int, word: str, key: bytes) -> Body:
    """Return the record of a word that some entry of a group has or had."""
    stems = [f"{each}" for each in stem_keys(word, sorted(STEMMED))]
    made: Body = {"word": term(word), "word_group": str(group), "word_stems": stems, "sealed": seal(word, key)}
    return made | {"odd": True} if is_odd(word) else made


# Seals


def seal(text: str, key: bytes) -> str:
    """Return a text with a proof that this index's writer wrote it; half letters, which cannot be sent, are escaped as JSON has them."""
    sent = _LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
    return _proof(sent, key) + sent


def unsealed(record: object, key: bytes) -> str:
    """Return the text in a record that came back; DamagedIndex where this index's writer has not written it."""
    sealed = record.get("sealed") if isinstance(record, dict) else None
    if not isinstance(sealed, str) or not compare_digest(sealed[:_SEAL].encode(errors="replace"), _proof(sealed[_SEAL:], key).encode()):
        raise DamagedIndex(messages.FORGED)
    text: str = json.loads(sealed[_SEAL:])
    return text


def _proof(text: str, key: bytes) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=key, digest_size=_SEAL // 2).hexdigest()


def entry_of(record: object, key: bytes) -> Entry:
    """Return the entry in a record that came back; DamagedIndex where this index's writer has not written it."""
    return read_entry(unsealed(record, key).encode("utf-8", "surrogatepass"))
