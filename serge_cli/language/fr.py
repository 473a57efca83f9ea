"""French. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "French"
STEMMER = "french"
LETTERS = "êèàçîôûùëïœ"
FUNCTION_WORDS = """
au aux avec c'est ce cela ces cette comme d'un d'une dans de des devant dit dont du elle en est et fait il ils j'ai
je la le les leur lui mais même n'est ne nous on ont ou où par pas plus pour qu'il que qui sa sans se ses si son
sont sur tout un une vous y à était été être
"""
ABBREVIATIONS = """
apr art av cf ch chap cit dr ed env etc fig ibid id j.-c loc m mlle mlles mm mme n no op p pp pr s sq sqq ss st ste
t trad vol éd
"""
INFLECTIONS = {
    "er": "er e es ons ez ent a èrent ait aient ais é ée ant era erait ai",
    "cer": "cer ce ces çons cez cent ça cèrent çait çaient çais cé cée çant cera cerait çai",
    "ger": "ger ge ges geons gez gent gea gèrent geait geaient geais gé gée geant gera gerait geai",
    "érer": "érer ère ères érons érez èrent éra érèrent érait éraient érais éré érée érant èrera èrerait érai",
    "éler": "éler èle èles élons élez èlent éla élèrent élait élaient élais élé élée élant èlera èlerait élai",
    "éter": "éter ète ètes étons étez ètent éta étèrent était étaient étais été étée étant ètera èterait étai",
}
TYPOGRAPHY = {
    "outer_marks": "« »",
    "inner_marks": "“ ”",
    "elisions": "c d entr j jusqu l lorsqu m n presqu puisqu qu quelqu quoiqu s t",
    "aphaeresis": "tit tite",
    "dropped_endings": "aut not p p'tit pauv quat vot",
    "label_cues": """
appelé | appelée | appelés | ce qu'on appelle | connu sous le nom de | dit | dite | dites | dits | l'expression
la notion de | le concept de | le label | le mot | le pseudonyme | le slogan | le sobriquet | le terme
le vocable | prétendu | prétendue | soi-disant | sous le nom de | surnommé | surnommée | une espèce de
une sorte de
""",
    "dialogue_dashes": "— – ―",
    "title_cues": """
album anthologie article association ballade ballet brochure cantique cercle chanson chansons chapitre chronique
club complainte comédie conférence conte contes courrier dictionnaire dépêche essai fable fables farce feuilleton
film fédération gazette gravure groupe hebdomadaire hymne institut intitulé intitulée journal ligue livre manifeste
manuel marche mensuel mémoires nouvelle ode opéra opérette oratorio ouvrage pièce poème quotidien recueil revue
roman rubrique salon sermon société sonate sonnet sonnets sous-titre statue symphonie série tableau thèse titre
toile tragédie traité union valse volume écho éditorial élégie émission étude œuvre
""",
    "work_verbs": """
auteur de | auteur des | auteur du | chanta | chantaient | chantait | chante | dirige | dirigea | joua | lisait
lit | lut | publia | publiait | publie | publié | relisait | relut | traduisait | traduisit | traduit | écrivit
édita
""",
    "release_words": "paraît paraîtra paru parue parut publié publiée réédité rééditée sorti sortit traduit traduite",
    "signs": "affiche banderole enseigne inscription mur pancarte panneau plaque écriteau",
    "label_joins": "comme",
    "ands": "et",
    "ors": "ou",
    "inside_words": "dans en",
    "inverted_pronouns": "elle elles il ils je on",
    "hyphened_firsts": "avant celle celles celui ceux demi peut quatre quelques vingt",
    "hyphened_lasts": "elle elles eux il ils je là lui moi même mêmes nous on toi vous",
}
REPORTING = {
    "verbs": """
