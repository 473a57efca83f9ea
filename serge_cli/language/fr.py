"""French: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.fr import ABBREVIATIONS
from serge_cli.language.imprint.fr import IMPRINT
from serge_cli.language.naming.fr import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.fr import REPORTING

_FUNCTION_WORDS = """
le la les de des du et à un une que qui dans en est pour pas sur ce il au ne se plus par je avec son sa ses tout
mais nous comme ou si leur y dit elle devant on être cette ces aux été lui était sont même sans cela ont fait ils
vous où dont c'est qu'il n'est d'un d'une j'ai
"""

_LABEL_CUES = (
    "soi-disant",
    "dit",
    "dite",
    "dits",
    "dites",
    "prétendu",
    "prétendue",
    "le terme",
    "le mot",
    "l'expression",
    "surnommé",
    "surnommée",
    "la notion de",
    "le concept de",
    "le slogan",
    "appelé",
    "appelée",
    "appelés",
    "connu sous le nom de",
    "sous le nom de",
    "ce qu'on appelle",
    "une sorte de",
    "une espèce de",
    "le vocable",
    "le label",
    "le sobriquet",
    "le pseudonyme",
)

_ELISIONS = """
l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu entr
"""

_APHAERESIS = """
tit tite
"""

_DROPPED_ENDINGS = """
p'tit p pauv quat not vot aut
"""

_NOTE_HEADINGS = """
notes | note | notes de bas de page | notes de l'auteur | notes de l’auteur | notes du traducteur
notes et références | références | notes de fin | annotations
"""
_IBID = """
ibid | ibidem | id | idem
"""
_OP_CIT = """
op. cit | opus cit | loc. cit | ouvr. cité | ouvrage cité | art. cit | art. cité | cité plus haut
"""
_SEE_NOTE = """
note | notes | n
"""
_PAGE_WORDS = """
p | pp | page | pages | t | tome | vol | chap | col | f | no
"""
_NOTE_SIGNALS = """
voir | voir aussi | cf | comparer | cité par | cité dans | voir par exemple
"""
_NOTE_POINTERS = """
voir | supra | infra | ci-dessus | ci-dessous | plus haut | plus bas | cf | v
"""
_PAPERS = """
lettre | lettres | entretien | entrevue | information | journal | procès-verbal | discours | note | appendice
"""
_UNPUBLISHED = """
inédit | manuscrit | ms | tapuscrit | dactylogramme
"""
_PUBLISHERS = """
éditions | éditeur | presses | librairie
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
titre sous-titre journal revue hebdomadaire quotidien mensuel roman livre ouvrage nouvelle pièce poème film chanson opéra ballet
tableau album article essai brochure chapitre intitulé intitulée volume recueil anthologie série mémoires traité thèse
gazette courrier dépêche écho
émission société association cercle salon ligue union fédération institut groupe club hymne étude œuvre éditorial
rubrique
conte contes fable fables ballade complainte cantique valse marche opérette oratorio sonate symphonie gravure toile
statue comédie tragédie farce sonnet sonnets ode élégie chansons feuilleton conférence sermon manifeste manuel
dictionnaire chronique
"""

_RELEASE_WORDS = """
parut paraît paraîtra paru parue publié publiée réédité rééditée traduit traduite sortit sorti
"""

_WORK_VERBS = """
auteur de | auteur des | auteur du | publia | publie | publié | publiait | lut | lit | relut | lisait | relisait |
traduisit | traduit | traduisait | dirigea | dirige | chanta | chante | chantait | chantaient | joua | écrivit | édita
"""

_SIGNS = """
banderole pancarte panneau affiche plaque inscription écriteau enseigne mur
"""

LANGUAGE = Language(
    code="fr",
    name="French",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="êèàçîôûùëïœ",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ("“", "”"), ('"', '"')),
        secondary=(("“", "”"), ("‹", "›"), ("‘", "’"), ("'", "'")),
        elisions=frozenset(_ELISIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
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
