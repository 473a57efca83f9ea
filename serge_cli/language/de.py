"""German. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "German"
STEMMER = "german"
LETTERS = "äöüß"
FUNCTION_WORDS = """
aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er es für haben
hat ich ihr im in ist man mehr mit nach nicht noch nur oder sein seine sich sie sind so um und von vor war werden
wie wir wird wurde zu zum zur über
"""
ABBREVIATIONS = """
a.a.o abb anm aufl bd bde bzw ca d.h dr ebd etc f ff fr hg hr hrsg jh jhd kap nr o.ä prof s st u.a u.s.w usw vgl z.b
übers
"""
INFLECTIONS = {
    "en": "en e t te ten end",
    "ten": "ten te tet tete teten tend",
    "den": "den de det dete deten dend",
    "ern": "ern ere ert erte erten ernd",
    "eln": "eln ele elt elte elten elnd",
}
TYPOGRAPHY = {
    "outer_marks": "„ “",
    "inner_marks": "‚ ‘",
    "aphaeresis": "gen is ist mal n ne nem nen ner ran raus rein rum rüber s",
    "dropped_endings": "geh ging hab hatt ich's könnt möcht wär würd",
    "label_cues": """
angebliche | angeblichen | bekannt als | das schlagwort | das wort | dem begriff | den begriff | der ausdruck
der begriff | die losung | eine art | genannt | mit dem spitznamen | so genannte | so genannten | sogenannte
sogenannten | sogenannter | sogenanntes | unter dem namen
""",
    "dialogue_dashes": "— –",
    "title_cues": """
abhandlung album anzeiger artikel aufsatz ballade balladen ballett band betitelt bild blatt broschüre buch bund
choral chronik dissertation drama elegie erzählung essay fabel feuilleton film flugschrift gedicht gedichte gemälde
geschichte geschichten gesellschaft gruppe handbuch holzschnitt hymne kantate kapitel klub komödie kurier
leitartikel lexikon lied lieder lustspiel marsch memoiren monatsschrift märchen nachrichten novelle novellen ode
oper operette oratorium posse predigt radierung reihe roman romane rundschau sage sammlung schauspiel schrift
sendung serie sinfonie singspiel sonate sonett sonette stich studie stück symphonie tagblatt tageblatt titel
tragödie trauerspiel verband verein volksstimme volkszeitung vortrag walzer werk wochenzeitung wörterbuch
zeitschrift zeitung zirkel zyklus überschrieben
""",
    "work_verbs": """
autor der | autor von | besprach | drehte | gelesen | inszenierte | las | liest | rezensierte | sang | sangen
schrieb | singt | verfasser der | verfasser des | verfasser von | verfasste | veröffentlicht | veröffentlichte
übersetzte
""",
    "release_words": "erscheint erschien erschienen gedruckt herauskam uraufgeführt verfilmt veröffentlicht übersetzt",
    "signs": "aufschrift grabstein inschrift mauer plakat schild tafel transparent transparente wand zettel",
    "capital_titles": True,
    "label_joins": "als",
    "genitive_endings": "s x z ß",
    "decade_endings": "er ern",
    "ands": "und",
    "ors": "oder",
    "inside_words": "aus im in",
}
REPORTING = {
    "verbs": """
