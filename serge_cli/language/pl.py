"""Polish. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Polish"
STEMMER = "polish"
LETTERS = "ąćęłńśźż"
FUNCTION_WORDS = """
aby ale ani bardzo bez bywa być był była było były czy czyli dla dlaczego gdy gdyż gdzie innych jak jako
jednak jego jej jest jeszcze jeśli już każdy kiedy kto która które którego której który których którzy lecz
lub mają miał miała można nad nam nic nich nie nigdy niż od oraz pod przed przez przy się sobie są tak także
tego tej temu też tych tylko tym więc wszyscy wszystko za ze żaden że żeby
"""
ABBREVIATIONS = """
art dr godz hab inż itd itp j.w m.in mgr np nr o.o pn por poz prof przyp pt rozdz ryc rys sygn szp tab tj tow
tzn tzw tłum wg wyd zob zw św
"""
INFLECTIONS = {
    "ać": "ać a ają ał ała ali ały ając",
    "ować": "ować uje ują ował owała owali owały ując",
    "ić": "ić i ią ił iła ili iły iąc",
    "yć": "yć y ą ył yła yli yły ąc",
    "nąć": "nąć nie nął nęła nęli nęły",
    "ywać": "ywać uje ują ywał ywała ywali ywały ując",
}
TYPOGRAPHY = {
    "outer_marks": "„ ”",
    "inner_marks": "« »",
    "label_cues": """
hasło | nazwany | nazywana | nazywane | nazywany | określana jako | określany jako | pod hasłem | pod nazwą
pojęcie | przezwany | rodzaj | słowo | tak zwana | tak zwane | tak zwanego | tak zwanej | tak zwany
tak zwanych | termin | tzw | tzw. | znana jako | znany jako | zwana | zwane | zwany
""",
    "dialogue_dashes": "– — ―",
    "title_cues": """
artykule artykuł artykułu ballada czasopisma czasopismem czasopismo czasopiśmie dramacie dramat dziennik
dziennikiem dzienniku esej eseju felieton film filmie filmu gazecie gazeta gazety gazetę komedia książce
książka książki książkę kwartalnik miesięcznik miesięczniku nowela opera operę opowiadanie opowiadaniu pieśń
piosenka piosenkę pismem pismo piśmie podręcznik poemacie poemat powieści powieść rozprawa sonet szkic sztuce
sztuka tom tomie tomik tragedia traktat tygodnik tygodnikiem tygodniku wiersz wiersza wierszu zbiorze zbiór
""",
    "work_verbs": """
autor | autorka | napisał | napisała | opublikował | opublikowała | przeczytał | przeczytała | przełożył
przełożyła | redagował | redagowała | wydał | wydała
""",
    "release_words": """
opublikowana opublikowano opublikowany ukazał ukazała ukazało wydana wydano wydany
""",
    "signs": "afisz nagrobek napis plakat szyld tablica transparent",
    "label_joins": "jako",
    "ands": "i oraz",
    "ors": "albo lub",
    "inside_words": "w",
}
REPORTING = {
    "verbs": """
