"""English: how it names persons. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Naming

_TITLES = """
mr mrs ms miss dr doctor prof professor sir lady lord dame rev reverend comrade citizen president general colonel
captain major lieutenant sergeant admiral marshal king queen prince princess duke count countess baron baroness tsar
czar emperor empress pope saint st father brother sister bishop cardinal archbishop rabbi senator governor judge
justice chairman secretary minister ambassador commissar detective inspector officer uncle aunt superintendent
constable sheriff mayor dean canon premier chancellor commander
brigadier corporal commodore chaplain
deacon alderman councillor congressman congresswoman madame
"""

_ROLES = """
boy lad girl man woman youth child prisoner poet historian philosopher novelist writer author critic reviewer scholar
leader revolutionary anarchist socialist communist marxist liberal conservative politician economist sociologist
psychologist anthropologist biographer translator editor journalist reporter columnist essayist playwright dramatist
painter artist composer singer actor actress director filmmaker photographer scientist physicist mathematician
biologist chemist theologian priest general president minister secretary chairman commissar delegate activist militant
organizer organiser theorist thinker ideologist propagandist agitator publisher lawyer judge doctor physician engineer
worker sailor soldier spy agent diplomat ambassador statesman comrade friend colleague disciple follower rival
opponent founder head chief father mother brother sister son daughter wife husband widow uncle aunt cousin grandson
granddaughter nephew niece teacher professor student pupil memoirist diarist satirist humorist witness contemporary
veteran bolshevik menshevik trotskyist stalinist feminist pacifist syndicalist
"""

_OFFICES = """
clerk chair attorney mayor judge magistrate sheriff coroner chairman chairwoman secretary spokesman spokeswoman spokesperson
editor prosecutor minister president commander warden keeper landlady landlord foreman vicar parson priest bishop dean
headmaster headmistress schoolteacher teacher telegraphist postmaster stationmaster conductor captain sergeant colonel
general doctor nurse lawyer solicitor notary consul ambassador inspector constable policeman interrogator commissar
defendant accused witness narrator interpreter bailiff steward butler cook maid porter waiter innkeeper farmer miller
driver pilot emperor king queen tsar pope grandmother grandfather mother father stepmother stepfather
archdeacon curate abbot abbess prior nun monk rabbi imam sexton gravedigger undertaker midwife surgeon dentist
pharmacist librarian archivist curator registrar accountant auditor cashier banker auctioneer salesman shopkeeper
grocer baker butcher barber tailor cobbler shoemaker blacksmith carpenter mason plumber electrician surveyor gardener
ploughman shepherd fisherman boatman ferryman boatswain helmsman skipper harbourmaster stoker postman operator typist
stenographer receptionist housekeeper nanny governess nursemaid charwoman caretaker janitor doorman watchman
gatekeeper warder jailer gaoler hangman executioner detective lieutenant corporal sentry commandant councillor
alderman burgomaster treasurer bursar provost usher beadle interviewer chauffeur cabman coachman groom umpire referee
barman barmaid bartender publican lodger plaintiff deputy barrister commissioner superintendent waitress actuary
storekeeper bellboy bookseller printer typesetter proofreader milkman ranger trooper
"""

_NOT_NAMES = """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday english french german russian spanish italian american british soviet european western
eastern northern southern polish ukrainian jewish christian catholic protestant muslim islamic chinese japanese indian
african asian mexican belgian dutch swiss swedish norwegian danish finnish hungarian austrian czech greek turkish
roman latin arab irish scottish welsh canadian australian brazilian cuban algerian vietnamese korean georgian yugoslav
serbian bulgarian romanian portuguese anglo russia germany france spain italy england britain america europe asia
africa poland ukraine china japan india mexico belgium holland switzerland sweden norway denmark finland hungary
austria greece turkey ireland scotland wales canada australia brazil cuba algeria vietnam korea georgia yugoslavia
serbia bulgaria romania portugal ussr usa uk u.s.a u.s czechoslovakia siberia kazakhstan catalonia bavaria prussia
ruhr balkans crimea caucasus moscow petrograd leningrad petersburg st london paris berlin vienna rome madrid barcelona
brussels amsterdam geneva zurich prague warsaw budapest athens istanbul constantinople new york chicago boston
washington oxford cambridge manchester liverpool leeds glasgow edinburgh dublin marseilles marseille lyon kronstadt
orenburg hamburg munich frankfurt cologne turin milan naples venice florence lisbon havana shanghai peking beijing
tokyo jerusalem odessa kiev kharkov alma-ata alma ata elsinore bruxelles marxist marxists marxism bolshevik bolsheviks
bolshevism menshevik mensheviks communist communists communism socialist socialists socialism anarchist anarchists
anarchism trotskyist trotskyists trotskyism stalinist stalinists stalinism leninist leninists leninism fascist
fascists fascism nazi nazis nazism liberal liberalism conservative democrats democrat democracy republican republicans
zionist jacobin jacobins thermidor thermidorian zapatista nihilist populist narodnik state states church god bible
christ lord revolution revolutionary civil war world great first second third fourth fifth central left right north
south east west red white black old young national international congress comintern gulag cheka gpu nkvd kgb poum nep
cpsu kpd internet twitter facebook google wikipedia amazon youtube occupy monde chapter part book volume section
appendix introduction preface foreword notes note contents index bibliography figure table page ibid idem translated
transcribed edited published copyright editor author translator university press review journal magazine newspaper
times archive library institute museum school college foundation society memoirs memoir letters selected collected
works essays poems novel novels history story life death art mr mrs i ii iii iv v vi vii viii ix x xi xii
street avenue road square boulevard terrace rue quai calle plaza piazza lake mount fort
another other others both winter spring summer autumn christmas easter michaelmas lent sundays saturdays mondays jan
feb apr jul aug sept sep oct nov dec afterword tuesdays wednesdays thursdays fridays reprinted printed quoted cited revised
adapted abridged delivered anyone anybody everyone everybody someone somebody nobody whoever
"""

_GIVEN_NAMES_OF_WOMEN = """
eithne brigid grainne noreen doreen edna esme georgina irma jessie kirsten lettice mona cecily tilly ebba etta octavia maya zora
willa meg peg millie connie
alice agnes alexandra amanda amy angela anna anne annie barbara beatrice bella bertha betty carol caroline catherine
cecilia charlotte chloe christina christine clara clare colette constance cynthia daisy deborah diana dolores dora
doris dorothy edith eleanor elena eliza elizabeth ellen elsa emily emma esther ethel eva eve fanny florence frances
georgia gertrude gloria grace greta hannah harriet helen helena hilda ida irene iris isabel isabella jane janet
jeanette jennifer jenny jessica jill joan joanna josephine judith judy julia juliet karen kate katherine kathleen kim
laura leah lily linda lisa liz lois louisa louise lucy lydia mabel margaret maria marian marie marion martha mary maud
maureen melissa mildred miriam molly monica muriel nadezhda nadia nancy naomi natalia natalie natalya nelly nina nora
olga olivia pamela patricia paula pauline penelope phoebe polly rachel rebecca rita rosa rose rosemary ruth sally
sandra sarah sheila shirley simone sonia sophia sophie stella susan susanna sybil sylvia teresa thelma theresa tina
ursula vanessa vera veronica victoria viola violet virginia wendy winifred yvonne zoe aleksandra evgenia irina ksenia
lidia liubov lyubov ludmila marina raisa sofia sofya svetlana tatiana tatyana yekaterina yelena yevgenia yulia zinaida
natasha abigail ada adelaide adeline aileen alison althea amelia annabel annis antonia arabella audrey augusta aurora
beatrix belinda bernadette beryl bessie bridget camilla candace carmen cassandra celia charity clarissa clementine
cordelia dahlia daphne deirdre delia denise dinah drusilla eileen elaine eleanora elinor eloise elspeth enid ernestine
estelle eudora eugenia eunice faith fay felicity fiona freda frederica gail genevieve geraldine gilda gillian ginevra
gladys glenda gwen gwendolyn hattie hazel henrietta hermione hester honor hope imogen ines ingrid iona isobel ivy
jacqueline jemima jessamine josefina josie joy julienne june kitty lavinia lena leonora letitia lillian lizzie loretta
lorna lottie lucinda lucretia madeleine madge maggie maisie mamie marcia margery marguerite mariana marilyn marjorie
marlene matilda maude mavis mercy meredith millicent mina minerva minnie miranda moira myra myrtle nan nell nellie
nettie olive olympia oriane ottilie patience patsy peggy perpetua philippa phyllis portia primrose priscilla prudence
remedios rhoda roberta rosalie rosalind rosamund rosanna rowena roxana ruby sabina sadie selina serena sibyl sidonie
sonya stephanie susannah tabitha tamsin tess thea theodora thomasina tilda trudy una vivien wanda wilhelmina winnie
xenia yolanda zelda
amina aisha fatima yasmin leila zainab priya anjali deepa lakshmi indira meera niamh siobhan aoife orla sinead roisin
ciara maeve mairead morag catriona ishbel bronwen carys sian nerys isabeau aeltje catharina geertje saskia hanka hania
agnieszka zofia jadwiga halina krystyna danuta ewa bronislawa marfa varvara darya daria pelageya avdotya agafya galina
tamara zoya nadja katya katia masha dasha sasha anya tanya larisa oksana lesya bohdana milena jelena mirela ioana elif
ayse nazim mei ling yuki keiko bernie dot dottie flo bea bess lil nessie effie elsie ettie gussie hettie letty lulu
milly mimi rosie trixie vi dolly cora carrie fern flora ottoline ingeborg sigrid astrid solveig gudrun birgit kerstin
ulla maren liv tove aino maija kaisa katalin erzsebet ilona zsuzsa
abbie adrienne agatha aglaya agneta aida aimee albertine aleida alena alexandrine alfonsina alina aloysia alva alyssa
amaranta amaya anabel anastasia aneta angelique angelina angelika anica annick annika anouk antonina ariadne ariane
arlene arlette aude audre aurelia azucena barbora beata becca begona belen belle berit betsy beulah billie birgitte
blanka bogumila bozena brenda bridie brigid brigitta britta bruna bryony carmella carolyn catarina cathy cecilie
celestina celine chana charlene charmian christabel chrissie cindy clarice claudette claudine cleo cleopatra cleora
coletta conchita cosima damaris daniele debbie debora delfina delilah desdemona desiree dina dominga dominika donna
doreen doretta drina dulcie dvora ebba eda edie editha edna edwige edwina effi eglantine ekaterina eleni elga elissa
elizaveta elly eloisa elsbeth elzbieta emmeline emmy erica ernestina ernestyna esme esmeralda estella etta etty
eufemia eulalie euphemia eveline evgeniya evita fabienne fania fanni fanya faustina feliciana filippa florrie floriane
frederika frida georgiana georgie georgina geraldina gertie gertruda gianna giselle gitta glenys godiva golda
graziella gretel gricelda grietje griselda gudula guinevere gunda gunhild gwyneth hadassah hanne harriett hedda hedy
heidrun heloise helma henny henrika herta hildegarde hulda ilka imelda immaculata inger inna iolanthe irena irma
isadora isaura ivana ivonne jackie jaclyn jana janina janine janna jarmila jasmine jayne jeannette jelka jenna jenni
jenifer jess jette joanne jocelyne jolanda jolanta josepha jozefina juanita judit judita judite juliana juliane junia
justina justine kaja karina karla katerina kathryn kathy katrin katrina kinga kirsten kirsty klaudia konstancja
konstanze kreszentia kristen kristin kunigunde ladislava lara latifa lauren laurie leda leena leni lenka lenore
leopoldine leticia liane libby lidija lidiya liesbeth liesl lilian liliana lilith lilli lillie linnea lioba liselotte
lisette lisbeth lizaveta ljubica lorette lotta louella luann luci lucile lucille lucrezia ludivine ludmilla luitgard
luz lyddie lyn lynn lynne lyudmila mabelle madelaine madelon magali magda magdalene magdolna mahalia maia maja
malgorzata malka mandy manon mara marcelline margaretha margarethe margarida margaux margit margrit margret marguerita
mariam mariangela maribel maricela marieke mariella marietta mariette marija marika marilena mariola marisa marisol
marita mariya marja marketa marlies martina marya maryam marylou masako mathilda maura maxine meg melba melina melinda
melisande melitta michaela michelle mila milada milica militsa millie mirjam mirna miroslava mona myrna nadege nadezda
nanette nannerl nanni nastasia nastasya nataliya nela nelli nena nerina nicolette nike nikki nilda nives nola nona
noreen octavia olena olwen ona oona ophelia ortensia otilia otti ottilia paquita pascale patti paulette pavla peggie
pelagia pepita perla pernille petronella petronilla petula philomena philomene pina piroska polina praskovya prudencia
queenie reinhilde rhea rhiannon rochelle romy ronja rosalva rosaura roselyne rosella rosina rosita rosl roxane rozalia
rozsa ruta ruthie ruzena saffron samantha samira sanja scarlett sebastiana senta shauna sharon sheena sheryl shira
shulamith sidonia siegrun sieglinde sigrun silke sophy stacy stana stanislava stasia suzette suzy svea svenja sylvette
sylwia synnove szilvia tabea tamar tania tatjana taube tekla teresita terezia tereza theodosia theresia thora titania
tona tonia toni traudl traute ursel ursule uschi uta valborg vanda vasilisa velma vesna vicki vicky vilma vincenza
violaine violetta vivienne vlasta walpurga wibke winona wioletta wislawa xaviera yael yasmine yevdokia ynes yseult
ysolde zara zdenka zelma zenobia zina zlata zora zsofia zsuzsanna zuzana zuzanna
"""

_GIVEN_NAMES = """
cassius jesse lucius titus alistair callum connor dylan clive floyd lester tyrone jamal darnell langston abner alec anselm asa barnaby
benedict crispin darius dexter eldon eustace garrett jabez jonah jude linus luther malachi melvin mortimer murdo myron nahum orson
quincy ramsay rollo tarquin willard zebedee milo miles saul samson wilkie gus reg chuck len alfie ernie frankie dai tam jock euan
aaron abraham adam adrian ahmed alan albert alexander alexis alfred allen ambrose andre andrew andy anthony anton
anatoly arnold arthur august augustus barry bart ben benjamin bernard bert bill bob boris brian bruce carl carlo
charles charlie chris christian christopher clarence claude clement colin craig cyril dan daniel dave david dean denis
dennis derek dick dmitri dmitry dominic donald doug douglas duncan dwight earl ed eddie edgar edmund edward edwin eli
elias emile eric ernest ernst eugene evan ezra felix ferdinand francis frank franz fred frederick gabriel gareth gary
geoff geoffrey george gerald gilbert giles gordon graham grant greg gregory guy harold harry harvey hector henry
herbert herman hermann horace howard hugh hugo ian igor ira irving isaac isaiah ivan ivor jack jacob jake james jason
jean jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jonathan jordan joseph josh joshua juan jules
julian julius karl keith ken kenneth kevin kurt lance larry laurence lawrence lee leo leon leonard lev lewis lionel
louis lucas luke malcolm marc marcus mark martin matthew maurice max maxim michael mick miguel mike mikhail mohammed
morris moses murray nat nathan nathaniel ned neil nestor nicholas nick nicolas nigel nikita nikolai noah noam noel
norman oliver oscar otto owen patrick paul pete peter phil philip pierre quentin ralph ramon raphael ray raymond
reginald rex richard rob robert robin rodney roger roland ronald ross roy rudolf rupert russell sam samuel scott sean
sergei seth sidney sigmund simon stanley stefan stephen steve steven stuart ted terence terry theodore thomas tim
timothy toby todd tom tony trevor ulf valentine vernon victor vincent vladimir wallace walt walter warren wayne
wilfred wilhelm will william winston yuri zachary einde slavoj evelyn joyce vivian aleksandr aleksei alexandr alexei
alexey anatol anatoli anastas andrei andrey arkady bogdan evgeny fedor fyodor feodor filipp georgi georgy gleb grigori
grigory iosif ilya isaak karel kirill konstantin lavrenty lazar leonid maksim matvei mstislav nikolay nikolaj oleg
osip pavel piotr pyotr sergey semyon stanislav stepan valerian valery vasily viacheslav viktor vissarion vitaly
vladislav vlady vsevolod vyacheslav yakov yegor yevgeny yury gyorgy laszlo imre bela endre istvan janos jozsef ferenc
mihaly sandor tibor antonio carlos diego fernando francisco jorge jose luis manuel pablo pedro andres giovanni
giuseppe luigi marcel andré jean-paul jean-jacques jean-francois jean-pierre josé errico pierre-joseph mihail gaston
elisee sebastien gustav erich bertrand bertolt hans fritz georg heinrich johann johannes josef jurgen klaus ludwig
siegfried theodor ulrich werner wolfgang friedrich rainer panait manes romain ante josip slobodan mahatma jawaharlal
deng mao ho amos silas ezekiel obadiah jeremiah josiah elijah ephraim jonas gideon aldous septimus cornelius thaddeus
tobias barnabas bartholomew caleb enoch hiram jethro levi lemuel micah nehemiah phineas reuben ruben solomon uriah
zebulon algernon alastair angus archibald aubrey augustine basil bertram cecil cedric cuthbert cyrus desmond dudley
egbert elmer emmett fergus fletcher gavin godfrey hamish horatio humphrey ignatius ingram jasper jocelyn lachlan
leander leopold lloyd lorenzo lyle magnus marmaduke maximilian mervyn montague mungo murdoch neville norris orlando
osbert oswald percival percy perry piers randolph reynold roderick rory rowland rufus sheldon silvester stephan
sylvester theobald tristram ulysses valentin virgil wilbur wilfrid yusuf ali hassan ibrahim omar ravi arjun anil
sanjay vikram kofi kwame chinua wole hiroshi kenji takeshi akira minh wei li hilary jo
einar sten lars nils olaf olav ole gunnar harald haakon sven torsten erik anders mads soren jorgen knut leif rolf
arne bjorn waclaw wacław szymon zygmunt jerzy andrzej stanislaw kazimierz wladyslaw tadeusz czeslaw zbigniew
mieczyslaw jozef ludwik bronislaw gus jed zeke abe ike moe clem gabe hank hal jeb mort norm ozzie pat ron rube
sid stan vic wally wes zack rafe ralf ansel ardal aidan brendan cathal cormac declan diarmuid eamon eoin fergal finbar
kieran liam niall padraig ronan seamus alasdair calum dougal ewan fraser iain lachie ruairidh aneurin dafydd emlyn
emrys gethin gwilym huw idris ieuan ifor iolo llewellyn owain rhys wyn wil joost jan pieter cornelis dirk gerrit
hendrik jacobus joris maarten willem kees klaas matthijs rembrandt claes aert emmanuel cesare radomir milan dragan
zoran branko vuk tomas vaclav jaroslav bohumil miroslav zdenek lajos gabor zoltan miklos attila nnamdi chidi sipho
thabo nelson amadou ousmane patrice rashid mahmoud khalil tariq samir nadim karim farid haruto kenzaburo osamu yukio
wilf alf bertie archie reggie freddie teddy algie monty gerry leroy otis
abdul abner adolph ahmad aime alec aleksander alistair aloysius alvin anselm antal apollinary aram arsene artem asher
avram axel barnaby baruch basile bautista benedict blas boleslaw casimir cassius chaim chester chuck claus clive clyde conrad
constantin cosmo cy darius darren darryl delroy demetrius denzil derrick dexter dimitri dimitris dmitrii dmitriy donal
donnie dorian dov dustin dwayne dylan eamonn ebenezer edvard efraim eino elisha elliot elliott elwood emanuel emory
erasmus errol erskine eustace evgeni evgenii fabrice facundo floyd franciszek frankie fredric fredrik gennady geronimo
gil gwyn hakim hannu hari harlan hasan helmuth henrik henryk herbie hjalmar hussein ignacy ignatz ingmar ismael ivo
izaak jaap jacek jakub jamal jamie jannis jared jarvis jeffery jesse jock joey johan jonah justus kamal karol keir
kemal kermit konstantinos kornel krzysztof ladislas lamar leszek linus louie lucius maciej manny marcin marek marvin
mattias maynard mehmet melvin merlin meyer michal mickey milos mircea mitch mitchell mohamed moishe mordecai mordechai
mortimer muhammad mustafa myron natan nathanael nello niccolo nico nicolae niels nikos novak orson orville otakar
otokar ottmar paco paddy pawel petar petr petter piet pinchas porfirio przemyslaw quincy rabindranath radek rafal
rajesh ramiro randall rasmus remy renaud rickard rico roald ronnie royce rudi rudolph rurik russ ryan sacha sancho
saul selim selwyn shane shaun shawn shmuel sol spiro stanislaus stavros stig tancred tancrede teodor thelonious theo
theophilus timofei timur tino titus tomasz tommy tycho tyrone urs vasco vasil vasili vaughn viggo vilhelm vince
vincente vivek vlad vojtech volodymyr waldemar waldo walther wayland wendell wilbert willie willis wilmer wilson
witold wyatt wystan yannis yaroslav yefim yitzhak zacharias zacharie zeev
"""

_GROUP_WORDS = """
books publishers editions network
sentinel examiner inquirer courier argus advertiser echo globe party committee union league congress council society
association federation confederation institute university college press academy museum ministry government parliament
commission bureau court army club company office agency foundation times guardian observer telegraph independent
economist spectator tribune herald gazette chronicle post mail mirror sun star standard statesman nation review
journal magazine newspaper daily weekly bulletin quarterly monthly pravda izvestia international opposition group
collective movement front alliance church bank board conference delegation embassy paper editorial tribunal jury
police residents firm trust school senate department supplement catalogue inscription plaque placard leaflet chamber
bench rank clergy guild minutes register statute decree circular preface blurb advertisement obituary notice headline
petition manifesto programme resolution mercury beacon clarion enquirer intelligencer dispatch register recorder monitor bugle express
news worker
"""

_PEOPLE = """
man woman boy girl child visitor reader neighbour neighbor guest stranger listener member officer soldier worker villager
traveller traveler correspondent interviewer reporter onlooker bystander caller lady gentleman student customer passenger
prisoner patient sailor peasant tourist heckler questioner participant survivor official delegate insider aide resident tenant
striker steward parishioner pensioner commuter shopper juror voter colleague backbencher
"""

_PLACES = """
town townlet city village hamlet parish borough township suburb port seaport harbour harbor resort island isle peninsula
river valley county shire district province region territory colony republic settlement kibbutz commune quarter capital
spa oasis estate ghetto
inhabitants citizens townspeople townsfolk villagers residents streets outskirts gates walls
"""

_KIN = """
son daughter wife husband widow father mother brother sister friend friends comrade comrades companion colleague
colleagues translator biographer editor publisher grandson granddaughter nephew niece uncle aunt cousin lawyer
secretary disciple disciples follower followers critic critics opponent opponents enemy enemies rival reviewer
reviewers supporter supporters son-in-law brother-in-law sister-in-law partner lover teacher pupil student students
interlocutor successor predecessor henchman henchmen agent agents tutor guardian
"""

NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset(
        {
            "von",
            "van",
            "der",
            "den",
            "de",
            "del",
            "della",
            "di",
            "da",
            "du",
            "la",
            "le",
            "of",
            "the",
            "ben",
            "bin",
            "ibn",
            "al",
            "el",
            "ter",
            "ten",
        }
    ),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset(
        {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "countess", "baroness", "empress", "sister", "aunt", "madame", "mme"}
    ),
    young_people=frozenset(["boy", "lad", "girl", "child", "youth"]),
    title_offices=frozenset(
        {("father", "priest"), ("dr", "doctor"), ("prof", "professor"), ("rev", "vicar"), ("reverend", "vicar"), ("rev", "parson")}
    ),
    people_words=frozenset(_PEOPLE.split()),
    group_words=frozenset(_GROUP_WORDS.split()),
    place_words=frozenset(_PLACES.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset(
        [
            "nun",
            "abbess",
            "midwife",
            "nanny",
            "governess",
            "nursemaid",
            "charwoman",
            "barmaid",
            "waitress",
            "mother",
            "wife",
            "daughter",
            "sister",
            "widow",
            "aunt",
            "niece",
            "grandmother",
            "granddaughter",
            "sister-in-law",
            "mother-in-law",
            "stepmother",
            "landlady",
            "queen",
            "girl",
            "lady",
            "woman",
        ]
    ),
)
