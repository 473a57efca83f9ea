"""Digests are hashlib's, wherever they come from."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from serge_cli import digests

DATA = [b"", b"abc", b"x" * (digests.MUCH + 1)]


@pytest.mark.parametrize("data", DATA, ids=len)
@pytest.mark.parametrize("missing", [False, True])
def test_they_are_those_of_the_standard(data: bytes, missing: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if missing:  # a Python built without its own
        for home in ("_sha2", "_sha256", "_blake2"):
            monkeypatch.setitem(sys.modules, home, None)
    assert digests.sha256(data) == hashlib.sha256(data).hexdigest()
    keyed = hashlib.blake2b(data, key=b"k" * 32, digest_size=32, person=b"serge")
    assert digests.blake2b(data, key=b"k" * 32, digest_size=32, person=b"serge") == keyed.hexdigest()


def test_small_things_need_no_openssl() -> None:
    code = "import sys; from serge_cli.digests import *; blake2b(b'a', key=b'k'); print(len(sha256(b'a')), '_hashlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "64 False\n"