accuser* acquiescer* admet admettait admettant admettent admettre admis admit affirmer* ajouter* analyser* annoncer*
apprenait apprend apprendre appris apprit argumenter* assurer* attester* avancer* avertir avertissait avertissant
avertit aviser* avouer* balbutier* bougonna bougonnait bougonne bégaie bégayer* certifier* chuchoter* clamer*
commencer* commenter* comprenait comprend comprendre compris comprit conclu concluait concluant concluent conclure
conclus conclut concéda concédai concédaient concédais concédait concédant concéde concédent concéder concédera
concéderait concédes concédez concédons concédèrent concédé concédée confesser* confier* confirmer* conseiller*
considérer* consigner* constater* contester* continuer* contredire contredit convenait convenir convient convint
craignait craindre craint crier* croient croire crois croit croyait croyant cru crut câbler* demander*
diagnostiquer* dira dirait dire dirent dis disaient disais disait disant disent dit dite dites douter* dus décider*
déclarer* décrire décrit décrivait décrivant décrivent décrivit décrète décréta définir définissait définit
dénoncer* déplorer* désigner* développer* emporta enchaîna enchaîne enseigner* entend entendre espérer* estimer*
exclamer* exiger* expliquer* exposer* exprimer* faire faisait fait fit formuler* fulminer* féliciter* glissa glisse
griffonner* grogner* grommeler* gronda grondait gronde gémit hurler* imaginer* implorer* indigna indigne informer*
insister* interroger* interrompait interrompit interrompre interrompt ironiser* juger* jurer* lancer* lire lisait
lit louer* lut lâcha lâche maintenait maintenir maintenu maintiennent maintient maintint mander* marmonna marmonne
marteler* martèle maugrée menacer* moquer* murmurer* méditer* narrer* nier* noter* objecter* observer* opiner*
ordonner* parla parlaient parlait parle parlent parler parlera parlé penser* persifle persister* pesta peste
philosopher* plaisanter* poursuit poursuivait poursuivant poursuivent poursuivi poursuivis poursuivit poursuivre
prier* proclamer* professer* promet promettait promettre promis promit prononcer* prophétiser* proposer* protester*
préciser* prédire prédisait prédisant prédit prétend prétendait prétendant prétendit prétendre prévenir prévient
prévint prêcher* publier* questionner* raconter* railler* rappela rappelai rappelaient rappelais rappelait rappelant
rappeler rappelez rappelle rappellent rappellera rappellerait rappelles rappelons rappelèrent rappelé rappelée
rapporter* recommander* reconnaissait reconnaissant reconnaissent reconnait reconnaît reconnaître reconnu reconnut
redire redisait redit regretter* relater* releva relève remarquer* renchérit reprenait reprenant reprend reprendre
repris reprit reprocher* riait ricana ricane ricaner riposta riposte rire rit réclamer* rédiger* réfléchissait
réfléchit réitérer* répliquer* répond répondait répondant répondent répondirent répondis répondit répondra répondre
réponds répondu répéter* résumer* rétorquer* révéler* rêver* sait saluer* savait savoir se sembler sent sentait
sentir sermonne signaler* signer* songer* souffla souffle souligner* soupirer* sourire sourit soutenait soutenant
soutenir soutenu soutiennent soutient soutint souvenait souvenir souvient souvint spéculer* suggérer* supplier*
supposer* tempêter* théoriser* tonner* trancha tranchait tranche trouver* télégraphier* témoigner* vanta vante vit
vocifère vociféra voir vois voit voyait écrier* écrira écrire écris écrit écrite écrites écrivaient écrivais
écrivait écrivant écrivent écrivirent écrivis écrivit écrivons énoncer* étonna évoquer*
""",
    "label_verbs": """
appela appelai appelaient appelais appelait appelant appeler appelez appelle appellent appellera appellerait
appelles appelons appelèrent appelé appelée baptiser* caractérisait caractérise caractériser considérer* décrire
décrit décrivait décrivit définir définissait définit dénommer* désigner* intituler* nommer* qualifier* surnommer*
traiter*
""",
    "nouns": """
