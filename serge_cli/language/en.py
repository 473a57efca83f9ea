"""English. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "English"
STEMMER = "english"
FUNCTION_WORDS = """
a about all an and are as at be been but by can could did do each for from had has have he her him his how i if in
into is it its many me more my no not now of on one or other out said see she so some than that the their them then
there these they this to two up was way we were what when which who will with would you your
"""
ABBREVIATIONS = """
a.m al approx apr art aug bk bks c ca capt cf ch chap cit co col corp dec dept dr e.g ed eds eg esp etc f feb ff fig
figs gen gov hon i.e ibid id ie inc jan jr jul jun loc lt ltd mar mr mrs ms mss n nn no nos nov oct op p p.m pp pres
prof rep repr rev sec secs sen sep sept sgt sr st tr trans u.k u.s univ viz vol vols vs
"""
INFLECTIONS = {
    "": "- s ed ing",
    "e": "e es ed ing",
    "y": "y ies ied ying",
    "ay": "ay ays ayed aying",
    "s": "s ses sed sing",
    "ch": "ch ches ched ching",
}
TYPOGRAPHY = {
    "outer_marks": "“ ”",
    "inner_marks": "‘ ’",
    "aphaeresis": """
ad ard as ave bout burbs bus bye cause cello cept cos course cuz deed e ead eart ell em er ere flu fore fraid gainst
hood im is less midst mongst n neath nother nuff ome ope ouse ow phone plane pon round sblood scuse sfunny spect
struth taint til till tis tude twas tween twere twill twont twould un varsity zounds
""",
    "dropped_endings": "a an couldn didn e'e fo goodbye ha i jus las lil mo mus n o ol po t th tho thro wi wouldn",
    "label_cues": """
a kind of | a sort of | aka | alias | as it were | billed as | coined | dubbed | known as | labeled | labelled
nicknamed | proverbial | referred to as | self-styled | so called | so-called | styled | the buzzword
the catchword | the category of | the concept of | the epithet | the expression | the label | the name
the nickname | the notion of | the prefix | the pseudonym | the slogan | the term | the terms | the word
under the name
""",
    "title_cues": """
album anthem anthology aria article articles association autobiography ballad ballads ballet biography blog book
booklet books broadcast bulletin café cantata carol cartoon chapter cinema circle club collection column comedy
committee concerto dirge dissertation documentary editorial elegy engraving entitled episode epistle essay essays
etching exhibition fable fairy-tale farce federation feuilleton film films group headed headline history hotel hymn
hymns inn institute jig journal journals lament laments leader leaflet league lecture lullaby lyric madrigal
magazine magazines manifesto melodrama memoir memoirs monthly movie mural musical newsletter newspaper newspapers
nocturne novel novella novels ode opera operetta painting pamphlet pamphlets pantomime paper papers parable
periodical photograph picture piece play plays podcast poem poems programme pub quarterly quartet quintet reel
requiem restaurant review salon schooner sculpture section series sermon ship show sketch society sonata song songs
sonnet sonnets soundtrack steamer stories story study subtitle subtitled symphony tavern theatre thesis title titled
track tract tragedy treatise trilogy tune tunes union volume waltz website weekly work zine
""",
    "near_title_cues": """
air blues chorus drawing march number overture prelude rag record recording single suite tale tales
""",
    "work_verbs": """
author of | directed | edited | editor of | hummed | performed | played | publish | published | publishes | read
reading | reads | recorded | reread | rereading | reviewed | reviews | sang | sing | sings | staged | sung
translated | translator of | writer of | writes | wrote
""",
    "release_words": """
appeared appears filmed out premiered printed published reissued released reprinted serialised serialized
shortlisted staged translated
""",
    "signs": """
banner banners board caption graffito gravestone inscription label leaflet notice placard placards plaque poster
posters sign signboard signs sticker tombstone wall
""",
    "capital_titles": True,
    "label_joins": "as",
    "genitive_endings": "ce s x z",
    "clipped_endings": "in",
    "decade_endings": "s",
    "ands": "and",
    "ors": "or",
    "inside_words": "from in",
    "plot_words": "about appeared began begins describes ends opens printed published tells written",
    "citation_leads": "by in",
    "hyphened_firsts": "eighty fifty forty half ninety quasi self seventy sixty thirty twenty vice well",
}
REPORTING = {
    "verbs": """
accuse* acknowledge* add* admit admits admitted admitting advise* affirm* agree agreed agreeing agrees allege* allows
annotate annotated annotates announce* answer* apologise apologised apologize apologized argue* articulate* ask* assent*
assert* assure* attest* bade bark* beg began begged begging begin beginning begins begs begun believe* bellow bellowed
bellows bemoan* berate* bid bidding bids blame* blog blogged blogging blogs blurt blurted blurts bluster* boast* brag bragged
bragging brags breathed broadcast* cable* cackle* calculate* caution* certify* chant* charge* chide* chime* chorus* chuckle*
cite* claim* clarify* command* comment* complain* concede* conclude* concur concurred concurring concurs condemn* confess*
confide* confirm* congratulate* consider* console* contemplate* contend* continue* convince* counsel* counselled counter*
criticise* criticize* croak croaked cry* deadpan deadpanned declaim declaimed declaims declare* decree* define* delineate*
demand* demonstrate* demur demurred demurring demurs denounce* deny* depict* deplore* depose deride derided derides describe*
detail* dictate* disagree disagreed disagreeing disagrees disclose* discover* discuss* doubt* drawl drawled drawls echo*
echoes elaborate* emphasise* emphasize* enjoin* enquire* enthuse enthused enthuses entreat* estimate* evoke* exclaim* exhort*
explain* explicate* expound* express* fear* feel feeling feels felt footnote* foresaw foresee foreseeing foreseen foresees
foretell foretelling foretells foretold formulate* fume* gasp* giggle* gloat gloated gloss* greet* grinned groan* growl*
grumble* guess* gush gushed hail* held highlight* hint* hiss hissed hisses hold holding holds holler* hope* hypothesise*
hypothesize* identify* illustrate* imagine* implore* imply* indicate* inferred infers inform* inquire* inscribe* insinuate*
insist* instance* instruct* interject* interpose* interpret* interrupt* interview* intimate* intone* invoke* jeer jeered
jeering jest* joke* jot jots jotted jotting judge* labelled lament* laud* laugh* lecture* lie lied lies liken* maintain*
marvel marveled marvelled marvels meditate* mention* minute* moan* mock* mumble* murmur* muse* mutter* narrate* note* notify*
object* observe* offered offering opine* ordain* order* pen penciled pencilled penned penning pens persist* persuade*
philosophize* phrase* plead* pled pledge* point* ponder* posit* post* postulate* praise* pray* preach* predict* preface*
proceed* proclaim* profess* promise* pronounce* prophesy* propose* protest* purport* put puts putting queried querying
quibble* quip quipped quipping quips rage* rant* realise* realize* reasoned reassure* rebuke* recall* recite* reckon*
recognise* recognize* recollect* recommend* record* recount* reflect* regret regrets regretted regretting reiterate* rejoin*
relate* remark* remember* remind* reminisced reminisces repeat* reply* report* reprimanded reproach* resolve* respond*
resume* retort* reveal* riposte* roar roared roars rule* ruminate* said salute* sang say saying says scoff* scold* scrawl*
scream* screech* scribble* shout* showed shown shows shriek* sigh* sing singing sings sketch* smile* snap snapped snapping
snaps snarl* sneer* sniff sniffed sniffs sob sobbed sobbing sobs speak speaking speaks specify* speculate* splutter* spoke
spoken squeal* stammer stammered stammers state* stipulate* stress* stutter stuttered suggest* summarise* summarize* summed
summing sums sung suppose* surmise* swear swearing swears swore sworn talked talking taught taunt taunted taunts teach
teaches teaching tease teased telegraph* tell telling tells testify* thank* theorize* think thinking thinks thought threaten*
thunder* toasted told translate* tut tutted tweet* underline* underscore* understand understanding understands understood
urge* utter* venture* voice* volunteer* vow* wail* warn* wheeze* whine* whisper* wire* wonder* word* write writes writing
written wrote yell*
""",
    "label_verbs": """
