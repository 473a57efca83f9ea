"""serge explain shows the candidates of a quotation, what was seen of them, and what the decision hangs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from serge_cli.errors import NothingFound
from serge_cli.operations import correct
from serge_cli.operations import explain as explaining
from serge_cli.operations.explain import explain
from serge_cli.store.library import open_library

TEXT = "Anna Marsh kept the minutes. Marsh wrote “the strike is only sleeping”, and Edgar Pike agreed with her at once.\n"


def test_a_decision_is_explained(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "001.txt").write_text(TEXT, encoding="utf-8")
    with open_library(corpus, tmp_path / "index") as library:
        explanation = explain(library, "001:q1")
        with pytest.raises(NothingFound, match="001:q2"):
            explain(library, "001:q2")
    assert explanation.named == "Anna Marsh"
    assert explanation.quotation.text == "the strike is only sleeping"
    first = explanation.candidates[0]
    assert (first.name, first.probability >= explanation.threshold) == ("Anna Marsh", True)
    assert "L0>V" in [seen.code for seen in first.observations]  # a verb of saying follows the name
    assert {"Edgar Pike", ""} <= {candidate.name for candidate in explanation.candidates}
    # of a hundred annotated speakers three are disputed, so that a sure one and the rest come to .97
    assert 0.96 <= sum(candidate.probability for candidate in explanation.candidates) <= 1.0


def test_the_words_are_those_of_the_file_and_are_extracted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "001.md").write_text(TEXT.replace("only", "*only*"), encoding="utf-8")
    with open_library(corpus, tmp_path / "index") as library:
        prepared = []
        once = explaining.prepare
        monkeypatch.setattr(explaining, "prepare", lambda *known: prepared.append(once(*known)) or prepared[-1])
        monkeypatch.setattr(correct, "extract", None)
        explanation = explain(library, "001:q1")
    assert (explanation.quotation.text, explanation.named, len(prepared)) == ("the strike is *only* sleeping", "Anna Marsh", 1)
