"""English: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.en import ABBREVIATIONS
from serge_cli.language.imprint.en import IMPRINT
from serge_cli.language.naming.en import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.en import REPORTING

_FUNCTION_WORDS = """
the of and to in a is that it was for on are as with his they at be this from i have or by one had not but what all
were when we there can an your which their said if do will each about how up out them then she many some so these
would other into has more her two him see no way could my than been who its now did me he you
"""

_APHAERESIS = """
tis twas twere twill twould twont taint em im er is e cause cos cuz bout til till round neath gainst mongst midst tween
fore fraid nuff nother spect scuse pon cept course tude ere ave ad as ard ead ome ouse ell eart im ope ow n un less
struth sblood zounds deed bye sfunny flu phone bus plane cello varsity hood burbs
"""

_DROPPED_ENDINGS = """
o th an ol wi tho thro e'e mus jus las fo po mo lil didn wouldn couldn ha t i a n goodbye
"""

_LABEL_CUES = (
    "so-called",
    "so called",
    "known as",
    "the term",
    "the terms",
    "the word",
    "the label",
    "the concept of",
    "nicknamed",
    "dubbed",
    "styled",
    "self-styled",
    "the notion of",
    "the slogan",
    "the nickname",
    "the epithet",
    "the name",
    "under the name",
    "a kind of",
    "a sort of",
    "as it were",
    "aka",
    "alias",
    "the category of",
    "the pseudonym",
    "the prefix",
    "the expression",
    "referred to as",
    "the catchword",
    "the buzzword",
    "labelled",
    "labeled",
    "proverbial",
    "coined",
    "billed as",
)

_CONTRACTIONS = """
s t d m ll re ve
"""

_NOTE_HEADINGS = """
notes | note | footnotes | footnote | endnotes | end notes | foot notes | notes and references
references and notes | references | author's notes | author’s notes | editor's notes | editor’s notes
editorial notes | translator's notes | translator’s notes | explanatory notes | notes and citations | citations
"""
_IBID = """
ibid | ibidem | id | idem
"""
_OP_CIT = """
op. cit | opus citatum | loc. cit | work cited | cited above | quoted above | art. cit | as above
"""
_SEE_NOTE = """
note | notes | n | nn | fn | footnote | footnotes | endnote
"""
_PAGE_WORDS = """
p | pp | page | pages | pg | fol | ff | vol | ch | chap | chapter | col | f | ff | fol | bk | book | part | no | l | ll
"""
_NOTE_SIGNALS = """
see | see also | cf | compare | but see | see for example | e.g | quoted in | cited in | quoted by | cited by | quoted from | also
"""
_NOTE_POINTERS = """
see | above | below | supra | infra | cf | compare | as in | in
"""
_PAPERS = """
letter | letters | interview | information | conversation | diary | minutes | telegram | speech | note | notes | entry | appendix
"""
_UNPUBLISHED = """
unpublished | ms | mss | manuscript | typescript | unpublished ms | unpublished manuscript | unpublished typescript
"""
_PUBLISHERS = """
press | university | publishers | publishing | books | library
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
essays books novels poems articles songs films pamphlets stories plays magazines journals newspapers papers journal
newspaper paper magazine review weekly monthly quarterly periodical novel book novella story play poem film movie song
hymn opera ballet painting picture album article essay pamphlet booklet title subtitle subtitled headline chapter
entitled titled volume anthology collection series memoir memoirs autobiography biography treatise dissertation thesis
documentary programme broadcast programme show episode podcast blog website society association committee club circle
salon league union federation institute group ballad tract leaflet sermon study work history trilogy column editorial
headline section piece symphony sonata concerto elegy sonnet ode requiem musical zine newsletter exhibition restaurant
café pub inn tavern hotel theatre cinema ship steamer schooner tune tunes jig reel waltz lyric carol lullaby anthem
dirge lament laments cantata nocturne quartet quintet aria madrigal ballads sonnets hymns leader headed cartoon
etching engraving mural sculpture photograph lecture track soundtrack sketch farce comedy tragedy melodrama operetta
pantomime epistle manifesto bulletin feuilleton fable parable fairy-tale
"""

_NEAR_TITLE_CUES = "number air record recording march chorus single tale tales prelude suite overture rag blues drawing"

_RELEASE_WORDS = """
published out released printed reissued reprinted appeared appears translated premiered staged filmed serialised serialized shortlisted
"""

_WORK_VERBS = """
author of | editor of | translator of | writer of | published | publishes | publish | reviewed | reviews | read |
reads | reread | rereading | reading | edited | translated | directed | staged | performed | sang | sing | sings |
sung | recorded | wrote | writes | hummed | played
"""

_SIGNS = """
banner banners sign signs signboard placard placards poster posters plaque inscription notice board label sticker
tombstone gravestone leaflet graffito wall caption
"""

LANGUAGE = Language(
    code="en",
    name="English",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")),
        secondary=(("‘", "’"), ("“", "”"), ("'", "'"), ('"', '"')),
        contractions=frozenset(_CONTRACTIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        near_title_cues=frozenset(_NEAR_TITLE_CUES.split()),
        work_verbs=openings(_WORK_VERBS),
        release_words=frozenset(_RELEASE_WORDS.split()),
        signs=frozenset(_SIGNS.split()),
        capital_titles=True,
    ),
    reporting=REPORTING,
    naming=NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