adage affirmation affirmations appel argument article articles autobiographie avant-propos avertissement aveu avis
boutade brochure carnet carnets commentaire commentaires concept conclusion confession conférence conseil conviction
cri critique demande description devise dicton discours déclaration déclarations définition entretien essai
expression expressions formule formules idée introduction journal jugement lettre lettres ligne lignes livre livres
manifeste maxime message mot mots mémoires note notes notion objection observation observations opinion paragraphe
parole paroles passage phrase phrases plainte plaisanterie poème promesse propos proposition protestation prédiction
préface question rapport remarque remarques roman récit réflexion réflexions réplique réponse résumé slogan
souvenirs terme termes thèse télégramme témoignage verdict vers version versions voix écrits écriture épitaphe
""",
    "introducers": """
au dire de | aux yeux de | comme | d'après | dans les mots de | de l'avis de | pour
pour reprendre l'expression de | pour reprendre la formule de | pour reprendre les mots de | selon
selon l'expression de | selon la formule de | selon les mots de | suivant
""",
    "subject_pronouns": "celle celui elle il",
    "possessive_pronouns": "sa ses son",
    "group_pronouns": "certains d'autres elles ils nous on personne tous",
    "plural_pronouns": "elles ils",
    "author_words": """
auteur auteure autrice critique diariste essayiste historien mémorialiste orateur penseur philosophe poète poétesse
romancier romancière écrivain écrivaine
""",
    "complementizers": "combien comment pourquoi qu que si",
    "quoting_verbs": "cita citait citant cite citent citer cité citée citées cités",
    "agents": "par",
    "auxiliaries": """
a allait alors aura aurait aussi avaient avait bien devait doit déjà elle-même en encore ensuite est eut fut jamais
leur lui lui-même m' me même n' ne nous ont pas peut plus pourra pourrait pouvait puis s' se sera serait sont
souvent t' te toujours va venait vient vous y était
""",
    "passives": "est furent fut sera sont étaient était été être",
    "first_person": "j je m ma me mes moi mon",
    "first_person_possessives": "ma mes mon",
    "feminine_pronouns": "celle elle",
    "object_pronouns": "l la le les leur lui m me nous s se t te vous",
    "relatives": "dont laquelle lequel où qui",
    "connectives": "car comme donc et lorsque mais or ou puis quand si tandis",
    "clause_links": "et mais ou",
    "articles": "ce ces cet cette des l la le les un une",
    "prepositions": """
après au aux avant avec chez comme contre d dans de depuis des du dès en entre envers hors jusque malgré outre par
parmi pendant pour sans selon sous sur vers à
""",
    "weak_introducers": "comme pour suivant",
    "indefinites": "aucun autres certaines certains chaque des plusieurs quelques quelqu’un tout un une",
    "second_person": "tu vous",
    "direct_verbs": "imprime lisait lit lut",
    "finding_verbs": "trouva trouvait trouve",
    "pointers": "voici",
    "negations": "jamais",
    "answer_words": "commentaire conclusion conseil cri réplique réponse verdict",
    "pauses": "après enfin ensuite moment pause puis silence",
    "plain_articles": "l la le les",
    "shared_possessives": "leur leurs nos notre vos votre",
    "group_possessives": "leur leurs",
    "announcers": "ainsi suit suivant suivants voici",
    "passages": "extrait extraits lire passage passages strophe",
    "enumerations": "choses deux points quatre raisons trois",
    "past_endings": "aient ait",
    "apposition_articles": "l la le un une",
}
NAMING = {
    "titles": """
abbé baron camarade capitaine citoyen citoyenne colonel comte comtesse docteur dr duc frère général m madame
mademoiselle maître me messieurs mgr mlle mm mme monsieur pape pr prince princesse professeur président père reine
roi saint sainte sœur tsar
""",
    "roles": """
