"""How a language's file becomes its table."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from serge_cli.language import everywhere, language, languages, name_parts, stemmers
from serge_cli.language.loading import inflected, load

PACKAGE = Path(__file__).resolve().parents[2] / "serge_cli"
FILE = {"NAME": "Test", "STEMMER": "", "FUNCTION_WORDS": "the of", "ABBREVIATIONS": "mr p"}


def test_words_phrases_pairs_endings_and_flags() -> None:
    table = load(
        "xx",
        FILE
        | {
            "REPORTING": {
                "verbs": "say\nsaid",
                "introducers": "according to | for\nin the words of",
                "going_on": "go on | went on",
            },
            "NAMING": {"capital_nouns": True},
            "TYPOGRAPHY": {"label_cues": "so called |", "genitive_endings": "s z"},
        },
    )
    assert table.reporting.verbs == {"say", "said"}
    assert table.reporting.introducers == {"according to", "for", "in the words of"}
    assert table.reporting.going_on == {("go", "on"), ("went", "on")}
    assert table.naming.capital_nouns
    assert table.typography.label_cues == {"so called"}
    assert table.typography.genitive_endings == ("s", "z")


def test_a_starred_word_stands_for_all_its_forms() -> None:
    file = FILE | {"INFLECTIONS": {"": "- s ed ing", "e": "e es ed ing"}, "REPORTING": {"verbs": "write* shout* said"}}
    assert load("xx", file).reporting.verbs == {
        "write", "writes", "writed", "writing", "shout", "shouts", "shouted", "shouting", "said",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lemma", "code", "forms"),
    [
        ("reply", "en", {"reply", "replies", "replied", "replying"}),
        ("preach", "en", {"preach", "preaches", "preached", "preaching"}),
        ("annoncer", "fr", {"annonce", "annonçons", "annonça", "annonçait", "annoncèrent", "annoncé"}),
        ("répéter", "fr", {"répète", "répétait", "répéta"}),
        ("erinnern", "de", {"erinnere", "erinnert", "erinnerte"}),
        ("explicar", "es", {"explica", "explicó", "expliqué"}),
    ],
)
def test_languages_inflect(lemma: str, code: str, forms: set[str]) -> None:
    assert forms <= set(inflected(lemma, import_module(f"serge_cli.language.{code}").INFLECTIONS))


@pytest.mark.parametrize("word", ["bragged", "jotted", "penned", "concurred", "demurred"])
def test_doubled_letters(word: str) -> None:
    assert word in language("en").reporting.verbs


@pytest.mark.parametrize("word", ["braged", "joted", "pened", "concured", "demured", "liing", "bloged", "agreing"])
def test_no_words_that_nobody_writes(word: str) -> None:
    assert word not in everywhere().reporting.verbs


def test_a_name_that_no_table_has_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no such words in a language: verb$"):
        load("xx", FILE | {"REPORTING": {"verb": "say"}})


def test_what_stands_around_a_text_is_compared_without_case() -> None:
    table = load("xx", FILE | {"IMPRINT": {"months": "März", "labels": {"authors": "Verfaßt von | Autor"}}})
    assert table.imprint.months == {"märz"}
    assert table.imprint.labels == {"verfasst von": "authors", "autor": "authors"}


def test_all_languages_as_one() -> None:
    together = everywhere()
    for table in languages().values():
        assert table.reporting.verbs <= together.reporting.verbs
        assert table.function_words <= together.function_words
    assert together.naming.capital_nouns


@pytest.mark.parametrize("field", ["titles", "particles"])
def test_parts_of_names_are_single_words(field: str) -> None:
    assert name_parts(field) == getattr(everywhere().naming, field)


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_opens_and_closes_quotations(code: str) -> None:
    typography = languages()[code].typography
    assert [len(typography.outer_marks), len(typography.inner_marks)] == [2, 2]
    assert typography.outer_marks != typography.inner_marks


def test_every_language_has_its_stems() -> None:
    assert stemmers()["fr"] == "french"
    assert set(stemmers()) == set(languages())


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_code_names_no_language(path: Path) -> None:
    codes = set(languages())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        asked: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            asked = [node.left, *node.comparators]
        elif isinstance(node, ast.Subscript):
            asked = [node.slice]
        elif isinstance(node, ast.Call):
            asked = node.args if isinstance(node.func, ast.Name) and node.func.id in {"language", "lexicon"} else []
        named = [each for each in asked if isinstance(each, ast.Constant) and each.value in codes]
        assert not named, f"{path.name}:{node.lineno}: names a language"
