"""The commands, one per file: read options, call one operation, hand its result to one presenter.

A command is a module of this package, named after it, with a function of the same name and `EXAMPLES`. Its line below is all that is
read of it until it is called, so that `serge --help` and completion stay fast.
"""

from __future__ import annotations

from typing import Final

from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as `serge --help` lists it."""

    name: str
    summary: str
    topic: str = ""  # of manual.TOPICS, at the end of its help

    @property
    def module(self) -> str:
        """Return the module that holds the command."""
        return f"serge_cli.commands.{self.function}"

    @property
    def function(self) -> str:
        """Return the name of its function."""
        return self.name.replace("-", "_")


SECTIONS: Final[dict[str, tuple[Listed, ...]]] = {
    "Search": (
        Listed("search", "Find passages, with their voice, source and notes.", "query"),
        Listed("quotes", "List quotations: by whom, about whom, with the evidence.", "query"),
        Listed("footnote", "Show a note, the sentences that refer to it, and the quotations it sources.", "locators"),
        Listed("footnotes", "List and search notes.", "query"),
        Listed("people", "List persons with their names and how often they are quoted."),
        Listed("who", "Show who quotes whom, and how often."),
        Listed("variants", "List passages that several works share, with their wordings.", "locators"),
    ),
    "Read": (
        Listed("serve", "Search and read the library in the browser."),
        Listed("show", "Print paragraphs, quotations, notes or a whole document in full.", "locators"),
        Listed("open", "Open a place in your editor.", "locators"),
        Listed("cite", "Cite a quotation: Chicago, MLA, APA, BibTeX, RIS, CSL-JSON, Markdown.", "locators"),
        Listed("documents", "List the documents in the library.", "files"),
        Listed("page", "Write a document, person or query as one HTML file.", "query"),
    ),
    "Fix": (
        Listed("verify", "Show whether and where quoted words occur in the library."),
        Listed("audit", "Check every quotation of a draft against its sources."),
        Listed("check", "Find broken notes and quotation marks."),
        Listed("correct", "Correct the speaker or kind of a quotation permanently.", "locators"),
        Listed("explain", "Show why a quotation is attributed to its speaker.", "locators"),
    ),
    "Index": (
        Listed("index", "Bring the index up to date.", "files"),
        Listed("formats", "List the supported file formats."),
        Listed("report", "Report what is doubtful in each document, and how often speakers are right."),
        Listed("info", "Show where corpus and index are, and what they contain.", "files"),
    ),
    "For scripts": (
        Listed("mcp", "Serve an assistant by the Model Context Protocol."),
        Listed("extract", "Print everything found in files as JSON, without an index."),
        Listed("schema", "Print the JSON Schema of everything that --json prints."),
        Listed("completion", "Print the completion script for bash, zsh or fish."),
        Listed("man", "Print the manual page."),
        Listed("help", "Show help on a command, or on query, locators or files."),
    ),
}

COMMANDS: Final = {command.name: command for section in SECTIONS.values() for command in section}
