"""The way back from a reading text into the file that it was made of."""

from __future__ import annotations

from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The way back into the file, for the text from `start` until the next origin: what is not known is empty or 0."""

    start: int
    page: str = ""  # the printed label
    part: str = ""  # the file inside an archive: a chapter
    fragment: str = ""  # the nearest enclosing id
    line: int = 0  # of the XML, from 1
    paragraph: int = 0  # of the file, from 1
    sheet: int = 0  # the page's place in the file, from 1, where viewers count pages so
    in_text: bool = False  # the text is the file itself: line and column lead back into it as well
