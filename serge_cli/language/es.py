"""Spanish. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Spanish"
STEMMER = "spanish"
LETTERS = "ñ¿¡áíóú"
FUNCTION_WORDS = """
a al así años como con cuando de del desde dos el en entre era es esta este está fue ha había han hasta hay la las
le lo los me mi muy más ni no nos o para pero por porque puede que qué se ser si sin sobre son su sus sólo también
todo todos un una vez y ya yo
"""
ABBREVIATIONS = """
a.c art cap cf cit d d.c dr dra dña ed eds ee.uu etc fig ibid id loc n núm op p pp prof pág págs s sr sra srta ss t
trad ud uds vd vds vol
"""
INFLECTIONS = {
    "ar": "ar a an ó é aron aba aban ado ando o ará",
    "car": "car ca can có qué caron caba caban cado cando co cará",
    "gar": "gar ga gan gó gué garon gaba gaban gado gando go gará",
}
TYPOGRAPHY = {
    "outer_marks": "« »",
    "inner_marks": "“ ”",
    "dropped_endings": "na pa to",
    "label_cues": """
apodada | apodado | bajo el nombre de | conocida como | conocido como | denominada | denominado | el concepto de
el lema | el término | la expresión | la noción de | la palabra | llamada | llamadas | llamado | llamados
supuesta | supuesto | una especie de
""",
    "dialogue_dashes": "— – ―",
    "title_cues": """
antología artículo asociación balada ballet canciones canción capítulo club colección comedia conferencia correo
crónica cuadro cuento cuentos círculo diario diccionario editorial elegía ensayo estatua estudio federación folleto
fábula gaceta grabado grupo heraldo himno instituto libro lienzo liga manifiesto manual marcha memorias novela obra
oda opereta película periódico pieza poema programa revista romance sainete semanario serie sermón sinfonía sociedad
sonata soneto sonetos tesis titulada titulado tragedia tratado unión vals volumen zarzuela álbum ópera
""",
    "work_verbs": """
autor de | autora de | canta | cantaba | cantaban | cantó | dirige | dirigió | escribió | estrenó | lee | leyó
publica | publicó | releyó | reseñó | tradujo
""",
    "release_words": "aparece apareció estrenada estrenó publicada publicado publicó reeditado traducido",
    "signs": "cartel inscripción letrero muro pancarta pared placa rótulo",
    "label_joins": "como",
    "ands": "e y",
    "ors": "o",
    "inside_words": "en",
    "hyphened_firsts": "vice",
}
REPORTING = {
    "verbs": """
aclarar* aconsejar* acordó acuerda acusar* admite admitido admitiendo admitir admitió admitía advertido advertir
advertía advierte advirtiendo advirtió afirmar* agregar* alaba alabó anotar* anunciar* apuntar* argumentar*
asegurar* avisar* añade añadido añadiendo añadir añadió añadía balbucea balbuceó bromear* comentar* comprende
comprender comprendido comprendió concluir concluye concluyendo concluyó concluía confesar* confiar* confiesa
considerar* consigna consignó constata constató contar* contestar* continuar* cree creer creyó creía creído
criticar* cuenta cuentan decide decidido decidir decidió decir declarar* decía decían define definido definir
definió denunciar* describe describir describió describía descrito despachaba despachó destacar* dice dicen dicho
diciendo dictamina dictaminó digo dije dijeron dijo dirá diría dudar* elogia elogió enfatizar* enseñar* entender
entendido entiende escribe escriben escribiendo escribieron escribir escribirá escribió escribo escribí escribía
escrito especular* espeta espetó evocar* exclamar* exhortar* exige exigido exigir exigió explicar* expresar*
formular* gritar* gruñe gruñó habla hablaba hablar habló indicar* informar* insiste insistido insistiendo insistir
insistió insistía interrumpe interrumpió ironizar* jurar* juzgar* lamentar* manifestar* mantener mantenido mantenía
mantiene mantuvo masculla mascullaba masculló matiza matizó meditar* murmurar* narrar* negar* niega notar* objetar*
observar* opinar* ordena ordenó pedido pedir pensar* pide pidió piensa piensan precisar* predecir predicar* predice
predicho predijo preguntar* proclamar* profetizar* promete prometer prometido prometió pronunciar* propone proponer
proponía propuesto propuso proseguir prosigue prosiguió protestar* quejaba quejó reclamar* recomendar* reconoce
reconocer reconocido reconociendo reconoció reconocía recordar* recuerda recuerdan redactar* referido referir
refería refiere refirió reflexionar* refunfuña refunfuñó relatar* remató rememorar* repetido repetir repetía repite
repitiendo repitió replicar* repone reprochar* repuso resolvió responde responder respondido respondiendo
respondieron respondió respondía resuelve resume resumir resumió revelar* reza rezaba reír rió rogar* ruega seguir
sentencia sentenciaba sentenció señalar* sigue siguió soltó sonreír sonrió sostener sostenido sosteniendo sostenía
sostiene sostuvo soñar* subrayar* sueña sugerido sugerir sugería sugiere sugirió suplicar* suspira suspiró susurrar*
tartamudea telegrafió telegrafía tercia terció terminar* testimoniar* transmitir ve ver vio vocifera zanja zanjó
""",
    "label_verbs": "apodar* bautizar* calificar* define definió denominar* describe describió llamar* tachar* tildar*",
    "nouns": """
