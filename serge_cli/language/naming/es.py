"""Spanish: how it names persons. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Naming

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
cartero sacristán párroco fraile monja abad abadesa rabino enfermera enfermero cirujano boticario farmacéutico partera
alguacil carcelero verdugo sargento cabo teniente comandante guardia carabinero aduanero piloto barquero pescador
pastor labrador campesino campesina molinero panadero panadera carnicero sastre zapatero herrero carpintero albañil
cerrajero jardinero cochero chófer portero portera camarero camarera mozo posadero posadera tabernero tabernera casero
casera criada criado sirvienta cocinera cocinero nodriza institutriz vecino vecina bibliotecario archivero impresor
librero censor funcionario funcionaria concejal gobernador directora rector decano farero intérprete
defensor demandante mercader tendero tendera dueño dueña patrón
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
agustina almudena amalia angélica asunción aurora benita bernarda camila candelaria caridad carmela cayetana clotilde
concha encarnación engracia enriqueta estefanía estrella eulalia fátima felisa fermina florencia gertrudis graciela
herminia hortensia inmaculada isidora jacinta jimena lourdes lucrecia macarena marcela matilde micaela milagros
montserrat natividad nieves nuria ofelia olimpia paloma petra piedad purificación rafaela ramona rocío rosalía
salomé saturnina teodora tomasa trinidad úrsula visitación yolanda
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
abel abelardo alonso amadeo aníbal antolín aquilino arcadio aurelio baldomero basilio bernabé bonifacio
braulio calixto cándido casimiro cayetano celestino cipriano ciriaco claudio conrado constantino crisanto damián
demetrio dionisio edmundo efraín eleuterio eliseo eloy emeterio epifanio eufemio eustaquio evaristo ezequiel fabián
fausto fermín fulgencio gervasio gumersindo hilario hipólito horacio humberto ildefonso isaac isaías jacinto joan
jordi josep ladislao lamberto laureano leoncio lisandro lucio luciano macario manolo marcelino melchor
melquíades nazario nemesio nicanor nicasio odón onofre pancho pascasio paulino pelayo plácido ponciano
prudencio quintín remigio reinaldo rogelio roque rubén rufino ruperto salustiano samuel saturnino
segismundo serafín severino silverio silvestre simeón sixto telesforo teófilo tiburcio tobías torcuato toribio ulises
valerio venancio victoriano wenceslao zacarías
"""

_GROUP_WORDS = """
partido comité unión liga congreso consejo sociedad asociación federación confederación instituto universidad academia
ministerio gobierno parlamento comisión ejército país mundo vanguardia abc revista gaceta diario prensa internacional
oposición grupo movimiento frente alianza iglesia banco periódico tribunal policía sindicato compañía escuela senado
suplemento comandancia biografía decreto inscripción editorial manifiesto
"""

_PLACES = """
ciudad pueblo villa aldea parroquia barrio suburbio puerto isla península río valle condado distrito provincia región
colonia república capital comarca habitantes ciudadanos vecinos calles afueras
"""

_KIN = """
hijo hija esposa esposo marido viuda padre madre hermano hermana amigo amiga amigos compañero compañera colega colegas
traductor traductora biógrafo editor camarada camaradas discípulo discípulos crítico críticos adversario enemigo
enemigos sobrino sobrina tío tía primo alumno secretario sucesor
"""

NAMING = Naming(
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
    place_words=frozenset(_PLACES.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset(
        [
            "monja",
            "abadesa",
            "enfermera",
            "partera",
            "campesina",
            "panadera",
            "portera",
            "camarera",
            "posadera",
            "tabernera",
            "casera",
            "criada",
            "sirvienta",
            "cocinera",
            "nodriza",
            "institutriz",
            "vecina",
            "funcionaria",
            "directora",
            "tendera",
            "dueña",
            "farera",
            "patrona",
            "maestra",
            "madre",
            "esposa",
            "mujer",
            "hija",
            "hermana",
            "viuda",
            "tía",
            "sobrina",
            "abuela",
            "reina",
            "dama",
        ]
    ),
)
