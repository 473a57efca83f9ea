"""All that is found in texts that nobody wrote: golden cases with pieces moved, cut and joined at random.

Of many thousands those were kept in which a limit shows: with one comparison or number of the extraction changed, something else is found in
them. After a change of rules write the files again with `SERGE_WRITE_GOLDEN=1`, and read the difference; a text can be added by hand.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.recorded.recording import compare
from tests.recorded.test_variants import found

TEXTS = [json.loads(line) for line in Path(__file__).with_name("drawn_texts.jsonl").read_text(encoding="utf-8").splitlines()]
GROUP = 20


@pytest.mark.parametrize("first", range(0, len(TEXTS), GROUP))
def test_texts(first: int) -> None:
    """Compare what is found in some of the texts, by how each begins."""
    lines = []
    for each in TEXTS[first : first + GROUP]:
        lines += [f"## {json.dumps(each['text'][:60])}", *found(each["text"].encode(), each["name"])]
    compare(f"drawn/{first:03}", lines)
