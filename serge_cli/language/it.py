"""Italian: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.it import ABBREVIATIONS
from serge_cli.language.imprint.it import IMPRINT
from serge_cli.language.naming.it import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.it import REPORTING

_FUNCTION_WORDS = """
di e il la che in a un per è non una con i sono si da le del al come dei lo nel ma alla più gli della anche su ha
delle o era questo se mi ci io dal ho suo sua quando nella cui essere loro due stato perché tutto così lui lei noi
senza
"""

_LABEL_CUES = (
    "cosiddetto",
    "cosiddetta",
    "cosiddetti",
    "cosiddette",
    "il termine",
    "la parola",
    "l'espressione",
    "noto come",
    "nota come",
    "soprannominato",
    "soprannominata",
    "una sorta di",
    "una specie di",
    "il concetto di",
    "la nozione di",
    "lo slogan",
    "detto",
    "detta",
    "col nome di",
    "con il nome di",
)

_ELISIONS = """
l un dell all dall nell sull coll d c m t s v n quest quell sant bell grand com cos mezz tutt gl
"""

_APHAERESIS = """
sto sta ste sti l lo la un una ndrangheta
"""

_DROPPED_ENDINGS = """
po mo be va fa da di sta to ca de ne co dove cos
"""

_NOTE_HEADINGS = """
note | nota | note a piè di pagina | note al testo | note dell'autore | note dell’autore | note del traduttore
note e riferimenti | riferimenti
"""
_IBID = """
ibid | ibidem | ivi | id | idem
"""
_OP_CIT = """
op. cit | loc. cit | cit | opera citata | art. cit
"""
_SEE_NOTE = """
nota | note | n
"""
_PAGE_WORDS = """
p | pp | pag | pagg | pagina | pagine | vol | t | tomo | cap | capitolo | n
"""
_NOTE_SIGNALS = """
vedi | vedi anche | cfr | cf | si veda | citato in | cit. in
"""
_NOTE_POINTERS = """
vedi | v | sopra | sotto | supra | infra | cfr | si veda
"""
_PAPERS = """
lettera | lettere | intervista | informazione | conversazione | diario | verbale | discorso | nota | appendice
"""
_UNPUBLISHED = """
inedito | manoscritto | ms | dattiloscritto
"""
_PUBLISHERS = """
editore | edizioni | editrice
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
giornale rivista settimanale quotidiano mensile romanzo libro opera racconto dramma poesia film canzone balletto
quadro album articolo saggio opuscolo capitolo intitolato intitolata volume antologia raccolta serie memorie trattato
tesi corriere gazzetta messaggero programma società associazione circolo lega unione federazione istituto gruppo club inno studio editoriale
racconti fiaba favola ballata valzer marcia operetta sinfonia sonata incisione statua commedia tragedia farsa sonetto
sonetti ode elegia canzoni conferenza sermone manifesto manuale dizionario cronaca
"""

_RELEASE_WORDS = """
uscì esce uscito uscita pubblicato pubblicata apparve tradotto tradotta ristampato
"""

_WORK_VERBS = """
autore di | autrice di | autore de | pubblicò | pubblica | pubblicato | lesse | legge | rilesse | tradusse | diresse |
dirige | cantò | cantava | cantavano | canta | recensì | scrisse | ha scritto
"""

_SIGNS = """
striscione cartello manifesto insegna targa iscrizione muro scritta
"""

LANGUAGE = Language(
    code="it",
    name="Italian",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="èùìò",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ("“", "”"), ('"', '"')),
        secondary=(("“", "”"), ("‘", "’"), ("'", "'")),
        elisions=frozenset(_ELISIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        work_verbs=openings(_WORK_VERBS),
        release_words=frozenset(_RELEASE_WORDS.split()),
        signs=frozenset(_SIGNS.split()),
        dialogue_dashes="—–",
    ),
    reporting=REPORTING,
    naming=NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
