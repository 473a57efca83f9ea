"""French: how it says that somebody says. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Reporting

_VERBS = """
parle parlent parla parlait parlaient parlé parler parlera affirmer affirme affirmes affirmons affirmez affirment
affirma affirmèrent affirmait affirmaient affirmais affirmé affirmée affirmant affirmera affirmerait affirmai
expliquer explique expliques expliquons expliquez expliquent expliqua expliquèrent expliquait expliquaient expliquais
expliqué expliquée expliquant expliquera expliquerait expliquai ajouter ajoute ajoutes ajoutons ajoutez ajoutent
ajouta ajoutèrent ajoutait ajoutaient ajoutais ajouté ajoutée ajoutant ajoutera ajouterait ajoutai demander demande
demandes demandons demandez demandent demanda demandèrent demandait demandaient demandais demandé demandée demandant
demandera demanderait demandai déclarer déclare déclares déclarons déclarez déclarent déclara déclarèrent déclarait
déclaraient déclarais déclaré déclarée déclarant déclarera déclarerait déclarai répliquer réplique répliques
répliquons répliquez répliquent répliqua répliquèrent répliquait répliquaient répliquais répliqué répliquée répliquant
répliquera répliquerait répliquai remarquer remarque remarques remarquons remarquez remarquent remarqua remarquèrent
remarquait remarquaient remarquais remarqué remarquée remarquant remarquera remarquerait remarquai noter note notes
notons notez notent nota notèrent notait notaient notais noté notée notant notera noterait notai observer observe
observes observons observez observent observa observèrent observait observaient observais observé observée observant
observera observerait observai raconter raconte racontes racontons racontez racontent raconta racontèrent racontait
racontaient racontais raconté racontée racontant racontera raconterait racontai rapporter rapporte rapportes
rapportons rapportez rapportent rapporta rapportèrent rapportait rapportaient rapportais rapporté rapportée rapportant
rapportera rapporterait rapportai avouer avoue avoues avouons avouez avouent avoua avouèrent avouait avouaient avouais
avoué avouée avouant avouera avouerait avouai confesser confesse confesses confessons confessez confessent confessa
confessèrent confessait confessaient confessais confessé confessée confessant confessera confesserait confessai
confirmer confirme confirmes confirmons confirmez confirment confirma confirmèrent confirmait confirmaient confirmais
confirmé confirmée confirmant confirmera confirmerait confirmai constater constate constates constatons constatez
constatent constata constatèrent constatait constataient constatais constaté constatée constatant constatera
constaterait constatai écrier écrie écries écrions écriez écrient écria écrièrent écriait écriaient écriais écrié
écriée écriant écriera écrierait écriai exclamer exclame exclames exclamons exclamez exclament exclama exclamèrent
exclamait exclamaient exclamais exclamé exclamée exclamant exclamera exclamerait exclamai murmurer murmure murmures
murmurons murmurez murmurent murmura murmurèrent murmurait murmuraient murmurais murmuré murmurée murmurant murmurera
murmurerait murmurai chuchoter chuchote chuchotes chuchotons chuchotez chuchotent chuchota chuchotèrent chuchotait
chuchotaient chuchotais chuchoté chuchotée chuchotant chuchotera chuchoterait chuchotai crier crie cries crions criez
crient cria crièrent criait criaient criais crié criée criant criera crierait criai hurler hurle hurles hurlons hurlez
hurlent hurla hurlèrent hurlait hurlaient hurlais hurlé hurlée hurlant hurlera hurlerait hurlai lancer lance lances
lançons lancez lancent lança lancèrent lançait lançaient lançais lancé lancée lançant lancera lancerait lançai
rétorquer rétorque rétorques rétorquons rétorquez rétorquent rétorqua rétorquèrent rétorquait rétorquaient rétorquais
rétorqué rétorquée rétorquant rétorquera rétorquerait rétorquai objecter objecte objectes objectons objectez objectent
objecta objectèrent objectait objectaient objectais objecté objectée objectant objectera objecterait objectai
protester proteste protestes protestons protestez protestent protesta protestèrent protestait protestaient protestais
protesté protestée protestant protestera protesterait protestai assurer assure assures assurons assurez assurent
assura assurèrent assurait assuraient assurais assuré assurée assurant assurera assurerait assurai insister insiste
insistes insistons insistez insistent insista insistèrent insistait insistaient insistais insisté insistée insistant
insistera insisterait insistai préciser précise précises précisons précisez précisent précisa précisèrent précisait
précisaient précisais précisé précisée précisant précisera préciserait précisai souligner souligne soulignes
soulignons soulignez soulignent souligna soulignèrent soulignait soulignaient soulignais souligné soulignée soulignant
soulignera soulignerait soulignai rappeler rappelle rappelles rappelons rappelez rappellent rappela rappelèrent
rappelait rappelaient rappelais rappelé rappelée rappelant rappellera rappellerait rappelai évoquer évoque évoques
évoquons évoquez évoquent évoqua évoquèrent évoquait évoquaient évoquais évoqué évoquée évoquant évoquera évoquerait
évoquai signaler signale signales signalons signalez signalent signala signalèrent signalait signalaient signalais
signalé signalée signalant signalera signalerait signalai annoncer annonce annonces annonçons annoncez annoncent
annonça annoncèrent annonçait annonçaient annonçais annoncé annoncée annonçant annoncera annoncerait annonçai
proclamer proclame proclames proclamons proclamez proclament proclama proclamèrent proclamait proclamaient proclamais
proclamé proclamée proclamant proclamera proclamerait proclamai dénoncer dénonce dénonces dénonçons dénoncez dénoncent
dénonça dénoncèrent dénonçait dénonçaient dénonçais dénoncé dénoncée dénonçant dénoncera dénoncerait dénonçai résumer
résume résumes résumons résumez résument résuma résumèrent résumait résumaient résumais résumé résumée résumant
résumera résumerait résumai commenter commente commentes commentons commentez commentent commenta commentèrent
commentait commentaient commentais commenté commentée commentant commentera commenterait commentai continuer continue
continues continuons continuez continuent continua continuèrent continuait continuaient continuais continué continuée
continuant continuera continuerait continuai commencer commence commences commençons commencez commencent commença
commencèrent commençait commençaient commençais commencé commencée commençant commencera commencerait commençai
avancer avance avances avançons avancez avancent avança avancèrent avançait avançaient avançais avancé avancée
avançant avancera avancerait avançai juger juge juges jugeons jugez jugent jugea jugèrent jugeait jugeaient jugeais
jugé jugée jugeant jugera jugerait jugeai estimer estime estimes estimons estimez estiment estima estimèrent estimait
estimaient estimais estimé estimée estimant estimera estimerait estimai penser pense penses pensons pensez pensent
pensa pensèrent pensait pensaient pensais pensé pensée pensant pensera penserait pensai considérer considère
considères considérons considérez considèrent considéra considérèrent considérait considéraient considérais considéré
considérée considérant considèrera considèrerait considérai trouver trouve trouves trouvons trouvez trouvent trouva
trouvèrent trouvait trouvaient trouvais trouvé trouvée trouvant trouvera trouverait trouvai imaginer imagine imagines
imaginons imaginez imaginent imagina imaginèrent imaginait imaginaient imaginais imaginé imaginée imaginant imaginera
imaginerait imaginai supposer suppose supposes supposons supposez supposent supposa supposèrent supposait supposaient
supposais supposé supposée supposant supposera supposerait supposai espérer espère espères espérons espérez espèrent
espéra espérèrent espérait espéraient espérais espéré espérée espérant espèrera espèrerait espérai réclamer réclame
réclames réclamons réclamez réclament réclama réclamèrent réclamait réclamaient réclamais réclamé réclamée réclamant
réclamera réclamerait réclamai exiger exige exiges exigeons exigez exigent exigea exigèrent exigeait exigeaient
exigeais exigé exigée exigeant exigera exigerait exigeai ordonner ordonne ordonnes ordonnons ordonnez ordonnent
ordonna ordonnèrent ordonnait ordonnaient ordonnais ordonné ordonnée ordonnant ordonnera ordonnerait ordonnai
conseiller conseille conseilles conseillons conseillez conseillent conseilla conseillèrent conseillait conseillaient
conseillais conseillé conseillée conseillant conseillera conseillerait conseillai suggérer suggère suggères suggérons
suggérez suggèrent suggéra suggérèrent suggérait suggéraient suggérais suggéré suggérée suggérant suggèrera
suggèrerait suggérai proposer propose proposes proposons proposez proposent proposa proposèrent proposait proposaient
proposais proposé proposée proposant proposera proposerait proposai recommander recommande recommandes recommandons
recommandez recommandent recommanda recommandèrent recommandait recommandaient recommandais recommandé recommandée
recommandant recommandera recommanderait recommandai interroger interroge interroges interrogeons interrogez
interrogent interrogea interrogèrent interrogeait interrogeaient interrogeais interrogé interrogée interrogeant
interrogera interrogerait interrogeai questionner questionne questionnes questionnons questionnez questionnent
questionna questionnèrent questionnait questionnaient questionnais questionné questionnée questionnant questionnera
questionnerait questionnai balbutier balbutie balbuties balbutions balbutiez balbutient balbutia balbutièrent
balbutiait balbutiaient balbutiais balbutié balbutiée balbutiant balbutiera balbutierait balbutiai bégayer bégaye
bégayes bégayons bégayez bégayent bégaya bégayèrent bégayait bégayaient bégayais bégayé bégayée bégayant bégayera
bégayerait bégayai soupirer soupire soupires soupirons soupirez soupirent soupira soupirèrent soupirait soupiraient
soupirais soupiré soupirée soupirant soupirera soupirerait soupirai grommeler grommele grommeles grommelons grommelez
grommelent grommela grommelèrent grommelait grommelaient grommelais grommelé grommelée grommelant grommelera
grommelerait grommelai grogner grogne grognes grognons grognez grognent grogna grognèrent grognait grognaient grognais
grogné grognée grognant grognera grognerait grognai ironiser ironise ironises ironisons ironisez ironisent ironisa
ironisèrent ironisait ironisaient ironisais ironisé ironisée ironisant ironisera ironiserait ironisai plaisanter
plaisante plaisantes plaisantons plaisantez plaisantent plaisanta plaisantèrent plaisantait plaisantaient plaisantais
plaisanté plaisantée plaisantant plaisantera plaisanterait plaisantai railler raille railles raillons raillez raillent
railla raillèrent raillait raillaient raillais raillé raillée raillant raillera raillerait raillai moquer moque moques
moquons moquez moquent moqua moquèrent moquait moquaient moquais moqué moquée moquant moquera moquerait moquai
témoigner témoigne témoignes témoignons témoignez témoignent témoigna témoignèrent témoignait témoignaient témoignais
témoigné témoignée témoignant témoignera témoignerait témoignai relater relate relates relatons relatez relatent
relata relatèrent relatait relataient relatais relaté relatée relatant relatera relaterait relatai narrer narre narres
narrons narrez narrent narra narrèrent narrait narraient narrais narré narrée narrant narrera narrerait narrai exposer
expose exposes exposons exposez exposent exposa exposèrent exposait exposaient exposais exposé exposée exposant
exposera exposerait exposai développer développe développes développons développez développent développa développèrent
développait développaient développais développé développée développant développera développerait développai argumenter
argumente argumentes argumentons argumentez argumentent argumenta argumentèrent argumentait argumentaient argumentais
argumenté argumentée argumentant argumentera argumenterait argumentai analyser analyse analyses analysons analysez
analysent analysa analysèrent analysait analysaient analysais analysé analysée analysant analysera analyserait
analysai décider décide décides décidons décidez décident décida décidèrent décidait décidaient décidais décidé
décidée décidant décidera déciderait décidai formuler formule formules formulons formulez formulent formula
formulèrent formulait formulaient formulais formulé formulée formulant formulera formulerait formulai exprimer exprime
exprimes exprimons exprimez expriment exprima exprimèrent exprimait exprimaient exprimais exprimé exprimée exprimant
exprimera exprimerait exprimai énoncer énonce énonces énonçons énoncez énoncent énonça énoncèrent énonçait énonçaient
énonçais énoncé énoncée énonçant énoncera énoncerait énonçai prononcer prononce prononces prononçons prononcez
prononcent prononça prononcèrent prononçait prononçaient prononçais prononcé prononcée prononçant prononcera
prononcerait prononçai révéler révèle révèles révélons révélez révèlent révéla révélèrent révélait révélaient révélais
révélé révélée révélant révèlera révèlerait révélai confier confie confies confions confiez confient confia confièrent
confiait confiaient confiais confié confiée confiant confiera confierait confiai consigner consigne consignes
consignons consignez consignent consigna consignèrent consignait consignaient consignais consigné consignée consignant
consignera consignerait consignai griffonner griffonne griffonnes griffonnons griffonnez griffonnent griffonna
griffonnèrent griffonnait griffonnaient griffonnais griffonné griffonnée griffonnant griffonnera griffonnerait
griffonnai rédiger rédige rédiges rédigeons rédigez rédigent rédigea rédigèrent rédigeait rédigeaient rédigeais rédigé
rédigée rédigeant rédigera rédigerait rédigeai signer signe signes signons signez signent signa signèrent signait
signaient signais signé signée signant signera signerait signai répéter répète répètes répétons répétez répètent
répéta répétèrent répétait répétaient répétais répété répétée répétant répètera répèterait répétai réitérer réitère
réitères réitérons réitérez réitèrent réitéra réitérèrent réitérait réitéraient réitérais réitéré réitérée réitérant
réitèrera réitèrerait réitérai marteler martele marteles martelons martelez martelent martela martelèrent martelait
martelaient martelais martelé martelée martelant martelera martelerait martelai clamer clame clames clamons clamez
clament clama clamèrent clamait clamaient clamais clamé clamée clamant clamera clamerait clamai menacer menace menaces
menaçons menacez menacent menaça menacèrent menaçait menaçaient menaçais menacé menacée menaçant menacera menacerait
menaçai supplier supplie supplies supplions suppliez supplient supplia supplièrent suppliait suppliaient suppliais
supplié suppliée suppliant suppliera supplierait suppliai implorer implore implores implorons implorez implorent
implora implorèrent implorait imploraient implorais imploré implorée implorant implorera implorerait implorai prier
prie pries prions priez prient pria prièrent priait priaient priais prié priée priant priera prierait priai jurer jure
jures jurons jurez jurent jura jurèrent jurait juraient jurais juré jurée jurant jurera jurerait jurai enseigner
enseigne enseignes enseignons enseignez enseignent enseigna enseignèrent enseignait enseignaient enseignais enseigné
enseignée enseignant enseignera enseignerait enseignai prêcher prêche prêches prêchons prêchez prêchent prêcha
prêchèrent prêchait prêchaient prêchais prêché prêchée prêchant prêchera prêcherait prêchai prophétiser prophétise
prophétises prophétisons prophétisez prophétisent prophétisa prophétisèrent prophétisait prophétisaient prophétisais
prophétisé prophétisée prophétisant prophétisera prophétiserait prophétisai théoriser théorise théorises théorisons
théorisez théorisent théorisa théorisèrent théorisait théorisaient théorisais théorisé théorisée théorisant théorisera
théoriserait théorisai spéculer spécule spécules spéculons spéculez spéculent spécula spéculèrent spéculait
spéculaient spéculais spéculé spéculée spéculant spéculera spéculerait spéculai méditer médite médites méditons
méditez méditent médita méditèrent méditait méditaient méditais médité méditée méditant méditera méditerait méditai
songer songe songes songeons songez songent songea songèrent songeait songeaient songeais songé songée songeant
songera songerait songeai rêver rêve rêves rêvons rêvez rêvent rêva rêvèrent rêvait rêvaient rêvais rêvé rêvée rêvant
rêvera rêverait rêvai regretter regrette regrettes regrettons regrettez regrettent regretta regrettèrent regrettait
regrettaient regrettais regretté regrettée regrettant regrettera regretterait regrettai déplorer déplore déplores
déplorons déplorez déplorent déplora déplorèrent déplorait déploraient déplorais déploré déplorée déplorant déplorera
déplorerait déplorai louer loue loues louons louez louent loua louèrent louait louaient louais loué louée louant
louera louerait louai saluer salue salues saluons saluez saluent salua saluèrent saluait saluaient saluais salué
saluée saluant saluera saluerait saluai féliciter félicite félicites félicitons félicitez félicitent félicita
félicitèrent félicitait félicitaient félicitais félicité félicitée félicitant félicitera féliciterait félicitai
reprocher reproche reproches reprochons reprochez reprochent reprocha reprochèrent reprochait reprochaient reprochais
reproché reprochée reprochant reprochera reprocherait reprochai accuser accuse accuses accusons accusez accusent
accusa accusèrent accusait accusaient accusais accusé accusée accusant accusera accuserait accusai fulminer fulmine
fulmines fulminons fulminez fulminent fulmina fulminèrent fulminait fulminaient fulminais fulminé fulminée fulminant
fulminera fulminerait fulminai tonner tonne tonnes tonnons tonnez tonnent tonna tonnèrent tonnait tonnaient tonnais
tonné tonnée tonnant tonnera tonnerait tonnai tempêter tempête tempêtes tempêtons tempêtez tempêtent tempêta
tempêtèrent tempêtait tempêtaient tempêtais tempêté tempêtée tempêtant tempêtera tempêterait tempêtai concéder concéde
concédes concédons concédez concédent concéda concédèrent concédait concédaient concédais concédé concédée concédant
concédera concéderait concédai nier nie nies nions niez nient nia nièrent niait niaient niais nié niée niant niera
nierait niai contester conteste contestes contestons contestez contestent contesta contestèrent contestait
contestaient contestais contesté contestée contestant contestera contesterait contestai douter doute doutes doutons
doutez doutent douta doutèrent doutait doutaient doutais douté doutée doutant doutera douterait doutai désigner
désigne désignes désignons désignez désignent désigna désignèrent désignait désignaient désignais désigné désignée
désignant désignera désignerait désignai attester atteste attestes attestons attestez attestent attesta attestèrent
attestait attestaient attestais attesté attestée attestant attestera attesterait attestai certifier certifie certifies
certifions certifiez certifient certifia certifièrent certifiait certifiaient certifiais certifié certifiée certifiant
certifiera certifierait certifiai informer informe informes informons informez informent informa informèrent informait
informaient informais informé informée informant informera informerait informai aviser avise avises avisons avisez
avisent avisa avisèrent avisait avisaient avisais avisé avisée avisant avisera aviserait avisai mander mande mandes
mandons mandez mandent manda mandèrent mandait mandaient mandais mandé mandée mandant mandera manderait mandai câbler
câble câbles câblons câblez câblent câbla câblèrent câblait câblaient câblais câblé câblée câblant câblera câblerait
câblai télégraphier télégraphie télégraphies télégraphions télégraphiez télégraphient télégraphia télégraphièrent
télégraphiait télégraphiaient télégraphiais télégraphié télégraphiée télégraphiant télégraphiera télégraphierait
télégraphiai publier publie publies publions publiez publient publia publièrent publiait publiaient publiais publié
publiée publiant publiera publierait publiai diagnostiquer diagnostique diagnostiques diagnostiquons diagnostiquez
diagnostiquent diagnostiqua diagnostiquèrent diagnostiquait diagnostiquaient diagnostiquais diagnostiqué diagnostiquée
diagnostiquant diagnostiquera diagnostiquerait diagnostiquai professer professe professes professons professez
professent professa professèrent professait professaient professais professé professée professant professera
professerait professai philosopher philosophe philosophes philosophons philosophez philosophent philosopha
philosophèrent philosophait philosophaient philosophais philosophé philosophée philosophant philosophera
philosopherait philosophai persister persiste persistes persistons persistez persistent persista persistèrent
persistait persistaient persistais persisté persistée persistant persistera persisterait persistai opiner opine opines
opinons opinez opinent opina opinèrent opinait opinaient opinais opiné opinée opinant opinera opinerait opinai
acquiescer acquiesce acquiesces acquiesçons acquiescez acquiescent acquiesça acquiescèrent acquiesçait acquiesçaient
acquiesçais acquiescé acquiescée acquiesçant acquiescera acquiescerait acquiesçai dire dis dit disent disait disaient
disais dira dirait dite dites disant dirent dus écrire écris écrit écrivent écrivait écrivaient écrivais écrivit
écrivirent écrivis écrira écrivant écrivons écrite écrites répondre réponds répond répondent répondait répondit
répondis répondirent répondu répondra répondant conclure conclus conclut concluent concluait concluant conclu
poursuivre poursuit poursuivait poursuivit poursuivent poursuivi poursuivant poursuivis reprendre reprend reprit
repris reprenait reprenant soutenir soutient soutenait soutint soutiennent soutenu soutenant maintenir maintient
maintenait maintint maintiennent maintenu reconnaître reconnaît reconnait reconnut reconnaissait reconnaissent reconnu
reconnaissant admettre admet admettait admit admettent admis admettant promettre promet promettait promit promis
croire croit crois croyait crut croient croyant cru voir voit vois voyait vit décrire décrit décrivait décrivit
décrivent décrivant redire redit redisait prédire prédit prédisait prédisant contredire contredit interrompre
interrompt interrompit interrompait faire fait fit faisait avertir avertit avertissait avertissant gémit réfléchit
réfléchissait apprendre apprend apprit apprenait appris comprendre comprend comprit comprenait compris se souvenir
souvient souvenait souvint définir définit définissait convenir convient convint convenait prévenir prévient prévint
lire lit lisait lut sourire sourit rire rit riait ricaner ricane ricana prétendre prétend prétendit prétendait
prétendant entendre entend savoir sait savait sentir sent sentait craindre craint craignait sembler
bougonna gronda trancha décrète décréta riposte riposta renchérit enchaîne enchaîna glissa souffla lâcha tranchait
grondait bougonnait
gronde gronda lâche glisse souffle tranche vante vanta relève releva persifle bougonne maugrée marmonne marmonna
bégaie vocifère vociféra peste pesta sermonne clame clama martèle martela écrie indigne indigna emporta étonna
"""

_LABEL_VERBS = """
appeler appelle appelles appelons appelez appellent appela appelèrent appelait appelaient appelais appelé appelée
appelant appellera appellerait appelai nommer nomme nommes nommons nommez nomment nomma nommèrent nommait nommaient
nommais nommé nommée nommant nommera nommerait nommai qualifier qualifie qualifies qualifions qualifiez qualifient
qualifia qualifièrent qualifiait qualifiaient qualifiais qualifié qualifiée qualifiant qualifiera qualifierait
qualifiai surnommer surnomme surnommes surnommons surnommez surnomment surnomma surnommèrent surnommait surnommaient
surnommais surnommé surnommée surnommant surnommera surnommerait surnommai baptiser baptise baptises baptisons
baptisez baptisent baptisa baptisèrent baptisait baptisaient baptisais baptisé baptisée baptisant baptisera
baptiserait baptisai désigner désigne désignes désignons désignez désignent désigna désignèrent désignait désignaient
désignais désigné désignée désignant désignera désignerait désignai traiter traite traites traitons traitez traitent
traita traitèrent traitait traitaient traitais traité traitée traitant traitera traiterait traitai dénommer dénomme
dénommes dénommons dénommez dénomment dénomma dénommèrent dénommait dénommaient dénommais dénommé dénommée dénommant
dénommera dénommerait dénommai intituler intitule intitules intitulons intitulez intitulent intitula intitulèrent
intitulait intitulaient intitulais intitulé intitulée intitulant intitulera intitulerait intitulai considérer
considère considères considérons considérez considèrent considéra considérèrent considérait considéraient considérais
considéré considérée considérant considèrera considèrerait considérai décrire décrit décrivait décrivit définir
définit définissait caractériser caractérise caractérisait
"""

_UTTERANCES = """
mot mots parole paroles remarque remarques observation observations commentaire commentaires phrase phrases expression
expressions formule formules slogan devise maxime adage dicton déclaration déclarations affirmation affirmations
argument thèse opinion avis verdict jugement conclusion réponse réplique question lettre lettres télégramme note notes
carnet carnets journal mémoires souvenirs autobiographie essai article articles brochure livre livres poème roman
discours conférence rapport témoignage récit description définition avertissement conseil appel cri demande
protestation plainte objection critique prédiction promesse confession aveu conviction proposition résumé épitaphe
préface avant-propos introduction plaisanterie ligne lignes passage paragraphe message manifeste entretien idée notion
concept propos termes terme écrits boutade réflexion réflexions vers
version versions
voix écriture
"""

_INTRODUCERS = """
selon
d'après
suivant
pour
aux yeux de
dans les mots de
selon les mots de
selon l'expression de
selon la formule de
pour reprendre les mots de
pour reprendre l'expression de
pour reprendre la formule de
comme
au dire de
de l'avis de
"""

_AUXILIARIES = """
a ont avait avaient eut aura aurait est sont était fut sera serait doit devait peut pouvait pourra pourrait va allait
vient venait ne n' pas plus jamais toujours aussi encore déjà souvent alors ensuite puis bien même lui-même elle-même
y en se s' nous vous lui leur me te m' t'
"""

_GROUP_PRONOUNS = "ils elles on nous certains d'autres personne tous"

_AUTHOR_WORDS = """
auteur écrivain mémorialiste romancier poète diariste orateur philosophe historien essayiste critique penseur autrice
auteure écrivaine romancière poétesse
"""

_LETTER_WORDS = """
lettre lettres télégramme billet carte note journal carnet carnets message cahier cahiers marge mémoires journaux
registre testament manuscrit page feuillet
"""

_CONNECTIVES = "et mais ou puis donc car or tandis quand lorsque si comme"

_PREPOSITIONS = """
de d du des en dans sur à au aux par pour avec sans contre entre parmi après avant sous vers chez depuis pendant selon
comme envers malgré hors outre dès jusque
"""

_ADDRESSING_VERBS = """
avertir avertit prévenir prévient prévint informe informa
"""

REPORTING = Reporting(
    verbs=frozenset(_VERBS.split()),
    label_verbs=frozenset(_LABEL_VERBS.split()),
    nouns=frozenset(_UTTERANCES.split()),
    introducers=frozenset(_INTRODUCERS.strip().splitlines()),
    subject_pronouns=frozenset({"il", "elle", "celui", "celle"}),
    possessive_pronouns=frozenset({"son", "sa", "ses"}),
    group_pronouns=frozenset(_GROUP_PRONOUNS.split()),
    author_words=frozenset(_AUTHOR_WORDS.split()),
    complementizers=frozenset({"que", "qu", "comment", "combien", "pourquoi", "si"}),
    letter_words=frozenset(_LETTER_WORDS.split()),
    quoting_verbs=frozenset({"cite", "citait", "cita", "cité", "citée", "cités", "citées", "citant", "citer", "citent"}),
    agents=frozenset({"par"}),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    passives=frozenset({"est", "sont", "était", "étaient", "fut", "furent", "été", "être", "sera"}),
    participle_endings=("ant",),
    first_person=frozenset({"je", "j", "me", "m", "moi", "mon", "ma", "mes"}),
    first_person_possessives=frozenset(["mon", "ma", "mes"]),
    feminine_pronouns=frozenset({"elle", "celle"}),
    object_pronouns=frozenset({"lui", "leur", "me", "m", "te", "t", "nous", "vous", "le", "la", "l", "les", "se", "s"}),
    relatives=frozenset({"qui", "lequel", "laquelle", "dont", "où"}),
    connectives=frozenset(_CONNECTIVES.split()),
    articles=frozenset(["le", "la", "les", "l", "un", "une", "des", "ce", "cet", "cette", "ces"]),
    prepositions=frozenset(_PREPOSITIONS.split()),
    past_participles=("é", "ée", "és", "ées", "it", "ite", "its", "ites", "crit", "dit", "mis", "pris"),
    indefinites=frozenset(["un", "une", "des", "certains", "certaines", "quelques", "plusieurs", "tout", "chaque", "aucun"]),
    second_person=frozenset(["vous", "tu"]),
    clitics=frozenset(["me", "m", "te", "t", "lui", "leur", "le", "la", "l", "les", "se", "s", "nous", "vous", "y", "en"]),
    addressing_verbs=frozenset(_ADDRESSING_VERBS.split()),
    hedges=frozenset(["si"]),
    infinitive_endings=("er", "ir", "re"),
    masculine_articles=frozenset(["le", "un"]),
    feminine_articles=frozenset(["la", "une"]),
    topics=frozenset({("quant", "à"), ("quant", "au"), ("quant", "aux")}),
    tags_inside=True,
    weak_introducers=frozenset(["pour", "comme", "suivant"]),
    direct_verbs=frozenset(["lit", "lisait", "lut", "imprime"]),
    finding_verbs=frozenset(["trouve", "trouva", "trouvait"]),
    asides=frozenset({"dit on", "c est à dire", "cela dit", "pour ainsi dire", "il est vrai", "on l a dit"}),
    pointers=frozenset({"voici"}),
    adjectives=frozenset(
        ["dernière", "première", "entière", "particulière", "régulière", "singulière", "familière", "grossière", "inférieur", "supérieur"]
    ),
    human_endings=("iste", "teur", "trice", "ière", "cien", "cienne", "logue", "graphe", "maître"),
    negations=frozenset(["jamais"]),
    answer_words=frozenset(["réponse", "réplique", "verdict", "commentaire", "conclusion", "conseil", "cri"]),
    pauses=frozenset(["moment", "pause", "silence", "puis", "enfin", "ensuite", "après"]),
    plain_articles=frozenset(["le", "la", "les", "l"]),
    shared_possessives=frozenset(["notre", "nos", "votre", "vos", "leur", "leurs"]),
    group_possessives=frozenset(["leur", "leurs"]),
    reading_words=frozenset(
        [
            "lit",
            "lisons",
            "lire",
            "lisait",
            "trouve",
            "trouvons",
            "écrit",
            "écrits",
            "écrite",
            "figure",
            "figurent",
            "noté",
            "notée",
            "tracés",
        ]
    ),
)
