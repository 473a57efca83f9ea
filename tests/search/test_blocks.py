"""Values deflated some at a time: what goes in comes out, and what is damaged is said to be."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.errors import DamagedIndex
from serge_cli.search.whoosh.blocks import Blocks, BlocksWriter
from serge_cli.search.whoosh.entries import TYPICAL
from serge_cli.search.whoosh.files import ValuesWriter

VALUES = [b"", b"a", b"word " * 3_000, bytes(range(256)), *(f"value {number}".encode() * 40 for number in range(200))]


def _written(folder: Path, values: list[bytes]) -> Path:
    path = folder / "values"
    path.unlink(missing_ok=True)
    writer = BlocksWriter(path, TYPICAL)
    for value in values:
        writer.add(value)
    writer.finish()
    return path


@given(values=st.lists(st.binary(max_size=9_000), max_size=12))
def test_what_goes_in_comes_out(values: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    blocks = Blocks(_written(tmp_path_factory.getbasetemp(), values), TYPICAL)
    assert blocks.number == len(values)
    assert [blocks[number] for number in reversed(range(len(values)))] == values[::-1]
    blocks.close()


def test_many_alike_take_a_fraction(tmp_path: Path) -> None:
    assert _written(tmp_path, VALUES).stat().st_size < sum(map(len, VALUES)) / 8


@pytest.mark.parametrize("number", [-1, len(VALUES)])
def test_there_is_no_value_beyond_the_last(tmp_path: Path, number: int) -> None:
    blocks = Blocks(_written(tmp_path, VALUES), TYPICAL)
    with pytest.raises(DamagedIndex):
        blocks[number]
    blocks.close()


def test_a_damaged_byte_is_found_or_changes_a_value_and_never_hangs(tmp_path: Path) -> None:
    path = _written(tmp_path, VALUES)
    whole = path.read_bytes()
    found = 0
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            blocks = Blocks(path, TYPICAL)
            for number in range(min(blocks.number, len(VALUES))):
                assert isinstance(blocks[number], bytes)
            blocks.close()
        except DamagedIndex:
            found += 1
    assert found > len(whole) // 14


def test_a_block_that_claims_more_than_it_holds_is_not_inflated(tmp_path: Path) -> None:
    path = tmp_path / "values"
    writer = ValuesWriter(path)
    writer.add((1 << 31).to_bytes(4, "little") + (1).to_bytes(4, "little") + zlib.compress(bytes(1_000)))
    writer.add((0).to_bytes(4, "little") + (1).to_bytes(4, "little"))
    writer.finish()
    blocks = Blocks(path, TYPICAL)
    with pytest.raises(DamagedIndex):
        blocks[0]
    blocks.close()
