"""Verdicts on quotations, one output format per file; `wordings` says the same in all that people read."""
