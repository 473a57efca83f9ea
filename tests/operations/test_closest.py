"""What comes closest to a phrase of common words, each of which stands nearly everywhere."""

from __future__ import annotations

from pathlib import Path

from serge_cli.operations.search import search
from serge_cli.store.library import open_library

LONG = "They had to go on or to be late, and it was not long, said the men of the town, before the rest of us could follow them and ask."
SHORT = ["Whether to be here or not is for you.", "Or not to be seen?", "She had not yet come to be or to stay."]
LACKING = "To be here."


def test_the_shortest_passages_with_all_words_are_shown(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    paragraphs = [*(f"{LONG} {number}." for number in range(12)), *SHORT, *(f"{LACKING} {number}." for number in range(30))]
    (texts / "one.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    with open_library(texts, tmp_path / "index") as library:
        answer = search(library, '"to be or not to be"')
    assert sorted(each.hit.text for each in answer.near) == sorted(SHORT)
    assert [each.lacks for each in answer.near] == [(), (), ()]
