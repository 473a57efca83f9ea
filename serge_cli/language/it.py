"""Italian: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.imprint.it import IMPRINT
from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography, openings

_FUNCTION_WORDS = """
di e il la che in a un per è non una con i sono si da le del al come dei lo nel ma alla più gli della anche su ha
delle o era questo se mi ci io dal ho suo sua quando nella cui essere loro due stato perché tutto così lui lei noi
senza
"""

_ABBREVIATIONS = """
sig sigg sig.ra dott prof ing avv on p pp cap t vol ed a.c d.c trad n nn art fig cfr cf ecc etc ibid op cit loc id s
ss
"""

_VERBS = """
ripetuto descritto sostenuto riconosciuto insistito avvertito suggerito proposto creduto chiesto riferito definito previsto promesso affermare afferma affermano affermò affermarono affermava affermavano affermato affermando affermo affermai
spiegare spiega spiegano spiegò spiegarono spiegava spiegavano spiegato spiegando spiego spiegai dichiarare
dichiara dichiarano dichiarò dichiararono dichiarava dichiaravano dichiarato dichiarando dichiaro dichiarai
commentare commenta commentano commentò commentarono commentava commentavano commentato commentando commento
commentai domandare domanda domandano domandò domandarono domandava domandavano domandato domandando domando
domandai notare nota notano notò notarono notava notavano notato notando noto notai annotare annota annotano
annotò annotarono annotava annotavano annotato annotando annoto annotai osservare osserva osservano osservò
osservarono osservava osservavano osservato osservando osservo osservai raccontare racconta raccontano
raccontò raccontarono raccontava raccontavano raccontato raccontando racconto raccontai ricordare ricorda
ricordano ricordò ricordarono ricordava ricordavano ricordato ricordando ricordo ricordai confessare confessa
confessano confessò confessarono confessava confessavano confessato confessando confesso confessai criticare
critica criticano criticò criticarono criticava criticavano criticato criticando critico criticai pensare
pensa pensano pensò pensarono pensava pensavano pensato pensando penso pensai giudicare giudica giudicano
giudicò giudicarono giudicava giudicavano giudicato giudicando giudico giudicai considerare considera
considerano considerò considerarono considerava consideravano considerato considerando considero considerai
esclamare esclama esclamano esclamò esclamarono esclamava esclamavano esclamato esclamando esclamo esclamai
gridare grida gridano gridò gridarono gridava gridavano gridato gridando grido gridai mormorare mormora
mormorano mormorò mormorarono mormorava mormoravano mormorato mormorando mormoro mormorai sussurrare sussurra
sussurrano sussurrò sussurrarono sussurrava sussurravano sussurrato sussurrando sussurro sussurrai replicare
replica replicano replicò replicarono replicava replicavano replicato replicando replico replicai precisare
precisa precisano precisò precisarono precisava precisavano precisato precisando preciso precisai sottolineare
sottolinea sottolineano sottolineò sottolinearono sottolineava sottolineavano sottolineato sottolineando
sottolineo sottolineai annunciare annuncia annunciano annunciò annunciarono annunciava annunciavano annunciato
annunciando annuncio annunciai proclamare proclama proclamano proclamò proclamarono proclamava proclamavano
proclamato proclamando proclamo proclamai denunciare denuncia denunciano denunciò denunciarono denunciava
denunciavano denunciato denunciando denuncio denunciai lamentare lamenta lamentano lamentò lamentarono
lamentava lamentavano lamentato lamentando lamento lamentai assicurare assicura assicurano assicurò
assicurarono assicurava assicuravano assicurato assicurando assicuro assicurai informare informa informano
informò informarono informava informavano informato informando informo informai segnalare segnala segnalano
segnalò segnalarono segnalava segnalavano segnalato segnalando segnalo segnalai rivelare rivela rivelano
rivelò rivelarono rivelava rivelavano rivelato rivelando rivelo rivelai formulare formula formulano formulò
formularono formulava formulavano formulato formulando formulo formulai pronunciare pronuncia pronunciano
pronunciò pronunciarono pronunciava pronunciavano pronunciato pronunciando pronuncio pronunciai consigliare
consiglia consigliano consigliò consigliarono consigliava consigliavano consigliato consigliando consiglio
consigliai raccomandare raccomanda raccomandano raccomandò raccomandarono raccomandava raccomandavano
raccomandato raccomandando raccomando raccomandai pregare prega pregano pregò pregarono pregava pregavano
pregato pregando prego pregai giurare giura giurano giurò giurarono giurava giuravano giurato giurando giuro
giurai insegnare insegna insegnano insegnò insegnarono insegnava insegnavano insegnato insegnando insegno
insegnai predicare predica predicano predicò predicarono predicava predicavano predicato predicando predico
predicai dubitare dubita dubitano dubitò dubitarono dubitava dubitavano dubitato dubitando dubito dubitai
negare nega negano negò negarono negava negavano negato negando nego negai accusare accusa accusano accusò
accusarono accusava accusavano accusato accusando accuso accusai protestare protesta protestano protestò
protestarono protestava protestavano protestato protestando protesto protestai evocare evoca evocano evocò
evocarono evocava evocavano evocato evocando evoco evocai continuare continua continuano continuò continuarono
continuava continuavano continuato continuando continuo continuai narrare narra narrano narrò narrarono
narrava narravano narrato narrando narro narrai obiettare obietta obiettano obiettò obiettarono obiettava
obiettavano obiettato obiettando obietto obiettai argomentare argomenta argomentano argomentò argomentarono
argomentava argomentavano argomentato argomentando argomento argomentai testimoniare testimonia testimoniano
testimoniò testimoniarono testimoniava testimoniavano testimoniato testimoniando testimonio testimoniai
parlare parla parlano parlò parlarono parlava parlavano parlato parlando parlo parlai dire dice dicono disse
dissero diceva dicevano detto dicendo dico dissi scrivere scrive scrivono scrisse scrissero scriveva scritto
scrivendo scrivo scrissi rispondere risponde rispose rispondeva risposto rispondendo aggiungere aggiunge
aggiunse aggiungeva aggiunto aggiungendo concludere conclude concluse concludeva concluso concludendo
ammettere ammette ammise ammetteva ammesso ammettendo sostenere sostiene sostenne sosteneva riconoscere
riconosce riconobbe riconosceva insistere insiste insistette insisteva avvertire avverte avvertì avvertiva
descrivere descrive descrisse descriveva suggerire suggerisce suggerì proporre propone propose credere crede
credette credeva ripetere ripete ripeté ripeteva chiedere chiede chiese chiedeva riferire riferisce riferì
ribatte ribatté definire definisce definì prevedere vede vide capire capisce promettere promette promise
proseguire prosegue proseguì ridere rise riassumere riassume riassunse
"""

_LABEL_VERBS = """
chiamare chiama chiamano chiamò chiamarono chiamava chiamavano chiamato chiamando chiamo chiamai denominare
denomina denominano denominò denominarono denominava denominavano denominato denominando denomino denominai
qualificare qualifica qualificano qualificò qualificarono qualificava qualificavano qualificato qualificando
qualifico qualificai soprannominare soprannomina soprannominano soprannominò soprannominarono soprannominava
soprannominavano soprannominato soprannominando soprannomino soprannominai battezzare battezza battezzano
battezzò battezzarono battezzava battezzavano battezzato battezzando battezzo battezzai definire definisce
definì definiva
"""

_UTTERANCES = """
parola parole osservazione osservazioni commento commenti frase frasi espressione formula motto massima detto
dichiarazione dichiarazioni affermazione affermazioni argomento tesi opinione giudizio conclusione risposta
replica domanda lettera lettere telegramma nota note taccuino taccuini diario memorie autobiografia saggio
articolo articoli opuscolo libro libri poesia romanzo discorso conferenza rapporto testimonianza racconto
descrizione definizione avvertimento consiglio appello grido richiesta protesta lamento obiezione critica
predizione promessa confessione convinzione proposta riassunto epitaffio prefazione introduzione battuta riga
righe passo paragrafo messaggio manifesto intervista idea nozione concetto termini termine scritti riflessione
riflessioni verso versi
"""

_INTRODUCERS = """
secondo
per
stando a
nelle parole di
con le parole di
a parere di
a detta di
come
ad avviso di
"""

_AUXILIARIES = """
ha hanno aveva avevano ebbe è sono era fu sarà sarebbe deve doveva può poteva potrà potrebbe va non mai sempre
anche ancora già poi allora dopo stesso stessa si gli le mi ti ci vi lo la li
"""

_GROUP_PRONOUNS = "loro noi essi esse tutti alcuni altri qualcuno nessuno molti"

_AUTHOR_WORDS = "autore autrice scrittore scrittrice romanziere narratore poeta oratore filosofo storico saggista critico pensatore"

_LETTER_WORDS = "lettera lettere telegramma cartolina nota diario taccuino taccuini messaggio"

_CONNECTIVES = "e ed ma o poi dunque mentre quando se come perché"

_PREPOSITIONS = """
di del della dello dei degli delle in nel nella a al alla da dal dalla per con su sul sulla contro tra fra verso dopo prima sotto sopra senza secondo come durante
"""

_REPORTING = Reporting(
    verbs=frozenset(_VERBS.split()),
    label_verbs=frozenset(_LABEL_VERBS.split()),
    nouns=frozenset(_UTTERANCES.split()),
    introducers=frozenset(_INTRODUCERS.strip().splitlines()),
    subject_pronouns=frozenset({"egli", "ella", "lui", "lei", "costui"}),
    possessive_pronouns=frozenset({"suo", "sua", "suoi", "sue"}),
    group_pronouns=frozenset(_GROUP_PRONOUNS.split()),
    author_words=frozenset(_AUTHOR_WORDS.split()),
    complementizers=frozenset({"che", "come", "se", "quanto"}),
    letter_words=frozenset(_LETTER_WORDS.split()),
    quoting_verbs=frozenset({"cita", "citano", "citò", "citava", "citato", "citata", "citati", "citate", "citando", "citare"}),
    agents=frozenset({"da", "dal", "dalla", "dallo", "dai", "dalle"}),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    passives=frozenset({"è", "sono", "era", "erano", "fu", "furono", "stato", "stata", "essere", "viene", "venne"}),
    participle_endings=("ando", "endo"),
    first_person=frozenset({"io", "mi", "mio", "mia", "miei", "mie"}),
    first_person_possessives=frozenset("mio mia miei mie".split()),
    feminine_pronouns=frozenset({"ella", "lei"}),
    object_pronouns=frozenset({"gli", "le", "mi", "ti", "ci", "vi", "lo", "la", "li", "si"}),
    relatives=frozenset({"quale", "quali", "cui"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset("il lo la i gli le l un uno una questo questa quel quella".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ato", "ata", "ati", "ate", "uto", "uta", "uti", "itto", "itta", "etto", "etta", "sto", "sta"),
    indefinites=frozenset("un uno una alcuni alcune qualche ogni nessun altro altra".split()),
    second_person=frozenset("tu voi lei".split()),
    clitics=frozenset("gli le mi ti ci vi lo la li si".split()),
    hedges=frozenset("se".split()),
    infinitive_endings=("are", "ere", "ire"),
    masculine_articles=frozenset("il lo un uno".split()),
    feminine_articles=frozenset("la una".split()),
    tags_inside=True,
    weak_introducers=frozenset("per come".split()),
    drops_subject=True,
)

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

_TITLES = """
sig sigg signor signora signorina dott dottor dottoressa prof professor professoressa compagno compagna don donna
generale colonnello capitano presidente re regina principe principessa duca conte contessa barone papa vescovo padre
fratello suora san santa ministro commissario onorevole on
"""

_ROLES = """
poeta storico storica filosofo filosofa romanziere romanziera scrittore scrittrice autore autrice critico dirigente
capo rivoluzionario rivoluzionaria anarchico anarchica socialista comunista marxista politico economista sociologo
biografo traduttore traduttrice editore giornalista saggista drammaturgo pittore artista compositore attore attrice
regista scienziato fisico matematico prete generale presidente ministro segretario commissario delegato militante
teorico pensatore avvocato giudice medico operaio marinaio soldato diplomatico compagno amico amica collega discepolo
fondatore padre madre fratello sorella figlio figlia moglie marito vedova zio zia professore allievo
"""

_OFFICES = """
segretario sindaco giudice procuratore presidente ministro portavoce parroco vescovo maestro maestra professore medico
avvocato notaio console ambasciatore ispettore narratore capitano colonnello generale imputato testimone papa re
regina imperatore nonna nonno madre padre
"""

_NOT_NAMES = """
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì
giovedì venerdì sabato domenica russia germania francia spagna italia inghilterra america europa asia africa polonia
cina giappone india messico belgio olanda svizzera svezia norvegia danimarca finlandia ungheria austria grecia turchia
urss unione sovietica siberia catalogna mosca pietrogrado leningrado londra parigi berlino vienna roma madrid
barcellona bruxelles ginevra zurigo praga varsavia marsiglia torino milano napoli venezia firenze genova bologna stato
partito rivoluzione guerra dio chiesa capitolo volume libro prefazione introduzione nota memorie
"""

_GIVEN_NAMES_OF_WOMEN = """
ada adele alessandra alice amelia angela anna antonella antonia barbara beatrice bianca camilla carla carlotta carmela
carolina caterina cecilia chiara cinzia clara claudia costanza cristina daniela donatella elena eleonora elisa
elisabetta elsa emilia emma ester eugenia eva federica francesca franca gabriella giacinta gina giovanna giulia
giuliana giuseppina gloria grazia ilaria irene isabella laura letizia lidia lina lisa livia loredana lucia luciana
luisa maddalena margherita maria marina marta matilde michela monica natalia nicoletta nilde olga ornella paola
patrizia pia raffaella renata rita rosa rosanna rossana sara serena silvana silvia simona sofia stefania susanna
teresa tina valentina valeria vera veronica virginia vittoria viviana
"""

_GIVEN_NAMES = """
achille adriano alberto aldo alessandro alessio alfonso alfredo amedeo andrea angelo antonio armando arturo augusto
beniamino benedetto bernardo bruno camillo carlo cesare claudio corrado cristiano dante dario davide diego domenico
donato edoardo elio emanuele emilio enrico enzo ercole ernesto errico ettore eugenio fabio fabrizio federico felice
ferdinando filippo francesco franco gabriele gaetano galileo gaspare gennaro giacomo gian giancarlo gianfranco gianni
gino giordano giorgio giovanni girolamo giuliano giulio giuseppe giustino guglielmo guido ignazio ivan lamberto
leonardo leone leopoldo livio lorenzo luca luciano luigi manlio marcello marco mario massimo matteo mattia maurizio
mauro michele nicola nicolò nino norberto oreste orlando ottavio palmiro paolo pasquale pier piero pietro primo
raffaele renato riccardo roberto rocco rodolfo romano ruggero salvatore sandro sebastiano sergio silvano silvio simone
stefano tommaso ugo umberto valentino valerio vincenzo vito vittorio
"""

_GROUP_WORDS = """
partito comitato unione lega congresso consiglio società associazione federazione confederazione istituto università
accademia ministero governo parlamento commissione esercito corriere stampa repubblica unità manifesto rivista
gazzetta giornale internazionale opposizione gruppo movimento fronte alleanza chiesa banca tribunale polizia sindacato
compagnia scuola senato supplemento decreto iscrizione editoriale
"""

_KIN = """
figlio figlia moglie marito vedova padre madre fratello sorella amico amica amici compagno compagna compagni collega
colleghi traduttore traduttrice biografo editore discepolo discepoli critico critici avversario nemico nemici nipote
zio zia cugino allievo segretario successore
"""

_NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"de", "di", "da", "del", "della", "dello", "dei", "degli", "la", "lo", "von", "van"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset(
        {"signora", "signorina", "dottoressa", "professoressa", "compagna", "donna", "regina", "principessa", "contessa", "suora", "santa"}
    ),
    group_words=frozenset(_GROUP_WORDS.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset("madre moglie donna figlia sorella vedova zia nipote nonna regina signora".split()),
)

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
tesi programma società associazione circolo lega unione federazione istituto gruppo club inno studio editoriale
"""

LANGUAGE = Language(
    code="it",
    name="Italian",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="èùìò",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ("“", "”"), ('"', '"')),
        secondary=(("“", "”"), ("‘", "’"), ("'", "'")),
        elisions=frozenset(_ELISIONS.split()),
        aphaeresis=frozenset(_APHAERESIS.split()),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        dialogue_dashes="—–",
    ),
    reporting=_REPORTING,
    naming=_NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