acteur actrice ami amie anarchiste artiste auteur autrice avocat biographe camarade chef collègue commissaire
communiste compositeur critique diplomate dirigeant dirigeante disciple dramaturge délégué essayiste femme fille
fils fondateur frère général historien historienne journaliste juge mari marin marxiste mathématicien militant
militante ministre mère médecin oncle ouvrier peintre penseur philosophe physicien politicien poète professeur
président prêtre psychologue père romancier romancière réalisateur révolutionnaire savant secrétaire socialiste
sociologue soldat sœur tante théoricien traducteur traductrice témoin veuve économiste écrivain écrivaine éditeur
élève
""",
    "particles": "d de des du l la le van von",
    "not_names": """
afrique algérie allemagne allemand américain amérique anarchisme anarchistes anglais angleterre août asie autriche
avril barcelone belgique berlin bolchevik bolcheviks bolchevisme bruxelles canada carnets catalogne chapitre chine
commune communisme communistes cronstadt cuba danemark dieu dimanche décembre espagne espagnol est europe européen
finlande france français française février genève grèce guerre histoire hollande hongrie inde internationale
introduction irlande italie italien janvier japon jeudi juif juifs juillet juin lettres livre londres lundi lyon
léningrad madrid mai mardi mars marseille marxisme marxistes mercredi mexique monde moscou mémoires nord norvège
note notes novembre octobre ouest paris parti pologne prague première préface pétrograd rome russe russie république
révolution saint-pétersbourg samedi seconde septembre sibérie socialisme soviétique stalinisme sud suisse suède tome
trotskisme trotskistes turquie unis urss varsovie vendredi vienne zurich église état états états-unis œuvres
refrain
""",
    "masculine_names": """
abel achille adolphe adrien alain alban albert albéric alexandre alexis alfred alix alphonse ambroise amédée anatole
andré anselme antoine antonin aristide armand armel arnaud arthur aubin auguste augustin aurélien aymeric baptiste
barnabé barthélemy bastien benoît bernard bertrand blaise boris brice bruno charles christian christophe claude
claudius clément cyprien cyrille cédric célestin césaire damien daniel david denis didier dominique donatien edgar
edgard edmond emmanuel ernest eudes eugène eustache fabien ferdinand fernand firmin florent francis françois
frédéric fulbert félicien félix gabriel gaspard gaston gautier georges germain germinal gervais ghislain gilbert
gilles gontran gonzague grégoire guillaume gustave guy gédéon gérard géraud hector henri henry hervé hilaire
hippolyte honoré hubert hugues hyacinthe ignace isaac isidore jacques jean jean-baptiste jean-claude jean-françois
jean-jacques jean-louis jean-luc jean-marie jean-michel jean-paul jean-pierre joachim joannès joseph josselin joël
jules julien justin jérôme kléber lambert laurent lazare lionel lothaire louis loïc luc lucas lucien ludovic léandre
léo léon léonard léopold magloire manès marc marceau marcel marin marius martial martin mathieu mathurin matthieu
maurice maxime maximilien melchior michel miguel médard napoléon narcisse nestor nicolas norbert noël octave odilon
olivier omer onésime pacôme panaït pascal patrice patrick paul paulin philibert philippe pierre placide prosper
quentin rainer raoul raphaël raymond rené richard robert rodolphe roger roland romain romuald régis rémi serge
sigismond simon stanislas stéphane sylvain sylvestre sébastien séraphin sévère thibault thierry thomas théodore
théophile timothée toussaint tristan urbain valentin valère valéry victor victorien vincent vlady walter xavier yann
yves yvon zéphirin édouard élie élisée éloi émile émilien éphraïm éric étienne évariste
""",
    "feminine_names": """