baptise* baptize* brand* call* characterise* characterize* christen* class* classify* deem* denominate* denounce*
describe* designate* dismiss* dub dubbed dubbing dubs entitle* hail* label* name* nickname* rank* refer referred
referring refers style* term* title*
""",
    "nouns": """
account adage admission advice allusion answer answers aphorism appeal argument arguments article articles assertion
assertions autobiography awareness belief boast book books call carnets case characterisation characterization claim
claims comment comments complaint concept conclusion conclusions confession contention conviction criticism critique
cry declaration declarations definition demand denunciation description diary dictum dismissal doctrine dream dreams
epitaph essay exhortation explanation expression expressions faith fear feeling footnote foreword formula formulae
formulation greeting handwriting hope hopes idea image injunction insistence instruction instructions interview
introduction joke journal judgement judgment label lament lecture letter letters line lines manifesto maxim memoir
memoirs mention message metaphor motivation motto name narration narrative note notebook notebooks notes notion
novel obituary objection observation observations opinion outburst pamphlet paragraph passage passages phrase
phrases plea poem poems postscript prediction preface promise prophecy proposal protest question questions quip
rebuke recollection recollections reference reflection reflections remark remarks reminiscence reminiscences replies
reply report reports response retort review sally saying sense sentence sentences slogan speech speeches statement
statements stories story suggestion summary summing-up tale talk taunt telegram term testimony theory thesis toast
verdict version versions view vision voice warning warnings witticism word words writings
""",
    "introducers": """
according to | as | for | in | in the eyes of | in the opinion of | in the phrase of | in the view of
in the words of | one reads in | quoting | to | to cite | to quote | to use the phrase of | to use the words of
we read in
""",
    "subject_pronouns": "he latter she",
    "possessive_pronouns": "her hers his",
    "group_pronouns": "everybody everyone many nobody one others people some somebody someone they we",
    "plural_pronouns": "they",
    "author_words": """
author critic diarist essayist historian memoirist novelist philosopher poet revolutionary speaker theorist thinker
writer
""",
    "complementizers": "how that whether why",
    "quoting_verbs": """
cite* excerpt excerpted excerpts paraphrase* print printed prints quote* reprint reprinted reprints reproduce*
transcribe transcribed
""",
    "agents": "by",
    "auxiliaries": """
again already also always are be been being bitterly can could d did do does even ever had has have having here
herself himself however is itself just later ll m may merely might must never not now often once only proudly quite
rather re recently sadly shall should simply sometimes soon still t themselves then there therefore thus used ve was
were will would
""",
    "passives": "are be been being gets got is was were",
    "first_person": "i me mine my myself",
    "first_person_possessives": "mine my",
    "feminine_pronouns": "her hers herself she",
    "object_pronouns": "her him it me them us you",
    "relatives": "which who whom whose",
    "connectives": "although and as because but hence if or since so then though when where whereas while yet",
    "articles": "a an that the these this those",
    "prepositions": """
about above after against among around as at before behind below beside between by concerning despite during except
following for from in including into like near of on over per regarding since than through to toward towards under
unlike until upon versus via with within without
""",
    "weak_introducers": "as for in to",
    "indefinites": "a an another any certain every everybody everyone many most no one others people several some somebody someone",
    "second_person": "you",
    "infinitive_marks": "to",
    "direct_verbs": """
blurted gave gives go goes has have let managed manages prefer preferred preferring prefers printed read reads went
""",
    "finding_verbs": """
detect detected detects discern discerned discerns find finding finds found hear heard hears saw see sees
""",
    "going_on": "broke in | go on | goes on | going on | gone on | put in | went on",
    "thing_pronouns": "it",
    "pointers": "cf compare here listen",
    "negations": "never not",
    "contracted": "he here how it let she that there what where who",
    "answer_words": """
advice answer answers comment conclusion cry judgement judgment rejoinder reply response retort verdict
""",
    "pauses": "afterwards again end finally last later minute moment pause silence then while",
    "plain_articles": "the",
    "shared_possessives": "our their your",
    "group_possessives": "their",
    "text_nouns": """
advertisement album answer article articles autobiography ballad broadsheet chapter column columns confession
couplet day-book daybook dedication definition deposition description despatch diaries diary dispatch draft drafts
editorial entries entry epigram epilogue epitaph essay essays foreword formula inscription journal journals leader
leaflet lecture ledger letter letters line lines logbook manifesto manuscript memoir memoirs memorandum minute motto
note notebook notebooks opening page pages pamphlet paragraph passage petition poem poems postcard postscript
preface prologue prose quatrain recipe remark reply report review reviews sentence sentences sermon sonnet speech
stanza stanzas statement telegram testament testimony typescript verse verses will
""",
    "announcers": "accordingly following follows here thus",
    "passages": "couplet excerpt excerpts extract extracts lines passage passages quote read stanza",
    "enumerations": """
