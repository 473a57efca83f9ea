"""Are these the same words? Quotations and sources as words, their alignment, the kinds of difference, the verdict. Pure."""