adèle agathe agnès alice aline amandine amélie anaïs andrée angèle anne antoinette apolline armande augustine aurore
aurélie berthe blanche brigitte béatrice bénédicte bérénice camille capucine catherine chantal charlotte christiane
christine claire clarisse clotilde clémence colette constance coralie corinne cécile céleste célestine danielle
delphine denise diane elsa emma ernestine estelle esther eugénie eva fanny fernande florence francine françoise
félicie gabrielle geneviève georgette germaine ghislaine gilberte ginette gisèle henriette honorine hortense
huguette hélène inès irène isabelle jacqueline jeanne jeanne-marie jeannine josette joséphine joëlle judith julie
juliette laetitia laure laurence laurette liliane liouba lise louise louison lucette lucie lucienne lydie léa léonie
léontine madeleine marcelle margot marguerite marianne marie marine marthe martine maryse mathilde mathurine
micheline michèle mireille monique muriel myriam mélanie nadine natacha nathalie nicole ninon noémie noëlle odette
odile olympe paule pauline perrine philippine rachel raymonde renée rirette rolande rosalie roseline régine sabine
sandrine sidonie simone solange sonia sophie stéphanie suzanne sylvaine sylvie séverine thérèse toinette valérie
victorine violette virginie viviane véronique yolande yvette yvonne zoé édith éliane élisabeth élise élodie éléonore
émilie émilienne
""",
    "feminine_titles": "citoyenne comtesse madame mademoiselle mlle mme princesse reine sainte sœur",
    "maiden_titles": "mademoiselle mlle",
    "group_words": """
académie affiche alliance armée arrêté association bureau cercle circulaire collectif comité commission communiqué
compagnie confédération congrès conseil courrier croix décret figaro front fédération gazette gouvernement groupe
humanité inscription institut internationale journal jury libération ligue manifeste ministère monde mouvement
opposition parlement parti police presse programme préface revue résolution société supplément syndicat sénat temps
tract tribunal union université école église
""",
    "offices": """
abbesse abbé accusé adjudant ambassadeur archiviste aubergiste avocat bailli berger bibliothécaire bonne boucher
boulanger boulangère bourreau brigadier cabaretier capitaine caporal censeur chanoine chauffeur chirurgien cocher
colonel commandant commissaire concierge conseiller consul cordonnier couturière cuisinier cuisinière curé
directrice domestique douanier défenseur empereur facteur fermier fermière fonctionnaire forgeron gardien garçon
gendarme geôlier gouvernante grand-mère grand-père greffier général huissier hôtelier hôtelière imprimeur infirmier
infirmière inspecteur instituteur institutrice instructeur interprète jardinier juge libraire lieutenant logeuse
maire marchand marchande matelot maçon menuisier meunier ministre moine mère médecin narrateur notaire nourrice
ouvrière pape passeur patron patronne paysan paysanne pharmacien pilote plaignant policier porte-parole portier
postier procureur professeur proviseur préfet préposé président père pêcheur rabbin recteur reine religieuse roi
sacristain sage-femme secrétaire sergent serrurier servante serveur serveuse sous-préfet tailleur tonnelier
typographe télégraphiste témoin vicaire vigneron voisin voisine échevin épicier épicière évêque
""",
    "feminine_kin": """
abbesse bonne boulangère couturière cuisinière dame directrice femme fermière fille gouvernante grand-mère hôtelière
infirmière institutrice logeuse marchande mère nièce nourrice ouvrière patronne paysanne reine religieuse sage-femme
servante serveuse sœur tante veuve voisine épicière
""",
    "place_words": """
alentours banlieue bourg bourgade canton capitale citoyens cité colonie commune comté district département faubourg
fleuve habitants hameau paroisse port presqu'île province quartier rivière rues région république station vallée
village villageois ville île
""",
    "kin_words": """
adversaire adversaires ami amie amis biographe camarade camarades collègue collègues compagne compagnon cousin
critique critiques disciple disciples ennemi ennemis femme fille fils frère interlocuteur mari mère neveu nièce
oncle père secrétaire successeur sœur tante traducteur traductrice veuve éditeur élève
""",
    "school_endings": "isme iste istes",
    "called": "nommé",
    "born": "née",
    "epithets": "jeune vieux",
    "street_words": "avenue boulevard quai rue",
    "place_prepositions": "au en à",
    "of_words": "d de",
    "of_place": "de du",
    "joint_words": "avec",
    "masculine_titles": "abbé baron comte duc frère m monsieur père roi",
    "masculine_kin": "fils frère grand-père mari neveu oncle père veuf",
    "men": "garçon homme monsieur",
    "women": "dame femme fille",
}
NOTES = {
    "headings": """
