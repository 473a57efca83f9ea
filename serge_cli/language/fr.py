"""French: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
le la les de des du et à un une que qui dans en est pour pas sur ce il au ne se plus par je avec son sa ses tout
mais nous comme ou si leur y dit elle devant on être cette ces aux été lui était sont même sans cela ont fait ils
vous où dont c'est qu'il n'est d'un d'une j'ai
"""

_ABBREVIATIONS = """
m mm mme mlle mlles dr pr st ste cf p pp ch chap t vol éd ed trad n no art fig av apr j.-c env etc ibid op cit loc
id sq sqq s ss
"""

LANGUAGE = Language(
    code="fr",
    name="French",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="êèàçîôûùëïœ",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