examples factors five four items kinds list listed points questions reasons several six steps things three two types
ways
""",
    "following": "following follows",
    "clause_links": "and as but or so then yet",
    "adverb_endings": "ly",
    "past_endings": "ed",
    "apposition_articles": "a an the",
}
NAMING = {
    "titles": """
abbess abbot admiral alderman ambassador archbishop aunt baron baroness bishop brigadier brother canon capt captain
cardinal chairman chancellor chaplain citizen col colonel commander commissar commodore comrade congressman
congresswoman constable corporal councillor count countess czar dame deacon dean detective doctor dr duke earl emperor
empress father gen general gov governor inspector judge justice king lady lieutenant lord lt madame major marchioness
marquess marquis marshal mayor messrs minister miss misses missis missus mister mistress mr mrs ms nurse officer
parson pope premier president prince princess prof professor queen rabbi rector rep rev reverend saint secretary sen
senator sergeant sgt sheriff sir sister squire st superintendent tsar uncle vicar vice viscount viscountess
""",
    "roles": """
activist actor actress agent agitator ambassador anarchist anthropologist artist aunt author biographer biologist
bolshevik boy brother chairman chemist chief child colleague columnist commissar communist composer comrade
conservative contemporary cousin critic daughter delegate diarist diplomat director disciple doctor dramatist
economist editor engineer essayist father feminist filmmaker follower founder friend general girl granddaughter
grandson head historian humorist husband ideologist journalist judge lad lawyer leader liberal man marxist
mathematician memoirist menshevik militant minister mother nephew niece novelist opponent organiser organizer
pacifist painter philosopher photographer physician physicist playwright poet politician president priest prisoner
professor propagandist psychologist publisher pupil reporter reviewer revolutionary rival sailor satirist scholar
scientist secretary singer sister socialist sociologist soldier son spy stalinist statesman student syndicalist
teacher theologian theorist thinker translator trotskyist uncle veteran widow wife witness woman worker writer youth
""",
    "particles": "al ben bin da de del della den der di du el ibn la le of ten ter the van von",
    "not_names": """
abridged adapted africa african afterword algeria algerian alma alma-ata amazon america american amsterdam anarchism
anarchist anarchists anglo another anybody anyone appendix apr april arab archive art asia asian ata athens aug
august australia australian austria austrian author autumn avenue balkans barcelona bavaria beijing belgian belgium
berlin bible bibliography black bolshevik bolsheviks bolshevism book boston both boulevard brazil brazilian britain
british brussels bruxelles budapest bulgaria bulgarian calle cambridge canada canadian catalonia catholic caucasus
central chapter cheka chicago china chinese christ christian christmas church cited civil collected college cologne
comintern communism communist communists congress conservative constantinople contents copyright cpsu crimea cuba
cuban czech czechoslovakia danish day death dec december delivered democracy democrat democrats denmark dublin dutch
east easter eastern edinburgh edited editor elsinore england english essays europe european everybody everyone
facebook fascism fascist fascists feb february fifth figure finland finnish first florence foreword fort foundation
fourth france frankfurt french friday fridays geneva georgia georgian german germany glasgow god google gpu great
greece greek gulag hamburg havana history holland hungarian hungary i ibid idem ii iii index india indian institute
international internet introduction ireland irish islamic istanbul italian italy iv ix jacobin jacobins jan january
japan japanese jerusalem jewish journal jul july june kazakhstan kgb kharkov kiev korea korean kpd kronstadt lake
latin leeds left leningrad leninism leninist leninists lent letters liberal liberalism library life lisbon liverpool
london lord lyon madrid magazine manchester march marseille marseilles marxism marxist marxists may memoir memoirs
menshevik mensheviks mexican mexico michaelmas milan monday mondays monde moscow mount mr mrs munich museum muslim
naples narodnik national nazi nazis nazism nep new newspaper nihilist nkvd nobody north northern norway norwegian
note notes nov novel novels november occupy oct october odessa old orenburg other others oxford page paris part
peking petersburg petrograd piazza plaza poems poland polish populist portugal portuguese poum prague preface press
printed protestant prussia published quai quoted red reprinted republican republicans review revised revolution
revolutionary right road roman romania romanian rome rue ruhr russia russian saturday saturdays school scotland
scottish second section selected sep sept september serbia serbian shanghai siberia socialism socialist socialists
society somebody someone south southern soviet spain spanish spring square st stalinism stalinist stalinists state
states story street summer sunday sundays sweden swedish swiss switzerland table terrace thermidor thermidorian
third thursday thursdays times tokyo transcribed translated translator trotskyism trotskyist trotskyists tuesday
tuesdays turin turkey turkish twitter u.s u.s.a uk ukraine ukrainian university usa ussr v venice vi vienna vietnam
vietnamese vii viii volume wales war warsaw washington wednesday wednesdays welsh west western white whoever
wikipedia winter works world x xi xii york young youtube yugoslav yugoslavia zapatista zionist zurich
refrain chorus
""",
    "masculine_names": """