antworten* argumentieren* attestiert attestierte aufzeichnen ausrufen bat befahl befand befiehlt befindet begann
beginnt begründen* behaupten* bekennen* beklagen* bemerken* berichten* beschließt beschloss beschloß beschreiben
beschreibt beschrieb beschrieben bestätigen* beteuern* betonen* bezweifeln* bitten bittet brummt brummte brüllt
brüllte dachte definieren* deklarieren* denken* diagnostizieren* diktiert diktierte droht drohte einwenden entfuhr
entfährt entgegnen* entgegnet entgegnete entscheidet entschied ergänzen* erinnern* erklären* erläutern* erwidern*
erzählen* fand fasst fasste faucht fauchte festgestellt festhält feststellen feststellt finden findet fleht flehte
flüstern* folgern* fordern* formulieren* fortfahren fortsetzen fragen* fuhr fährt fügt fügte fürchten* gab
geantwortet geben gebeten gebietet gebot gedacht gedenkt geflüstert gefolgert gefordert gefragt gefürchtet geglaubt
gehofft gehöhnt gehört geklagt gelacht gelehrt geleugnet gelobt gelobte gemahnt gemeint gemurmelt gepredigt geratet
gerufen gesagt geschildert geschimpft geschrieben geseufzt gespottet gesprochen gestand gestanden gestehen* geträumt
geurteilt gewarnt gewünscht gezweifelt geäußert gibt glauben* grinst grinste hebt heißen heißt hervorheben hieß
hinzufügen hinzugefügt hob hoffen* höhnen* hören* jammert jammerte jubelt jubelte kennen kichert kicherte klagen*
knurrt knurrte kommentieren* konstatieren* kritisieren* lachen* lauten lautet lautete lehren* leugnen* lobt lobte
mahnen* meinen* moniert monierte murmeln* nennt notieren* polemisiert polemisierte predigen* preist proklamieren*
prophezeien* protestieren* protokolliert raten* raunt raunte resümieren* rief riefen riet rufen ruft rät rühmt
rühmte sagen* sah schalt scherzt scherzte schildern* schilt schimpfen* schließen schließt schloss schloß schluchzt
schluchzte schlug schlägt schmäht schreiben schreibend schreibt schreien schreit schrie schrieb schrieben schwärmt
schwärmte setzt setzte seufzen* sieht spotten* sprach sprachen sprechen sprechend spricht stammelt stammelte stellt
stellte stottert stotterte stöhnt stöhnte tadelt tadelte telegrafiert telegrafierte telegraphiert telegraphierte
träumen* unterbrach unterbrechen* unterbricht unterbrochen untersagt untersagte unterstreichen* unterstrichen
urteilen* verfügt verfügte verkünden* verlangen* vermerkt vermerkte vermuten* versetzen versetzt versetzte
versichern* versprach versprechen verspricht verstand verstehen versteht verzeichnet verzeichnete vorhersagen
vorschlagen wandte warnen* weiß wendet wetternd wettert wetterte widersprach widersprechen widerspricht wiederholen*
wissen witzelt witzelte wusste wünschen* zischt zischte zitieren zugeben zugegeben zusammenfassen zweifeln* äußern*
""",
    "label_verbs": """
beschimpfen beschimpft beschimpfte bezeichnen bezeichnet bezeichnete bezeichneten charakterisieren charakterisiert
charakterisierte genannt getauft heißt hieß nannte nannten nennen nennt taufen taufte titulieren tituliert
titulierte
""",
    "nouns": """
absatz ansicht antwort artikel aufruf aufsatz ausdruck aussage ausspruch autobiographie begriff behauptung bemerkung
bemerkungen beobachtung bericht beschreibung botschaft brief briefe broschüre buch bücher definition einleitung
einwand erinnerungen erklärung fassung forderung formel formulierung frage gedanke gedicht gespräch geständnis
grabspruch handschrift idee klage kommentar kritik losung manifest maxime meinung memoiren motto nachruf notiz
notizen prophezeiung protest rat rede roman ruf satz schluss schrei schriften spruch stelle stimme sätze tagebuch
telegramm these urteil version versprechen vorhersage vorschlag vortrag vorwort warnung witz wort worte worten
wörter zeile zeilen zeugnis zusammenfassung äußerung äußerungen überzeugung
""",
    "introducers": """
für | gemäß | in den worten von | laut | mit den worten von | nach | nach ansicht von | nach den worten von
nach meinung von | so | um mit | wie | zufolge
""",
    "subject_pronouns": "diese dieser er letztere letzterer sie",
    "possessive_pronouns": "ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner seines",
    "group_pronouns": "alle andere einige jemand man niemand viele wir",
    "plural_pronouns": "sie",
    "author_words": """
