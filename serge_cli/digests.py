"""Digests of small things without OpenSSL, which `hashlib` loads first: 2.5 ms, more than a short command takes to read its index.

The interpreter brings the same functions with it, under names that differ from one version to the next. Where it has none
of them, and for much data, which OpenSSL digests faster, they are hashlib's.
"""

from __future__ import annotations

from _operator import _compare_digest as is_same_digest  # what `hmac` calls compare_digest; hmac itself loads OpenSSL
from collections.abc import Callable
from importlib import import_module
from typing import Any

__all__ = ["blake2b", "is_same_digest", "sha256"]

MUCH = 1 << 18  # bytes


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal digits."""
    found: str = _function("sha256", ("_sha2", "_sha256"), len(data))(data).hexdigest()
    return found


def blake2b(data: bytes, **options: Any) -> str:
    """Return the BLAKE2b of some bytes, in hexadecimal digits; `options` are those of `hashlib.blake2b`."""
    found: str = _function("blake2b", ("_blake2",), len(data))(data, **options).hexdigest()
    return found


def _function(name: str, homes: tuple[str, ...], size: int) -> Callable[..., Any]:
    for home in homes if size < MUCH else ():
        try:
            return getattr(import_module(home), name)  # type: ignore[no-any-return]
        except (ImportError, AttributeError):
            continue
    import hashlib  # noqa: PLC0415

    return getattr(hashlib, name)  # type: ignore[no-any-return]
