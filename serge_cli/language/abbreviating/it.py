"""Italian abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
sig sigg sig.ra dott prof ing avv on p pp cap t vol ed a.c d.c trad n nn art fig cfr cf ecc etc ibid op cit loc id s
ss
"""

ABBREVIATIONS = frozenset(_WORDS.split())