advertencia afirmaciones afirmación argumento artículo artículos autobiografía broma carta cartas comentario
comentarios concepto conclusión conferencia confesión consejo consigna convicción crítica cuaderno cuadernos
declaraciones declaración definición demanda descripción diario dicho discurso ensayo entrevista epitafio escritos
expresión folleto frase frases fórmula grito idea informe introducción juicio lema libro libros llamamiento línea
líneas manifiesto memorias mensaje máxima noción nota notas novela objeción observaciones observación opinión
palabra palabras pasaje poema predicción pregunta promesa propuesta protesta prólogo párrafo queja reflexiones
reflexión relato respuesta resumen réplica telegrama tesis testimonio término términos veredicto versiones versión
verso versos voz
""",
    "introducers": """
a decir de | a juicio de | como | conforme a | de acuerdo con | en las palabras de | en opinión de
en palabras de | para | según
""",
    "subject_pronouns": "ella él ésta éste",
    "possessive_pronouns": "su sus",
    "group_pronouns": "alguien algunos ellas ellos muchos nadie nosotros otros todos uno",
    "plural_pronouns": "ellas ellos",
    "author_words": """
autor autora crítico ensayista escritor escritora filósofo historiador memorialista narrador narradora novelista
orador pensador poeta poetisa
""",
    "complementizers": "como cuánto cómo que si",
    "quoting_verbs": "cita citaba citada citadas citado citados citan citando citar citó",
    "agents": "por",
    "auxiliaries": """
aún debe debía después entonces era es fue ha había habían han hubo iba la las le les lo los luego me misma mismo no
nos nunca podrá podría podía puede se será sería siempre son también te todavía va ya
""",
    "passives": "era eran es está fue fueron ser será sido son",
    "first_person": "me mi mis yo",
    "first_person_possessives": "mi mis",
    "feminine_pronouns": "ella ésta",
    "object_pronouns": "la las le les lo los me nos se te",
    "relatives": "cual cuales quien quienes",
    "connectives": "aunque como cuando e luego mientras o pero porque pues si y",
    "clause_links": "e o pero y",
    "articles": "el esa ese esta este la las los un una unas unos",
    "prepositions": """
a al ante bajo como con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras
""",
    "weak_introducers": "como para",
    "indefinites": "alguien alguna algunas algunos algún cada muchos ningún otra otras otro otros un una unas unos",
    "second_person": "tú usted ustedes vosotros",
    "direct_verbs": "imprime lee leyó",
    "finding_verbs": "encontró encuentra halla halló",
    "pointers": "aquí",
    "negations": "jamás no nunca",
    "answer_words": "comentario conclusión consejo grito respuesta réplica veredicto",
    "pauses": "después luego momento pausa rato silencio",
    "plain_articles": "el la las lo los",
    "shared_possessives": "nuestra nuestras nuestro nuestros vuestra vuestro",
    "announcers": "aquí así sigue siguiente",
    "passages": "estrofa fragmento leer pasaje",
    "enumerations": "cuatro dos puntos razones tres",
    "apposition_articles": "el la un",
}
NAMING = {
    "titles": """
barón camarada capitán comisario compañera compañero conde condesa coronel doctor doctora don doña dr dra duque
general hermano ministro obispo padre papa presidente princesa prof profesor profesora príncipe reina rey san santa
señor señora señorita sor sr sra srta
""",
    "roles": """
