"""Texts in which a length or number grows that decides what is quoted, of what kind and form, and whose words it is."""

from __future__ import annotations

from tests.recorded.growing import HEAD, NAMED, PLAIN, SAID, TAIL, TEXT, Growing, letters, sentence, words
from tests.recorded.growing_layout import LONG, capitals

QUOTATIONS = [
    Growing("so-called-words", lambda n: f"{HEAD}{TEXT}It was the so-called “{words(n)}” there.{TAIL}", range(1, 9)),
    Growing("what-was-called", lambda n: f"{HEAD}{TEXT}It was what they called {words(n)} “the mill” there.{TAIL}", range(0, 12)),
    Growing("the-term-follows", lambda n: f"{HEAD}{TEXT}They used “{words(n)}” as a term.{TAIL}", range(1, 9)),
    Growing("verb-behind", lambda n: f"{HEAD}{TEXT}“{words(6).capitalize()}” {words(n)} said Pike.{TAIL}", range(0, 9)),
    Growing("repeated-label", lambda n: f"{HEAD}{TEXT}" + "They kept the “ledger” there. " * n + TAIL, range(1, 12)),
    Growing("titles-beside", lambda n: f"{HEAD}{TEXT}They read {', '.join(f'“The {w.title()}”' for w in PLAIN[:n])} and “the old mill” there.{TAIL}", range(1, 8)),
    Growing("in-single-marks", lambda n: f"{HEAD}{TEXT}" + "They said “we go there now”. " * n + f"It was ‘quiet’ there.{TAIL}", range(0, 8)),
    Growing("doubles-and-singles", lambda n: f"{HEAD}{TEXT}" + "They said “we go”. " * n + f"It was the millers’ day, and ‘so’ it went.{TAIL}", range(0, 9)),
    Growing("straight-singles", lambda n: f"{HEAD}{TEXT}He said '{words(n)}' and the millers' door.{TAIL}", range(1, 9)),
    Growing("guillemets", lambda n: f"{HEAD}{TEXT}" + "Er sagte »wir gehen« da. " * n + f"Il dit « nous {words(3)} » là.{TAIL}", range(0, 6)),
    Growing("paragraphs-in-quotation", lambda n: f"{HEAD}{TEXT}{NAMED} wrote: “{sentence(60)}\n\n" + f"{sentence(80)}\n\n" * n + f"“{sentence(50)}”{TAIL}", range(0, 12)),
    Growing("run-without-close", lambda n: f"{HEAD}{TEXT}{NAMED} wrote: “{LONG * n}\n\n“{sentence(50)}”{TAIL}", range(14, 20)),
    Growing("tag-between", lambda n: f"{HEAD}{TEXT}“We go,” {NAMED} said {words(n)}, “and stay.”{TAIL}", range(0, 24)),
    Growing("tag-verb-late", lambda n: f"{HEAD}{TEXT}“We go,” {words(n)} said Pike, “and stay.”{TAIL}", range(0, 9)),
    Growing("clause-leads-up", lambda n: f"{HEAD}{TEXT}When {letters(n)} they cut wages “in the common interest,” he wrote, “we went.”{TAIL}", range(240, 300)),
    Growing("dialogue-lines", lambda n: f"{HEAD}{TEXT}" + "".join(f"“{words(5).capitalize()}?”\n\n“{words(7).capitalize()},” said {('Pike', 'Marsh')[k % 2]}.\n\n" for k in range(n)) + "They went.", range(1, 6)),
    Growing("turn-far-from-tag", lambda n: f"{HEAD}{TEXT}“Who came?” said Pike.\n\n" + f"{sentence(60)}\n\n" * n + f"“{sentence(40)}”{TAIL}", range(0, 9)),
    Growing("hyphen-items", lambda n: f"{HEAD}{TEXT}" + "".join(f"- {sentence(20)}\n" for _ in range(n)) + f"- Who came?\n- Nobody, said Pike.\n\n{TEXT}", range(0, 5)),
    Growing("labels-of-play", lambda n: f"{HEAD}" + "".join(f"{('PIKE', 'MARSH')[k % 2]}. {sentence(50)}\n\n" for k in range(n)) + TEXT, range(0, 7)),
    Growing("display-length", lambda n: f"{HEAD}{TEXT}{NAMED} wrote:\n\n    {sentence(n)}\n\n{TEXT}", range(1, 90)),
    Growing("display-lines-not-announced", lambda n: f"{HEAD}{TEXT}{TEXT}" + "\n".join("    " + letters(50) for _ in range(n)) + f"\n\n{TEXT}", range(1, 8)),
    Growing("verse-lines", lambda n: f"{HEAD}{TEXT}" + "\n".join(letters(30 - k % 4).capitalize() for k in range(n)) + f"\n\n{TEXT}", range(1, 8)),
    Growing("credit-words", lambda n: f"{HEAD}{TEXT}> {sentence(140)}\n>\n> {capitals(n)}{TAIL}", range(1, 18)),
    Growing("announced-by-colon", lambda n: f"{HEAD}{TEXT}{LONG}{NAMED} wrote {letters(n)}:\n\n{sentence(200)}{TAIL}", range(360, 430)),
    Growing("italic-utterances", lambda n: f"{HEAD}{TEXT}" + f"*{sentence(50)}* said Pike.\n\n" * n + f"“We go,” said Marsh.{TAIL}", range(0, 6), "x.md"),
    Growing("italic-foreign", lambda n: f"{HEAD}{TEXT}" + "They went *dans la maison vide*. " * n + f"They read *la porte* there.{TAIL}", range(0, 6), "x.md"),
    Growing("brackets-behind", lambda n: f"{HEAD}{TEXT}It was “quiet there” {'(so) ' * n}(Pike 1920: 3).{TAIL}", range(0, 6)),
    Growing("sentences-before-bracket", lambda n: f"{HEAD}{TEXT}It was “quiet there”. {'So it was. ' * n}(Pike 1920: 3){TAIL}", range(0, 5)),
    Growing("signature-far", lambda n: f"{HEAD}{TEXT}> {sentence(60)} — {NAMED}, {letters(n)}\n{TAIL}", range(20, 90)),
    Growing("in-bracket-authors", lambda n: f"{HEAD}{TEXT}It was “quiet there” ({', '.join(('Pike', 'Lind', 'Marsh', 'Holm', 'Brock', 'Stone', 'Vale')[:n])} 1920).{TAIL}", range(1, 8)),
    Growing("pronoun-far", lambda n: f"{HEAD}{TEXT}Anna Pike came. She {words(n)} wrote {SAID}{TAIL}", range(0, 80)),
    Growing("pronoun-behind", lambda n: f"{HEAD}{TEXT}Anna Pike came. {SAID} {words(n)} she said.{TAIL}", range(0, 20)),
    Growing("persons-before-pronoun", lambda n: f"{HEAD}{TEXT}Anna Pike came. " + "".join(f"Then {w.title()} Lind came. " for w in ("Otto", "Karl", "Paul", "Jean", "Emil", "Hugo", "Max")[:n]) + f"She wrote: {SAID}{TAIL}", range(0, 8)),
    Growing("persons-before-quotation", lambda n: f"{HEAD}{TEXT}{NAMED} wrote, with " + ", ".join(f"{w} Lind" for w in ("Otto", "Karl", "Paul", "Jean", "Emil", "Hugo", "Max", "Ida")[:n]) + f" beside him, {SAID}{TAIL}", range(0, 9)),
    Growing("old-woman", lambda n: f"{HEAD}{TEXT}The old {words(n)} woman came in. She said: {SAID}{TAIL}", range(0, 6)),
    Growing("alternating-turns", lambda n: f"{HEAD}{TEXT}“Who came?” asked Pike.\n\n“Nobody,” said Marsh.\n\n" + "".join(f"“{words(4 + k).capitalize()}.”\n\n" for k in range(n)) + "They went.", range(0, 8)),
    Growing("subject-by-title", lambda n: "The Life of Edgar Pike\n\nby Ada Marsh\n\n" + "Pike kept the mill. " * n + f"\n\n{TEXT}It was said: {SAID}{TAIL}", range(0, 6)),
    Growing("names-in-note", lambda n: f"{HEAD}{TEXT}It was said: {SAID}[1]\n\nNotes\n\n[1] {', '.join(('Karl Lind', 'Otto Holm', 'Ida Vale', 'Max Brock', 'Edgar Pike')[n:])}, Letters, p. 3.", range(0, 5)),
    Growing("sentence-of-title", lambda n: f"{HEAD}{TEXT}In *The Door* Pike wrote {words(n)} {SAID}{TAIL}", range(0, 130, 1), "x.md"),
    Growing("corrected-title-case", lambda n: f"{HEAD}{TEXT}As Pike says in “{capitals(n)}”, {SAID}{TAIL}", range(1, 12)),
]  # fmt: skip
