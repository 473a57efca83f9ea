"""Texts in which a length or number grows that decides what a line is: heads, tails, pages, notes, names."""

from __future__ import annotations

from tests.recorded.growing import HEAD, NAMED, NOTES, PLAIN, TAIL, TEXT, Growing, letters, sentence, words

LONG = "The valley had been settled for a long time before the road was built, and most of its people had never left it for long. "


def capitals(number: int) -> str:
    """Return a row of so many words with capitals."""
    return words(number).title()


def numbered(number: int, first: int = 1) -> str:
    """Return so many notes in a list, from a number on."""
    return "\n\n".join(f"[{k}] Pike, Letters, p. {k}." for k in range(first, first + number))


LAYOUT = [
    Growing("title-of-capitals", lambda n: f"{capitals(n)}\n\nby Ada Marsh\n\n{TEXT}", range(1, 24)),
    Growing("second-line-of-title", lambda n: f"The Quiet Mill\n{capitals(n)}\n\nby Ada Marsh\n\n{TEXT}", range(1, 16)),
    Growing("lines-of-title", lambda n: "\n".join(capitals(3) for _ in range(n)) + f"\n\nby Ada Marsh\n\n{TEXT}", range(1, 8)),
    Growing("byline-parts", lambda n: f"The Quiet Mill\n\nby {' and '.join(f'{w.title()} Marsh' for w in ('Ada', 'Otto', 'Ida', 'Paul', 'Jean', 'Karl', 'Rosa', 'Emma', 'Anna')[:n])}\n\n{TEXT}", range(1, 10)),
    Growing("byline-with-sentence", lambda n: f"The Quiet Mill\n\nBy Ada Marsh. {letters(n).capitalize()}\n\n{TEXT}", range(1, 150, 1)),
    Growing("bare-byline-words", lambda n: f"The Quiet Mill\n\n{' '.join(('Ada', 'Maria', 'Otto', 'Ida', 'Paul', 'Jean', 'Karl', 'Marsh')[:n])}\n\n{TEXT}", range(1, 9)),
    Growing("dateline", lambda n: f"The Quiet Mill\n\nAda Marsh\n\n{capitals(n)}, 12 May 1934\n\n{TEXT}", range(1, 12)),
    Growing("date-length", lambda n: f"The Quiet Mill\n\nAda Marsh\n\n12 May 1934, {letters(n)}\n\n{TEXT}", range(1, 70)),
    Growing("remark-in-brackets", lambda n: f"{HEAD}({letters(n).capitalize()}.)\n\n{TEXT}", range(150, 230)),
    Growing("editors-words", lambda n: f"{HEAD}[{letters(n).capitalize()}.]\n\n{TEXT}{TEXT}", [*range(5, 24), *range(380, 420)]),
    Growing("links-line", lambda n: f"{HEAD}{' | '.join(w.title() for w in PLAIN[:n])}\n\n{TEXT}", range(1, 10)),
    Growing("link-words", lambda n: f"{HEAD}{TEXT}Home | {words(n).capitalize()} | Top\n", range(1, 8)),
    Growing("gap-between-works", lambda n: f"{HEAD}{TEXT}{TEXT}\n" + "\n" * n + f"THE RIVER\n\nEdgar Pike\n\n{TEXT}{TEXT}", range(0, 7)),
    Growing("heading-words-of-capitals", lambda n: f"{HEAD}{TEXT}{capitals(n)}\n\n{TEXT}", range(1, 18)),
    Growing("heading-in-capitals", lambda n: f"{HEAD}{TEXT}{words(n).upper()}\n\n{TEXT}", range(1, 24)),
    Growing("heading-small-letters", lambda n: f"{HEAD}{TEXT}Door {words(n)}\n\n{TEXT}", range(0, 14)),
    Growing("numbers-that-count", lambda n: HEAD + "".join(f"{letters(150).capitalize()}\n\n{k + 3}\n\n" for k in range(n)) + TEXT, range(1, 7)),
    Growing("running-head-length", lambda n: HEAD + "".join(f"{LONG}{LONG}\n\n{letters(n).upper()} {k + 11}\n\n" for k in range(4)) + TEXT, range(70, 100)),
    Growing("running-heads-without-numbers", lambda n: HEAD + "".join(f"{LONG}{LONG}and\n\nTHE QUIET MILL\n\n" for _ in range(n)) + TEXT, range(1, 5)),
    Growing("page-breaks", lambda n: HEAD + "\f".join(f"THE QUIET MILL\n\n{LONG}{LONG}" for _ in range(n)) + TEXT, range(1, 5)),
    Growing("broken-over-page", lambda n: f"{HEAD}{TEXT}{letters(n).capitalize()}\n\f{LONG.lower()}\n\n{TEXT}", range(40, 80)),
    Growing("signature-words", lambda n: f"{HEAD}{TEXT}{TEXT}{' '.join(('Ada', 'Maria', 'Otto', 'Ida', 'Paul', 'Marsh')[:n])}\n", range(1, 7)),
    Growing("signed-in-lines", lambda n: f"The Quiet Mill\n\n{TEXT}{TEXT}Ada Marsh\n" + "".join(f"{capitals(2)}\n" for _ in range(n)) + "May 1934\n", range(0, 6)),
    Growing("farewell-lines", lambda n: f"Dear Ada,\n\n{TEXT}Yours sincerely,\n" + "".join(f"{capitals(2)}\n" for _ in range(n)), range(0, 7)),
    Growing("about-the-author-lines", lambda n: f"{HEAD}{TEXT}{TEXT}About the Author\n\n" + f"Ada Marsh is a writer. {LONG}" * n, range(1, 9)),
    Growing("contents-in-lines", lambda n: "The Quiet Mill\n\nby Ada Marsh\n\nContents\n\n" + "\n\n".join(f"{k}. The {w.title()}" for k, w in enumerate(PLAIN[:n], 1)) + f"\n\n{TEXT}{TEXT}", range(1, 9)),
    Growing("contents-again", lambda n: f"{HEAD}The Door\nThe River\nThe Wheel\n\n" + "".join(f"{title}\n\n{TEXT}" for title in ("The Door", "The River", "The Wheel")[:n]), range(0, 4)),
    Growing("bibliography-entries", lambda n: f"{HEAD}{TEXT}Bibliography\n\n" + "\n\n".join(f"Pike, Edgar. The {w.title()}. London, {1920 + k}." for k, w in enumerate(PLAIN[:n])) + f"\n\n{TEXT}", range(0, 6)),
    Growing("bibliography-dated", lambda n: f"{HEAD}{TEXT}Bibliography\n\n" + "\n\n".join(f"Pike, Edgar. The {w.title()}. London{', 1920' if k < n else ''}." for k, w in enumerate(PLAIN[:6])), range(0, 7)),
    Growing("questions-and-answers", lambda n: "A Talk\n\n" + "".join(f"Ada Marsh: {sentence(40)}\n\nEdgar Pike: {sentence(60)}\n\n" for _ in range(n)) + TEXT, range(0, 5)),
    Growing("labels-in-prose", lambda n: HEAD + TEXT * n + f"Marsh: {sentence(40)}\n\nPike: {sentence(60)}\n\n" * 2 + TEXT * n, range(0, 5)),
    Growing("lines-at-the-right", lambda n: f"{HEAD}{TEXT}" + "\n".join(" " * 30 + capitals(2) for _ in range(n)) + f"\n\n{TEXT}", range(1, 7)),
    Growing("notes-of-another-work", lambda n: f"{HEAD}{TEXT}So it was.[1]{NOTES}\n\nThe River\n\nby {NAMED}\n\n{TEXT}And so.[{n}]\n\nNotes\n\n[{n}] Lind, p. 2.\n", range(1, 6)),
    Growing("notes-without-heading", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So.[{k}]" for k in range(1, n + 1)) + f"\n\n{numbered(n)}", range(1, 6)),
    Growing("notes-not-called", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So.[{k}]" for k in range(1, n + 1)) + f"\n\nNotes\n\n{numbered(10)}", range(0, 11)),
    Growing("notes-begin-late", lambda n: f"{HEAD}{TEXT}So.[{n}] And so.[{n + 1}]\n\nNotes\n\n{numbered(2, n)}", range(1, 12)),
    Growing("glued-to-short-word", lambda n: f"{HEAD}{TEXT}So it {'abcdefgh'[:n]}1 and went2 on.\n\n1. Pike, p. 1.\n\n2. Pike, p. 2.", range(1, 9)),
    Growing("spaced-figures", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So it was. {k} And on" for k in range(1, n + 1)) + ".\n\nNotes\n\n" + "\n".join(f"{k}. Pike, p. {k}." for k in range(1, n + 1)), range(1, 7)),
    Growing("stars", lambda n: f"{HEAD}{TEXT}So it was{'*' * n} there.\n\n{'*' * n} Pike, p. 3.\n\n{TEXT}", range(0, 6)),
    Growing("digits-of-label", lambda n: f"{HEAD}{TEXT}So it was.[{'1' * n}]\n\nNotes\n\n[{'1' * n}] Pike, p. 3.", range(1, 7)),
    Growing("op-cit-back", lambda n: f"{HEAD}{TEXT}" + " ".join(f"So.[{k}]" for k in range(1, n + 3)) + "\n\nNotes\n\n[1] Edgar Pike, The Door (London, 1920), p. 1.\n\n" + "".join(f"[{k}] Josef Lind, The Wheel {k}, p. 2.\n\n" for k in range(2, n + 2)) + f"[{n + 2}] Pike, op. cit., p. 9.", range(0, 6)),
    Growing("short-title-words", lambda n: f"{HEAD}{TEXT}So.[1] And.[2]\n\nNotes\n\n[1] Edgar Pike, {capitals(19)} (London, 1920), p. 1.\n\n[2] Pike, {capitals(n)}, p. 9.", range(1, 19)),
    Growing("cited-author-words", lambda n: f"{HEAD}{TEXT}So.[1]\n\nNotes\n\n[1] {' '.join(('Ada', 'Maria', 'Otto', 'Ida', 'Paul', 'Jean', 'Karl', 'Rosa', 'Marsh')[:n])}, The Door, p. 1.", range(1, 10)),
    Growing("name-parts", lambda n: f"{HEAD}{TEXT}They met {' '.join(('Ada', 'Maria', 'Otto', 'Ida', 'Paul', 'Jean', 'Karl', 'Rosa', 'Emma', 'Marshall')[:n])} there. {TEXT}", range(1, 11)),
    Growing("alone-and-in-runs", lambda n: f"{HEAD}{TEXT}" + "They met Lind there. " * n + "They met Josef Lind. Later Anna Lind came.\n\n" + TAIL, range(0, 24)),
    Growing("small-letters-too", lambda n: f"{HEAD}{TEXT}" + "Then Stone came in. " * 6 + "Then a stone fell down. " * n + f"Stone wrote: “We go.”{TAIL}", range(0, 9)),
    Growing("particles-between", lambda n: f"{HEAD}{TEXT}They met Otto {'von der ' * n}Lind there and Otto Lind here.{TAIL}", range(0, 6)),
    Growing("far-bearer", lambda n: f"{HEAD}Anna Pike came first.\n\n{LONG * n}\n\nEdgar Pike came. {LONG * n}Pike wrote: “We go.”{TAIL}", range(0, 4)),
    Growing("words-of-language", lambda n: f"{' '.join(['la', 'maison', 'de', 'la', 'rivière', 'était', 'vide', 'et', 'les', 'gens', 'ne', 'sont', 'pas', 'venus', 'dans', 'la', 'vallée'][:n])}.\n\n{TEXT}", range(1, 16)),
    Growing("language-of-text", lambda n: f"{'La maison était vide et les gens ne sont pas venus. ' * n}\n\n{TEXT}", range(0, 9)),
]  # fmt: skip
