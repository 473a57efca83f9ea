"""French: how it names persons. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Naming

_TITLES = """
m mm monsieur messieurs mme madame mlle mademoiselle dr docteur pr professeur camarade citoyen citoyenne maître me
général colonel capitaine président roi reine prince princesse duc comte comtesse baron abbé père frère sœur saint
sainte mgr pape tsar
"""

_ROLES = """
poète historien historienne philosophe romancier romancière écrivain écrivaine auteur autrice critique chef dirigeant
dirigeante révolutionnaire anarchiste socialiste communiste marxiste politicien économiste sociologue psychologue
biographe traducteur traductrice éditeur journaliste essayiste dramaturge peintre artiste compositeur acteur actrice
réalisateur savant physicien mathématicien prêtre général président ministre secrétaire commissaire délégué militant
militante théoricien penseur avocat juge médecin ouvrier marin soldat diplomate camarade ami amie collègue disciple
fondateur père mère frère sœur fils fille femme mari veuve oncle tante professeur élève témoin
"""

_OFFICES = """
greffier maire juge procureur président secrétaire ministre préfet commissaire porte-parole curé évêque instituteur
institutrice professeur médecin avocat notaire consul ambassadeur inspecteur gendarme narrateur concierge gardien
télégraphiste capitaine colonel général accusé témoin pape roi reine empereur grand-mère grand-père mère père
facteur postier sacristain abbé vicaire chanoine religieuse moine abbesse rabbin infirmière infirmier chirurgien
pharmacien sage-femme huissier bailli geôlier bourreau adjudant sergent caporal lieutenant commandant brigadier
policier douanier matelot pilote passeur pêcheur berger fermier fermière paysan paysanne meunier boulanger boulangère
boucher tailleur cordonnier forgeron menuisier maçon serrurier jardinier cocher chauffeur portier serveur serveuse
garçon aubergiste cabaretier patron patronne hôtelière hôtelier logeuse bonne servante domestique cuisinière cuisinier
nourrice gouvernante voisin voisine bibliothécaire archiviste imprimeur typographe libraire censeur préposé
fonctionnaire conseiller échevin sous-préfet proviseur directrice recteur tonnelier vigneron couturière ouvrière
instructeur interprète défenseur plaignant marchand marchande épicier épicière
"""

_NOT_NAMES = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
vendredi samedi dimanche russie allemagne france espagne italie angleterre amérique europe asie afrique pologne chine
japon inde mexique belgique hollande suisse suède norvège danemark finlande hongrie autriche grèce turquie irlande
canada cuba algérie urss états-unis états unis sibérie catalogne moscou pétrograd léningrad saint-pétersbourg londres
paris berlin vienne rome madrid barcelone bruxelles genève zurich prague varsovie marseille lyon cronstadt marxisme
marxistes bolchevik bolcheviks bolchevisme communisme communistes socialisme anarchisme anarchistes trotskisme
trotskistes stalinisme état église dieu révolution parti commune internationale république seconde première guerre
monde nord sud est ouest français française russe allemand anglais espagnol italien américain européen juif juifs
soviétique mémoires lettres histoire œuvres carnets chapitre tome livre note notes préface introduction
"""

_GIVEN_NAMES_OF_WOMEN = """
adèle agathe agnès alice aline amélie anaïs andrée angèle anne antoinette aurore béatrice berthe blanche brigitte
catherine cécile céleste chantal charlotte christiane christine claire clémence colette coralie danielle delphine
denise diane édith éléonore élisabeth élise émilie emma estelle esther eugénie eva fernande florence françoise
gabrielle geneviève georgette germaine ginette hélène henriette hortense huguette irène isabelle jacqueline jeanne
jeannine joséphine judith julie juliette laetitia laure laurence laurette léa liouba louise lucie lucienne madeleine
marcelle margot marguerite marianne marie marine marthe martine mathilde mélanie michèle mireille monique nadine
natacha nathalie nicole noémie odette odile olympe pauline rachel régine renée rirette rosalie sabine sandrine
séverine simone solange sonia sophie stéphanie suzanne sylvie thérèse valérie véronique virginie viviane yvette yvonne
zoé
amandine apolline armande augustine aurélie bénédicte bérénice camille capucine célestine clarisse clotilde constance
corinne éliane élodie elsa émilienne ernestine fanny félicie francine ghislaine gilberte gisèle honorine inès
jeanne-marie joëlle josette léonie léontine liliane lise louison lucette lydie maryse mathurine micheline muriel
myriam ninon noëlle paule perrine philippine raymonde rolande roseline sidonie sylvaine toinette
victorine violette yolande
"""

