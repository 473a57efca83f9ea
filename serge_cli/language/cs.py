"""Czech. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Czech"
STEMMER = "czech"
LETTERS = "ěščřžýůďťň"
FUNCTION_WORDS = """
aby ani avšak ačkoli ať bez bychom byl byla byli bylo být což dnes jak jako jeho jejich její jen jenž ještě ji
již jsem jsme jsou kde kdo kdyby když kterou která které kterého který kteří mezi mnoho mu musel museli může
nad nebo nebyl nebyla nebylo nech není než nic nikdo nikdy pak pod podle pokud pouze protože před přes při
svou své svůj také takže tato tedy tento tomto této už vám vás však vše všechno všichni vždy za ze že
"""
ABBREVIATIONS = """
apod atd dr hod ing mgr nakl např popř pozn prof př překl r.v resp roč soudr spol srov stol sv tj tzn tzv vyd
vyp čes
"""
INFLECTIONS = {
    "at": "at á ají al ala ali",
    "it": "it í il ila ili",
    "ovat": "ovat uje ují oval ovala ovali",
    "nout": "nout ne l la li",
}
TYPOGRAPHY = {
    "outer_marks": "„ “",
    "inner_marks": "‚ ‘",
    "label_cues": """
heslo | jakýsi | nazývaná | nazývané | nazývaný | pod názvem | pojem | přezdívaná | přezdívaný | slovo
takzvaná | takzvané | takzvaného | takzvaný | takzvaných | termín | tzv | tzv. | známá jako | známý jako
zvaná | zvané | zvaný
""",
    "dialogue_dashes": "– — ―",
    "title_cues": """
balada báseň básni básnička deník deníku drama dramatu esej eseji fejeton film filmu hra hře kniha knihou
knihu knihy knize komedie list listu měsíčník novela noviny novinách opera operu povídce povídka povídku píseň
písni román románem románu sbírce sbírka sbírku sonet stať studie studii tragédie týdeník týdeníku časopis
časopise časopisu článek článku
""",
    "work_verbs": """
autor | autorka | napsal | napsala | přeložil | přeložila | přečetl | přečetla | vydal | vydala
""",
    "release_words": "vydán vydána vydáno vyšel vyšla vyšlo",
    "signs": "cedule nápis plakát tabule transparent",
    "label_joins": "jako",
    "ors": "anebo nebo",
    "inside_words": "ve",
}
REPORTING = {
    "verbs": """
argumentovat* chválil chválila citoval dodal dodala dodali dodával dodává dokládá domníval domnívá hlásal
hlásá informovat* komentovat* konstatovat* kritizovat* křikl křikla křičel křičela křičí mluvil mluvila mluví
mumlal myslel myslela myslí mínil míní namítal namítl namítla namítá napsal napsala napsali navrhl navrhla
nařídil obhajoval objasnil odmítl odmítla odpovídal odpovídala odpovídá odpověděl odpověděla odpověděli odsekl
odsekla ohlásil ohradil ohradila okřikl opakovat* opáčil opáčila oznamuje oznámil oznámila pochválil podotkl
podotkla podotýká pokračovat* popisoval popisuje poprosil poprosila popsal popsala posteskl postěžoval
potvrdil potvrdila potvrzuje poukazuje povzdechl povzdechla povídal povídala povídá pověděl pověděla
poznamenat* požádal požádala prohlašuje prohlásil prohlásila prohlásili prohodil prohodila prosil prosila
protestovat* psal psala psali ptal ptala ptali ptá píše píší přemýšlel připomněl připomněla připomíná
připouští připsal připustil připustila přiznal přiznala přiznává sdělil sdělila sděluje shrnul shrnula slíbil
slíbila soudil soudí spustil stěžoval stěžuje svěřil svěřila telegrafoval tvrdil tvrdila tvrdili tvrdí tázal
tázala ujistil ujistila ujišťuje upozornil upozornila upozorňuje uvažoval uvedl uvedla uvádí varoval varovala
varuje vložil volal volala volá vykládá vykřikl vykřikla vylíčil vypráví vyprávěl vyprávěla vyslovil vysvětlil
vysvětlila vysvětloval vysvětluje vytkl vyzval vyzvala vzdychl vzdychla vzkázal vzkázala vzpomínal vzpomínala
vzpomíná zabručel zabručela zahučel zajíkl zamumlal zapsal zapsala zareagoval zavolal zavolala zavrčel
zaznamenal zaznamenala zašeptal zašeptala zdůraznil zdůraznila zdůrazňuje zeptal zeptala zeptali zmínil zvolal
zvolala řekl řekla řekli řve říkají říkal říkala říkali říká šeptal šeptala šeptá žertoval žádal žádala žádá
""",
    "label_verbs": """
