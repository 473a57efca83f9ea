"""Italian. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Italian"
STEMMER = "italian"
LETTERS = "èùìò"
FUNCTION_WORDS = """
a al alla anche che ci come con così cui da dal dei del della delle di due e era essere gli ha ho i il in io la le
lei lo loro lui ma mi nel nella noi non o per perché più quando questo se senza si sono stato su sua suo tutto un
una è
"""
ABBREVIATIONS = """
a.c art avv cap cf cfr cit d.c dott ecc ed etc fig ibid id ing loc n nn on op p pp prof s sig sig.ra sigg ss t trad
vol
"""
INFLECTIONS = {
    "are": "are a ano ò arono ava avano ato ando o ai",
}
TYPOGRAPHY = {
    "outer_marks": "« »",
    "inner_marks": "“ ”",
    "elisions": "all bell c coll com cos d dall dell gl grand l m mezz n nell quell quest s sant sull t tutt un v",
    "aphaeresis": "l la lo ndrangheta sta ste sti sto un una",
    "dropped_endings": "be ca co cos da de di dove fa mo ne po sta to va",
    "label_cues": """
col nome di | con il nome di | cosiddetta | cosiddette | cosiddetti | cosiddetto | detta | detto | il concetto di
il termine | l'espressione | la nozione di | la parola | lo slogan | nota come | noto come | soprannominata
soprannominato | una sorta di | una specie di
""",
    "dialogue_dashes": "— –",
    "title_cues": """
album antologia articolo associazione ballata balletto canzone canzoni capitolo circolo club commedia conferenza
corriere cronaca dizionario dramma editoriale elegia farsa favola federazione fiaba film gazzetta giornale gruppo
incisione inno intitolata intitolato istituto lega libro manifesto manuale marcia memorie mensile messaggero ode
opera operetta opuscolo poesia programma quadro quotidiano raccolta racconti racconto rivista romanzo saggio serie
sermone settimanale sinfonia società sonata sonetti sonetto statua studio tesi tragedia trattato unione valzer
volume
""",
    "work_verbs": """
autore de | autore di | autrice di | canta | cantava | cantavano | cantò | diresse | dirige | ha scritto | legge
lesse | pubblica | pubblicato | pubblicò | recensì | rilesse | scrisse | tradusse
""",
    "release_words": "apparve esce pubblicata pubblicato ristampato tradotta tradotto uscita uscito uscì",
    "signs": "cartello insegna iscrizione manifesto muro scritta striscione targa",
    "label_joins": "come",
    "ands": "e ed",
    "ors": "o",
    "inside_words": "in nel nella sul sulla",
    "hyphened_firsts": "vice",
}
REPORTING = {
    "verbs": """
accusare* affermare* aggiunge aggiungendo aggiungere aggiungeva aggiunse aggiunto ammesso ammette ammettendo
ammettere ammetteva ammise annotare* annunciare* argomentare* assicurare* avverte avvertire avvertito avvertiva
avvertì borbotta borbottò capire capisce chiede chiedere chiedeva chiese chiesto commentare* conclude concludendo
concludere concludeva concluse concluso confessare* confida confidò considerare* consigliare* continuare* crede
credere credette credeva creduto criticare* definire definisce definito definì denunciare* descrisse descritto
descrive descrivere descriveva detto dice dicendo diceva dicevano dichiarare* dico dicono dire disse dissero dissi
domandare* dubitare* esclamare* esige evocare* formulare* giudicare* giurare* gridare* informare* insegnare* insiste
insistere insistette insisteva insistito interrompe interruppe ironizza ironizzò lamentare* mormorare* narrare*
negare* notare* obiettare* ordina ordinò osservare* parlare* pensare* precisare* predicare* pregare* prevedere
previsto proclamare* promesso promette promettere promise pronunciare* propone proporre propose proposto prosegue
proseguire proseguì protestare* raccomandare* raccontare* replicare* riassume riassumere riassunse ribatte ribatté
riconobbe riconosce riconoscere riconosceva riconosciuto ricordare* ridere riferire riferisce riferito riferì ripete
ripetere ripeteva ripetuto ripeté riprende riprese rise risponde rispondendo rispondere rispondeva rispose risposto
ritiene rivelare* sbotta sbottò scherza scherzò scrisse scrissero scrissi scritto scrive scrivendo scrivere scriveva
scrivo scrivono segnalare* sentenzia sentenziò sospira sospirò sostenere sosteneva sostenne sostenuto sostiene
sottolineare* spiegare* suggerire suggerisce suggerito suggerì supplica sussurrare* telegrafa telegrafò
testimoniare* tuona tuonò vede vide
""",
    "label_verbs": "battezzare* chiamare* definire definisce definiva definì denominare* qualificare* soprannominare*",
    "nouns": """
