"""Swedish. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Swedish"
STEMMER = "swedish"
LETTERS = "å"
FUNCTION_WORDS = """
aldrig allt andra att av bara blev blir både dessa det dig där därför då efter eftersom ej eller emot endast
ett finns från för före förrän genom gjorde går hade har henne hennes hon honom här igen inga ingen inget inom
inte ja jag kan kommer kunde nu när nå något några och också om oss på redan sina sitt själv ska skall skulle
som så sådan sådana tills upp utan vad var vara varför varit varje vem vi vid vilka vilken vilket vår våra än
ännu är åt över
"""
ABBREVIATIONS = """
anm bl.a d.v.s dr dvs e.d eg enl etc exkl f.d f.n fig fil förf inkl jfr lic m.fl m.m nr o.d o.s.v osv p.g.a
prof resp s.a s.k sid st t.ex t.o.m tr uppl utg övers
"""
INFLECTIONS = {
    "a": "a ar ade at ande",
    "era": "era erar erade erat erande",
}
TYPOGRAPHY = {
    "outer_marks": "” ”",
    "inner_marks": "’ ’",
    "label_cues": """
begreppet | benämnd | benämnda | en sorts | ett slags | kallad | kallade | kallat | känd som | känt som
ordet | parollen | s k | s.k. | så kallad | så kallade | så kallat | termen | under namnet | uttrycket
""",
    "dialogue_dashes": "– — ―",
    "title_cues": """
artikel artikeln avhandling balladen bok boken dagboken dikt dikten diktsamling dramat essä essän film filmen
komedin krönika lärobok novell novellen operan pjäs pjäsen roman romanen sången tidning tidningen tidskrift
tidskriften tidskriftens tragedin uppsats uppsatsen veckotidningen visan
""",
    "work_verbs": "författare till | författaren till | gav ut | läste | recenserade | översatte",
    "release_words": "publicerad publicerades utgavs utkom utkommit",
    "signs": "affisch anslag banderoll inskrift plakat skylt skylten",
    "label_joins": "som",
    "ands": "och",
    "ors": "eller",
    "inside_words": "från",
}
REPORTING = {
    "verbs": """
anförde anklaga* anmärkte anser ansåg antyda antydde antyder argumentera* bedyra* beklaga* bekräfta* berätta*
berömde beskrev beskriver betona* bönföll citerade deklarera* erinra* erkände erkänner flika* fnyste fortsatte
fortsätter framhåller framhöll fråga* frågade frågar föreslog föreslår förklara* förkunna* försäkra* förutspå
förutspådde gissade grät gråter hojta* hälsade hävda* inflikade informera* inföll inledde insisterade
inskärpte instämde instämmer invände invänder jublade klaga* kommentera* konstatera* kritisera* krävde kräver
lovade lovar meddela* mena* muttra* noterade noterar nämnde nämner ordade predika* protestera* påminde
påminner påpeka* påstod påstår resonera* ropa* röt sa sade sagt sjunger sjöng skildrade skildrar skrek skrev
skriker skriver skrivit skämtade slutar slöt snäste stammade sucka* summera* svara* svor säga säger tala*
telegrafera* tillade tillagt tillfoga* tillstod tillägger tjöt trodde tror tycker tyckte tänker tänkte
understryker underströk undra* uppgav uppger uppmana* upprepa* utbrast utbrister utlovade utropa* varna*
vidhåller vidhöll viska* vittna* väste yttra* ångrade återger återkom
""",
    "label_verbs": """
benämnde benämner beteckna* betitla* döpte kalla* karakteriserade karakteriserar omtalade
""",
    "nouns": """
anmärkning anteckning argument artikel begrepp berättelse beskrivning brev brevet citat dagbok dagboken
definition dikt fråga föredrag förklaring förord inlägg intervju intervjun invändning kommentar kritik lösen
mening minnen ord orden ordet paroll passage påpekande påstående rader replik skrift slutsats svar svaret tal
talet telegram term tes uppmaning uttalande uttalandet uttryck vers vittnesmål yttrande åsikt
""",
    "introducers": "enligt | i likhet med | med orden | som",
    "weak_introducers": "som",
    "subject_pronouns": "han hon",
    "possessive_pronouns": "hans hennes sin sina sitt",
    "group_pronouns": "alla andra de ingen man många någon några vi",
    "plural_pronouns": "de",
    "author_words": """
