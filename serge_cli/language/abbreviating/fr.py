"""French abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
m mm mme mlle mlles dr pr st ste cf p pp ch chap t vol éd ed trad n no art fig av apr j.-c env etc ibid op cit loc
id sq sqq s ss
"""

ABBREVIATIONS = frozenset(_WORDS.split())
