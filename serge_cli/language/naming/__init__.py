"""The words of naming persons of each language, one file per language, under its code."""