autor autorin denker dichter dichterin erzähler erzählerin essayist historiker kritiker philosoph redner
schriftsteller schriftstellerin verfasser verfasserin
""",
    "complementizers": "dass daß ob warum wie",
    "quoting_verbs": "anführt angeführt zitieren zitierend zitiert zitierte",
    "agents": "durch von",
    "auxiliaries": """
aber auch bereits dann doch einmal es habe haben hat hatte hatten ihm ihnen ihr immer ist kann konnte könnte mag mir
mochte muss musste nicht nie noch nur oft schon selbst sich sind soll sollte später uns war waren werden wird wurde
würde
""",
    "passives": "ist sei werden wird worden wurde wurden",
    "first_person": "ich mein meine meinem meinen mich mir",
    "first_person_possessives": "mein meine meinem meinen meiner meines",
    "feminine_pronouns": "diese ihr ihre ihrem ihren ihrer letztere sie",
    "object_pronouns": "es ihm ihn ihnen ihr mich mir sich uns",
    "relatives": "welche welcher welches",
    "connectives": "aber als da dann denn doch oder und weil wenn während",
    "clause_links": "aber doch oder und",
    "articles": "das dem den der des die diese dieser dieses ein eine einem einen einer",
    "prepositions": """
am an auf aus bei bis durch für gegen hinter im in laut mit nach neben ohne seit trotz um unter vom von vor wegen
wie während zu zum zur zwischen über
""",
    "weak_introducers": "für nach um wie",
    "indefinites": "andere anderen ein eine einem einen einer eines einige jede jeder jemand kein keine man manche viele",
    "second_person": "du",
    "infinitive_marks": "zu",
    "direct_verbs": "gab gibt hat las liest schreibt",
    "finding_verbs": "fand findet halten hielt hält nannte nennt",
    "going_on": "fuhr fort | fährt fort | räumt ein | räumte ein | warf ein | wirft ein",
    "pointers": "hier",
    "negations": "nicht nie niemals",
    "answer_words": "antwort bescheid entgegnung erwiderung fazit kommentar rat urteil",
    "pauses": "danach dann darauf endlich pause schließlich schweigen später weile",
    "plain_articles": "das dem den der des die",
    "shared_possessives": "euer eure unser unsere unserem unseren unserer unseres",
    "announcers": "folgendes folgt hier so",
    "passages": "auszug lesen passus stelle strophe vorlesen",
    "enumerations": "drei gründe punkte vier zwei",
}
NAMING = {
    "titles": """
baron bischof bürger doktor dr frau freiherr fräulein fürst general genosse genossin graf gräfin hauptmann herr
kaiser kaiserin kanzler kardinal kommissar könig königin minister oberst papst pater pfarrer prof professor
präsident
""",
    "roles": """
anarchist anwalt arbeiter arzt autor autorin biograph bruder delegierter denker dichter dichterin diplomat
dramatiker essayist frau freund führer gelehrter genosse gründer herausgeber historiker historikerin journalist
journalistin kanzler kollege kommissar kommunist komponist kritiker künstler lehrer maler mann marxist mathematiker
matrose minister mutter onkel philosoph philosophin physiker politiker priester professor psychologe regisseur
revolutionär schauspieler schriftsteller schriftstellerin schwester schüler sohn soldat sozialist soziologe tante
theologe theoretiker tochter vater verleger witwe ökonom übersetzer
""",
    "particles": "de den der van vom von zu zum zur",
    "not_names": """
