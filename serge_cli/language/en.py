"""English: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.imprint.en import IMPRINT
from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography, openings

_FUNCTION_WORDS = """
the of and to in a is that it was for on are as with his they at be this from i have or by one had not but what all
were when we there can an your which their said if do will each about how up out them then she many some so these
would other into has more her two him see no way could my than been who its now did me he you
"""

_ABBREVIATIONS = """
mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt gov sen rep pres vs viz cf ca c p pp ch chap vol vols no nos
ed eds trans tr fig figs sec secs n nn ff f repr rev esp etc e.g i.e eg ie al op cit loc ibid id art bk bks ms mss
dept univ inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k a.m p.m approx
"""

_VERBS = """
say says said saying write writes wrote written writing tell tells told telling speak speaks spoke spoken
speaking reply replies replied replying answer answers answered answering add adds added adding admit admits
admitted admitting remark remarks remarked remarking observe observes observed observing explain explains
explained explaining declare declares declared declaring state states stated stating note notes noted noting
comment comments commented commenting retort retorts retorted retorting respond responds responded responding
ask asks asked asking inquire inquires inquired inquiring enquire enquires enquired enquiring exclaim exclaims
exclaimed exclaiming cry cries cried crying shout shouts shouted shouting yell yells yelled yelling scream
screams screamed screaming whisper whispers whispered whispering murmur murmurs murmured murmuring mutter
mutters muttered muttering argue argues argued arguing claim claims claimed claiming assert asserts asserted
asserting affirm affirms affirmed affirming maintain maintains maintained maintaining insist insists insisted
insisting contend contends contended contending conclude concludes concluded concluding continue continues
continued continuing proceed proceeds proceeded proceeding confess confesses confessed confessing concede
concedes conceded conceding acknowledge acknowledges acknowledged acknowledging announce announces announced
announcing proclaim proclaims proclaimed proclaiming report reports reported reporting recount recounts
recounted recounting relate relates related relating narrate narrates narrated narrating recall recalls
recalled recalling recollect recollects recollected recollecting remember remembers remembered remembering
reflect reflects reflected reflecting muse muses mused musing warn warns warned warning caution cautions
cautioned cautioning advise advises advised advising urge urges urged urging exhort exhorts exhorted exhorting
recommend recommends recommended recommending suggest suggests suggested suggesting propose proposes proposed
proposing complain complains complained complaining lament laments lamented lamenting protest protests
protested protesting object objects objected objecting deny denies denied denying deplore deplores deplored
deploring boast boasts boasted boasting brag brags braged braging joke jokes joked joking quip quips quipped
quipping jest jests jested jesting stress stresses stressed stressing emphasize emphasizes emphasized
emphasizing emphasise emphasises emphasised emphasising underline underlines underlined underlining underscore
underscores underscored underscoring repeat repeats repeated repeating reiterate reiterates reiterated
reiterating summarize summarizes summarized summarizing summarise summarises summarised summarising sums
summed summing put puts putting describe describes described describing predict predicts predicted predicting
prophesy prophesies prophesied prophesying foretell foretells foretold foretelling foresee foresees foresaw
foreseen foreseeing promise promises promised promising vow vows vowed vowing swear swears swore sworn
swearing pledge pledges pledged pledging believe believes believed believing think thinks thought thinking
consider considers considered considering judge judges judged judging hold holds held holding feel feels felt
feeling understand understands understood understanding realize realizes realized realizing realise realises
realised realising recognize recognizes recognized recognizing recognise recognises recognised recognising
hope hopes hoped hoping fear fears feared fearing doubt doubts doubted doubting wonder wonders wondered
wondering imagine imagines imagined imagining surmise surmises surmised surmising suppose supposes supposed
supposing guess guesses guessed guessing reckon reckons reckoned reckoning calculate calculates calculated
calculating estimate estimates estimated estimating teach teaches taught teaching preach preaches preached
preaching lecture lectures lectured lecturing thunder thunders thundered thundering snarl snarls snarled
snarling growl growls growled growling sneer sneers sneered sneering scoff scoffs scoffed scoffing snap snaps
snapped snapping bark barks barked barking sigh sighs sighed sighing laugh laughs laughed laughing chuckle
chuckles chuckled chuckling smile smiles smiled smiling sob sobs sobbed sobbing gasp gasps gasped gasping sing
sings sang sung singing chant chants chanted chanting intone intones intoned intoning recite recites recited
reciting testify testifies testified testifying attest attests attested attesting certify certifies certified
certifying beg begs begged begging plead pleads pleaded pled pleading implore implores implored imploring
entreat entreats entreated entreating pray prays prayed praying demand demands demanded demanding order orders
ordered ordering command commands commanded commanding bid bids bade bidding reveal reveals revealed revealing
disclose discloses disclosed disclosing confide confides confided confiding record records recorded recording
jot jots joted joting scribble scribbles scribbled scribbling pen pens pened pening scrawl scrawls scrawled
scrawling sketch sketches sketched sketching formulate formulates formulated formulating express expresses
expressed expressing voice voices voiced voicing utter utters uttered uttering articulate articulates
articulated articulating phrase phrases phrased phrasing word words worded wording opine opines opined opining
pronounce pronounces pronounced pronouncing ruminate ruminates ruminated ruminating meditate meditates
meditated meditating ponder ponders pondered pondering speculate speculates speculated speculating theorize
theorizes theorized theorizing philosophize philosophizes philosophized philosophizing elaborate elaborates
elaborated elaborating expound expounds expounded expounding clarify clarifies clarified clarifying specify
specifies specified specifying detail details detailed detailing interject interjects interjected interjecting
interpose interposes interposed interposing interrupt interrupts interrupted interrupting rejoin rejoins
rejoined rejoining counter counters countered countering riposte ripostes riposted riposting rebuke rebukes
rebuked rebuking scold scolds scolded scolding chide chides chided chiding reproach reproaches reproached
reproaching berate berates berated berating accuse accuses accused accusing charge charges charged charging
denounce denounces denounced denouncing condemn condemns condemned condemning blame blames blamed blaming
criticize criticizes criticized criticizing criticise criticises criticised criticising mock mocks mocked
mocking praise praises praised praising laud lauds lauded lauding hail hails hailed hailing salute salutes
saluted saluting greet greets greeted greeting thank thanks thanked thanking congratulate congratulates
congratulated congratulating console consoles consoled consoling reassure reassures reassured reassuring point
points pointed pointing stipulate stipulates stipulated stipulating enjoin enjoins enjoined enjoining counsel
counsels counseled counseling instruct instructs instructed instructing decree decrees decreed decreing ordain
ordains ordained ordaining rule rules ruled ruling agree agrees agreed agreing disagree disagrees disagreed
disagreing concur concurs concured concuring assent assents assented assenting demur demurs demured demuring
hint hints hinted hinting imply implies implied implying insinuate insinuates insinuated insinuating intimate
intimates intimated intimating allege alleges alleged alleging profess professes professed professing purport
purports purported purporting lie lies lied liing bluster blusters blustered blustering rage rages raged
raging fume fumes fumed fuming rant rants ranted ranting wail wails wailed wailing moan moans moaned moaning
groan groans groaned groaning whine whines whined whining grumble grumbles grumbled grumbling instance
instances instanced instancing contemplate contemplates contemplated contemplating discover discovers
discovered discovering decide decides decided deciding quibble quibbles quibbled quibbling telegraph
telegraphs telegraphed telegraphing cable cables cabled cabling wire wires wired wiring tweet tweets tweeted
tweeting blog blogs bloged bloging post posts posted posting broadcast broadcasts broadcasted broadcasting
hypothesize hypothesizes hypothesized hypothesizing posit posits posited positing postulate postulates
postulated postulating venture ventures ventured venturing volunteer volunteers volunteered volunteering
persist persists persisted persisting resume resumes resumed resuming begin begins began begun beginning chime
chimes chimed chiming chorus choruses chorused chorusing echo echos echoed echoing mention mentions mentioned
mentioning cite cites cited citing invoke invokes invoked invoking evoke evokes evoked evoking convince
convinces convinced convincing persuade persuades persuaded persuading assure assures assured assuring inform
informs informed informing notify notifies notified notifying remind reminds reminded reminding interview
interviews interviewed interviewing translate translates translated translating dictate dictates dictated
dictating gloss glosses glossed glossing footnote footnotes footnoted footnoting preface prefaces prefaced
prefacing inscribe inscribes inscribed inscribing
"""

_LABEL_VERBS = """
call calls called calling term terms termed terming name names named naming nickname nicknames nicknamed
nicknaming dub dubs dubbed dubbing label labels labeled labeling style styles styled styling christen
christens christened christening designate designates designated designating describe describes described
describing characterize characterizes characterized characterizing characterise characterises characterised
characterising brand brands branded branding entitle entitles entitled entitling title titles titled titling
baptize baptizes baptized baptizing baptise baptises baptised baptising denominate denominates denominated
denominating refer refers referred referring class classes classed classing classify classifies classified
classifying rank ranks ranked ranking dismiss dismisses dismissed dismissing denounce denounces denounced
denouncing hail hails hailed hailing deem deems deemed deeming
"""

_UTTERANCES = """
sense feeling fear hope hopes dream dreams vision faith awareness talk mention word words remark remarks observation observations comment comments phrase phrases expression expressions
formula formulation slogan motto maxim dictum saying aphorism adage statement statements declaration
declarations claim claims assertion assertions argument arguments thesis view opinion verdict judgement
judgment conclusion conclusions answer answers reply replies retort response question questions letter letters
telegram note notes diary notebook notebooks carnets journal memoir memoirs autobiography essay article
articles pamphlet book books poem poems novel speech speeches lecture report reports testimony account
description definition warning warnings advice plea appeal call cry demand protest complaint objection
criticism critique prediction prophecy promise confession admission insistence belief conviction contention
suggestion proposal summary summing-up epitaph obituary preface foreword introduction footnote postscript quip
joke line lines sentence sentences passage passages paragraph message manifesto interview review concept
notion theory idea doctrine metaphor image term label name characterization characterisation dismissal
denunciation reference allusion formulae words writings lament rebuke boast taunt reflection reflections
recollection recollections reminiscence reminiscences narration narrative story stories tale explanation
motivation case
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
quoting
for
to
as
in
"""

_AUXILIARIES = """
has have had having will would shall should can could may might must do does did is was are were be been being
used never ever always also once later then still even already often sometimes soon only just
recently now simply merely rather quite himself herself themselves itself not t d ll there here again thus
therefore however bitterly sadly proudly
"""

_GROUP_PRONOUNS = "they we one everybody everyone some many others people somebody someone nobody"

_AUTHOR_WORDS = """
author writer memoirist novelist narrator poet diarist speaker philosopher historian essayist critic revolutionary thinker theorist
"""

_LETTER_WORDS = "letter letters telegram postcard note diary notebook notebooks journal entry carnets cable memorandum email message"

_CONNECTIVES = "and but or then yet so while whereas although though because since when as if"

_QUOTING_VERBS = (
    "quote quotes quoted quoting cite cites cited citing excerpt excerpts excerpted paraphrase paraphrases paraphrased paraphrasing"
)

_PREPOSITIONS = """
of in on at to from with by about for against among between after before under over as like unlike through during since until into upon towards toward without within behind beside despite concerning regarding versus than via around above below near per except including following de
"""

_ADDRESSING_VERBS = """
tell tells told telling inform informs informed informing assure assures assured remind reminds reminded warn warns warned advise advises advised urge urges urged convince convinced persuade persuaded notify notified bid bade order ordered beg begged thank thanked
"""

_REPORTING = Reporting(
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
    first_person_possessives=frozenset("my mine".split()),
    feminine_pronouns=frozenset({"she", "her", "hers", "herself"}),
    object_pronouns=frozenset({"him", "her", "them", "me", "us", "you", "it"}),
    relatives=frozenset({"who", "whom", "which", "whose"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset("the a an this that these those".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ed", "en", "wn", "told", "said", "aught", "ught", "ung"),
    infinitive_marks=frozenset({"to"}),
    indefinites=frozenset("a an one some any another every certain several many most no".split()),
    second_person=frozenset("you".split()),
    addressing_verbs=frozenset(_ADDRESSING_VERBS.split()),
    hedges=frozenset("if far".split()),
    weak_introducers=frozenset("for to as in".split()),
)

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

_TITLES = """
mr mrs ms miss dr doctor prof professor sir lady lord dame rev reverend comrade citizen president general colonel
captain major lieutenant sergeant admiral marshal king queen prince princess duke count countess baron baroness tsar
czar emperor empress pope saint st father brother sister bishop cardinal archbishop rabbi senator governor judge
justice chairman secretary minister ambassador commissar detective inspector officer uncle aunt
"""

_ROLES = """
boy lad girl man woman youth child prisoner poet historian philosopher novelist writer author critic reviewer scholar leader revolutionary anarchist socialist
communist marxist liberal conservative politician economist sociologist psychologist anthropologist biographer
translator editor journalist reporter columnist essayist playwright dramatist painter artist composer singer actor
actress director filmmaker photographer scientist physicist mathematician biologist chemist theologian priest general
president minister secretary chairman commissar delegate activist militant organizer organiser theorist thinker
ideologist propagandist agitator publisher lawyer judge doctor physician engineer worker sailor soldier spy agent
diplomat ambassador statesman comrade friend colleague disciple follower rival opponent founder head chief father
mother brother sister son daughter wife husband widow uncle aunt cousin grandson granddaughter nephew niece teacher
professor student pupil memoirist diarist satirist humorist witness contemporary veteran bolshevik menshevik
trotskyist stalinist feminist pacifist syndicalist
"""

_OFFICES = """
clerk attorney mayor judge magistrate sheriff coroner chairman chairwoman secretary spokesman spokeswoman spokesperson
editor prosecutor minister president commander warden keeper landlady landlord foreman vicar parson priest bishop dean
headmaster headmistress schoolteacher teacher telegraphist postmaster stationmaster conductor captain sergeant colonel
general doctor nurse lawyer solicitor notary consul ambassador inspector constable policeman interrogator commissar
defendant accused witness narrator interpreter bailiff steward butler cook maid porter waiter innkeeper farmer miller
driver pilot emperor king queen tsar pope grandmother grandfather mother father stepmother stepfather
"""

_NOT_NAMES = """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday english french german russian spanish italian american british soviet european western
eastern northern southern polish ukrainian jewish christian catholic protestant muslim islamic chinese japanese indian
african asian mexican belgian dutch swiss swedish norwegian danish finnish hungarian austrian czech greek turkish
roman latin arab irish scottish welsh canadian australian brazilian cuban algerian vietnamese korean georgian yugoslav
serbian bulgarian romanian portuguese anglo russia germany france spain italy england britain america europe asia
africa poland ukraine china japan india mexico belgium holland switzerland sweden norway denmark finland hungary
austria greece turkey ireland scotland wales canada australia brazil cuba algeria vietnam korea georgia yugoslavia
serbia bulgaria romania portugal ussr usa uk u.s.a u.s czechoslovakia siberia kazakhstan catalonia bavaria prussia
ruhr balkans crimea caucasus moscow petrograd leningrad petersburg st london paris berlin vienna rome madrid barcelona
brussels amsterdam geneva zurich prague warsaw budapest athens istanbul constantinople new york chicago boston
washington oxford cambridge manchester liverpool leeds glasgow edinburgh dublin marseilles marseille lyon kronstadt
orenburg hamburg munich frankfurt cologne turin milan naples venice florence lisbon havana shanghai peking beijing
tokyo jerusalem odessa kiev kharkov alma-ata alma ata elsinore bruxelles marxist marxists marxism bolshevik bolsheviks
bolshevism menshevik mensheviks communist communists communism socialist socialists socialism anarchist anarchists
anarchism trotskyist trotskyists trotskyism stalinist stalinists stalinism leninist leninists leninism fascist
fascists fascism nazi nazis nazism liberal liberalism conservative democrats democrat democracy republican republicans
zionist jacobin jacobins thermidor thermidorian zapatista nihilist populist narodnik state states church god bible
christ lord revolution revolutionary civil war world great first second third fourth fifth central left right north
south east west red white black old young national international congress comintern gulag cheka gpu nkvd kgb poum nep
cpsu kpd internet twitter facebook google wikipedia amazon youtube occupy monde chapter part book volume section
appendix introduction preface foreword notes note contents index bibliography figure table page ibid idem translated
transcribed edited published copyright editor author translator university press review journal magazine newspaper
times archive library institute museum school college foundation society memoirs memoir letters selected collected
works essays poems novel novels history story life death art mr mrs i ii iii iv v vi vii viii ix x xi xii
"""

_GIVEN_NAMES_OF_WOMEN = """
alice agnes alexandra amanda amy angela anna anne annie barbara beatrice bella bertha betty carol caroline catherine
cecilia charlotte chloe christina christine clara clare colette constance cynthia daisy deborah diana dolores dora
doris dorothy edith eleanor elena eliza elizabeth ellen elsa emily emma esther ethel eva eve fanny florence frances
georgia gertrude gloria grace greta hannah harriet helen helena hilda ida irene iris isabel isabella jane janet
jeanette jennifer jenny jessica jill joan joanna josephine judith judy julia juliet karen kate katherine kathleen kim
laura leah lily linda lisa liz lois louisa louise lucy lydia mabel margaret maria marian marie marion martha mary maud
maureen melissa mildred miriam molly monica muriel nadezhda nadia nancy naomi natalia natalie natalya nelly nina nora
olga olivia pamela patricia paula pauline penelope phoebe polly rachel rebecca rita rosa rose rosemary ruth sally
sandra sarah sheila shirley simone sonia sophia sophie stella susan susanna sybil sylvia teresa thelma theresa tina
ursula vanessa vera veronica victoria viola violet virginia wendy winifred yvonne zoe aleksandra evgenia irina ksenia
lidia liubov lyubov ludmila marina raisa sofia sofya svetlana tatiana tatyana yekaterina yelena yevgenia yulia zinaida
natasha abigail ada adelaide adeline aileen alison althea amelia annabel annis antonia arabella audrey augusta aurora
beatrix belinda bernadette beryl bessie bridget camilla candace carmen cassandra celia charity clarissa clementine
cordelia dahlia daphne deirdre delia denise dinah drusilla eileen elaine eleanora elinor eloise elspeth enid ernestine
estelle eudora eugenia eunice faith fay felicity fiona freda frederica gail genevieve geraldine gilda gillian ginevra
gladys glenda gwen gwendolyn hattie hazel henrietta hermione hester honor hope imogen ines ingrid iona isobel ivy
jacqueline jemima jessamine josefina josie joy julienne june kitty lavinia lena leonora letitia lillian lizzie loretta
lorna lottie lucinda lucretia madeleine madge maggie maisie mamie marcia margery marguerite mariana marilyn marjorie
marlene matilda maude mavis mercy meredith millicent mina minerva minnie miranda moira myra myrtle nan nell nellie
nettie olive olympia oriane ottilie patience patsy peggy perpetua philippa phyllis portia primrose priscilla prudence
remedios rhoda roberta rosalie rosalind rosamund rosanna rowena roxana ruby sabina sadie selina serena sibyl sidonie
sonya stephanie susannah tabitha tamsin tess thea theodora thomasina tilda trudy una vivien wanda wilhelmina winnie
xenia yolanda zelda
"""

_GIVEN_NAMES = """
aaron abraham adam adrian ahmed alan albert alexander alexis alfred allen ambrose andre andrew andy anthony anton
anatoly arnold arthur august augustus barry bart ben benjamin bernard bert bill bob boris brian bruce carl carlo
charles charlie chris christian christopher clarence claude clement colin craig cyril dan daniel dave david dean denis
dennis derek dick dmitri dmitry dominic donald doug douglas duncan dwight earl ed eddie edgar edmund edward edwin eli
elias emile eric ernest ernst eugene evan ezra felix ferdinand francis frank franz fred frederick gabriel gareth gary
geoff geoffrey george gerald gilbert giles gordon graham grant greg gregory guy harold harry harvey hector henry
herbert herman hermann horace howard hugh hugo ian igor ira irving isaac isaiah ivan ivor jack jacob jake james jason
jean jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jonathan jordan joseph josh joshua juan jules
julian julius karl keith ken kenneth kevin kurt lance larry laurence lawrence lee leo leon leonard lev lewis lionel
louis lucas luke malcolm marc marcus mark martin matthew maurice max maxim michael mick miguel mike mikhail mohammed
morris moses murray nat nathan nathaniel ned neil nestor nicholas nick nicolas nigel nikita nikolai noah noam noel
norman oliver oscar otto owen patrick paul pete peter phil philip pierre quentin ralph ramon raphael ray raymond
reginald rex richard rob robert robin rodney roger roland ronald ross roy rudolf rupert russell sam samuel scott sean
sergei seth sidney sigmund simon stanley stefan stephen steve steven stuart ted terence terry theodore thomas tim
timothy toby todd tom tony trevor ulf valentine vernon victor vincent vladimir wallace walt walter warren wayne
wilfred wilhelm will william winston yuri zachary einde slavoj evelyn joyce vivian aleksandr aleksei alexandr alexei
alexey anatol anatoli anastas andrei andrey arkady bogdan evgeny fedor fyodor feodor filipp georgi georgy gleb grigori
grigory iosif ilya isaak karel kirill konstantin lavrenty lazar leonid maksim matvei mstislav nikolay nikolaj oleg
osip pavel piotr pyotr sergey semyon stanislav stepan valerian valery vasily viacheslav viktor vissarion vitaly
vladislav vlady vsevolod vyacheslav yakov yegor yevgeny yury gyorgy laszlo imre bela endre istvan janos jozsef ferenc
mihaly sandor tibor antonio carlos diego fernando francisco jorge jose luis manuel pablo pedro andres giovanni
giuseppe luigi marcel andré jean-paul jean-jacques jean-francois jean-pierre josé errico pierre-joseph mihail gaston
elisee sebastien gustav erich bertrand bertolt hans fritz georg heinrich johann johannes josef jurgen klaus ludwig
siegfried theodor ulrich werner wolfgang friedrich rainer panait manes romain ante josip slobodan mahatma jawaharlal
deng mao ho amos silas ezekiel obadiah jeremiah josiah elijah ephraim jonas gideon aldous septimus cornelius thaddeus
tobias barnabas bartholomew caleb enoch hiram jethro levi lemuel micah nehemiah phineas reuben ruben solomon uriah
zebulon algernon alastair angus archibald aubrey augustine basil bertram cecil cedric cuthbert cyrus desmond dudley
egbert elmer emmett fergus fletcher gavin godfrey hamish horatio humphrey ignatius ingram jasper jocelyn lachlan
leander leopold lloyd lorenzo lyle magnus marmaduke maximilian mervyn montague mungo murdoch neville norris orlando
osbert oswald percival percy perry piers randolph reynold roderick rory rowland rufus sheldon silvester stephan
sylvester theobald tristram ulysses valentin virgil wilbur wilfrid yusuf ali hassan ibrahim omar ravi arjun anil
sanjay vikram kofi kwame chinua wole hiroshi kenji takeshi akira minh wei li hilary jo
"""

_GROUP_WORDS = """
sentinel examiner inquirer courier argus advertiser echo globe party committee union league congress council society association federation confederation institute university
college press academy museum ministry government parliament commission bureau court army club company office agency
foundation times guardian observer telegraph independent economist spectator tribune herald gazette chronicle post
mail mirror sun star standard statesman nation review journal magazine newspaper daily weekly bulletin quarterly
monthly pravda izvestia international opposition group collective movement front alliance church bank board conference
delegation embassy paper editorial tribunal jury police residents firm trust school senate department supplement
catalogue inscription plaque placard leaflet chamber bench rank clergy guild minutes register statute decree circular
preface blurb advertisement obituary notice headline petition manifesto programme resolution
"""

_KIN = """
son daughter wife husband widow father mother brother sister friend friends comrade comrades companion colleague
colleagues translator biographer editor publisher grandson granddaughter nephew niece uncle aunt cousin lawyer
secretary disciple disciples follower followers critic critics opponent opponents enemy enemies rival reviewer
reviewers supporter supporters son-in-law brother-in-law sister-in-law partner lover teacher pupil student students
interlocutor successor predecessor henchman henchmen agent agents
"""

_NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"von", "van", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "of", "the"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset(
        {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "countess", "baroness", "empress", "sister", "aunt", "madame", "mme"}
    ),
    group_words=frozenset(_GROUP_WORDS.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset(
        "mother wife daughter sister widow aunt niece grandmother granddaughter sister-in-law mother-in-law stepmother landlady queen girl lady woman".split()
    ),
)

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
essays books novels poems articles songs films pamphlets stories plays magazines journals newspapers papers journal newspaper paper magazine review weekly monthly quarterly periodical novel book novella story play poem film
movie song hymn opera ballet painting picture album article essay pamphlet booklet title subtitle subtitled headline chapter entitled titled volume
anthology collection series memoir memoirs autobiography biography treatise dissertation thesis documentary programme
broadcast programme show episode podcast blog website society association committee club circle salon league union
federation institute group ballad tract leaflet sermon study work history trilogy column editorial headline section
"""

LANGUAGE = Language(
    code="en",
    name="English",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")),
        secondary=(("‘", "’"), ("“", "”"), ("'", "'"), ('"', '"')),
        contractions=frozenset(_CONTRACTIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
    ),
    reporting=_REPORTING,
    naming=_NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
