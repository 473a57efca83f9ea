"""What the help of commands says about their options and arguments."""

from __future__ import annotations

from typing import Final

HELP_STYLE: Final = "chicago, chicago-bibliography, mla, apa, bibtex, ris, csl-json, markdown, or a CSL style: its file or name."
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
