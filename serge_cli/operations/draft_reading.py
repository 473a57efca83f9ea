"""Read a draft that somebody pasted, within bounds: a long one in a process of its own, which ends when its time is up.

A thread cannot be ended from outside, and a text may be made to take long.
"""

from __future__ import annotations

from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection

from serge_cli import index_messages
from serge_cli.errors import UnreadableFile
from serge_cli.operations.extract import Extracted, extract_bytes
from serge_cli.store.budget import OverBudget, killed_beyond, limited

SECONDS = 15.0  # of processor time, and twice as many by the clock
_SHORT = 4_000  # characters; so many are read at once, whatever they are


def read_draft(text: str, seconds: float = SECONDS) -> Extracted:
    """Return what a draft holds; UnreadableFile where it cannot be read, or that takes too long."""
    found = extracted(text) if len(text) <= _SHORT else _in_a_process(text, seconds)
    if isinstance(found, UnreadableFile):
        raise found
    return found


def extracted(text: str) -> Extracted | UnreadableFile:
    """Return what a draft holds, read as Markdown, which other text is too."""
    return extract_bytes(text.encode("utf-8", "replace"), "-", "draft.md")


def _in_a_process(text: str, seconds: float) -> Extracted | UnreadableFile:
    context = get_context("spawn")  # a copy of this process would have copies of its threads' locks
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(theirs, text, seconds), daemon=True)
    with closing(ours):
        process.start()
        theirs.close()
        try:
            if ours.poll(2 * seconds):
                found: Extracted | UnreadableFile = ours.recv()
                return found
        except EOFError:  # killed
            pass
        finally:
            process.kill()
            process.join()
    return UnreadableFile(f"The draft cannot be read: {index_messages.over_budget(seconds)}.", "Check a part of it.")


def _read(answer: Connection, text: str, seconds: float) -> None:
    """Read a draft in a process of its own; nothing is answered where its time is up."""
    try:
        with killed_beyond(seconds), limited(seconds):
            found = extracted(text)
        answer.send(found)
    except OverBudget:
        return
