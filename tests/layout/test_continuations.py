"""A paragraph broken by a page goes on in its next piece; a displayed quotation or a new paragraph does not."""

import pytest

from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.extract.notes.find_notes import find_notes
from serge_cli.readers.reading import read

OPENING = "It was cold in the town, and nobody had gone out to the weir for a week."
BROKEN = "The road to the harbour lay empty, as it had on every morning since the strike, and nobody in the town expected the ships to"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (f"{BROKEN}\n\ncome back before the spring.", [("p2", "p1")]),
        (f"{OPENING}\n\n{BROKEN}\n\n(_Spreads her fingers._)\n\ncome back.", [("p4", "p2")]),
        (f"{BROKEN}\n\n[He rises.]\n\nThe ships came back.", []),
        (f"{BROKEN} come.\n\n[He rises.]\n\nback they went.", []),
        (f"{OPENING}\n\n{BROKEN} see\n\f\nPeter come back.", [("p3", "p2")]),
        (f"{BROKEN} come,\n\nbut they came.", [("p2", "p1")]),
        (f"{BROKEN} re-\n\nturn at all.", [("p2", "p1")]),
        (f"{BROKEN}<sup>1</sup>\n\n---\n\n<sup>1</sup> A note on it.\n\ncome back before spring.", [("p4", "p1")]),
        (f"{BROKEN} come.\n\nand so on.", []),
        (f"{BROKEN} come.<sup>1</sup>\n\n---\n\n<sup>1</sup> A note on it.\n\nand so on.", []),
        (f"{BROKEN} come:\n\nand so on.", []),
        (f"{BROKEN}\n\nCome back before the spring.", []),
        (f"{BROKEN}\n\n*come back before the spring, all in italics.*", []),
        (f"{BROKEN}\n\n- come back", []),
        (f"{BROKEN}\n\n    come back before the spring, set in.", []),
        (f"{BROKEN}\n\n## a heading\n\ncome back", []),
        (f"{BROKEN} and so he writes\n\nthere is no spring in this town.", []),
    ],
)
def test_join(text: str, joined: list[tuple[str, str]]) -> None:
    document = read(text.encode(), "a.md", "a")
    layout = join_continuations(document, find_notes(document, lay_out(document)).layout)
    assert [(p.id[2:], p.continues[2:]) for p in layout.paragraphs if p.continues] == joined
