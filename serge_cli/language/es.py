"""Spanish: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.imprint.es import IMPRINT
from serge_cli.language.profile import Language, Naming, NoteWords, Reporting, Typography, openings

_FUNCTION_WORDS = """
de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay
vez puede todos así nos ni
"""

_ABBREVIATIONS = """
sr sra srta d dña dr dra prof ud uds vd vds p pp pág págs cap t vol ed eds trad núm n art fig cf etc ibid op cit loc
id s ss a.c d.c ee.uu
"""

_VERBS = """
repetido descrito sostenido mantenido advertido sugerido propuesto creído predicho decidido definido prometido pedido exigido entendido comprendido insistido referido afirmar afirma afirman afirmó afirmé afirmaron afirmaba afirmaban afirmado afirmando afirmo afirmará explicar
explica explican explicó expliqué explicaron explicaba explicaban explicado explicando explico explicará
declarar declara declaran declaró declaré declararon declaraba declaraban declarado declarando declaro
declarará comentar comenta comentan comentó comenté comentaron comentaba comentaban comentado comentando
comento comentará preguntar pregunta preguntan preguntó pregunté preguntaron preguntaba preguntaban preguntado
preguntando pregunto preguntará contestar contesta contestan contestó contesté contestaron contestaba
contestaban contestado contestando contesto contestará observar observa observan observó observé observaron
observaba observaban observado observando observo observará notar nota notan notó noté notaron notaba notaban
notado notando noto notará anotar anota anotan anotó anoté anotaron anotaba anotaban anotado anotando anoto
anotará señalar señala señalan señaló señalé señalaron señalaba señalaban señalado señalando señalo señalará
agregar agrega agregan agregó agregué agregaron agregaba agregaban agregado agregando agrego agregará recordar
recorda recordan recordó recordé recordaron recordaba recordaban recordado recordando recordo recordará
relatar relata relatan relató relaté relataron relataba relataban relatado relatando relato relatará narrar
narra narran narró narré narraron narraba narraban narrado narrando narro narrará contar conta contan contó
conté contaron contaba contaban contado contando conto contará confesar confesa confesan confesó confesé
confesaron confesaba confesaban confesado confesando confeso confesará criticar critica critican criticó
critiqué criticaron criticaba criticaban criticado criticando critico criticará opinar opina opinan opinó
opiné opinaron opinaba opinaban opinado opinando opino opinará pensar pensa pensan pensó pensé pensaron
pensaba pensaban pensado pensando penso pensará juzgar juzga juzgan juzgó juzgué juzgaron juzgaba juzgaban
juzgado juzgando juzgo juzgará considerar considera consideran consideró consideré consideraron consideraba
consideraban considerado considerando considero considerará exclamar exclama exclaman exclamó exclamé
exclamaron exclamaba exclamaban exclamado exclamando exclamo exclamará gritar grita gritan gritó grité
gritaron gritaba gritaban gritado gritando grito gritará murmurar murmura murmuran murmuró murmuré murmuraron
murmuraba murmuraban murmurado murmurando murmuro murmurará susurrar susurra susurran susurró susurré
susurraron susurraba susurraban susurrado susurrando susurro susurrará replicar replica replican replicó
repliqué replicaron replicaba replicaban replicado replicando replico replicará aclarar aclara aclaran aclaró
aclaré aclararon aclaraba aclaraban aclarado aclarando aclaro aclarará precisar precisa precisan precisó
precisé precisaron precisaba precisaban precisado precisando preciso precisará subrayar subraya subrayan
subrayó subrayé subrayaron subrayaba subrayaban subrayado subrayando subrayo subrayará destacar destaca
destacan destacó destaqué destacaron destacaba destacaban destacado destacando destaco destacará anunciar
anuncia anuncian anunció anuncié anunciaron anunciaba anunciaban anunciado anunciando anuncio anunciará
proclamar proclama proclaman proclamó proclamé proclamaron proclamaba proclamaban proclamado proclamando
proclamo proclamará denunciar denuncia denuncian denunció denuncié denunciaron denunciaba denunciaban
denunciado denunciando denuncio denunciará lamentar lamenta lamentan lamentó lamenté lamentaron lamentaba
lamentaban lamentado lamentando lamento lamentará asegurar asegura aseguran aseguró aseguré aseguraron
aseguraba aseguraban asegurado asegurando aseguro asegurará informar informa informan informó informé
informaron informaba informaban informado informando informo informará avisar avisa avisan avisó avisé
avisaron avisaba avisaban avisado avisando aviso avisará indicar indica indican indicó indiqué indicaron
indicaba indicaban indicado indicando indico indicará apuntar apunta apuntan apuntó apunté apuntaron apuntaba
apuntaban apuntado apuntando apunto apuntará revelar revela revelan reveló revelé revelaron revelaba revelaban
revelado revelando revelo revelará rememorar rememora rememoran rememoró rememoré rememoraron rememoraba
rememoraban rememorado rememorando rememoro rememorará formular formula formulan formuló formulé formularon
formulaba formulaban formulado formulando formulo formulará expresar expresa expresan expresó expresé
expresaron expresaba expresaban expresado expresando expreso expresará pronunciar pronuncia pronuncian
pronunció pronuncié pronunciaron pronunciaba pronunciaban pronunciado pronunciando pronuncio pronunciará
aconsejar aconseja aconsejan aconsejó aconsejé aconsejaron aconsejaba aconsejaban aconsejado aconsejando
aconsejo aconsejará recomendar recomenda recomendan recomendó recomendé recomendaron recomendaba recomendaban
recomendado recomendando recomendo recomendará rogar roga rogan rogó rogué rogaron rogaba rogaban rogado
rogando rogo rogará suplicar suplica suplican suplicó supliqué suplicaron suplicaba suplicaban suplicado
suplicando suplico suplicará jurar jura juran juró juré juraron juraba juraban jurado jurando juro jurará
enseñar enseña enseñan enseñó enseñé enseñaron enseñaba enseñaban enseñado enseñando enseño enseñará predicar
predica predican predicó prediqué predicaron predicaba predicaban predicado predicando predico predicará
profetizar profetiza profetizan profetizó profetizé profetizaron profetizaba profetizaban profetizado
profetizando profetizo profetizará especular especula especulan especuló especulé especularon especulaba
especulaban especulado especulando especulo especulará meditar medita meditan meditó medité meditaron meditaba
meditaban meditado meditando medito meditará reflexionar reflexiona reflexionan reflexionó reflexioné
reflexionaron reflexionaba reflexionaban reflexionado reflexionando reflexiono reflexionará soñar soña soñan
soñó soñé soñaron soñaba soñaban soñado soñando soño soñará dudar duda dudan dudó dudé dudaron dudaba dudaban
dudado dudando dudo dudará negar nega negan negó negué negaron negaba negaban negado negando nego negará
acusar acusa acusan acusó acusé acusaron acusaba acusaban acusado acusando acuso acusará reprochar reprocha
reprochan reprochó reproché reprocharon reprochaba reprochaban reprochado reprochando reprocho reprochará
ironizar ironiza ironizan ironizó ironizé ironizaron ironizaba ironizaban ironizado ironizando ironizo
ironizará bromear bromea bromean bromeó bromeé bromearon bromeaba bromeaban bromeado bromeando bromeo bromeará
protestar protesta protestan protestó protesté protestaron protestaba protestaban protestado protestando
protesto protestará reclamar reclama reclaman reclamó reclamé reclamaron reclamaba reclamaban reclamado
reclamando reclamo reclamará exhortar exhorta exhortan exhortó exhorté exhortaron exhortaba exhortaban
exhortado exhortando exhorto exhortará evocar evoca evocan evocó evoqué evocaron evocaba evocaban evocado
evocando evoco evocará enfatizar enfatiza enfatizan enfatizó enfatizé enfatizaron enfatizaba enfatizaban
enfatizado enfatizando enfatizo enfatizará manifestar manifesta manifestan manifestó manifesté manifestaron
manifestaba manifestaban manifestado manifestando manifesto manifestará confiar confia confian confió confié
confiaron confiaba confiaban confiado confiando confio confiará testimoniar testimonia testimonian testimonió
testimonié testimoniaron testimoniaba testimoniaban testimoniado testimoniando testimonio testimoniará
redactar redacta redactan redactó redacté redactaron redactaba redactaban redactado redactando redacto
redactará objetar objeta objetan objetó objeté objetaron objetaba objetaban objetado objetando objeto objetará
argumentar argumenta argumentan argumentó argumenté argumentaron argumentaba argumentaban argumentado
argumentando argumento argumentará continuar continua continuan continuó continué continuaron continuaba
continuaban continuado continuando continuo continuará terminar termina terminan terminó terminé terminaron
terminaba terminaban terminado terminando termino terminará decir dice dicen dijo dijeron decía decían dicho
diciendo digo dije dirá diría escribir escribe escriben escribió escribieron escribía escrito escribiendo
escribo escribí escribirá responder responde respondió respondía respondieron respondido respondiendo añadir
añade añadió añadía añadido añadiendo concluir concluye concluyó concluía concluyendo admitir admite admitió
admitía admitido admitiendo sostener sostiene sostuvo sostenía sosteniendo mantener mantiene mantuvo mantenía
reconocer reconoce reconoció reconocía reconocido reconociendo insistir insiste insistió insistía insistiendo
advertir advierte advirtió advertía advirtiendo describir describe describió describía sugerir sugiere sugirió
sugería proponer propone propuso proponía creer cree creyó creía repetir repite repitió repetía repitiendo
referir refiere refirió refería cuenta cuentan recuerda recuerdan piensa piensan niega sueña ruega predecir
predice predijo decidir decide decidió definir define definió proseguir prosigue prosiguió seguir sigue siguió
prometer promete prometió pedir pide pidió exigir exige exigió hablar habla habló hablaba ver ve vio entender
entiende comprender comprende comprendió transmitir resumir resume resumió reír rió sonreír sonrió
"""

_LABEL_VERBS = """
llamar llama llaman llamó llamé llamaron llamaba llamaban llamado llamando llamo llamará denominar denomina
denominan denominó denominé denominaron denominaba denominaban denominado denominando denomino denominará
calificar califica califican calificó califiqué calificaron calificaba calificaban calificado calificando
califico calificará tildar tilda tildan tildó tildé tildaron tildaba tildaban tildado tildando tildo tildará
apodar apoda apodan apodó apodé apodaron apodaba apodaban apodado apodando apodo apodará bautizar bautiza
bautizan bautizó bautizé bautizaron bautizaba bautizaban bautizado bautizando bautizo bautizará tachar tacha
tachan tachó taché tacharon tachaba tachaban tachado tachando tacho tachará describe describió define definió
"""

_UTTERANCES = """
palabra palabras observación observaciones comentario comentarios frase frases expresión fórmula lema consigna
máxima dicho declaración declaraciones afirmación afirmaciones argumento tesis opinión juicio veredicto
conclusión respuesta réplica pregunta carta cartas telegrama nota notas cuaderno cuadernos diario memorias
autobiografía ensayo artículo artículos folleto libro libros poema novela discurso conferencia informe
testimonio relato descripción definición advertencia consejo llamamiento grito demanda protesta queja objeción
crítica predicción promesa confesión convicción propuesta resumen epitafio prólogo introducción broma línea
líneas pasaje párrafo mensaje manifiesto entrevista idea noción concepto términos término escritos reflexión
reflexiones verso versos
"""

_INTRODUCERS = """
según
para
en palabras de
en opinión de
en las palabras de
a juicio de
a decir de
de acuerdo con
como
conforme a
"""

_AUXILIARIES = """
ha han había habían hubo es son era fue será sería debe debía puede podía podrá podría va iba no nunca siempre
también aún todavía ya entonces luego después mismo misma se le les me te nos lo la los las
"""

_GROUP_PRONOUNS = "ellos ellas nosotros uno todos algunos otros alguien nadie muchos"

_AUTHOR_WORDS = (
    "autor autora escritor escritora novelista narrador poeta orador filósofo historiador ensayista crítico pensador memorialista"
)

_LETTER_WORDS = "carta cartas telegrama postal nota diario cuaderno cuadernos mensaje"

_CONNECTIVES = "y e pero o luego pues mientras cuando si como aunque porque"

_PREPOSITIONS = """
de del en a al por para con sin contra entre hacia desde hasta sobre bajo tras según ante como durante mediante
"""

_REPORTING = Reporting(
    verbs=frozenset(_VERBS.split()),
    label_verbs=frozenset(_LABEL_VERBS.split()),
    nouns=frozenset(_UTTERANCES.split()),
    introducers=frozenset(_INTRODUCERS.strip().splitlines()),
    subject_pronouns=frozenset({"él", "ella", "éste", "ésta"}),
    possessive_pronouns=frozenset({"su", "sus"}),
    group_pronouns=frozenset(_GROUP_PRONOUNS.split()),
    author_words=frozenset(_AUTHOR_WORDS.split()),
    complementizers=frozenset({"que", "cómo", "como", "si", "cuánto"}),
    letter_words=frozenset(_LETTER_WORDS.split()),
    quoting_verbs=frozenset({"cita", "citan", "citó", "citaba", "citado", "citada", "citados", "citadas", "citando", "citar"}),
    agents=frozenset({"por"}),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    passives=frozenset({"es", "son", "era", "eran", "fue", "fueron", "sido", "ser", "está", "será"}),
    participle_endings=("ando", "iendo", "yendo"),
    first_person=frozenset({"yo", "me", "mi", "mis"}),
    first_person_possessives=frozenset("mi mis".split()),
    feminine_pronouns=frozenset({"ella", "ésta"}),
    object_pronouns=frozenset({"le", "les", "me", "te", "nos", "lo", "la", "los", "las", "se"}),
    relatives=frozenset({"quien", "quienes", "cual", "cuales"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset("el la los las un una unos unas este esta ese esa".split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ito", "ita", "itos", "itas", "cho", "cha"),
    indefinites=frozenset("un una unos unas algún alguna algunos algunas cada ningún otro otra".split()),
    second_person=frozenset("usted ustedes tú vosotros".split()),
    clitics=frozenset("le les me te nos lo la los las se".split()),
    hedges=frozenset("si".split()),
    infinitive_endings=("ar", "er", "ir"),
    masculine_articles=frozenset("el un".split()),
    feminine_articles=frozenset("la una".split()),
    tags_inside=True,
    weak_introducers=frozenset("para como".split()),
    drops_subject=True,
)

_LABEL_CUES = (
    "llamado",
    "llamada",
    "llamados",
    "llamadas",
    "el término",
    "la palabra",
    "la expresión",
    "conocido como",
    "conocida como",
    "apodado",
    "apodada",
    "una especie de",
    "el concepto de",
    "la noción de",
    "el lema",
    "supuesto",
    "supuesta",
    "bajo el nombre de",
    "denominado",
    "denominada",
)

_DROPPED_ENDINGS = """
pa na to
"""

_TITLES = """
sr sra srta señor señora señorita don doña dr dra doctor doctora prof profesor profesora camarada compañero compañera
general coronel capitán presidente rey reina príncipe princesa duque conde condesa barón papa obispo padre hermano sor
san santa ministro comisario
"""

_ROLES = """
poeta historiador historiadora filósofo filósofa novelista escritor escritora autor autora crítico dirigente líder
revolucionario revolucionaria anarquista socialista comunista marxista político economista sociólogo biógrafo
traductor traductora editor periodista ensayista dramaturgo pintor artista compositor actor actriz director científico
físico matemático sacerdote general presidente ministro secretario comisario delegado militante teórico pensador
abogado juez médico obrero marinero soldado diplomático camarada amigo amiga colega discípulo fundador padre madre
hermano hermana hijo hija esposa esposo marido viuda tío tía profesor alumno
"""

_OFFICES = """
secretario alcalde juez fiscal presidente ministro portavoz cura obispo maestro maestra profesor médico abogado
notario cónsul embajador inspector narrador telegrafista farera patrona capitán coronel general acusado testigo papa
rey reina emperador abuela abuelo madre padre
"""

_NOT_NAMES = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
viernes sábado domingo rusia alemania francia españa italia inglaterra américa europa asia áfrica polonia china japón
india méxico bélgica holanda suiza suecia noruega dinamarca finlandia hungría austria grecia turquía cuba argelia
argentina chile perú urss unión soviética siberia cataluña moscú petrogrado leningrado londres parís berlín viena roma
madrid barcelona bruselas ginebra zúrich praga varsovia marsella estado partido revolución guerra dios iglesia
capítulo tomo libro prólogo introducción nota memorias
"""