annotations | note | notes | notes de bas de page | notes de fin | notes de l'auteur | notes de l’auteur
notes du traducteur | notes et références | références
""",
    "ibid": "ibid ibidem id idem",
    "op_cit": "art. cit | art. cité | cité plus haut | loc. cit | op. cit | opus cit | ouvr. cité | ouvrage cité",
    "see_note": "n note notes",
    "page": "chap col f no p page pages pp t tome vol",
    "page_only": "p page pages pp",
    "signals": "cf | cité dans | cité par | comparer | voir | voir aussi | voir par exemple",
    "pointers": "cf | ci-dessous | ci-dessus | infra | plus bas | plus haut | supra | v | voir",
    "papers": "appendice discours entretien entrevue information journal lettre lettres note procès-verbal",
    "unpublished": "dactylogramme inédit manuscrit ms tapuscrit",
    "publishers": "librairie presses éditeur éditions",
    "ways_back": "remonter | retour | retour au texte",
    "label_words": "note",
    "also": "aussi",
    "recipient_words": "à",
    "heading_joints": "au aux de des du et à",
    "citation_signs": r"dans\b|en\b",
}
IMPRINT = {
    "bylines": """
article de | de | par | propos recueillis par | publié par | recueilli par | texte de | un texte de | écrit par
""",
    "translators": """
trad | traducteur | traduction | traduction de | traductrice | traduit de l'allemand par | traduit de l'anglais
traduit de l'anglais par | traduit de l'espagnol par | traduit de l'italien par | traduit du russe par
traduit par
""",
    "credits": """
article paru dans | avec une préface de | ce texte | cet article | compte rendu | comptes rendus | copyright
date | extrait de | extraits de | mis en ligne | mis en ligne le | mots-clés | numérisé par | paru dans
première publication | propos recueillis | publié dans | publié le | source | temps de lecture | tiré de
transcription | transcrit par | à la mémoire de | à la mémoire du | édité par
""",
    "sources": "article paru dans | extrait de | paru dans | première publication | publié dans | source | tiré de",
    "labels": {
        "title": "titre",
        "authors": "auteur | auteurs",
        "translator": "traducteur | traduction",
        "date": "date",
        "publication": "publication | publié | source",
        "language": "langue",
    },
    "months": """
août avr avril déc décembre févr février janv janvier juil juillet juin mai mars nov novembre oct octobre sept
septembre
""",
    "seasons": "automne hiver printemps été",
    "divisions": "acte chant chapitre lettre livre partie scène section tome",
    "supplements": "annexe appendice avant-propos note post-scriptum postface prologue préface remerciements épilogue",
    "closings": """
article publié | classé dans | copyright | crédit photo | crédits photo | dernière mise à jour | l'auteur
la version intégrale | mis à jour | mots-clés | notes sur l'auteur | photo de | pour citer
pour citer cet article | publié dans | référence papier | référence électronique | tous droits réservés
à propos de l'auteur | étiquettes
""",
    "links": """
accueil | ajouter à vos favoris | aller au | aller à | article précédent | article suivant | commentaires
contact | dans ce numéro | envoyer | haut de page | imprimer | laisser un commentaire | lire aussi | lire la suite
lire plus tard | mentions légales | menu | numéro précédent | numéro suivant | offrir cet article
page précédente | page suivante | partager | plan du site | précédent | retour | retour au | retour à | retourner
réagir | s'abonner | s'inscrire | se connecter | sommaire | suivant | suivez-nous | table des matières
tous les articles | tweeter | télécharger | voir aussi | voir tous | à lire aussi
""",
    "link_words": """
abonnement accueil au bas commentaires contact courriel du envoyer facebook haut imprimer la le légales mentions
page partager plan précédent précédente recherche retour site sommaire suivant suivante twitter à
""",
    "weekdays": "au de dimanche du début er et fin jeudi le lundi mardi mercredi samedi vendredi vers à",
    "ordinals": "cinquième dernier dernière deuxième premier première quatrième second seconde sixième troisième un une",
    "asides": """
