"""Russian: its marks, its words of saying, its abbreviations. Data only."""

from __future__ import annotations

from serge_cli.language.abbreviating.ru import ABBREVIATIONS
from serge_cli.language.imprint.ru import IMPRINT
from serge_cli.language.naming.ru import NAMING
from serge_cli.language.profile import Language, NoteWords, Typography, openings
from serge_cli.language.reporting.ru import REPORTING

_FUNCTION_WORDS = """
и в не на я что он с как а это по но из у за от так о же вы бы мы к его то она для было если все мне ты был только
когда или уже до вот нет быть ещё ее их этого чем при даже чтобы были ни себя во со который кто
"""

_LABEL_CUES = (
    "так называемый",
    "так называемая",
    "так называемое",
    "так называемые",
    "так называемого",
    "так называемой",
    "так называемых",
    "т. н.",
    "т.н.",
    "термин",
    "слово",
    "понятие",
    "под названием",
    "под именем",
    "по прозвищу",
    "прозванный",
    "известный как",
    "лозунг",
    "своего рода",
)

_NOTE_HEADINGS = """
примечания | примечание | сноски | сноска | комментарии | ссылки | примечания автора | примечания переводчика
примечания редактора
"""
_IBID = """
там же | тамже | ibid | id
"""
_OP_CIT = """
указ. соч | указ. соч | цит. соч | указ. ст | op. cit | loc. cit | цит. выше
"""
_SEE_NOTE = """
прим | примечание | примеч | сноска | сноску
"""
_PAGE_WORDS = """
с | стр | страница | т | том | гл | глава | ч | часть | кн | вып | № | л | ф | оп
"""
_NOTE_SIGNALS = """
см | см. также | ср | цит. по | см. напр
"""
_NOTE_POINTERS = """
см | выше | ниже | ср
"""
_PAPERS = """
письмо | письма | интервью | сообщение | беседа | дневник | протокол | речь | примечание | приложение
"""
_UNPUBLISHED = """
рукопись | машинопись | ркп
"""
_PUBLISHERS = """
издательство | изд-во
"""
_NOTES = NoteWords(
    headings=openings(_NOTE_HEADINGS),
    ibid=openings(_IBID),
    op_cit=openings(_OP_CIT),
    see_note=openings(_SEE_NOTE),
    page=openings(_PAGE_WORDS),
    signals=openings(_NOTE_SIGNALS),
    pointers=openings(_NOTE_POINTERS),
    papers=openings(_PAPERS),
    unpublished=openings(_UNPUBLISHED),
    publishers=openings(_PUBLISHERS),
)

_TITLE_CUES = """
рубрика рубрике рубрикой рубрику газета газеты газете газету газетой журнал журнала журнале журналом роман романа романе книга книги
книге книгу
повесть повести рассказ рассказа рассказе пьеса пьесы пьесе стихотворение стихотворения фильм фильма фильме песня
песни опера оперы балет статья статьи статье статью очерк очерка брошюра брошюры глава сборник сборника общество
общества партия партии группа группы клуб завод институт вестник ведомости листок известия
типография типографии трактир кафе театр театре гостиница гостинице пароход пароходе
сказка сказки сказку баллада балладу марш вальс романс романса гимн гимна комедия комедии комедию трагедия трагедии
поэма поэмы поэму поэме стихи сонет сонета элегия элегию басня басню песню песней картина картину картины фельетон
фельетона лекция лекцию лекции драма драму рассказом романом повестью названием
"""

_RELEASE_WORDS = """
вышел вышла вышло напечатан напечатана опубликован опубликована переведён переведена издан издана
"""

_WORK_VERBS = """
автор | автора | автором | опубликовал | опубликовала | прочёл | прочел | прочитал | прочитала | читал | читала |
перечитывал | перевёл | перевел | перевела | пел | пела | пели | запел | запели | написал | написала | издал | издавал
| редактировал
"""

_SIGNS = """
плакат плакате вывеска вывеске вывеску надпись табличка табличке лозунг стене растяжка
"""

LANGUAGE = Language(
    code="ru",
    name="Russian",
    function_words=frozenset(_FUNCTION_WORDS.split()),
    letters="абвгдежзийклмнопрстуфхцчшщъыьэюя",
    abbreviations=ABBREVIATIONS,
    stop_words=frozenset(_FUNCTION_WORDS.split()),
    typography=Typography(
        primary=(("«", "»"), ('"', '"'), ("“", "”")),
        secondary=(("„", "“"), ("“", "”"), ("'", "'")),
        label_cues=frozenset(_LABEL_CUES),
        title_cues=frozenset(_TITLE_CUES.split()),
        work_verbs=openings(_WORK_VERBS),
        release_words=frozenset(_RELEASE_WORDS.split()),
        signs=frozenset(_SIGNS.split()),
        dialogue_dashes="—–―",
    ),
    reporting=REPORTING,
    naming=NAMING,
    notes=_NOTES,
    imprint=IMPRINT,
)
