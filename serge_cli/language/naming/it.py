"""Italian: how it names persons. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Naming

_TITLES = """
sig sigg signor signora signorina dott dottor dottoressa prof professor professoressa compagno compagna don donna
generale colonnello capitano presidente re regina principe principessa duca conte contessa barone papa vescovo padre
fratello suora san santa ministro commissario onorevole on
"""

_ROLES = """
poeta storico storica filosofo filosofa romanziere romanziera scrittore scrittrice autore autrice critico dirigente
capo rivoluzionario rivoluzionaria anarchico anarchica socialista comunista marxista politico economista sociologo
biografo traduttore traduttrice editore giornalista saggista drammaturgo pittore artista compositore attore attrice
regista scienziato fisico matematico prete generale presidente ministro segretario commissario delegato militante
teorico pensatore avvocato giudice medico operaio marinaio soldato diplomatico compagno amico amica collega discepolo
fondatore padre madre fratello sorella figlio figlia moglie marito vedova zio zia professore allievo
"""

_OFFICES = """
segretario sindaco giudice procuratore presidente ministro portavoce parroco vescovo maestro maestra professore medico
avvocato notaio console ambasciatore ispettore narratore capitano colonnello generale imputato testimone papa re
regina imperatore nonna nonno madre padre
postino sacrestano curato frate monaca suora abate badessa rabbino infermiera infermiere chirurgo farmacista levatrice
carceriere boia sergente caporale tenente comandante poliziotto carabiniere doganiere pilota barcaiolo pescatore
pastore contadino contadina mugnaio fornaio macellaio sarto calzolaio fabbro falegname muratore giardiniere cocchiere
autista portiere portinaia cameriere cameriera oste ostessa locandiere affittacamere domestica domestico cuoca cuoco
balia governante vicino vicina bibliotecario archivista tipografo libraio censore funzionario impiegato consigliere
prefetto direttore direttrice rettore preside interprete difensore mercante bottegaio padrone padrona
podestà questore pretore brigadiere maresciallo ambulante
"""

_NOT_NAMES = """
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì
giovedì venerdì sabato domenica russia germania francia spagna italia inghilterra america europa asia africa polonia
cina giappone india messico belgio olanda svizzera svezia norvegia danimarca finlandia ungheria austria grecia turchia
urss unione sovietica siberia catalogna mosca pietrogrado leningrado londra parigi berlino vienna roma madrid
barcellona bruxelles ginevra zurigo praga varsavia marsiglia torino milano napoli venezia firenze genova bologna stato
partito rivoluzione guerra dio chiesa capitolo volume libro prefazione introduzione nota memorie
"""

_GIVEN_NAMES_OF_WOMEN = """
ada adele alessandra alice amelia angela anna antonella antonia barbara beatrice bianca camilla carla carlotta carmela
carolina caterina cecilia chiara cinzia clara claudia costanza cristina daniela donatella elena eleonora elisa
elisabetta elsa emilia emma ester eugenia eva federica francesca franca gabriella giacinta gina giovanna giulia
giuliana giuseppina gloria grazia ilaria irene isabella laura letizia lidia lina lisa livia loredana lucia luciana
luisa maddalena margherita maria marina marta matilde michela monica natalia nicoletta nilde olga ornella paola
patrizia pia raffaella renata rita rosa rosanna rossana sara serena silvana silvia simona sofia stefania susanna
teresa tina valentina valeria vera veronica virginia vittoria viviana
adelaide agata agnese alda alida amalia angelica anita antonietta armida assunta aurora benedetta brunella celeste
clelia concetta delia diana domenica donata edda elda elettra elide elvira emanuela enrica erminia ersilia evelina
fabiana fausta fernanda fiammetta filomena fiorella flavia fosca fulvia gemma ginevra giorgia gisella giuditta
immacolata ines iole iolanda iride isa lavinia leonora lorenza luigia marcella mariuccia mafalda marianna miranda
nadia natalina nella nora norma oriana orsola ottavia pasqualina pierina rachele ramona regina rosalba rosalia
rosetta sabina santina tecla teodora tosca ursula velia verdiana violante wanda zita
"""

_GIVEN_NAMES = """
achille adriano alberto aldo alessandro alessio alfonso alfredo amedeo andrea angelo antonio armando arturo augusto
beniamino benedetto bernardo bruno camillo carlo cesare claudio corrado cristiano dante dario davide diego domenico
donato edoardo elio emanuele emilio enrico enzo ercole ernesto errico ettore eugenio fabio fabrizio federico felice
ferdinando filippo francesco franco gabriele gaetano galileo gaspare gennaro giacomo gian giancarlo gianfranco gianni
gino giordano giorgio giovanni girolamo giuliano giulio giuseppe giustino guglielmo guido ignazio ivan lamberto
leonardo leone leopoldo livio lorenzo luca luciano luigi manlio marcello marco mario massimo matteo mattia maurizio
mauro michele nicola nicolò nino norberto oreste orlando ottavio palmiro paolo pasquale pier piero pietro primo
raffaele renato riccardo roberto rocco rodolfo romano ruggero salvatore sandro sebastiano sergio silvano silvio simone
stefano tommaso ugo umberto valentino valerio vincenzo vito vittorio
abramo agostino alvise ambrogio anselmo aristide arnaldo arrigo attilio aurelio baldassarre bartolomeo basilio biagio
bonaventura bortolo brunello calogero carmelo carmine casimiro celestino cino cosimo cosma crispino danilo
demetrio diodato dino egidio egisto eligio eliseo emiliano ennio ermanno ernani eusebio evaristo ezio fausto fedele
ferruccio fiorenzo flavio fortunato fulvio furio gaspero germano gilberto giosuè goffredo graziano gregorio gualtiero
iacopo igino ildebrando ippolito jacopo ladislao lapo lauro lazzaro lelio lino loris lucio ludovico marino martino
medardo melchiorre menotti michelangelo nestore nerio nicodemo olinto omero onofrio orazio osvaldo
ottone pacifico pantaleone pellegrino pericle petronio pompeo prospero quirino renzo rinaldo romeo romolo
rosario rufo sabatino sante severino silvestro spartaco taddeo tancredi telesio teodoro terenzio tito
tullio ulderico ulisse urbano virgilio virginio zaccaria zeno
"""

_GROUP_WORDS = """
partito comitato unione lega congresso consiglio società associazione federazione confederazione istituto università
accademia ministero governo parlamento commissione esercito corriere stampa repubblica unità manifesto rivista
gazzetta giornale internazionale opposizione gruppo movimento fronte alleanza chiesa banca tribunale polizia sindacato
compagnia scuola senato supplemento decreto iscrizione editoriale
"""

_PLACES = """
città paese villaggio borgo frazione parrocchia quartiere sobborgo porto isola penisola fiume valle contea distretto
provincia regione colonia repubblica capitale comune abitanti cittadini strade dintorni
"""

_KIN = """
figlio figlia moglie marito vedova padre madre fratello sorella amico amica amici compagno compagna compagni collega
colleghi traduttore traduttrice biografo editore discepolo discepoli critico critici avversario nemico nemici nipote
zio zia cugino allievo segretario successore
"""

NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"de", "di", "da", "del", "della", "dello", "dei", "degli", "la", "lo", "von", "van"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset(
        {"signora", "signorina", "dottoressa", "professoressa", "compagna", "donna", "regina", "principessa", "contessa", "suora", "santa"}
    ),
    group_words=frozenset(_GROUP_WORDS.split()),
    place_words=frozenset(_PLACES.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset(
        [
            "monaca",
            "suora",
            "badessa",
            "infermiera",
            "levatrice",
            "contadina",
            "portinaia",
            "cameriera",
            "ostessa",
            "domestica",
            "cuoca",
            "balia",
            "governante",
            "vicina",
            "direttrice",
            "padrona",
            "maestra",
            "madre",
            "moglie",
            "donna",
            "figlia",
            "sorella",
            "vedova",
            "zia",
            "nipote",
            "nonna",
            "regina",
            "signora",
        ]
    ),
)