afrika amerika anmerkung april asien august band barcelona belgien berlin brüssel buch china deutschland dezember
dienstag donnerstag dänemark einleitung england europa februar finnland frankreich freitag genf gott griechenland
hamburg holland indien italien januar japan juli juni kapitel kirche krieg köln leningrad london madrid mai
marseille mexiko mittwoch montag moskau märz münchen norwegen november oktober paris partei petersburg petrograd
polen prag revolution rom russland rußland samstag schweden schweiz september sibirien sonnabend sonntag sowjetunion
spanien staat türkei ungarn vorwort warschau wien zürich österreich
kehrreim refrain
""",
    "masculine_names": """
achim adalbert adam adolf albert albrecht alexander alfred alois alwin andreas ansgar anton armin arno arnold arnulf
arthur august balthasar bastian benedikt benno bernd bernhard berthold bertolt bertram bodo bruno burkhard carl
caspar christian christoph clemens cornelius daniel dankwart detlef dieter diethelm dietmar dietrich dominik
eberhard eckhard edgar edmund eduard egon ehrenfried eike elias emil emmerich engelbert erich ernestus ernst erwin
eugen ewald fabian felix ferdinand florian folker frank franz fridolin frieder friedrich fritz gebhard georg gerald
gerd gerhard gerold gerwin gisbert gottfried gotthold gregor gustav götz günter günther hagen hannes hanno hans
harald hartmut hartwig heinar heiner heinrich heinz helge helmut henning herbert hermann hieronymus hinrich holger
horst hubert hugo ignaz immanuel ingo isidor jakob jan jens joachim jobst jochen johann johannes jonas joris josef
joseph jost julius jörg jürgen kai karl karlheinz kaspar kilian klaus klemens konrad korbinian kuno kurt leberecht
leo leonhard leopold levin lorenz lothar ludwig lukas lutz manfred marius markus martin matthias matthäus max
meinrad melchior michael moritz nepomuk niklas nikolaus norbert olaf oskar oswald oswin otmar otto pankraz paul
peter philipp pirmin quirin raimund rainer ralf reinhard reinhold richard robert roland rolf rudolf ruprecht rüdiger
samuel sebastian severin siegbert siegfried sigmund sigurd stefan steffen sven theobald theodor theophil thomas
thorsten tilman tobias traugott udo ulrich uwe valentin veit viktor vinzenz volker volkmar walter wendelin wenzel
werner wieland wilfried wilhelm willi willy winfried wolfgang wolfram wulf xaver
""",
    "feminine_names": """
adelheid agathe agnes almut alwine amalie andrea anja anke anna annegret anneliese annette antje antonia apollonia
armgard astrid babette barbara beate berta bettina birgit brigitte brunhilde bärbel carola charlotte christa
christiane clara clementine constanze cornelia cäcilie dagmar dora dorothea dorothee edda edith elfriede elisabeth
elke elsa else emilie emma erika erna ernestine eugenie eva felicitas franziska frieda friederike gabriele genoveva
gerda gertrud gisela greta gretchen grete gudrun hanna hannah hannelore hedwig heidi heike helene helga henriette
hermine hertha hilde hildegard ida ilse inge ingeborg ingrid irene irmgard isolde johanna johanne josefine judith
julia jutta karin karoline katharina katja klara kristina käthe lena leonore liesel lieselotte lili lina lotte luise
lydia magdalena margarete margot maria marianne marlene martha mathilde mechthild mina minna monika nelly nora
ottilie paula paulina petra philippine pia regina renate ricarda rosa rosemarie roswitha ruth sabine sarah selma
sibylle sigrid sofie sonja sophie stefanie susanne thea thekla therese trude ulla ulrike ursula ute verena veronika
viktoria walburga waltraud wilhelmine wilma
""",
    "feminine_titles": "frau fräulein genossin gräfin kaiserin königin",
    "maiden_titles": "fräulein",
    "group_words": """
akademie anzeiger armee ausschuss bank beilage bewegung blatt bund büro erlass firma front gericht gesellschaft
gewerkschaft gruppe inschrift institut internationale kirche komitee kommission kongress kongreß ministerium
opposition parlament partei polizei presse rat regierung rundschau schule senat spiegel tageblatt union universität
verband verein zeit zeitung zunft
""",
    "offices": """
