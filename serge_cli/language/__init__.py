"""The languages serge knows. Adding one is one new file here, with a sibling as template, and its name in `_CODES`."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from serge_cli.language.profile import Language

_CODES = ("en", "fr", "de", "es", "it", "ru")
UNDETERMINED = "und"


@cache
def languages() -> dict[str, Language]:
    """Return every known language by its code."""
    tables = (import_module(f"serge_cli.language.{code}").LANGUAGE for code in _CODES)
    return {table.code: table for table in tables}


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """Return the table of one language; of an unknown one, an empty table under that code."""
    from serge_cli.language.profile import Language  # noqa: PLC0415 - who only ends sentences needs no table

    return languages().get(code) or Language(code=code, name=code)


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations of all languages, without their last stop: texts mix languages, sentences must not break."""
    return frozenset().union(*(import_module(f"serge_cli.language.abbreviating.{code}").ABBREVIATIONS for code in _CODES))
