"""The real program as a user meets it: streams, exit statuses, pipes, errors, hostile documents."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from serge_cli import __version__
from serge_cli.commands import COMMANDS
from serge_cli.operations import extract
from tests.cli.conftest import Serge
from tests.cli.test_wire import valid
from tests.soak.interrupt import default_signals

FORMATS = ["plain", "lines", "json", "csv", "tsv", "markdown", "kwic", "terminal"]


def test_results_go_to_stdout_and_nothing_else_does(serge: Serge) -> None:
    done = serge("search", "pilots")
    assert done.status == 0
    assert "The pilots disagreed." in done.out
    assert done.err == ""


def test_nothing_found_is_status_one_with_an_empty_stdout(serge: Serge) -> None:
    done = serge("search", "zeppelin")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("serge: No results for “zeppelin”.")
    assert done.err.count("\n") == 1


def test_nothing_found_as_json_is_a_summary_of_nothing(quick: Serge) -> None:
    done = quick("search", "zeppelin", "--json")
    assert done.status == 1
    assert json.loads(done.out) == {"schema": "serge/1", "type": "summary", "total": 0, "shown": 0}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["serch", "ice"], "serge: There is no command “serch”. Did you mean search"),
        (["search", ""], "serge: No search terms given. Give a word"),
        (["search", "  ", "--json"], "serge: No search terms given. Give a word"),
        (["search", "ice", "--jsn"], "serge: No such option: --jsn. Did you mean --json"),
        (["search"], "serge: Missing argument 'WORDS…'. See: serge search --help"),
        (["search", "ice", "-n", "ten"], "serge: --limit cannot be “ten”. Give a whole number, 0 or more. See: serge search --help\n"),
        (["search", "ice", "-n", "-3"], "serge: --limit cannot be “-3”. Give a whole number, 0 or more. See: "),
        (["report", "--sample", "5000"], "serge: --sample cannot be “5000”. Give a whole number from 0 to 1000. See: "),
        (["quotes", "--min-confidence", "high"], "serge: --min-confidence cannot be “high”. Give a number from 0 to 1. See: "),
        (["quotes", "--kind", "song"], "serge: --kind cannot be “song”. Give quotation, term, title or all. See: serge quotes --help\n"),
        (["search", "ice", "--format", "xml"], "serge: --format cannot be “xml”. Give terminal, plain, lines, "),
        (["help", "nope"], "serge: There is no command and no topic “nope”. See: serge --help\n"),
        (["nope"], "serge: There is no command “nope”. See: serge --help\n"),
        (["help", "quary"], "serge: There is no command and no topic “quary”. Did you mean query?"),
        (["esarch", "ice"], "serge: There is no command “esarch”. Did you mean search?"),
        (["show", "rubbish"], "serge: “rubbish” is not a locator. Use 001:p12 for a paragraph"),
        (["search", "ice", "--corpus", "no/such/folder"], "serge: No such corpus folder: "),
        (["--nonsense"], "serge: No such option: --nonsense."),
        (["extract", "no-such-file.txt"], "serge: no-such-file.txt cannot be read: No such file or directory."),
        (["quotes", "--format", "kwic"], "serge: Concordance lines are available for serge search only."),
        (
            ["search", "ice", "--sort", "9L"],
            "serge: There is no order “9L”. Use relevance, document, date or length; for concordance lines left, ",
        ),
        (["check", "--ignore", "nonsense"], "serge: Unknown code “nonsense”. The codes are: "),
    ],
)
def test_a_wrong_request_is_one_line_and_status_two(quick: Serge, arguments: list[str], said: str) -> None:
    done = quick(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["footnote", "010", "99"], "serge: 010 has no note “99”. Its notes are 1–2.\n"),
        (["footnote", "019", "1"], "serge: No document matches “019”."),
        (["quotes", "--person", "Hulm"], "serge: No person matches “Hulm”. Did you mean"),
        (["footnotes", "--cites", "Iceland"], "serge: No such note. List all with: serge footnotes -n 0\n"),
        (["quotes", "zeppelin"], "serge: No matching quotations. List all with: serge quotes --kind all -n 0\n"),
        (["quotes", "zeppelin", "--by", "Holm"], "serge: No matching quotations by or about Ida Holm"),
        (["footnote", "011"], "serge: 011 has no notes. List the documents with: serge documents\n"),
        (["show", "010:p99"], "serge: No such locator: 010:p99. Its paragraphs are 010:p1 to 010:p"),
    ],
)
def test_what_is_not_there_is_status_one_and_says_what_is(quick: Serge, arguments: list[str], said: str) -> None:
    done = quick(*arguments)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "brackets",
    ["nobody [the Party] least", "end [sic] of winter is […] a", "and [A]narchism", "[T]he end came", "again [/i] and [bold]again[/bold]"],
)
@pytest.mark.parametrize("form", ["plain", "json", "terminal", "lines", "csv"])
def test_brackets_are_printed_as_they_stand(quick: Serge, form: str, brackets: str) -> None:
    done = quick("show", "010:p3", "010:p4", "--format", form, env={"COLUMNS": "900"})
    assert brackets in " ".join(done.out.split())


@pytest.mark.parametrize("arguments", [["search", "kraken"], ["show", "012:p3"], ["documents"]])
@pytest.mark.parametrize("form", [form for form in FORMATS if form not in {"tsv", "kwic"}])
def test_a_hostile_document_sends_no_escape_sequence(quick: Serge, arguments: list[str], form: str) -> None:
    done = quick(*arguments, "--format", form)
    assert done.status == 0
    assert not [c for c in done.out if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E]


def test_a_pipe_gets_no_colour_and_no_wrapping(serge: Serge) -> None:
    done = serge("search", "pilots", env={"COLUMNS": "40"})
    assert "\x1b" not in done.out
    assert "The pilots disagreed." in done.out.splitlines()
    whole = serge("show", "010:p3", env={"COLUMNS": "40"}).out
    assert max(map(len, whole.splitlines())) > 200


def test_colour_can_be_demanded_and_forbidden(quick: Serge) -> None:
    assert "\x1b[1;31mpilots\x1b[0m" in quick("search", "pilots", "--color", "always").out
    never = quick("search", "pilots", "--color", "never", "--format", "terminal").out
    assert "⟦pilots⟧" in never
    assert "\x1b" not in never


def test_a_closed_pipe_is_no_trouble(environment: dict[str, str], texts: Path, serge: Serge) -> None:
    line = f"{sys.executable} -m serge_cli search the harbour ice --json | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, env=environment, cwd=texts, timeout=60, check=False)
    assert done.stderr == b""
    assert json.loads(done.stdout)["type"] == "hit"


def test_an_interrupt_is_130(environment: dict[str, str], texts: Path) -> None:
    code = "import os, signal, serge_cli.app as app\napp._carry_out = lambda _: os.kill(os.getpid(), signal.SIGINT) or __import__('time').sleep(9)\nraise SystemExit(app.run(['info']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=environment,
        cwd=texts,
        timeout=60,
        check=False,
        preexec_fn=default_signals,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"\n")


def test_a_fault_of_ours_is_one_line_unless_debugging(environment: dict[str, str], texts: Path) -> None:
    code = "import serge_cli.app as app\ndef fail(_): raise ZeroDivisionError('oh\\x1b[31m')\napp._carry_out = fail\nraise SystemExit(app.run(['info']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, cwd=texts, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"serge: A fault in serge ")
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stderr
    loud = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment | {"SERGE_DEBUG": "1"}, cwd=texts, timeout=60, check=False
    )
    assert b"Traceback" in loud.stderr


def test_an_empty_folder_says_what_to_do(quick: Serge, tmp_path: Path) -> None:
    done = quick("documents", "--corpus", str(tmp_path), "--index", str(tmp_path / "index"))
    assert (done.status, done.out) == (1, "")
    assert (
        done.err
        == f"serge: There are no documents in {tmp_path}. Name a folder of texts with --corpus DIR; list the supported formats with: serge formats\n"
    )


@pytest.mark.parametrize(
    "arguments", [["search", "ice"], ["quotes", "--by", "Holm"], ["footnote", "1", "1"], ["show", "1:p1"], ["people", "Holm"]]
)
def test_whatever_is_asked_of_an_empty_folder(quick: Serge, tmp_path: Path, arguments: list[str]) -> None:
    done = quick(*arguments, "--corpus", str(tmp_path), "--index", str(tmp_path / "index"))
    assert (done.status, done.out) == (1, "")
    assert (
        done.err
        == f"serge: There are no documents in {tmp_path}. Name a folder of texts with --corpus DIR; list the supported formats with: serge formats\n"
    )


def test_an_index_of_an_empty_folder_is_made_and_says_so(quick: Serge, tmp_path: Path) -> None:
    done = quick("index", "--corpus", str(tmp_path), "--index", str(tmp_path / "index"))
    assert done.status == 0
    assert done.out.startswith("0 documents, none changed")
    assert done.err.startswith(f"serge: There are no documents in {tmp_path}.")


def test_shared_options_stand_before_or_after_the_command(quick: Serge, tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "020_one.txt").write_text("One\n\nby Ann Bee\n\nA single sentence about turnips.\n", encoding="utf-8")
    places = ["--corpus", str(tmp_path / "corpus"), "--index", str(tmp_path / "index")]
    before, after = quick(*places, "search", "turnips", "-q"), quick("search", "turnips", *places, "-q")
    assert before.out == after.out
    assert "turnips" in before.out


def test_a_changed_file_changes_the_answer(quick: Serge, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    places = ["-q", "--corpus", str(corpus), "--index", str(tmp_path / "index")]
    (corpus / "one.txt").write_text("One\n\nTurnips are eaten here.\n", encoding="utf-8")
    assert quick("search", "turnips", *places).status == 0
    (corpus / "one.txt").write_text("One\n\nParsnips are eaten here now.\n", encoding="utf-8")
    assert quick("search", "turnips", *places).status == 1
    assert quick("search", "parsnips", *places).status == 0
    (corpus / "two.txt").write_text("Two\n\nTurnips again.\n", encoding="utf-8")
    assert quick("search", "turnips", *places).status == 0
    (corpus / "two.txt").unlink()
    assert quick("search", "turnips", *places).status == 1


def test_a_truncated_listing_says_so_on_stderr(quick: Serge) -> None:
    done = quick("search", "the", "-n", "1")
    assert done.status == 0
    assert done.err.startswith("serge: Showing 1 of ")
    assert quick("search", "the", "-n", "1", "--quiet").err == ""


def test_no_arguments_print_how_to_begin_on_one_screen(quick: Serge) -> None:
    done = quick()
    assert done.status == 0
    assert "serge footnote 001 14" in done.out
    assert done.out.count("\n") < 24
    assert "Usage: serge" in quick("--help").out


def test_the_version_is_told(serge: Serge) -> None:
    assert serge("--version").out == f"serge {__version__}\n"


def test_a_query_error_shows_the_place(quick: Serge) -> None:
    done = quick("search", "year:soon ice")
    assert done.status == 2
    first, query, caret = done.err.splitlines()
    assert first.startswith("serge: ")
    assert query == "  year:soon ice"
    assert caret.strip() == "^"


def test_extract_needs_no_index_and_names_what_it_cannot_read(quick: Serge, texts: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    done = quick(
        "extract", str(tmp_path / "picture.txt"), str(texts / "010_harbour.txt"), "--json", env={"SERGE_INDEX": "/nonexistent/index"}
    )
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert str(tmp_path / "picture.txt") in done.err
    found = json.loads(done.out)
    text = (texts / "010_harbour.txt").read_text(encoding="utf-8")
    assert found["type"] == "document"
    for quotation in found["quotations"]:
        assert text[quotation["start"] : quotation["end"]] == quotation["text"]


def test_a_lone_file_is_named_as_in_a_corpus(quick: Serge, tmp_path: Path) -> None:
    for name, own in (("017 Dock.txt", "017"), ("017-dock.txt", "017"), ("The Old Dock.md", "The_Old_Dock"), ("0x.txt", "0x")):
        (tmp_path / name).write_text("Words.\n", encoding="utf-8")
        alone = json.loads(quick("extract", name, "--json", cwd=tmp_path).out)["document"]["id"]
        (listed, _) = quick("documents", "--json", "--corpus", str(tmp_path), "--index", str(tmp_path / ".index")).out.splitlines()
        assert alone == json.loads(listed)["id"] == own
        (tmp_path / name).unlink()


def test_check_prints_what_it_finds_before_it_has_read_all(quick: Serge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "1.txt").write_text("Title\n\nOne sentence.[1] And another one.[2]\n", encoding="utf-8")
    (tmp_path / "2.txt").write_text("Title\n\nOne sentence.[3] And another one.[4]\n", encoding="utf-8")
    printed: list[str] = []
    monkeypatch.setattr("serge_cli.commands.delivery.write", lambda parts, _: printed.append("".join(parts)))
    real = extract.extract_file

    def last_word(path: Path) -> extract.Extracted:
        assert len(printed) == int(path.stem) - 1
        return real(path)

    monkeypatch.setattr(extract, "extract_file", last_word)
    assert quick("check", str(tmp_path), "--json").status == 1
    *findings, summary = map(json.loads, printed)
    assert [one["document"]["id"] for one in findings] == ["1", "2"]
    assert (summary["total"], summary["shown"]) == (2, 2)


def test_check_is_status_one_where_there_is_something_to_mend(quick: Serge, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("Title\n\nOne sentence.[1] Another.[3]\n\nNotes\n\n[1] First.\n\n[2] Second.\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text("Title\n\nOne sentence.[1] Another.[2]\n\nNotes\n\n[1] First.\n\n[2] Second.\n", encoding="utf-8")
    bad, good = quick("check", str(tmp_path / "bad.txt"), "--format", "lines"), quick("check", str(tmp_path / "good.txt"))
    assert bad.status == 1
    assert f"{tmp_path}/bad.txt:3:26: dangling-marker: " in bad.out
    assert (good.status, good.out, good.err) == (0, "", "serge: 1 file checked, nothing found.\n")


def test_check_of_the_corpus_finds_what_check_of_its_files_finds(quick: Serge, texts: Path, tmp_path: Path) -> None:
    texts = Path(copytree(texts, tmp_path / "texts"))
    (texts / "bad.txt").write_text("Title\n\nOne “sentence.[1] Another.[3]\n\nNotes\n\n[1] First.\n\n[2] Ibid. ” x\n", encoding="utf-8")
    (texts / "none.txt").write_bytes(b"\x00\x01" * 50)
    places = ("--corpus", str(texts), "--index", str(tmp_path / "ix"))
    for form in ("json", "lines"):
        of_files, of_corpus = quick("check", str(texts), "--format", form), quick("check", *places, "--format", form)
        assert of_corpus.out == of_files.out
        assert of_corpus.status == of_files.status == 2  # one file is no text
        assert "none.txt" in of_corpus.err or "1 file could not be read" in of_corpus.err  # by name when it has just been tried
        ignoring = quick("check", *places, "--format", form, "--ignore", "unmatched-mark")
        assert "unmatched-mark" in of_corpus.out and "unmatched-mark" not in ignoring.out


@pytest.mark.parametrize("command", ["check", "extract"])
def test_an_empty_path_is_not_the_folder_one_stands_in(quick: Serge, command: str, tmp_path: Path) -> None:
    (tmp_path / "ice.txt").write_text("The ice “held.\n", encoding="utf-8")
    done = quick(command, "", cwd=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert done.err == "serge: The path is empty. Name a text file or a folder.\n"
    assert "ice.txt" in quick(command, ".", cwd=tmp_path).out


def test_check_of_no_document_says_so(quick: Serge, tmp_path: Path) -> None:
    (tmp_path / "letters.xlsx").write_bytes(b"PK")
    for arguments in ((str(tmp_path),), ("--corpus", str(tmp_path), "--index", str(tmp_path / "ix"))):
        done = quick("check", *arguments)
        assert (done.status, done.out) == (1, "")
        assert done.err.startswith(f"serge: There are no documents in {tmp_path}")


def test_check_names_entries_of_the_catalogue_that_describe_no_file(quick: Serge, tmp_path: Path) -> None:
    (tmp_path / "030_ice.txt").write_text("The ice held.\n", encoding="utf-8")
    (tmp_path / "corpus.toml").write_text('[files."030_ide"]\ntitle = "Ice"\n\n[files.030]\ndate = 1931\n', encoding="utf-8")
    done = quick("check", str(tmp_path))
    assert done.status == 0
    assert (
        f"corpus.toml in {tmp_path} describes “030_ide”, but no document there has that name or number. Did you mean “030_ice”?" in done.err
    )
    assert "“030”" not in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed(quick: Serge, shell: str) -> None:
    assert "_SERGE_COMPLETE=1 serge" in quick("completion", shell).out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["sea"], ["search"]),
        (["show", "--cont"], ["--context"]),
        (["search", "ice", "--doc", "01"], ["010", "011", "012"]),
        (["show", "010:n"], ["010:n1", "010:n2"]),
        (["show", "011"], ["011:"]),
        (["footnote", "010", ""], ["1", "2"]),
        (["quotes", "--person", "hol"], ["Holm", "Ida Holm"]),
        (["quotes", "--person", "'Ida"], ["Ida Holm"]),
        (["cite", "010:q1", "--style", "b"], ["bibtex"]),
    ],
)
def test_tab_offers_what_may_follow(serge: Serge, words: list[str], offered: list[str]) -> None:
    done = serge(*words, env={"_SERGE_COMPLETE": "1"})
    assert [line.partition("\t")[0] for line in done.out.splitlines()] == offered


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["serge", "sea"], ["search"]),
        (["serge", "show", "010", ":", "n"], ["n1", "n2"]),
        (["serge", "quotes", "--person", "ida"], ["Ida\\ Holm"]),
        (["serge", "quotes", "--person", '"ida'], ["Ida Holm"]),
        (["serge", "show", "01"], ["010:", "011:", "012:"]),
    ],
)
def test_bash_completes(serge: Serge, environment: dict[str, str], words: list[str], completed: list[str]) -> None:
    quoted = " ".join(f"'{word}'" for word in words)
    lines = [
        f'serge() {{ "{sys.executable}" -m serge_cli "$@"; }}',
        serge("completion", "bash").out,
        f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _serge",
        "printf '%s\\n' \"${COMPREPLY[@]}\"",
    ]
    done = subprocess.run(
        ["bash", "--norc", "-c", "\n".join(lines)], capture_output=True, env=environment, timeout=60, check=False, text=True
    )
    assert done.stdout.splitlines() == completed


def test_tab_offers_nothing_that_a_terminal_would_obey(serge: Serge, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "1.txt").write_text("Words.\n", encoding="utf-8")
    stated = (
        '[files."1"]\ntitle = "Red \\u001b[31m \\u202e \\u009b"\nauthors = ["Ann \\u0007", "Bob"]\n[[persons]]\nname = "Cid \\u001b[2J"\n'
    )
    (tmp_path / "c" / "corpus.toml").write_text(stated, encoding="utf-8")
    places = {"SERGE_CORPUS": str(tmp_path / "c"), "SERGE_INDEX": str(tmp_path / "i")}
    assert serge("index", env=places).status == 0
    tab = places | {"_SERGE_COMPLETE": "1"}
    assert serge("show", "", env=tab).out == "1:\tRed ␛[31m \ufffd \ufffd\n"
    assert serge("search", "--author", "", env=tab).out == "Bob\n"
    assert serge("quotes", "--by", "", env=tab).out == ""


def test_tab_never_builds_an_index_nor_complains(serge: Serge, tmp_path: Path) -> None:
    done = serge("show", "0", env={"_SERGE_COMPLETE": "1", "SERGE_INDEX": str(tmp_path / "none")})
    assert (done.out, done.err, done.status) == ("", "", 0)
    assert not (tmp_path / "none").exists()


HEAVY = {
    "whoosh",
    "rich",
    "Stemmer",
    "charset_normalizer",
    "serge_cli.extract",
    "serge_cli.readers",
    "serge_cli.search",
    "serge_cli.store.build",
    "serge_cli.surfaces",
    "mcp",
    "pydantic",
}


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (["--help"], {}),
        (["--version"], {}),
        (["search", "--help"], {}),
        (["completion", "bash"], {}),
        (["sear"], {"_SERGE_COMPLETE": "1"}),
        (["search", "--li"], {"_SERGE_COMPLETE": "1"}),
    ],
)
def test_help_and_completion_import_nothing_heavy(
    arguments: list[str], env: dict[str, str], environment: dict[str, str], serge: Serge
) -> None:
    code = "import sys, atexit\natexit.register(lambda: print('MODULES', *sys.modules, file=sys.stderr))\nfrom serge_cli.app import main\nsys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, env=environment | env, timeout=60, check=False, text=True
    )
    loaded = set(done.stderr.partition("MODULES ")[2].split())
    assert done.returncode == 0
    assert "typer" in loaded
    assert loaded & HEAVY == set()


def test_every_command_shows_two_real_examples(quick: Serge) -> None:
    for name in COMMANDS:
        shown = quick(name, "--help").out
        examples = shown.partition("\nExamples:\n")[2].partition("\n\n")[0].splitlines()
        assert len([line for line in examples if line.startswith("  ") and not line.startswith("    ") and "serge" in line]) >= 2, name


def test_a_correction_lasts(quick: Serge, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    text = "On Tides\n\nby Nora Fell\n\nThe tide, wrote Ada Marsh, “comes when it will and goes when it must”. Nobody waits for it.\n"
    (corpus / "tides.txt").write_text(text, encoding="utf-8")
    places = ["-q", "--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert quick("quotes", "--by", "Ada Marsh", *places).status == 0
    done = quick("correct", "tides:q1", "--speaker", "Otto Lind", *places)
    assert (done.status, done.err) == (0, "")
    assert done.out == f"tides:q1: speaker set to Otto Lind in {corpus}/corrections.toml\n"
    assert "corrected by hand" in quick("quotes", "--by", "Otto Lind", *places).out
    (corpus / "tides.txt").write_text(text.replace("On Tides", "On Tides and Men"), encoding="utf-8")
    assert quick("quotes", "--by", "Ada Marsh", *places).status == 1
    assert quick("correct", "tides:q1", *places).status == 2
    assert quick("correct", "tides:q99", "--speaker", "X", *places).status == 1


def test_a_hit_shows_the_sentence_where_the_words_stand_together(quick: Serge, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    text = "One\n\nThe harbour lay there. Patience is a word. Nobody had it. The harbour patience of the pilots was known. It ended. All went home.\n"
    (tmp_path / "c" / "one.txt").write_text(text, encoding="utf-8")
    places = ["-q", "--corpus", str(tmp_path / "c"), "--index", str(tmp_path / "i")]
    sentence = "The harbour patience of the pilots was known."
    assert sentence in quick("search", "harbour patience", *places).out.splitlines()
    assert f"Nobody had it. {sentence} It ended." in quick("search", "harbour patience", "-C", "1", *places).out.splitlines()
    assert text.splitlines()[2] in quick("search", "harbour patience", "--full", *places).out.splitlines()
    assert text.splitlines()[2] in quick("search", "harbour patience", "-C", "99", *places).out.splitlines()
    assert (
        json.loads(quick("search", "harbour patience", "--json", *places).out.splitlines()[0])["column"]
        == text.splitlines()[2].index("harbour patience") + 1
    )


def test_answers_are_counted(quick: Serge) -> None:
    assert quick("quotes", "--count").out == f"{len(quick('quotes', '--json').out.splitlines()) - 1}\n"
    assert quick("search", "zeppelin", "--count").out == "0\n"
    assert quick("search", "zeppelin", "--count").status == 1
    (counted,) = [valid(line) for line in quick("search", "zeppelin", "--count", "--json").out.splitlines()]
    assert counted == {"schema": "serge/1", "type": "summary", "total": 0, "shown": 0}
    assert valid(quick("quotes", "--count", "--json").out)["total"] == int(quick("quotes", "--count").out)
    grouped = [json.loads(line) for line in quick("quotes", "--group-by", "doc", "--json").out.splitlines()[:-1]]
    assert sum(tally["count"] for tally in grouped) == int(quick("quotes", "--count").out)


def test_the_manual_page_names_every_command_and_option(quick: Serge) -> None:
    page = quick("man").out.replace("\\-", "-")
    for name in COMMANDS:
        assert f"\n\\fBserge {name} " in page
    for option in ("--group-by WHAT", "-C, --context N", "--speaker NAME", "--corpus DIR"):
        assert f"\n\\fB{option}\\fR\n" in page
    assert "SERGE_CORPUS" in page
    assert """\\fBserge search '"party patriotism"' --own""" in page
    assert not [line for line in page.splitlines() if line.startswith("'")]


def test_a_full_disk_is_one_line(environment: dict[str, str], texts: Path, serge: Serge) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "serge_cli", "documents"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=texts,
            timeout=60,
            check=False,
            text=True,
        )
    assert done.returncode == 2
    assert done.stderr == "serge: The output cannot be written: No space left on device.\n"


def test_a_pipe_gets_utf_8_whatever_the_locale(environment: dict[str, str], texts: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "serge_cli", "quotes", "--json"],
        capture_output=True,
        env=environment | {"PYTHONIOENCODING": "latin-1"},
        cwd=texts,
        timeout=60,
        check=False,
    )
    assert "‘" in json.loads(done.stdout.decode("utf-8").splitlines()[0])["marks"]


def test_a_closed_stdout_is_no_trouble(environment: dict[str, str], texts: Path, serge: Serge) -> None:
    line = f"{sys.executable} -m serge_cli documents >&-"
    done = subprocess.run(["bash", "-c", line], stderr=subprocess.PIPE, env=environment, cwd=texts, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
