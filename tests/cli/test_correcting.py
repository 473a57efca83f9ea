"""Corrections by hand through the real program: none is lost, however many are made at once."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path

from tests.cli.conftest import Serge, command

TEXT = "On Tides\n\nby Nora Fell\n\n" + "\n\n".join(
    f"The tide, wrote Ada Marsh, “comes when it will and goes when it must, so {number} times”. Nobody waits." for number in range(1, 51)
)


def test_fifty_corrections_at_once_are_fifty_corrections(serge: Serge, environment: dict[str, str], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "tides.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "corrections.toml").write_text("# Decided in May.\n", encoding="utf-8")
    (corpus / "corrections.toml").chmod(0o600)
    places = ["-q", "--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert serge("index", *places).status == 0
    correcting = [
        subprocess.Popen(
            command("correct", f"tides:q{number}", "--speaker", f"Otto {chr(64 + number % 26)}{number}", *places),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(1, 51)
    ]
    ended = [(*one.communicate(timeout=900), one.returncode) for one in correcting]
    assert {(err, status) for _, err, status in ended} == {("", 0)}
    assert all(": speaker set to " in out for out, _, _ in ended)
    kept = (corpus / "corrections.toml").read_text(encoding="utf-8")
    assert kept.startswith("# Decided in May.\n")
    assert len({one["words"] for one in tomllib.loads(kept)["correction"]}) == 50
    assert (corpus / "corrections.toml").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in corpus.iterdir()) == ["corrections.toml", "tides.txt"]
    assert serge("quotes", "--count", "--by", "Ada Marsh", *places).out == "0\n"