aaron abdul abe abner abraham adam adolph adrian aert ahmad ahmed aidan aime akira alan alasdair alastair albert
aldous alec aleksander aleksandr aleksei alex alexander alexandr alexei alexey alexis alf alfie alfred algernon
algie ali alistair allan allen aloysius alvin amadou ambrose amit amos anastas anatol anatoli anatoly anders andre
andrei andres andrew andrey andrzej andré andy aneurin angus anil ansel anselm antal ante anthony anton antonio
apollinary aram archibald archie ardal arjun arkady arne arnold arsene artem arthur asa asher attila aubrey august
augustine augustus avram axel barnabas barnaby barry bart bartholomew baruch basil basile bautista bela ben benedict
benjamin bernard bert bertie bertolt bertram bertrand bill billy bjorn blas bob bobby bogdan bohumil boleslaw boris
brad bradley brandon branko brendan brian bronislaw bruce bryan caleb callum calum calvin carl carlo carlos casimir
cassius cathal cecil cedric cesare chaim charles charlie chester chidi chinua chris christian christopher chuck
claes clarence claude claus clem clement clifford clive clyde colin connor conor conrad constantin cormac cornelis
cornelius cosmo craig crispin curtis cuthbert cy cyril cyrus czeslaw dafydd dai dan daniel darius darnell darren
darryl dave david dean declan delroy demetrius deng denis dennis denzil derek derrick desmond dexter diarmuid dick
diego dimitri dimitris dirk dmitri dmitrii dmitriy dmitry dominic donal donald donnie dorian doug dougal douglas dov
dragan dudley duncan dustin dwayne dwight dylan eamon eamonn earl ebenezer ed eddie edgar edmund edvard edward edwin
efraim egbert einar einde eino eldon eli elias elijah elisee elisha elliot elliott elmer elwood emanuel emile emlyn
emmanuel emmett emory emrys endre enoch eoin ephraim erasmus eric erich erik ernest ernie ernst errico errol erskine
euan eugene eustace evan evelyn evgeni evgenii evgeny ewan ezekiel ezra fabrice facundo farid fedor felix feodor
ferdinand ferenc fergal fergus fernando filipp finbar fletcher floyd francis francisco franciszek frank frankie
franz fraser fred freddie frederick fredric fredrik friedrich fritz fyodor gabe gabor gabriel gareth garrett gary
gaston gavin gennady geoff geoffrey georg george georgi georgy gerald geronimo gerrit gerry gethin gideon gil
gilbert giles giovanni giuseppe gleb glen glenn godfrey gordon graham grant greg gregory grigori grigory gunnar gus
gustav guy gwilym gwyn gyorgy haakon hakim hal hamish hank hannu hans harald hari harlan harold harry haruto harvey
hasan hassan hector heinrich helmuth hendrik henrik henry henryk herbert herbie herman hermann hilary hiram hiroshi
hjalmar ho horace horatio howard hugh hugo humphrey hussein huw iain ian ibrahim idris ieuan ifor ignacy ignatius
ignatz igor ike ilya imre ingmar ingram iolo iosif ira irving isaac isaak isaiah ismael istvan ivan ivo ivor izaak
jaap jabez jacek jack jacob jacobus jake jakub jamal james jamie jan jannis janos jared jaroslav jarvis jason jasper
jawaharlal jean jean-francois jean-jacques jean-paul jean-pierre jeb jed jeff jeffery jeffrey jeremiah jeremy jerome
jerry jerzy jesse jethro jim jimmy jo jocelyn jock joe joel joey johan johann johannes john johnny jon jonah jonas
jonathan joost jordan jorge jorgen joris jose josef joseph josh joshua josiah josip josé joyce jozef jozsef juan
jude jules julian julius jurgen justus kamal karel karim karl karol kazimierz kees keir keith kemal ken kenji
kenneth kenzaburo kermit kevin khalil kieran kirill klaas klaus knut kofi konstantin konstantinos kornel krzysztof
kurt kwame kyle lachie lachlan ladislas lajos lamar lance langston larry lars laszlo laurence lavrenty lawrence
lazar leander lee leif lemuel len leo leon leonard leonid leopold leroy lester leszek lev levi lewis li liam linus
lionel llewellyn lloyd lorenzo louie louis lucas lucius ludwig ludwik luigi luis luke luther lyle maarten maciej
mads magnus mahatma mahmoud maksim malachi malcolm manes manny manuel mao marc marcel marcin marcus marek mark
marmaduke martin marvin mathew matt matthew matthijs mattias matvei maurice max maxim maximilian maynard mehmet
melvin merlin mervyn meyer micah michael michal mick mickey mieczyslaw miguel mihail mihaly mike mikhail miklos
milan miles milo milos minh mircea miroslav mitch mitchell moe mohamed mohammed moishe montague monty mordecai
mordechai morris mort mortimer moses mstislav muhammad mungo murdo murdoch murray mustafa myron nadim nahum nat
natan nathan nathanael nathaniel neal ned nehemiah neil nello nelson nestor neville niall niccolo nicholas nick nico
nicolae nicolas niels nigel nikita nikolai nikolaj nikolay nikos nils nnamdi noah noam noel norm norman norris novak
obadiah olaf olav ole oleg oliver omar orlando orson orville osamu osbert oscar osip oswald otakar otis otokar
ottmar otto ousmane owain owen ozzie pablo paco paddy padraig panait pat patrice patrick paul pavel pawel pedro
percival percy perry petar pete peter petr petter phil philip phillip phineas pierre pierre-joseph piers piet pieter
pinchas piotr porfirio przemyslaw pyotr quentin quincy rabindranath radek radomir rafal rafe rainer raj rajesh ralf
ralph ramiro ramon ramsay randall randolph raphael rashid rasmus ravi ray raymond reg reggie reginald rembrandt remy
renaud reuben rex reynold rhys richard rick rickard rico roald rob robert robin roderick rodney roger roland rolf
rollo romain ron ronald ronan ronnie rory ross rowland roy royce ruairidh rube ruben rudi rudolf rudolph rufus
rupert rurik russ russell ryan sacha sam samir samson samuel sancho sandor sanjay saul scott seamus sean sebastien
selim selwyn semyon septimus sergei sergey seth shane shaun shawn sheldon shmuel sid sidney siegfried sigmund silas
silvester simon sipho slavoj slobodan sol solomon soren spiro stan stanislaus stanislav stanislaw stanley stavros
stefan sten stepan stephan stephen steve steven stewart stig stuart sven sylvester szymon tadeusz takashi takeshi
tam tancred tancrede tariq tarquin ted teddy teodor terence terry thabo thaddeus thelonious theo theobald theodor
theodore theophilus thomas tibor tim timofei timothy timur tino titus tobias toby todd tom tomas tomasz tommy tony
torsten travis trevor tristram tycho tyler tyrone ulf ulrich ulysses uriah urs vaclav valentin valentine valerian
valery vasco vasil vasili vasily vaughn vernon viacheslav vic victor viggo vijay vikram viktor vilhelm vince vincent
vincente virgil vissarion vitaly vivek vivian vlad vladimir vladislav vlady vojtech volodymyr vsevolod vuk
vyacheslav waclaw wacław waldemar waldo wallace wally walt walter walther warren wayland wayne wei wendell werner
wes wesley wil wilbert wilbur wilf wilfred wilfrid wilhelm wilkie will willard willem william willie willis wilmer
wilson winston witold wladyslaw wole wolfgang wyatt wyn wystan yakov yannis yaroslav yefim yegor yevgeny yitzhak
yukio yuri yury yusuf zach zacharias zacharie zachary zack zbigniew zdenek zebedee zebulon zeev zeke zoltan zoran
zygmunt
""",
    "feminine_names": """