berättaren filosofen forskaren författare författaren författarinnan historikern kritikern poeten skalden
skribenten talaren
""",
    "complementizers": "att huruvida",
    "quoting_verbs": "citera*",
    "agents": "av",
    "auxiliaries": """
aldrig alltid blev där då efteråt hade har henne honom inte kan kunde måste nu också ofta redan sedan själv
ska skall skulle snart var vill ville åter
""",
    "passives": "blev blir var vara är",
    "first_person": "jag mig min mina mitt",
    "first_person_possessives": "min mina mitt",
    "feminine_pronouns": "henne hennes hon",
    "object_pronouns": "dem henne honom mig oss",
    "relatives": "som vilka vilken",
    "connectives": "då eftersom eller medan när och sedan utan",
    "clause_links": "eller men och",
    "articles": "den denna denne dessa det detta ett",
    "prepositions": """
av bakom bland efter enligt från för före genom hos i innan inom kring med mellan mot om ovan på sedan till
under ur utan vid åt över
""",
    "indefinites": "en ett ingen någon några varje",
    "second_person": "du ni",
    "infinitive_marks": "att",
    "finding_verbs": "fann finner tycker tyckte",
    "pointers": "här se",
    "negations": "aldrig ej icke inte",
    "answer_words": "slutsats svar svaret",
    "pauses": "därpå sedan stund tystnad",
    "plain_articles": "den det",
    "shared_possessives": "er era ert vår våra vårt",
    "group_possessives": "deras",
    "announcers": "följande här så",
}
NAMING = {
    "titles": """
baron biskop doktor dr drottning friherre fru fröken general greve grevinnan herr herre kapten konung kung
löjtnant magister major mamsell minister pastor president prins prinsessan prof professor prost prosten sankt
överste
""",
    "roles": """
advokat arbetare arkitekt bror chefredaktör direktör docent dotter ekonom filosof forskare fotograf fru
författare författarinna historiker hustru journalist jurist kamrat kollega kompositör konstnär kritiker
lektor läkare lärare lärarinna maka make minister mor målare ordförande poet politiker präst redaktör regissör
riksdagsman sekreterare skald skådespelare skådespelerska socialist sociolog soldat son syster talesman
talesperson väninna
""",
    "particles": "af de von",
    "loose_particles": "av",
    "not_names": """
amerika berlin danmark dansk england europa finland frankrike gud göteborg italien köpenhamn london lund malmö
moskva norden norge norrland paris rom ryssland spanien stockholm svensk svenska svenskar sverige tyskland
uppsala wien
refräng
""",
    "masculine_names": """
adolf albin alfred anders andreas arne arvid axel bengt bernhard birger björn carl christer einar emil erik
ernst evert filip folke fredrik fritz georg gunnar gustaf gustav göran göte hans harald henrik hjalmar hugo
håkan ingemar ivar jakob jan joel johan jonas jöns karl kjell klas knut kristian kurt lars leif lennart magnus
mats mattias mikael mårten nils olof olov oskar otto ove pelle peter ragnar robert roland rolf rudolf samuel
sigfrid sigurd sixten sten sture svante sven thomas tobias tomas tor torbjörn torsten ture valdemar
verner viktor vilhelm åke
""",
    "feminine_names": """
agda agnes agneta alfhild alice alma amalia anette anita anna annika asta astrid barbro berit birgit birgitta
britt britta cecilia charlotta christina ebba elin elisabet ellen elsa elvira emma ester eva frida gerda
greta gudrun gunborg gunhild gunilla gunvor hanna hedda hedvig helena helga hilda hildegard hilma hulda ida
inga ingeborg inger ingrid irma johanna josefin julia karin karolina katarina kerstin klara kristina lena
linnea lisa lisbet lotta lovisa magdalena margareta maria marianne marit matilda moa monika märta nanna olga
pernilla ragnhild sara selma signe sigrid siri sofia solveig stina svea sylvia teresia tora tyra ulla
ulrika vanja vera viktoria viola viveka ylva
""",
    "feminine_titles": "drottning fru fröken grevinnan mamsell prinsessan",
    "maiden_titles": "fröken mamsell",
    "masculine_titles": "friherre greve herr herre konung kung prins prost prosten",
    "group_words": """
akademien bolaget domstolen fackförbund fackföreningen förbundet föreningen kommissionen kommittén kyrkan
nämnden partiet polisen regeringen riksdagen rådet styrelsen sällskapet tidningen universitetet
""",
    "offices": """
