"""Look into a zip file that somebody else made: no bomb, no damage and no encryption gets further than one line of reason."""

from __future__ import annotations

import io
from collections.abc import Collection

from serge_cli.errors import UnreadableFile

LARGEST_UNPACKED = 256 << 20  # bytes of all files together
MOST_FILES = 20_000


class Archive:
    """The files of a zip archive by their names."""

    def __init__(self, data: bytes, path: str) -> None:
        """Read the table of contents; UnreadableFile where it is damaged or promises too much."""
        import struct  # noqa: PLC0415 - these three for a file that is an archive
        import zipfile  # noqa: PLC0415
        import zlib  # noqa: PLC0415

        self.path = path
        self._damage = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, KeyError, RuntimeError)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except self._damage as error:
            raise damaged(path, "its zip archive is damaged") from error
        listed = self._zip.infolist()
        if len(listed) > MOST_FILES or sum(each.file_size for each in listed) > LARGEST_UNPACKED:
            raise UnreadableFile(f"{path} unpacks to more than {LARGEST_UNPACKED >> 20} MB or {MOST_FILES:,} files.", "Split it.")
        self._left = LARGEST_UNPACKED
        self.names: Collection[str] = frozenset(self._zip.namelist())

    def read(self, name: str, most: int = LARGEST_UNPACKED) -> bytes:
        """Return the bytes of one file; UnreadableFile where they cannot be had or are more than `most`, or than was promised."""
        try:
            with self._zip.open(name) as packed:
                data = packed.read(self._left + 1)
        except self._damage as error:
            encrypted = isinstance(error, RuntimeError) and "password" in str(error)
            raise damaged(self.path, f"{name} in it is {'encrypted' if encrypted else 'damaged or missing'}") from error
        self._left -= len(data)
        if self._left < 0 or len(data) > most:
            raise UnreadableFile(f"{self.path} unpacks to more than {min(most, LARGEST_UNPACKED) >> 20} MB.", "Split it.")
        return data


def damaged(path: str, reason: str) -> UnreadableFile:
    """Return the error for a file that is not what its format asks for."""
    return UnreadableFile(f"{path} cannot be read: {reason}.", "Save it again, or convert it to text.")