_GIVEN_NAMES_OF_WOMEN = """
adela adriana alba alejandra alicia amparo ana ángela antonia araceli beatriz blanca carlota carmen carolina catalina
cecilia clara concepción consuelo cristina dolores elena elisa elvira emilia esperanza ester eugenia eva federica
francisca gabriela gloria guadalupe inés irene isabel josefa juana julia laura leonor lola lucía luisa magdalena
manuela margarita maría mariana marta mercedes mónica natalia olga paula pilar raquel rosa rosario sara silvia sofía
soledad susana teresa valentina verónica victoria violeta remedios celia
"""

_GIVEN_NAMES = """
adolfo agustín alberto alejandro alejo alfonso alfredo álvaro andrés andreu ángel antonio armando arturo augusto
baltasar bartolomé benito bernardo buenaventura camilo carlos césar cristóbal daniel david diego domingo eduardo
emiliano emilio enrique ernesto esteban eugenio eusebio federico felipe félix fernando fidel francisco gabriel gaspar
gerardo germán gonzalo gregorio guillermo gustavo héctor hernán hugo ignacio iñigo isidoro jaime javier jerónimo jesús
joaquín jorge josé juan julián julio lázaro leandro leopoldo lorenzo lucas luis manuel marcelo marcos mariano mario
martín mateo matías mauricio máximo miguel narciso nicolás octavio óscar pablo pascual patricio pedro rafael ramón
raúl ricardo roberto rodolfo rodrigo román salvador santiago sebastián sergio simón teodoro tomás valentín vicente
víctor isidro anselmo harold
"""