apelować* argumentować* bronić* burknąć* chwalić* deklarować* doda dodaje dodając dodali dodawał dodawała
dodać dodał dodała donosi donosić donosił donosiła dopowiedział dopowiedziała dowodzi dowodził dowodziła głosi
głosił głosiła informować* komentować* konkludować* konstatować* kontynuować* krytykować* krzyczał krzyczała
krzyczeli krzyczeć krzyczy krzyknąć* mruknąć* myślał myślała myśleć myśli mówić* napisali napisać napisał
napisała napisze narzekać* nawoływać* notować* obiecać* obiecywać* objaśniać* objaśnić* oburzać* oburzył
oburzyła oceniać* ocenić* odezwał odezwała odmówił odmówiła odnotować* odparli odparł odparła odpisać odpisał
odpisała odpowiada odpowiadają odpowiadał odpowiadała odpowiedział odpowiedziała odpowiedzieli odrzec odrzecze
odrzekł odrzekła ogłasza ogłosić ogłosił ogłosiła opisać opisał opisała opisuje opisywał opisywała opowiadać*
opowiedział opowiedziała ostrzec ostrzega ostrzegał ostrzegała ostrzegł ostrzegła oznajmiać* oznajmić*
oświadczać* oświadczyć* pisali pisać pisał pisała pisze piszą pisząc podkreślać* podkreślić* podsumować*
poprawił poprawiła poprosił poprosiła potwierdzać* potwierdzić* powie powiedział powiedziała powiedzieli
powiedzieć powtarzać* powtórzyć* prosi prosić prosił prosiła protestować* przekonywać* przemówił przemówiła
przypomina przypominał przypomniał przypomniała przypomnieć przyznaje przyznawał przyznawała przyznać* pytać*
relacjonować* rzec rzecze rzekli rzekł rzekła rzucił rzuciła skarżyć* skomentować* skwitować* spytać*
stwierdzać* stwierdzić* szepcze szepnąć* szeptać szeptał szeptała sądzi sądzić sądził sądziła telegrafować*
twierdzić* tłumaczyć* uciął ucięła utrzymywać* uważać* uzasadniać* uznaje uznać* westchnąć* wołać* wspominać*
wspomniał wspomniała wspomnieć wtrąca wtrącić wtrącił wtrąciła wyjaśniać* wyjaśnić* wykrzyknąć* wyznaje
wyznać* wzdychać* zaapelował zaapelowała zanotować* zapewniać* zapewnić* zapisać zapisał zapisała zapisuje
zaprotestował zaprotestowała zaprzeczyć* zapytać* zastanawiać* zauważać* zauważyć* zawołać* zaznaczać*
zaznaczyć* zażądał zażądała zdziwił zdziwiła śmiał śmiała śpiewać* żalić* żartować* żądać*
""",
    "label_verbs": """
nazwali nazwać nazwał nazwała nazywać* ochrzcił ochrzciła określać* określić* przezwał przezwała
""",
    "nouns": """
argument artykuł cytat depesza dziennik dziennika hasło komentarz list listach listu liście mowa myśl notatka
odpowiedzi odpowiedź opinia oświadczenia oświadczenie pamiętnik protest przemówienie przemówieniu pytanie
relacja stwierdzenie słowa słowami słowo słów teza uwaga uwagi wiersz wspomnienia wypowiedzi wypowiedź zapis
zdania zdanie zdaniem świadectwo żart
""",
    "introducers": "jak | słowami | w opinii | wedle | według | za | zdaniem",
    "subject_pronouns": "on ona",
    "possessive_pronouns": "jego jej swoich swoim swoje swoją swój",
    "group_pronouns": "ktoś my nikt one oni wielu wszyscy",
    "plural_pronouns": "one oni",
    "author_words": """
autor autorka badacz badaczka eseista filozof historyk krytyk mówca narrator pisarka pisarz poeta poetka
""",
    "complementizers": "czy iż jak że",
    "quoting_verbs": "cytować* przytacza przytoczył przytoczyła",
    "agents": "przez",
    "auxiliaries": """
by był była było często im jej już kiedyś mu nigdy potem później się tak także też wtedy zawsze
""",
    "passives": "był była było były został została",
    "first_person": "ja mi mnie moim moja moje mój",
    "first_person_possessives": "moim moja moje mojego mojej mój",
    "feminine_pronouns": "jej ją ona",
    "object_pronouns": "go ich im jej jemu ją mi mnie mu nam nas się",
    "relatives": "kto która które który którzy",
    "connectives": "a ale gdy i kiedy lecz oraz ponieważ potem więc",
    "clause_links": "a ale i lecz oraz",
    "prepositions": """
bez dla do między na nad o obok od po pod podczas poza przeciw przed przez przy we wobec wśród za ze
""",
    "weak_introducers": "jak za",
    "indefinites": "jakaś jakiś jeden jedna każda każdy pewien pewna",
    "second_person": "ty wy",
    "pointers": "oto",
    "negations": "nie nigdy",
    "answer_words": "komentarz odpowiedzią odpowiedź wniosek",
    "pauses": "chwili milczeniu potem wreszcie",
    "shared_possessives": "nasz nasza nasze wasz wasza wasze",
    "announcers": "następująco następujący oto",
}
NAMING = {
    "titles": """
