"""The JSON Schema (2020-12) of everything that serge prints as JSON: the wire format serge/1.

Fields may be added without a new version, so objects allow other fields; the fields listed here are always present.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from serge_cli.model.records import Form, NoticeCode, ParagraphKind, QuotationKind
from serge_cli.model.results import Relation, Voice
from serge_cli.model.verdicts import Caution, Change, Material, Reason, Verdict
from serge_cli.wire import WIRE_VERSION

Schema = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
NUMBER: Final[Schema] = {"type": "number"}
YES_NO: Final[Schema] = {"type": "boolean"}
FROM_ONE: Final[Schema] = {"type": "integer", "minimum": 1}
PAIR: Final[Schema] = {"type": "array", "prefixItems": [COUNT, COUNT], "items": False, "minItems": 2}
BYTES: Final[Schema] = {
    "description": "The path in bytes, as base64. Present only if the path is not UTF-8; "
    "the path itself then shows U+FFFD for each byte that is none.",
    "type": "string",
    "contentEncoding": "base64",
}
SHARE: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}


def _maybe(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _of(values: type[StrEnum]) -> Schema:
    return {"enum": [value.value for value in values]}


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": [name for name, schema in fields.items() if schema is not BYTES]}


def _path(name: str = "path") -> dict[str, Schema]:
    """Return the fields of a path, of which the second is present only if the path is not UTF-8."""
    text = _maybe(TEXT) if name == "index" else TEXT  # the index may be in memory
    return {name: text, f"{name}_bytes": BYTES}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _line(name: str, said: str, /, **fields: Schema) -> Schema:
    return {"description": said, **_object(schema={"const": WIRE_VERSION}, type={"const": name}, **fields)}


_FINGERPRINT: Final = {
    "description": "Eight characters made of the folded words; LOCATOR@FINGERPRINT finds them where they now stand. Empty without words.",
    "type": "string",
}
_PERSON_ID: Final = {
    "description": "The same wherever the library means this person. serge extract, which knows no library, makes it of the file alone.",
    "type": "string",
}
_STRETCH: Final = {"start": COUNT, "end": COUNT}
_ORIGIN: Final = {"description": "The place in a file that is not text, as far as it is known.", **_maybe(_ref("place"))}
_PLACE: Final = {"line": FROM_ONE, "column": FROM_ONE, **_STRETCH, "place": _ORIGIN}
_SOURCE: Final = {"document": _object(id=TEXT, **_path()), "work": _ref("work")}
_QUOTATION: Final = {
    "id": TEXT,
    "text": TEXT,
    "fingerprint": _FINGERPRINT,
    **_STRETCH,
    "marks": {"type": "array", "prefixItems": [TEXT, TEXT], "items": False, "minItems": 2},
    "kind": _of(QuotationKind),
    "form": _of(Form),
    "parent": _maybe(TEXT),
    "continues": _maybe(TEXT),
    "paragraph": TEXT,
    "language": TEXT,
    "speaker": _maybe(_ref("speaker")),
    "speakers": _list(_ref("speaker")),
    "about": _list(TEXT),
    "source_work": _maybe(TEXT),
    "notes": _list(TEXT),
    "corrected": YES_NO,
}
_FOOTNOTE: Final = {
    "id": TEXT,
    "label": TEXT,
    "body": _maybe(
        {
            "description": "The text from body_start to body_end; of a body of several paragraphs these joined by empty lines, "
            "without page numbers and running heads between them.",
            "type": "string",
        }
    ),
    "fingerprint": _FINGERPRINT,
    "body_start": _maybe(COUNT),
    "body_end": _maybe(COUNT),
    "markers": _list(_object(**_STRETCH, paragraph=TEXT, sentence=PAIR)),
    "resolves_to": _maybe(TEXT),
    "chain": _list(TEXT),
    "cites": _list(TEXT),
    "quotations": _list(TEXT),
}
_NOTICE: Final = {"code": _of(NoticeCode), "line": FROM_ONE, "column": FROM_ONE, **_STRETCH, "message": TEXT}
_COUNTS: Final = dict.fromkeys(("words", "paragraphs", "quotations", "attributed", "footnotes", "notices"), COUNT)

_DEFINITIONS: Final = {
    "work": _object(
        id=TEXT,
        title=_maybe(TEXT),
        authors=_list(TEXT),
        translator=_maybe(TEXT),
        date=_maybe(TEXT),
        publication=_maybe(TEXT),
        url=_maybe(TEXT),
        **_STRETCH,
    ),
    "speaker": _object(
        name=TEXT, person_id=_PERSON_ID, as_written=TEXT, rule=TEXT, confidence=SHARE, cue=_maybe(_object(text=TEXT, **_STRETCH))
    ),
    "note": {"description": "A note as shown with a passage that refers to it.", **_object(id=TEXT, label=TEXT, body=_maybe(TEXT))},
    "quotation-record": _object(**_QUOTATION),
    "standing": {
        "description": "A place where words stand. text, start and end are theirs alone; id is that of the passage.",
        **_object(
            id=TEXT,
            document=_object(id=TEXT, **_path()),
            **_STRETCH,
            text=TEXT,
            work=_ref("work"),
            place=_object(line=FROM_ONE, column=FROM_ONE),
            voice=_of(Voice),
            speaker=_maybe(_ref("speaker")),
            quotation=_maybe(TEXT),
            notes=_list(_ref("note")),
        ),
    },
    "place": {
        "type": "object",
        "properties": {"page": TEXT, "part": TEXT, "fragment": TEXT, "line": FROM_ONE, "paragraph": FROM_ONE},
    },
}

_LINES: Final = {
    "document": _line(
        "document",
        "Everything found in one file (serge extract).",
        document=_object(id=TEXT, **_path(), format=TEXT, sha256=TEXT, language=TEXT, works=_list(_ref("work"))),
        paragraphs=_list(
            _object(
                id=TEXT,
                kind=_of(ParagraphKind),
                work=TEXT,
                **_STRETCH,
                line=FROM_ONE,
                language=TEXT,
                continues=_maybe(TEXT),
                place=_ORIGIN,
            )
        ),
        quotations=_list(_object(**_QUOTATION, plain=TEXT)),
        footnotes=_list(_object(**_FOOTNOTE, work=TEXT, place=_ORIGIN)),
        notices=_list(_object(**_NOTICE)),
    ),
    "hit": _line(
        "hit",
        "A passage or note (serge search). matches and sentence are offsets into text; line to end give the place of the first match.",
        id=TEXT,
        voice=_of(Voice),
        kind=_of(ParagraphKind),
        **_SOURCE,
        **_PLACE,
        text=TEXT,
        fingerprint=_FINGERPRINT,
        matches=_list(PAIR),
        sentence=PAIR,
        score=NUMBER,
        exact=YES_NO,
        speaker=_maybe(_ref("speaker")),
        quotation=_maybe(TEXT),
        notes=_list(TEXT),
        shown_notes=_list(_ref("note")),
    ),
    "quotation": _line(
        "quotation",
        "A quotation (serge quotes, show). matches are offsets into text.",
        **_QUOTATION,
        relation=_maybe(_of(Relation)),
        **_SOURCE,
        line=FROM_ONE,
        column=FROM_ONE,
        place=_ORIGIN,
        context=TEXT,
        matches=_list(PAIR),
        shown_notes=_list(_ref("note")),
    ),
    "footnote": _line(
        "footnote",
        "A note with the sentences that refer to it (serge footnote, footnotes, show). line and column are those of its body.",
        **_FOOTNOTE,
        **_SOURCE,
        line=_maybe(FROM_ONE),
        column=_maybe(FROM_ONE),
        place=_ORIGIN,
        sentences=_list(_object(text=TEXT, **_PLACE)),
        refers_to=_list(_ref("note")),
    ),
    "passage": _line(
        "passage",
        "A paragraph in full (serge show).",
        id=TEXT,
        kind=_of(ParagraphKind),
        language=TEXT,
        continues=_maybe(TEXT),
        **_SOURCE,
        **_PLACE,
        text=TEXT,
        fingerprint=_FINGERPRINT,
        quotations=_list(_ref("quotation-record")),
        notes=_list(_ref("note")),
    ),
    "document-summary": _line(
        "document-summary",
        "A document of the library (serge documents).",
        id=TEXT,
        **_path(),
        format=TEXT,
        language=TEXT,
        works=_list(_ref("work")),
        **_COUNTS,
    ),
    "finding": _line("finding", "A finding (serge check).", document=_object(id=TEXT, **_path()), **_NOTICE, hint=TEXT),
    "person": _line(
        "person",
        "A person (serge people).",
        person_id=_PERSON_ID,
        name=TEXT,
        forms=_list(TEXT),
        by=COUNT,
        about=COUNT,
        documents=_list(TEXT),
        group=YES_NO,
    ),
    "quoting": _line(
        "quoting",
        "Who quotes whom, and how often (serge who).",
        document=TEXT,
        work=_ref("work"),
        speaker=_maybe(TEXT),
        person_id=_maybe(_PERSON_ID),
        quotations=COUNT,
        words=COUNT,
    ),
    "verdict": _line(
        "verdict",
        "A quotation with what comparing it with the library tells (serge verify, audit). start to column are those of the draft.",
        text=TEXT,
        **_PLACE,
        verdict=_of(Verdict),
        reason=_maybe(_of(Reason)),
        differences=_list(_object(kind=_of(Change), material=_maybe(_of(Material)), draft=TEXT, source=TEXT, **_STRETCH)),
        found=_list(_ref("standing")),
        nearest=_list(_ref("standing")),
        warnings=_list(_object(code=_of(Caution), text=TEXT)),
    ),
    "tally": _line(
        "tally",
        "The number of results for one document, author, person or year (--group-by).",
        by={"enum": ["doc", "author", "person", "year"]},
        group=_maybe(TEXT),
        count=COUNT,
    ),
    "format": _line("format", "A format that serge reads (serge formats).", name=TEXT, suffixes=_list(TEXT), reads_with=TEXT),
    "library": _line(
        "library",
        "The library as a whole (serge info).",
        **_path("corpus"),
        corpus_chosen_by=TEXT,
        **_path("index"),
        index_chosen_by=TEXT,
        index_size=COUNT,
        built=TEXT,
        versions={"type": "object", "additionalProperties": TEXT},
        documents=COUNT,
        works=COUNT,
        authors=COUNT,
        speakers=COUNT,
        **_COUNTS,
        unreadable=_list(_object(**_path(), reason=TEXT)),
    ),
    "index": _line(
        "index",
        "An index (serge index --list). folder is null if it is in memory; corpus and built are null if it is incomplete.",
        folder=_maybe(TEXT),
        corpus=_maybe(TEXT),
        corpus_exists=YES_NO,
        size=COUNT,
        built=_maybe(TEXT),
    ),
    "summary": _line("summary", "The last line of every listing.", total=COUNT, shown=COUNT),
}


def json_schema() -> Schema:
    """Return the schema of one line of serge's JSON output."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One line of JSON as serge prints it, {WIRE_VERSION}",
        "type": "object",
        "required": ["schema", "type"],
        "oneOf": [_ref(name) for name in _LINES],
        "$defs": {**_DEFINITIONS, **_LINES},
    }