abbie abigail ada adelaide adeline adrienne aeltje agafya agatha aglaya agnes agneta agnieszka aida aileen aimee
aino aisha albertine aleida aleksandra alena alexandra alexandrine alfonsina alice alina alison allison aloysia
althea alva alyssa amanda amaranta amaya amelia amina amy anabel anastasia aneta angela angelika angelina angelique
anica anjali ann anna annabel anne annick annie annika annis anouk antonia antonina anya aoife arabella ariadne
ariane arlene arlette astrid aude audre audrey augusta aurelia aurora avdotya ayse azucena barbara barbora bea beata
beatrice beatrix becca becky begona belen belinda bella belle berit bernadette bernie bertha beryl bess bessie beth
betsy betty beulah beverly billie birgit birgitte blanka bogumila bohdana bonnie bozena brenda bridget bridie brigid
brigitta britta bronislawa bronwen bruna bryony camilla candace carmella carmen carol caroline carolyn carrie carys
cassandra catarina catharina catherine cathy catriona cecilia cecilie cecily celestina celia celine chana charity
charlene charlotte charmian cheryl chimamanda chloe chrissie christabel christina christine ciara cindy clara clare
clarice clarissa claudette claudine clementine cleo cleopatra cleora coletta colette colleen conchita connie
constance cora cordelia cosima courtney cynthia dahlia daisy damaris dana daniele danuta daphne daria darya dasha
debbie debora deborah debra deepa deirdre delfina delia delilah denise desdemona desiree diana dina dinah dolly
dolores dominga dominika donna dora doreen doretta doris dorothy dot dottie drina drusilla dulcie dvora ebba eda
edie edith editha edna edwige edwina effi effie eglantine eileen eithne ekaterina elaine eleanor eleanora elena
eleni elga elif elinor elissa eliza elizabeth elizaveta ella ellen elly eloisa eloise elsa elsbeth elsie elspeth
elzbieta emily emma emmeline emmy enid erica erin ernestina ernestine ernestyna erzsebet esme esmeralda estella
estelle esther ethel etta ettie etty eudora eufemia eugenia eulalie eunice euphemia eva eve eveline evgenia evgeniya
evita ewa fabienne faith fania fanni fanny fanya fatima faustina fay feliciana felicity fern filippa fiona flo flora
florence floriane florrie frances freda frederica frederika frida gail galina geertje genevieve georgia georgiana
georgie georgina geraldina geraldine gertie gertruda gertrude gianna gilda gillian ginevra giselle gitta gladys
glenda glenys gloria godiva golda grace grainne graziella greta gretel gricelda grietje griselda gudrun gudula
guinevere gunda gunhild gussie gwen gwendolyn gwyneth hadassah halina hania hanka hannah hanne harriet harriett
hattie hazel heather hedda hedy heidrun helen helena helma heloise henny henrietta henrika hermione herta hester
hettie hilda hildegarde holly honor hope hulda ida ilka ilona imelda immaculata imogen indira ines ingeborg inger
ingrid inna ioana iolanthe iona irena irene irina iris irma isabeau isabel isabella isadora isaura ishbel isobel
ivana ivonne ivy jackie jaclyn jacqueline jadwiga jana jane janet janice janina janine janna jarmila jasmine jayne
jeanette jeannette jelena jelka jemima jenifer jenna jenni jennifer jenny jess jessamine jessica jessie jette jill
joan joanna joanne jocelyne jolanda jolanta josefina josepha josephine josie joy jozefina juanita judit judita
judite judith judy julia juliana juliane julienne juliet june junia justina justine kaisa kaja karen karina karla
katalin kate katerina katherine kathleen kathryn kathy katia katie katrin katrina katya kay keiko kelly kerstin kim
kimberly kinga kirsten kirsty kitty klaudia konstancja konstanze kreszentia kristen kristin krystyna ksenia
kunigunde ladislava lakshmi lara larisa latifa laura lauren laurie lavinia leah leda leena leila lena leni lenka
lenore leonora leopoldine leslie lesya leticia letitia lettice letty liane libby lidia lidija lidiya liesbeth liesl
lil lilian liliana lilith lilli lillian lillie lily linda lindsay ling linnea lioba lisa lisbeth liselotte lisette
liubov liv liz lizaveta lizzie ljubica lois loretta lorette lorna lorraine lotta lottie louella louisa louise luann
luci lucile lucille lucinda lucretia lucrezia lucy ludivine ludmila ludmilla luitgard lulu luz lyddie lydia lyn lynn
lynne lyubov lyudmila mabel mabelle madelaine madeleine madelon madge maeve magali magda magdalene magdolna maggie
mahalia maia maija mairead maisie maja malgorzata malka mamie mandy manon mara marcelline marcia maren marfa
margaret margaretha margarethe margarida margaux margery margit margret margrit marguerita marguerite maria mariam
marian mariana mariangela maribel maricela marie marieke mariella marietta mariette marija marika marilena marilyn
marina mariola marion marisa marisol marita mariya marja marjorie marketa marlene marlies martha martina mary marya
maryam marylou masako masha mathilda matilda maud maude maura maureen mavis maxine maya meera meg megan mei melba
melina melinda melisande melissa melitta mercy meredith michaela michelle mila milada mildred milena milica militsa
millicent millie milly mimi mina mindy minerva minnie miranda mirela miriam mirjam mirna miroslava moira molly mona
monica morag muriel myra myrna myrtle nadege nadezda nadezhda nadia nadja nan nancy nanette nannerl nanni naoko
naomi nastasia nastasya natalia natalie nataliya natalya natasha nazim nela nell nelli nellie nelly nena nerina
nerys nessie nettie niamh nicolette nike nikki nilda nina nives nola nona nora noreen octavia oksana olena olga
olive olivia olwen olympia ona oona ophelia oriane orla ortensia otilia otti ottilia ottilie ottoline pamela paquita
pascale patience patricia patsy patti paula paulette pauline pavla peg peggie peggy pelageya pelagia penelope pepita
perla pernille perpetua petronella petronilla petula philippa philomena philomene phoebe phyllis pina piroska polina
polly portia praskovya primrose priscilla priya prudence prudencia queenie rachel raisa rebecca reinhilde remedios
rhea rhiannon rhoda rita roberta rochelle roisin romy ronja rosa rosalie rosalind rosalva rosamund rosanna rosaura
rose rosella roselyne rosemary rosie rosina rosita rosl rowena roxana roxane roxanne rozalia rozsa ruby ruta ruth
ruthie ruzena sabina sabrina sadie saffron sally samantha samira sandra sanja sarah sasha saskia scarlett sebastiana
selina senta serena shannon sharon shauna sheena sheila shelley sheryl shira shirley shulamith sian sibyl sidonia
sidonie sieglinde siegrun sigrid sigrun silke simone sinead siobhan sofia sofya solveig sonia sonya sophia sophie
sophy stacy stana stanislava stasia stella stephanie sunita susan susanna susannah suzette suzy svea svenja svetlana
sybil sylvette sylvia sylwia synnove szilvia tabea tabitha tamar tamara tamsin tania tanya tara tatiana tatjana
tatyana taube tekla teresa teresita tereza terezia tess tessa thea thelma theodora theodosia theresa theresia
thomasina thora tilda tilly tina titania tona toni tonia tove tracy traudl traute trixie trudy ulla una ursel ursula
ursule uschi uta valborg vanda vanessa varvara vasilisa velma vera veronica vesna vi vicki vicky victoria vilma
vincenza viola violaine violet violetta virginia vivien vivienne vlasta walpurga wanda wendy wibke wilhelmina willa
winifred winnie winona wioletta wislawa xaviera xenia yael yasmin yasmine yekaterina yelena yevdokia yevgenia ynes
yolanda yseult ysolde yuki yulia yvonne zainab zara zdenka zelda zelma zenobia zina zinaida zlata zoe zofia zora
zoya zsofia zsuzsa zsuzsanna zuzana zuzanna
""",
    "feminine_titles": """
