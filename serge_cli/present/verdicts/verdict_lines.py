"""`path:line:column: code: message`, one line per finding: what editors and grep-like tools jump on. Exact quotations have none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from serge_cli.model.verdicts import Audited
from serge_cli.present.verdicts import wordings


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield one line per finding."""
    for item in items:
        for code, said in wordings.findings(item.judged):
            yield f"{wordings.position(item)}: {code.value}: {said}\n"
