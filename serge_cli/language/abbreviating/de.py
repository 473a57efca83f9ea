"""German abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
hr fr dr prof st bzw ca vgl s ff f bd bde hrsg hg nr aufl abb usw z.b d.h u.a a.a.o ebd o.ä u.s.w etc jh jhd kap anm
übers
"""

ABBREVIATIONS = frozenset(_WORDS.split())
