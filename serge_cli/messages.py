"""Every sentence that serge says to a user, in one place."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from serge_cli.streams import tell

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
CALLED_IN: Final = "called in {paragraph}, {place}"
LINE_PLACE: Final = "line {number}"
PAGE_PLACE: Final = "p. {number}"
PLACE_IN_FILE: Final = "{path}, {place}"
NEVER_CALLED: Final = "no marker in the text calls this note"
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
UNREADABLE: Final = "left out {path}: {reason}"
READ_WITH: Final = "read with {library}"
UNKNOWN_TITLE: Final = "(no title)"

# -- citing -----------------------------------------------------------------------------------------------------------
PARAGRAPH_PLACE: Final = "par. {number}"
NOTE_PLACE: Final = "note {label}"
ITS_NOTE: Final = "its note {label}: “{body}”"
UNCERTAIN: Final = "attribution uncertain"
CITED_TRANSLATOR: Final = "trans. {name}"
MISSING_SPEAKER: Final = "The text does not tell whose words {locator} are; set it with serge correct {locator} --speaker NAME."
MISSING_FIELDS: Final = "{work} has no {fields}; add it to corpus.toml."

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
WORKS: Final = ("work", "works")
AUTHORS: Final = ("author", "authors")
SPEAKERS: Final = ("speaker", "speakers")
PAIRS: Final = ("pair", "pairs")
FORMATS: Final = ("format", "formats")
GROUPS: Final = ("group", "groups")
INDEXES: Final = ("index", "indexes")
LIBRARIES: Final = ("library", "libraries")
RECORDS: Final = ("answer", "answers")
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
NO_COMMAND: Final = "There is no command “{name}”."
SEE_HELP: Final = "See: {command} --help"
SHOWN_SAYS: Final = "{shown} of {total}. All with: -n 0"
NOT_TOLD: Final = "(not told)"
INDEXED: Final = "The index is ready ({seconds:.1f} s)."
NOTHING_SAYS: Final = "Nothing is found for: {query}."
EMPTY_PATH: Final = "An empty path names no file."
NAME_A_FILE: Final = "Name a text file or a folder."
NO_WORDS: Final = "No word is asked for."
ASK_FOR_WORDS: Final = "Give a word, a “phrase” or a field such as author:serge; serge documents lists what there is."
NO_NOTES: Final = "{document} has no notes. List the texts with: serge documents"
INDEX_LISTS: Final = "All are listed by: serge index"
NAME_A_FOLDER: Final = "Name a folder of texts with --corpus DIR; what is read is listed by: serge formats"
IN_MEMORY: Final = "memory"
NO_CODE: Final = "There is no code “{code}”."
CODES: Final = "The codes are: {codes}."
NO_EDITOR: Final = "No editor is named; the place is {place}."
NO_VIEWER: Final = "No program shows this file; the place is {place}."
SET_BROWSER: Final = "Set BROWSER to the name of one."
BAD_VARIABLE: Final = "{name} cannot be “{stated}”."
LINK_IS: Final = "It is file, vscode, none, or a template with {path} and, if you like, {line} and {column}."
PROGRAM_IS: Final = "It is a command with its options; put what holds a space between quotation marks."
SIZE_IS: Final = "It is a number up to {most}; without it the terminal is asked."
CANNOT_RUN: Final = "{program} cannot be run: {reason}."
SET_VARIABLE: Final = "Set {name} to another one."
EDITOR_FAILED: Final = "{editor} ended with status {status}."
EDITOR_KILLED: Final = "{editor} was ended by signal {signal}."
SET_EDITOR: Final = "Set EDITOR to the name of one."
NO_SUCH_NOTES: Final = "There is no such note. List all with: serge footnotes -n 0"
NO_PERSONS: Final = "No text names a person. List the texts with: serge documents"
NO_QUOTATIONS: Final = "There are no quotations. List the texts with: serge documents"
NO_CONCORDANCE: Final = "Concordance lines are made of the answers to serge search only."
REBUILD: Final = "Build it anew with: serge index --rebuild"
BAD_PLACE: Final = "The index states a wrong place for {path}."
TOO_MANY_FILES: Final = "The corpus has more files than one index can list."
SPLIT_CORPUS: Final = "Split it into several folders."
INDEX_UNSIGNED: Final = "The index in {folder} was not made by you, or your key is lost."
ADOPT: Final = "To read every file again and make it yours: serge index --adopt --index {folder}"
HOLDS_OTHERS: Final = "{folder} holds other files ({name})."
NAME_AN_EMPTY_FOLDER: Final = "Name an empty folder for the index."
INDEX_IS_LINK: Final = "{folder} is a link, which serge does not follow."
INDEX_OF_OTHERS: Final = "{folder} belongs to another user."
IS_FOLDER: Final = "{name} in it is a folder"
NOT_AN_INDEX: Final = "{folder} is no index of serge's."
NAME_AN_INDEX: Final = "Name the folder of an index with --index DIR."
NO_HOME: Final = "There is no home folder."
KEPT_IN_MEMORY: Final = "The index is kept in memory, for this once only."
CACHE_WAS_OPEN: Final = "The index is built anew: others could write to its folder."
KEPT_INSTEAD: Final = "{reason} It is left as it is; the index is kept in {folder}."
UNGUARDED: Final = "On this system serge cannot see whose an index is, nor refuse links in it; use only indexes that you have made."
NO_KEY: Final = "no key for signing can be kept in {path} ({reason})"
KEY_OPEN: Final = "The key {path} is not yours alone; remove it, and adopt your indexes again"
KEY_DAMAGED: Final = "The key {path} is damaged; remove it, and adopt your indexes again"
KEY_UNREADABLE: Final = "The key {path} cannot be read ({reason})"
KEY_FOLDER_OPEN: Final = "others can write to {path}, where your key is kept; correct its permissions"
NO_SUCH_INDEX: Final = "The cache holds no index of {path}."
LIST_INDEXES: Final = "List them with: serge index --list"
TRY_AGAIN: Final = "Try again when it is done."
INDEX_IN_USE: Final = "The index in {folder} is in use."
NO_INDEXES: Final = "The cache holds no index."
ONE_AT_A_TIME: Final = "--adopt, --list, --rebuild and --remove exclude each other."
SYSTEM: Final = "{place}: {reason}."
THE_OUTPUT: Final = "The output cannot be written"
THE_SYSTEM: Final = "The system does not let serge go on"
NO_MEMORY: Final = "there was not enough memory to read it"
KILLED: Final = "the process that read it was killed, perhaps for want of memory"
BAD_SECONDS: Final = "{variable} is not a number of seconds: “{value}”."
SET_SECONDS: Final = "Set it to a number above 0, such as 60."
NO_WORKERS: Final = "No worker processes can be started ({reason}); one process reads all files."
FAULT: Final = "A fault in serge {version}, not in your request: {kind}: {error} Run again with SERGE_DEBUG=1 and report what it prints."

VERDICTS: Final = {
    "exact": "stands there word for word",
    "typography": "only the typography is another",
    "edited": "edited, and the draft says so",
    "altered": "the words are changed",
    "spliced": "put together from several places",
    "absent": "not in the library",
    "unchecked": "not checked",
}
REASONS: Final = {
    "too-short": "too few words to tell",
    "no-words": "no words",
    "other-language": "the library has no text in its language",
    "source-missing": "the work it is from is not in the library",
}
CAUTIONS: Final = {
    "far-ellipsis": "the ellipsis spans more than a few lines",
    "stops-before-a-limit": "the source goes on",
    "begins-after-a-negation": "in the source a negation stands before it",
    "begins-after-a-denial": "the source does not stand for these words",
    "omits-a-negation": "the ellipsis leaves out a negation",
    "omits-a-limit": "the ellipsis leaves out a condition",
    "elsewhere": "the note names another work than the one that has the words",
    "source-missing": "the note names no work of the library",
    "other-speaker": "the source says who speaks",
    "quoted-differently": "the draft quotes the same words in another wording",
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
BAD_EXCEPTION: Final = "{path}:{line}: this is no exception."
EXCEPTION_IS: Final = "Write: code | beginning of the quotation, or * | reason"
ONE_DRAFT: Final = "--fix takes one draft, a text or Markdown file, and -o FILE."
NAME_ONE_DRAFT: Final = "Name it, and the file to write."
NOT_THE_DRAFT: Final = "{path} is the draft itself."
NAME_ANOTHER: Final = "Name another file with -o: a draft is never overwritten."
EXISTS: Final = "{path} is there already."
FIXED: Final = "{count} with other typography corrected in {path}."
NO_VARIANTS: Final = "No two works share such words."
LIST_QUOTATIONS: Final = "List all quotations with: serge quotes -n 0"
NO_TEXT_GIVEN: Final = "No words are given."
GIVE_WORDS: Final = 'Give the words to check, or - to read them from standard input: serge verify "…"'

_WIDEST: Final = 1000  # columns of a message, whatever COLUMNS says

# -- help -------------------------------------------------------------------------------------------------------------
FIRST_EXAMPLES: Final = (
    ('serge search "party patriotism"', "Where is this said?"),
    ("serge quotes --person Trotsky", "Who said it, and who quotes it?"),
    ("serge footnote 001 14", "What stands behind it?"),
    ("serge --corpus ~/essays search 'freedom -press'", "The same in a folder of your own."),
)
FIRST_STEPS: Final = "serge --help lists all commands.\nserge COMMAND --help shows what each can do, with examples."
HELP_CORPUS: Final = "The folder of documents. Else SERGE_CORPUS, the nearest seeds/, or the bundled shelf."
HELP_INDEX: Final = "The folder of the index. Else SERGE_INDEX, index/ beside seeds/, or your cache folder."
HELP_FORMAT: Final = (
    "terminal, plain, lines (path:line:col: text), json, csv, tsv, markdown, kwic. Else terminal on a terminal, plain in a pipe."
)
HELP_REPORT: Final = "terminal, plain, lines (path:line:col: code: text), json, markdown, html, sarif. Else terminal or plain."
HELP_DRAFTS: Final = "Files that serge reads, or folders of them; - for standard input."
HELP_AGAINST: Final = "A file or folder that counts besides the library. May be repeated."
HELP_IGNORE_FILE: Final = "Findings that may stand, a line each: code | beginning of the quotation, or * | reason."
HELP_FAIL_ON: Final = "End with status 1 for this code, or never; else for every grave one. May be repeated."
HELP_SUFFIX: Final = "What standard input is, as the end of a file name."
HELP_FIX: Final = "typography: write a copy with marks, dashes and letters as in the sources."
HELP_FIXED: Final = "The file for the copy; one that is there is not overwritten."
HELP_VARIANT: Final = "A quotation; else all of the library."
HELP_VARIANTS_OF: Final = "Only quotations by or about this person."
HELP_DIFFERENT: Final = "Only where words differ."
HELP_WORDS: Final = "The words as you have them; - for standard input."
HELP_COLOR: Final = "auto, always or never. Without any style, matches on a terminal stand between ⟦ and ⟧."
HELP_QUERY: Final = 'Words, "phrases", -word, OR, wild*, fuzzy~, "near words"~8, year:1930..1939 …'
HELP_SORT: Final = "relevance, document, date or length; left or right for concordance lines by their context."
HELP_IGNORE: Final = "Leave out findings of this code. May be repeated."
EXIT_STATUSES: Final = (
    "0: something was found. 1: nothing was found, a check found something, or the index lacks files that could not be read. "
    "2: wrong usage or another error. 130: interrupted."
)
ENVIRONMENT: Final = {
    "SERGE_CORPUS": "The folder of documents.",
    "SERGE_INDEX": "The folder of the index.",
    "SERGE_LINK": "Links to places on a terminal: file, vscode, none, or a template with {path}, {line} and {column}.",
    "SERGE_PAGER, PAGER": "Shows long answers; else less.",
    "VISUAL, EDITOR": "The editor for serge open.",
    "SERGE_FILE_SECONDS": "The processor time that reading any file may take; else 60. Each megabyte adds 60 seconds.",
    "NO_COLOR": "No colour; bold and underline stay.",
    "SERGE_DEBUG": "Print the traceback of a fault.",
}
HELP_ENDS: Final = "serge COMMAND --help shows examples and options. Exit status: 0 found, 1 nothing found, 2 error."


def did_you_mean(guesses: Iterable[str]) -> str:
    """Return `Did you mean …? ` for some guesses, nothing for none."""
    listed = " or ".join(guesses)
    return f"Did you mean {listed}? " if listed else ""


def on_one_line(text: str) -> str:
    """Return a message without line breaks and control characters, whatever a user or a file put into it."""
    return _printable(text).strip()


def caret(query: str, position: int) -> str:
    """Return the query with a caret under the place of the trouble, at most 60 characters around it."""
    from rich.cells import cell_len  # noqa: PLC0415 - only where something is wrong

    start = max(0, position - 40)
    before = cell_len(_printable(query[start:position]))
    return f"  {_printable(query[start : start + 60])}\n  {' ' * before}^\n"


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def indexing(files: int, size: int) -> str:
    """Return what is being read: how many files, how much in all (`size` in bytes)."""
    return f"Reading {files:,} documents ({size / 1_000_000:.1f} MB) for the index …"


def empty_shelf(corpus: str, kinds: Sequence[str]) -> str:
    """Return that a folder has no document; of which kinds its files are, where it has any."""
    others = f", only files of other kinds ({', '.join(kinds)})" if kinds else ""
    return f"There is no document in {corpus}{others}."


def left_out(path: str, reason: str) -> str:
    """Return that a file could not be taken into the index, and why."""
    return f"{path} was left out: {reason.rstrip('.')}."


def over_budget(seconds: float) -> str:
    """Return that reading a file was ended after so many seconds of processor time."""
    return f"reading it takes more than {max(1, round(seconds)):,} s of processor time; SERGE_FILE_SECONDS allows more"


def unread(files: int) -> str:
    """Return that files are missing from an answer; nothing where none is."""
    return f"{files:,} {'file' if files == 1 else 'files'} could not be read: serge index lists {'it' if files == 1 else 'them'}." * (
        files > 0
    )


def none_readable(files: int, corpus: str, first: str) -> str:
    """Return that no document of a folder can be read; `first` tells of one of them."""
    others = "" if files == 1 else " So was another." if files == 2 else f" So were {files - 1:,} others."
    return f"No document in {corpus} can be read. {first}{others}"


def no_quotation(persons: Sequence[str]) -> str:
    """Return that no quotation was found, and by or about whom."""
    whose = f" by or about {' or '.join(persons[:3])}" if persons else ""
    return f"No such quotation{whose}. List all with: serge quotes --kind all -n 0"


def several_notes(labels: Sequence[str], notes: Sequence[object]) -> str:
    """Return how to pick where one label stands for several notes; nothing where it does not."""
    return f"{len(notes)} notes bear this label; pick one by its locator." if len(labels) == 1 and len(notes) > 1 else ""


def told(message: str) -> str:
    """Return a message as it is written to stderr: one line, on a terminal broken between words."""
    line = f"serge: {on_one_line(message)}"
    if not sys.stderr.isatty():
        return f"{line}\n"
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    return "\n".join(textwrap.wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)) + "\n"


def say(message: str, *, quiet: bool = False) -> None:
    """Say something on stderr, in one line; nothing where there is nothing to say or quiet is asked for."""
    if message and not quiet:
        tell(told(message))


def checked(files: int, findings: int) -> str:
    """Return how many files were checked and how much there is to mend."""
    if not files:
        return ""
    looked = f"{files:,} {'file' if files == 1 else 'files'} checked"
    return f"{looked}, {findings:,} {'finding' if findings == 1 else 'findings'}." if findings else f"{looked}, nothing to mend."


def idle_entry(folder: str, name: str, nearest: str | None) -> str:
    """Return that an entry of a folder's corpus.toml describes no file there, with the nearest name that there is."""
    what_to_do = f"Did you mean “{nearest}”?" if nearest else "Name the file, or take the entry out."
    return f"corpus.toml in {folder} describes “{name}”, but no document there has that name or number. {what_to_do}"


def indexed(documents: int, read: int, dropped: int, failed: int, *, place: str, seconds: float) -> str:
    """Return what was done to the index."""
    parts = [f"{documents:,} {'document' if documents == 1 else 'documents'}", f"{read:,} read anew" if read else "none changed"]
    parts += [f"{dropped:,} gone"] if dropped else []
    parts += [f"{failed:,} left out"] if failed else []
    return on_one_line(f"{', '.join(parts)}, in {seconds:.1f} s. Index: {place}")


def indexes_removed(count: int) -> str:
    """Return how many indexes have been removed."""
    return f"{count:,} {INDEXES[count != 1]} removed."


def corrected(locator: str, speaker: str | None, path: str) -> str:
    """Return what was corrected, and where the correction is kept."""
    whose = f", spoken by {speaker}," if speaker else (", spoken by nobody known," if speaker == "" else "")
    return on_one_line(f"{locator}{whose} is corrected in {path}")
