"""A question reads the index without importing Whoosh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from serge_cli.search.whoosh.backend import WhooshBackend
from tests.contract.library import LIBRARY


def test_asking_imports_nothing_of_whoosh(tmp_path: Path) -> None:
    with WhooshBackend.create(tmp_path).writer() as writer:
        for entry in LIBRARY:
            writer.add(entry)
    code = (
        "import sys; from pathlib import Path; from serge_cli.search.whoosh.backend import WhooshBackend; from serge_cli.search.query.parsing import parse;"
        f"from serge_cli.search.entry import Unit; answer = WhooshBackend(Path({str(tmp_path)!r})).find(parse('the'), Unit.PASSAGE);"
        "print(answer.total, *[name for name in sys.modules if name.split('.')[0] == 'whoosh'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    total, *loaded = done.stdout.split()
    assert int(total) > 0
    assert loaded == []
