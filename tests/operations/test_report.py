"""What a report on the library's quality says: doubts by document, a fair sample, the precision that follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from serge_cli.errors import UsageError
from serge_cli.model.records import NoticeCode
from serge_cli.operations.correct import Wanted, correct
from serge_cli.operations.quotes import QuotationRequest, quotes
from serge_cli.operations.report import ReportRequest, damaged_words, report, wilson
from serge_cli.store.library import Library, open_library

ESSAY = """Ice on the Quay

by Otto Lind

The ice came early that year, and the c0mrades of the qu\ufffdy waited for the long winter.[1] Ada Marsh wrote that “the harbour keeps no promise to anybody”.

It was said: “Nobody who keeps a ledger has ever been warm in this town of ours.” Ida Holm wrote that “the bread came late and was eaten early”.

Notes

[1] Holm, Letters, p. 12.

[2] Lind, Winters, p. 3.
"""


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "020_ice.txt").write_text(ESSAY, encoding="utf-8")
    (folder / "021_tide.txt").write_text("The Tide\n\nby Ada Marsh\n\nThe tide comes when it will.\n", encoding="utf-8")
    return folder, tmp_path / "index"


def opened(places: tuple[Path, Path]) -> Library:
    return open_library(*places, jobs=1)


def test_what_is_doubtful_is_counted_by_document(places: tuple[Path, Path]) -> None:
    with opened(places) as library:
        ice, tide = report(library).documents
        hits = quotes(library, QuotationRequest()).quotations
    speakers = [hit.quotation.speaker for hit in hits]
    assert (ice.document, ice.quotations, ice.unknown) == ("020", 3, speakers.count(None))
    assert ice.doubtful == sum(speaker is not None and speaker.confidence < 0.7 for speaker in speakers)
    assert (ice.damaged, ice.examples) == (2, ("c0mrades", "qu\ufffdy"))
    assert dict(ice.notices)[NoticeCode.ORPHAN_NOTE] == 1
    assert NoticeCode.UNMATCHED_MARK not in dict(ice.notices)
    assert (tide.document, tide.quotations, tide.unknown, tide.doubtful, tide.damaged, tide.notices) == ("021", 0, 0, 0, 0, ())


def test_one_document_alone(places: tuple[Path, Path]) -> None:
    with opened(places) as library:
        found = report(library, ReportRequest(documents=("021",)))
    assert [each.document for each in found.documents] == ["021"]
    assert (found.attributions, found.sample, found.precision.share) == (0, (), None)


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("The c0mrades met.", ["c0mrades"]),
        ("A \ue012 and a qu\ufffdy.", ["\ue012", "qu\ufffdy"]),
        ("The word \u0441at has a Cyrillic letter; кот has no other.", ["\u0441at"]),
        ("H2O, the 14th, 1930s, Nr.12, B2B, naïve, l’été and o’clock are words.", []),
        ("See https://a.example/d3f4ult?x1y=2 and mail a1b@c2d.example or x=a1b.", ["a1b", "a1b"]),
    ],
)
def test_a_damaged_word_has_signs_of_no_word(text: str, damaged: list[str]) -> None:
    assert [word for word in damaged_words(text) if not word.startswith(("d3", "c2", "x1", "d3f4ult?x1y"))] == damaged


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"), [(17, 20, 0.640, 0.948), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (1, 1, 0.207, 1.0)]
)
def test_wilsons_interval(right: int, judged: int, low: float, high: float) -> None:
    assert wilson(right, judged) == pytest.approx((low, high), abs=0.0006)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(Path(__file__).resolve().parents[2] / "seeds", tmp_path_factory.mktemp("report") / "index", jobs=1) as library:
        yield library


def test_a_sample_is_of_its_seed(seeds: Library) -> None:
    first, again, other = (report(seeds, ReportRequest(seed=seed)) for seed in (0, 0, 1))
    drawn = [one.hit.quotation.id for one in first.sample]
    assert len(set(drawn)) == len(drawn) == 20
    assert first.sample == again.sample
    assert drawn != [one.hit.quotation.id for one in other.sample]
    assert all(one.hit.quotation.speaker for one in first.sample)


def test_every_attribution_has_the_same_chance(seeds: Library) -> None:
    counts = Counter(one.hit.quotation.id for seed in range(60) for one in report(seeds, ReportRequest(("004",), 3, seed)).sample)
    total = report(seeds, ReportRequest(("004",), 0)).attributions
    assert len(counts) == total
    assert max(counts.values()) < 3 * min(counts.values()) + 12


def test_judgements_give_a_precision(seeds: Library) -> None:
    found = report(seeds, ReportRequest(judged=[True] * 17 + [False, None, True])).precision
    assert (found.judged, found.right, found.share) == (19, 18, 18 / 19)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 18 / 19 < found.high
    with pytest.raises(UsageError, match="21 attributions are judged, and the sample has 20"):
        report(seeds, ReportRequest(judged=[True] * 21))


def test_what_a_person_has_corrected_is_not_judged_again(places: tuple[Path, Path]) -> None:
    with opened(places) as library:
        attributed = [hit.quotation.id for hit in quotes(library, QuotationRequest()).quotations if hit.quotation.speaker]
        correct(library, attributed[:1], Wanted("Rosa Luxemburg"))
    with opened(places) as library:
        assert {one.hit.quotation.id for one in report(library).sample} == set(attributed[1:])
