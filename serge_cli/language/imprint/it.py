"""Italian: what stands around a text: bylines, sources, dates, links. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Imprint, openings

IMPRINT = Imprint(
    bylines=openings(
        """
        di|da|scritto da|testo di|a cura di|intervista di|recensione di|autore|autrice
        """
    ),
    translators=openings(
        """
        traduzione di|traduzione|tradotto da|trad|trad di|traduttore|traduzione dal francese di|traduzione dall'inglese di
        """
    ),
    credits=openings(
        """
        alla memoria di
        fonte|pubblicato in|pubblicato su|pubblicato il|prima pubblicazione|prima edizione|tratto da|estratto da|trascrizione
        trascritto da|copyright|questo articolo|questo testo|parole chiave|prefazione di|data|apparso su|apparso in
        recensioni|tempo di lettura
        """
    ),
    sources=openings(
        """
        fonte|pubblicato in|pubblicato su|prima pubblicazione|prima edizione|tratto da|estratto da|apparso su|apparso in
        """
    ),
    labels=(
        ("titolo", "title"),
        ("autore", "authors"),
        ("autrice", "authors"),
        ("autori", "authors"),
        ("traduttore", "translator"),
        ("traduzione", "translator"),
        ("data", "date"),
        ("fonte", "publication"),
        ("pubblicato", "publication"),
        ("scritto", "date"),
        ("lingua", "language"),
    ),
    months=openings(
        """
        gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
        """
    ),
    seasons=openings(
        """
        primavera|estate|autunno|inverno
        """
    ),
    divisions=openings(
        """
        capitolo|parte|libro|sezione|canto|atto|scena|tomo|lettera
        """
    ),
    supplements=openings(
        """
        nota|postfazione|prefazione|appendice|epilogo|prologo|ringraziamenti|poscritto|premessa
        """
    ),
    closings=openings(
        """
        ultimo aggiornamento|ultima modifica|l'autore|sull'autore|tutti i diritti riservati|copyright|pubblicato in|categorie
        come citare
        la versione integrale|foto di
        """
    ),
    links=openings(
        """
        torna|torna a|torna su|torna all'inizio|inizio|successivo|precedente|pagina successiva|pagina precedente|leggi tutto
        continua a leggere|condividi|stampa|commenti|lascia un commento|indice|vedi anche|contatti|iscriviti
        salva articolo|in questo numero|altri articoli di
        vai a|vai al|articolo successivo|articolo precedente|inizio pagina|tutti gli articoli|seguici
        """
    ),
    link_words=openings(
        """
        inizio|su|giù|successivo|precedente|torna|indice|cerca|stampa|condividi|contatti|pagina|commenti|facebook|twitter|a
        alla
        """
    ),
    weekdays=openings(
        """
        lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|di|del|il|al|e
        """
    ),
    ordinals=openings(
        """
        uno|due|tre|primo|prima|secondo|seconda|terzo|terza|quarto|quarta|quinto|ultimo
        """
    ),
    author_verbs=openings(
        """
        è|insegna|vive|scrive|lavora|dirige|ha pubblicato
        """
    ),
    asides=openings(
        """
        commenti|lascia un commento|articoli correlati
        collegamenti esterni|l'autore|l'autrice|sull'autore
        """
    ),
    farewells=openings(
        """
        cordiali saluti|distinti saluti|cordialmente|fraternamente|saluti fraterni|con stima|un saluto|saluti|con affetto|suo|vostro
        """
    ),
    contents=openings(
        """
        indice|sommario
        """
    ),
    deliveries=openings(
        """
        tenuta da|tenuto da|pronunciata da|pronunciato da|conferenza di|discorso di|recensione di|recensito da|una conferenza di
        """
    ),
    writes=openings("scrive | ci scrive"),
    replies=openings(
        """
        risponde|replica|risposta
        """
    ),
    remarks=openings(
        """
        reindirizza qui|disambigua|da non confondere con|è disponibile online|tutti i diritti riservati
        questa pagina è stata modificata|per gentile concessione
        """
    ),
    endings=openings(
        """
        applausi|vivi applausi|fine
        """
    ),
    edits=frozenset({"modifica", "modifica wikitesto"}),
    interruptions=openings(
        """
        pubblicità|leggi anche|leggi tutto|condividi|abbonati|continua a leggere|vedi anche
        """
    ),
    abstracts=openings("riassunto|parole chiave|abstract"),
    bibliographies=openings(
        """
        bibliografia|opere citate|riferimenti bibliografici|fonti|fonti e bibliografia|bibliografia essenziale
        """
    ),
    periodicals=openings("rivista|quaderni|annali|bollettino|studi|archivio"),
    vital_words=openings("nato|nata|morto|morta"),
)
