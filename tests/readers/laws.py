"""What holds of every document that a reader makes, whatever the format."""

from __future__ import annotations

from serge_cli.model.document import Document


def check_laws(document: Document) -> None:
    """Fail where spans lie outside the text, blocks are out of order or not trimmed, or an anchor is not its label."""
    text, end = document.text, 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        words = block.span.of(text)
        assert words == words.strip()
        assert all(block.span.contains(line) and line.of(text).strip() for line in block.lines)
        end = block.span.end
    for anchor in document.anchors:
        assert anchor.span.of(text).strip("[]") == anchor.label.strip("[]")
        assert any(block.span.contains(anchor.span) for block in document.blocks)
    for spans in ([stated.span for stated in document.stated], [emphasis.span for emphasis in document.emphasis]):
        assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    starts = [origin.start for origin in document.places]
    assert starts == sorted(set(starts)) and (not document.blocks or document.places[0].start <= document.blocks[0].span.start)
    bodies = [anchor.key for anchor in document.anchors if anchor.body]
    assert len(bodies) == len(set(bodies))