affermazione affermazioni appello argomento articoli articolo autobiografia avvertimento battuta commenti commento
concetto conclusione conferenza confessione consiglio convinzione critica definizione descrizione detto diario
dichiarazione dichiarazioni discorso domanda epitaffio espressione formula frase frasi giudizio grido idea
intervista introduzione lamento lettera lettere libri libro manifesto massima memorie messaggio motto nota note
nozione obiezione opinione opuscolo osservazione osservazioni paragrafo parola parole passo poesia predizione
prefazione promessa proposta protesta racconto rapporto replica riassunto richiesta riflessione riflessioni riga
righe risposta romanzo saggio scritti taccuini taccuino telegramma termine termini tesi testimonianza versi versione
versioni verso voce
""",
    "introducers": """
a detta di | a parere di | ad avviso di | come | con le parole di | nelle parole di | per | secondo | stando a
""",
    "subject_pronouns": "costui egli ella lei lui",
    "possessive_pronouns": "sua sue suo suoi",
    "group_pronouns": "alcuni altri esse essi loro molti nessuno noi qualcuno tutti",
    "plural_pronouns": "essi esse loro",
    "author_words": """
autore autrice critico filosofo narratore narratrice oratore pensatore poeta poetessa romanziera romanziere saggista
scrittore scrittrice storico
""",
    "complementizers": "che come quanto se",
    "quoting_verbs": "cita citando citano citare citata citate citati citato citava citò",
    "agents": "da dai dal dalla dalle dallo",
    "auxiliaries": """
allora anche ancora aveva avevano ci deve dopo doveva ebbe era fu già gli ha hanno la le li lo mai mi non poi poteva
potrebbe potrà può sarebbe sarà sempre si sono stessa stesso ti va vi è
""",
    "passives": "era erano essere fu furono sono stata stato venne viene è",
    "first_person": "io mi mia mie miei mio",
    "first_person_possessives": "mia mie miei mio",
    "feminine_pronouns": "ella lei",
    "object_pronouns": "ci gli la le li lo mi si ti vi",
    "relatives": "cui quale quali",
    "connectives": "come dunque e ed ma mentre o perché poi quando se",
    "clause_links": "e ed ma o",
    "articles": "gli i il l la le lo quel quella questa questo un una uno",
    "prepositions": """
a al alla come con contro da dal dalla degli dei del della delle dello di dopo durante fra in nel nella per prima
secondo senza sopra sotto su sul sulla tra verso
""",
    "weak_introducers": "come per",
    "indefinites": "alcune alcuni altra altri altro molti nessun ogni qualche qualcuno un una uno",
    "second_person": "lei tu voi",
    "direct_verbs": "legge lesse stampa",
    "finding_verbs": "giudica giudicò trova trovò",
    "pointers": "ecco",
    "negations": "mai non",
    "answer_words": "commento conclusione consiglio grido replica risposta verdetto",
    "pauses": "dopo infine momento pausa po poi silenzio",
    "plain_articles": "gli i il l la le lo",
    "shared_possessives": "loro nostra nostre nostri nostro vostra vostro",
    "group_possessives": "loro",
    "announcers": "così ecco segue seguente",
    "passages": "brano leggere passo strofa",
    "enumerations": "due punti quattro ragioni tre",
    "apposition_articles": "il l la le un uno",
}
NAMING = {
    "titles": """
barone capitano colonnello commissario compagna compagno conte contessa don donna dott dottor dottoressa duca
fratello generale ministro on onorevole padre papa presidente principe principessa prof professor professoressa re
regina san santa sig sigg signor signora signorina suora vescovo
""",
    "roles": """
allievo amica amico anarchica anarchico artista attore attrice autore autrice avvocato biografo capo collega
commissario compagno compositore comunista critico delegato diplomatico dirigente discepolo drammaturgo economista
editore figlia figlio filosofa filosofo fisico fondatore fratello generale giornalista giudice madre marinaio marito
marxista matematico medico militante ministro moglie operaio padre pensatore pittore poeta politico presidente prete
professore regista rivoluzionaria rivoluzionario romanziera romanziere saggista scienziato scrittore scrittrice
segretario socialista sociologo soldato sorella storica storico teorico traduttore traduttrice vedova zia zio
""",
    "particles": "da de degli dei del della dello di la lo van von",
    "not_names": """
