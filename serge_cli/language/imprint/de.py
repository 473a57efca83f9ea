"""German: what stands around a text: bylines, sources, dates, links. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Imprint, openings

IMPRINT = Imprint(
    bylines=openings(
        """
        von|text von|text|geschrieben von|interview von|ein interview von|eine rezension von|rezension von|rezensiert von
        ein essay von|essay von|autor|autorin|das gespräch führte|aufgezeichnet von
        """
    ),
    translators=openings(
        """
        übersetzt von|übersetzung|übersetzung von|aus dem englischen von|aus dem französischen von|aus dem russischen von
        aus dem spanischen von|aus dem italienischen von|deutsch von|übers|übers von|aus dem englischen übersetzt von
        aus dem französischen übersetzt von
        """
    ),
    credits=openings(
        """
        dem andenken|zum gedenken an
        quelle|aus|zuerst erschienen|zuerst erschienen in|erstveröffentlichung|erschienen in|veröffentlicht|veröffentlicht in
        veröffentlicht am|nachdruck|abgedruckt in|transkription|transkribiert von|copyright|stand|dieser artikel|dieser text
        herausgegeben von|mit einem vorwort von|schlagwörter|lesezeit|foto|datum
        foto von|lesedauer
        """
    ),
    sources=openings(
        """
        quelle|aus|zuerst erschienen in|zuerst erschienen|erstveröffentlichung|erschienen in|veröffentlicht in|abgedruckt in
        nachdruck aus
        """
    ),
    labels=(
        ("titel", "title"),
        ("autor", "authors"),
        ("autorin", "authors"),
        ("autoren", "authors"),
        ("verfasser", "authors"),
        ("übersetzer", "translator"),
        ("übersetzung", "translator"),
        ("datum", "date"),
        ("quelle", "publication"),
        ("erschienen", "publication"),
        ("sprache", "language"),
    ),
    months=openings(
        """
        januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug
        sep|sept|okt|nov|dez
        """
    ),
    seasons=openings(
        """
        frühling|frühjahr|sommer|herbst|winter
        """
    ),
    divisions=openings(
        """
        kapitel|teil|buch|abschnitt|gesang|akt|szene|band|brief|vorlesung
        """
    ),
    supplements=openings(
        """
        nachwort|vorwort|anhang|nachtrag|anmerkung|danksagung|epilog|prolog|vorbemerkung|nachbemerkung
        """
    ),
    closings=openings(
        """
        zuletzt aktualisiert|letzte änderung|letzte aktualisierung|über den autor|über die autorin|zum autor|zur autorin
        alle rechte vorbehalten|copyright|veröffentlicht in|schlagwörter|kategorien|erschienen in|zuerst erschienen
        zitierweise|der autor ist|die autorin ist
        bildnachweis|eine längere fassung|eine kürzere fassung|die langfassung|anschrift des verfassers|anschrift der verfasserin
        foto von|diese seite wurde
        """
    ),
    links=openings(
        """
        zurück|zurück zu|zurück zur|zurück zum|nach oben|startseite|nächste seite|vorherige seite|weiter|weiterlesen|teilen
        drucken|kommentar schreiben|kommentare|inhaltsverzeichnis|inhalt|siehe auch|mehr zum thema|kontakt|impressum
        datenschutz|anmelden|abonnieren|seite drucken
        weiter zu|weiter zur|weiter zum|nächster artikel|vorheriger artikel|zum seitenanfang|seitenanfang|zur startseite
        alle artikel|lesen sie|folgen sie|kommentare anzeigen|artikel merken|merken|artikel teilen|zur merkliste|artikel drucken
        mehr von|mehr aus|aus dieser ausgabe|in diesem heft
        """
    ),
    link_words=openings(
        """
        startseite|nach|oben|unten|weiter|zurück|inhalt|suche|drucken|teilen|kontakt|impressum|datenschutz|seite|kommentare
        facebook|twitter|anmelden|übersicht|archiv|zur|zum|der|die|home
        """
    ),
    weekdays=openings(
        """
        montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|der|den|am|im|vom|bis|und|um|anfang|mitte
        ende
        """
    ),
    ordinals=openings(
        """
        eins|zwei|drei|vier|fünf|sechs|erstes|erster|erste|zweites|zweiter|zweite|drittes|dritter|dritte|viertes
        vierter|letztes
        """
    ),
    author_verbs=openings(
        """
        ist|lehrt|lebt|schreibt|arbeitet|leitet|hat|veröffentlichte|unterrichtet
        """
    ),
    asides=openings(
        """
        kommentare|kommentar schreiben|mehr zum thema|ähnliche artikel
        weblinks|über den autor|über die autorin|zum autor|zur autorin
        """
    ),
    farewells=openings(
        """
        mit freundlichen grüßen|mit freundlichem gruß|mit sozialistischen grüßen|mit sozialistischem gruß|mit solidarischen grüßen
        mit besten grüßen|hochachtungsvoll|herzliche grüße|herzlich|herzlichst|ihr|ihre|euer|beste grüße|freundliche grüße
        """
    ),
    contents=openings(
        """
        inhalt|inhaltsverzeichnis
        """
    ),
    deliveries=openings(
        """
        gehalten von|vorgetragen von|ein vortrag von|vortrag von|rede von|eine rede von|rezension von|besprochen von|rezensiert von
        """
    ),
    writes=openings("schreibt"),
    replies=openings(
        """
        antwortet|erwidert|entgegnet|antwort|erwiderung
        """
    ),
    remarks=openings(
        """
        weiterleitung auf diesen artikel|nicht zu verwechseln|ist online verfügbar|mit freundlicher genehmigung
        alle rechte vorbehalten|diese seite wurde zuletzt|wurde nicht aufgezeichnet|wurden nicht aufgezeichnet
        """
    ),
    endings=openings(
        """
        beifall|lebhafter beifall|langanhaltender beifall|anhaltender beifall|ende
        """
    ),
    edits=frozenset({"bearbeiten", "quelltext bearbeiten"}),
    interruptions=openings(
        """
        anzeige|werbung|lesen sie auch|lesen sie mehr|weiterlesen|teilen|artikel teilen|abonnieren|newsletter|mehr zum thema
        """
    ),
    abstracts=openings("zusammenfassung|abstract|schlagwörter|schlüsselwörter|schlagworte|stichwörter"),
    bibliographies=openings(
        """
        literaturverzeichnis|literatur|bibliographie|bibliografie|quellen|quellen und literatur|quellenverzeichnis
        zitierte literatur|weiterführende literatur|literaturhinweise
        """
    ),
    periodicals=openings("zeitschrift|jahrbuch|archiv|blätter|hefte|mitteilungen|vierteljahrshefte|vierteljahrsschrift"),
    vital_words=openings("geboren|gestorben|geb|gest"),
)
