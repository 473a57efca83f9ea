"""Extraction: from a Document to its paragraphs, quotations, footnotes and notices. Pure; opens nothing, prints nothing."""
