"""Spanish: how it says that somebody says. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Reporting

_VERBS = """
repetido descrito sostenido mantenido advertido sugerido propuesto creído predicho decidido definido prometido pedido
exigido entendido comprendido insistido referido afirmar afirma afirman afirmó afirmé afirmaron afirmaba afirmaban
afirmado afirmando afirmo afirmará explicar explica explican explicó expliqué explicaron explicaba explicaban
explicado explicando explico explicará declarar declara declaran declaró declaré declararon declaraba declaraban
declarado declarando declaro declarará comentar comenta comentan comentó comenté comentaron comentaba comentaban
comentado comentando comento comentará preguntar pregunta preguntan preguntó pregunté preguntaron preguntaba
preguntaban preguntado preguntando pregunto preguntará contestar contesta contestan contestó contesté contestaron
contestaba contestaban contestado contestando contesto contestará observar observa observan observó observé observaron
observaba observaban observado observando observo observará notar nota notan notó noté notaron notaba notaban notado
notando noto notará anotar anota anotan anotó anoté anotaron anotaba anotaban anotado anotando anoto anotará señalar
señala señalan señaló señalé señalaron señalaba señalaban señalado señalando señalo señalará agregar agrega agregan
agregó agregué agregaron agregaba agregaban agregado agregando agrego agregará recordar recorda recordan recordó
recordé recordaron recordaba recordaban recordado recordando recordo recordará relatar relata relatan relató relaté
relataron relataba relataban relatado relatando relato relatará narrar narra narran narró narré narraron narraba
narraban narrado narrando narro narrará contar conta contan contó conté contaron contaba contaban contado contando
conto contará confesar confesa confesan confesó confesé confesaron confesaba confesaban confesado confesando confeso
confesará criticar critica critican criticó critiqué criticaron criticaba criticaban criticado criticando critico
criticará opinar opina opinan opinó opiné opinaron opinaba opinaban opinado opinando opino opinará pensar pensa pensan
pensó pensé pensaron pensaba pensaban pensado pensando penso pensará juzgar juzga juzgan juzgó juzgué juzgaron juzgaba
juzgaban juzgado juzgando juzgo juzgará considerar considera consideran consideró consideré consideraron consideraba
consideraban considerado considerando considero considerará exclamar exclama exclaman exclamó exclamé exclamaron
exclamaba exclamaban exclamado exclamando exclamo exclamará gritar grita gritan gritó grité gritaron gritaba gritaban
gritado gritando grito gritará murmurar murmura murmuran murmuró murmuré murmuraron murmuraba murmuraban murmurado
murmurando murmuro murmurará susurrar susurra susurran susurró susurré susurraron susurraba susurraban susurrado
susurrando susurro susurrará replicar replica replican replicó repliqué replicaron replicaba replicaban replicado
replicando replico replicará aclarar aclara aclaran aclaró aclaré aclararon aclaraba aclaraban aclarado aclarando
aclaro aclarará precisar precisa precisan precisó precisé precisaron precisaba precisaban precisado precisando preciso
precisará subrayar subraya subrayan subrayó subrayé subrayaron subrayaba subrayaban subrayado subrayando subrayo
subrayará destacar destaca destacan destacó destaqué destacaron destacaba destacaban destacado destacando destaco
destacará anunciar anuncia anuncian anunció anuncié anunciaron anunciaba anunciaban anunciado anunciando anuncio
anunciará proclamar proclama proclaman proclamó proclamé proclamaron proclamaba proclamaban proclamado proclamando
proclamo proclamará denunciar denuncia denuncian denunció denuncié denunciaron denunciaba denunciaban denunciado
denunciando denuncio denunciará lamentar lamenta lamentan lamentó lamenté lamentaron lamentaba lamentaban lamentado
lamentando lamento lamentará asegurar asegura aseguran aseguró aseguré aseguraron aseguraba aseguraban asegurado
asegurando aseguro asegurará informar informa informan informó informé informaron informaba informaban informado
informando informo informará avisar avisa avisan avisó avisé avisaron avisaba avisaban avisado avisando aviso avisará
indicar indica indican indicó indiqué indicaron indicaba indicaban indicado indicando indico indicará apuntar apunta
apuntan apuntó apunté apuntaron apuntaba apuntaban apuntado apuntando apunto apuntará revelar revela revelan reveló
revelé revelaron revelaba revelaban revelado revelando revelo revelará rememorar rememora rememoran rememoró rememoré
rememoraron rememoraba rememoraban rememorado rememorando rememoro rememorará formular formula formulan formuló
formulé formularon formulaba formulaban formulado formulando formulo formulará expresar expresa expresan expresó
expresé expresaron expresaba expresaban expresado expresando expreso expresará pronunciar pronuncia pronuncian
pronunció pronuncié pronunciaron pronunciaba pronunciaban pronunciado pronunciando pronuncio pronunciará aconsejar
aconseja aconsejan aconsejó aconsejé aconsejaron aconsejaba aconsejaban aconsejado aconsejando aconsejo aconsejará
recomendar recomenda recomendan recomendó recomendé recomendaron recomendaba recomendaban recomendado recomendando
recomendo recomendará rogar roga rogan rogó rogué rogaron rogaba rogaban rogado rogando rogo rogará suplicar suplica
suplican suplicó supliqué suplicaron suplicaba suplicaban suplicado suplicando suplico suplicará jurar jura juran juró
juré juraron juraba juraban jurado jurando juro jurará enseñar enseña enseñan enseñó enseñé enseñaron enseñaba
enseñaban enseñado enseñando enseño enseñará predicar predica predican predicó prediqué predicaron predicaba
predicaban predicado predicando predico predicará profetizar profetiza profetizan profetizó profetizé profetizaron
profetizaba profetizaban profetizado profetizando profetizo profetizará especular especula especulan especuló especulé
especularon especulaba especulaban especulado especulando especulo especulará meditar medita meditan meditó medité
meditaron meditaba meditaban meditado meditando medito meditará reflexionar reflexiona reflexionan reflexionó
reflexioné reflexionaron reflexionaba reflexionaban reflexionado reflexionando reflexiono reflexionará soñar soña
soñan soñó soñé soñaron soñaba soñaban soñado soñando soño soñará dudar duda dudan dudó dudé dudaron dudaba dudaban
dudado dudando dudo dudará negar nega negan negó negué negaron negaba negaban negado negando nego negará acusar acusa
acusan acusó acusé acusaron acusaba acusaban acusado acusando acuso acusará reprochar reprocha reprochan reprochó
reproché reprocharon reprochaba reprochaban reprochado reprochando reprocho reprochará ironizar ironiza ironizan
ironizó ironizé ironizaron ironizaba ironizaban ironizado ironizando ironizo ironizará bromear bromea bromean bromeó
bromeé bromearon bromeaba bromeaban bromeado bromeando bromeo bromeará protestar protesta protestan protestó protesté
protestaron protestaba protestaban protestado protestando protesto protestará reclamar reclama reclaman reclamó
reclamé reclamaron reclamaba reclamaban reclamado reclamando reclamo reclamará exhortar exhorta exhortan exhortó
exhorté exhortaron exhortaba exhortaban exhortado exhortando exhorto exhortará evocar evoca evocan evocó evoqué
evocaron evocaba evocaban evocado evocando evoco evocará enfatizar enfatiza enfatizan enfatizó enfatizé enfatizaron
enfatizaba enfatizaban enfatizado enfatizando enfatizo enfatizará manifestar manifesta manifestan manifestó manifesté
manifestaron manifestaba manifestaban manifestado manifestando manifesto manifestará confiar confia confian confió
confié confiaron confiaba confiaban confiado confiando confio confiará testimoniar testimonia testimonian testimonió
testimonié testimoniaron testimoniaba testimoniaban testimoniado testimoniando testimonio testimoniará redactar
redacta redactan redactó redacté redactaron redactaba redactaban redactado redactando redacto redactará objetar objeta
objetan objetó objeté objetaron objetaba objetaban objetado objetando objeto objetará argumentar argumenta argumentan
argumentó argumenté argumentaron argumentaba argumentaban argumentado argumentando argumento argumentará continuar
continua continuan continuó continué continuaron continuaba continuaban continuado continuando continuo continuará
terminar termina terminan terminó terminé terminaron terminaba terminaban terminado terminando termino terminará decir
dice dicen dijo dijeron decía decían dicho diciendo digo dije dirá diría escribir escribe escriben escribió
escribieron escribía escrito escribiendo escribo escribí escribirá responder responde respondió respondía respondieron
respondido respondiendo añadir añade añadió añadía añadido añadiendo concluir concluye concluyó concluía concluyendo
admitir admite admitió admitía admitido admitiendo sostener sostiene sostuvo sostenía sosteniendo mantener mantiene
mantuvo mantenía reconocer reconoce reconoció reconocía reconocido reconociendo insistir insiste insistió insistía
insistiendo advertir advierte advirtió advertía advirtiendo describir describe describió describía sugerir sugiere
sugirió sugería proponer propone propuso proponía creer cree creyó creía repetir repite repitió repetía repitiendo
referir refiere refirió refería cuenta cuentan recuerda recuerdan piensa piensan niega sueña ruega predecir predice
predijo decidir decide decidió definir define definió proseguir prosigue prosiguió seguir sigue siguió prometer
promete prometió pedir pide pidió exigir exige exigió hablar habla habló hablaba ver ve vio entender entiende
comprender comprende comprendió transmitir resumir resume resumió reír rió sonreír sonrió
confiesa refunfuña refunfuñó sentenció sentenciaba repone repuso telegrafía telegrafió dictamina dictaminó despachó
despachaba quejó quejaba ordena ordenó matiza matizó zanja zanjó remató espeta espetó soltó reza rezaba resuelve
resolvió acuerda acordó
gruñe gruñó suspira suspiró sentencia constata constató elogia elogió alaba alabó vocifera consigna consignó
interrumpe interrumpió tercia terció masculla mascullaba masculló balbucea balbuceó tartamudea
"""

_LABEL_VERBS = """
llamar llama llaman llamó llamé llamaron llamaba llamaban llamado llamando llamo llamará denominar denomina denominan
denominó denominé denominaron denominaba denominaban denominado denominando denomino denominará calificar califica
califican calificó califiqué calificaron calificaba calificaban calificado calificando califico calificará tildar
tilda tildan tildó tildé tildaron tildaba tildaban tildado tildando tildo tildará apodar apoda apodan apodó apodé
apodaron apodaba apodaban apodado apodando apodo apodará bautizar bautiza bautizan bautizó bautizé bautizaron
bautizaba bautizaban bautizado bautizando bautizo bautizará tachar tacha tachan tachó taché tacharon tachaba tachaban
tachado tachando tacho tachará describe describió define definió
"""

_UTTERANCES = """
palabra palabras observación observaciones comentario comentarios frase frases expresión fórmula lema consigna máxima
dicho declaración declaraciones afirmación afirmaciones argumento tesis opinión juicio veredicto conclusión respuesta
réplica pregunta carta cartas telegrama nota notas cuaderno cuadernos diario memorias autobiografía ensayo artículo
artículos folleto libro libros poema novela discurso conferencia informe testimonio relato descripción definición
advertencia consejo llamamiento grito demanda protesta queja objeción crítica predicción promesa confesión convicción
propuesta resumen epitafio prólogo introducción broma línea líneas pasaje párrafo mensaje manifiesto entrevista idea
noción concepto términos término escritos reflexión reflexiones verso versos
versión versiones
voz
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
ha han había habían hubo es son era fue será sería debe debía puede podía podrá podría va iba no nunca siempre también
aún todavía ya entonces luego después mismo misma se le les me te nos lo la los las
"""

_GROUP_PRONOUNS = "ellos ellas nosotros uno todos algunos otros alguien nadie muchos"

_AUTHOR_WORDS = """
autor autora escritor escritora novelista narrador poeta orador filósofo historiador ensayista crítico pensador
memorialista poetisa narradora
"""

_LETTER_WORDS = """
carta cartas telegrama postal nota diario cuaderno cuadernos mensaje entrada entradas margen apuntes libreta agenda
memorias testamento manuscrito página hoja diarios
"""

_CONNECTIVES = "y e pero o luego pues mientras cuando si como aunque porque"

_PREPOSITIONS = """
de del en a al por para con sin contra entre hacia desde hasta sobre bajo tras según ante como durante mediante
"""

REPORTING = Reporting(
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
    first_person_possessives=frozenset(["mi", "mis"]),
    feminine_pronouns=frozenset({"ella", "ésta"}),
    object_pronouns=frozenset({"le", "les", "me", "te", "nos", "lo", "la", "los", "las", "se"}),
    relatives=frozenset({"quien", "quienes", "cual", "cuales"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset(["el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "ese", "esa"]),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ito", "ita", "itos", "itas", "cho", "cha"),
    indefinites=frozenset(["un", "una", "unos", "unas", "algún", "alguna", "algunos", "algunas", "cada", "ningún", "otro", "otra"]),
    second_person=frozenset(["usted", "ustedes", "tú", "vosotros"]),
    clitics=frozenset(["le", "les", "me", "te", "nos", "lo", "la", "los", "las", "se"]),
    hedges=frozenset(["si"]),
    infinitive_endings=("ar", "er", "ir"),
    masculine_articles=frozenset(["el", "un"]),
    feminine_articles=frozenset(["la", "una"]),
    tags_inside=True,
    weak_introducers=frozenset(["para", "como"]),
    drops_subject=True,
    direct_verbs=frozenset(["lee", "leyó", "imprime"]),
    finding_verbs=frozenset(["encuentra", "encontró", "halla", "halló"]),
    asides=frozenset({"es decir", "por así decirlo", "se dice", "dicho sea de paso", "es preciso decir"}),
    pointers=frozenset({"aquí"}),
    human_endings=("ista", "grafo", "logo", "sor", "sora", "tero", "tera", "dera", "dero"),
    whose=frozenset({"cuyo", "cuya", "cuyos", "cuyas"}),
    negations=frozenset(["no", "nunca", "jamás"]),
    answer_words=frozenset(["respuesta", "réplica", "veredicto", "comentario", "conclusión", "consejo", "grito"]),
    pauses=frozenset(["rato", "pausa", "silencio", "luego", "después", "momento"]),
    plain_articles=frozenset(["el", "la", "los", "las", "lo"]),
    shared_possessives=frozenset(["nuestro", "nuestra", "nuestros", "nuestras", "vuestro", "vuestra"]),
    reading_words=frozenset(["lee", "leemos", "leer", "encontramos", "encuentra", "escrito", "anotado", "figura", "dice", "leía"]),
)
