"""Dutch. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Dutch"
STEMMER = "dutch"
FUNCTION_WORDS = """
aan altijd behalve bij binnen daarom daarvan dat deze echter een eens eerste ervan geen haar hebben heeft het
hij hoe hun ik kan kunnen maar mijn moest moeten naar niet nog nooit nu omdat ondanks ooit ook opnieuw
sommige steeds tegen terwijl tot tussen uit uw vanaf veel voor vooral waar waarin waarom wat welke werd wij
wordt zegt zelf zich zij zijn zo zoals zonder zou zouden zulke
"""
ABBREVIATIONS = """
afb afd bijv bijz blz bv d.w.z dhr dr drs e.a ed eds enz fig geb hfst i.p.v ing jhr jl m.b.t mej mevr mgr mr
mw n.a.v nl nr o.a o.l.v p pp prof resp st t.a.v t.o.v vert vgl voetn z.g zgn
"""
TYPOGRAPHY = {
    "outer_marks": "“ ”",
    "inner_marks": "‘ ’",
    "elisions": "s t",
    "aphaeresis": "k m n r s t",
    "label_cues": """
begrip | bekend als | bijgenaamd | de term | een soort | genaamd | het begrip | het woord | leuze
onder de naam | wat heet | zg. | zgn. | zogeheten | zogenaamd | zogenaamde | zogenoemde
""",
    "dialogue_dashes": "– — ―",
    "title_cues": """
artikel ballade blad boek bundel dagblad drama essay feuilleton film gedicht getiteld komedie krant lied
maandblad novelle opera opstel periodiek proefschrift reeks roman schilderij sonnet studie tijdschrift
toneelstuk tragedie verhaal verhandeling weekblad
""",
    "work_verbs": """
auteur van | herlas | las | publiceerde | recenseerde | redigeerde | schrijfster van | schrijver van
vertaalde
""",
    "release_words": "gepubliceerd heruitgegeven uitgegeven uitgekomen verscheen verschenen vertaald",
    "signs": "affiche bord gevelsteen grafsteen opschrift plakkaat spandoek uithangbord",
    "label_joins": "als",
    "ors": "of",
}
REPORTING = {
    "verbs": """
aarzelde adviseerde antwoordde antwoordden antwoorden antwoordt argumenteerde argumenteert bekende bekent
beloofde belooft bemerkte benadrukt benadrukte beschreef beschreven beschrijft betoogde betoogt beval
bevestigde bevestigt beweerde beweerden beweert bezwoer brieste bromde brulde concludeerde concludeert
constateerde constateert dacht dachten denkt dreigde droomde erkende erkent fluisterde fluistert geloofde
gelooft geschreven getuigde getuigt gezegd gilde grapt grapte herhaalde herhaalt herinnerde herinnert huilde
informeerde jammerde juichte kermde klaagde klaagt knikte kondigde lachte legde licht loog mailde meende
meenden meent meldde meldt merkt merkte mompelde mompelt mopperde noteerde noteert observeerde omschreef
omschrijft onderbrak onderstreept onderstreepte ontkende ontkent oordeelde oordeelt opperde oppert peinsde
pleit pleitte poneerde preekte prees profeteerde protesteerde reageerde reageert riep riepen roepen roept
schamperde schetste schreef schreeuwde schreeuwt schreven schrijft schrijven schrijvend snauwde sneerde snikte
sprak spraken spreekt stamelde stelde stellen stelt suggereerde suggereert tekende telegrafeerde tierde
twijfelde verduidelijkte verklaarde verklaarden verklaart verkondigde verkondigt vermaande vermeldde vermeldt
vermoedde vertelde vertelden vertellen vertelt verzekerde verzekert verzucht verzuchtte vindt voegde voegt
vond vonden voorspelde voorspelt vraagt vragen vroeg vroegen waarschuwde waarschuwt wees wierp wijst zeggen
zegt zei zeide zeiden zong zuchtte
""",
    "label_verbs": """
bestempelde bestempelt betitelde doopte heette karakteriseerde noemde noemden noemen noemt typeerde typeert
""",
    "nouns": """
antwoord artikel bezwaar boodschap brief brieven citaat conclusie dagboek definitie frase gedicht getuigenis
herinneringen idee inleiding interview klacht leus leuze mededeling mening opmerking opvatting passage protest
rede repliek spreuk stelling stem telegram term toespraak uitdrukking uitspraak verklaring verslag verwijt
vraag woord woorden zin zinnen zinsnede
""",
    "introducers": "aldus | in de woorden van | naar de mening van | volgens | voor | zoals",
    "weak_introducers": "voor zoals",
    "subject_pronouns": "hij ze zij",
    "possessive_pronouns": "haar zijn",
    "group_pronouns": "anderen iedereen iemand niemand sommigen velen we wij",
    "plural_pronouns": "anderen",
    "author_words": """