_GIVEN_NAMES = """
alain albert alexandre alexis alfred alphonse anatole andré antoine armand arnaud arthur auguste augustin aurélien
baptiste benoît bernard bertrand blaise boris bruno camille cédric charles christian christophe claude clément cyrille
damien daniel david denis didier dominique edgar edmond édouard élie élisée émile emmanuel éric ernest étienne eugène
fabien félix fernand ferdinand firmin florent francis françois frédéric gabriel gaston gautier georges gérard germain
gilbert gilles grégoire guillaume gustave guy hector henri hervé hippolyte honoré hubert hugues ignace isidore jacques
jean jérôme joachim joël joseph jules julien justin laurent lazare léon léonard léopold louis luc lucien marc marcel
marceau marius martial martin mathieu matthieu maurice maxime michel miguel napoléon nicolas noël octave olivier
pascal patrice patrick paul philippe pierre prosper rainer raoul raphaël raymond rémi rené richard robert roger roland
romain sébastien serge simon stanislas stéphane sylvain théodore théophile thibault thierry thomas tristan urbain
valentin victor vincent vlady xavier yves yvon manès henry panaït walter
abel achille adolphe adrien alban albéric alix amédée ambroise anselme antonin aristide armel aubin aymeric
barnabé barthélemy bastien brice célestin césaire claudius cyprien donatien edgard éloi émilien
éphraïm eudes eustache évariste félicien fulbert gaspard gédéon germinal géraud gervais ghislain gontran gonzague
hilaire hyacinthe isaac jean-baptiste jean-claude jean-jacques jean-louis jean-luc jean-marie jean-michel jean-paul
jean-pierre jean-françois joannès josselin kléber lambert léandre léo lionel loïc lothaire lucas ludovic
magloire marin mathurin maximilien médard melchior narcisse nestor norbert odilon omer onésime pacôme paulin philibert
placide quentin régis romuald rodolphe séraphin sévère sigismond sylvestre timothée toussaint valère valéry victorien
yann zéphirin
"""

_GROUP_WORDS = """
parti comité union ligue congrès conseil société association fédération confédération institut université académie
ministère gouvernement parlement commission bureau armée cercle monde figaro humanité libération temps revue gazette
journal courrier croix internationale opposition groupe collectif mouvement front alliance église tribunal jury police
syndicat compagnie école sénat presse supplément inscription arrêté décret circulaire préface communiqué tract affiche
manifeste programme résolution
"""

_PLACES = """
ville village bourg bourgade hameau commune paroisse faubourg banlieue port station île presqu'île fleuve rivière vallée comté
district province région canton département colonie république quartier capitale cité
habitants citoyens villageois rues alentours
"""

_KIN = """
fils fille femme mari veuve père mère frère sœur ami amie amis compagnon compagne collègue collègues traducteur
traductrice biographe éditeur camarade camarades disciple disciples critique critiques adversaire adversaires ennemi
ennemis neveu nièce oncle tante cousin élève secrétaire interlocuteur successeur
"""

NAMING = Naming(
    titles=frozenset(_TITLES.split()),
    roles=frozenset(_ROLES.split()),
    particles=frozenset({"de", "du", "des", "d", "la", "le", "l", "von", "van"}),
    not_names=frozenset(_NOT_NAMES.split()),
    given_names=frozenset((_GIVEN_NAMES + _GIVEN_NAMES_OF_WOMEN).split()),
    feminine_names=frozenset(_GIVEN_NAMES_OF_WOMEN.split()),
    feminine_titles=frozenset({"mme", "madame", "mlle", "mademoiselle", "reine", "princesse", "comtesse", "sœur", "sainte", "citoyenne"}),
    group_words=frozenset(_GROUP_WORDS.split()),
    place_words=frozenset(_PLACES.split()),
    kin_words=frozenset(_KIN.split()),
    offices=frozenset(_OFFICES.split()),
    feminine_kin=frozenset(
        [
            "religieuse",
            "abbesse",
            "infirmière",
            "sage-femme",
            "fermière",
            "paysanne",
            "boulangère",
            "serveuse",
            "patronne",
            "hôtelière",
            "logeuse",
            "bonne",
            "servante",
            "cuisinière",
            "nourrice",
            "gouvernante",
            "voisine",
            "directrice",
            "couturière",
            "ouvrière",
            "marchande",
            "épicière",
            "institutrice",
            "mère",
            "femme",
            "fille",
            "sœur",
            "veuve",
            "tante",
            "nièce",
            "grand-mère",
            "reine",
            "dame",
        ]
    ),
)
