"""Whatever the bytes, a reader makes lawful records or refuses the file, and takes time in proportion to its size."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from serge_cli.errors import UnreadableFile
from serge_cli.extract.layout.continuations import join_continuations
from serge_cli.extract.layout.lay_out import lay_out
from serge_cli.model.document import Document
from serge_cli.model.span import trimmed
from serge_cli.readers.reading import read
from tests.growth import assert_linear

SIGNS = st.sampled_from(
    [
        "\n",
        "\n\n",
        "    ",
        "\t",
        "> ",
        "- ",
        "— ",
        "* ",
        "1. ",
        "[1] ",
        "[^1]",
        "[^1]: ",
        "*",
        "_",
        "**",
        "<sup>1</sup>",
        "<i>",
        "</i>",
        "---\n",
        "`",
        "```\n",
        "## ",
        "<!--",
        "-->",
        "<blockquote>",
        "</blockquote>",
        "<p>",
        "</p>",
        "|",
        "by John Smith\n",
        "(1963)",
        "Word ",
        "word. ",
        "é",
        "“",
        "”",
        "\xa0",
        "Go Home\n",
        "Last updated on 1.2.2003\n",
        "*** START OF",
        "*** END OF",
        "Title: x\n",
        "12\n",
        "a@b.cc",
        "=====\n",
        "\x0c",
        "\u2028",
        "Paris, 1921\n",
    ]
)
TEXTS = st.lists(SIGNS, max_size=60).map("".join)


def lawful(document: Document) -> None:
    position = 0
    for block in document.blocks:
        assert position <= block.span.start < block.span.end <= len(document.text)
        assert trimmed(document.text, block.span) == block.span
        assert all(block.span.contains(line) for line in block.lines)
        position = block.span.end
    for each in document.emphasis:
        assert each.outer.contains(each.span)
        assert any(block.span.contains(each.outer) for block in document.blocks)
    assert list(document.anchors) == sorted(document.anchors, key=lambda anchor: anchor.span)


@settings(max_examples=250, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_signs_in_any_order(text: str, path: str) -> None:
    document = read(text.encode(), path, "a")
    lawful(document)
    layout = join_continuations(document, lay_out(document))
    assert [p.span for p in layout.paragraphs] == [block.span for block in document.blocks]
    assert [p.id for p in layout.paragraphs] == [f"a:p{n}" for n in range(1, len(document.blocks) + 1)]
    assert {p.work for p in layout.paragraphs} <= {work.id for work in layout.works}
    assert all(work.span.end <= len(document.text) for work in layout.works)


@settings(max_examples=250, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        lawful(read(data, "a.txt", "a"))
    except UnreadableFile as error:
        assert "a.txt" in str(error)


@pytest.mark.parametrize("sign", ["'", "(", "[", "*", "**a", "_a ", "—", "`", "``a`", "<i>", "<!--", "[^", "<sup>", ">", "#", "A. ", "Ab "])
def test_time_grows_with_size(sign: str) -> None:
    def prepared(size: int) -> Callable[[], object]:
        text = sign * (size // len(sign))

        def work() -> None:
            document = read(text.encode(), "a.md", "a")
            join_continuations(document, lay_out(document))

        return work

    assert_linear(sign, prepared, 20_000, 160_000)