abogado actor actriz alumno amiga amigo anarquista artista autor autora biógrafo camarada científico colega
comisario compositor comunista crítico delegado diplomático director dirigente discípulo dramaturgo economista
editor ensayista escritor escritora esposa esposo filósofa filósofo fundador físico general hermana hermano hija
hijo historiador historiadora juez líder madre marido marinero marxista matemático militante ministro médico
novelista obrero padre pensador periodista pintor poeta político presidente profesor revolucionaria revolucionario
sacerdote secretario socialista sociólogo soldado teórico traductor traductora tía tío viuda
""",
    "particles": "de del e la las los van von y",
    "not_names": """
abril agosto alemania américa argelia argentina asia austria barcelona berlín bruselas bélgica capítulo cataluña
chile china cuba diciembre dinamarca dios domingo enero españa estado europa febrero finlandia francia ginebra
grecia guerra holanda hungría iglesia india inglaterra introducción italia japón jueves julio junio leningrado libro
londres lunes madrid marsella martes marzo mayo memorias miércoles moscú méxico noruega nota noviembre octubre
partido parís perú petrogrado polonia praga prólogo revolución roma rusia septiembre siberia soviética suecia suiza
sábado tomo turquía unión urss varsovia viena viernes zúrich áfrica
estribillo
""",
    "masculine_names": """
abel abelardo adolfo agustín alberto alejandro alejo alfonso alfredo alonso amadeo andreu andrés anselmo antolín
antonio aníbal aquilino arcadio armando arturo augusto aurelio baldomero baltasar bartolomé basilio benito bernabé
bernardo bonifacio braulio buenaventura calixto camilo carlos casimiro cayetano celestino cipriano ciriaco claudio
conrado constantino crisanto cristóbal cándido césar damián daniel david demetrio diego dionisio domingo edmundo
eduardo efraín eleuterio eliseo eloy emeterio emiliano emilio enrique epifanio ernesto esteban eufemio eugenio
eusebio eustaquio evaristo ezequiel fabián fausto federico felipe fermín fernando fidel francisco fulgencio félix
gabriel gaspar gerardo germán gervasio gonzalo gregorio guillermo gumersindo gustavo harold hernán hilario hipólito
horacio hugo humberto héctor ignacio ildefonso isaac isaías isidoro isidro iñigo jacinto jaime javier jerónimo jesús
joan joaquín jordi jorge josep josé juan julio julián ladislao lamberto laureano leandro leoncio leopoldo lisandro
lorenzo lucas luciano lucio luis lázaro macario manolo manuel marcelino marcelo marcos mariano mario martín mateo
matías mauricio melchor melquíades miguel máximo narciso nazario nemesio nicanor nicasio nicolás octavio odón onofre
pablo pancho pascasio pascual patricio paulino pedro pelayo plácido ponciano prudencio quintín rafael ramón raúl
reinaldo remigio ricardo roberto rodolfo rodrigo rogelio román roque rubén rufino ruperto salustiano salvador samuel
santiago saturnino sebastián segismundo serafín sergio severino silverio silvestre simeón simón sixto telesforo
teodoro teófilo tiburcio tobías tomás torcuato toribio ulises valentín valerio venancio vicente victoriano víctor
wenceslao zacarías álvaro ángel óscar
""",
    "feminine_names": """
adela adriana agustina alba alejandra alicia almudena amalia amparo ana angélica antonia araceli asunción aurora
beatriz benita bernarda blanca camila candelaria caridad carlota carmela carmen carolina catalina cayetana cecilia
celia clara clotilde concepción concha consuelo cristina dolores elena elisa elvira emilia encarnación engracia
enriqueta esperanza estefanía ester estrella eugenia eulalia eva federica felisa fermina florencia francisca fátima
gabriela gertrudis gloria graciela guadalupe herminia hortensia inmaculada inés irene isabel isidora jacinta jimena
josefa juana julia laura leonor lola lourdes lucrecia lucía luisa macarena magdalena manuela marcela margarita
mariana marta maría matilde mercedes micaela milagros montserrat mónica natalia natividad nieves nuria ofelia olga
olimpia paloma paula petra piedad pilar purificación rafaela ramona raquel remedios rocío rosa rosalía rosario
salomé sara saturnina silvia sofía soledad susana teodora teresa tomasa trinidad valentina verónica victoria violeta
visitación yolanda ángela úrsula
""",
    "feminine_titles": "compañera condesa doctora doña dra princesa profesora reina santa señora señorita sor sra srta",
    "maiden_titles": "señorita srta",
    "group_words": """
