"""Texts with names in which one length or number grows."""

from __future__ import annotations

from tests.recorded.growing import HEAD, SAID, TAIL, TEXT, Growing, letters

TRADES = ["Printers", "Binders", "Carters", "Millers", "Weavers", "Bakers", "Coopers", "Joiners", "Masons", "Tanners"]


def told(*sentences: str) -> str:
    """Return a text in whose midst these sentences stand."""
    return f"{HEAD}{TEXT}{' '.join(sentences)}{TAIL}"


NAMES = [
    Growing("name-that-is-a-word", lambda n: told("“We go,” said Rook.", "They came to Rook. " * n, "The rook flew and every rook sang. " * 9), range(0, 10)),
    Growing("word-in-small-letters", lambda n: told("“We go,” said Rook.", "They came to Rook. " * 5, "The rook flew. " * n), range(0, 10)),
    Growing("name-at-heads", lambda n: told("Rook said that it was late.", "Rook fell. " * n), range(4, 14)),
    Growing("name-seldom-inside", lambda n: told("“We go,” said Rook.", "Rook fell. " * n), range(4, 14)),
    Growing("name-with-article", lambda n: told("“We go,” said Rook.", "They sat in the Rook. " * n), range(0, 12)),
    Growing("helped-verb-at-head", lambda n: told("Rook had come.", "They saw Rook. " * n), range(0, 8)),
    Growing("past-inside", lambda n: told("Then Rook " + "walked away. Then Rook " * n + "sank."), range(0, 4)),
    Growing("capital-inside", lambda n: told("They came to Rook. " * n), range(1, 9)),
    Growing("place-explained", lambda n: told("They came to Lisle, a weaving town. " * n, "They came to Lisle. " * 8), range(0, 4)),
    Growing("mister-and-full-name", lambda n: told("Edgar Rook came.", "Mr. Rook came. " * n, "“We go,” said Rook."), range(6, 14)),
    Growing("article-usual", lambda n: told("“We go,” said the Dodger. " * n), range(1, 9)),
    Growing("given-name-usual", lambda n: told("Clara Rook came.", "Clara came. " * n), range(14, 24)),
    Growing("run-by-chance", lambda n: told("They met Tarn Lisle there. " * n, "They met Tarn, and Tarn said no. They saw Lisle, and Lisle said yes. " * 2), range(0, 5)),
    Growing("alone-beside-run", lambda n: told("They met Tarn Lisle there.", "They met Tarn, and Tarn said no. " * n, "They saw Lisle, and Lisle said yes. " * n), range(0, 5)),
    Growing("first-word-alone", lambda n: told("They met Tarn Lisle there.", "They met Tarn, and Tarn said no. " * n), range(0, 5)),
    Growing("sentence-behind-source", lambda n: told(f"“It was late.” (Marsh, {letters(n)}) Rook said no."), range(60, 82)),
    Growing("body-with-names", lambda n: told("the Guild of " + ", ".join(TRADES[:n]) + " and Rook said so."), range(1, 10)),
    Growing("body-in-capitals", lambda n: told(f"Then {'ABCDEFGH'[:n]} said that it was late, and {'ABCDEFGH'[:n]} wrote: {SAID}"), range(1, 9)),
    Growing("surname-in-capitals", lambda n: told(f"ANNA {'PIKERTON'[:n]} came. She met ANNA {'PIKERTON'[:n]} there."), range(1, 9)),
    Growing("titled-in-capitals", lambda n: told(f"Then MR. {'PIKERTON'[:n]} came."), range(1, 9)),
    Growing("says-far-behind", lambda n: told(f"Then Rook {'quietly ' * n}told him."), range(0, 8)),
    Growing("parts-of-name", lambda n: told("They met " + " ".join(["Anna", "Maria", "Luise", "Ida", "Emma", "Clara"][:n]) + " Rook there."), range(1, 7)),
    Growing("given-letters", lambda n: told(f"They met {'Claraxyz'[:n]} Rook. {'Claraxyz'[:n]} said no."), range(1, 6)),
    Growing("initials", lambda n: told("They met " + "J. " * n + "Rook there."), range(0, 5)),
    Growing("verb-with-two-names", lambda n: told("They met Tarn" + ", Lisle" * n + " and Rook, and Tarn said so."), range(0, 4)),
    Growing("word-of-run", lambda n: told("They met " + " ".join(TRADES[:n]) + " Rook there. " + "They came to Rook. " * 2), range(1, 6)),
    Growing("spellings-of-one", lambda n: told("Peter Rook came. Pyotr Rook came. " * n, "Anna Rook came. " * 3, "“We go,” said Rook."), range(0, 6)),
    Growing("case-of-surname", lambda n: f"{HEAD}Здесь жил Иван {'Корсунцев'[:n]}. Мы видели его с {'Корсунцев'[:n]}ым.{TAIL}", range(2, 9)),
    Growing("two-of-one-surname", lambda n: told("Anna Rook came. " * 3, "Clara Rook came. " * n, "“We go,” said Rook."), range(0, 9)),
    Growing("month-before-name", lambda n: told("Kitty said no. " * 4, "They came last June Kitty fell. " * n), range(1, 5)),
    Growing("name-behind-month", lambda n: told("Kitty said no. " * n, "They came last June Kitty fell."), range(1, 6)),
    Growing("name-behind-word", lambda n: told("They kept Harvest Tony then. " * n, "They met Tony, and Tony said no."), range(1, 6)),
    Growing("first-names-kept", lambda n: told("They met Tarn Lisle there. " * n, "They met Tarn, and Tarn said no.", "It was Lisle."), range(1, 6)),
    Growing("office-before-name", lambda n: told("Judge Rook said no. " * n, "Dr. Anna Rook came. Dr. Anna Rook spoke."), range(0, 5)),
    Growing("given-or-surname", lambda n: told("Thomas Rook came. " * n, "Anna Thomas came. " * 2, "“We go,” said Thomas."), range(0, 6)),
    Growing("small-word-between", lambda n: told(f"They met Anna {'vonder'[:n]} Rook there."), range(0, 5)),
]  # fmt: skip
