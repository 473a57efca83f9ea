"""Markdown: blocks, inline marks, notes, escapes and tags by markdown-it-py; how prose is set is measured as in plain text.

A line keeps its place in the file. What CommonMark calls code because it is set in stays text: essays set in quotations and verse.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from serge_cli.model.document import Block, Document, Markup, Metadata, Shape
from serge_cli.model.imprint import merged
from serge_cli.model.span import Span
from serge_cli.readers.blocks import cut_blocks
from serge_cli.readers.decoding import decode
from serge_cli.readers.form_feeds import pages
from serge_cli.readers.front_matter import KEYS, metadata_of, read_front_matter
from serge_cli.readers.inline import find_emphasis
from serge_cli.readers.reading import within_limits
from serge_cli.readers.registry import Format
from serge_cli.readers.text_lines import Sign

if TYPE_CHECKING:
    from serge_cli.readers.commonmark.leaves import Leaf

_SIGNS = re.compile(  # a sign, and then, looking back over it, what it may begin: so the search need only stop at signs
    r"[#`\[<\]*-](?:(?<=^#)#{0,5}[ \t]+\S|(?<=^`)``|(?<=^\[)\^[^\]\s]{1,40}\]:|(?<=^-)--[ \t]*\n[\w-]{1,40}:"
    r"|(?<=<)(?:sup|blockquote|em|strong|h[1-6])\b|(?<=\])\(https?://|(?<=\*)\*\w)",
    re.MULTILINE | re.IGNORECASE,
)
_LABELLED = re.compile(r"([A-Za-z]{2,12}):[ \t]+(?=\S)")
_HEAD = 8  # leaves within which a head with labels stands


def looks_like_markdown(text: str) -> bool:
    """Return whether the text holds signs that only Markdown has."""
    return _SIGNS.search(text) is not None


def read_markdown(data: bytes, path: str, identifier: str) -> Document:
    """Return the document that a Markdown text makes."""
    from serge_cli.readers.commonmark.leaves import read_leaves  # noqa: PLC0415 - loads markdown-it-py
    from serge_cli.readers.commonmark.markdown_notes import join_notes  # noqa: PLC0415
    from serge_cli.readers.commonmark.spans import outermost  # noqa: PLC0415

    decoded = decode(data, path)
    text = within_limits(decoded.text, path)
    front = read_front_matter(text)
    leaves = read_leaves(text, front.span.end if front else 0)
    metadata, labels = _labelled_head(text, leaves, front.metadata if front else Metadata())
    shown = [leaf for leaf in leaves if leaf.lines]
    blocks = cut_blocks(text, [leaf.lines for leaf in shown], {number for number, leaf in enumerate(shown) if leaf.whole})
    markup = outermost((*(each for leaf in leaves for each in leaf.markup), *labels))
    if front:
        blocks, markup = (Block(front.span, Shape.VERBATIM, 0, "---"), *blocks), [Markup(front.span), *markup]
    return Document(
        identifier,
        path,
        "markdown",
        hashlib.sha256(data).hexdigest(),
        text,
        blocks,
        find_emphasis(text, blocks),
        join_notes(text, leaves, blocks),
        metadata,
        decoded.encoding,
        places=pages(text),
        markup=tuple(markup),
    )


def _labelled_head(text: str, leaves: Sequence[Leaf], stated: Metadata) -> tuple[Metadata, list[Markup]]:
    """Return what headings like `# Title: …`, `## Author: …` state, and their labels as markup; nothing unless one gives the title."""
    fields: dict[str, str] = {}
    labels = []
    for leaf in leaves[:_HEAD]:
        line = leaf.lines[0] if leaf.lines else None
        found = _LABELLED.match(text, line.span.start, line.span.end) if line and line.sign is Sign.HEADING else None
        if found and line and found[1].casefold() in KEYS:
            fields.setdefault(found[1], text[found.end() : line.span.end].strip("*_ "))
            labels.append(Markup(Span(*found.span())))
    labelled = metadata_of(fields)
    if labelled.title is None or stated.title:
        return stated, []
    said = {name: getattr(labelled, name) or getattr(stated, name) for name in Metadata.__slots__ if name != "imprint"}
    return Metadata(**said, imprint=merged(labelled.imprint, stated.imprint)), labels


FORMAT = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), lambda _: False, read_markdown, "markdown-it-py")
