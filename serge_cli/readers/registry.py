"""The formats that serge reads. Each is a module of this package with a `FORMAT`: adding one means adding its file and nothing else.

A format's module imports its parser inside the functions that need it, so that knowing a format costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from serge_cli import readers
from serge_cli.model.quick_dataclass import dataclass

if TYPE_CHECKING:
    from serge_cli.model.document import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to know it, and how to read it.

    `suffixes` are lower case with their dot. `signature` gets the file's bytes and answers whether they are surely of this format.
    `read` gets the bytes, the path that errors name and the document's id; it raises UnreadableFile. `reads_with` names the library.
    """

    name: str
    suffixes: tuple[str, ...]
    signature: Callable[[bytes], bool]
    read: Callable[[bytes, str, str], Document]
    reads_with: str


def modules() -> tuple[str, ...]:
    """Return the names of the modules of this package, in order; none is imported."""
    return tuple(sorted(found.name for found in iter_modules(readers.__path__)))


@cache
def formats() -> tuple[Format, ...]:
    """Return all formats, by name."""
    names = (f"{readers.__name__}.{name}" for name in modules())
    stated: Iterator[Format] = (import_module(name).FORMAT for name in names if _states_format(name))
    return tuple(sorted(stated, key=lambda each: each.name))


def _states_format(name: str) -> bool:
    """Return whether a module has a FORMAT; its source is asked, for the others would load their parsers."""
    loader = getattr(find_spec(name), "loader", None)
    return "\nFORMAT = " in ((loader.get_source(name) if loader else None) or "")


def suffixes() -> tuple[str, ...]:
    """Return the suffixes of all formats, in order."""
    return tuple(sorted(suffix for each in formats() for suffix in each.suffixes))


def format_of(data: bytes, path: str) -> Format | None:
    """Return the format that the content shows, else the one that the path's suffix names; None where neither tells."""
    known = next((each for each in formats() if each.signature(data)), None)
    return known or next((each for each in formats() if path.lower().endswith(each.suffixes)), None)
