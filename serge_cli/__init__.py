"""serge: search quotations, their speakers and footnotes in your own essays and books.

From Python, as the commands do it themselves:

    from serge_cli import open_library
    from serge_cli.operations.quotes import QuotationRequest, quotes

    with open_library("essays") as library:
        for hit in quotes(library, QuotationRequest(by="Trotsky")).quotations:
            print(hit.quotation.text, hit.source.path, hit.place.line)

The records are those of `serge_cli.model`; `--json` prints the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from serge_cli.store.library import open_library

__all__ = ["__version__", "open_library"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "open_library":  # imported only when asked for, so that `serge --help` need not wait
        from serge_cli.store.library import open_library  # noqa: PLC0415

        return open_library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