africa agosto america aprile asia austria barcellona belgio berlino bologna bruxelles capitolo catalogna chiesa cina
danimarca dicembre dio domenica europa febbraio finlandia firenze francia gennaio genova germania giappone ginevra
giovedì giugno grecia guerra india inghilterra introduzione italia leningrado libro londra luglio lunedì madrid
maggio marsiglia martedì marzo memorie mercoledì messico milano mosca napoli norvegia nota novembre olanda ottobre
parigi partito pietrogrado polonia praga prefazione rivoluzione roma russia sabato settembre siberia sovietica
spagna stato svezia svizzera torino turchia ungheria unione urss varsavia venerdì venezia vienna volume zurigo
ritornello
""",
    "masculine_names": """
abramo achille adriano agostino alberto aldo alessandro alessio alfonso alfredo alvise ambrogio amedeo andrea angelo
anselmo antonio aristide armando arnaldo arrigo arturo attilio augusto aurelio baldassarre bartolomeo basilio
benedetto beniamino bernardo biagio bonaventura bortolo brunello bruno calogero camillo carlo carmelo carmine
casimiro celestino cesare cino claudio corrado cosimo cosma crispino cristiano danilo dante dario davide demetrio
diego dino diodato domenico donato edoardo egidio egisto eligio elio eliseo emanuele emiliano emilio ennio enrico
enzo ercole ermanno ernani ernesto errico ettore eugenio eusebio evaristo ezio fabio fabrizio fausto fedele federico
felice ferdinando ferruccio filippo fiorenzo flavio fortunato francesco franco fulvio furio gabriele gaetano galileo
gaspare gaspero gennaro germano giacomo gian giancarlo gianfranco gianni gilberto gino giordano giorgio giosuè
giovanni girolamo giuliano giulio giuseppe giustino goffredo graziano gregorio gualtiero guglielmo guido iacopo
igino ignazio ildebrando ippolito ivan jacopo ladislao lamberto lapo lauro lazzaro lelio leonardo leone leopoldo
lino livio lorenzo loris luca luciano lucio ludovico luigi manlio marcello marco marino mario martino massimo matteo
mattia maurizio mauro medardo melchiorre menotti michelangelo michele nerio nestore nicodemo nicola nicolò nino
norberto olinto omero onofrio orazio oreste orlando osvaldo ottavio ottone pacifico palmiro pantaleone paolo
pasquale pellegrino pericle petronio pier piero pietro pompeo primo prospero quirino raffaele renato renzo riccardo
rinaldo roberto rocco rodolfo romano romeo romolo rosario rufo ruggero sabatino salvatore sandro sante sebastiano
sergio severino silvano silvestro silvio simone spartaco stefano taddeo tancredi telesio teodoro terenzio tito
tommaso tullio ugo ulderico ulisse umberto urbano valentino valerio vincenzo virgilio virginio vito vittorio
zaccaria zeno
""",
    "feminine_names": """
ada adelaide adele agata agnese alda alessandra alice alida amalia amelia angela angelica anita anna antonella
antonia antonietta armida assunta aurora barbara beatrice benedetta bianca brunella camilla carla carlotta carmela
carolina caterina cecilia celeste chiara cinzia clara claudia clelia concetta costanza cristina daniela delia diana
domenica donata donatella edda elda elena eleonora elettra elide elisa elisabetta elsa elvira emanuela emilia emma
enrica erminia ersilia ester eugenia eva evelina fabiana fausta federica fernanda fiammetta filomena fiorella flavia
fosca franca francesca fulvia gabriella gemma giacinta gina ginevra giorgia giovanna gisella giuditta giulia
giuliana giuseppina gloria grazia ilaria immacolata ines iolanda iole irene iride isa isabella laura lavinia leonora
letizia lidia lina lisa livia loredana lorenza lucia luciana luigia luisa maddalena mafalda marcella margherita
maria marianna marina mariuccia marta matilde michela miranda monica nadia natalia natalina nella nicoletta nilde
nora norma olga oriana ornella orsola ottavia paola pasqualina patrizia pia pierina rachele raffaella ramona regina
renata rita rosa rosalba rosalia rosanna rosetta rossana sabina santina sara serena silvana silvia simona sofia
stefania susanna tecla teodora teresa tina tosca ursula valentina valeria velia vera verdiana veronica violante
virginia vittoria viviana wanda zita
""",
    "feminine_titles": """