auteur criticus denker dichter dichteres essayist filosoof historica historicus schrijfster schrijver spreker
verteller
""",
    "complementizers": "dat hoe of",
    "quoting_verbs": "aanhaalt citeerde citeert citeren geciteerd",
    "agents": "door",
    "auxiliaries": """
al altijd daarna eens haar had hadden hebben heeft hem kan kon later moest moet nog nooit ooit ook toen was
weer werd wordt zal zelf zich zou
""",
    "passives": "is was werd werden worden wordt",
    "first_person": "ik me mij mijn",
    "first_person_possessives": "mijn",
    "feminine_pronouns": "haar",
    "object_pronouns": "haar hem hun me mij ons zich",
    "relatives": "die welke wie",
    "connectives": "als daarna en maar omdat terwijl toen",
    "clause_links": "en maar",
    "articles": "deze een het",
    "prepositions": """
aan achter bij boven door in langs na naar naast om onder op over per sinds te tegen tijdens tot tussen
uit vanaf voor zonder
""",
    "indefinites": "een elke enkele ieder iedere sommige",
    "second_person": "jij jullie u",
    "infinitive_marks": "te",
    "direct_verbs": "las leest",
    "finding_verbs": "achtte vindt vond vonden",
    "pointers": "hier ziehier",
    "negations": "geen niet nooit",
    "answer_words": "antwoord conclusie oordeel",
    "pauses": "daarna ogenblik pauze toen",
    "plain_articles": "het",
    "shared_possessives": "jouw jullie onze uw",
    "announcers": "aldus hier volgend volgende volgt zo",
}
NAMING = {
    "titles": """
baron barones doctor dokter dominee dr ds generaal graaf gravin heer jonkheer jonkvrouw juffrouw kapitein
keizer kolonel koning koningin majoor mej mejuffrouw meneer mevrouw mijnheer minister mr mw pastoor pater
president prins prinses prof professor sint
""",
    "roles": """
acteur actrice advocaat architect auteur beeldhouwer bestuurder bioloog broer collega componist criticus
dichter dichteres directeur dochter echtgenoot echtgenote econoom filosoof fotograaf fysicus historica
historicus hoofdredacteur hoogleraar journalist journaliste jurist kunstenaar leerling minister moeder
onderzoeker onderzoekster oom oprichter politica politicus rechter redacteur regisseur scheikundige schilder
schilderes schrijfster schrijver secretaris socioloog soldaat tante uitgever vader vertaalster vertaler
voorzitter vriend vriendin weduwe weduwnaar wethouder woordvoerder woordvoerster zoon zus zuster
""",
    "particles": "de den der ten ter van von",
    "not_names": """
amerika amsterdam antwerpen belg belgië bijbel brussel duitser duitsland engeland engelsman europa frankrijk
fransman gent god groningen haag haarlem holland italië kerk leiden londen maastricht nederland nederlander
nederlands oostenrijk parijs rome rotterdam rusland spanje staat utrecht vlaanderen wenen
refrein
""",
    "masculine_names": """
adriaan albert alexander andries anton arend arie arnold bart bastiaan bernard boudewijn bram christiaan
cornelis daan diederik dirk eduard evert ewoud ferdinand floris frans frederik geert gerard gerrit gijs
gijsbert guido gustaaf hendrik henk herman hubert huib jaap jacob jacobus jan jasper jelle jeroen jochem johan
johannes joop joost joris jozef jurriaan kees klaas koenraad laurens leendert lodewijk lucas maarten marcel
marnix matthijs maurits michiel nicolaas olivier otto piet pieter reinier rik roelof rogier rutger ruud sander
sebastiaan siebe sjoerd stijn theo theodoor thijs thomas tijmen timo tobias victor vincent wessel willem wim
wouter
""",
    "feminine_names": """
aaltje agatha agnes aleida alida amalia anke anna anneke annelies annemarie antje antonia barbara beatrijs
betje carla catharina cecilia christina clara cornelia diana dorothea elisabeth elise ellen elly els emma
esther eva femke frederika geertje geertruida gerda griet grietje hanna hanneke heleen helena hendrika
henriëtte hilde ida ilse ina inge ingrid jacoba janneke jannetje johanna josefien judith julia katrien
klaartje liesbeth lotte louisa maaike machteld maria marie marieke marijke marjolein marleen martha mathilde
mieke mien neeltje nienke petronella renske roos rozemarijn sanne saskia sofie sophia suzanna theodora tineke
tjitske trijntje truus ursula veerle victoria wilhelmina willemijn yvonne
""",
    "feminine_titles": "barones gravin jonkvrouw juffrouw koningin mej mejuffrouw mevrouw mw prinses",
    "maiden_titles": "juffrouw mej mejuffrouw",
    "masculine_titles": "dominee graaf heer jonkheer koning meneer mijnheer pastoor pater prins",
    "group_words": """
comité commissie dagblad genootschap kerk krant maatschappij ministerie omroep partij politie raad rechtbank
regering senaat stichting universiteit vakbond vereniging
""",
    "offices": """
