"""Regular expressions that are compiled when they are first used: a question loads forty, each a tenth of a millisecond, and uses ten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

__all__ = ["late_pattern"]


class _Late:
    """Stands for a pattern; each of its methods is looked up once, so that using it costs no more than using the pattern."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._written, self._flags), name)  # which `re` remembers
        self.__dict__[name] = found
        return found


if TYPE_CHECKING:
    from re import compile as late_pattern
else:

    def late_pattern(written: str | bytes, flags: int = 0) -> Any:
        """Return what can be used as the compiled pattern, by its methods."""
        return _Late(written, flags)