compagna contessa donna dottoressa principessa professoressa regina santa signora signorina suora
""",
    "maiden_titles": "signorina",
    "group_words": """
accademia alleanza associazione banca chiesa comitato commissione compagnia confederazione congresso consiglio
corriere decreto editoriale esercito federazione fronte gazzetta giornale governo gruppo internazionale iscrizione
istituto lega manifesto ministero movimento opposizione parlamento partito polizia repubblica rivista scuola senato
sindacato società stampa supplemento tribunale unione unità università
""",
    "offices": """
abate affittacamere ambasciatore ambulante archivista autista avvocato badessa balia barcaiolo bibliotecario boia
bottegaio brigadiere calzolaio cameriera cameriere capitano caporale carabiniere carceriere censore chirurgo
cocchiere colonnello comandante consigliere console contadina contadino cuoca cuoco curato difensore direttore
direttrice doganiere domestica domestico fabbro falegname farmacista fornaio frate funzionario generale giardiniere
giudice governante imperatore impiegato imputato infermiera infermiere interprete ispettore levatrice libraio
locandiere macellaio madre maestra maestro maresciallo medico mercante ministro monaca mugnaio muratore narratore
nonna nonno notaio oste ostessa padre padrona padrone papa parroco pastore pescatore pilota podestà poliziotto
portavoce portiere portinaia postino prefetto preside presidente pretore procuratore professore questore rabbino re
regina rettore sacrestano sarto segretario sergente sindaco suora tenente testimone tipografo vescovo vicina vicino
""",
    "feminine_kin": """
badessa balia cameriera contadina cuoca direttrice domestica donna figlia governante infermiera levatrice madre
maestra moglie monaca nipote nonna ostessa padrona portinaia regina signora sorella suora vedova vicina zia
""",
    "place_words": """
abitanti borgo capitale cittadini città colonia comune contea dintorni distretto fiume frazione isola paese
parrocchia penisola porto provincia quartiere regione repubblica sobborgo strade valle villaggio
""",
    "kin_words": """
allievo amica amici amico avversario biografo collega colleghi compagna compagni compagno critici critico cugino
discepoli discepolo editore figlia figlio fratello madre marito moglie nemici nemico nipote padre segretario sorella
successore traduttore traduttrice vedova zia zio
""",
    "school_endings": "ismo ista",
    "called": "chiamato",
    "born": "nata",
    "epithets": "vecchio",
    "street_words": "via",
    "place_prepositions": "a in",
    "of_words": "del di",
    "of_place": "di",
    "masculine_titles": "conte duca fra fratello padre re signor signore",
    "masculine_kin": "figlio fratello marito nonno padre zio",
    "men": "bambino ragazzo signore uomo",
    "women": "bambina donna ragazza signora",
}
NOTES = {
    "headings": """
nota | note | note a piè di pagina | note al testo | note del traduttore | note dell'autore | note dell’autore
note e riferimenti | riferimenti
""",
    "ibid": "ibid ibidem id idem ivi",
    "op_cit": "art. cit | cit | loc. cit | op. cit | opera citata",
    "see_note": "n nota note",
    "page": "cap capitolo n p pag pagg pagina pagine pp t tomo vol",
    "page_only": "p pag pagg pagina pagine pp",
    "signals": "cf | cfr | cit. in | citato in | si veda | vedi | vedi anche",
    "pointers": "cfr | infra | si veda | sopra | sotto | supra | v | vedi",
    "papers": "appendice conversazione diario discorso informazione intervista lettera lettere nota verbale",
    "unpublished": "dattiloscritto inedito manoscritto ms",
    "publishers": "editore editrice edizioni",
    "ways_back": "torna al testo | torna su",
    "label_words": "nota",
    "recipient_words": "a",
    "heading_joints": "al alla",
}
IMPRINT = {
    "bylines": "a cura di | autore | autrice | da | di | intervista di | recensione di | scritto da | testo di",
    "translators": """
trad | trad di | tradotto da | traduttore | traduzione | traduzione dal francese di | traduzione dall'inglese di
traduzione di
""",
    "credits": """
alla memoria di | apparso in | apparso su | copyright | data | estratto da | fonte | parole chiave | prefazione di
prima edizione | prima pubblicazione | pubblicato il | pubblicato in | pubblicato su | questo articolo
questo testo | recensioni | tempo di lettura | trascritto da | trascrizione | tratto da
""",
    "sources": """
