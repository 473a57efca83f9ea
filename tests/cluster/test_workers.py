"""Files are read by Dask's workers as they are here; a worker that dies, or a file that kills it, costs nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from serge_cli.errors import ClusterError, UsageError
from serge_cli.search.backend import Sort
from serge_cli.search.entry import Entry, Unit
from serge_cli.search.query.tree import Query
from serge_cli.store.knowledge import Knowledge
from serge_cli.store.library import Library, open_library
from serge_cli.store.progress import Silent
from serge_cli.store.tasks import Outcome, Task
from serge_cli.store.worker_address import WorkerAddress, worker_address
from tests.store.deadly import Deadly

pytest.importorskip("distributed", reason="reading by workers needs Dask: pip install 'serge-cli[cluster]'")

from distributed import Client, LocalCluster, Security

from serge_cli.store.distribution import carry_out_by

TEXT = "The Lamp\n\nBy Ida Marsh\n\nThe lamp of number {0} burned, “oars rest”, said Ann Oar.[1]\n\n[1] Oar, Lamps, p. {0}.\n\n"


@contextmanager
def scheduler(workers: int, security: Security | None = None) -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        security=security or Security(),
        protocol="tls://" if security else "tcp://",
        silence_logs=100,
    ) as cluster:
        yield cluster


def corpus_in(folder: Path, files: int, size: int = 1) -> Path:
    folder.mkdir()
    for number in range(files):
        (folder / f"{number:03}.txt").write_text(TEXT.format(number) * size)
    return folder


def entries(library: Library) -> list[Entry]:
    return [found.entry for found in library.backend.find(Query(), tuple(Unit), None, Sort.DOCUMENT).found]


def held(corpus: Path, index: Path, **how: str) -> tuple[list[Entry], list[object]]:
    """Return the entries and the cards of an index that is made now."""
    with open_library(corpus, index, **how) as library:  # type: ignore[arg-type]
        return entries(library), list(library.cards())


def tasks(corpus: Path) -> list[Task]:
    return [Task(str(path), path.name, path.stem, path.stat().st_size, seconds=60) for path in sorted(corpus.iterdir())]


def test_two_workers_find_what_one_process_finds(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 12)
    (corpus / "corpus.toml").write_text('[files."003.txt"]\ntitle = "Another lamp"\nauthors = ["B. Oar"]\n')
    (corpus / "empty.txt").write_text("")
    here = held(corpus, tmp_path / "here")
    assert len(here[0]) > 40
    assert held(corpus, tmp_path / "there", workers="2") == here


def test_a_dead_workers_files_are_done_again(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 16, size=25)
    here = held(corpus, tmp_path / "here")

    class Killing(Silent):
        """Kills a worker when the first file is done."""

        killed = 0

        def advance(self, path: str, size: int) -> None:
            if not self.killed:
                self.killed = next(iter(client.run(os.getpid).values()))
                os.kill(self.killed, signal.SIGKILL)

    with scheduler(2) as cluster, Client(cluster, set_as_default=False) as client:
        progress = Killing()
        with open_library(corpus, tmp_path / "there", workers=cluster.scheduler_address, progress=progress) as library:
            assert (entries(library), list(library.cards())) == here
            assert library.unread == ()
        assert progress.killed


def test_a_file_that_ends_its_worker_costs_only_itself(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 5)
    (corpus / "002-deadly.txt").write_text("A lamp.")
    outcomes = list(carry_out_by(WorkerAddress(1), tasks(corpus), Knowledge(catalog=Deadly()), print))
    failed = [outcome for outcome in outcomes if outcome.error]
    assert [outcome.task.id for outcome in outcomes] == ["000", "001", "002-deadly", "002", "003", "004"]
    assert [(outcome.task.id, "memory ran out" in outcome.error) for outcome in failed] == [("002-deadly", True)], failed


def test_workers_without_the_folder_are_named(tmp_path: Path) -> None:
    task = Task(str(tmp_path / "nowhere" / "1.txt"), "1.txt", "1", 10)
    with scheduler(1) as cluster, pytest.raises(ClusterError, match=r"The worker tcp://127\.0\.0\.1:\d+ does not see the folder .*nowhere"):
        list(carry_out_by(WorkerAddress(url=cluster.scheduler_address), [task], Knowledge(), print))


def test_a_scheduler_that_ends_leaves_what_was_read(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 40, size=40)
    seen: list[Outcome] = []
    with scheduler(1) as cluster, pytest.raises(ClusterError, match="The workers stopped reading"):
        for outcome in carry_out_by(WorkerAddress(url=cluster.scheduler_address), tasks(corpus), Knowledge(), print):
            seen.append(outcome)
            if len(seen) == 2:
                cluster.close()
    assert [outcome.error for outcome in seen[:2]] == ["", ""]
    assert len(seen) < 40


def test_workers_of_another_machine_prove_who_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = corpus_in(tmp_path / "corpus", 3)
    with scheduler(1, security := Security.temporary()) as cluster:
        for name, variable, content in (
            ("ca.pem", "SERGE_WORKERS_CA", security.tls_ca_file),
            ("cert.pem", "SERGE_WORKERS_CERT", security.tls_client_cert),
            ("key.pem", "SERGE_WORKERS_KEY", security.tls_client_key),
        ):
            (tmp_path / name).write_text(content)
            (tmp_path / name).chmod(0o600)
            monkeypatch.setenv(variable, str(tmp_path / name))
        assert held(corpus, tmp_path / "there", workers=cluster.scheduler_address) == held(corpus, tmp_path / "here")
        other = Security.temporary()
        (tmp_path / "ca.pem").write_text(other.tls_ca_file)
        with pytest.raises(ClusterError, match="cannot be reached"):
            held(corpus, tmp_path / "third", workers=cluster.scheduler_address)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("0", "names no workers"),
        ("2000", "names no workers"),
        ("two", "names no workers"),
        ("", "names no workers"),
        ("tcp://127.0.0.1", "names no workers"),
        ("tcp://127.0.0.1:x", "names no workers"),
        ("tcp://127.0.0.1:8786/x", "names no workers"),
        ("http://127.0.0.1:8786", "names no workers"),
        ("inproc://1/2/3", "names no workers"),
        ("tcp://a\x1b[1m:8786", "names no workers"),
        ("tcp://10.0.0.7:8786", "10.0.0.7 is another machine"),
        ("tcp://workers.example:8786", "workers.example is another machine"),
        ("tcp://0.0.0.0:8786", "is another machine"),
        ("tls://workers.example:8786", "SERGE_WORKERS_CA names no file"),
    ],
)
def test_workers_that_will_not_do(stated: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        worker_address(stated, {})


def test_a_key_that_others_read_will_not_do(tmp_path: Path) -> None:
    environment = {name: str(tmp_path / name) for name in ("SERGE_WORKERS_CA", "SERGE_WORKERS_CERT", "SERGE_WORKERS_KEY")}
    for path in environment.values():
        Path(path).write_text("")
        Path(path).chmod(0o600)
    expected = WorkerAddress(0, "tls://a.example:1", *environment.values())
    assert worker_address("tls://a.example:1", environment) == expected
    Path(environment["SERGE_WORKERS_KEY"]).chmod(0o640)
    with pytest.raises(UsageError, match="can be read by others"):
        worker_address("tls://a.example:1", environment)


def serge(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "serge_cli", "index", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def test_the_program_says_nothing_of_its_workers(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 4)
    out, said = (process := serge("--corpus", corpus, "--index", tmp_path / "index", "--workers", "2")).communicate(timeout=120)
    assert (process.returncode, out.partition(",")[0]) == (0, "4 documents")
    assert [line.partition(" ")[0] for line in said.splitlines()] == ["serge:"], said
    out, said = (process := serge("--corpus", corpus, "--workers", "2", "--jobs", "2")).communicate(timeout=60)
    assert (process.returncode, out, said) == (2, "", "serge: --workers and --jobs cannot be combined.\n")


def test_an_interrupt_ends_the_workers_without_a_word(tmp_path: Path) -> None:
    corpus = corpus_in(tmp_path / "corpus", 200, size=250)
    process = serge("--corpus", corpus, "--index", tmp_path / "index", "--workers", "2", "--quiet")
    end = time.monotonic() + 60
    while time.monotonic() < end and sum("spawn_main" in command for command in members(process.pid)) < 2:
        time.sleep(0.2)
    time.sleep(2)
    os.killpg(process.pid, signal.SIGINT)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert "Traceback" not in said
    end = time.monotonic() + 20
    while time.monotonic() < end and (left := members(process.pid)):
        time.sleep(0.2)
    assert not left


def members(group: int) -> list[str]:
    """Return the commands of the processes of a group."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [row[2] for row in rows if row[0] == str(group) and not row[1].startswith("Z")]
