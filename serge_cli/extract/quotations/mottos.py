"""Mottos and the lines that credit displayed words: “— Margery Hale, Household Accounts”, under them or as their last line."""

from __future__ import annotations

import re

from serge_cli.extract.quotations.displays import Display, Page
from serge_cli.model.records import Form
from serge_cli.model.span import Span, trimmed
from serge_cli.text.tokens import terms

_CREDIT = re.compile(r"[(\[*_]*(?:[—–―-]{1,3}\s?)?[*_]{0,2}[^\W\d_a-zß-ÿа-я][^!?\n]{1,90}$")
_DASHES = frozenset("—–―-")
_LONGEST = 120  # code points of a credit
_LONGEST_MOTTO = 400
_SENTENCE_ENDS = tuple(".!?…”»“\"'’")


def is_credit(page: Page, index: int) -> bool:
    """Tell whether a paragraph does no more than name the source of the words above it."""
    return _credits(page.words(index).strip(), page.document.blocks[index].mark in _DASHES)


def credited_motto(page: Page, index: int, verse: bool) -> Display | None:
    """Return the motto that a paragraph between head and text shows, if a credit follows it or is its last line."""
    paragraph = page.layout.paragraphs[index].span
    if len(paragraph) > _LONGEST_MOTTO:
        return None
    if index + 1 < len(page.layout.paragraphs) and page.document.blocks[index + 1].mark in _DASHES and is_credit(page, index + 1):
        return Display(Form.EPIGRAPH, Span(paragraph.start, page.ends[index]), verse=verse)
    lines = page.document.blocks[index].lines
    if len(lines) < 2 or not _credits(lines[-1].of(page.document.text).strip(), dashed=False):
        return None
    words = trimmed(page.document.text, Span(paragraph.start, lines[-1].start))
    if not words.of(page.document.text).endswith(_SENTENCE_ENDS):
        return None
    return Display(Form.EPIGRAPH, words, verse=len(lines) > 2)


def _credits(line: str, dashed: bool) -> bool:
    last = line.rstrip(")]*_")[-1:]  # a sentence in brackets credits nobody: it translates, or goes on
    if len(line) > _LONGEST or not _CREDIT.match(line) or last in "!?;:":
        return False
    return dashed or line[:1] in _DASHES or (len(terms(line)) <= 12 and last != ".")