apparso in | apparso su | estratto da | fonte | prima edizione | prima pubblicazione | pubblicato in
pubblicato su | tratto da
""",
    "labels": {
        "title": "titolo",
        "authors": "autore | autori | autrice",
        "translator": "traduttore | traduzione",
        "date": "data | scritto",
        "publication": "fonte | pubblicato",
        "language": "lingua",
    },
    "months": "agosto aprile dicembre febbraio gennaio giugno luglio maggio marzo novembre ottobre settembre",
    "seasons": "autunno estate inverno primavera",
    "divisions": "atto canto capitolo lettera libro parte scena sezione tomo",
    "supplements": "appendice epilogo nota poscritto postfazione prefazione premessa prologo ringraziamenti",
    "closings": """
categorie | come citare | copyright | foto di | l'autore | la versione integrale | pubblicato in | sull'autore
tutti i diritti riservati | ultima modifica | ultimo aggiornamento
""",
    "links": """
altri articoli di | articolo precedente | articolo successivo | commenti | condividi | contatti
continua a leggere | in questo numero | indice | inizio | inizio pagina | iscriviti | lascia un commento
leggi tutto | pagina precedente | pagina successiva | precedente | salva articolo | seguici | stampa | successivo
torna | torna a | torna all'inizio | torna su | tutti gli articoli | vai a | vai al | vedi anche
""",
    "link_words": """
a alla cerca commenti condividi contatti facebook giù indice inizio pagina precedente stampa su successivo torna
twitter
""",
    "weekdays": "al del di domenica e giovedì il lunedì martedì mercoledì sabato venerdì",
    "ordinals": "due prima primo quarta quarto quinto seconda secondo terza terzo tre ultimo uno",
    "asides": """
articoli correlati | collegamenti esterni | commenti | l'autore | l'autrice | lascia un commento | sull'autore
""",
    "author_verbs": "dirige | ha pubblicato | insegna | lavora | scrive | vive | è",
    "farewells": """
con affetto | con stima | cordiali saluti | cordialmente | distinti saluti | fraternamente | saluti
saluti fraterni | suo | un saluto | vostro
""",
    "contents": "indice sommario",
    "deliveries": """
conferenza di | discorso di | pronunciata da | pronunciato da | recensione di | recensito da | tenuta da
tenuto da | una conferenza di
""",
    "writes": "ci scrive | scrive",
    "replies": "replica risponde risposta",
    "remarks": """
da non confondere con | disambigua | per gentile concessione | questa pagina è stata modificata | reindirizza qui
tutti i diritti riservati | è disponibile online
""",
    "endings": "applausi | fine | vivi applausi",
    "edits": "modifica | modifica wikitesto",
    "interruptions": "abbonati | condividi | continua a leggere | leggi anche | leggi tutto | pubblicità | vedi anche",
    "vital_words": "morta morto nata nato",
    "abstracts": "abstract | parole chiave | riassunto",
    "bibliographies": """
bibliografia | bibliografia essenziale | fonti | fonti e bibliografia | opere citate | riferimenti bibliografici
""",
    "periodicals": "annali archivio bollettino quaderni rivista studi",
    "clock_before": "alle",
    "extents": r"pagine|pagg",
    "name_stops": "il",
}
CHECKING = {
    "limits": """
a condizione che | a meno che | anche se | anzi | benché | eccetto | ma | però | purché | salvo | salvo che
sebbene | solo se | soltanto se | tranne | tuttavia
""",
    "negations": """
mai neanche nemmeno neppure nessuna nessuno niente no non nulla né senza
""",
    "denials": """
come se | dicono che | dubita che | nega che | negava che | negò che | non è vero che | presunto | pretende che
si dice che | si diceva che | è falso che
""",
    "quantifiers": """
alcune alcuni entrambi meno molte molti ogni parecchi più poche pochi sempre solo soltanto spesso tutta tutte
tutti tutto
""",
    "modals": """
certamente deve devono doveva dovrebbe dovrebbero forse possono poteva potrebbe potrebbero probabilmente può
""",
    "numbers": """
cento cinquanta cinque dieci dodici dozzina due mila milione milioni mille nove otto prima primo quaranta
quattro seconda secondo sei sette terza terzo tre trenta undici venti
""",
    "remarks": """
corsivo aggiunto | corsivo mio | corsivo nell'originale | enfasi aggiunta | il corsivo è mio | sic
traduzione mia
""",
}
