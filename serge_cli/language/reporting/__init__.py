"""The words of saying of each language, one file per language, under its code."""