aunt baroness countess dame empress lady madame marchioness miss missis missus mistress mme mrs ms princess queen sister
viscountess
""",
    "maiden_titles": "miss",
    "group_words": """
academy advertisement advertiser agency alliance argus army association bank beacon bench blurb board books bugle
bulletin bureau catalogue chamber chronicle church circular clarion clergy club collective college commission
committee company confederation conference congress council courier court daily decree delegation department
dispatch echo economist editions editorial embassy enquirer examiner express federation firm foundation front
gazette globe government group guardian guild headline herald independent inquirer inscription institute
intelligencer international izvestia journal jury leaflet league magazine mail manifesto mercury ministry minutes
mirror monitor monthly movement museum nation network news newspaper notice obituary observer office opposition
paper parliament party petition placard plaque police post pravda preface press programme publishers quarterly rank
recorder register residents resolution review school senate sentinel society spectator standard star statesman
statute sun supplement telegraph times tribunal tribune trust union university weekly worker
""",
    "offices": """
abbess abbot accountant accused actuary alderman ambassador archdeacon archivist attorney auctioneer auditor bailiff
baker banker barber barmaid barman barrister bartender beadle bellboy bishop blacksmith boatman boatswain bookseller
burgomaster bursar butcher butler cabman captain caretaker carpenter cashier chair chairman chairwoman charwoman
chauffeur clerk coachman cobbler colonel commandant commander commissar commissioner conductor constable consul cook
coroner corporal councillor curate curator dean defendant dentist deputy detective doctor doorman driver editor
electrician emperor executioner farmer father ferryman fisherman foreman gaoler gardener gatekeeper general
governess grandfather grandmother gravedigger grocer groom hangman harbourmaster headmaster headmistress helmsman
housekeeper imam innkeeper inspector interpreter interrogator interviewer jailer janitor judge keeper king landlady
landlord lawyer librarian lieutenant lodger magistrate maid mason mayor midwife milkman miller minister monk mother
nanny narrator notary nun nurse nursemaid operator parson pharmacist pilot plaintiff ploughman plumber policeman
pope porter postman postmaster president priest printer prior proofreader prosecutor provost publican queen rabbi
ranger receptionist referee registrar salesman schoolteacher secretary sentry sergeant sexton shepherd sheriff
shoemaker shopkeeper skipper solicitor spokesman spokesperson spokeswoman stationmaster stenographer stepfather
stepmother steward stoker storekeeper superintendent surgeon surveyor tailor teacher telegraphist treasurer trooper
tsar typesetter typist umpire undertaker usher vicar waiter waitress warden warder watchman witness
""",
    "feminine_kin": """
abbess aunt barmaid charwoman daughter girl governess granddaughter grandmother lady landlady midwife mother
mother-in-law nanny niece nun nursemaid queen sister sister-in-law stepmother waitress widow wife woman
""",
    "people_words": """
aide backbencher boy bystander caller child colleague commuter correspondent customer delegate gentleman girl guest
heckler insider interviewer juror lady listener man member neighbor neighbour officer official onlooker parishioner
participant passenger patient peasant pensioner prisoner questioner reader reporter resident sailor shopper soldier
steward stranger striker student survivor tenant tourist traveler traveller villager visitor voter woman worker
""",
    "place_words": """
borough capital citizens city colony commune county district estate gates ghetto hamlet harbor harbour inhabitants
island isle kibbutz oasis outskirts parish peninsula port province quarter region republic residents resort river
seaport settlement shire spa streets suburb territory town townlet townsfolk township townspeople valley village
villagers walls
""",
    "kin_words": """
agent agents aunt biographer brother brother-in-law colleague colleagues companion comrade comrades cousin critic
critics daughter disciple disciples editor enemies enemy father follower followers friend friends granddaughter
grandson guardian henchman henchmen husband interlocutor lawyer lover mother nephew niece opponent opponents partner
predecessor publisher pupil reviewer reviewers rival secretary sister sister-in-law son son-in-law student students
successor supporter supporters teacher translator tutor uncle widow wife
""",
    "school_endings": "ians ism isms ist ists ites",
    "surname_endings": "kvist quist qvist",
    "profession_endings": "ian ist lar tor",
    "personal_words": "herself himself who whom whose",
    "called": "named",
    "born": "born nee née",
    "life_signs": "b. born",
    "epithets": "big dear fat little old poor young",
    "vocatives": "o",
    "street_words": "avenue boulevard",
    "place_prepositions": "at from in near",
    "of_words": "of",
    "of_place": "of",
    "joint_words": "with",
    "loose_particles": "of the",
    "degrees": "doctor dr. mr. mrs. ms. prof. professor rev.",
    "masculine_titles": "baron brother count duke earl father king lord marquess marquis mister mr prince sir uncle viscount",
    "masculine_kin": """
