"""The languages serge knows: one file of data each, named after its ISO 639-1 code. Adding a language is adding its file.

Many texts mix languages, and the head of a file is too short to identify its language: what must not depend on the language of a
passage asks `everywhere()`, the words of all languages together.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from os import listdir
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from serge_cli.language.profile import Language, Typography

UNDETERMINED = "und"


@cache
def _files() -> dict[str, ModuleType]:
    """Return the data file of each language by its code. Reading them is cheap: their words are parsed only when asked for."""
    codes = sorted(name[:2] for name in listdir(__path__[0]) if name[2:] == ".py")  # noqa: PTH208 - pathlib is slower to load
    return {code: import_module(f"serge_cli.language.{code}") for code in codes}


@cache
def languages() -> dict[str, Language]:
    """Return every known language by its code."""
    from serge_cli.language.loading import load  # noqa: PLC0415 - who only ends sentences needs no table

    return {code: load(code, vars(file)) for code, file in _files().items()}


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """Return the table of one language; of an unknown one, an empty table under that code."""
    from serge_cli.language.profile import Language  # noqa: PLC0415

    return languages().get(code) or Language(code=code, name=code)


@cache
def everywhere() -> Language:
    """Return all languages as one: every set of words is the union of theirs."""
    from serge_cli.language.loading import union  # noqa: PLC0415

    return union(languages().values())


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations of all languages, without their last stop: texts mix languages, sentences must not break."""
    return frozenset().union(*(file.ABBREVIATIONS.split() for file in _files().values()))


def typography(code: str) -> Typography:
    """Return the typography of a language; where it is undetermined, that of all."""
    return (everywhere() if code == UNDETERMINED else language(code)).typography


@lru_cache(maxsize=64)
def function_words(code: str) -> frozenset[str]:
    """Return the folded function words of a language, for which a query parses no table; none of an unknown one."""
    from serge_cli.text.folding import fold  # noqa: PLC0415 - of all that asks for sentences only search needs it

    file = _files().get(code)
    return frozenset(map(fold, file.FUNCTION_WORDS.split())) if file else frozenset()


@cache
def name_parts(field: str) -> frozenset[str]:
    """Return the `titles` or the `particles` of all languages: single words, for which a query parses no table."""
    return frozenset().union(*(file.NAMING.get(field, "").split() for file in _files().values()))


@cache
def english_names() -> dict[str, str]:
    """Return the English names of the languages, by their codes."""
    return {code: file.NAME for code, file in _files().items()}


@cache
def stemmers() -> dict[str, str]:
    """Return the name of the Snowball algorithm for each language that has one, by the language's code."""
    return {code: file.STEMMER for code, file in _files().items() if file.STEMMER}
