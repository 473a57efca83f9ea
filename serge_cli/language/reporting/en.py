"""English: how it says that somebody says. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Reporting

_VERBS = """
say says said saying write writes wrote written writing tell tells told telling speak speaks spoke spoken speaking
reply replies replied replying answer answers answered answering add adds added adding admit admits admitted admitting
remark remarks remarked remarking observe observes observed observing explain explains explained explaining declare
declares declared declaring state states stated stating note notes noted noting comment comments commented commenting
retort retorts retorted retorting respond responds responded responding ask asks asked asking inquire inquires
inquired inquiring enquire enquires enquired enquiring exclaim exclaims exclaimed exclaiming cry cries cried crying
shout shouts shouted shouting yell yells yelled yelling scream screams screamed screaming whisper whispers whispered
whispering murmur murmurs murmured murmuring mutter mutters muttered muttering argue argues argued arguing claim
claims claimed claiming assert asserts asserted asserting affirm affirms affirmed affirming maintain maintains
maintained maintaining insist insists insisted insisting contend contends contended contending conclude concludes
concluded concluding continue continues continued continuing proceed proceeds proceeded proceeding confess confesses
confessed confessing concede concedes conceded conceding acknowledge acknowledges acknowledged acknowledging announce
announces announced announcing proclaim proclaims proclaimed proclaiming report reports reported reporting recount
recounts recounted recounting relate relates related relating narrate narrates narrated narrating recall recalls
recalled recalling recollect recollects recollected recollecting remember remembers remembered remembering reflect
reflects reflected reflecting muse muses mused musing warn warns warned warning caution cautions cautioned cautioning
advise advises advised advising urge urges urged urging exhort exhorts exhorted exhorting recommend recommends
recommended recommending suggest suggests suggested suggesting propose proposes proposed proposing complain complains
complained complaining lament laments lamented lamenting protest protests protested protesting object objects objected
objecting deny denies denied denying deplore deplores deplored deploring boast boasts boasted boasting brag brags
braged braging joke jokes joked joking quip quips quipped quipping jest jests jested jesting stress stresses stressed
stressing emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising underline underlines
underlined underlining underscore underscores underscored underscoring repeat repeats repeated repeating reiterate
reiterates reiterated reiterating summarize summarizes summarized summarizing summarise summarises summarised
summarising sums summed summing put puts putting describe describes described describing predict predicts predicted
predicting prophesy prophesies prophesied prophesying foretell foretells foretold foretelling foresee foresees foresaw
foreseen foreseeing promise promises promised promising vow vows vowed vowing swear swears swore sworn swearing pledge
pledges pledged pledging believe believes believed believing think thinks thought thinking consider considers
considered considering judge judges judged judging hold holds held holding feel feels felt feeling understand
understands understood understanding realize realizes realized realizing realise realises realised realising recognize
recognizes recognized recognizing recognise recognises recognised recognising hope hopes hoped hoping fear fears
feared fearing doubt doubts doubted doubting wonder wonders wondered wondering imagine imagines imagined imagining
surmise surmises surmised surmising suppose supposes supposed supposing guess guesses guessed guessing reckon reckons
reckoned reckoning calculate calculates calculated calculating estimate estimates estimated estimating teach teaches
taught teaching preach preaches preached preaching lecture lectures lectured lecturing thunder thunders thundered
thundering snarl snarls snarled snarling growl growls growled growling sneer sneers sneered sneering scoff scoffs
scoffed scoffing snap snaps snapped snapping bark barks barked barking sigh sighs sighed sighing laugh laughs laughed
laughing chuckle chuckles chuckled chuckling smile smiles smiled smiling sob sobs sobbed sobbing gasp gasps gasped
gasping sing sings sang sung singing chant chants chanted chanting intone intones intoned intoning recite recites
recited reciting testify testifies testified testifying attest attests attested attesting certify certifies certified
certifying beg begs begged begging plead pleads pleaded pled pleading implore implores implored imploring entreat
entreats entreated entreating pray prays prayed praying demand demands demanded demanding order orders ordered
ordering command commands commanded commanding bid bids bade bidding reveal reveals revealed revealing disclose
discloses disclosed disclosing confide confides confided confiding record records recorded recording jot jots joted
joting scribble scribbles scribbled scribbling pen pens pened pening scrawl scrawls scrawled scrawling sketch sketches
sketched sketching formulate formulates formulated formulating express expresses expressed expressing voice voices
voiced voicing utter utters uttered uttering articulate articulates articulated articulating phrase phrases phrased
phrasing word words worded wording opine opines opined opining pronounce pronounces pronounced pronouncing ruminate
ruminates ruminated ruminating meditate meditates meditated meditating ponder ponders pondered pondering speculate
speculates speculated speculating theorize theorizes theorized theorizing philosophize philosophizes philosophized
philosophizing elaborate elaborates elaborated elaborating expound expounds expounded expounding clarify clarifies
clarified clarifying specify specifies specified specifying detail details detailed detailing interject interjects
interjected interjecting interpose interposes interposed interposing interrupt interrupts interrupted interrupting
rejoin rejoins rejoined rejoining counter counters countered countering riposte ripostes riposted riposting rebuke
rebukes rebuked rebuking scold scolds scolded scolding chide chides chided chiding reproach reproaches reproached
reproaching berate berates berated berating accuse accuses accused accusing charge charges charged charging denounce
denounces denounced denouncing condemn condemns condemned condemning blame blames blamed blaming criticize criticizes
criticized criticizing criticise criticises criticised criticising mock mocks mocked mocking praise praises praised
praising laud lauds lauded lauding hail hails hailed hailing salute salutes saluted saluting greet greets greeted
greeting thank thanks thanked thanking congratulate congratulates congratulated congratulating console consoles
consoled consoling reassure reassures reassured reassuring point points pointed pointing stipulate stipulates
stipulated stipulating enjoin enjoins enjoined enjoining counsel counsels counseled counseling instruct instructs
instructed instructing decree decrees decreed decreing ordain ordains ordained ordaining rule rules ruled ruling agree
agrees agreed agreing disagree disagrees disagreed disagreing concur concurs concured concuring assent assents
assented assenting demur demurs demured demuring hint hints hinted hinting imply implies implied implying insinuate
insinuates insinuated insinuating intimate intimates intimated intimating allege alleges alleged alleging profess
professes professed professing purport purports purported purporting lie lies lied liing bluster blusters blustered
blustering rage rages raged raging fume fumes fumed fuming rant rants ranted ranting wail wails wailed wailing moan
moans moaned moaning groan groans groaned groaning whine whines whined whining grumble grumbles grumbled grumbling
instance instances instanced instancing contemplate contemplates contemplated contemplating discover discovers
discovered discovering resolve resolves resolved resolving minute minutes minuted minuting
quibble quibbles quibbled quibbling telegraph telegraphs
telegraphed telegraphing cable cables cabled cabling wire wires wired wiring tweet tweets tweeted tweeting blog blogs
bloged bloging post posts posted posting broadcast broadcasts broadcasted broadcasting hypothesize hypothesizes
hypothesized hypothesizing posit posits posited positing postulate postulates postulated postulating venture ventures
ventured venturing volunteer volunteers volunteered volunteering persist persists persisted persisting resume resumes
resumed resuming begin begins began begun beginning chime chimes chimed chiming chorus choruses chorused chorusing
echo echos echoed echoing mention mentions mentioned mentioning cite cites cited citing invoke invokes invoked
invoking evoke evokes evoked evoking convince convinces convinced convincing persuade persuades persuaded persuading
assure assures assured assuring inform informs informed informing notify notifies notified notifying remind reminds
reminded reminding interview interviews interviewed interviewing translate translates translated translating dictate
dictates dictated dictating gloss glosses glossed glossing footnote footnotes footnoted footnoting preface prefaces
prefaced prefacing inscribe inscribes inscribed inscribing
blurt blurts blurted gloat gloated drawl drawls drawled stammer stammers stammered stutter stuttered declaim declaims
declaimed bellow bellows bellowed hiss hisses hissed roar roars roared croak croaked regret regrets regretted
regretting apologize apologized apologise apologised allows confirm confirms confirmed confirming queried querying
offered offering threaten threatens threatened threatening enthuse enthused enthuses gush gushed marvel marvels
marvelled marveled sniff sniffs sniffed deadpan deadpanned jotted penciled pencilled annotate annotates annotated
bragged bragging jotting penned penning agreeing disagreeing demurred concurred echoes
reminisced jeer jeered jeering deride derided derides taunt taunts taunted tease teased grinned bemoan bemoans
bemoaned bemoaning reprimanded counselled toasted depose reminisces tut tutted labelled
"""

_LABEL_VERBS = """
call calls called calling term terms termed terming name names named naming nickname nicknames nicknamed nicknaming
dub dubs dubbed dubbing label labels labeled labeling style styles styled styling christen christens christened
christening designate designates designated designating describe describes described describing characterize
characterizes characterized characterizing characterise characterises characterised characterising brand brands
branded branding entitle entitles entitled entitling title titles titled titling baptize baptizes baptized baptizing
baptise baptises baptised baptising denominate denominates denominated denominating refer refers referred referring
class classes classed classing classify classifies classified classifying rank ranks ranked ranking dismiss dismisses
dismissed dismissing denounce denounces denounced denouncing hail hails hailed hailing deem deems deemed deeming
"""

_UTTERANCES = """
sense feeling fear hope hopes dream dreams vision faith awareness talk mention word words remark remarks observation
observations comment comments phrase phrases expression expressions formula formulation slogan motto maxim dictum
saying aphorism adage statement statements declaration declarations claim claims assertion assertions argument
arguments thesis view opinion verdict judgement judgment conclusion conclusions answer answers reply replies retort
response question questions letter letters telegram note notes diary notebook notebooks carnets journal memoir memoirs
autobiography essay article articles pamphlet book books poem poems novel speech speeches lecture report reports
testimony account description definition warning warnings advice plea appeal call cry demand protest complaint
objection criticism critique prediction prophecy promise confession admission insistence belief conviction contention
suggestion proposal summary summing-up epitaph obituary preface foreword introduction footnote postscript quip joke
line lines sentence sentences passage passages paragraph message manifesto interview review concept notion theory idea
instruction instructions injunction exhortation greeting toast outburst sally witticism
doctrine metaphor image term label name characterization characterisation dismissal denunciation reference allusion
formulae writings lament rebuke boast taunt reflection reflections recollection recollections reminiscence
reminiscences narration narrative story stories tale explanation motivation case
version versions
voice handwriting
"""

_INTRODUCERS = """
according to
in the words of
in the phrase of
in the view of
in the opinion of
in the eyes of
to quote
to cite
to use the words of
to use the phrase of
we read in
one reads in
quoting
for
to
as
in
"""

_AUXILIARIES = """
has have had having will would shall should can could may might must do does did is was are were be been being used
never ever always also once later then still even already often sometimes soon only just recently now simply merely
rather quite himself herself themselves itself not t d ll there here again thus therefore however bitterly sadly
proudly ve re m
"""

_GROUP_PRONOUNS = "they we one everybody everyone some many others people somebody someone nobody"

_AUTHOR_WORDS = """
author writer memoirist novelist poet diarist speaker philosopher historian essayist critic revolutionary
thinker theorist
"""

_LETTER_WORDS = """
letter letters telegram postcard note diary notebook notebooks journal entry carnets cable memorandum email message
diaries journals entries margin margins log logbook daybook papers manuscript will minute-book carnet memoirs page
flyleaf
"""

_CONNECTIVES = "and but or then yet so where while whereas although though because since when as if"

_QUOTING_VERBS = (
    "quote quotes quoted quoting cite cites cited citing excerpt excerpts excerpted paraphrase paraphrases paraphrased"
    " paraphrasing print prints printed reproduce reproduces reproduced reproducing reprint reprints reprinted transcribe transcribed"
)

_PREPOSITIONS = """
of in on at to from with by about for against among between after before under over as like unlike through during
since until into upon towards toward without within behind beside despite concerning regarding versus than via around
above below near per except including following
"""

_DIRECT_VERBS = """
prefer prefers preferred preferring has have reads read printed gives gave goes go went managed manages let blurted
"""

_ASIDES = """
so to speak
that is to say
in a manner of speaking
manner of speaking
strictly speaking
broadly speaking
generally speaking
needless to say
it must be said
it is said
they say
so they say
that said
put up
puts up
putting up
put on
puts on
putting on
put off
put out
put away
put together
put back
held up
holds up
held on
held back
called on
called off
called up
called at
"""

_BARE = "say write tell speak think hold feel begin sing teach swear foretell foresee understand find see"

_RESUMING = "and but then again also further elsewhere later finally or on in the next another page same day year place letter more still"

_ADDRESSING_VERBS = """
tell tells told telling inform informs informed informing assure assures assured remind reminds reminded warn warns
warned advise advises advised urge urges urged convince convinced persuade persuaded notify notified bid bade order
ordered beg begged thank thanked
"""

_TEXT_NOUNS = """
letter letters diary diaries notebook notebooks journal journals day-book daybook logbook ledger album manuscript typescript draft drafts
page pages entry entries paragraph passage line lines sentence sentences stanza stanzas verse verses couplet quatrain poem poems sonnet
ballad epigram prose note postcard telegram memorandum minute deposition testimony statement confession will testament dedication
inscription preface foreword postscript prologue epilogue chapter pamphlet leaflet broadsheet article articles essay essays column columns
leader editorial review reviews memoir memoirs autobiography petition manifesto speech sermon lecture report dispatch despatch
definition description recipe remark answer reply formula opening motto epitaph advertisement
"""

_OWN_PAPERS = """
diary diaries notebook notebooks journal day-book daybook logbook manuscript draft drafts poem poems sonnet stanza couplet verses
memoir memoirs autobiography preface dedication pamphlet
"""

_NO_DOERS = """
sector factor order power number paper matter water river winter summer weather computer chapter newspaper poster banner error mirror
door floor corner border center character theater tower wonder murder dinner supper silver anger hunger danger fever terror horror
labor color humor harbor behavior flavor favor honor rumor vapor tractor motor reactor shoulder finger barrier quarter counter gutter
ladder layer liquor manner offer prayer temper thunder timber whisper
"""

_JUDGED_NOUNS = "book novel essay article poem pamphlet letter memoir autobiography speech lecture story report narrative"

_TEXT_VERBS = "read reads say says said begin begins began go goes went run runs ran end ends ended open opens opened continue continues"

_MAKING_VERBS = """
wrote writes written write kept keeps keep left composed composes published publishes sent sends penned scribbled scrawled drafted drew
issued delivered dictated addressed produced produces
"""

REPORTING = Reporting(
    verbs=frozenset(_VERBS.split()),
    label_verbs=frozenset(_LABEL_VERBS.split()),
    nouns=frozenset(_UTTERANCES.split()),
    introducers=frozenset(_INTRODUCERS.strip().splitlines()),
    subject_pronouns=frozenset({"he", "she", "latter"}),
    possessive_pronouns=frozenset({"his", "her", "hers"}),
    group_pronouns=frozenset(_GROUP_PRONOUNS.split()),
    author_words=frozenset(_AUTHOR_WORDS.split()),
    complementizers=frozenset({"that", "how", "whether", "why"}),
    letter_words=frozenset(_LETTER_WORDS.split()),
    quoting_verbs=frozenset(_QUOTING_VERBS.split()),
    agents=frozenset({"by"}),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    passives=frozenset({"is", "are", "was", "were", "be", "been", "being", "gets", "got"}),
    participle_endings=("ing",),
    first_person=frozenset({"i", "me", "my", "mine", "myself"}),
    first_person_possessives=frozenset(["my", "mine"]),
    feminine_pronouns=frozenset({"she", "her", "hers", "herself"}),
    object_pronouns=frozenset({"him", "her", "them", "me", "us", "you", "it"}),
    relatives=frozenset({"who", "whom", "which", "whose"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset(["the", "a", "an", "this", "that", "these", "those"]),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ed", "en", "wn", "told", "said", "aught", "ught", "ung", "eld", "made", "put", "found"),
    infinitive_marks=frozenset({"to"}),
    indefinites=frozenset(["a", "an", "one", "some", "any", "another", "every", "certain", "several", "many", "most", "no"]),
    second_person=frozenset(["you"]),
    addressing_verbs=frozenset(_ADDRESSING_VERBS.split()),
    hedges=frozenset(["if", "far"]),
    weak_introducers=frozenset(["for", "to", "as", "in"]),
    direct_verbs=frozenset(_DIRECT_VERBS.split()),
    finding_verbs=frozenset(
        [
            "find",
            "finds",
            "found",
            "finding",
            "hear",
            "hears",
            "heard",
            "see",
            "sees",
            "saw",
            "detect",
            "detects",
            "detected",
            "discern",
            "discerns",
            "discerned",
        ]
    ),
    going_on=frozenset({("went", "on"), ("goes", "on"), ("going", "on"), ("go", "on"), ("gone", "on"), ("put", "in"), ("broke", "in")}),
    thing_pronouns=frozenset({"it"}),
    no_doers=frozenset(_NO_DOERS.split()),
    turning=frozenset(["to", "of", "on", "about"]),
    same_words=frozenset(["same"]),
    masculine_objects=frozenset(["him"]),
    reasons=frozenset(["ground", "grounds", "pretext", "plea", "excuse", "understanding", "condition"]),
    other_hands=frozenset(
        {(one, hand) for one in ("another", "unknown", "different", "other", "later", "strange") for hand in ("hand", "ink", "pen")}
    ),
    judged_nouns=frozenset(_JUDGED_NOUNS.split()),
    thing_possessives=frozenset(["its"]),
    text_nouns=frozenset(_TEXT_NOUNS.split()),
    own_papers=frozenset(_OWN_PAPERS.split()),
    text_verbs=frozenset(_TEXT_VERBS.split()),
    making_verbs=frozenset(_MAKING_VERBS.split()),
    asides=frozenset(_ASIDES.strip().splitlines()),
    pointers=frozenset({"here", "listen", "compare", "cf"}),
    human_endings=("ist", "ian", "man", "woman", "smith", "keeper", "maker", "master", "mistress", "monger", "ess", "eer", "attendant"),
    whose=frozenset({"whose"}),
    negations=frozenset(["not", "never"]),
    asking_verbs=frozenset(["ask", "asks", "asked", "asking", "inquired", "enquired"]),
    question_words=frozenset(["what", "how", "why", "whether", "if", "who", "where", "when"]),
    contracted=frozenset(["he", "she", "it", "that", "there", "here", "who", "what", "let", "where", "how"]),
    topics=frozenset({("as", "for"), ("as", "to")}),
    bare_verbs=frozenset(_BARE.split()),
    resuming=frozenset(_RESUMING.split()),
    answer_words=frozenset(
        [
            "answer",
            "answers",
            "reply",
            "retort",
            "response",
            "rejoinder",
            "verdict",
            "comment",
            "conclusion",
            "advice",
            "cry",
            "judgment",
            "judgement",
        ]
    ),
    pauses=frozenset(["while", "moment", "pause", "later", "then", "last", "end", "again", "finally", "silence", "minute", "afterwards"]),
    plain_articles=frozenset(["the"]),
    shared_possessives=frozenset(["our", "your", "their"]),
    supposing_verbs=frozenset(["expect", "suppose", "guess", "think", "believe", "reckon", "imagine", "bet", "hope", "wish"]),
    group_possessives=frozenset(["their"]),
    reading_words=frozenset(
        [
            "read",
            "reads",
            "reading",
            "find",
            "finds",
            "found",
            "written",
            "noted",
            "runs",
            "ran",
            "says",
            "said",
            "stands",
            "appears",
            "entered",
            "scribbled",
        ]
    ),
)