brother dad daddy father grandfather grandson guardian husband landlord nephew papa son stepfather tutor uncle
widower
""",
    "men": "boy chap fellow gentleman lad man",
    "women": "girl lady lass woman",
}
NOTES = {
    "headings": """
author's notes | author’s notes | citations | editor's notes | editorial notes | editor’s notes | end notes
endnotes | explanatory notes | foot notes | footnote | footnotes | note | notes | notes and citations
notes and references | references | references and notes | translator's notes | translator’s notes
""",
    "ibid": "ibid ibidem id idem",
    "op_cit": "art. cit | as above | cited above | loc. cit | op. cit | opus citatum | quoted above | work cited",
    "named_above": "supra",
    "see_note": "endnote fn footnote footnotes n nn note notes",
    "page": "bk book ch chap chapter col f ff fol l ll no p page pages para paras part pg pp vol",
    "page_only": "p page pages pp",
    "signals": """
also | but see | cf | cited by | cited in | compare | e.g | quoted by | quoted from | quoted in | see | see also
see for example
""",
    "pointers": "above | as in | below | cf | compare | in | infra | see | supra",
    "papers": """
appendix conversation diary entry information interview letter letters minutes note notes speech telegram
""",
    "unpublished": """
manuscript | ms | mss | typescript | unpublished | unpublished manuscript | unpublished ms
unpublished typescript
""",
    "publishers": "books library press publishers publishing university",
    "ways_back": "back | back to text | back to top | go back | jump up | return | return to article | return to text",
    "label_words": "endnote footnote note",
    "also": "also",
    "recipient_words": "to",
    "heading_joints": "and for of to",
    "bracket_signs": r"pp?\.|ibid|op\.|cf\.",
    "citation_signs": r"in\b|vol|no\.|pp?\.",
}
IMPRINT = {
    "bylines": """
a lecture by | a poem by | a review by | a story by | an essay by | an interview by | author | by | essay by
interview by | interviewed by | posted by | published by | reported by | review by | reviewed by | story by
text by | words by | written and read by | written by
""",
    "translators": """
edited and translated by | tr | tr by | trans | trans by | translated | translated and edited by | translated by
translated from the french by | translated from the german by | translated from the italian by
translated from the russian by | translated from the spanish by | translation by | translator
""",
    "credits": """
a speech | abstract | adapted from | appeared in | archived from | author of | categories | category | copyright
creative commons | dedicated to | delivered | delivered at | digitised by | digitized by | doi
edited and introduced by | edited by | excerpt from | excerpted from | extracted from | filed under
first published | first published in | for other uses | from | html markup by | illustrations by | in memory of
introduction by | isbn | issn | issue | keywords | last modified | location | marked up by | markup by
minutes read | online version | originally published | originally published in | photo by | photographs by
posted | posted on | presented at | produced by | proofread by | public domain | published | published in
published on | reading time | release date | reprinted by | reprinted from | reprinted with permission
reproduced by | reproduced from | scanned by | source | speech | tagged | tags | taken from | the following is
this article first appeared | this article is about | this article originally appeared | this essay
this essay first appeared | this is an edited | this is an excerpt from | this is an extract from | this piece
this review | to appear in | to the memory of | transcribed and marked up by | transcribed by | transcription by
updated | vol | volume | what follows is | with an introduction by | with photographs by | written
""",
    "sources": """
appeared in | excerpt from | excerpted from | extracted from | first published | first published in | from
originally published | originally published in | published | published in | reprinted from | reproduced from
source | taken from | this article first appeared in | this article originally appeared in
this essay first appeared in
""",
    "labels": {
        "title": "subject | title",
        "authors": "author | authors | by | from",
        "translator": "translated | translated by | translator",
        "date": "date | delivered | written",
        "publication": "first published | publication | published | source",
        "url": "link | url",
        "language": "language",
        "front": """
category | copyleft | copyright | credits | editor | html markup | isbn | online version | proofread
public domain | publisher | release date | tags | to | transcribed | transcription
""",
    },
    "months": """
apr april aug august dec december feb february jan january jul july jun june mar march may nov november oct october
sep sept september
""",
    "seasons": "autumn fall spring summer winter",
    "divisions": "act book canto chapter lecture letter part scene section volume",
    "supplements": """
acknowledgements acknowledgments addendum afterword appendix correction epilogue foreword note postscript preface
prologue update
""",
    "closings": """
a fuller version | a longer version | a shorter version | a version of this | a version of this article
about the author | about the authors | about the reviewer | about the writer | acknowledgements | acknowledgments
adapted from | all rights reserved | an earlier version | categories | category | cite this | contributors
copyright | correction | correspondence address | cover image | donations in | donations may | donations to
editor's note | end of the project gutenberg | filed under | first published | first published in
further information | further reading | how to cite | illustration by | image by | image courtesy | image credit
last modified | last updated | last updated on | letters to the editor | notes on contributor
notes on contributors | originally published | page last updated | photo by | photo credit | photograph by
photographs by | photos by | picture credit | posted by | posted in | powered by | published by | published in
reader letters | recommended citation | reprinted | reprinted from | send letters | source | tagged | tags
the author is | the full version | the writer is | this article appeared | this article appears
this article first appeared | this article is adapted | this article originally appeared | this article was
this conversation | this essay appeared | this essay first appeared | this essay is
this essay originally appeared | this essay was | this interview has been | this interview was | this page is
this page was | this piece was | this review was | this story appears | this story was | this text was
updated on | word count | words: | ©
""",
    "links": """
accept | add a comment | add to | advertisement | all articles | all articles by | all posts | all reviews
back issues | back to | bookmark | buy now | buy this book | click here | comments | contact us | contents
continue reading | continue to | cookie | copy link | current issue | discover | donate | download | e-mail this
email this | explore | follow | follow us | forward to | get our | gift this article | give this article
go back to | go home | go on to | go to | go up | home | in this issue | index of | join our
join the conversation | jump to | jump to comments | latest | leave a comment | leave a reply | like this | likes
listen to this article | listen to this story | load more | log in | main menu | manage your | menu | more about
more from | more in | more on | most popular | most read | most viewed | newer | newer post | newer posts | next
next up | no comments | older | older post | older posts | onward to | open in | open menu | order now
past issues | pin it | post a comment | prev | previous | previously | print page | print this | privacy policy
proceed to | read more | receive our | recommended | related | related articles | related posts | reply
report this | respond to this article | return to | save article | save for later | save story | save this
search | see all | see also | send me | send us | share | share on | share this | show comments | show more
sign in | sign up | single page | site map | skip to | sponsored | subscribe | subscribe to | support us
table of contents | terms of | text size | top of page | top of the page | trending | tweet | up next | up to
view all | view comments | watch | you might also like
""",
    "link_words": """
