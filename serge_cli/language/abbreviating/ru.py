"""Russian abbreviations without their last stop. Data only."""

from __future__ import annotations

_WORDS = """
г гг в вв т тт с стр гл им ул д т.е т.д т.п др пр см ср изд ред пер т.н проф акад св н.э тов
"""

ABBREVIATIONS = frozenset(_WORDS.split())
