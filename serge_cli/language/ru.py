"""Russian: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
и в не на я что он с как а это по но из у за от так о же вы бы мы к его то она для было если все мне ты был только
когда или уже до вот нет быть ещё ее их этого чем при даже чтобы были ни себя во со который кто
"""

_ABBREVIATIONS = """
г гг в вв т тт с стр гл им ул д т.е т.д т.п др пр см ср изд ред пер т.н проф акад св н.э тов
"""

LANGUAGE = Language(
    code="ru",
    name="Russian",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="абвгдежзийклмнопрстуфхцчшщъыьэюя",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
