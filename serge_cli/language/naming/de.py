"""German: how it names persons. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Naming

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
schaffner lokführer postbote briefträger hausmeister pförtner portier kellner kellnerin köchin koch magd knecht bauer
bäuerin müller bäcker metzger schneider schuster schmied tischler apotheker hebamme krankenschwester wachtmeister
polizist gendarm offizier leutnant feldwebel major kapitän steuermann lotse fährmann fischer förster jäger gärtner
kutscher chauffeur wächter wärter aufseher hausherr hausherrin vermieterin nachbar nachbarin kaplan küster mönch nonne
abt äbtissin rabbiner rektor direktor direktorin schulleiter dozent bibliothekar archivar beamte beamtin zensor
gutachter verteidiger kläger beklagte geschworene henker gefreite händler händlerin kaufmann krämer ratsherr
stadtschreiber landrat graf gräfin fürst herzog meister gesellin geselle lehrling uhrmacher uhrmacherin großherzog
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
agathe almut alwine amalie annegret anneliese antonia apollonia armgard astrid babette brunhilde cäcilie
clementine constanze dorothee edda emilie ernestine eugenie felicitas genoveva gretchen hedwig hermine ida isolde
johanne josefine judith katja leonore liesel lili lina lydia mechthild mina minna nora ottilie paulina
philippine pia regina ricarda roswitha selma thea thekla trude ulla veronika viktoria walburga wilma
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
adam alwin ansgar arnulf balthasar bastian benedikt benno bertram bodo burkhard caspar cornelius dankwart diethelm
dietmar dominik edgar edmund ehrenfried eike elias emmerich engelbert ernestus folker frank fridolin frieder gebhard
gerald gerold gerwin gisbert götz gregor hagen hannes hanno hartwig heinar helge henning hieronymus hinrich hubert
isidor jens jobst jonas joris jost kilian klemens korbinian kuno leberecht leonhard levin lorenz marius markus
matthäus meinrad melchior nepomuk niklas nikolaus olaf oswin otmar pankraz pirmin quirin raimund ruprecht samuel
severin siegbert sigurd theobald theophil tilman traugott valentin veit vinzenz volkmar wendelin wenzel
wieland wilfried winfried wulf xaver
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

NAMING = Naming(
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
    feminine_kin=frozenset(
        [
            "kellnerin",
            "köchin",
            "magd",
            "bäuerin",
            "hebamme",
            "krankenschwester",
            "hausherrin",
            "vermieterin",
            "nachbarin",
            "nonne",
            "äbtissin",
            "direktorin",
            "beamtin",
            "händlerin",
            "gräfin",
            "uhrmacherin",
            "wirtin",
            "lehrerin",
            "mutter",
            "frau",
            "tochter",
            "schwester",
            "witwe",
            "tante",
            "nichte",
            "großmutter",
            "königin",
            "dame",
        ]
    ),
    capital_nouns=True,
)
