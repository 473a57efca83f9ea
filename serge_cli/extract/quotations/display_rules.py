"""Find the paragraphs that display somebody's words: block quotations, epigraphs with their credits, verse, exchanges in dash form.

A paragraph is displayed when the page sets it apart (indented against the document's habit, `>`, <blockquote>), when it is wholly in
marks or italics, or when the paragraph before it announces it. Talk in a novel is also wholly in marks; there the neighbours have
speech tags, and the turns stay paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace

from serge_cli.extract.layout.headings import WORDS_AND_CREDIT
from serge_cli.extract.layout.lay_out import Layout
from serge_cli.extract.layout.speech_labels import speech_label
from serge_cli.extract.quotations.announcements import FAIR, SLIGHT, SURE, announcement, breaks_off
from serge_cli.extract.quotations.displays import TEXT_KINDS, Display, Page, is_cited
from serge_cli.extract.quotations.page_habits import PageHabits
from serge_cli.extract.quotations.talk import Talk, exchanges
from serge_cli.model.document import Shape
from serge_cli.model.records import Form, ParagraphKind
from serge_cli.model.span import Span, trimmed
from serge_cli.text.tokens import terms

_HEADS = frozenset({ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.FRONT_MATTER, ParagraphKind.HEADING})
_SKIPPED = frozenset({ParagraphKind.SEPARATOR, ParagraphKind.NOTE})
_OPENING = frozenset('"“„«')
_SHORT = 60  # code points; a shorter unmarked paragraph is not taken for announced words
_LONG = 400  # code points; a paragraph of this length narrates, and is neither a turn in a conversation nor a motto
_LONG_FOREIGN = 90  # code points; a shorter passage does not say surely which language it is in
_CREDIT = re.compile(r"[(\[*_]*(?:[—–―-]{1,3}\s?)?[*_]{0,2}[^\W\d_a-zß-ÿа-я][^!?\n]{1,90}$")
_DASHES = frozenset("—–―-")
_TRAIL = " \t\n*_"
_SENTENCE_ENDS = tuple(".!?…”»“«\"'’")


def find_displays(page: Page, talk: Talk, continued: Mapping[int, int]) -> dict[int, Display]:
    """Return the displayed paragraphs by their index; `continued` maps a paragraph to the one whose quotation it carries on."""
    found: dict[int, Display] = dict(exchanges(page))
    habits = PageHabits.of(page.document, page.layout)
    for index, paragraph in enumerate(page.layout.paragraphs):
        runs_on = index in page.wholes and index in continued and continued[index] not in found
        if index not in found and paragraph.kind in TEXT_KINDS and not runs_on and not _is_direction(page, index):
            display = _display(page, habits, talk, index, found)
            if display is not None:
                found[index] = display
    for index, before in sorted(continued.items()):
        if index in page.wholes and before in found:
            found.setdefault(index, page.plain(index, found[before].form))
    return _epigraphs(page.layout, found)


def _display(page: Page, habits: PageHabits, talk: Talk, index: int, found: dict[int, Display]) -> Display | None:
    """Return what paragraph `index` displays; `found` holds the answers for those before it."""
    verse = habits.looks_like_verse(page.document, index)
    form = Form.VERSE if verse or page.layout.paragraphs[index].kind is ParagraphKind.VERSE else Form.BLOCK
    apart = _set_apart(page, habits, index)
    before = _before(page, index)
    above = None if before is None else found.get(before)
    if above is not None and is_credit(page, index) and (apart or above.form is Form.EPIGRAPH or _only_heads_above(page, index, found)):
        return replace(page.plain(index, above.form), quoted=False, verse=above.verse)
    if apart or (before is not None and above is not None and _translates(page, index, before)):
        return page.plain(index, form)
    if index in page.wholes:
        return page.plain(index, form) if _stands_alone(page, talk, index, found) else None
    if _only_heads_above(page, index, found):
        motto = credited_motto(page, index, verse)
        if motto is not None:
            return motto
    if verse and not _quotes_within(page, index) and _follows_verse_or_announcement(page, index, found):
        return page.plain(index, Form.VERSE)
    return page.plain(index, Form.BLOCK) if _announced(page, habits, talk, index, found) else None


def _set_apart(page: Page, habits: PageHabits, index: int) -> bool:
    kind = page.layout.paragraphs[index].kind
    return kind in {ParagraphKind.BLOCKQUOTE, ParagraphKind.VERSE} or habits.set_apart(page.document.blocks[index])


def _is_direction(page: Page, index: int) -> bool:
    """Return whether a paragraph in brackets is in italics from its first word on, as the directions of a play are."""
    paragraph = page.layout.paragraphs[index].span
    if page.words(index)[:1] not in {"[", "("}:
        return False
    at = bisect_left(page.document.emphasis, paragraph.start, key=lambda stretch: stretch.outer.start)
    return at < len(page.document.emphasis) and page.document.emphasis[at].outer.start == paragraph.start + 1


def _translates(page: Page, index: int, before: int) -> bool:
    """Return whether a paragraph is in brackets and marks, and in another language than the displayed one `before` it."""
    return index in page.wholes and page.words(index)[:1] in {"(", "["}


def _stands_alone(page: Page, talk: Talk, index: int, found: Mapping[int, Display]) -> bool:
    """Return whether a paragraph wholly in marks or italics is displayed, and not a turn in a conversation or a heading."""
    whole = page.wholes[index]
    announced = _announcement(page, index, found)
    if whole.italic:
        return page.italics_quote or announced >= SURE
    return announced >= FAIR or not talk.is_turn(index) or _pulled_out(page, talk, index)


def _pulled_out(page: Page, talk: Talk, index: int) -> bool:
    """Return whether whole words stand between long paragraphs that do not talk, as a magazine shows a line of its text again."""
    around = [at for at in (_before(page, index), _after(page, index)) if at is not None]
    return len(around) == 2 and all(at not in talk.openers and len(page.layout.paragraphs[at].span) >= _LONG for at in around)


def _quotes_within(page: Page, index: int) -> bool:
    """Return whether verse begins with a mark that closes within it: then its marks say what is quoted, and the lines tell."""
    return index not in page.wholes and page.words(index)[:1] in _OPENING


def _follows_verse_or_announcement(page: Page, index: int, found: dict[int, Display]) -> bool:
    before = _before(page, index)
    if before is None:
        return False
    after_verse = before in found and found[before].form is Form.VERSE
    return after_verse or page.words(before).rstrip().endswith(":") or _announcement(page, index, found) >= SLIGHT


def _announced(page: Page, habits: PageHabits, talk: Talk, index: int, found: Mapping[int, Display]) -> bool:
    """Return whether an unmarked paragraph is what the one before it announces."""
    block = page.document.blocks[index]
    words = page.words(index)
    if block.shape is not Shape.PROSE or index in talk.openers or len(words) < _SHORT or words.endswith(":") or speech_label(words):
        return False
    cited = is_cited(page.document.text, Span(page.layout.paragraphs[index].span.start, page.ends[index]))
    if words[:1].islower() and not _goes_on(page, index, cited):
        return False  # a sentence that a page break parted
    noted = page.ends[index] < page.layout.paragraphs[index].span.end
    foreign = _is_foreign(page, index)
    if foreign and len(words) >= _LONG_FOREIGN and words[:1].isupper() and habits.one_language:
        return True
    signs = SLIGHT * (noted + words[:1].islower()) + FAIR * (foreign + cited)
    return _announcement(page, index, found) + signs >= SURE


def _goes_on(page: Page, index: int, cited: bool) -> bool:
    """Return whether a paragraph that begins small is displayed: a colon above it, or a broken sentence that names its source.

    Without a source before or behind the words a page may have parted the sentence.
    """
    before = _before(page, index)
    if before is None:
        return False
    ending = page.words(before).rstrip(_TRAIL)[-1:]
    paragraph = page.layout.paragraphs[before]
    sure = cited or breaks_off(page.document.text, Span(paragraph.span.start, page.ends[before]), paragraph.language)
    return ending == ":" or (before == index - 1 and sure)


def _is_foreign(page: Page, index: int) -> bool:
    """Return whether a paragraph is in another language than those around it."""
    paragraphs = page.layout.paragraphs
    around = [paragraphs[at] for at in (_before(page, index), _after(page, index)) if at is not None]
    return len(around) == 2 and all(p.kind is ParagraphKind.PARAGRAPH and p.language != paragraphs[index].language for p in around)


def _announcement(page: Page, index: int, found: Mapping[int, Display]) -> int:
    """Return how surely the paragraph before announces this one; displayed words announce nothing, but for a colon at their end."""
    before = _before(page, index)
    if before is None or page.layout.paragraphs[before].kind is not ParagraphKind.PARAGRAPH:
        return 0
    if before in found and not page.words(before).rstrip(_TRAIL).endswith(":"):
        return 0
    paragraph = page.layout.paragraphs[before]
    return announcement(page.document.text, Span(paragraph.span.start, page.ends[before]), paragraph.language)


def _before(page: Page, index: int) -> int | None:
    return next((at for at in range(index - 1, -1, -1) if page.layout.paragraphs[at].kind not in _SKIPPED), None)


def _after(page: Page, index: int) -> int | None:
    paragraphs = page.layout.paragraphs
    return next((at for at in range(index + 1, len(paragraphs)) if paragraphs[at].kind not in _SKIPPED), None)


def _only_heads_above(page: Page, index: int, found: dict[int, Display]) -> bool:
    """Return whether nothing but displayed words stands between the last head and the paragraph, and the text is still to come."""
    before = _before(page, index)
    while before is not None and before in found:
        before = _before(page, before)
    following = index + 1 < len(page.layout.paragraphs)
    return following and before is not None and page.layout.paragraphs[before].kind in _HEADS


def _epigraphs(layout: Layout, found: dict[int, Display]) -> dict[int, Display]:
    """Call epigraphs the displayed words that stand between a head and the running text."""
    under_head = True
    out = dict(found)
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.kind in _HEADS:
            under_head = True
        elif paragraph.kind in TEXT_KINDS:
            display = found.get(index)
            if under_head and display is not None and display.form in {Form.BLOCK, Form.VERSE}:
                out[index] = replace(display, form=Form.EPIGRAPH)
            elif display is None:
                under_head = False
    return out


def is_credit(page: Page, index: int) -> bool:
    """Return whether a paragraph does no more than name the source of the words above it."""
    return _credits(page.words(index).strip(), page.document.blocks[index].mark in _DASHES)


def credited_motto(page: Page, index: int, verse: bool) -> Display | None:
    """Return the motto that a paragraph between head and text shows, if a credit follows it or is its last line."""
    paragraph = page.layout.paragraphs[index].span
    if len(paragraph) > _LONG:
        return None
    if page.document.blocks[index + 1].mark in _DASHES and is_credit(page, index + 1):
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
    if not _CREDIT.match(line) or last in "!?;:" or WORDS_AND_CREDIT.search(line):
        return False
    return dashed or line[:1] in _DASHES or (len(terms(line)) <= 12 and last != ".")
