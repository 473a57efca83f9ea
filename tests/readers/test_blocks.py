"""Lines become blocks: what parts them, what shape they have, what is left outside their spans."""

import pytest

from serge_cli.readers.reading import read

LONG = "The road to the harbour lay empty, as it had on every morning since the strike began, and nobody expected the ships before spring came."


def blocks(text: str, path: str = "a.txt") -> list[tuple[str, str, str]]:
    document = read(text.encode(), path, "a")
    return [(block.shape.value, block.mark, block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", [("prose", "", "one"), ("prose", "", "two")]),
        ("## Head ##\ntext", [("heading", "##", "Head"), ("prose", "", "text")]),
        ("#tag is no heading", [("prose", "", "#tag is no heading")]),
        ("Title\n=====\n\ntext", [("heading", "=====", "Title"), ("prose", "", "text")]),
        ("> one\n> two\n\nout", [("quoted", ">", "one\n> two"), ("prose", "", "out")]),
        (">> deep", [("quoted", ">", "deep")]),
        ("- one\n- two", [("list-item", "-", "one"), ("list-item", "-", "two")]),
        ("— Oui.\n— Non.", [("list-item", "—", "Oui."), ("list-item", "—", "Non.")]),
        ("—Sí —dijo.", [("list-item", "—", "Sí —dijo.")]),
        ("1. one\n2. two", [("ordered-item", "1.", "one"), ("ordered-item", "2.", "two")]),
        ("[1] one", [("ordered-item", "[1]", "one")]),
        ("1917. A year", [("prose", "", "1917. A year")]),
        ("[^3]: a note", [("ordered-item", "[^3]:", "a note")]),
        ("a\n\n---\n\nb", [("prose", "", "a"), ("rule", "---", "---"), ("prose", "", "b")]),
        ("§     §     §", [("rule", "§     §     §", "§     §     §")]),
        ("* * *", [("rule", "* * *", "* * *")]),
        ("```\n- code\n\nmore\n```\nout", [("verbatim", "", "```\n- code\n\nmore\n```"), ("prose", "", "out")]),
        ("# t\n\n```\nnot closed", [("heading", "#", "t"), ("prose", "", "```\nnot closed")]),
        ("# t\n\n| a | b |\n|---|---|\n| 1 | 2 |", [("heading", "#", "t"), ("verbatim", "", "| a | b |\n|---|---|\n| 1 | 2 |")]),
        ("<blockquote>quoted words</blockquote>\n\nout", [("quoted", "<blockquote>", "quoted words"), ("prose", "", "out")]),
        ("<blockquote>\nquoted\n</blockquote>", [("quoted", "<blockquote>", "quoted")]),
        ("one\n\n<!-- hidden -->\n\ntwo", [("prose", "", "one"), ("prose", "", "two")]),
        ("<sup>1</sup> one\n<sup>2</sup> two", [("prose", "", "<sup>1</sup> one"), ("prose", "", "<sup>2</sup> two")]),
        ("<h2>Head</h2>\n\n<p>Words.</p>", [("heading", "<h2>", "Head"), ("prose", "", "Words.")]),
    ],
)
def test_shapes(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert blocks(text) == expected


def test_indented_block_among_flush_ones() -> None:
    assert [shape for shape, _, _ in blocks(f"{LONG}\n\n    {LONG}\n\n{LONG}")] == ["prose", "indented", "prose"]


def test_indented_throughout_is_prose() -> None:
    assert {shape for shape, _, _ in blocks(f"\t{LONG}\n\t{LONG}\n\t{LONG}\n")} == {"prose"}


def test_hard_wrapped_paragraph_is_one_block_even_where_a_line_looks_like_an_item() -> None:
    text = "He came to the town in the last days of the long winter of the year\n1890. Nobody met him there, and nobody had\nexpected him at all so early.\n\nNext."
    assert [words for _, _, words in blocks(text.replace("\n1890. ", "\n12. "))][1:] == ["Next."]


def test_first_line_indents_part_paragraphs() -> None:
    text = "   First paragraph of the text that goes on over\nthe margin and ends here.\n   Second paragraph of it that goes on over the\nmargin too.\n   “A short one.”\n   Third paragraph that goes on over the\nmargin again.\n"
    assert [(shape, words.split("\n")[0][:12]) for shape, _, words in blocks(text)] == [
        ("prose", "First paragr"),
        ("prose", "Second parag"),
        ("prose", "“A short one"),
        ("prose", "Third paragr"),
    ]


def test_one_paragraph_a_line_without_blank_lines() -> None:
    assert [words for _, _, words in blocks(f"{LONG}\n“Yes,” he said.\n“No,” she said.\n{LONG}")] == [
        LONG,
        "“Yes,” he said.",
        "“No,” she said.",
        LONG,
    ]


def test_stanza_in_a_text_of_long_lines_is_one_block() -> None:
    stanza = "The night is on the harbour road,\nThe harbour road is long,\nAnd nobody will share the load"
    assert [words for _, _, words in blocks(f"{LONG}\n\n{stanza}\n\n{LONG}")] == [LONG, stanza, LONG]


def test_title_page_lines_are_parted() -> None:
    assert [words for _, _, words in blocks(f"The Harbour\nRoad\nby Joan Tully\n(Spring 1951)\n\n{LONG}")] == [
        "The Harbour\nRoad",
        "by Joan Tully",
        "(Spring 1951)",
        LONG,
    ]


def test_no_break_spaces_stay() -> None:
    assert blocks("« Oui\u00a0! »")[0][2] == "« Oui\u00a0! »"


def test_front_matter() -> None:
    document = read(
        b"---\ntitle: \"A: B\"\nauthor:\n  - Jane Doe\n  - John Roe\ntranslator: 'Max Orne'\ndate: 2019-03-11\nlang: fr\ntags: [a, b]\n---\n\n# A\n",
        "a.md",
        "a",
    )
    stated = document.metadata
    assert (stated.title, stated.authors, stated.translator, stated.date, stated.language) == (
        "A: B",
        ("Jane Doe", "John Roe"),
        "Max Orne",
        "2019-03-11",
        "fr",
    )
    assert [(block.shape.value, block.mark) for block in document.blocks] == [("verbatim", "---"), ("heading", "#")]


@pytest.mark.parametrize("text", ["---\n\nA rule, then text.\n\n---\n", "---\nnot a key\n---\n", "---\ntitle: x\nnever closed\n"])
def test_no_front_matter(text: str) -> None:
    assert read(text.encode(), "a.md", "a").metadata.title is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("word<sup>3</sup> on", [("3", False)]),
        ("<sup>3</sup> body", [("3", True)]),
        ("**<sup>3</sup>** body", [("3", True)]),
        ("word[^a1] on\n\n[^a1]: body", [("a1", False), ("a1", True)]),
        ("12 km<sup>2</sup> of land", []),
        ("le XIX<sup>e</sup> siècle", []),
        ("in 1917<sup>3</sup> he", [("3", False)]),
        ("`[^1]:` alone", []),
        ("word<sup>*</sup>", [("*", False)]),
    ],
)
def test_anchors(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(anchor.label, anchor.body) for anchor in read(text.encode(), "a.md", "a").anchors] == expected


def test_verse_that_begins_with_a_dash_and_names_its_poet_is_no_turn_of_talk() -> None:
    prose = "The valley has few books, and the ones it has are read until their backs give way and their corners are round."
    verse = "    —What’s deep, what’s cold,\n    Is ours to keep and not to hold. — Corley"
    assert [(block.shape.value, len(block.lines)) for block in read(f"{prose}\n\n{verse}\n\n{prose}".encode(), "a.txt", "a").blocks] == [
        ("prose", 1),
        ("indented", 2),
        ("prose", 1),
    ]