nazval nazvala nazvali nazývají nazýval nazývala nazývá označil označila označuje pokřtil přezdíval
""",
    "nouns": """
argument citát deník deníku depeše dopis dopise dopisu heslo myšlenka názor názoru odpovědi odpověď otázka
poznámka poznámky prohlášení projev projevu proslov rozhovor rozhovoru slov slova slovo slovy svědectví teze
tvrzení vzpomínky výrok věta zpráva zápis úvaha článek řeč
""",
    "introducers": "dle | jak | podle | podle názoru | podle slov | slovy",
    "weak_introducers": "jak",
    "subject_pronouns": "on ona",
    "possessive_pronouns": "jeho její svou své svého svém svých svůj",
    "group_pronouns": "mnozí my nikdo někdo někteří oni všichni",
    "plural_pronouns": "oni",
    "author_words": """
autor autorka badatel básník básnířka esejista filosof filozof historik kritik spisovatel spisovatelka
vypravěč řečník
""",
    "complementizers": "jak zda že",
    "quoting_verbs": "citovat*",
    "auxiliaries": """
by byl byla bylo již jí kdysi mu nikdy pak potom prý se si tak také tehdy už vždy často
""",
    "passives": "byl byla byli bylo",
    "first_person": "já mi mně moje mě můj",
    "first_person_possessives": "moje moji mou mého mém můj",
    "feminine_pronouns": "její ji jí ona",
    "object_pronouns": "ho je jemu ji jí mi mu mě nám nás se si",
    "relatives": "jenž kdo která které který kteří",
    "connectives": "a ale avšak i když neboť pak potom protože",
    "clause_links": "a ale avšak i",
    "prepositions": "bez do ke kolem mezi na nad od okolo po pod proti před přes při se ve vůči za ze",
    "indefinites": "jakási jakýsi jeden jedna každá každý nějaká nějaký",
    "second_person": "ty vy",
    "pointers": "hle",
    "negations": "ne nikdy",
    "answer_words": "odpovědí odpověď závěr",
    "pauses": "chvíli nakonec pak potom",
    "shared_possessives": "naše náš vaše váš",
    "announcers": "následovně následující takto",
}
NAMING = {
    "titles": """
biskup doktor generál hrabě hraběnka inženýr kapitán kníže kněz král královna major ministr pan pana paní
plukovník prezident profesor profesora páter slečna soudruh soudružka svatý
""",
    "roles": """
advokát architekt badatel biskup bratr básník básnířka dcera dělník ekonom filosof filozof fyzik herec herečka
historik historička hudebník kolega lidovec lékař lékařka malíř malířka manžel manželka matematik matka
ministr mluvčí mluvčího novinář novinářka otec poslanec poslankyně právník předseda předsedkyně překladatel
překladatelka přítel redaktor redaktorka režisér sestra skladatel sociolog spisovatel spisovatelka starosta
starostka syn tajemník učitel učitelka voják vědec žena žák
""",
    "not_names": """
amerika anglie berlín brno bůh evropa evropy francie itálie lidové londýn maďarsko morava moskva němci němec
německo ostrava paříž plzeň polsko praha prahy praze rakousko rusko slovensko vídeň čech čechy češi čeština
řím španělsko
refrén
""",
    "masculine_names": """
adam alois antonín arnošt bedřich bohumil bohumír bohuslav bořivoj břetislav dalibor dominik dušan eduard emil
evžen ferdinand filip františek hynek ignác ivan jakub jan jaromír jaroslav jindřich jiří josef julius kamil
karel kryštof ladislav leoš libor lubomír luboš ludvík lukáš marek martin matouš matěj maxmilián michal
mikuláš miloslav miloš miroslav oldřich ondřej otakar otto patrik pavel petr prokop přemysl radek radim
radovan rostislav rudolf slavomír stanislav svatopluk tadeáš tomáš viktor vilém vincenc vladimír vlastimil
vojtěch václav vítězslav zbyněk zdeněk zikmund čeněk šimon štěpán
""",
    "feminine_names": """
adéla alena alžběta amálie anděla anežka anna barbora blanka božena dagmar dana daniela dominika
drahomíra eliška emilie eva gabriela hana hedvika helena ida irena ivana jana jarmila jaroslava jindřiška
jitka jiřina johana josefa julie kamila karolina kateřina klára kristýna květa lenka libuše lidmila lucie
ludmila magdaléna marie markéta marta martina mařenka michaela milada milena miloslava miroslava monika
naděžda natálie olga pavla pavlína petra radka renata růžena soňa stanislava svatava tereza vendula
veronika vlasta věra zdena zdeňka zuzana šárka žofie
""",
    "feminine_titles": "hraběnka královna paní slečna soudružka",
    "maiden_titles": "slečna",
    "masculine_titles": "hrabě kníže král pan pana páter soudruh",
    "group_words": """
