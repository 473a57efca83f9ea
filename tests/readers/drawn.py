"""Draw small PDF files: words at their places in standard fonts, and rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FONTS = {"plain": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold"}
WIDTH, HEIGHT = 360, 500


@dataclass(frozen=True)
class Word:
    """Words on one baseline, from `x`; behind them a raised sign."""

    x: float
    y: float
    text: str
    size: float = 11
    font: str = "plain"
    sign: str = ""


@dataclass(frozen=True)
class Rule:
    x: float
    y: float
    length: float


@dataclass(frozen=True)
class Picture:
    """A picture that fills the page."""


Thing = Word | Rule | Picture


def lines(texts: Iterable[str], *, x: float = 40, y: float = 440, size: float = 11, first: float = 0, leading: float = 13) -> list[Thing]:
    """Words one below the other, the first line set in by `first`; what follows a `^` is raised."""
    parted = [text.partition("^") for text in texts]
    return [Word(x + (0 if at else first), y - at * leading, text, size, sign=sign) for at, (text, _, sign) in enumerate(parted)]


def pdf(pages: Sequence[Sequence[Thing]], *, catalog: str = "", trailer: str = "", info: str = "") -> bytes:
    """A PDF with these pages; `catalog` and `trailer` are entries of those dictionaries."""
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> " for name, base in FONTS.items()
    )
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< {info} >>".encode(),
    ]
    for at, page in enumerate(pages):
        content = b"\n".join(_drawn(each) for each in page)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /Font << {fonts} >> >> /Contents {5 + 2 * at} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return _file(objects, trailer)


def _drawn(thing: Thing) -> bytes:
    if isinstance(thing, Rule):
        return f"0.5 w {thing.x} {thing.y} m {thing.x + thing.length} {thing.y} l S".encode()
    if isinstance(thing, Picture):
        return f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q".encode()
    text = thing.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    raised = f"/{thing.font} {thing.size * 0.6} Tf {thing.size * 0.35} Ts ({thing.sign}) Tj 0 Ts" if thing.sign else ""
    return f"BT /{thing.font} {thing.size} Tf {thing.x} {thing.y} Td (".encode() + text + f") Tj {raised} ET".encode()


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
