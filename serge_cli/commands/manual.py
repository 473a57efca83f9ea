"""The texts of the help and of the manual page that belong to no single option: first steps, topics, environment, statuses."""

from __future__ import annotations

from typing import Final

from serge_cli.model.quick_dataclass import dataclass

FIRST_EXAMPLES: Final = (
    ('serge search "party patriotism"', "Where is this said?"),
    ("serge quotes --person Trotsky", "Who said it, and who quotes it?"),
    ("serge footnote 001 14", "What stands behind it?"),
    ("serge --corpus ~/essays search 'freedom -press'", "Search a folder of your own."),
)
FIRST_STEPS: Final = "serge --help lists all commands.\nserge COMMAND --help shows what each one does, with examples."
EXIT_STATUSES: Final = (
    "0: something was found. 1: nothing was found, a check found something, or some files could not be indexed. "
    "2: usage error or any other error. 130: interrupted."
)
ENVIRONMENT: Final = {
    "SERGE_CORPUS": "The folder or file of documents, or the name of a library in config.toml.",
    "SERGE_INDEX": "The folder of the index.",
    "SERGE_LINK": "Links to places on a terminal: file, vscode, none, or a template with {path}, {line} and {column}.",
    "SERGE_PAGER, PAGER": "The pager for long output. Default: less.",
    "VISUAL, EDITOR": "The editor for serge open.",
    "SERGE_FILE_SECONDS": "Seconds of processor time allowed for reading a file. Default: 60. Each megabyte adds 60 seconds.",
    "NO_COLOR": "No colour; bold and underline remain.",
    "SERGE_DEBUG": "Print a traceback for internal errors.",
}
HELP_ENDS: Final = (
    "serge COMMAND --help shows examples and options; serge help query, help locators and help files explain what they name. "
    "Exit status: 0 found, 1 nothing found, 2 error."
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that several commands have in common: a heading, a few sentences, and what is written with what it means."""

    heading: str
    says: str
    rows: tuple[tuple[str, str], ...]


QUERY: Final = Topic(
    "Query language",
    "Case, accents and the style of apostrophe do not matter, but what has the accents that you type comes first. Put the query in single "
    "quotation marks, so that the shell leaves it as it is.",
    (
        ("party patriotism", "both words, in any form; close together first"),
        ('"party patriotism"', "the phrase; stop words count; punctuation and note markers are ignored"),
        ('"general strike"~8', "both words within eight words, as written, in any order"),
        (
            "Lenin NEAR/5 Trotsky, Trotsky NEAR (Lenin OR Stalin)",
            "the same of words in any form, phrases, patterns; without a number within eight",
        ),
        ("Lenin BEFORE/5 Trotsky, Lenin BEFORE Stalin", "in this order, at most five words on; anywhere later in the passage"),
        ("party SENTENCE revolution", "both in one sentence"),
        ("strike OR lockout, strike -miners, strike NOT (miners OR pits)", "as you would expect; AND is implied"),
        ("anarch*, wom?n, Kronstatd~1", "prefixes, single letters, typing errors (a swap of two letters counts as one)"),
        ("=Party", "only this form of the word"),
        ("/anarch(y|ism)/", "words that match a regular expression as a whole"),
        ("/party (patriotism|line)/", "up to eight consecutive words that match it; one of them is given whole"),
        ("author:Sedgwick, title:memoirs, doc:001, year:1960..1969, lang:fr", "in matching works"),
        ("in:own, in:quotes, in:notes, in:headings", "in the author's own words, in quoted words, in notes, in headings"),
        (
            "by:Trotsky, about:Lenin, person:Serge, kind:term, form:verse, note:14",
            "inside a quotation by or about somebody, of a kind or form, with a note",
        ),
        (
            'by:"Victor Serge" party, form:block revolution',
            "what stands beside such a field is sought inside the same quotation; NOT by:Lenin leaves out passages that have one",
        ),
    ),
)
LOCATORS: Final = Topic(
    "Locators",
    "Every result has a locator, which show, open, cite, correct and explain take. Documents are named by their leading number or their "
    "file's stem, by path, or by a unique part of the title.",
    (
        ("001:p12", "the twelfth paragraph of the document 001"),
        ("001:q4", "its fourth quotation"),
        ("001:n14", "its note 14; where the numbering restarts, 001:n14.2 is the second note 14"),
        ("001:q4@ae7db3hw", "these very words (the fingerprint is in the JSON), wherever they now stand"),
        ("001:p12-p14, 001", "for show: a range, the whole document"),
        ("essays/001:p12", "the same in the library “essays”, where several libraries are searched"),
    ),
)
FILES: Final = Topic(
    "Files",
    "Only the texts are needed; serge changes none of them.",
    (
        (
            "~/.config/serge/config.toml",
            'names libraries, one a line under [libraries]: essays = "~/essays". Before it, default = "essays" (or a list of names) says '
            "which are searched where no other is given. --corpus takes these names.",
        ),
        (
            "corpus.toml",
            "beside the texts: titles, authors, translators and dates that a file does not state, how it was published (type, container, "
            "editors, volume, number, pages, publisher, place, edition, doi), and the names used for one person.",
        ),
        (
            "*.json, *.bib",
            "beside the texts: an export of a reference manager (CSL-JSON, Better BibTeX), which describes files by the names of its "
            "attachments, by DOI, or by title and author. Links are not followed; at most 64 MB each.",
        ),
        ("corrections.toml", "beside the texts: what serge correct has stored. It may be edited, and kept under version control."),
        (
            "front matter",
            "at the head of a Markdown file, between two lines of ---: title, author, date, journal, volume, number, pages, doi, lang.",
        ),
        ("README*, LICENSE*", "are not read; nor are hidden files and links that lead out of the folder."),
        (
            "~/.cache/serge/index/",
            "the indexes, but for that of a folder named seeds/, which lies in index/ beside it. They can be deleted at any time.",
        ),
        ("~/.local/state/serge/", "the key with which indexes outside the cache are signed."),
    ),
)
TOPICS: Final = {"query": QUERY, "locators": LOCATORS, "files": FILES}