about account and archive archives authors back blog books cart comment comments contact content contents cookies
donate down download e-mail email epub essays events facebook faq feed first forward go help home in index instagram
last like linkedin links log login mail main map media menu more navigation news newsletter next of page pdf
pinterest podcast podcasts policy prev previous print privacy reddit register reply reviews rss search share shop
sign site sitemap skip store subscribe telegram terms the to toggle top tumblr tweet twitter up us video videos
whatsapp x youtube
""",
    "weekdays": """
and circa early fri friday late mid mon monday nd of rd sat saturday st sun sunday th the thu thur thurs thursday to
tue tues tuesday wed wednesday
""",
    "ordinals": """
eight eighth eleven fifth first five four fourth last nine ninth one second seven seventh six sixth ten tenth the
third three twelve two
""",
    "asides": """
about the author | about the authors | about the contributor | comment | comments | external links
leave a comment | leave a reply | more from this author | most read | notes on contributors | post a comment
read next | recommended | recommended reading | related | related articles | related posts | replies | responses
share this | share this article | you may also like | you might also like
""",
    "author_verbs": """
contributes | directs | divides her time | divides his time | edits | has published | has taught | has written
holds | is | is the author | lectures | lives | runs | serves | studied | teaches | was born | works | writes
""",
    "farewells": """
best regards | best wishes | comradely | cordially | fraternally | i am, sir | in solidarity | kind regards
regards | respectfully | respectfully yours | sincerely | sincerely yours | warm regards | with best wishes
with comradely greetings | yours | yours ever | yours faithfully | yours fraternally | yours sincerely
yours truly
""",
    "contents": "contents | in this article | list of contents | on this page | table of contents",
    "deliveries": """
a lecture by | a paper by | a review by | a sermon by | a speech by | a talk by | address by | an address by
an essay by | delivered by | given by | lecture by | presented by | reviewed by | speech by | talk by
""",
    "writes": "writes",
    "replies": "answers replied replies reply responded responds response writes",
    "remarks": """
all rights reserved | appears in print | are available online | edited for length | for length and clarity
for other uses, see | has been condensed | have been condensed | is available online | is now closed
is reader-supported | make a donation | not to be confused with | page was last edited | redirects here
reproduced with permission | slides are missing | some rights reserved | this article is about
transcript is available | under a creative commons | used by permission | used with permission | was last modified
was not recorded | were not recorded
""",
    "endings": """
applause | end | end of transcript | ends | finis | long applause | loud applause | prolonged applause | the end
""",
    "edits": "edit | edit source",
    "interruptions": """
advertisement | article continues after advertisement | article continues below | continue reading | donate
follow us | listen to this article | most read | newsletter | read also | read more | read next | related
related articles | see also | share | share this | share this article | sign up | sign up for our newsletter
skip advertisement | story continues below | story continues below advertisement | subscribe
subscribe to our newsletter | support us
""",
    "vital_words": "born died",
    "abstracts": "abstract | highlights | key words | keywords | summary",
    "bibliographies": """
bibliography | books discussed | books mentioned | books under review | cited works | further reading
list of works cited | literature | literature cited | primary sources | reference list | references
references cited | secondary sources | select bibliography | selected bibliography | sources
sources and further reading | suggested reading | suggestions for further reading | works cited | works consulted
""",
    "periodicals": """
annals annual bulletin gazette history journal magazine papers proceedings quarterly review studies transactions
yearbook
""",
    "clock_before": "at",
    "clock_after": "a.m a.m. am. p.m p.m. pm.",
    "page_labels": "p. page",
    "undated": r"n\.\s?d\.|forthcoming\b|in press\b",
    "source_signs": r"\bpp?\.\s?\d|\bpp\b|\bNo\.?\s?\d|\bNos\.|\bVol\b|\bvol\.|\bPress\b",
    "issue_signs": r"\bNos?\.?\s?\d|\bNumber\s\d|\b[Vv]ol\b|\b[Ii]ssue\b|\b[Vv]olume\b",
    "extents": r"pp?|pages",
    "name_stops": "at for in on",
    "posted": "posted published submitted written",
    "posted_on": "posted | posted on | published | published on",
    "posted_by": "by",
}
CHECKING = {
    "limits": """
although | as long as | but | even if | except | except that | excepting | however | if only | nevertheless
nonetheless | on condition | only if | provided | providing | save | save that | so long as | though | unless
until | yet
""",
    "negations": """
ain aren barely cannot couldn didn doesn don hadn hardly hasn haven isn mustn needn neither never no nobody none
nor not nothing nowhere scarcely shouldn t unable wasn weren without won wouldn
""",
    "denials": """
allegedly | as if | as though | denied that | denies that | deny that | denying that | did not believe that
do not believe that | don t believe that | doubt that | doubted that | doubts that | it has been said that
it is a lie that | it is alleged that | it is believed that | it is claimed that | it is false that
it is not true that | it is said that | it was alleged that | it was believed that | it was claimed that
it was said that | not the case that | pretend that | pretended that | refused to believe that
refuses to believe that | rumor has it that | rumour has it that | supposedly | they say that | untrue that
""",
    "quantifiers": """
all always any anybody anyone both each every everybody everyone everything few half least less many more most
much often only rarely seldom several some somebody someone something sometimes usually whole
""",
    "modals": """
apparently can certainly could likely may maybe might must ought perhaps possibly presumably probably seemed
seems shall should surely unlikely will would
""",
    "numbers": """
billion billions dozen dozens eight eighteen eighth eighty eleven fifteen fifth fifty first five forty four
fourteen fourth hundred hundreds million millions nine nineteen ninety ninth one second seven seventeen seventh
seventy six sixteen sixth sixty ten tenth third thirteen thirty thousand thousands three thrice twelve twenty
twice two
""",
    "remarks": """
author s emphasis | author s translation | citation omitted | citations omitted | emphasis added
emphasis in original | emphasis in the original | emphasis mine | emphasis ours | footnote omitted
italics added | italics in original | italics in the original | italics mine | my emphasis | my italics
my translation | original emphasis | our emphasis | sic | trans mine | translation mine | underlining added
""",
}