articles liés | commentaires | dans la même rubrique | laisser un commentaire | liens externes | lire aussi
partager | sur le même sujet | à lire aussi | à propos de l'auteur | à propos des auteurs
""",
    "author_verbs": """
a publié | a écrit | dirige | enseigne | est | est l'auteur | est né | est née | travaille | vit | écrit
""",
    "farewells": """
amicalement | avec mes salutations | bien cordialement | bien à vous | cordialement | fraternellement
je vous prie d'agréer | recevez | respectueusement | salutations | salutations fraternelles | sincèrement
veuillez agréer | votre dévoué
""",
    "contents": "dans cet article | plan | sommaire | table des matières",
    "deliveries": """
allocution de | communication de | compte rendu de | compte rendu par | conférence de | discours de | donnée par
faite par | prononcé par | prononcée par | présentée par | recension de | recension par
""",
    "writes": "nous écrit | écrit",
    "replies": "réplique répond réponse",
    "remarks": """
avec l'autorisation | dernière modification de cette page | est disponible en ligne | la dernière modification
n'ont pas été enregistrées | ne doit pas être confondu | pour les autres significations | redirige ici
tous droits réservés
""",
    "endings": "applaudissements | applaudissements prolongés | fin | vifs applaudissements",
    "edits": "modifier | modifier le code | modifier le wikicode",
    "interruptions": """
abonnez-vous | la suite après la publicité | lire aussi | lire la suite | lire également | partager
partager cet article | publicité | s'abonner | voir aussi | à lire aussi
""",
    "vital_words": "décédé décédée mort morte né née",
    "abstracts": "mots clefs | mots clés | mots-clefs | mots-clés | resume | résumé",
    "bibliographies": """
bibliographie | bibliographie sélective | indications bibliographiques | ouvrages cités | pour aller plus loin
références | références bibliographiques | sources | sources et bibliographie | œuvres citées
""",
    "periodicals": "annales archives bulletin cahier cahiers revue études",
    "clock_before": "à",
    "clock_after": "h",
    "undated": r"s\.\s?d\.|à paraître\b",
    "source_signs": r"\bn[°º]|\b[Tt]\.\s?\d|\b[Tt]ome\s\d|\b[Éé]d\.",
    "issue_signs": r"\bn[°º]|\b[Tt]\.\s?\d{1,3}\b|\b[Tt]ome\s\d",
    "name_stops": "le",
    "posted": "publié",
    "posted_on": "publié le |",
    "posted_by": "par",
}
CHECKING = {
    "limits": """
a condition que | a moins de | a moins que | bien que | cependant | excepté | hormis | mais | néanmoins
pourtant | pourvu que | quoique | sauf | sauf si | seulement si | si ce n'est | toutefois | à condition que
à moins de | à moins que
""",
    "negations": """
aucun aucune guère jamais n ne ni non nul nulle nullement pas personne rien sans
""",
    "denials": """
comme si | doute que | il est faux que | il n est pas vrai que | le bruit court que | niait que | nie que
nié que | on disait que | on dit que | on prétend que | prétend que | prétendait que
""",
    "quantifiers": """
beaucoup certaines certains chaque moins parfois peu plupart plus plusieurs quelques rarement seulement souvent
toujours tous tout toute toutes
""",
    "modals": """
certainement devait devraient devrait doit doivent fallait faut peut peut-être peuvent pourraient pourrait
pouvait probablement sans-doute
""",
    "numbers": """
cent centaine cents cinq cinquante deux dix dizaine douzaine douze huit mille milliard milliards million
millions neuf onze premier première quarante quatorze quatre quinze second seconde seize sept six soixante
treize trente trois troisième vingt
""",
    "remarks": """
c'est moi qui souligne | italiques ajoutés | je souligne | ma traduction | notre traduction | nous soulignons
sic | souligné dans l'original | souligné par moi | souligné par nous
""",
}
