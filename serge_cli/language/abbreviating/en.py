"""English abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt gov sen rep pres vs viz cf ca c p pp ch chap vol vols no nos
ed eds trans tr fig figs sec secs n nn ff f repr rev esp etc e.g i.e eg ie al op cit loc ibid id art bk bks ms mss
dept univ inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k a.m p.m approx
"""

ABBREVIATIONS = frozenset(_WORDS.split())
