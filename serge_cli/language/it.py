"""Italian: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
di e il la che in a un per è non una con i sono si da le del al come dei lo nel ma alla più gli della anche su ha
delle o era questo se mi ci io dal ho suo sua quando nella cui essere loro due stato perché tutto così lui lei noi
senza
"""

_ABBREVIATIONS = """
sig sigg sig.ra dott prof ing avv on p pp cap t vol ed a.c d.c trad n nn art fig cfr cf ecc etc ibid op cit loc id s
ss
"""

LANGUAGE = Language(
    code="it",
    name="Italian",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="èùìò",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
