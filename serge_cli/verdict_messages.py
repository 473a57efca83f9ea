"""What is said to a user about verdicts on quotations, by `serge verify`, `audit` and `variants`."""

from __future__ import annotations

from typing import Final

VERDICTS: Final = {
    "exact": "word for word",
    "typography": "only the typography differs",
    "edited": "edited, and the changes are marked",
    "altered": "the words are changed",
    "spliced": "pieces of several places joined as one",
    "absent": "not in the library",
    "unchecked": "not checked",
}
REASONS: Final = {
    "too-short": "too short to check",
    "no-words": "no words",
    "other-language": "the library has no text in this language",
    "source-missing": "the work cited is not in the library",
    "translation": "a translation: another language, same page of the same source",
}
CAUTIONS: Final = {
    "far-ellipsis": "the ellipsis stands for more than a few lines",
    "stops-before-a-limit": "the source continues",
    "begins-after-a-negation": "preceded in the source by a negation",
    "begins-after-a-denial": "the source reports these words without asserting them",
    "omits-a-negation": "the ellipsis leaves out a negation",
    "omits-a-limit": "the ellipsis leaves out a condition",
    "elsewhere": "found, but not in the work cited",
    "source-missing": "the work cited is not in the library",
    "other-page": "the words stand on another page",
    "page-unchecked": "page not checked, because the source has no such page numbers",
    "other-speaker": "the source attributes the words to",
    "quoted-differently": "the draft also quotes these words as",
    "second-hand": "quoted in",
}
IN_DRAFT: Final = "draft:  {text}"
IN_SOURCE: Final = "source: {text}"
ONE_WORDING: Final = "here:   {text}"
OTHER_WORDING: Final = "there:  {text}"
NEAREST: Final = "nearest: {text}"
MATTERS: Final = "changes a {material}"
AUDIT_TITLE: Final = "Quotations and their sources"
COLUMN_DRAFT: Final = "Draft"
COLUMN_SOURCE: Final = "Source"
NOTHING_TO_AUDIT: Final = "There is no quotation in {path}."
BAD_EXCEPTION: Final = "{path}:{line} is not a valid exception."
EXCEPTION_IS: Final = "Write: code | beginning of the quotation, or * | reason"
ONE_DRAFT: Final = "--fix takes one draft, a text or Markdown file, and -o FILE."
NAME_ONE_DRAFT: Final = "Name it, and the file to write."
NOT_THE_DRAFT: Final = "{path} is the draft itself."
NAME_ANOTHER: Final = "Name another file with -o: a draft is never overwritten."
EXISTS: Final = "{path} already exists."
FIXED: Final = "{count} with other typography corrected in {path}."
NO_VARIANTS: Final = "No results: no two works share such words."
LIST_QUOTATIONS: Final = "List all quotations with: serge quotes -n 0"
NO_TEXT_GIVEN: Final = "No words are given."
GIVE_WORDS: Final = 'Give the words to check, or - to read them from standard input: serge verify "…"'
