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
        """
    ),
    links=openings(
        """
        torna|torna a|torna su|torna all'inizio|inizio|successivo|precedente|pagina successiva|pagina precedente|leggi tutto
        continua a leggere|condividi|stampa|commenti|lascia un commento|indice|vedi anche|contatti|iscriviti
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
        """
    ),
)