abt angeklagte anwalt apotheker archivar arzt aufseher bauer beamte beamtin beklagte bibliothekar bischof
botschafter briefträger bäcker bäuerin bürgermeister chauffeur direktor direktorin dozent erzähler feldwebel fischer
fährmann förster fürst gefreite gendarm general geschworene geselle gesellin graf großherzog großmutter großvater
gräfin gutachter gärtner hauptmann hausherr hausherrin hausmeister hebamme henker herzog händler händlerin inspektor
jäger kaiser kapitän kaplan kaufmann kellner kellnerin kläger knecht koch konsul krankenschwester krämer kutscher
köchin könig königin küster landrat lehrer lehrerin lehrling leutnant lokführer lotse magd major meister metzger
minister mutter mönch müller nachbar nachbarin nonne notar oberst offizier papst pfarrer pförtner polizist portier
postbote präsident rabbiner ratsherr redakteur rektor richter schaffner schmied schneider schreiber schulleiter
schuster sekretär sprecher staatsanwalt stadtschreiber steuermann tischler uhrmacher uhrmacherin vater vermieterin
verteidiger vorsitzende wachtmeister wirt wirtin wächter wärter zensor zeuge äbtissin
""",
    "feminine_kin": """
beamtin bäuerin dame direktorin frau großmutter gräfin hausherrin hebamme händlerin kellnerin krankenschwester
köchin königin lehrerin magd mutter nachbarin nichte nonne schwester tante tochter uhrmacherin vermieterin wirtin
witwe äbtissin
""",
    "capital_nouns": True,
    "kin_words": """
anhänger biograph bruder feind feinde frau freund freunde freundin gegner genosse genossen herausgeber kollege
kollegin kritiker lehrer mann mutter nachfolger neffe nichte onkel schwester schüler sekretär sohn tante tochter
vater vetter witwe übersetzer
""",
    "school_endings": "ismus ist isten",
    "called": "namens",
    "born": "geb. geborene",
    "epithets": "alte junge kleine",
    "street_words": "strasse",
    "place_prepositions": "aus in nach",
    "of_words": "von",
    "masculine_titles": "bruder graf herr könig pater",
    "masculine_kin": "bruder ehemann großvater mann neffe onkel sohn vater witwer",
    "men": "bursche herr junge mann",
    "women": "dame frau mädchen",
}
NOTES = {
    "headings": """
anmerkung | anmerkungen | anmerkungen des herausgebers | anmerkungen des verfassers | anmerkungen des übersetzers
anmerkungen und nachweise | einzelnachweise | endnoten | fussnoten | fußnote | fußnoten | nachweise | noten
""",
    "ibid": "ebd ebda ebenda ibid ibidem id",
    "op_cit": "a. a. o | a.a.o | am angeführten ort | am angegebenen ort | loc. cit | op. cit | wie oben",
    "see_note": "anm anmerkung fn fussnote fußnote note",
    "page": "band bd bl fol h heft kap kapitel nr s seite seiten sp",
    "page_only": "s seite seiten",
    "signals": "dazu | s. auch | siehe | siehe auch | vergleiche | vgl | vgl. auch | zit. nach | zitiert nach",
    "pointers": "oben s siehe unten vgl wie",
    "papers": "anhang anmerkung auskunft brief briefe gespräch interview protokoll rede tagebuch",
    "unpublished": "hs manuskript ms typoskript unveröffentlicht",
    "publishers": "buchhandlung verlag verlagsanstalt",
    "ways_back": "nach oben | zurück | zurück zum text",
    "label_words": "anm. anmerkung fußnote",
    "also": "auch",
    "recipient_words": "an",
    "heading_joints": "und zu zum zur",
    "bracket_signs": r"s\.",
}
IMPRINT = {
    "bylines": """
