"""Texts of one shape and any size: what could cost more time than its length warrants; shared with the long table of `tests/soak/growth.py`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

Shape = Callable[[int], str]


def repeated(piece: str) -> Shape:
    """Return the shape of one piece again and again."""
    return lambda size: piece * (size // len(piece))


def numbered(piece: str, first: str = "", last: str = "") -> Shape:
    """Return the shape of a piece with rising numbers (`{n}`) and names (`{name}`) in it."""

    def made(size: int) -> str:
        written = [first]
        length = len(first) + len(last)
        for number in count(1):
            part = piece.format(n=number, name=name(number))
            length += len(part)
            if length > size:
                break
            written.append(part)
        return "".join((*written, last))

    return made


def name(number: int) -> str:
    """Return a surname of its own for every number: Babada, Cabada, …"""
    syllables = []
    number += 100
    while number:
        number, digit = divmod(number, 60)
        syllables.append("bcdfghlmnprt"[digit // 5] + "aeiou"[digit % 5])
    return "".join(syllables).capitalize() + "n"


def nested(opening: str, closing: str, middle: str = "a") -> Shape:
    """Return the shape of marks inside marks, half of them opening, half closing."""

    def made(size: int) -> str:
        depth = size // (len(opening) + len(closing))
        return opening * depth + middle + closing * depth

    return made


def with_notes(size: int) -> str:
    """Return a text of markers, one in a sentence, with all the notes at its end."""
    number = size // 90
    text = " ".join(f"A sentence calls for its note.[{n}]" + ("\n\n" if n % 5 == 0 else "") for n in range(1, number))
    return text + "\n\nNOTES\n\n" + "\n\n".join(f"{n}. Marsh, Letters, p. {n}. Ibid." for n in range(1, number))


def with_markers_behind_all(size: int) -> str:
    """Return a paragraph of many quotations with as many markers behind the last."""
    return "“a b”, " * (size // 14) + "".join(f"[{n}]" for n in range(1, size // 12))


SHAPES: dict[str, Shape] = {
    # one paragraph
    "one long line": repeated("words and more words, and no end of them "),
    "one word": repeated("a"),
    "one long sentence paragraph": repeated("He rowed on, and the harbour lay behind him; "),
    "many sentences": repeated("He rowed on. The harbour lay behind him. "),
    "lower-case sentences": repeated("mr. x. p. cf. "),
    "stops": repeated(". "),
    "dots": repeated("."),
    "spaces": repeated(" "),
    "spaces with words": repeated("a" + " " * 200),
    # persons
    "thousands of persons": numbered("Anna {name} came. "),
    "thousands of persons in paragraphs": numbered("Anna {name} wrote of Otto {name}.\n\n"),
    "thousands of speakers": numbered("‘We strike,’ said Anna {name}. "),
    "thousands of speakers in paragraphs": numbered("“We strike,” said Anna {name}.\n\nShe went. He replied: “No, {name}.”\n\n"),
    "one person": repeated("Anna Marsh came. "),
    "a name of many words": repeated("Anna Marsh "),
    "initials": repeated("N.N. A.B. Marsh "),
    "capitals": numbered("{name} "),
    "capitals joined": numbered("{name} de {name} of "),
    "pronouns": repeated("He said “no” and she wrote “yes”. "),
    # quotations
    "thousands of quotations in a paragraph": repeated("He said “no” and “yes”. "),
    "single quotations in a paragraph": repeated("‘It is so’ is ‘not so’. "),
    "quotations in one sentence": repeated("it is “no” and "),
    "straight quotations": repeated("\"It's 'so'\" was 'it'. "),
    "quotations in paragraphs": repeated("“It is so,” he said.\n\n"),
    "open marks in paragraphs": repeated("“It goes on and on.\n\n"),
    "open single marks in paragraphs": repeated("‘It goes on and on.\n\n"),
    "closing marks in paragraphs": repeated("It goes on and on.”\n\n"),
    "displayed quotations": repeated("Marsh wrote:\n\n    It goes on and on.\n\n"),
    "apostrophes": repeated("the workers' own 'tis rock 'n' roll "),
    "curly apostrophes": repeated("the workers’ own ’tis rock ’n’ roll "),
    "nested doubles": nested("“", "”"),
    "nested singles": nested("‘", "’"),
    "nested alternating": nested("“a ‘b ", " c’ d” "),
    "nested guillemets": nested("« a ", " b »"),
    "nested straight": nested("\"a '", "' b\""),
    "nested brackets": nested("(a [b ", " c] d) "),
    "dialogue": repeated("— Oui, dit-il.\n\n"),
    "dialogue on one line": repeated("— Oui, dit-il. "),
    "unmatched openings": repeated("“a "),
    "unmatched closings": repeated("a” "),
    "straight singles": repeated("'"),
    "straight doubles": repeated('"'),
    "primes and words": repeated("'a "),
    # notes
    "thousands of notes": with_notes,
    "markers without notes": numbered("It is so.[{n}] "),
    "one marker": repeated("It is so.[1] "),
    "markers in one sentence": numbered("it is so[{n}] and "),
    "one marker in one sentence": repeated("it is “so”[1] and "),
    "markers inside closing marks": numbered("“so it is[{n}]”, "),
    "markers behind many quotations": with_markers_behind_all,
    "lines of a table with quotations": repeated('"1","He said ""x"" [2]",3\n'),
    "one label defined and called again and again": repeated("x[^a] \n\n[^a]: b\n\n"),
    "markers on paragraphs": numbered("It is so.[{n}]\n\n"),
    "notes without markers": numbered("{n}. Marsh, Letters, p. {n}.\n\n", "Words.\n\nNOTES\n\n"),
    "notes of one label": repeated("1. Marsh, Letters.\n\n"),
    "ibidem": numbered("{n}. Ibid.\n\n", "NOTES\n\n"),
    "works cited": numbered("{n}. Anna {name}, ‘On {name}’, The {name} (London: {name} Press, 1931), p. 3.\n\n", "NOTES\n\n"),
    "op. cit.": numbered("{n}. {name}, op. cit., p. 3. See note {n} above.\n\n", "NOTES\n\n"),
    "glued figures": numbered("word.{n} "),
    "superscripts": repeated("word<sup>1</sup> "),
    "open superscripts": repeated("word<sup>1 "),
    "footnotes of Markdown": numbered("A word.[^{n}]\n\n[^{n}]: Its note.\n\n"),
    "stars": repeated("* a "),
    "note apparatus again and again": repeated("A word.[1]\n\nNOTES\n\n1. A note.\n\n## Heading\n\n"),
    # layout
    "short paragraphs": repeated("a\n\n"),
    "short sentences as paragraphs": repeated("So it is.\n\n"),
    "lines": repeated("a line of words\n"),
    "lines broken in a paragraph": repeated("a line of words that is\nbroken, as lines are\n"),
    "blank lines": repeated("\n"),
    "headings": numbered("## Heading {n}\n\n"),
    "works": numbered("The {name}\n\nby Anna {name}\n\nShort words.\n\n"),
    "capital lines": numbered("THE {name}\n\n"),
    "pages": numbered("Words go on\n\n{n}\n\n\x0crunning head\n\n"),
    "pages cut off": numbered("and so the words go on and\n\n[{n}]\n\n"),
    "blockquotes": repeated("> a\n\nb\n\n"),
    "deep blockquotes": lambda size: ">" * size + " a",
    "deep indentation": lambda size: "\n".join(" " * n + "a" for n in range(int((2 * size) ** 0.5))),
    "list items": repeated("- a\n"),
    "ordered items": numbered("{n}. a\n"),
    "rules": repeated("---\n\n"),
    "fences": repeated("```\n"),
    "tables": repeated("|a|b|\n"),
    "emphasis": repeated("*a* _b_ **c** "),
    "open emphasis": repeated("*a "),
    "open emphasis in words": repeated("_a"),
    "italics in a row": repeated("*Letters* of *Marsh* "),
    "tags": repeated("<i>"),
    "comments": repeated("<!-- "),
    "open brackets": repeated("["),
    "open parentheses": repeated("("),
    "links": repeated("[a](b "),
    "contents": numbered("{name} ........ {n}\n"),
    "addresses": repeated("http://a.b/c_d_e "),
    "dashes": repeated("—"),
    "spaced dashes": repeated("a — b "),
    "ellipses": repeated("… "),
    "colons": repeated("a: "),
    "hyphens at line ends": repeated("revo-\nlution "),
    # letters
    "combining marks": repeated("\u0301"),
    "accented words": repeated("a\u0301b "),
    "initials with stops": repeated("U.S.A."),
    "soft hyphens": repeated("a\u00ad"),
    "bidirectional marks": repeated("\u202e\u2066a "),
    "ligatures": repeated("ﷺ "),
    "Cyrillic": repeated("Он сказал: «Нет». "),
    "French": repeated("« Non, dit-il, c’est l’affaire de Marsh. » "),
    "German": repeated("„Nein“, sagte Otto Lind. "),
    "Chinese": repeated("他说。"),
    "carriage returns": repeated("a\r"),
    "form feeds": repeated("a\x0c"),
    "line separators": repeated("a\u2028"),
    "NEL": repeated("a\x85"),
}
