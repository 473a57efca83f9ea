"""The engines that can hold an index on disk, or on other machines, each a package beside this module whose `engine.py` has an ENGINE.

Adding one means adding its package. An `engine.py` imports what is heavy, or may not be installed, within its functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

from serge_cli import engine_messages, search
from serge_cli.errors import UsageError

if TYPE_CHECKING:
    from serge_cli.search.backend import Backend, Writer

DEFAULT = "whoosh"
FOR_LARGE = "tantivy"  # libraries on one machine


class Engine(NamedTuple):
    """A search engine: how its index in a folder of a generation is opened and changed.

    `write` makes the index where the folder is missing, and otherwise goes on from the files in it, which are links to those of the
    generation before: it may add and remove files, and never writes into one. It gets the URL that the user gave, empty unless `remote`.
    What `version` returns is kept in the manifest; where it differs, everything is read again. `extra` of serge-cli installs `library`.
    `discard` removes what a remote engine keeps of a generation elsewhere, before its folder goes.
    """

    name: str
    open: Callable[[Path], Backend]
    write: Callable[[Path, str], Writer]
    version: Callable[[], str] = str  # called only where the library is installed
    extra: str = ""
    library: str = ""
    remote: bool = False
    discard: Callable[[Path], None] | None = None

    @property
    def is_installed(self) -> bool:
        """Return whether what the engine needs is installed."""
        return not self.library or find_spec(self.library) is not None


@cache
def names() -> tuple[str, ...]:
    """Return the names of all engines, in order; none is imported."""
    packages = (found.name for found in iter_modules(search.__path__) if found.ispkg)
    return tuple(sorted(name for name in packages if find_spec(f"{search.__name__}.{name}.engine")))


def engine(name: str) -> Engine:
    """Return the engine with this name; UsageError where there is none or where what it needs is not installed."""
    if name not in names():
        raise UsageError(engine_messages.NO_ENGINE.format(name=name), engine_messages.ENGINES.format(names=", ".join(names())))
    found = stated(name)
    if not found.is_installed:
        raise UsageError(engine_messages.NOT_INSTALLED.format(name=name), engine_messages.INSTALL.format(extra=found.extra))
    return found


def discarding() -> Iterator[Callable[[Path], None]]:
    """Yield what removes the parts of a generation that installed engines keep elsewhere."""
    for found in map(stated, names()):
        if found.discard and found.is_installed:
            yield found.discard


def version_of(name: str) -> str:
    """Return the version of an engine's files that this program reads and writes; "-" where the engine is not installed."""
    found = stated(name)
    return found.version() if found.is_installed else "-"


def stated(name: str) -> Engine:
    """Return an engine, installed or not."""
    stated: Engine = import_module(f"{search.__name__}.{name}.engine").ENGINE
    return stated
