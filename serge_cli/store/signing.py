"""The user's own key, which signs the manifests of indexes.

An index is trusted because its user made it, not because it is whole.

The key is 32 random bytes in the user's state folder, made when the first index is signed. A manifest's signature is
its keyed BLAKE2b (RFC 7693); it covers all of the index, for the manifest holds the checksum of every file. A key that
others may read or write proves nothing and is refused.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from serge_cli import index_messages, messages
from serge_cli.digests import blake2b, is_same_digest
from serge_cli.settings import state_folder
from serge_cli.store.folders import IS_GUARDED, is_mine, is_private, make_folder, open_plain, write_plain

_KEY = "index-key"
_SIZE = 32  # bytes
_PURPOSE = b"serge manifest"
_WRITABLE_BY_OTHERS = 0o022


class NoKey(OSError):
    """There is no key that could sign."""

    def __init__(self, reason: str) -> None:
        super().__init__(errno.EACCES, reason)


def signature(body: bytes, key: bytes) -> bytes:
    """Return the signature of a manifest's bytes, in hexadecimal digits."""
    return blake2b(body, key=key, digest_size=_SIZE, person=_PURPOSE).encode("ascii")


def is_signed(body: bytes, stated: bytes, key: bytes | None) -> bool:
    """Return whether a stated signature of a manifest's bytes is that of the key; compared in constant time."""
    return key is not None and is_same_digest(signature(body, key), stated)


def find_key() -> bytes | None:
    """Return the user's key, None where there is none yet; NoKey where it cannot be trusted or read."""
    path = state_folder() / _KEY
    if not path.is_absolute():
        raise NoKey(messages.NO_HOME)
    try:
        handle = open_plain(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise NoKey(index_messages.KEY_UNREADABLE.format(path=path, reason=error.strerror)) from error
    with os.fdopen(handle, "rb") as file:
        if not is_private(os.fstat(handle)):
            raise NoKey(index_messages.KEY_OPEN.format(path=path))
        key = file.read(_SIZE + 1)
    if len(key) != _SIZE:
        raise NoKey(index_messages.KEY_DAMAGED.format(path=path))
    return key


def find_or_make_key() -> bytes:
    """Return the user's key, made now where there is none; NoKey where none can be kept."""
    folder = state_folder()
    try:
        if not folder.is_absolute():
            raise NoKey(messages.NO_HOME)
        make_folder(folder)
        status = folder.stat()
        if not is_mine(status) or (IS_GUARDED and status.st_mode & _WRITABLE_BY_OTHERS):
            raise NoKey(index_messages.KEY_FOLDER_OPEN.format(path=folder))
        return find_key() or _new_key(folder)
    except NoKey:
        raise
    except OSError as error:
        raise NoKey(index_messages.NO_KEY.format(path=folder, reason=error.strerror)) from error


def _new_key(folder: Path) -> bytes:
    """Write a key to a draft and link it to its place, so that half a key is never read.

    Return whichever key came first.
    """
    draft = folder / f"{_KEY}.{os.getpid()}"
    draft.unlink(missing_ok=True)
    write_plain(draft, os.urandom(_SIZE))
    try:
        with suppress(FileExistsError):
            os.link(draft, folder / _KEY)
    except OSError:  # a file system without links
        draft.rename(folder / _KEY)
    finally:
        draft.unlink(missing_ok=True)
    key = find_key()
    assert key is not None
    return key