aufgezeichnet von | autor | autorin | das gespräch führte | ein essay von | ein interview von | eine rezension von
essay von | geschrieben von | interview von | rezensiert von | rezension von | text | text von | von
""",
    "translators": """
aus dem englischen von | aus dem englischen übersetzt von | aus dem französischen von
aus dem französischen übersetzt von | aus dem italienischen von | aus dem russischen von | aus dem spanischen von
deutsch von | übers | übers von | übersetzt von | übersetzung | übersetzung von
""",
    "credits": """
abgedruckt in | aus | copyright | datum | dem andenken | dieser artikel | dieser text | erschienen in
erstveröffentlichung | foto | foto von | herausgegeben von | lesedauer | lesezeit | mit einem vorwort von
nachdruck | quelle | schlagwörter | stand | transkribiert von | transkription | veröffentlicht | veröffentlicht am
veröffentlicht in | zuerst erschienen | zuerst erschienen in | zum gedenken an
""",
    "sources": """
abgedruckt in | aus | erschienen in | erstveröffentlichung | nachdruck aus | quelle | veröffentlicht in
zuerst erschienen | zuerst erschienen in
""",
    "labels": {
        "title": "titel",
        "authors": "autor | autoren | autorin | verfasser",
        "translator": "übersetzer | übersetzung",
        "date": "datum",
        "publication": "erschienen | quelle",
        "language": "sprache",
    },
    "months": """
apr april aug august dez dezember feb februar jan januar jul juli jun juni jänner mai mär märz nov november okt
oktober sep sept september
""",
    "seasons": "frühjahr frühling herbst sommer winter",
    "divisions": "abschnitt akt band brief buch gesang kapitel szene teil vorlesung",
    "supplements": "anhang anmerkung danksagung epilog nachbemerkung nachtrag nachwort prolog vorbemerkung vorwort",
    "closings": """
alle rechte vorbehalten | anschrift der verfasserin | anschrift des verfassers | bildnachweis | copyright
der autor ist | die autorin ist | die langfassung | diese seite wurde | eine kürzere fassung
eine längere fassung | erschienen in | foto von | kategorien | letzte aktualisierung | letzte änderung
schlagwörter | veröffentlicht in | zitierweise | zuerst erschienen | zuletzt aktualisiert | zum autor
zur autorin | über den autor | über die autorin
""",
    "links": """
abonnieren | alle artikel | anmelden | artikel drucken | artikel merken | artikel teilen | aus dieser ausgabe
datenschutz | drucken | folgen sie | impressum | in diesem heft | inhalt | inhaltsverzeichnis
kommentar schreiben | kommentare | kommentare anzeigen | kontakt | lesen sie | mehr aus | mehr von
mehr zum thema | merken | nach oben | nächste seite | nächster artikel | seite drucken | seitenanfang | siehe auch
startseite | teilen | vorherige seite | vorheriger artikel | weiter | weiter zu | weiter zum | weiter zur
weiterlesen | zum seitenanfang | zur merkliste | zur startseite | zurück | zurück zu | zurück zum | zurück zur
""",
    "link_words": """
anmelden archiv datenschutz der die drucken facebook home impressum inhalt kommentare kontakt nach oben seite
startseite suche teilen twitter unten weiter zum zur zurück übersicht
""",
    "weekdays": """
am anfang bis den der dienstag donnerstag ende freitag im mitte mittwoch montag samstag sonnabend sonntag um und vom
""",
    "ordinals": """
drei dritte dritter drittes eins erste erster erstes fünf letztes sechs vier vierter viertes zwei zweite zweiter
zweites
""",
    "asides": """
kommentar schreiben | kommentare | mehr zum thema | weblinks | zum autor | zur autorin | ähnliche artikel
über den autor | über die autorin
""",
    "author_verbs": "arbeitet hat ist lebt lehrt leitet schreibt unterrichtet veröffentlichte",
    "farewells": """
