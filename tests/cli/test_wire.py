"""Everything that --json prints is as the schema says, and as the Python API gives it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from serge_cli.model.records import ParagraphKind
from serge_cli.model.results import NoteText
from serge_cli.present import json_lines
from serge_cli.present.schema import json_schema
from serge_cli.wire.answers import wire_answer
from serge_cli.wire.table import COUNT, FROM_ONE, TEXT, Table, given, maybe, row
from tests.cli import samples
from tests.cli.conftest import Serge

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

COMMANDS = [
    ["search", "the"],
    ["search", "holm", "--notes"],
    ["search", "zeppelin"],
    ["search", "pilots disagreed zeppelin"],
    ["quotes"],
    ["quotes", "--person", "Holm"],
    ["footnote", "010"],
    ["footnotes", "--missing"],
    ["show", "010:p3", "010:q1", "010:n1"],
    ["documents"],
    ["formats"],
    ["quotes", "--group-by", "person"],
    ["search", "the", "--group-by", "year"],
    ["people"],
    ["who"],
    ["check"],
]


def valid(line: str) -> Any:
    value = json.loads(line)
    kind = VALIDATOR.evolve(schema={**SCHEMA["$defs"][value["type"]], "$defs": SCHEMA["$defs"]})
    assert [error.message for error in kind.iter_errors(value)] == []
    VALIDATOR.validate(value)
    return value


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", samples.LISTINGS)
def test_records_made_by_hand_are_valid(name: str) -> None:
    for line in json_lines.present(samples.LISTINGS[name]):
        valid(line)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_every_command_prints_valid_lines_and_a_summary(quick: Serge, arguments: list[str]) -> None:
    done = quick(*arguments, "--json")
    *records, summary = [valid(line) for line in done.out.splitlines()]
    assert summary["type"] == "summary"
    assert summary["shown"] == len(records)
    near = bool(records) and records[0]["type"] == "near"
    assert done.status == (1 if near else 0 if records and arguments != ["check"] else done.status)


def test_info_is_one_object_and_nothing_else(quick: Serge) -> None:
    (line,) = quick("info", "--json").out.splitlines()
    assert valid(line)["type"] == "library"


def test_extract_prints_valid_lines(quick: Serge, texts: Path) -> None:
    done = quick("extract", "--json", *(str(path) for path in sorted(texts.iterdir())))
    assert [valid(line)["type"] for line in done.out.splitlines()] == ["document"] * 3


def test_an_explanation_is_valid(quick: Serge) -> None:
    done = quick("explain", "010:q1", "--json")
    assert valid(done.out)["quotation"] == "010:q1"


def test_a_report_is_valid(quick: Serge) -> None:
    (line,) = quick("report", "--json", "--judged", "yn").out.splitlines()
    assert valid(line)["precision"]["judged"] == 2


def test_a_field_is_one_row() -> None:
    """JSON, schema and the record read back come from the same row; what a record does not hold is given beside it."""
    table = Table(
        NoteText,
        row("id", TEXT),
        row("heading", maybe(TEXT), "label"),
        row("body", maybe(TEXT), optional=True),
        row("length", COUNT, lambda note: len(note.label)),
        given("line", FROM_ONE),
        name="sample",
    )
    written = table.write(NoteText("1:n1", "*", None), line=7)
    assert written == {"id": "1:n1", "heading": "*", "length": 1, "line": 7}
    assert table.write(NoteText("1:n1", "*", "Ibid."), line=7)["body"] == "Ibid."
    assert table.read({**written, "body": None}) == NoteText("1:n1", "*", None)
    assert table.schema()["required"] == ["id", "heading", "length", "line"]
    assert list(table.schema()["properties"]) == ["id", "heading", "body", "length", "line"]
    with pytest.raises(KeyError):
        table.write(NoteText("1:n1", "*", None))


def test_what_is_printed_is_in_the_schema(quick: Serge) -> None:
    """A validator lets other fields pass; here none may be other."""
    closed = {**SCHEMA["$defs"], **{name: {**each, "additionalProperties": False} for name, each in SCHEMA["$defs"].items()}}
    for arguments in (*COMMANDS, ["explain", "010:q1"], ["report"]):
        for line in quick(*arguments, "--json").out.splitlines():
            value = json.loads(line)
            kind = VALIDATOR.evolve(schema={**closed[value["type"]], "$defs": closed})
            assert [error.message for error in kind.iter_errors(value)] == [], arguments


def test_a_schema_that_lacks_a_kind_refuses_its_line() -> None:
    line = json.loads(next(json_lines.present(samples.LISTINGS["search"])))
    assert not VALIDATOR.is_valid(line | {"type": "nonsense"})
    assert not VALIDATOR.is_valid({name: value for name, value in line.items() if name != "voice"})


def test_the_schema_command_prints_the_schema(quick: Serge) -> None:
    assert json.loads(quick("schema").out) == SCHEMA


def test_the_api_and_the_command_give_equal_records(quick: Serge, environment: dict[str, str]) -> None:
    from serge_cli import open_library  # noqa: PLC0415 - the way a program imports it
    from serge_cli.operations.quotes import QuotationRequest, quotes  # noqa: PLC0415

    with open_library(environment["SERGE_CORPUS"], environment["SERGE_INDEX"]) as library:
        answer = quotes(library, QuotationRequest(person="Holm"))
    by_api = [wire_answer(hit) for hit in answer.quotations]
    by_command = [json.loads(line) for line in quick("quotes", "--person", "Holm", "--json").out.splitlines()[:-1]]
    for record in (*by_api, *by_command):
        record["document"].pop("path")  # seen from another folder
    assert by_api == by_command


def test_a_hits_matches_are_offsets_into_its_text(quick: Serge) -> None:
    for line in quick("search", "winter", "--json").out.splitlines()[:-1]:
        hit = json.loads(line)
        assert {hit["text"][start:end].lower() for start, end in hit["matches"]} == {"winter"}
        assert hit["kind"] in set(ParagraphKind)