_GROUP_WORDS = """
partido comité unión liga congreso consejo sociedad asociación federación confederación instituto universidad academia
ministerio gobierno parlamento comisión ejército país mundo vanguardia abc revista gaceta diario prensa internacional
oposición grupo movimiento frente alianza iglesia banco periódico tribunal policía sindicato compañía escuela senado
suplemento comandancia biografía decreto inscripción editorial manifiesto
"""

_KIN = """
hijo hija esposa esposo marido viuda padre madre hermano hermana amigo amiga amigos compañero compañera colega colegas
traductor traductora biógrafo editor camarada camaradas discípulo discípulos crítico críticos adversario enemigo
enemigos sobrino sobrina tío tía primo alumno secretario sucesor
"""

_NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"de", "del", "la", "las", "los", "y", "e", "von", "van"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset(
        {
            "sra",
            "srta",
            "señora",
            "señorita",
            "doña",
            "dra",
            "doctora",
            "profesora",
            "compañera",
            "reina",
            "princesa",
            "condesa",
            "sor",
            "santa",
        }
    ),
    group_words=frozenset(_GROUP_WORDS.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset("madre esposa mujer hija hermana viuda tía sobrina abuela reina dama".split()),
)

_NOTE_HEADINGS = """
notas | nota | notas al pie | notas a pie de página | notas al final | notas del autor | notas del traductor
referencias | notas y referencias
"""
_IBID = """
ibid | ibíd | ibidem | ibídem | id | íd | idem | ídem
"""
_OP_CIT = """
op. cit | ob. cit | obra citada | loc. cit | art. cit | citado arriba
"""
_SEE_NOTE = """
nota | notas | n
"""
_PAGE_WORDS = """
p | pp | pág | págs | página | páginas | vol | t | tomo | cap | capítulo | núm
"""
_NOTE_SIGNALS = """
véase | véase también | ver | cf | cfr | compárese | citado en | citado por
"""
_NOTE_POINTERS = """
véase | ver | supra | infra | arriba | abajo | cf | cfr
"""
_PAPERS = """
carta | cartas | entrevista | información | conversación | diario | acta | discurso | nota | apéndice
"""
_UNPUBLISHED = """
inédito | manuscrito | ms
"""
_PUBLISHERS = """
editorial | ediciones | imprenta
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
periódico revista semanario diario novela libro obra cuento pieza poema película canción ópera ballet cuadro álbum
artículo ensayo folleto capítulo titulado titulada volumen antología colección serie memorias tratado tesis programa
sociedad asociación círculo liga unión federación instituto grupo club himno estudio editorial
"""

LANGUAGE = Language(
    code="es",
    name="Spanish",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="ñ¿¡áíóú",
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ("“", "”"), ('"', '"')),
        secondary=(("“", "”"), ("‘", "’"), ("'", "'")),
        dropped_endings=frozenset(_DROPPED_ENDINGS.split()),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        dialogue_dashes="—–―",
    ),
    reporting=_REPORTING,
    naming=_NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