bagaren bibliotekarien biskopen bonden borgmästaren brevbäraren byfogden doktorinnan doktorn domaren drängen
fiskaren fogden grannen handlaren husmodern kamreren kaptenen klockaren konduktören kusken kyrkoherden
källarmästaren läraren lärarinnan ministern mjölnaren nämndemannen ordföranden pastorn pigan portvakten
prästen rektorn sekreteraren sergeanten sjuksköterskan skomakaren skräddaren smeden snickaren talesmannen
tiggaren tjänsteflickan vaktmästaren vittnet värden värdinnan åklagaren
""",
    "feminine_kin": """
dotter dottern farmor faster fru hustru hustrun lärarinnan maka mamma modern mor mormor moster pigan syster
systern änka änkan
""",
    "masculine_kin": "brodern bror fadern far farbror farfar make maken morbror morfar pappa son sonen",
    "kin_words": """
brodern bror dotter far farbror farfar farmor faster fru granne hustru kollega kollegor maka make mamma moder
mor morbror morfar mormor moster pappa son syster vän väninna vänner änka
""",
    "people_words": "barnet flickan främlingen gubben gumman kvinnan mannen pojken",
    "men": "gosse gubbe gubben herre man mannen pojke pojken",
    "women": "dam flicka flickan gumma gumman kvinna kvinnan",
    "place_words": "byn gatan hamnen landet ort sjön socken staden älven",
    "called": "kallad",
    "born": "född",
    "epithets": "gamla gamle unga unge",
    "personal_words": "själv som",
}
NOTES = {
    "headings": """
anmärkningar | fotnot | fotnoter | fotnoter och källor | noter | noter och källor | slutnoter
""",
    "ibid": "dens | därs | ibid | ibidem",
    "op_cit": "a.a | anf. arb | op. cit",
    "see_note": "fotnot | noten",
    "page": "kap kapitel nr s sid sida vol",
    "page_only": "s sid sida sidan",
    "signals": "cit. efter | citerat efter | jfr | jämför | se | se t.ex | se även",
    "pointers": "jfr nedan ovan se",
    "papers": "anteckning bilaga brev dagbok intervju protokoll tal",
    "unpublished": "handskrift maskinskrift otryckt",
    "publishers": "bokförlag förlag förlaget",
    "ways_back": "tillbaka | tillbaka till texten",
    "label_words": "fotnot",
    "recipient_words": "till",
    "heading_joints": "till",
}
IMPRINT = {
    "bylines": "av | en intervju av | författare | skriven av | text av",
    "translators": """
från engelskan av | från tyskan av | i översättning av | övers | översatt av | översättning | översättning av
""",
    "credits": "först publicerad i | källa | nyckelord | publicerad i | redigerad av | ur",
    "sources": "först publicerad i | källa | publicerad i",
    "labels": {
        "title": "titel",
        "authors": "författare",
        "translator": "översättare | översättning",
        "publication": "källa",
        "language": "språk",
    },
    "months": """
april augusti december februari januari juli juni maj mars november oktober september
""",
    "seasons": "höst hösten sommar sommaren vinter vintern vår våren",
    "divisions": "akt bok kapitel sång",
    "supplements": "bilaga efterord epilog förord inledning prolog",
    "contents": "innehåll | innehållsförteckning",
    "bibliographies": """
källförteckning | källor | källor och litteratur | litteratur | litteraturförteckning | referenser
""",
    "abstracts": "nyckelord | sammanfattning",
    "endings": "applåder |",
    "writes": "skriver",
    "replies": "genmäler svarar",
    "page_labels": "sid.",
    "extents": "sidor",
    "vital_words": "avled dog född",
}
CHECKING = {
    "limits": """
bortsett från | dock | emellertid | fastän | förutsatt att | men | om inte | såvida | utom
""",
    "negations": "aldrig ej icke inga ingen ingenting inget inte utan",
    "denials": "förnekade att | förnekar att | påstås | som om",
    "quantifiers": """
alla allt alltid bara båda endast flera få ibland mest många några ofta somliga sällan varje
""",
    "modals": "bör får kan kanske kunde måste sannolikt ska skall skulle troligen",
    "numbers": """
andra dussin en ett fem femtio fyra första hundra miljon nio sex sju tio tjugo tolv tre tredje tusen två åtta
""",
    "remarks": "kursivering i original | min kursivering | min översättning | sic",
}
