"""Spanish: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.es import ABBREVIATIONS
from serge_cli.language.imprint.es import IMPRINT
from serge_cli.language.naming.es import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.es import REPORTING

_FUNCTION_WORDS = """
de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay
vez puede todos así nos ni
"""

_LABEL_CUES = (
    "llamado",
    "llamada",
    "llamados",
    "llamadas",
    "el término",
    "la palabra",
    "la expresión",
    "conocido como",
    "conocida como",
    "apodado",
    "apodada",
    "una especie de",
    "el concepto de",
    "la noción de",
    "el lema",
    "supuesto",
    "supuesta",
    "bajo el nombre de",
    "denominado",
    "denominada",
)

_DROPPED_ENDINGS = """
pa na to
"""

_NOTE_HEADINGS = """
notas | nota | notas al pie | notas a pie de página | notas al final | notas del autor | notas del traductor
referencias | notas y referencias
"""
_IBID = """
ibid | ibíd | ibidem | ibídem | id | íd | idem | ídem
"""
_OP_CIT = """
op. cit | ob. cit | obra citada | loc. cit | art. cit | citado arriba
"""
_SEE_NOTE = """
nota | notas | n
"""
_PAGE_WORDS = """
p | pp | pág | págs | página | páginas | vol | t | tomo | cap | capítulo | núm
"""
_NOTE_SIGNALS = """
véase | véase también | ver | cf | cfr | compárese | citado en | citado por
"""
_NOTE_POINTERS = """
véase | ver | supra | infra | arriba | abajo | cf | cfr
"""
_PAPERS = """
carta | cartas | entrevista | información | conversación | diario | acta | discurso | nota | apéndice
"""
_UNPUBLISHED = """
inédito | manuscrito | ms
"""
_PUBLISHERS = """
editorial | ediciones | imprenta
"""
_NOTES = NoteWords(
    headings=openings(_NOTE_HEADINGS),
    ibid=openings(_IBID),
    op_cit=openings(_OP_CIT),
    see_note=openings(_SEE_NOTE),
    page=openings(_PAGE_WORDS),
    signals=openings(_NOTE_SIGNALS),
    pointers=openings(_NOTE_POINTERS),
    papers=openings(_PAPERS),
    unpublished=openings(_UNPUBLISHED),
    publishers=openings(_PUBLISHERS),
)

_TITLE_CUES = """
periódico revista semanario diario novela libro obra cuento pieza poema película canción ópera ballet cuadro álbum
artículo ensayo folleto capítulo titulado titulada volumen antología colección serie memorias tratado tesis programa
heraldo gaceta correo sociedad asociación círculo liga unión federación instituto grupo club himno estudio editorial
cuentos fábula balada romance vals marcha zarzuela opereta sinfonía sonata grabado lienzo estatua comedia tragedia
sainete soneto sonetos oda elegía canciones conferencia sermón manifiesto manual diccionario crónica
"""

_RELEASE_WORDS = """
apareció aparece publicado publicada publicó reeditado traducido estrenó estrenada
"""

_WORK_VERBS = """
autor de | autora de | publicó | publica | leyó | lee | releyó | tradujo | dirigió | dirige | cantó | cantaba |
cantaban | canta | reseñó | escribió | estrenó
"""

_SIGNS = """
pancarta cartel letrero placa inscripción rótulo muro pared
"""

LANGUAGE = Language(
    code="es",
    name="Spanish",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="ñ¿¡áíóú",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ("“", "”"), ('"', '"')),
        secondary=(("“", "”"), ("‘", "’"), ("'", "'")),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        work_verbs=openings(_WORK_VERBS),
        release_words=frozenset(_RELEASE_WORDS.split()),
        signs=frozenset(_SIGNS.split()),
        dialogue_dashes="—–―",
    ),
    reporting=REPORTING,
    naming=NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
