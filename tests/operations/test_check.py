"""A clean text is broken in each way that `check` names: it must see that, and nothing else."""

from __future__ import annotations

import pytest

from serge_cli.extract.pipeline import extract
from serge_cli.model.records import NoticeCode
from serge_cli.model.results import Finding
from serge_cli.operations.check import HINTS, check
from serge_cli.readers.reading import read

CLEAN = """\
# The Lamps of Harrow Lane

Anna Marsh wrote that “the lamps were lit at six,” and nobody put them out.[1] The council disagreed.[2]

“We paid for the oil,” said the treasurer, “and we shall have the light.”[3] Marsh never answered him.[4]

He kept the letter all his life.[5]

## Notes

1. Anna Marsh, *The Long Evening* (London, 1911), p. 12.

2. Minutes of the Harrow Council, 4 May 1908.

3. Ibid., 11 May 1908.

4. Marsh, op. cit., p. 40.

5. See note 2 above.
"""

BROKEN = {
    "a marker without its note": (("him.[4]", "him.[4] He left.[6]"), NoticeCode.DANGLING_MARKER),
    "a note without its marker": (("disagreed.[2]", "disagreed."), NoticeCode.ORPHAN_NOTE),
    "the same number twice": (
        ("4. Marsh, op. cit., p. 40.", "4. Marsh, op. cit., p. 40.\n\n4. Marsh, op. cit., p. 41."),
        NoticeCode.DUPLICATE_NOTE,
    ),
    "a number passed over": (("5. See note 2 above.", "7. See note 2 above."), NoticeCode.NOTE_GAP),
    "a note that says nothing": (("2. Minutes of the Harrow Council, 4 May 1908.", "2."), NoticeCode.EMPTY_NOTE),
    "a work never named": (("Marsh, op. cit., p. 40", "Pell, op. cit., p. 40"), NoticeCode.UNRESOLVED_REFERENCE),
    "ibid. after several works": (
        ("Council, 4 May 1908.", "Council, 4 May 1908; J. Pell, *Oil* (Leeds, 1902), p. 3."),
        NoticeCode.UNRESOLVED_REFERENCE,
    ),
}


def found_in(text: str) -> tuple[Finding, ...]:
    document = read(text.encode("utf-8"), "lamps.md", "lamps")
    return check(document, extract(document))


def test_a_clean_text_has_nothing_to_fix() -> None:
    assert found_in(CLEAN) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_each_fault_is_seen_and_no_other(name: str) -> None:
    (old, new), code = BROKEN[name]
    assert CLEAN.count(old) == 1
    text = CLEAN.replace(old, new)
    if code is NoticeCode.NOTE_GAP:
        text = text.replace("life.[5]", "life.[7]")
    if code is NoticeCode.EMPTY_NOTE:  # what refers to the empty note cannot be resolved either: take those references out
        text = text.replace("Ibid., 11 May 1908", "Letter of 11 May 1908").replace("See note 2 above", "Letter of 1912")
    assert {finding.code for finding in found_in(text)} == {code}


def test_notes_called_out_of_order() -> None:
    text = CLEAN.replace("out.[1]", "out.[x]").replace("disagreed.[2]", "disagreed.[1]").replace("out.[x]", "out.[2]")
    assert [finding.code for finding in found_in(text)] == [NoticeCode.NOTE_ORDER]


def test_an_unmatched_mark() -> None:
    findings = found_in(CLEAN.replace("put them out.[1]", "put them out.[1] “Nobody ever does."))
    assert {finding.code for finding in findings} <= {NoticeCode.UNMATCHED_MARK, NoticeCode.DOUBTFUL_MARK}
    assert findings


def test_a_finding_says_where_what_and_what_to_do() -> None:
    (finding,) = found_in(CLEAN.replace("him.[4]", "him.[4] He left.[6]"))
    assert (finding.place.line, finding.place.column) == (5, 115)
    assert finding.message == "marker 6 has no note"
    assert finding.hint == "add the note, or remove the marker"


def test_a_file_that_prints_no_notes_gets_one_finding() -> None:
    text = CLEAN[: CLEAN.index("## Notes")]
    findings = found_in(text)
    assert [finding.code for finding in findings] == [NoticeCode.DANGLING_MARKER]
    assert findings[0].message == "5 markers, but the file contains no notes"


def test_every_code_has_a_hint() -> None:
    assert set(HINTS) == set(NoticeCode)
