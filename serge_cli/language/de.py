"""German: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.imprint.de import IMPRINT
from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography, openings

_FUNCTION_WORDS = """
der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
man sein wurde ich wir ihr seine
"""

_ABBREVIATIONS = """
hr fr dr prof st bzw ca vgl s ff f bd bde hrsg hg nr aufl abb usw z.b d.h u.a a.a.o ebd o.ä u.s.w etc jh jhd kap anm
übers
"""

_VERBS = """
sagen sage sagt sagte sagten sagend gesagt fragen frage fragt fragte fragten fragend gefragt antworten
antworte antwortet antwortete antworteten antwortend geantwortet erklären erkläre erklärt erklärte erklärten
erklärend bemerken bemerke bemerkt bemerkte bemerkten bemerkend behaupten behaupte behauptet behauptete
behaupteten behauptend erzählen erzähle erzählt erzählte erzählten erzählend meinen meine meint meinte meinten
meinend gemeint glauben glaube glaubt glaubte glaubten glaubend geglaubt denken denke denkt denkte denkten
denkend gedenkt erinnern erinnee erinnet erinnete erinneten erinneend erwidern erwidee erwidet erwidete
erwideten erwideend entgegnen entgegne entgegnt entgegnte entgegnten entgegnend betonen betone betont betonte
betonten betonend versichern versichee versichet versichete versicheten versicheend bekennen bekenne bekennt
bekennte bekennten bekennend gestehen gestehe gesteht gestehte gestehten gestehend gegesteht bestätigen
bestätige bestätigt bestätigte bestätigten bestätigend berichten berichte berichtet berichtete berichteten
berichtend notieren notiere notiert notierte notierten notierend kommentieren kommentiere kommentiert
kommentierte kommentierten kommentierend argumentieren argumentiere argumentiert argumentierte argumentierten
argumentierend formulieren formuliere formuliert formulierte formulierten formulierend konstatieren
konstatiere konstatiert konstatierte konstatierten konstatierend resümieren resümiere resümiert resümierte
resümierten resümierend kritisieren kritisiere kritisiert kritisierte kritisierten kritisierend klagen klage
klagt klagte klagten klagend geklagt beklagen beklage beklagt beklagte beklagten beklagend warnen warne warnt
warnte warnten warnend gewarnt mahnen mahne mahnt mahnte mahnten mahnend gemahnt fordern fordee fordet fordete
fordeten fordeend gefordet verlangen verlange verlangt verlangte verlangten verlangend raten rate ratet ratete
rateten ratend geratet hoffen hoffe hofft hoffte hofften hoffend gehofft fürchten fürchte fürchtet fürchtete
fürchteten fürchtend gefürchtet vermuten vermute vermutet vermutete vermuteten vermutend urteilen urteile
urteilt urteilte urteilten urteilend geurteilt folgern folgee folget folgete folgeten folgeend gefolget
begründen begründe begründet begründete begründeten begründend erläutern erläutee erläutet erläutete
erläuteten erläuteend ergänzen ergänze ergänzt ergänzte ergänzten ergänzend wiederholen wiederhole wiederholt
wiederholte wiederholten wiederholend gewiederholt murmeln murmee murmet murmete murmeten murmeend gemurmet
flüstern flüstee flüstet flüstete flüsteten flüsteend geflüstet lachen lache lacht lachte lachten lachend
gelacht seufzen seufze seufzt seufzte seufzten seufzend geseufzt schimpfen schimpfe schimpft schimpfte
schimpften schimpfend geschimpft spotten spotte spottet spottete spotteten spottend gespottet höhnen höhne
höhnt höhnte höhnten höhnend gehöhnt prophezeien prophezeie prophezeit prophezeite prophezeiten prophezeiend
geprophezeit verkünden verkünde verkündet verkündete verkündeten verkündend beteuern beteuee beteuet beteuete
beteueten beteueend leugnen leugne leugnt leugnte leugnten leugnend geleugnt bezweifeln bezweifee bezweifet
bezweifete bezweifeten bezweifeend definieren definiere definiert definierte definierten definierend
proklamieren proklamiere proklamiert proklamierte proklamierten proklamierend deklarieren deklariere
deklariert deklarierte deklarierten deklarierend diagnostizieren diagnostiziere diagnostiziert diagnostizierte
diagnostizierten diagnostizierend lehren lehre lehrt lehrte lehrten lehrend gelehrt predigen predige predigt
predigte predigten predigend gepredigt träumen träume träumt träumte träumten träumend geträumt zweifeln
zweifee zweifet zweifete zweifeten zweifeend gezweifet wünschen wünsche wünscht wünschte wünschten wünschend
gewünscht äußern äußee äußet äußete äußeten äußeend geäußet schildern schildee schildet schildete schildeten
schildeend geschildet unterstreichen unterstreiche unterstreicht unterstreichte unterstreichten
unterstreichend geunterstreicht unterbrechen unterbreche unterbrecht unterbrechte unterbrechten unterbrechend
geunterbrecht hören höre hört hörte hörten hörend gehört protestieren protestiere protestiert protestierte
protestierten protestierend sprechen spricht sprach sprachen gesprochen sprechend schreiben schreibt schrieb
schrieben geschrieben schreibend rufen ruft rief riefen gerufen schreien schreit schrie ausrufen heißen heißt
hieß geben gibt gab zugeben zugegeben hinzufügen fügt fügte hinzugefügt fortfahren fährt fuhr feststellen
stellt stellte festgestellt gestand gestanden beschreiben beschreibt beschrieb beschrieben finden findet fand
dachte gedacht wissen weiß wusste kennen nennt versprechen verspricht versprach widersprechen widerspricht
widersprach vorhersagen sah sieht verstehen versteht verstand schließen schließt schloss schloß zitieren
bitten bat gebeten hervorheben hob hebt einwenden wandte wendet vorschlagen schlug schlägt zusammenfassen
fasste fasst aufzeichnen unterbrach unterbricht beginnt begann fortsetzen setzt setzte lautet lauten lautete
"""

_LABEL_VERBS = """
nennen nennt nannte nannten genannt bezeichnen bezeichnet bezeichnete bezeichneten taufen taufte getauft
titulieren tituliert titulierte charakterisieren charakterisiert charakterisierte beschimpfen beschimpft
beschimpfte heißt hieß
"""

_UTTERANCES = """
wort worte wörter worten bemerkung bemerkungen beobachtung kommentar satz sätze ausdruck formel formulierung
losung motto maxime ausspruch spruch erklärung behauptung these ansicht meinung urteil schluss antwort frage
brief briefe telegramm notiz notizen tagebuch memoiren erinnerungen autobiographie aufsatz artikel broschüre
buch bücher gedicht roman rede vortrag bericht zeugnis aussage beschreibung definition warnung rat aufruf ruf
schrei forderung protest klage einwand kritik vorhersage prophezeiung versprechen geständnis überzeugung
vorschlag zusammenfassung grabspruch nachruf vorwort einleitung witz zeile zeilen stelle absatz botschaft
manifest gespräch begriff idee gedanke äußerung äußerungen schriften
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
hat haben hatte hatten habe ist sind war waren wird werden wurde würde soll sollte kann konnte könnte muss
musste mag mochte nicht nie immer auch noch schon oft dann später einmal bereits selbst aber doch nur sich ihm
ihr ihnen mir uns es
"""

_GROUP_PRONOUNS = "wir man alle einige andere jemand niemand viele"

_AUTHOR_WORDS = "autor verfasser schriftsteller erzähler dichter redner philosoph historiker essayist kritiker denker autorin verfasserin"

_LETTER_WORDS = "brief briefe telegramm postkarte notiz tagebuch tagebücher notizbuch nachricht"

_CONNECTIVES = "und aber oder dann denn doch während weil als wenn da"

_PREPOSITIONS = """
von vom in im an am auf aus bei mit nach zu zum zur über unter für gegen durch um ohne seit vor hinter neben zwischen bis wegen trotz während laut wie
"""

_REPORTING = Reporting(
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
    first_person_possessives=frozenset("mein meine meinem meinen meiner meines".split()),
    feminine_pronouns=frozenset({"sie", "diese", "letztere", "ihr", "ihre", "ihrem", "ihren", "ihrer"}),
    object_pronouns=frozenset({"ihm", "ihn", "ihr", "ihnen", "mir", "mich", "uns", "sich", "es"}),
    relatives=frozenset({"welcher", "welche", "welches"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset("der die das den dem des ein eine einen einem einer dieser diese dieses".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("t", "en"),
    infinitive_marks=frozenset({"zu"}),
    indefinites=frozenset("ein eine einen einem einer eines einige manche jeder jede kein keine viele".split()),
    second_person=frozenset("du".split()),
    clitics=frozenset("ihm ihr ihnen mir uns sich es".split()),
    hedges=frozenset("wenn soweit soviel".split()),
    masculine_articles=frozenset("der".split()),
    feminine_articles=frozenset("die eine".split()),
    weak_introducers=frozenset("für nach wie um".split()),
)

_LABEL_CUES = (
    "sogenannte",
    "sogenannten",
    "sogenannter",
    "sogenanntes",
    "so genannte",
    "so genannten",
    "der begriff",
    "den begriff",
    "dem begriff",
    "das wort",
    "genannt",
    "bekannt als",
    "unter dem namen",
    "eine art",
    "das schlagwort",
    "die losung",
    "der ausdruck",
    "mit dem spitznamen",
    "angeblichen",
    "angebliche",
)

_CONTRACTIONS = """
s n ne nen m
"""

_APHAERESIS = """
s n ne nen nem ner ran rein raus rüber rum ist mal is gen
"""

_DROPPED_ENDINGS = """
hab geh ich's hatt könnt möcht würd wär ging
"""

_TITLES = """
herr frau fräulein dr doktor prof professor genosse genossin bürger general oberst hauptmann präsident könig königin
kaiser kaiserin fürst graf gräfin baron freiherr papst bischof kardinal pfarrer pater minister kanzler kommissar
"""

_ROLES = """
dichter dichterin historiker historikerin philosoph philosophin schriftsteller schriftstellerin autor autorin kritiker
gelehrter führer revolutionär anarchist sozialist kommunist marxist politiker ökonom soziologe psychologe biograph
übersetzer herausgeber journalist journalistin essayist dramatiker maler künstler komponist schauspieler regisseur
physiker mathematiker theologe priester minister kanzler kommissar delegierter theoretiker denker verleger anwalt arzt
arbeiter matrose soldat diplomat genosse freund kollege schüler gründer vater mutter bruder schwester sohn tochter
frau mann witwe onkel tante lehrer professor
"""

_OFFICES = """
schreiber bürgermeister richter staatsanwalt vorsitzende sekretär minister präsident sprecher redakteur pfarrer
bischof lehrer lehrerin arzt anwalt notar konsul botschafter inspektor erzähler wirtin wirt hauptmann oberst general
angeklagte zeuge papst könig königin kaiser großmutter großvater mutter vater
"""

_NOT_NAMES = """
januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
freitag samstag sonnabend sonntag russland rußland deutschland frankreich spanien italien england amerika europa asien
afrika polen china japan indien mexiko belgien holland schweiz schweden norwegen dänemark finnland ungarn österreich
griechenland türkei sowjetunion sibirien moskau petrograd leningrad petersburg london paris berlin wien rom madrid
barcelona brüssel genf zürich prag warschau marseille hamburg münchen köln staat partei revolution krieg gott kirche
kapitel band buch vorwort einleitung anmerkung
"""

_GIVEN_NAMES_OF_WOMEN = """
adelheid agnes andrea anja anke anna annette antje barbara bärbel beate berta bettina birgit brigitte carola charlotte
christa christiane clara cornelia dagmar dora dorothea edith elfriede elisabeth elke else elsa emma erika erna eva
franziska friederike frieda gabriele gerda gertrud gisela greta grete gudrun hanna hannah hannelore heidi heike helene
helga henriette hertha hilde hildegard ilse inge ingeborg ingrid irene irmgard johanna julia jutta karin karoline
käthe katharina klara kristina lena lieselotte lotte luise magdalena margarete margot maria marianne marlene martha
mathilde monika nelly paula petra renate rosa rosemarie ruth sabine sarah sibylle sigrid sofie sonja sophie stefanie
susanne therese ulrike ursula ute verena waltraud wilhelmine
"""

_GIVEN_NAMES = """
achim adalbert adolf albert albrecht alexander alfred alois andreas anton armin arno arnold arthur august bernd
bernhard berthold bertolt bruno carl christian christoph clemens daniel detlef dieter dietrich eberhard eckhard eduard
egon emil erich ernst erwin eugen ewald fabian felix ferdinand florian franz friedrich fritz georg gerd gerhard
gottfried gotthold günter günther gustav hans harald hartmut heiner heinrich heinz helmut herbert hermann holger horst
hugo ignaz immanuel ingo jakob jan joachim jochen johann johannes josef joseph jörg julius jürgen kai karl karlheinz
kaspar klaus konrad kurt leo leopold lothar ludwig lukas lutz manfred martin matthias max michael moritz norbert oskar
oswald otto paul peter philipp rainer ralf reinhard reinhold richard robert roland rolf rudolf rüdiger sebastian
siegfried sigmund stefan steffen sven theodor thomas thorsten tobias udo ulrich uwe viktor volker walter werner
wilhelm willi willy wolfgang wolfram
"""

_GROUP_WORDS = """
partei komitee union bund kongress kongreß rat gesellschaft verein verband institut universität akademie ministerium
regierung parlament kommission büro armee zeitung rundschau spiegel zeit tageblatt anzeiger presse blatt
internationale opposition gruppe bewegung front kirche bank ausschuss gericht polizei gewerkschaft firma schule senat
beilage inschrift erlass zunft
"""

_KIN = """
sohn tochter frau mann witwe vater mutter bruder schwester freund freundin freunde kollege kollegin genosse genossen
übersetzer biograph herausgeber schüler anhänger kritiker gegner feind feinde neffe nichte onkel tante vetter lehrer
sekretär nachfolger
"""

_NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"von", "van", "der", "den", "zu", "zum", "zur", "vom", "de"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset({"frau", "fräulein", "genossin", "königin", "kaiserin", "gräfin"}),
    group_words=frozenset(_GROUP_WORDS.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset("mutter frau tochter schwester witwe tante nichte großmutter königin dame".split()),
    capital_nouns=True,
)

_NOTE_HEADINGS = """
anmerkungen | anmerkung | fußnoten | fußnote | fussnoten | endnoten | noten | einzelnachweise | nachweise
anmerkungen und nachweise | anmerkungen des verfassers | anmerkungen des herausgebers
anmerkungen des übersetzers
"""
_IBID = """
ebd | ebda | ebenda | ibid | ibidem | id
"""
_OP_CIT = """
a.a.o | a. a. o | am angegebenen ort | am angeführten ort | op. cit | loc. cit | wie oben
"""
_SEE_NOTE = """
anm | anmerkung | fn | fußnote | fussnote | note
"""
_PAGE_WORDS = """
s | seite | seiten | bl | fol | sp | bd | band | kap | kapitel | h | heft | nr
"""
_NOTE_SIGNALS = """
siehe | siehe auch | vgl | vergleiche | zit. nach | zitiert nach | s. auch | vgl. auch | dazu
"""
_NOTE_POINTERS = """
siehe | s | vgl | oben | unten | wie
"""
_PAPERS = """
brief | briefe | gespräch | interview | auskunft | tagebuch | protokoll | rede | anmerkung | anhang
"""
_UNPUBLISHED = """
unveröffentlicht | manuskript | ms | typoskript | hs
"""
_PUBLISHERS = """
verlag | verlagsanstalt | buchhandlung
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
zeitung zeitschrift blatt wochenzeitung monatsschrift roman buch novelle erzählung stück drama gedicht film lied oper
ballett bild gemälde album artikel aufsatz essay broschüre kapitel titel band sammlung reihe serie memoiren abhandlung
dissertation sendung gesellschaft verein verband klub zirkel bund gruppe studie werk schrift flugschrift
"""

LANGUAGE = Language(
    code="de",
    name="German",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="äöüß",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("„", "“"), ("»", "«"), ('"', '"'), ("«", "»")),
        secondary=(("‚", "‘"), ("›", "‹"), ("'", "'"), ("‹", "›")),
        contractions=frozenset(_CONTRACTIONS.split()),
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