abc academia alianza asociación banco biografía comandancia comisión comité compañía confederación congreso consejo
decreto diario editorial ejército escuela federación frente gaceta gobierno grupo iglesia inscripción instituto
internacional liga manifiesto ministerio movimiento mundo oposición parlamento partido país periódico policía prensa
revista senado sindicato sociedad suplemento tribunal universidad unión vanguardia
""",
    "offices": """
abad abadesa abogado abuela abuelo acusado aduanero albañil alcalde alguacil archivero barquero bibliotecario
boticario cabo camarera camarero campesina campesino capitán carabinero carcelero carnicero carpintero cartero
casera casero censor cerrajero chófer cirujano cochero cocinera cocinero comandante concejal coronel criada criado
cura cónsul decano defensor demandante directora dueña dueño embajador emperador enfermera enfermero farera farero
farmacéutico fiscal fraile funcionaria funcionario general gobernador guardia herrero impresor inspector institutriz
intérprete jardinero juez labrador librero madre maestra maestro mercader ministro molinero monja mozo médico
narrador nodriza notario obispo padre panadera panadero papa partera pastor patrona patrón pescador piloto portavoz
portera portero posadera posadero presidente profesor párroco rabino rector reina rey sacristán sargento sastre
secretario sirvienta tabernera tabernero telegrafista tendera tendero teniente testigo vecina vecino verdugo
zapatero
""",
    "feminine_kin": """
abadesa abuela camarera campesina casera cocinera criada dama directora dueña enfermera esposa farera funcionaria
hermana hija institutriz madre maestra monja mujer nodriza panadera partera patrona portera posadera reina sirvienta
sobrina tabernera tendera tía vecina viuda
""",
    "place_words": """
afueras aldea barrio calles capital ciudad ciudadanos colonia comarca condado distrito habitantes isla parroquia
península provincia pueblo puerto región república río suburbio valle vecinos villa
""",
    "kin_words": """
adversario alumno amiga amigo amigos biógrafo camarada camaradas colega colegas compañera compañero crítico críticos
discípulo discípulos editor enemigo enemigos esposa esposo hermana hermano hija hijo madre marido padre primo
secretario sobrina sobrino sucesor traductor traductora tía tío viuda
""",
    "school_endings": "ismo ista istas",
    "called": "llamado",
    "born": "nacida",
    "epithets": "viejo",
    "street_words": "calle",
    "place_prepositions": "a en",
    "of_words": "de del",
    "of_place": "de",
    "masculine_titles": "conde don duque fray hermano padre rey señor sr",
    "masculine_kin": "abuelo hermano hijo marido padre sobrino tío",
    "men": "chico hombre muchacho niño señor",
    "women": "chica muchacha mujer niña señora",
}
NOTES = {
    "headings": """
nota | notas | notas a pie de página | notas al final | notas al pie | notas del autor | notas del traductor
notas y referencias | referencias
""",
    "ibid": "ibid ibidem ibíd ibídem id idem íd ídem",
    "op_cit": "art. cit | citado arriba | loc. cit | ob. cit | obra citada | op. cit",
    "see_note": "n nota notas",
    "page": "cap capítulo núm p pp pág página páginas págs t tomo vol",
    "page_only": "p pp pág página páginas págs",
    "signals": "cf | cfr | citado en | citado por | compárese | ver | véase | véase también",
    "pointers": "abajo arriba cf cfr infra supra ver véase",
    "papers": "acta apéndice carta cartas conversación diario discurso entrevista información nota",
    "unpublished": "inédito manuscrito ms",
    "publishers": "ediciones editorial imprenta",
    "ways_back": "subir | volver | volver al texto",
    "label_words": "nota",
    "recipient_words": "a",
    "heading_joints": "de",
}
IMPRINT = {
    "bylines": """
autor | autora | entrevista de | escrito por | por | publicado por | reseña de | texto de | una entrevista de
""",
    "translators": """
trad | traducción | traducción al español de | traducción de | traducción del francés de
traducción del inglés de | traducido por | traductor | traductora | versión de
""",
    "credits": """
a la memoria de | aparecido en | copyright | digitalización | edición de | este artículo | este texto
extraído de | fecha | fuente | palabras clave | primera edición | primera publicación | prólogo de | publicado el
publicado en | publicado originalmente en | reseñas | tiempo de lectura | tomado de | transcripción
transcrito por
""",
    "sources": """
