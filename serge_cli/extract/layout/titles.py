"""Put the lines of a title together."""

from __future__ import annotations

from collections.abc import Sequence

from serge_cli.extract.layout.sights import Piece
from serge_cli.language.imprints import function_words


def title_runs(candidates: Sequence[int], pieces: Sequence[Piece]) -> list[list[int]]:
    """Return the stretches of title-like pieces that follow each other closely, four at most in each."""
    runs: list[list[int]] = []
    for index in candidates:
        if runs and index == runs[-1][-1] + 1 and pieces[index].gap <= 2 and len(runs[-1]) < 4:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def shown_title(parts: Sequence[str]) -> str:
    """Return the title: its first line, with those it plainly goes on in; a subtitle apart is left to the block it stands in."""
    title = parts[0]
    for part in parts[1:]:
        last = title.split()[-1]
        if not (title[-1] in ":,;–—-&" or part[:1].islower() or (last.islower() and last in function_words())):
            break
        title += f" {part}"
    return title
