"""German: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
man sein wurde ich wir ihr seine
"""

_ABBREVIATIONS = """
hr fr dr prof st bzw ca vgl s ff f bd bde hrsg hg nr aufl abb usw z.b d.h u.a a.a.o ebd o.ä u.s.w etc jh jhd kap anm
übers
"""

LANGUAGE = Language(
    code="de",
    name="German",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="äöüß",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