aparecido en | extraído de | fuente | primera edición | primera publicación | publicado en
publicado originalmente en | tomado de
""",
    "labels": {
        "title": "título",
        "authors": "autor | autora | autores",
        "translator": "traducción | traductor",
        "date": "escrito | fecha",
        "publication": "fuente | publicado",
        "language": "idioma",
    },
    "months": "abril agosto diciembre enero febrero julio junio marzo mayo noviembre octubre septiembre setiembre",
    "seasons": "invierno otoño primavera verano",
    "divisions": "acto canto capítulo carta escena libro parte sección tomo",
    "supplements": "agradecimientos anexo apéndice epílogo nota posdata prefacio prólogo",
    "closings": """
acerca del autor | categorías | copyright | créditos | cómo citar | etiquetas | foto de | la versión completa
publicado en | sobre el autor | sobre la autora | todos los derechos reservados | última actualización
última modificación
""",
    "links": """
anterior | arriba | artículo anterior | artículo siguiente | aviso legal | comentarios | compartir | contacto
deja un comentario | en este número | guardar artículo | imprimir | inicio | ir a | ir al | leer más | más de
más en | página anterior | página siguiente | seguir leyendo | siguiente | subir | suscribirse | síguenos
ver también | ver todos | volver | volver a | volver al | volver arriba | véase también | índice
""",
    "link_words": """
a abajo al anterior arriba buscar comentarios compartir contacto el facebook imprimir inicio la página siguiente
twitter volver índice
""",
    "weekdays": "a al de del domingo el jueves lunes martes miércoles sábado viernes y",
    "ordinals": "cuarta cuarto dos primera primero quinta quinto segunda segundo tercera tercero tres uno último",
    "asides": """
artículos relacionados | comentarios | comparte | compartir | deja un comentario | enlaces externos
sobre el autor | sobre la autora
""",
    "author_verbs": "dirige | enseña | es | es autor | es autora | escribe | ha publicado | trabaja | vive",
    "farewells": """
atentamente | cordialmente | fraternalmente | respetuosamente | saludos | saludos cordiales | saludos fraternales
sinceramente | suyo afectísimo | un abrazo | un saludo
""",
    "contents": "contenido | contenidos | sumario | tabla de contenidos | índice",
    "deliveries": """
conferencia de | dictada por | discurso de | impartida por | pronunciada por | pronunciado por | reseña de
reseñado por | una conferencia de
""",
    "writes": "escribe | nos escribe",
    "replies": "contesta replica responde respuesta",
    "remarks": """
esta página se editó por última vez | está disponible en línea | no debe confundirse | no fueron grabadas
para otros usos | redirige aquí | todos los derechos reservados
""",
    "endings": "aplausos | fin | grandes aplausos",
    "edits": "editar | editar código",
    "interruptions": """
comparte | compartir | lea también | leer más | publicidad | seguir leyendo | suscríbete | te puede interesar
ver también
""",
    "vital_words": "fallecida fallecido murió nacida nacido nació",
    "abstracts": "palabras clave | palabras claves | resumen",
    "bibliographies": """
bibliografía | bibliografía citada | fuentes | fuentes y bibliografía | obras citadas | referencias
referencias bibliográficas
""",
    "periodicals": "anales anuario boletín cuadernos estudios revista",
    "issue_signs": r"\bn[uú]m\.",
    "extents": r"páginas|págs",
    "name_stops": "el",
    "posted": "publicado",
    "posted_by": "por",
}
CHECKING = {
    "limits": """
a menos que | a no ser que | aunque | con la condición de que | con tal de que | excepto | no obstante | pero
salvo | salvo que | siempre que | sin embargo | sino | solo si | sólo si
""",
    "negations": """
jamás nada nadie ni ninguna ninguno ningún no nunca sin tampoco
""",
    "denials": """
como si | dicen que | duda que | es falso que | negaba que | negó que | niega que | no es cierto que
pretende que | se decía que | se dice que | supuestamente
""",
    "quantifiers": """
algunas algunos ambos cada mayoría menos muchas muchos más pocas pocos siempre solo sólo toda todas todo todos
varias varios
""",
    "modals": """
acaso debe deben debería deberían debía podría podrían podía probablement probablemente puede pueden quizá
quizás seguramente
""",
    "numbers": """
cien ciento cinco cincuenta cuarenta cuatro diez doce docena dos mil millones millón nueve ocho once primera
primero segunda segundo seis siete tercera tercero treinta tres veinte
""",
    "remarks": """
cursiva mía | el énfasis es mío | la cursiva es mía | sic | subrayado mío | traducción mía | énfasis añadido
énfasis en el original | énfasis mío
""",
}
