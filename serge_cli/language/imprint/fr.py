"""French: what stands around a text: bylines, sources, dates, links. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Imprint, openings

IMPRINT = Imprint(
    bylines=openings(
        """
        par|de|écrit par|texte de|propos recueillis par|un texte de|article de|recueilli par|publié par
        """
    ),
    translators=openings(
        """
        traduit par|traduction|traduction de|trad|traduit de l'anglais par|traduit du russe par|traduit de l'allemand par
        traduit de l'espagnol par|traduit de l'italien par|traducteur|traductrice|traduit de l'anglais
        """
    ),
    credits=openings(
        """
        à la mémoire de|à la mémoire du
        source|publié dans|publié le|première publication|paru dans|extrait de|extraits de|tiré de|transcrit par
        transcription|copyright|mis en ligne|mis en ligne le|numérisé par|cet article|ce texte|article paru dans
        propos recueillis|mots-clés|avec une préface de|temps de lecture|date|édité par
        comptes rendus|compte rendu
        """
    ),
    sources=openings(
        """
        source|publié dans|première publication|paru dans|extrait de|tiré de|article paru dans
        """
    ),
    labels=(
        ("titre", "title"),
        ("auteur", "authors"),
        ("auteurs", "authors"),
        ("traducteur", "translator"),
        ("traduction", "translator"),
        ("date", "date"),
        ("source", "publication"),
        ("publication", "publication"),
        ("publié", "publication"),
        ("langue", "language"),
    ),
    months=openings(
        """
        janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|oct|nov
        déc
        """
    ),
    seasons=openings(
        """
        printemps|été|automne|hiver
        """
    ),
    divisions=openings(
        """
        chapitre|partie|livre|section|chant|acte|scène|tome|lettre
        """
    ),
    supplements=openings(
        """
        note|postface|post-scriptum|annexe|appendice|épilogue|remerciements|préface|avant-propos|prologue
        """
    ),
    closings=openings(
        """
        dernière mise à jour|mis à jour|à propos de l'auteur|l'auteur|tous droits réservés|classé dans|publié dans|étiquettes
        mots-clés|copyright|article publié|pour citer cet article|pour citer
        notes sur l'auteur|crédit photo|la version intégrale|référence électronique|référence papier|photo de|crédits photo
        """
    ),
    links=openings(
        """
        retour|retour à|retour au|haut de page|accueil|page suivante|page précédente|suivant|précédent|lire la suite|partager
        imprimer|s'abonner|laisser un commentaire|commentaires|sommaire|table des matières|voir aussi|à lire aussi|lire aussi
        contact|mentions légales|plan du site|envoyer|se connecter
        aller au|aller à|retourner|article suivant|article précédent|numéro suivant|numéro précédent|menu|télécharger|tweeter
        s'inscrire|suivez-nous|voir tous|offrir cet article|lire plus tard|réagir|ajouter à vos favoris|dans ce numéro|tous les articles
        """
    ),
    link_words=openings(
        """
        accueil|haut|bas|suivant|précédent|suivante|précédente|retour|sommaire|recherche|imprimer|partager|contact|abonnement
        plan|du|site|mentions|légales|page|envoyer|facebook|twitter|courriel|commentaires|au|à|la|le
        """
    ),
    weekdays=openings(
        """
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|er|le|de|du|au|et|à|fin|début|vers
        """
    ),
    ordinals=openings(
        """
        un|une|premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|dernier|dernière
        """
    ),
    author_verbs=openings(
        """
        est|enseigne|vit|écrit|travaille|dirige|a publié|a écrit|est l'auteur|est née|est né
        """
    ),
    asides=openings(
        """
        commentaires|laisser un commentaire|à lire aussi|lire aussi|articles liés
        liens externes|à propos de l'auteur|à propos des auteurs|sur le même sujet|dans la même rubrique|partager
        """
    ),
    farewells=openings(
        """
        cordialement|bien cordialement|bien à vous|fraternellement|salutations fraternelles|salutations|veuillez agréer
        je vous prie d'agréer|recevez|sincèrement|amicalement|votre dévoué|respectueusement|avec mes salutations
        """
    ),
    contents=openings(
        """
        sommaire|table des matières|plan|dans cet article
        """
    ),
    deliveries=openings(
        """
        prononcée par|prononcé par|donnée par|faite par|présentée par|conférence de|discours de|allocution de|communication de
        compte rendu de|compte rendu par|recension de|recension par
        """
    ),
    writes=openings("écrit | nous écrit"),
    replies=openings(
        """
        répond|réplique|réponse
        """
    ),
    remarks=openings(
        """
        redirige ici|pour les autres significations|ne doit pas être confondu|est disponible en ligne|avec l'autorisation
        tous droits réservés|dernière modification de cette page|la dernière modification|n'ont pas été enregistrées
        """
    ),
    endings=openings(
        """
        applaudissements|vifs applaudissements|applaudissements prolongés|fin
        """
    ),
    edits=frozenset({"modifier", "modifier le code", "modifier le wikicode"}),
    interruptions=openings(
        """
        publicité|lire aussi|lire la suite|à lire aussi|partager|partager cet article|s'abonner|abonnez-vous
        la suite après la publicité|voir aussi|lire également
        """
    ),
    abstracts=openings("résumé|resume|mots-clés|mots clés|mots-clefs|mots clefs"),
    bibliographies=openings(
        """
        bibliographie|ouvrages cités|références bibliographiques|sources|bibliographie sélective|œuvres citées|sources et bibliographie
        pour aller plus loin|références|indications bibliographiques
        """
    ),
    periodicals=openings("revue|annales|cahiers|bulletin|études|archives|cahier"),
    vital_words=openings("né|née|mort|morte|décédé|décédée"),
)
