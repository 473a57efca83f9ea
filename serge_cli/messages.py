"""Every sentence that serge says to a user, in one place."""

from __future__ import annotations

from typing import Final

TAGLINE: Final = "Search quotations, their speakers and footnotes in your own essays and books."

# -- what a record is ---------------------------------------------------------------------------------------------------
AND: Final = "and"
OWN_WORDS: Final = "own words"
NOTE_VOICE: Final = "in a note"
QUOTING: Final = "quoting {speaker}"
SPEAKER_UNKNOWN: Final = "somebody unnamed"
CORRECTED: Final = "corrected by hand"
CUE: Final = "cue: {cue}"
INSIDE: Final = "inside {outer}"
CONTINUES: Final = "continues {earlier}"
NO_NOTE_TEXT: Final = "the file prints no text for this note"
FORMS: Final = {"block": "displayed", "verse": "verse", "dialogue": "dialogue", "epigraph": "epigraph"}
LANGUAGES: Final = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "la": "Latin",
    "ru": "Russian",
    "und": "language unknown",
}
IN_LANGUAGE: Final = "in {language}"
TRANSLATED_BY: Final = "translated by {name}"
QUOTED_BY: Final = "quoted by {source}"
QUOTED_IN: Final = "quoted in {source}"
IN_SENTENCE: Final = "in: {sentence}"
ABOUT: Final = "names {persons}"
FROM_WORK: Final = "from {work}"
HEADING_BY: Final = "By {persons}"
HEADING_ABOUT: Final = "About {persons}"
CALLED_IN: Final = "called in {paragraph}, line {line}"
NEVER_CALLED: Final = "no marker in the text calls this note"
SOURCES: Final = "sources {locator}, {speaker}"
REFERS_TO: Final = "refers to"
UNKNOWN_TITLE: Final = "(no title)"

# -- counts: one, many ------------------------------------------------------------------------------------------------
WORDS: Final = ("word", "words")
PARAGRAPHS: Final = ("paragraph", "paragraphs")
PASSAGES: Final = ("passage", "passages")
QUOTATIONS: Final = ("quotation", "quotations")
NOTES: Final = ("note", "notes")
NOTICES: Final = ("oddity", "oddities")
DOCUMENTS: Final = ("document", "documents")
PERSONS: Final = ("person", "persons")
FINDINGS: Final = ("finding", "findings")
RECORDS: Final = ("answer", "answers")
NOUNS: Final = {"Hit": PASSAGES, "QuotationHit": QUOTATIONS, "FootnoteHit": NOTES, "Passage": PASSAGES, "DocumentSummary": DOCUMENTS}
ATTRIBUTED: Final = "{count} with a speaker"
SHOWN_OF: Final = "{shown} of {total}"
