"""Italian: how it says that somebody says. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Reporting

_VERBS = """
ripetuto descritto sostenuto riconosciuto insistito avvertito suggerito proposto creduto chiesto riferito definito
previsto promesso affermare afferma affermano affermò affermarono affermava affermavano affermato affermando affermo
affermai spiegare spiega spiegano spiegò spiegarono spiegava spiegavano spiegato spiegando spiego spiegai dichiarare
dichiara dichiarano dichiarò dichiararono dichiarava dichiaravano dichiarato dichiarando dichiaro dichiarai commentare
commenta commentano commentò commentarono commentava commentavano commentato commentando commento commentai domandare
domanda domandano domandò domandarono domandava domandavano domandato domandando domando domandai notare nota notano
notò notarono notava notavano notato notando noto notai annotare annota annotano annotò annotarono annotava annotavano
annotato annotando annoto annotai osservare osserva osservano osservò osservarono osservava osservavano osservato
osservando osservo osservai raccontare racconta raccontano raccontò raccontarono raccontava raccontavano raccontato
raccontando racconto raccontai ricordare ricorda ricordano ricordò ricordarono ricordava ricordavano ricordato
ricordando ricordo ricordai confessare confessa confessano confessò confessarono confessava confessavano confessato
confessando confesso confessai criticare critica criticano criticò criticarono criticava criticavano criticato
criticando critico criticai pensare pensa pensano pensò pensarono pensava pensavano pensato pensando penso pensai
giudicare giudica giudicano giudicò giudicarono giudicava giudicavano giudicato giudicando giudico giudicai
considerare considera considerano considerò considerarono considerava consideravano considerato considerando considero
considerai esclamare esclama esclamano esclamò esclamarono esclamava esclamavano esclamato esclamando esclamo esclamai
gridare grida gridano gridò gridarono gridava gridavano gridato gridando grido gridai mormorare mormora mormorano
mormorò mormorarono mormorava mormoravano mormorato mormorando mormoro mormorai sussurrare sussurra sussurrano
sussurrò sussurrarono sussurrava sussurravano sussurrato sussurrando sussurro sussurrai replicare replica replicano
replicò replicarono replicava replicavano replicato replicando replico replicai precisare precisa precisano precisò
precisarono precisava precisavano precisato precisando preciso precisai sottolineare sottolinea sottolineano
sottolineò sottolinearono sottolineava sottolineavano sottolineato sottolineando sottolineo sottolineai annunciare
annuncia annunciano annunciò annunciarono annunciava annunciavano annunciato annunciando annuncio annunciai proclamare
proclama proclamano proclamò proclamarono proclamava proclamavano proclamato proclamando proclamo proclamai denunciare
denuncia denunciano denunciò denunciarono denunciava denunciavano denunciato denunciando denuncio denunciai lamentare
lamenta lamentano lamentò lamentarono lamentava lamentavano lamentato lamentando lamento lamentai assicurare assicura
assicurano assicurò assicurarono assicurava assicuravano assicurato assicurando assicuro assicurai informare informa
informano informò informarono informava informavano informato informando informo informai segnalare segnala segnalano
segnalò segnalarono segnalava segnalavano segnalato segnalando segnalo segnalai rivelare rivela rivelano rivelò
rivelarono rivelava rivelavano rivelato rivelando rivelo rivelai formulare formula formulano formulò formularono
formulava formulavano formulato formulando formulo formulai pronunciare pronuncia pronunciano pronunciò pronunciarono
pronunciava pronunciavano pronunciato pronunciando pronuncio pronunciai consigliare consiglia consigliano consigliò
consigliarono consigliava consigliavano consigliato consigliando consiglio consigliai raccomandare raccomanda
raccomandano raccomandò raccomandarono raccomandava raccomandavano raccomandato raccomandando raccomando raccomandai
pregare prega pregano pregò pregarono pregava pregavano pregato pregando prego pregai giurare giura giurano giurò
giurarono giurava giuravano giurato giurando giuro giurai insegnare insegna insegnano insegnò insegnarono insegnava
insegnavano insegnato insegnando insegno insegnai predicare predica predicano predicò predicarono predicava
predicavano predicato predicando predico predicai dubitare dubita dubitano dubitò dubitarono dubitava dubitavano
dubitato dubitando dubito dubitai negare nega negano negò negarono negava negavano negato negando nego negai accusare
accusa accusano accusò accusarono accusava accusavano accusato accusando accuso accusai protestare protesta protestano
protestò protestarono protestava protestavano protestato protestando protesto protestai evocare evoca evocano evocò
evocarono evocava evocavano evocato evocando evoco evocai continuare continua continuano continuò continuarono
continuava continuavano continuato continuando continuo continuai narrare narra narrano narrò narrarono narrava
narravano narrato narrando narro narrai obiettare obietta obiettano obiettò obiettarono obiettava obiettavano
obiettato obiettando obietto obiettai argomentare argomenta argomentano argomentò argomentarono argomentava
argomentavano argomentato argomentando argomento argomentai testimoniare testimonia testimoniano testimoniò
testimoniarono testimoniava testimoniavano testimoniato testimoniando testimonio testimoniai parlare parla parlano
parlò parlarono parlava parlavano parlato parlando parlo parlai dire dice dicono disse dissero diceva dicevano detto
dicendo dico dissi scrivere scrive scrivono scrisse scrissero scriveva scritto scrivendo scrivo scrissi rispondere
risponde rispose rispondeva risposto rispondendo aggiungere aggiunge aggiunse aggiungeva aggiunto aggiungendo
concludere conclude concluse concludeva concluso concludendo ammettere ammette ammise ammetteva ammesso ammettendo
sostenere sostiene sostenne sosteneva riconoscere riconosce riconobbe riconosceva insistere insiste insistette
insisteva avvertire avverte avvertì avvertiva descrivere descrive descrisse descriveva suggerire suggerisce suggerì
proporre propone propose credere crede credette credeva ripetere ripete ripeté ripeteva chiedere chiede chiese
chiedeva riferire riferisce riferì ribatte ribatté definire definisce definì prevedere vede vide capire capisce
promettere promette promise proseguire prosegue proseguì ridere rise riassumere riassume riassunse
confida confidò borbotta borbottò ironizza ironizzò scherza scherzò sentenzia sentenziò telegrafa telegrafò ritiene
ordina ordinò sbotta sbottò
sospira sospirò supplica esige tuona tuonò interrompe interruppe riprende riprese borbotta sentenzia
"""

_LABEL_VERBS = """
chiamare chiama chiamano chiamò chiamarono chiamava chiamavano chiamato chiamando chiamo chiamai denominare denomina
denominano denominò denominarono denominava denominavano denominato denominando denomino denominai qualificare
qualifica qualificano qualificò qualificarono qualificava qualificavano qualificato qualificando qualifico qualificai
soprannominare soprannomina soprannominano soprannominò soprannominarono soprannominava soprannominavano
soprannominato soprannominando soprannomino soprannominai battezzare battezza battezzano battezzò battezzarono
battezzava battezzavano battezzato battezzando battezzo battezzai definire definisce definì definiva
"""

_UTTERANCES = """
parola parole osservazione osservazioni commento commenti frase frasi espressione formula motto massima detto
dichiarazione dichiarazioni affermazione affermazioni argomento tesi opinione giudizio conclusione risposta replica
domanda lettera lettere telegramma nota note taccuino taccuini diario memorie autobiografia saggio articolo articoli
opuscolo libro libri poesia romanzo discorso conferenza rapporto testimonianza racconto descrizione definizione
avvertimento consiglio appello grido richiesta protesta lamento obiezione critica predizione promessa confessione
convinzione proposta riassunto epitaffio prefazione introduzione battuta riga righe passo paragrafo messaggio
manifesto intervista idea nozione concetto termini termine scritti riflessione riflessioni verso versi
versione versioni
voce
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
ha hanno aveva avevano ebbe è sono era fu sarà sarebbe deve doveva può poteva potrà potrebbe va non mai sempre anche
ancora già poi allora dopo stesso stessa si gli le mi ti ci vi lo la li
"""

_GROUP_PRONOUNS = "loro noi essi esse tutti alcuni altri qualcuno nessuno molti"

_AUTHOR_WORDS = """
autore autrice scrittore scrittrice romanziere poeta oratore filosofo storico saggista critico pensatore romanziera
poetessa narratore narratrice
"""

_LETTER_WORDS = """
lettera lettere telegramma cartolina nota diario taccuino taccuini messaggio pagina pagine margine appunti quaderno
quaderni memorie testamento manoscritto foglio agenda diari
"""

_CONNECTIVES = "e ed ma o poi dunque mentre quando se come perché"

_PREPOSITIONS = """
di del della dello dei degli delle in nel nella a al alla da dal dalla per con su sul sulla contro tra fra verso dopo
prima sotto sopra senza secondo come durante
"""

REPORTING = Reporting(
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
    first_person_possessives=frozenset(["mio", "mia", "miei", "mie"]),
    feminine_pronouns=frozenset({"ella", "lei"}),
    object_pronouns=frozenset({"gli", "le", "mi", "ti", "ci", "vi", "lo", "la", "li", "si"}),
    relatives=frozenset({"quale", "quali", "cui"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset(["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "questo", "questa", "quel", "quella"]),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ato", "ata", "ati", "ate", "uto", "uta", "uti", "itto", "itta", "etto", "etta", "sto", "sta"),
    indefinites=frozenset(["un", "uno", "una", "alcuni", "alcune", "qualche", "ogni", "nessun", "altro", "altra"]),
    second_person=frozenset(["tu", "voi", "lei"]),
    clitics=frozenset(["gli", "le", "mi", "ti", "ci", "vi", "lo", "la", "li", "si"]),
    hedges=frozenset(["se"]),
    infinitive_endings=("are", "ere", "ire"),
    masculine_articles=frozenset(["il", "lo", "un", "uno"]),
    feminine_articles=frozenset(["la", "una"]),
    tags_inside=True,
    weak_introducers=frozenset(["per", "come"]),
    drops_subject=True,
    direct_verbs=frozenset(["legge", "lesse", "stampa"]),
    finding_verbs=frozenset(["trova", "trovò", "giudica", "giudicò"]),
    asides=frozenset({"vale a dire", "per così dire", "si dice", "detto questo"}),
    pointers=frozenset({"ecco"}),
    human_endings=("ista", "tore", "trice", "grafo", "logo", "sore"),
    negations=frozenset(["non", "mai"]),
    answer_words=frozenset(["risposta", "replica", "verdetto", "commento", "conclusione", "consiglio", "grido"]),
    pauses=frozenset(["po", "pausa", "silenzio", "poi", "infine", "dopo", "momento"]),
    plain_articles=frozenset(["il", "lo", "la", "i", "gli", "le", "l"]),
    shared_possessives=frozenset(["nostro", "nostra", "nostri", "nostre", "vostro", "vostra", "loro"]),
    group_possessives=frozenset(["loro"]),
    reading_words=frozenset(["legge", "leggiamo", "leggere", "scritto", "trova", "troviamo", "annotato"]),
)
