"""What serge knows of a language, field by field: the files named after the languages fill these in, `loading` reads them.

Code asks a table, never `if language == "fr"`, and holds no word of any language. Words are lower case, with straight apostrophes,
and are compared after folding unless a field says otherwise. *Pattern* means a regular expression in the language's own spelling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from serge_cli.model.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Typography:
    """How the language sets quotation marks and apostrophes."""

    outer_marks: tuple[str, ...] = ("“", "”")  # what opens and what closes a quotation
    inner_marks: tuple[str, ...] = ("‘", "’")  # the same for one within a quotation
    elisions: frozenset[str] = frozenset()  # words that lose their end before a vowel, without the apostrophe: l, d, qu
    aphaeresis: frozenset[str] = frozenset()  # words that lose their head, without the apostrophe: tis, twas, em, cause
    dropped_endings: frozenset[str] = frozenset()  # words that lose their end, without the apostrophe: o, th, an, doin
    label_cues: frozenset[str] = frozenset()  # words before a term: so-called, termed, nicknamed
    dialogue_dashes: frozenset[str] = frozenset()  # dashes that open a turn of dialogue
    title_cues: frozenset[str] = frozenset()  # nouns that a name in marks or italics follows: journal, novel, essay
    near_title_cues: frozenset[str] = frozenset()  # those that mean something else too, and a title only right before it: number, air
    work_verbs: frozenset[str] = frozenset()  # words right before the title of a work: reviewed, published, author of
    release_words: frozenset[str] = frozenset()  # soon after the title of a work: appeared, was published, came out
    signs: frozenset[str] = frozenset()  # what has an inscription, which is no title: banner, plaque, tombstone
    capital_titles: bool = False  # every weighty word of a title has a capital, not the first alone
    label_joins: frozenset[str] = frozenset()  # as: ends a cue for a label that other words may part: known (in the press) as
    genitive_endings: tuple[str, ...] = ()  # of words whose possessive is an apostrophe alone: s, z
    clipped_endings: tuple[str, ...] = ()  # of words that lost their last letter to an apostrophe: in (goin’)
    decade_endings: tuple[str, ...] = ()  # behind the two figures of a decade: s (’30s), er
    ands: frozenset[str] = frozenset()  # and
    ors: frozenset[str] = frozenset()  # or
    inside_words: frozenset[str] = frozenset()  # in, from: before the title of what something stands in
    citation_leads: tuple[str, ...] = ()  # in, by: end what stands before a title in a bracket that cites
    plot_words: frozenset[str] = frozenset()  # soon after the title of a story: tells, begins, about
    inverted_pronouns: frozenset[str] = frozenset()  # subjects joined to the verb before them: dit-il
    hyphened_firsts: frozenset[str] = frozenset()  # keep the hyphen behind them at a line's end: self, well
    hyphened_lasts: frozenset[str] = frozenset()  # keep the hyphen before them at a line's end: là, même


@dataclass(frozen=True, slots=True)
class Reporting:
    """How the language says that somebody says."""

    verbs: frozenset[str] = frozenset()  # every form that reports words: writes, wrote, said, explaining
    label_verbs: frozenset[str] = frozenset()  # every form that names rather than reports: calls, termed
    nouns: frozenset[str] = frozenset()  # words that stand for an utterance: remark, words, letter, phrase
    introducers: frozenset[str] = frozenset()  # according to, in the words of, for, as
    subject_pronouns: frozenset[str] = frozenset()  # he, she
    possessive_pronouns: frozenset[str] = frozenset()  # his, her
    group_pronouns: frozenset[str] = frozenset()  # they, we, one
    plural_pronouns: frozenset[str] = frozenset()  # those of them for several persons named before: they
    author_words: frozenset[str] = frozenset()  # the author, the writer: the person whose words are reported
    complementizers: frozenset[str] = frozenset()  # that, how, whether
    quoting_verbs: frozenset[str] = frozenset()  # every form of quote, cite: their subject passes on another's words
    agents: frozenset[str] = frozenset()  # by: before the doer of a passive
    auxiliaries: frozenset[str] = frozenset()  # has, would, must: between a subject and its verb
    passives: frozenset[str] = frozenset()  # was, is, being: make a past participle a passive
    first_person: frozenset[str] = frozenset()  # i, my, me
    first_person_possessives: frozenset[str] = frozenset()  # my
    feminine_pronouns: frozenset[str] = frozenset()  # those of all pronouns above that mean a woman
    object_pronouns: frozenset[str] = frozenset()  # him, her, me: stand between a subject or a verb and what is said
    relatives: frozenset[str] = frozenset()  # who, which
    connectives: frozenset[str] = frozenset()  # and, but, then: join clauses that share a subject
    articles: frozenset[str] = frozenset()  # the, a, this
    prepositions: frozenset[str] = frozenset()  # of, in, about: a name after one is not the subject
    weak_introducers: frozenset[str] = frozenset()  # those introducers that oftener mean something else: for, to, as
    indefinites: frozenset[str] = frozenset()  # a, one, some: before an unspecified person
    second_person: frozenset[str] = frozenset()  # you
    infinitive_marks: frozenset[str] = frozenset()  # to, zu
    direct_verbs: frozenset[str] = frozenset()  # report only right beside the words: has ‘…’, reads ‘…’, ‘…’, he managed
    finding_verbs: frozenset[str] = frozenset()  # judge somebody in words near by: found her ‘…’, finds the book ‘…’
    going_on: frozenset[tuple[str, str]] = frozenset()  # two words that go on saying: went on
    thing_pronouns: frozenset[str] = frozenset()  # it: a body or a paper
    pointers: frozenset[str] = frozenset()  # here, voici: before the person about to be quoted
    negations: frozenset[str] = frozenset()  # not, never: before a verb, nobody says it
    contracted: frozenset[str] = frozenset()  # words after which ’s is no possessive: he’s, that’s
    answer_words: frozenset[str] = frozenset()  # of the nouns those that follow what was said: “…” was her answer
    pauses: frozenset[str] = frozenset()  # end what goes before a speaker's next words: and after a while “…”
    plain_articles: frozenset[str] = frozenset()  # the: of the articles the one that a label has as often as a phrase
    shared_possessives: frozenset[str] = frozenset()  # our, your: seldom said of others by a narrator
    group_possessives: frozenset[str] = frozenset()  # their: of the shared ones those of people who are spoken of
    text_nouns: frozenset[str] = frozenset()  # a writing or a part of one, whose words are its writer’s: letter, entry, line
    announcers: frozenset[str] = frozenset()  # introduce words displayed below: follows, thus, here
    passages: frozenset[str] = frozenset()  # what is read out or quoted from a work: passage, stanza, lines
    enumerations: frozenset[str] = frozenset()  # announce a list, and nobody’s words: three, reasons, steps
    following: frozenset[str] = frozenset()  # follows, following: end a line that leads into a quotation
    clause_links: frozenset[str] = frozenset()  # open a clause that goes on with the sentence: and, but, then, as
    adverb_endings: tuple[str, ...] = ()  # ly: may stand between an auxiliary and its verb
    past_endings: tuple[str, ...] = ()  # of verbs in the past: ed, ait
    apposition_articles: frozenset[str] = frozenset()  # open what explains a name behind a comma: Lisle, a town


@dataclass(frozen=True, slots=True)
class Naming:
    """How the language writes persons."""

    titles: frozenset[str] = frozenset()  # dr, comrade, mrs
    roles: frozenset[str] = frozenset()  # poet, historian, leader: common nouns before or after a name
    particles: frozenset[str] = frozenset()  # von, de, van der
    loose_particles: frozenset[str] = frozenset()  # of the particles those that join common words far oftener: of, the
    not_names: frozenset[str] = frozenset()  # capitalised words that are never a person: months, weekdays, peoples
    masculine_names: frozenset[str] = frozenset()  # given names of men, and of men as well as women
    feminine_names: frozenset[str] = frozenset()  # given names of women
    feminine_titles: frozenset[str] = frozenset()  # mrs, mme
    maiden_titles: frozenset[str] = frozenset()  # miss: of the feminine titles those of unmarried women
    group_words: frozenset[str] = frozenset()  # party, committee, union, gazette: in the name of a body, never of a person
    offices: frozenset[str] = frozenset()  # clerk, mayor, landlady: “the clerk said” identifies a speaker without a name
    feminine_kin: frozenset[str] = frozenset()  # mother, wife
    capital_nouns: bool = False  # every noun has a capital: a capital alone speaks for no name
    people_words: frozenset[str] = frozenset()  # visitor, boy: common nouns for people without office or kin
    place_words: frozenset[str] = frozenset()  # town, river: what a place is, as people, streets or nouns for it name it
    kin_words: frozenset[str] = frozenset()  # son, wife, friend: with a possessive, somebody else than the person named
    masculine_titles: frozenset[str] = frozenset()  # mr, king
    masculine_kin: frozenset[str] = frozenset()  # father, husband
    men: frozenset[str] = frozenset()  # boy, gentleman
    women: frozenset[str] = frozenset()  # girl, lady
    school_endings: tuple[str, ...] = ()  # of words for a teaching or its followers, never for one person: ism, ists
    surname_endings: tuple[str, ...] = ()  # of surnames that look like those: qvist
    profession_endings: tuple[str, ...] = ()  # of nouns for people by what they do: historian
    personal_words: frozenset[str] = frozenset()  # right after a name they show that it is a person’s: who, himself
    called: frozenset[str] = frozenset()  # named: before the name of somebody new
    born: frozenset[str] = frozenset()  # before another name of the person just named: née
    life_signs: frozenset[str] = frozenset()  # in a bracket after a name: b., born
    case_endings: tuple[str, ...] = ()  # of surnames in another case than the nominative
    nominative_endings: tuple[str, ...] = ()  # that may stand in place of those, beside none
    epithets: frozenset[str] = frozenset()  # adjectives with a capital before a name, no part of it: Old Prewitt
    vocatives: frozenset[str] = frozenset()  # before somebody addressed, though an article in another language: O Susanna
    street_words: frozenset[str] = frozenset()  # before the name of a street: rue
    place_prepositions: frozenset[str] = frozenset()  # before the name of a place: in, near
    of_words: frozenset[str] = frozenset()  # of: between what somebody says and his name
    of_place: frozenset[str] = frozenset()  # of: between what a place is and its name
    joint_words: frozenset[str] = frozenset()  # with: between two who sign together
    degrees: frozenset[str] = frozenset()  # before a name in a byline, no part of it: Dr., Professor

    @property
    def given_names(self) -> frozenset[str]:
        """Return the given names of men and women."""
        return self.masculine_names | self.feminine_names


@dataclass(frozen=True, slots=True)
class NoteWords:
    """How the language heads and abbreviates its notes."""

    headings: frozenset[str] = frozenset()  # notes, footnotes, endnotes
    ibid: frozenset[str] = frozenset()  # ibid, id, ebd
    op_cit: frozenset[str] = frozenset()  # op. cit, loc. cit, a.a.o
    named_above: frozenset[str] = frozenset()  # supra: behind the name of a work that an earlier note gives in full
    see_note: frozenset[str] = frozenset()  # note, n., fn
    page: frozenset[str] = frozenset()  # before a number in a citation: p, vol, chapter
    page_only: frozenset[str] = frozenset()  # those of them that number pages: p, pp
    signals: frozenset[str] = frozenset()  # words before a citation: see, cf, quoted in
    pointers: frozenset[str] = frozenset()  # words around a note's number that make it a reference: see, above
    papers: frozenset[str] = frozenset()  # first words of sources that are no titles: letter, interview, minutes
    unpublished: frozenset[str] = frozenset()  # words before the title of what was not printed: unpublished ms
    publishers: frozenset[str] = frozenset()  # words that mark a publisher's name: press, verlag
    label_words: frozenset[str] = frozenset()  # before a note’s number at its own head: note, footnote
    also: frozenset[str] = frozenset()  # also: in see also note 5
    recipient_words: frozenset[str] = frozenset()  # to: before the recipient of a letter
    ways_back: frozenset[str] = frozenset()  # in brackets at a note’s end, a link to its marker: back, return to text
    heading_joints: frozenset[str] = frozenset()  # second words of headings for notes: notes to chapter 2
    bracket_signs: str = ""  # pattern of what a bracket that cites begins with: p., ibid., cf.
    citation_signs: str = ""  # pattern of what follows a title in a citation: in, vol., p.


@dataclass(frozen=True, slots=True)
class Imprint:
    """How the language words what stands around a text: bylines, sources, dates, links. Openings are compared as whole words."""

    bylines: frozenset[str] = frozenset()  # by, written by
    translators: frozenset[str] = frozenset()  # translated by, trans.
    credits: frozenset[str] = frozenset()  # openings of remarks on the source: transcribed by, first published
    sources: frozenset[str] = frozenset()  # those of them before the publication itself: from, source, first published in
    labels: Mapping[str, str] = field(default_factory=dict)  # a header's field name, and what it states: author → authors, title, date
    months: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    divisions: frozenset[str] = frozenset()  # chapter, part, book: before the number of one
    supplements: frozenset[str] = frozenset()  # note, postscript: in the title of a piece added to another
    closings: frozenset[str] = frozenset()  # openings of lines after a text: last updated, about the author
    links: frozenset[str] = frozenset()  # openings of lines that lead elsewhere: go back to, next, share this
    link_words: frozenset[str] = frozenset()  # words such lines consist of: home, top, print, facebook
    weekdays: frozenset[str] = frozenset()  # and the small words of dates: of, the, th
    ordinals: frozenset[str] = frozenset()  # one, first: the number of a chapter in words
    asides: frozenset[str] = frozenset()  # headings after which nothing of the text follows: comments, related articles
    author_verbs: frozenset[str] = frozenset()  # after the name, where a line presents the author: teaches, lives
    farewells: frozenset[str] = frozenset()  # openings of a letter's last line before the name: yours, sincerely
    contents: frozenset[str] = frozenset()  # headings of lists of contents
    deliveries: frozenset[str] = frozenset()  # before the speaker's name inside a line: delivered by, a lecture by
    writes: frozenset[str] = frozenset()  # after a name and before a colon, where a letter to the paper begins: Jane Doe writes:
    replies: frozenset[str] = frozenset()  # after a name, in the heading of an answer: replies, responds
    remarks: frozenset[str] = frozenset()  # anywhere in a line on the page itself: redirects here, is available online
    endings: frozenset[str] = frozenset()  # lines that end a text: applause, the end
    edits: frozenset[str] = frozenset()  # in brackets behind a heading, for the page's editors: edit
    interruptions: frozenset[str] = frozenset()  # lines of the page amid its text: advertisement, read more
    vital_words: frozenset[str] = frozenset()  # with dates, in an obituary's last line: born, died
    abstracts: frozenset[str] = frozenset()  # before what sums up a text above it: abstract, keywords
    bibliographies: frozenset[str] = frozenset()  # headings of lists of books: works cited, further reading
    periodicals: frozenset[str] = frozenset()  # words in the names of periodicals: journal, quarterly
    clock_before: frozenset[str] = frozenset()  # before the time of day: at
    clock_after: frozenset[str] = frozenset()  # after it: p.m., Uhr
    page_labels: frozenset[str] = frozenset()  # before the number of a page on a line of its own: page, p.
    name_stops: frozenset[str] = frozenset()  # end a name that a line goes on after: Jane Doe in Paris
    posted: frozenset[str] = frozenset()  # open a line on the posting of a text: posted, submitted
    posted_by: frozenset[str] = frozenset()  # by: before the name of the poster
    posted_on: frozenset[str] = frozenset()  # before the date alone: posted on
    undated: str = ""  # pattern of what stands for a year in a list of books: n.d., forthcoming
    source_signs: str = ""  # pattern of what only the source of a text has: p. 5, Vol., Press
    issue_signs: str = ""  # pattern of what only the issue of a periodical has: No. 4, Heft
    extents: str = ""  # pattern of what follows the number of a book’s pages: pp, Seiten
    currencies: str = ""  # pattern of what follows a price: Euro


@dataclass(frozen=True, slots=True)
class Checking:
    """The words that decide what a sentence says: a quotation that loses one of them says something else."""

    limits: frozenset[str] = frozenset()  # but, unless, only if: what goes on behind them takes back a part
    negations: frozenset[str] = frozenset()  # every word that denies, contracted ones without their apostrophe: not, never, don, t
    denials: frozenset[str] = frozenset()  # end just before words that their writer does not stand for: he denied that, it is said that
    quantifiers: frozenset[str] = frozenset()  # all, some, most
    modals: frozenset[str] = frozenset()  # must, may, perhaps
    numbers: frozenset[str] = frozenset()  # two, dozen, hundred
    remarks: frozenset[str] = frozenset()  # in brackets, on the quotation and no part of it: emphasis added, sic


@dataclass(frozen=True, slots=True)
class Language:
    """One language, under its ISO 639-1 code."""

    code: str
    name: str
    function_words: frozenset[str] = frozenset()  # the most frequent words, by which the language is identified
    letters: str = ""  # letters that almost no other language here has
    script: str = ""  # range of letters that no other language here has: a text in them is in this language
    stemmer: str = ""  # Snowball’s name for the language
    abbreviations: frozenset[str] = frozenset()  # without the last stop: mr, p, cf, u.s
    typography: Typography = field(default_factory=Typography)
    reporting: Reporting = field(default_factory=Reporting)
    naming: Naming = field(default_factory=Naming)
    notes: NoteWords = field(default_factory=NoteWords)
    imprint: Imprint = field(default_factory=Imprint)
    checking: Checking = field(default_factory=Checking)
