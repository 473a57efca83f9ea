"""German: how it says that somebody says. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Reporting

_VERBS = """
sagen sage sagt sagte sagten sagend gesagt fragen frage fragt fragte fragten fragend gefragt antworten antworte
antwortet antwortete antworteten antwortend geantwortet erklären erkläre erklärt erklärte erklärten erklärend bemerken
bemerke bemerkt bemerkte bemerkten bemerkend behaupten behaupte behauptet behauptete behaupteten behauptend erzählen
erzähle erzählt erzählte erzählten erzählend meinen meine meint meinte meinten meinend gemeint glauben glaube glaubt
glaubte glaubten glaubend geglaubt denken denke denkt denkte denkten denkend gedenkt erinnern erinnere erinnert erinnerte
erinnerten erinnernd erwidern erwidere erwidert erwiderte erwiderten erwidernd entgegnen entgegne entgegnt entgegnte
entgegnten entgegnend betonen betone betont betonte betonten betonend versichern versichere versichert versicherte
versicherten versichernd bekennen bekenne bekennt bekennte bekennten bekennend gestehen gestehe gesteht gestehte
gestehten gestehend gestanden bestätigen bestätige bestätigt bestätigte bestätigten bestätigend berichten berichte
berichtet berichtete berichteten berichtend notieren notiere notiert notierte notierten notierend kommentieren
kommentiere kommentiert kommentierte kommentierten kommentierend argumentieren argumentiere argumentiert argumentierte
argumentierten argumentierend formulieren formuliere formuliert formulierte formulierten formulierend konstatieren
konstatiere konstatiert konstatierte konstatierten konstatierend resümieren resümiere resümiert resümierte resümierten
resümierend kritisieren kritisiere kritisiert kritisierte kritisierten kritisierend klagen klage klagt klagte klagten
klagend geklagt beklagen beklage beklagt beklagte beklagten beklagend warnen warne warnt warnte warnten warnend
gewarnt mahnen mahne mahnt mahnte mahnten mahnend gemahnt fordern fordere fordert forderte forderten fordernd gefordet
verlangen verlange verlangt verlangte verlangten verlangend raten rate ratet ratete rateten ratend geratet hoffen
hoffe hofft hoffte hofften hoffend gehofft fürchten fürchte fürchtet fürchtete fürchteten fürchtend gefürchtet
vermuten vermute vermutet vermutete vermuteten vermutend urteilen urteile urteilt urteilte urteilten urteilend
geurteilt folgern folgere folgert folgerte folgerten folgernd gefolget begründen begründe begründet begründete begründeten
begründend erläutern erläutere erläutert erläuterte erläuterten erläuternd ergänzen ergänze ergänzt ergänzte ergänzten
ergänzend wiederholen wiederhole wiederholt wiederholte wiederholten wiederholend gewiederholt murmeln murmele murmelt
murmelte murmelten murmelnd gemurmet flüstern flüstere flüstert flüsterte flüsterten flüsternd geflüstet lachen lache lacht
lachte lachten lachend gelacht seufzen seufze seufzt seufzte seufzten seufzend geseufzt schimpfen schimpfe schimpft
schimpfte schimpften schimpfend geschimpft spotten spotte spottet spottete spotteten spottend gespottet höhnen höhne
höhnt höhnte höhnten höhnend gehöhnt prophezeien prophezeie prophezeit prophezeite prophezeiten prophezeiend
geprophezeit verkünden verkünde verkündet verkündete verkündeten verkündend beteuern beteuere beteuert beteuerte
beteuerten beteuernd leugnen leugne leugnt leugnte leugnten leugnend geleugnt bezweifeln bezweifele bezweifelt bezweifelte
bezweifelten bezweifelnd definieren definiere definiert definierte definierten definierend proklamieren proklamiere
proklamiert proklamierte proklamierten proklamierend deklarieren deklariere deklariert deklarierte deklarierten
deklarierend diagnostizieren diagnostiziere diagnostiziert diagnostizierte diagnostizierten diagnostizierend lehren
lehre lehrt lehrte lehrten lehrend gelehrt predigen predige predigt predigte predigten predigend gepredigt träumen
träume träumt träumte träumten träumend geträumt zweifeln zweifele zweifelt zweifelte zweifelten zweifelnd gezweifet
wünschen wünsche wünscht wünschte wünschten wünschend gewünscht äußern äußere äußert äußerte äußerten äußernd geäußet
schildern schildere schildert schilderte schilderten schildernd geschildet unterstreichen unterstreiche unterstreicht
unterstreichte unterstreichten unterstreichend geunterstreicht unterbrechen unterbreche unterbrecht unterbrechte
unterbrechten unterbrechend geunterbrecht hören höre hört hörte hörten hörend gehört protestieren protestiere
protestiert protestierte protestierten protestierend sprechen spricht sprach sprachen gesprochen sprechend schreiben
schreibt schrieb schrieben geschrieben schreibend rufen ruft rief riefen gerufen schreien schreit schrie ausrufen
heißen heißt hieß geben gibt gab zugeben zugegeben hinzufügen fügt fügte hinzugefügt fortfahren fährt fuhr feststellen
stellt stellte festgestellt gestand gestanden beschreiben beschreibt beschrieb beschrieben finden findet fand dachte
gedacht wissen weiß wusste kennen nennt versprechen verspricht versprach widersprechen widerspricht widersprach
vorhersagen sah sieht verstehen versteht verstand schließen schließt schloss schloß zitieren bitten bat gebeten
hervorheben hob hebt einwenden wandte wendet vorschlagen schlug schlägt zusammenfassen fasste fasst aufzeichnen
unterbrach unterbricht beginnt begann fortsetzen setzt setzte lautet lauten lautete
erwidert erwiderte entgegnet entgegnete versetzt versetzte flüstert flüsterte murmelt murmelte scherzt scherzte
wettert wetterte versichert versicherte telegrafiert telegrafierte telegraphierte protokolliert vermerkt vermerkte
verzeichnet verzeichnete lobt lobte tadelt tadelte brummt brummte knurrt knurrte beteuert beteuerte fordert forderte
rät riet bittet befiehlt befahl verfügt verfügte untersagt untersagte beschließt beschloss beschloß gelobt gelobte
erinnert erinnerte schildert schilderte schmäht preist rühmt rühmte erinnere erinnerten wetternd versetzen entfuhr
entschied entscheidet
stöhnt stöhnte jubelt jubelte schwärmt schwärmte befindet befand raunt raunte witzelt witzelte fleht flehte droht
drohte gebietet gebot telegraphiert diktiert diktierte polemisiert polemisierte moniert monierte attestiert
attestierte entfährt jammert jammerte schluchzt schluchzte kichert kicherte grinst grinste brüllt brüllte stammelt
stammelte stottert stotterte faucht fauchte zischt zischte schilt schalt festhält feststellt
"""

_LABEL_VERBS = """
nennen nennt nannte nannten genannt bezeichnen bezeichnet bezeichnete bezeichneten taufen taufte getauft titulieren
tituliert titulierte charakterisieren charakterisiert charakterisierte beschimpfen beschimpft beschimpfte heißt hieß
"""

_UTTERANCES = """
wort worte wörter worten bemerkung bemerkungen beobachtung kommentar satz sätze ausdruck formel formulierung losung
motto maxime ausspruch spruch erklärung behauptung these ansicht meinung urteil schluss antwort frage brief briefe
telegramm notiz notizen tagebuch memoiren erinnerungen autobiographie aufsatz artikel broschüre buch bücher gedicht
roman rede vortrag bericht zeugnis aussage beschreibung definition warnung rat aufruf ruf schrei forderung protest
klage einwand kritik vorhersage prophezeiung versprechen geständnis überzeugung vorschlag zusammenfassung grabspruch
nachruf vorwort einleitung witz zeile zeilen stelle absatz botschaft manifest gespräch begriff idee gedanke äußerung
äußerungen schriften
fassung version
stimme handschrift
"""

_INTRODUCERS = """
so
laut
nach
zufolge
gemäß
für
mit den worten von
in den worten von
nach den worten von
nach ansicht von
nach meinung von
um mit
wie
"""

_AUXILIARIES = """
hat haben hatte hatten habe ist sind war waren wird werden wurde würde soll sollte kann konnte könnte muss musste mag
mochte nicht nie immer auch noch schon oft dann später einmal bereits selbst aber doch nur sich ihm ihr ihnen mir uns
es
"""

_GROUP_PRONOUNS = "wir man alle einige andere jemand niemand viele"

_AUTHOR_WORDS = """
autor verfasser schriftsteller erzähler dichter redner philosoph historiker essayist kritiker denker autorin
verfasserin dichterin schriftstellerin erzählerin
"""

_LETTER_WORDS = """
brief briefe telegramm postkarte notiz tagebuch tagebücher notizbuch nachricht eintrag einträge eintragung rand heft
hefte aufzeichnungen merkbuch arbeitsbuch testament handschrift blatt tagebuchs tagebuches kalender
"""

_CONNECTIVES = "und aber oder dann denn doch während weil als wenn da"

_PREPOSITIONS = """
von vom in im an am auf aus bei mit nach zu zum zur über unter für gegen durch um ohne seit vor hinter neben zwischen
bis wegen trotz während laut wie
"""

REPORTING = Reporting(
    verbs=frozenset(_VERBS.split()),
    label_verbs=frozenset(_LABEL_VERBS.split()),
    nouns=frozenset(_UTTERANCES.split()),
    introducers=frozenset(_INTRODUCERS.strip().splitlines()),
    subject_pronouns=frozenset({"er", "sie", "dieser", "diese", "letzterer", "letztere"}),
    possessive_pronouns=frozenset({"sein", "seine", "seinem", "seinen", "seiner", "seines", "ihr", "ihre", "ihrem", "ihren", "ihrer"}),
    group_pronouns=frozenset(_GROUP_PRONOUNS.split()),
    author_words=frozenset(_AUTHOR_WORDS.split()),
    complementizers=frozenset({"dass", "daß", "wie", "ob", "warum"}),
    letter_words=frozenset(_LETTER_WORDS.split()),
    quoting_verbs=frozenset({"zitiert", "zitierte", "zitieren", "zitierend", "anführt", "angeführt"}),
    agents=frozenset({"von", "durch"}),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    passives=frozenset({"wird", "werden", "wurde", "wurden", "worden", "ist", "sei"}),
    participle_endings=("end",),
    first_person=frozenset({"ich", "mir", "mich", "mein", "meine", "meinem", "meinen"}),
    first_person_possessives=frozenset(["mein", "meine", "meinem", "meinen", "meiner", "meines"]),
    feminine_pronouns=frozenset({"sie", "diese", "letztere", "ihr", "ihre", "ihrem", "ihren", "ihrer"}),
    object_pronouns=frozenset({"ihm", "ihn", "ihr", "ihnen", "mir", "mich", "uns", "sich", "es"}),
    relatives=frozenset({"welcher", "welche", "welches"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset(["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "dieser", "diese", "dieses"]),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("t", "en"),
    infinitive_marks=frozenset({"zu"}),
    indefinites=frozenset(
        ["ein", "eine", "einen", "einem", "einer", "eines", "einige", "manche", "jeder", "jede", "kein", "keine", "viele"]
    ),
    second_person=frozenset(["du"]),
    clitics=frozenset(["ihm", "ihr", "ihnen", "mir", "uns", "sich", "es"]),
    hedges=frozenset(["wenn", "soweit", "soviel"]),
    masculine_articles=frozenset(["der"]),
    feminine_articles=frozenset(["die", "eine"]),
    weak_introducers=frozenset(["für", "nach", "wie", "um"]),
    direct_verbs=frozenset(["liest", "las", "hat", "schreibt", "gab", "gibt"]),
    finding_verbs=frozenset(["hält", "hielt", "halten", "findet", "fand", "nennt", "nannte"]),
    going_on=frozenset({("fuhr", "fort"), ("fährt", "fort"), ("warf", "ein"), ("wirft", "ein"), ("räumte", "ein"), ("räumt", "ein")}),
    asides=frozenset({"das heißt", "wie gesagt", "sozusagen", "man sagt", "versteht sich"}),
    pointers=frozenset({"hier"}),
    human_endings=("ist", "istin", "mann", "frau", "wächter", "wirt", "wirtin", "meister", "meisterin", "schreiber", "lehrer", "lehrerin"),
    whose=frozenset({"dessen", "deren"}),
    negations=frozenset(["nicht", "nie", "niemals"]),
    answer_words=frozenset(["antwort", "erwiderung", "entgegnung", "urteil", "kommentar", "fazit", "bescheid", "rat"]),
    pauses=frozenset(["weile", "pause", "dann", "später", "schließlich", "endlich", "schweigen", "danach", "darauf"]),
    plain_articles=frozenset(["der", "die", "das", "dem", "den", "des"]),
    either_pronouns=frozenset(["sie"]),
    reported_moods=frozenset(
        ["sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "möge", "gebe", "gehe", "komme", "wisse", "bleibe"]
    ),
    shared_possessives=frozenset(["unser", "unsere", "unserem", "unseren", "unserer", "unseres", "euer", "eure"]),
    reading_words=frozenset(["heißt", "steht", "stand", "lesen", "liest", "findet", "fand", "finden", "notiert", "vermerkt"]),
)
