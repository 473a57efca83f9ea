"""German: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.de import ABBREVIATIONS
from serge_cli.language.imprint.de import IMPRINT
from serge_cli.language.naming.de import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.de import REPORTING

_FUNCTION_WORDS = """
der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
man sein wurde ich wir ihr seine
"""

_LABEL_CUES = (
    "sogenannte",
    "sogenannten",
    "sogenannter",
    "sogenanntes",
    "so genannte",
    "so genannten",
    "der begriff",
    "den begriff",
    "dem begriff",
    "das wort",
    "genannt",
    "bekannt als",
    "unter dem namen",
    "eine art",
    "das schlagwort",
    "die losung",
    "der ausdruck",
    "mit dem spitznamen",
    "angeblichen",
    "angebliche",
)

_CONTRACTIONS = """
s n ne nen m
"""

_APHAERESIS = """
s n ne nen nem ner ran rein raus rüber rum ist mal is gen
"""

_DROPPED_ENDINGS = """
hab geh ich's hatt könnt möcht würd wär ging
"""

_NOTE_HEADINGS = """
anmerkungen | anmerkung | fußnoten | fußnote | fussnoten | endnoten | noten | einzelnachweise | nachweise
anmerkungen und nachweise | anmerkungen des verfassers | anmerkungen des herausgebers
anmerkungen des übersetzers
"""
_IBID = """
ebd | ebda | ebenda | ibid | ibidem | id
"""
_OP_CIT = """
a.a.o | a. a. o | am angegebenen ort | am angeführten ort | op. cit | loc. cit | wie oben
"""
_SEE_NOTE = """
anm | anmerkung | fn | fußnote | fussnote | note
"""
_PAGE_WORDS = """
s | seite | seiten | bl | fol | sp | bd | band | kap | kapitel | h | heft | nr
"""
_NOTE_SIGNALS = """
siehe | siehe auch | vgl | vergleiche | zit. nach | zitiert nach | s. auch | vgl. auch | dazu
"""
_NOTE_POINTERS = """
siehe | s | vgl | oben | unten | wie
"""
_PAPERS = """
brief | briefe | gespräch | interview | auskunft | tagebuch | protokoll | rede | anmerkung | anhang
"""
_UNPUBLISHED = """
unveröffentlicht | manuskript | ms | typoskript | hs
"""
_PUBLISHERS = """
verlag | verlagsanstalt | buchhandlung
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
zeitung zeitschrift blatt wochenzeitung monatsschrift roman buch novelle erzählung stück drama gedicht film lied oper
ballett bild gemälde album artikel aufsatz essay broschüre kapitel titel band sammlung reihe serie memoiren abhandlung
dissertation nachrichten anzeiger tageblatt tagblatt kurier rundschau volksstimme volkszeitung
sendung gesellschaft verein verband klub zirkel bund gruppe studie werk schrift flugschrift
geschichte geschichten märchen sage ballade balladen hymne walzer marsch operette novellen gedichte romane lieder
lustspiel trauerspiel schauspiel kantate sonett sonette elegie ode feuilleton leitartikel vortrag predigt zyklus
handbuch wörterbuch lexikon chronik fabel betitelt überschrieben komödie tragödie posse singspiel choral oratorium
sinfonie symphonie sonate radierung stich holzschnitt
"""

_RELEASE_WORDS = """
erschien erscheint erschienen veröffentlicht herauskam übersetzt uraufgeführt verfilmt gedruckt
"""

_WORK_VERBS = """
verfasser von | verfasser der | verfasser des | autor von | autor der | veröffentlichte | veröffentlicht | las | liest
| gelesen | übersetzte | rezensierte | besprach | sang | singt | sangen | inszenierte | drehte | schrieb | verfasste
"""

_SIGNS = """
transparent transparente schild plakat tafel inschrift aufschrift zettel mauer wand grabstein
"""

LANGUAGE = Language(
    code="de",
    name="German",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="äöüß",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("„", "“"), ("»", "«"), ('"', '"'), ("«", "»")),
        secondary=(("‚", "‘"), ("›", "‹"), ("'", "'"), ("‹", "›")),
        contractions=frozenset(_CONTRACTIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        work_verbs=openings(_WORK_VERBS),
        release_words=frozenset(_RELEASE_WORDS.split()),
        signs=frozenset(_SIGNS.split()),
        capital_titles=True,
        dialogue_dashes="—–",
    ),
    reporting=REPORTING,
    naming=NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
