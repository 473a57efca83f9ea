"""Spanish: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography

_FUNCTION_WORDS = """
de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay
vez puede todos así nos ni
"""

_ABBREVIATIONS = """
sr sra srta d dña dr dra prof ud uds vd vds p pp pág págs cap t vol ed eds trad núm n art fig cf etc ibid op cit loc
id s ss a.c d.c ee.uu
"""

LANGUAGE = Language(
    code="es",
    name="Spanish",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="ñ¿¡áíóú",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(),
    reporting=Reporting(),
    naming=Naming(),
    notes=NoteWords(),
)
