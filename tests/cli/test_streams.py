"""Streams that are closed, full or unread, strange surroundings, and Ctrl-C: the answer or one line, the right status, no traceback."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Serge
from tests.soak.interrupt import default_signals, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shells and signals")

SERGE = f"{sys.executable} -m serge_cli"


def shell(line: str, environment: dict[str, str], cwd: Path) -> tuple[int, str, str]:
    """Run a line of shell; return exit status, stdout and stderr."""
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        env=environment,
        cwd=cwd,
        timeout=60,
        check=False,
        text=True,
        preexec_fn=default_signals,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full", "2> >(exec true)"])
@pytest.mark.parametrize(
    ("asked", "status", "out"),
    [("search pilots --count", 0, "2\n"), ("search zeppelin", 1, ""), ("nonsense", 2, ""), ("search year:x", 2, "")],
)
def test_a_stderr_that_takes_nothing_costs_neither_answer_nor_status(
    environment: dict[str, str], texts: Path, serge: Serge, asked: str, status: int, out: str, stderr: str
) -> None:
    if stderr == "2>/dev/full" and not Path(stderr[2:]).exists():
        pytest.skip("no such device here")
    assert shell(f"{SERGE} {asked} {stderr}", environment, texts) == (status, out, "")


def test_an_index_is_built_without_any_stream(environment: dict[str, str], texts: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    assert shell(f"{SERGE} index --index {index} <&- >&- 2>&-", environment, texts) == (0, "", "")
    assert shell(f"{SERGE} search pilots --count --index {index}", environment, texts) == (0, "2\n", "")
    assert shell(f"{SERGE} search zeppelin --index {index} <&- >&- 2>&-", environment, texts) == (1, "", "")


def test_no_file_of_serge_takes_the_number_of_a_closed_stream(environment: dict[str, str], texts: Path) -> None:
    code = "from serge_cli import streams; import os; streams.prepare(); os.write(int(os.sys.argv[1]), str(os.open('.', 0)).encode())"
    line = f'{sys.executable} -c "{code}" 3 3>&1 <&- >&- 2>&-'
    assert int(shell(line, environment, texts)[1]) > 2


@pytest.mark.parametrize("asked", ["search the harbour ice --json", "documents", "--help", "schema", "man", "completion bash", "index"])
def test_a_full_disk_is_told_whatever_is_printed(environment: dict[str, str], texts: Path, serge: Serge, asked: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device here")
    said = "serge: The output cannot be written: No space left on device.\n"
    assert shell(f"{SERGE} {asked} > /dev/full", environment, texts) == (2, "", said)


@pytest.mark.parametrize("asked", ["schema", "man", "--help", "search the harbour ice --json", "show 010:p99"])
def test_a_reader_that_goes_away_is_no_trouble(environment: dict[str, str], texts: Path, serge: Serge, asked: str) -> None:
    status, _, err = shell(f"(sleep 0.5; exec {SERGE} {asked}) | true", environment, texts)
    assert (status, err.count("\n")) == (1, 1) if "p99" in asked else (status, err) == (0, "")


def test_what_the_system_refuses_is_not_blamed_on_the_output(quick: Serge, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("serge_cli.store.library.open_index", refused)
    done = quick("documents")
    assert (done.status, done.out, done.err) == (2, "", "serge: System limit reached: Too many open files.\n")


def test_tab_says_nothing_where_its_offers_cannot_be_written(environment: dict[str, str], texts: Path, serge: Serge) -> None:
    for out in (">/dev/full", "> >(exec true)", ">&-"):
        assert shell(f"_SERGE_COMPLETE=1 {SERGE} sea {out}", environment, texts) == (0, "", "")


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "xx_XX.nothing", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"NO_COLOR": "1"},
        {"COLUMNS": "1"},
        {"COLUMNS": "0", "LINES": "0"},
        {"TERM": "dumb"},
        {"TERM": ""},
        {"HOME": ""},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": ""},
    ],
    ids=str,
)
def test_strange_surroundings(environment: dict[str, str], texts: Path, serge: Serge, surroundings: dict[str, str]) -> None:
    status, out, err = shell(f"{SERGE} search patience “harbour” --format terminal", environment | surroundings, texts)
    assert (status, err) == (0, "")
    assert "Nobody spoke of the ⟦harbour⟧ ⟦patience⟧" in " ".join(out.split())


def test_a_terminal_of_one_column(environment: dict[str, str], texts: Path, serge: Serge) -> None:
    pytest.importorskip("pty")
    code = f"import os, pty; os.environ |= {{'COLUMNS': '1'}}; os.sys.exit(pty.spawn({[*SERGE.split(), 'search', 'zeppelin']!r}) >> 8)"
    status, out, _ = shell(f'{sys.executable} -c "{code}" </dev/null', environment, texts)
    assert status == 1
    assert out.split()[:4] == ["serge:", "No", "results", "for"]


def test_a_home_that_nobody_knows(environment: dict[str, str], texts: Path) -> None:
    status, out, err = shell(f"{SERGE} search ice --corpus '~nobody-of-that-name/texts'", environment, texts)
    assert (status, out) == (2, "")
    assert err == "serge: No such corpus folder: ~nobody-of-that-name/texts. Name a folder of texts with --corpus DIR.\n"


def test_a_folder_that_is_gone(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    line = f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && {SERGE}"
    for asked in ("search ice", "check", "documents --corpus texts"):
        status, out, err = shell(f"{line} {asked}", environment, tmp_path)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("serge: The folder you are in no longer exists")
        (tmp_path / "gone").mkdir()


def test_ctrl_c_at_any_moment() -> None:
    statuses, faults = run(6, seed=3, commands=["search docket1 --json", "index --rebuild", "--help"])
    assert (sum(statuses.values()), faults) == (6, [])


def test_ctrl_c_where_nothing_can_be_raised(environment: dict[str, str], tmp_path: Path) -> None:
    """The callback of a weak reference swallows what it raises, and Python would print it."""
    (tmp_path / "code.py").write_text(
        """
import signal, sys, time, weakref
from serge_cli import app, interrupts

class Thing: pass

def work(_):
    thing = Thing()
    _reference = weakref.ref(thing, lambda _: signal.raise_signal(signal.SIGINT))
    del thing
    time.sleep(30)

interrupts.end_at_once()
app._carry_out = work
sys.argv = ["serge", "search"]
sys.exit(app.main())
""",
        encoding="utf-8",
    )
    assert shell(f"{sys.executable} code.py", environment, tmp_path) == (130, "", "\n")


def test_what_others_left_for_the_end_is_done(environment: dict[str, str], texts: Path) -> None:
    """Files closed late, scratch folders: the process ends at once, but not before."""
    code = "import atexit; atexit.register(print, 'last'); from serge_cli.__main__ import main; main()"
    assert shell(f'{sys.executable} -c "{code}" search pilots --count', environment, texts)[:2] == (0, "2\nlast\n")
    assert shell(f'{sys.executable} -c "{code}" search zeppelin --quiet', environment, texts)[:2] == (1, "last\n")


def test_a_thread_that_has_not_ended_is_waited_for(environment: dict[str, str], texts: Path) -> None:
    code = "import threading; threading.Timer(1, print, ['late']).start(); from serge_cli.__main__ import main; main()"
    assert shell(f'{sys.executable} -c "{code}" --version', environment, texts)[1].endswith("\nlate\n")
