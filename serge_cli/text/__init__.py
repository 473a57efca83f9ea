"""Plain operations on text: tokens and folding, lines, sentences. No knowledge of any language or format."""
