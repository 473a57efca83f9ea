"""Bytes become text: every UTF, damaged UTF-8, short legacy texts; binary files are refused with the reason."""

import pytest

from serge_cli.errors import UnreadableFile
from serge_cli.readers.decoding import decode

FRENCH = "« Où est l’été ? » demanda-t-elle, déjà prête à partir."
GERMAN = "„Schöne Grüße“, schrieb er aus Köln über die Straße."
RUSSIAN = "Революция пожирает своих детей, сказал он и вышел."
POLISH = "Zażółć gęślą jaźń, powiedział książę."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (FRENCH.encode(), FRENCH, "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), FRENCH, "utf-8"),
        (b"\xff\xfe" + FRENCH.encode("utf-16-le"), FRENCH, "utf-16-le"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), FRENCH, "utf-16-be"),
        (FRENCH.encode("utf-16-le"), FRENCH, "utf-16-le"),
        (RUSSIAN.encode("utf-16-be"), RUSSIAN, "utf-16-be"),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252"),
        (GERMAN.encode("cp1252"), GERMAN, "cp1252"),
        ("déjà vu à Noël".encode("latin-1"), "déjà vu à Noël", "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-r"),
        (RUSSIAN.encode("cp866"), RUSSIAN, "cp866"),
        ("Серж".encode("cp1251"), "Серж", "cp1251"),
        ("Серж".encode("koi8-r"), "Серж", "koi8-r"),
        (POLISH.encode("cp1250"), POLISH, "cp1250"),
        ("Été à l'Opéra".encode("mac-roman"), "Été à l'Opéra", "mac-roman"),
        (b"", "", "utf-8"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "utf-8"),
        (("é" * 40).encode() + b"\xe9 end", "é" * 40 + "\ufffd end", "utf-8 (damaged)"),
    ],
)
def test_text(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"plain\x00text\x00\x01\x02and more of it", "NUL"),
        (bytes(range(1, 9)) * 20, "control"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        decode(data, "some.txt")


def test_a_terminal_escape_is_text() -> None:
    assert decode(b"a \x1b[31mred\x1b[0m word").text == "a \x1b[31mred\x1b[0m word"