biskup doktor doktorowi generał generała hrabia hrabina inżynier kapitan król królowa ksiądz książę księdza
księżna major marszałek obywatel obywatelka pan pana panem pani panią panna premier prezydent profesor
profesora pułkownik towarzysz towarzyszka św święty
""",
    "roles": """
adwokat aktor aktorka artysta badacz biolog brat burmistrz chemik córka dyplomata dziennikarka dziennikarz
ekonomista filozof fizyk historyczka historyk kapitan kolega kompozytor krytyk lekarz malarka malarz matka
minister mąż nauczyciel nauczycielka ojciec pisarka pisarz poeta poetka poseł prawnik prezes przyjaciel
redaktor redaktorka rewolucjonista robotnik rzecznik sekretarz senator siostra socjolog sołtys starosta syn
sędzia tłumacz tłumaczka uczeń uczony wnuczka wnuk wójt żona żołnierz
""",
    "not_names": """
ameryka anglia austria berlin boga bóg czechy europa europy francja gdańsk głos hiszpania kościół krakowie
kraków litwa london lwów moskwa niemcy niemiec paryż polacy polak polsce polska polski poznań praga rosja
rosji rzym ukraina warszawa warszawie wiedeń włochy
refren
""",
    "masculine_names": """
adam aleksander aleksy andrzej antoni artur bartosz bartłomiej bogdan bogumił bogusław bolesław bronisław
cezary czesław damian dariusz dawid edward emil eugeniusz fabian feliks ferdynand filip florian franciszek
fryderyk gabriel grzegorz gustaw henryk hieronim ignacy ireneusz jacek jakub jan janusz jarosław jerzy julian
juliusz józef jędrzej kajetan kamil karol kazimierz konrad konstanty krzysztof lech leszek ludwik maciej
maksymilian marcin marek mariusz mateusz michał mieczysław mikołaj mirosław miłosz norbert olgierd
paweł piotr przemysław radosław rafał ryszard sebastian seweryn stanisław stefan szczepan szymon sławomir
tadeusz tomasz tymon tytus wacław waldemar walenty wawrzyniec wiesław wiktor wincenty witold wojciech
władysław włodzimierz zbigniew zdzisław zenon zygmunt łukasz
""",
    "feminine_names": """
agata agnieszka aldona aleksandra alicja alina amelia anastazja aniela anna antonina barbara beata bogumiła
bożena bronisława cecylia celina czesława danuta dominika dorota elżbieta emilia ewa ewelina felicja
franciszka gabriela genowefa grażyna halina hanna helena honorata irena iwona izabela jadwiga janina joanna
jolanta julia justyna józefa kamila karolina katarzyna kazimiera kinga klara krystyna leokadia lidia liliana
ludwika magdalena maria marianna mariola marta marzena małgorzata mieczysława milena monika natalia olga
pelagia regina renata róża sabina stanisława stefania sylwia teresa urszula wacława wanda weronika wiesława
wiktoria władysława zofia zuzanna łucja
""",
    "feminine_titles": "hrabina królowa księżna obywatelka pani panią panna towarzyszka",
    "maiden_titles": "panna",
    "group_words": """
akademia bank dziennik fundacja gazeta instytut komisja komitet kongres kościół ministerstwo partia policja
rada ruch rząd sejm senat stowarzyszenie sąd towarzystwo tygodnik uniwersytet związek
""",
    "offices": """
babcia bibliotekarka bibliotekarz burmistrz dozorca dyrektor dyrektorka dziadek fryzjer gospodarz gospodyni
kapitan kelner kelnerka komendant kowal kucharka kucharz lekarz listonosz maszynista matka młynarz nauczyciel
nauczycielka oficer ojciec organista piekarz pielęgniarka policjant portier proboszcz przewodnicząca
przewodniczący rybak rzecznik sekretarka sekretarz sierżant sołtys starosta staruszka strażnik stróż szewc
sąsiad sąsiadka sędzia służąca wójt świadek
""",
    "feminine_kin": """
babcia ciotka córka gospodyni kobieta matka nauczycielka siostra staruszka sąsiadka wdowa wnuczka żona
""",
    "masculine_kin": "brat dziadek mąż ojciec stryj syn wnuk wuj",
    "kin_words": """
