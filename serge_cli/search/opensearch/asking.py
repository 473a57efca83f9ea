"""The parts of which questions to the engine are made, in its own language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Body = dict[str, Any]

ALL: Body = {"match_all": {}}
NONE: Body = {"match_none": {}}
ODD: Body = {"term": {"odd": True}}  # of some value the engine knows a digest alone (documents.py)


def all_of(bodies: Iterable[Body]) -> Body:
    """Return the question for what several find."""
    return {"bool": {"filter": list(bodies)}}


def any_of(bodies: Iterable[Body]) -> Body:
    """Return the question for what any of several finds."""
    return {"bool": {"should": list(bodies), "minimum_should_match": 1}}


def none_of(body: Body) -> Body:
    """Return the question for what one does not find."""
    return {"bool": {"must_not": [body]}}