beste grüße | euer | freundliche grüße | herzlich | herzliche grüße | herzlichst | hochachtungsvoll | ihr | ihre
mit besten grüßen | mit freundlichem gruß | mit freundlichen grüßen | mit solidarischen grüßen
mit sozialistischem gruß | mit sozialistischen grüßen
""",
    "contents": "inhalt inhaltsverzeichnis",
    "deliveries": """
besprochen von | ein vortrag von | eine rede von | gehalten von | rede von | rezensiert von | rezension von
vorgetragen von | vortrag von
""",
    "writes": "schreibt",
    "replies": "antwort antwortet entgegnet erwidert erwiderung",
    "remarks": """
alle rechte vorbehalten | diese seite wurde zuletzt | ist online verfügbar | mit freundlicher genehmigung
nicht zu verwechseln | weiterleitung auf diesen artikel | wurde nicht aufgezeichnet | wurden nicht aufgezeichnet
""",
    "endings": "anhaltender beifall | beifall | ende | langanhaltender beifall | lebhafter beifall",
    "edits": "bearbeiten | quelltext bearbeiten",
    "interruptions": """
abonnieren | anzeige | artikel teilen | lesen sie auch | lesen sie mehr | mehr zum thema | newsletter | teilen
weiterlesen | werbung
""",
    "vital_words": "geb geboren gest gestorben",
    "abstracts": "abstract schlagworte schlagwörter schlüsselwörter stichwörter zusammenfassung",
    "bibliographies": """
bibliografie | bibliographie | literatur | literaturhinweise | literaturverzeichnis | quellen
quellen und literatur | quellenverzeichnis | weiterführende literatur | zitierte literatur
""",
    "periodicals": "archiv blätter hefte jahrbuch mitteilungen vierteljahrshefte vierteljahrsschrift zeitschrift",
    "clock_before": "um",
    "clock_after": "uhr",
    "page_labels": "s. seite",
    "undated": r"im Erscheinen\b",
    "source_signs": r"\bS\.\s?\d|\bNr\.|\bVerlag\b",
    "issue_signs": r"\bNr\.|\bHeft\b",
    "extents": r"Seiten|S",
    "currencies": r"Euro\b|EUR\b",
    "name_stops": "am",
    "posted": "veröffentlicht",
    "posted_by": "von",
}
CHECKING = {
    "limits": """
aber | allerdings | ausgenommen | außer | dennoch | doch | es sei denn | falls nicht | jedoch | nur wenn
obgleich | obwohl | sofern | sondern | trotzdem | vorausgesetzt | wenn nicht
""",
    "negations": """
kein keine keinem keinen keiner keines nicht nichts nie niemals niemand nirgends noch ohne weder
""",
    "denials": """
als ob | angeblich | bestreitet dass | bestritt dass | bestritt daß | bezweifelte dass | es heißt dass
es heißt daß | es ist nicht wahr dass | leugnet dass | leugnet daß | leugnete dass | leugnete daß
man sagt dass | man sagt daß
""",
    "quantifiers": """
alle allen aller alles beide einige immer jede jeder jedes manche manchmal mehr mehrere meisten nur oft selten
viele wenige weniger
""",
    "modals": """
darf durfte dürfen dürfte kann konnte können könnte mag muss musste muß mußte möchte möglicherweise müssen
müsste sicher sicherlich soll sollen sollte vielleicht wahrscheinlich will wohl wollen
""",
    "numbers": """
acht drei dreizehn dreißig dritte dritten dutzend elf erste ersten fünf fünfzig hundert milliarde milliarden
million millionen neun sechs sieben tausend vier vierzig zehn zwanzig zwei zweite zweiten zwölf
""",
    "remarks": """
herv v verf | hervorhebung hinzugefügt | hervorhebung im original | hervorhebung von mir
hervorhebungen von mir | meine hervorhebung | meine übersetzung | sic
""",
}
