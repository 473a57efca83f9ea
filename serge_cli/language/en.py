"""English: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
the of and to in a is that it was for on are as with his they at be this from i have or by one had not but what all
were when we there can an your which their said if do will each about how up out them then she many some so these
would other into has more her two him see no way could my than been who its now did me he you
"""

_ABBREVIATIONS = """
mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt gov sen rep pres vs viz cf ca c p pp ch chap vol vols no nos
ed eds trans tr fig figs sec secs n nn ff f repr rev esp etc e.g i.e eg ie al op cit loc ibid id art bk bks ms mss
dept univ inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k a.m p.m approx
"""

LANGUAGE = Language(
    code="en",
    name="English",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