akademie banka hnutí komise kongres noviny parlament policie rada sdružení sněmovna soud spolek společnost
strana svaz univerzita vláda výbor ústav
""",
    "offices": """
babička domovník dědeček farář hajný hospodský hospodyně hospodář kapitán knihovnice knihovník kovář kuchař
kuchařka lékař matka ministr mluvčí mlynář otec pekař pošťák průvodčí předseda rybář rychtář sedlák selka
sestra služebná soudce soused sousedka starosta starostka strážník strážný svědek tajemnice tajemník učitel
učitelka vrátný čeledín švec
""",
    "feminine_kin": """
babička dcera hospodyně manželka matka selka sestra sousedka teta učitelka vdova vnučka žena
""",
    "masculine_kin": "bratr dědeček manžel otec strýc syn vnuk",
    "kin_words": """
babička bratr dcera dědeček kolega kolegyně manžel manželka matka otec přítel přítelkyně sestra strýc syn teta
vdova vnuk žena žák
""",
    "men": "chlapec hoch muž stařec",
    "women": "dívka stařena žena",
    "case_endings": "a em ovi ovou ové u",
    "nominative_endings": "a á",
    "place_prepositions": "ve",
}
NOTES = {
    "headings": """
poznámka | poznámkový aparát | poznámky | poznámky autora | poznámky pod čarou | poznámky překladatele
""",
    "ibid": "ibidem | tamtéž | týž",
    "op_cit": "cit. d | cit. dílo | op. cit | uv. d",
    "see_note": "pozn | poznámce | poznámka | poznámku",
    "page": "kap kapitola pozn s str strana sv svazek č",
    "page_only": "s str strana",
    "signals": "cit. podle | srov | srovnej | viz | viz např | viz též",
    "pointers": "níže srov viz výše",
    "papers": "deník dodatek dopis dopisy projev protokol rozhovor zápis",
    "unpublished": "rukopis strojopis",
    "publishers": "nakladatelství vydavatelství",
    "ways_back": "zpět | zpět k textu",
    "label_words": "poznámka",
    "recipient_words": "pro",
    "heading_joints": "ke",
}
IMPRINT = {
    "bylines": "napsal | napsala | připravil | připravila | rozmlouval",
    "translators": "překlad | přeložil | přeložila | z angličtiny přeložil | z němčiny přeložil",
    "credits": "klíčová slova | poprvé vyšlo | převzato z | vyšlo v | zdroj",
    "sources": "poprvé vyšlo | převzato z | vyšlo v | zdroj",
    "labels": {
        "title": "název",
        "authors": "autoři | autorka",
        "translator": "překladatel | překladatelka | překlad",
        "publication": "zdroj",
        "language": "jazyk",
    },
    "months": """
březen března duben dubna květen května leden ledna listopad listopadu prosince prosinec srpen srpna září únor
února červen července červenec června říjen října
""",
    "seasons": "jaro jaře léto létě podzim zima zimě",
    "divisions": "díl dějství kapitola kniha svazek výstup zpěv část",
    "supplements": "dodatek doslov epilog předmluva úvod",
    "contents": "obsah",
    "bibliographies": """
bibliografie | použitá literatura | prameny | prameny a literatura | seznam literatury
""",
    "abstracts": "klíčová slova | shrnutí",
    "endings": "konec | potlesk",
    "writes": "píše",
    "replies": "odpovídá odpověď",
    "vital_words": "narodil narodila zemřel zemřela",
}
CHECKING = {
    "limits": """
ale | avšak | ačkoli | jestliže | kromě | ledaže | nicméně | pokud | pouze pokud | však
""",
    "negations": "ani bez ne nejsou nelze není nic nikdo nikdy žádná žádné žádný",
    "denials": "jakoby | není pravda že | popírá že | popřel že | popřela že | prý | údajně",
    "quantifiers": """
jen každá každý mnoho málo někteří pouze většina všechno všechny všichni vždy zřídka často
""",
    "modals": "lze mohl mohla mohou možná musí může patrně snad",
    "numbers": """
deset devět druhý dva dvacet dvanáct dvě jeden jedna milion osm padesát první pět sedm sto tisíc třetí tři
čtyři šest
""",
    "remarks": "kurziva v originále | můj překlad | sic | zvýraznil autor | zvýrazněno mnou",
}
