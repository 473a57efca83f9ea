"""How well extraction does on hand-annotated documents, and floors below which no figure may fall. A floor only ever rises.

The floors of speakers were set with weights that had not seen the document (tests/quality/train.py --leave-one-out).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from serge_cli.extract.pipeline import extract
from serge_cli.readers.reading import read
from serge_cli.wire.whole_file import wire_extraction
from tests.quality.scoring import Annotated

HERE = Path(__file__).parent
TEXTS = [(HERE.parents[1] / "seeds", HERE / "gold"), (HERE / "invented", HERE / "invented" / "gold")]
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


@cache
def figures(name: str) -> dict[str, float]:
    texts, annotations = next(place for place in TEXTS if (place[1] / f"{name}.json").exists())
    gold: dict[str, Any] = json.loads((annotations / f"{name}.json").read_text(encoding="utf-8"))
    alternatives = json.loads((annotations / "ambiguous.json").read_text(encoding="utf-8")).get(name, {})
    (path,) = texts.glob(f"{name}_*")
    document = read(path.read_bytes(), path.name, name)
    return Annotated(gold, alternatives, wire_extraction(document, extract(document)), document.text).figures()


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls(name: str) -> None:
    got = figures(name)
    fallen = {figure: (round(got[figure], 4), floor) for figure, floor in FLOORS[name].items() if got[figure] < floor - 1e-9}
    assert not fallen, f"{name}: figure: (now, floor) {fallen}"


@pytest.mark.parametrize("name", FLOORS)
def test_every_figure_has_a_floor(name: str) -> None:
    assert set(FLOORS[name]) == set(figures(name))
