"""Spanish abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
sr sra srta d dña dr dra prof ud uds vd vds p pp pág págs cap t vol ed eds trad núm n art fig cf etc ibid op cit loc
id s ss a.c d.c ee.uu
"""

ABBREVIATIONS = frozenset(_WORDS.split())