agent bakker bediende bibliothecaresse bibliothecaris boer boerin brandwachter burgemeester conducteur
deurwaarder dienster directeur directrice dokter dominee fabrikant gids griffier grootmoeder grootvader
herbergier huishoudster kapitein kastelein kelner kleermaker klerk koetsier kok kokkin koster kruidenier
leraar lerares loods matroos meester molenaar notaris officier oma onderwijzer onderwijzeres opa pastoor
portier postbode rechter schipper schoenmaker secretaresse secretaris sergeant slager smid timmerman tuinman
verpleegster visser voorzitster voorzitter vuurtorenwachter waard waardin wethouder winkelier
""",
    "feminine_kin": """
boerin dochter echtgenote grootmoeder moeder nicht oma schoonmoeder tante vrouw waardin weduwe zus zuster
""",
    "masculine_kin": "broer echtgenoot grootvader man neef oom opa vader zoon",
    "kin_words": """
broer broers collega collega's dochter echtgenoot echtgenote grootmoeder grootvader leerling leermeester
moeder neef nicht oma oom opa tante vader vriend vrienden vriendin vrouw weduwe zoon zus zuster
""",
    "people_words": "bezoeker jongen kind man meisje vreemdeling vrouw",
    "men": "heer jongen man",
    "women": "dame meisje vrouw",
    "place_words": "dorp eiland gemeente provincie rivier stad straat streek",
    "personal_words": "die zelf",
    "called": "geheten genaamd",
    "born": "geboren",
    "epithets": "jonge oude",
    "of_words": "van",
    "of_place": "van",
}
NOTES = {
    "headings": """
aantekeningen | eindnoten | noot | noten | noten bij de tekst | noten van de vertaler | voetnoten
""",
    "ibid": "aldaar | ibid | ibidem | idem",
    "op_cit": "a.w | op. cit | t.a.p",
    "see_note": "noot | noten | voetnoot",
    "page": "blz deel hfst hoofdstuk jrg noot nr p pag pagina pp",
    "page_only": "blz p pag pagina pp",
    "signals": """
geciteerd bij | geciteerd in | vergelijk | vgl | zie | zie bijvoorbeeld | zie ook
""",
    "pointers": "boven hierboven hieronder onder vgl zie",
    "papers": """
aantekening bijlage brief brieven dagboek gesprek interview notulen rede toespraak verslag
""",
    "unpublished": "handschrift ongepubliceerd typoscript",
    "publishers": "uitgeverij uitgevers",
    "ways_back": "terug | terug naar de tekst",
    "label_words": "noot voetnoot",
    "recipient_words": "aan",
    "heading_joints": "bij",
    "citation_signs": r"blz\.",
}
IMPRINT = {
    "bylines": "auteur | door | een interview door | geschreven door | samengesteld door",
    "translators": """
uit het duits vertaald door | uit het engels vertaald door | uit het frans vertaald door | vert
vertaald door | vertaling
""",
    "credits": """
bron | eerder verschenen in | eerste druk | onder redactie van | overgenomen uit | trefwoorden | verschenen in
""",
    "sources": "bron | eerder verschenen in | overgenomen uit | verschenen in",
    "labels": {
        "title": "titel",
        "authors": "auteur | auteurs",
        "translator": "vertaler | vertaling",
        "date": "datum",
        "publication": "bron",
        "language": "taal",
    },
    "months": """
april augustus december februari januari juli juni maart mei november oktober september
""",
    "seasons": "herfst lente winter zomer",
    "divisions": "bedrijf boek deel hoofdstuk scène tafereel zang",
    "supplements": "aanhangsel bijlage epiloog inleiding nawoord proloog voorwoord",
    "contents": "inhoud | inhoudsopgave",
    "bibliographies": "bibliografie | bronnen | geraadpleegde literatuur | literatuur | literatuurlijst",
    "abstracts": "samenvatting | trefwoorden",
    "endings": "applaus | einde",
    "writes": "schrijft",
    "replies": "antwoordt reageert",
    "page_labels": "blz.",
    "extents": "blz",
    "vital_words": "geboren overleden",
}
CHECKING = {
    "limits": "behalve | echter | hoewel | maar | mits | ofschoon | tenzij | uitgezonderd",
    "negations": "geen nergens niemand niet niets noch nooit zonder",
    "denials": "alsof | naar verluidt | ontkende dat | ontkent dat | zogenaamd",
    "quantifiers": """
alle alleen allen altijd beide elk elke enkele ieder iedere meeste sommige soms vaak veel vele weinig zelden
""",
    "modals": "kan kunnen mag misschien moet moeten mogen waarschijnlijk zou zouden",
    "numbers": """
acht derde dozijn drie duizend eerste honderd miljoen negen tien twee tweede twintig vier vijf vijftig zes
zeven
""",
    "remarks": """
cursief in origineel | cursivering van mij | mijn cursivering | mijn vertaling | nadruk toegevoegd | sic
""",
}
