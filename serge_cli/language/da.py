"""Danish (and Norwegian where it agrees). Data only: profile.py says what each name means, loading.py how the values are written."""

NAME = "Danish"
STEMMER = "danish"
LETTERS = "æøå"
FUNCTION_WORDS = """
af aldrig allerede altid anden begge ble blev bliver blot både deres derfor det dets dette dig efter eller
endnu etter fordi få før først gennem gik gjorde har havde hende hendes hos hun hva hvad hvem hver hverken
hvis hvor hvordan hvorfor igen ikke ind ingen intet ja jeg kun kunne lige med meget mellem mod må måtte noe
noen nogen noget nogle nu når næsten og også om på samme selv siden skal skulle som så sådan til ud uden var
ved vi være været
"""
ABBREVIATIONS = """
adj afd anm bd bl.a d.v.s dr dvs e.l ed eks ekskl f.eks fhv fig flg forf hhv hr inkl jf jfr jvf kap kgl m.fl
m.m m.v mag maks nr o.a o.l o.s.v osv ovf p.g.a prof s.u st stk såk t.d tlf udg udk vedr årg
"""
INFLECTIONS = {
    "e": "e er ede et ende",
    "ere": "ere erer erede eret erende",
}
TYPOGRAPHY = {
    "outer_marks": "» «",
    "inner_marks": "› ‹",
    "label_cues": """
begrebet | benævnt | en art | en slags | kaldet | kalt | kendt som | kjent som | ordet | parolen | såkaldt
såkaldte | såkalte | termen | udtrykket | under navnet
""",
    "dialogue_dashes": "– — ―",
    "title_cues": """
afhandling afhandlingen artikel artiklen avis avisa avisen blad bladet bog bogen boka dagblad dagbladet digt
digtet dikt drama dramaet essay essayet film filmen komedie lærebog novelle novellen opera operaen pjece roman
romanen sang sangen skuespil skuespillet tidsskrift tidsskriftet tragedie ugeblad ugebladet vise visen
""",
    "work_verbs": "anmeldte | forfatter til | forfatteren til | læste | oversatte | udgav",
    "release_words": "genudgivet udgivet udkom udkommet",
    "signs": "banner gravsten indskrift plakat skilt skiltet",
    "label_joins": "som",
    "ands": "og",
    "ors": "eller",
    "inside_words": "fra",
}
REPORTING = {
    "verbs": """
advarede advarer afbrød afslog afviser afviste anfører anførte anser anså antydede antyder argumentere* bad
bebrejdede bebrejder bedyre* begrunde* bekender bekendte bekræfte* bemærke* benægtede benægter beordrede
berette* beskrev beskriver betone* betroede citerede deklamerede erindrede erkender erkendte erklære* erklærte
foreslog foreslår forklare* forklarte forkynde* forlangte formanede formodede forsikre* forsikret forsvarede
forsvarer fortalte fortsatte fortsætter fortæller forudsagde fremførte fremhæve* fremhævet gentager gentog
gjentok græd gysede hevdet hilste hulkede hviskede hvisker hvisket hævde* indrømme* indrømmet indskyder
indskød indvende* indvender indvendte informerede insistere* jamrede jublede klage* klaget kommentere*
konkludere* konstatere* kritiserede kritiserer krævede kræver ler lo lovede lover løj meddele* meddelte mener
mente mumle* mumlet noterede noterer nævner nævnte opfordrede opfordrer opsummerede pointere* protestere*
påminde* påminder påpege* påstod påstår reagerede replicere* rettede ropte roste råbe* råbte sa sagde sagt
sang sier sige siger skildrede skildrer skreg skrev skrevet skriger skriver sluttede spottede spurgte spurte
spåede spørge spørger stammede stønnede sukkede sukker sukket svare* svarte synes syntes taler talte
telegraferede tilføje* tilføyde tilstod tilstår troede tror tænker tænkte udbryder udbrød udtale* udtalte
udtrykte understregede understreger understreket undrede undrer vidnede vurderede vurderer ytrede ytrer
""",
    "label_verbs": """
benævner benævnte betegnede betegner betegnet døbte kalder kaldte kaller kalte karakteriserede titulerede
""",
    "nouns": """
artikel begreb bemærkning beretning beskrivelse brev brevet citat dagbog dagbogen definition digt erindringer
erklæring foredrag forklaring forord indvending interview klage kommentar konklusion kritik linjer mening
notat ord ordene ordet parole passage påstand replik spørgsmål svar svaret sætning tale talen telegram tese
udtalelse udtryk vers vidnesbyrd ytring
""",
    "introducers": "efter | i følge | ifølge | med ordene | som",
    "weak_introducers": "efter som",
    "subject_pronouns": "han hun",
    "possessive_pronouns": "hans hendes hennes sin sine sitt",
    "group_pronouns": "alle de enhver ingen man mange nogen nogle vi",
    "plural_pronouns": "de",
    "author_words": """
digteren filosoffen forfatter forfatteren forfatterinden forskeren fortælleren historikeren kritikeren
skribenten taleren
""",
    "complementizers": "at hvordan hvorledes om",
    "quoting_verbs": "citere*",
    "agents": "af",
    "auxiliaries": """
aldrig allerede altid blev da der engang hadde har havde hende ikke kan kunne må måtte nu ofte også selv
senere siden skal skulle snart var vil ville
""",
    "passives": "blev bliver er var være",
    "first_person": "jeg mig min mine mit",
    "first_person_possessives": "min mine mit",
    "feminine_pronouns": "hende hendes henne hennes hun",
    "object_pronouns": "dem hende henne mig os",
    "relatives": "hvem hvilken som",
    "connectives": "da derpå eller for fordi mens når og siden thi",
    "clause_links": "men og",
    "articles": "den denne det dette disse",
    "prepositions": """
af blandt efter for fra før gennem hos i imellem imod inden med mellem mod om over på siden uden under ved
""",
    "indefinites": "en enhver et hver ingen nogen nogle",
    "second_person": "du i",
    "infinitive_marks": "at",
    "finding_verbs": "fandt finder",
    "pointers": "her se",
    "negations": "aldrig ej ikke",
    "answer_words": "konklusion svar svaret",
    "pauses": "derpå pause siden stund tavshed",
    "plain_articles": "den det",
    "shared_possessives": "deres jeres vor vore vores vort",
    "group_possessives": "deres",
    "announcers": "følgende således",
}
NAMING = {
    "titles": """
baron biskop doktor dr dronning fru frøken general greve grevinde herr hr kaptajn kong konge løjtnant major
minister oberst pastor prins prinsesse prof professor provst præsident sankt skt
""",
    "roles": """
advokat arbejder arkitekt broder bror chefredaktør datter digter direktør filosof forfatter forfatterinde
forlægger formand forsker fotograf fysiker historiker hustru instruktør journalist jurist kammerat kollega
komponist kritiker kunstner lektor læge lærer lærerinde maler mand minister moder mor oversætter politiker
præst redaktør sekretær skuespiller skuespillerinde socialist sociolog soldat statsminister søn søster
talsmand talsperson ven veninde
""",
    "particles": "af de von",
    "not_names": """
aarhus amerika bergen berlin danmark dansk danske danskere england europa frankrig gud italien jylland
københavn london norden nordmanden nordmannen norge norsk oslo paris polen rom rusland sjælland spanien svensk
sverige tyskland wien århus
omkvæd
""",
    "masculine_names": """
aage adolf aksel albert alfred anders andreas anton arne asger asmus bernhard bertel bjarne bjørn carl carsten
christen christoffer einar ejnar emil erik erling esben eskild finn flemming frederik frits georg
gerhard gunnar hakon halfdan halvdan hans harald henning henrik holger ivar jacob jakob jens jeppe jesper
johan johannes jonas jørgen karl kaspar kjeld knud knut kristian kristoffer lars laurits lauritz leif mads
magnus mikkel mogens morten niels nikolaj oddvar ola olaf olav ole oskar otto ove palle peder peter poul
rasmus robert rolf rudolf sigurd simon svend søren terje thomas tobias torben torvald troels trygve
uffe vagn valdemar verner viggo viktor vilhelm villads
""",
    "feminine_names": """
aase agnes agnete alma amalie anine anna anne annelise asta astri astrid bente birgit birgitte birthe bodil
britta camilla caroline cathrine cecilie charlotte christine clara dagmar dagny ditte dorthe dorthea ebba
edith elisabeth ellen elna emilie emma ester eva frida gerda grete grethe gudrun gunhild hanne hedvig helene
helga henriette hilda hulda ida inge ingeborg inger ingrid johanne julie jytte kamilla karen kari karin
karoline kathrine kirsten kirstine klara kristine lene lilly lis lisbeth lise lotte louise magda magdalene
maren margit margrethe maria marianne marie marit marte mathilde merete mette nanna olga oline pernille petra
ragnhild rigmor sara signe sigrid sofie solveig stine susanne sørine thora thyra tove ulla valborg vera vibeke
viola åse
""",
    "feminine_titles": "dronning fru frøken grevinde prinsesse",
    "maiden_titles": "frøken",
    "masculine_titles": "greve herr hr kong konge prins provst",
    "group_words": """
akademiet dagbladet fagforeningen folketinget forbundet foreningen kirken komiteen kommissionen ministeriet
partiet politiet regeringen retten rådet selskabet stortinget tidende udvalget universitetet
""",
    "offices": """
bageren bibliotekaren biskoppen bonden borgmesteren degnen doktoren dommeren fiskeren fogeden formanden
fyrpasseren gartneren grosserer jordemoderen kaptajnen karlen konduktøren kromanden kusken købmanden
lensmannen lægen læreren lærerinden mesteren ministeren mølleren naboen nabokonen nordmanden oldermanden pigen
portneren postbudet præsten redaktøren rektoren sekretæren sergenten skipperen skomageren skrædderen smeden
snedkeren sognefogeden sygeplejersken talsmanden tjeneren tjenestepigen tolderen vagtmesteren vidnet værten
værtinden
""",
    "feminine_kin": """
bedstemor datter enke enken farmor faster hustru kone konen lærerinden moder mor mormor moster nabokonen pigen
søster søsteren
""",
    "masculine_kin": "bedstefar broder bror fader far farbror farfar mand morbror morfar onkel søn",
    "kin_words": """
bedstefar bedstemor broder bror datter enke fader far farbror farfar farmor faster fætter hustru kollega
kolleger kone mand moder mor morbror morfar mormor moster nabo onkel svigerfar søn søster tante ven veninde
venner
""",
    "people_words": "barnet drengen fremmede gutten jenta kvinden manden pigen",
    "men": "dreng drengen gutt herre mand manden",
    "women": "dame jente kvinde kvinden pige pigen",
    "place_words": "byen egnen gade havnen landet landsbyen sognet åen øen",
    "called": "kaldet",
    "born": "født",
    "epithets": "gamle unge",
    "personal_words": "selv som",
}
NOTES = {
    "headings": """
anmærkninger | fodnote | fodnoter | fotnoter | noter | noter og henvisninger | slutnoter | sluttnoter
""",
    "ibid": "ibid | ibidem | smst | sst",
    "op_cit": "anf. skr | anf. v | anf. værk | op. cit",
    "see_note": "fodnote | noten",
    "page": "bind kap kapitel nr s side",
    "page_only": "s side",
    "signals": """
cit. efter | citeret efter | jf | jfr | jvf | sammenlign | se | se f.eks | se også
""",
    "pointers": "jf jfr nedenfor ovenfor se",
    "papers": "bilag brev breve dagbog foredrag interview notat protokol tale",
    "unpublished": "håndskrift maskinskrift utrykt",
    "publishers": "forlag forlaget",
    "ways_back": "tilbage | tilbage til teksten",
    "label_words": "fodnote",
    "recipient_words": "til",
    "heading_joints": "til",
}
IMPRINT = {
    "bylines": "af | et interview af | forfatter | skrevet af | tekst af",
    "translators": """
fra engelsk ved | fra tysk ved | oversat af | oversatt av | oversættelse | på dansk ved
""",
    "credits": "emneord | først trykt i | kilde | redigeret af | trykt i | udgivet i",
    "sources": "først trykt i | kilde | trykt i | udgivet i",
    "labels": {
        "title": "titel",
        "authors": "forfatter | forfattere",
        "translator": "oversætter | oversættelse",
        "date": "dato",
        "publication": "kilde",
        "language": "sprog",
    },
    "months": """
april august december februar januar juli juni maj marts november oktober september
""",
    "seasons": "efterår efteråret forår foråret sommer sommeren vinter vinteren",
    "divisions": "akt bind bog kapitel",
    "supplements": "bilag efterord epilog forord indledning prolog tillæg",
    "contents": "indhold | indholdsfortegnelse | innhold",
    "bibliographies": """
henvisninger | kilder | kilder og litteratur | litteratur | litteraturliste | referencer
""",
    "abstracts": "emneord | resumé | sammenfatning",
    "endings": "bifald |",
    "writes": "skriver",
    "replies": "svarer",
    "page_labels": "side",
    "extents": "sider",
    "vital_words": "død døde født",
}
CHECKING = {
    "limits": """
bortset fra | dog | forudsat at | hvis ikke | imidlertid | medmindre | men | skønt | undtagen
""",
    "negations": "aldrig ej hverken ikke ingen ingenting intet uden",
    "denials": "angiveligt | benægtede at | benægter at | som om",
    "quantifiers": """
alle alt altid begge blot enhver flere få hver kun mange mest nogle ofte sjælden sjældent somme
""",
    "modals": "bør kan kunne må måske måtte sandsynligvis skal skulle",
    "numbers": """
atten dusin en et fem femten fire første halvtreds hundrede million ni otte seks syv ti to tolv tre tredje
tusind tyve
""",
    "remarks": "kursiv i originalen | min kursiv | min oversættelse | mine kursiveringer | sic",
}
