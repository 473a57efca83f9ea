"""What to say when nothing was found: which word is in no text, what was perhaps meant, what else would find something."""

from __future__ import annotations

from collections.abc import Iterator

from serge_cli.search.backend import Backend
from serge_cli.search.entry import Unit
from serge_cli.search.query.suggestions import Looser, Missing, emptied_by, missing, nearest_looser
from serge_cli.search.query.tree import Query

Units = Unit | tuple[Unit, ...]


def hints(backend: Backend, query: Query, unit: Units) -> tuple[str, ...]:
    """Return sentences that say why nothing answers the query, each with what to do."""
    lost = missing(query, backend, unit)
    said = tuple(map(_missing, lost))
    return said if any(one.suggestions for one in lost) else (*said, *map(_looser, _loosened(backend, query, unit)))


def _loosened(backend: Backend, query: Query, unit: Units) -> Iterator[Looser]:
    """Yield the queries that find something without one filter, else the one that changes least."""
    emptied = emptied_by(query, backend, unit)
    yield from emptied
    nearest = None if emptied else nearest_looser(query, backend, unit)
    if nearest:
        yield nearest


def _missing(one: Missing) -> str:
    what = one.text if one.text.startswith('"') else f"the word “{one.text}”"
    offered = f" Did you mean {' or '.join(f'“{other}”' for other in one.suggestions)}?" if one.suggestions else ""
    return f"No text has {what}.{offered}"


def _looser(one: Looser) -> str:
    found = "There is 1 answer" if one.total == 1 else f"There are {one.total:,} answers"
    return f"{found} {'' if one.change.startswith(('without ', 'in all ')) else 'to: '}{one.change}."
