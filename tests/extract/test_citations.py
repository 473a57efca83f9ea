"""What a note cites: each work with its title, its author's surname, and whether it is named in full; and the pages it gives."""

from __future__ import annotations

import pytest

from serge_cli.extract.notes.citations import citations, pages_cited, segments


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ida Holm, Letters to the North (Oslo: Gyldendal, 1931), p. 12.", [("Letters to the North", "holm", True)]),
        ("Holm, Old Letters, p. 12; Edgar Pike, *The Lease* (London, 1920), p. 4.", [("Old Letters", "holm", False), ("The Lease", "pike", True)]),
        ("For the letters, see Marlow, The River, 1902, p. 4.", [("The River", "marlow", True)]),
        ("“The Miller’s Lease,” in Pike, Essays (1920), p. 9.", [("The Miller’s Lease", None, True)]),
        ("Pike: “The Lease” (1920).", [("The Lease", "pike", True)]),
        ("Pike: The Lease, 1920.", [("The Lease", "pike", True)]),
        ("Pike: the lease, 1920.", [(None, None, True)]),
        ("Ida Holm, Letters (Oslo, 1931).", [("Letters", "holm", True)]),
        ("Ida Holm, Letters (1931).", [(None, None, True)]),
        ("Holm, Letters (Oslo, 1931).", [(None, None, True)]),
        ("Pike, Old Lease, the town 1931.", [("Old Lease", "pike", True)]),
        ("Pike, Old Lease, in the town 1931.", [("Old Lease", "pike", False)]),
        ("Pike, Big Lease 1931, p. 3.", [("Pike", None, True)]),
        ("Pike, Big Lease of 1931, p. 3.", [("Big Lease of 1931", "pike", False)]),
        ("Pike A. B. Life and Work // New World. 1931.", [("Life and Work", "pike", True)]),
        ("The Revolution, 1917: A Record, p. 3.", [("The Revolution, 1917: A Record", None, False)]),
        ("The old Mill and Big River Road House Lease, p. 4.", [("The old Mill and Big River Road House Lease", None, False)]),
        ("The old small Mill and Big River Road, p. 4.", [(None, None, False)]),
        ("Pike. Ch. 4.", [(None, None, False)]),
        ("*Road*, p. 3.", [("Road", None, False)]),
        ("*ab*, p. 3.", []),
        ("Ibid., *The Lease*, p. 4.", [("The Lease", "ibid", False)]),
        ("Ibid.", [(None, "ibid", False)]),
        ("App. 16.", [(None, None, False)]),
        ("May 16.", []),
        ("Marlow to H. Allott, 3 May 1902.", [(None, None, True)]),
        ("Manuscript, The Old Mill, The Archive.", [("The Old Mill", None, False)]),
        ("It is said of the unpublished papers that they burned.", []),
        ("Marsh’s remark; and nothing else.", []),
        ("Old House (Vienna, 1931), p. 3.", [("Old House", None, True)]),
        ("Old House, p. 3.", [(None, None, False)]),
        ("House, p. 3.", [("House", None, False)]),
        ("A Long Way Home, vol. 3, 1931.", [("A Long Way Home", None, True)]),
        ("Anna Maria Luisa van der Berg, The Mill, p. 3.", [("The Mill", "berg", False)]),
        ("Anna Maria Luisa Ida van der Berg, The Mill, p. 3.", [("Anna Maria Luisa Ida van der Berg", None, False)]),
    ],
)  # fmt: skip
def test_a_note_cites(body: str, found: list[tuple[str | None, str | None, bool]]) -> None:
    assert [(each.title, each.author, each.full) for each in citations(body)] == found


@pytest.mark.parametrize(("number", "title"), [(20, True), (21, False)])
def test_a_title_has_at_most_25_words(number: int, title: bool) -> None:
    written = f"The Mill by the River {' '.join(['Road'] * number)}"
    assert [each.title for each in citations(f"{written}, p. 3.")] == [written if title else None]


def test_segments_keep_brackets_marks_and_abbreviations_whole() -> None:
    assert segments("See Pike, *Lease* (London; Paris); cf. “Mill; River”. Also [a (b; c) d]; the Nachl. 3. Pell 4; 5.") == (
        "Pike, *Lease* (London; Paris)", "“Mill; River”.", "[a (b; c) d]", "the Nachl. 3.", "Pell 4", "5.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("p. 12", ("12", "12")),
        ("pp. 45–6", ("45", "46")),
        ("pp. 45–47", ("45", "47")),
        ("p. 3; pp. 45-47", ("45", "47")),
        ("pp. xii–xv", ("xii", "xv")),
        ("Pike, 12", ("12", "12")),
        ("Pike: 112-9.", ("112", "119")),
        ("p. 3, 1931", ("3", "3")),
        ("Pike, Lease, 1920", None),
        ("Pike, 1917-18", None),
        ("Pike", None),
    ],
)
def test_pages(written: str, pages: tuple[str, str] | None) -> None:
    assert pages_cited(written) == pages
