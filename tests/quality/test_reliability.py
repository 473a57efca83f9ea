"""The plot of the README: on the line lies what is as often right as it is sure."""

from __future__ import annotations

import pytest
from lxml import etree

reliability = pytest.importorskip("tests.quality.reliability", reason="training needs the extra `train`", exc_type=ImportError)


def test_points_lie_where_confidence_and_truth_say() -> None:
    exact = reliability.Tenth(answers=10, right=6, sure=6.0)
    too_sure = reliability.Tenth(answers=40, right=30, sure=36.0)
    points = etree.fromstring(reliability.drawn([exact, too_sure])).findall(".//{*}circle")
    assert [(point.get("cx"), point.get("cy")) for point in points] == [("100.0", "280.0"), ("280.0", "190.0")]
    assert [round(tenth.distance, 2) for tenth in (exact, too_sure)] == [0.0, 0.15]