babcia brat ciotka córka dziadek koledzy kolega koleżanka matka mąż ojciec przyjaciel przyjaciele przyjaciółka
siostra stryj syn uczeń wdowa wnuczka wnuk wuj żona
""",
    "men": "chłopak chłopiec mężczyzna starzec",
    "women": "dziewczyna dziewczynka kobieta staruszka",
    "masculine_titles": "hrabia król ksiądz książę obywatel pan pana towarzysz",
    "case_endings": "a em ie owi u",
    "place_prepositions": "w we",
}
NOTES = {
    "headings": """
przypis | przypisy | przypisy autora | przypisy autorki | przypisy końcowe | przypisy tłumacza | uwagi
""",
    "ibid": "ibidem | tamże | tenże",
    "op_cit": "art. cyt | dz. cyt | dzieło cytowane | op. cit",
    "see_note": "przyp | przypis | przypisie | przypisu",
    "page": "cz nr przyp rozdz rozdział s ss str strona t tom z zeszyt",
    "page_only": "s ss str strona",
    "signals": "cyt. za | por | porównaj | zob | zob. np | zob. też",
    "pointers": "niżej poniżej por powyżej wyżej zob",
    "papers": "dodatek dziennik list listy protokół przemówienie rozmowa wywiad",
    "unpublished": "maszynopis rękopis",
    "publishers": "oficyna wydawnictwo",
    "ways_back": "powrót | wróć do tekstu",
    "label_words": "przypis",
    "heading_joints": "do",
}
IMPRINT = {
    "bylines": "autorka | napisał | napisała | opracował | opracowała | rozmawiał | rozmawiała",
    "translators": """
przekład | przetłumaczył | przetłumaczyła | przełożył | przełożyła | tłum | tłumaczenie | tłumaczył
tłumaczyła
""",
    "credits": """
opublikowano w | pierwodruk | pod redakcją | przedruk za | słowa kluczowe | źródło
""",
    "sources": "opublikowano w | pierwodruk | przedruk za | źródło",
    "labels": {
        "title": "tytuł",
        "authors": "autorzy | autorka",
        "translator": "tłumacz | tłumaczka | przekład",
        "publication": "źródło",
        "language": "język",
    },
    "months": """
czerwca czerwiec grudnia grudzień kwiecień kwietnia lipca lipiec listopad listopada lutego luty maj maja marca
marzec październik października sierpień sierpnia styczeń stycznia wrzesień września
""",
    "seasons": "jesienią jesień latem lato wiosna wiosną zima zimą",
    "divisions": "akt część księga pieśń rozdział scena tom",
    "supplements": "aneks dodatek epilog posłowie przedmowa wstęp",
    "contents": "spis rzeczy | spis treści",
    "bibliographies": "bibliografia | wykaz literatury | źródła",
    "abstracts": "streszczenie | słowa kluczowe",
    "endings": "koniec | oklaski",
    "writes": "pisze",
    "replies": "odpowiada odpowiedź",
    "vital_words": "urodził urodziła zmarł zmarła",
}
CHECKING = {
    "limits": """
ale | chociaż | choć | chyba że | jednak | jeśli | jeżeli | lecz | o ile | oprócz | tylko jeśli
""",
    "negations": "ani bez nic nie nigdy nikt żaden żadna żadne",
    "denials": "jakoby | nieprawda że | rzekomo | zaprzeczał że | zaprzeczył że | zaprzeczyła że",
    "quantifiers": """
często każda każdy mało niektóre niektórzy rzadko tylko wiele wielu wszyscy wszystkie wszystko zawsze
""",
    "modals": "mogą może można musi muszą należy powinien powinna prawdopodobnie trzeba",
    "numbers": """
dwa dwadzieścia dwaj dwanaście dwie dwieście dziesięć dziewięć jeden jedna milion osiem pierwsza pierwszy pięć
pięćdziesiąt siedem sto sześć trzeci trzy tuzin tysiąc
""",
    "remarks": "kursywa w oryginale | podkr. moje | podkreślenie moje | sic | wyróżnienie moje",
}
