"""The head of a Markdown file: YAML or TOML, whatever a stranger has written there."""

from __future__ import annotations

import pytest

from serge_cli.model.document import Metadata
from serge_cli.model.imprint import Imprint
from serge_cli.readers.front_matter import read_front_matter


@pytest.mark.parametrize(
    ("head", "metadata"),
    [
        ('title: "The Last Ferry: \\"a memoir\\""\ndate: 2019-04-02', Metadata(title='The Last Ferry: "a memoir"', date="2019-04-02")),
        ("title: Yes\ndate: 010", Metadata(title="Yes", date="010")),
        ("title: The Mill: a story", Metadata(title="The Mill: a story")),
        ("title: Tell me why: it's all I ask", Metadata(title="Tell me why: it's all I ask")),
        ("title: >\n  A long\n  title", Metadata(title="A long title")),
        ("Author: [Ada Lind, Bo Orr]", Metadata(authors=("Ada Lind", "Bo Orr"))),
        ("author:\n  - name: Ada Lind\n    affiliation: [1, The Mill]\n  - name: Bo Orr", Metadata(authors=("Ada Lind", "Bo Orr"))),
        ("author:\n  Ada Lind:\n    affiliation: 1\n  Bo Orr: {email: bo@mill}", Metadata(authors=("Ada Lind", "Bo Orr"))),
        ("author:\n- given: Ada\n  family: Lind\n- literal: Bo Orr", Metadata(authors=("Ada Lind", "Bo Orr"))),
        ("author: {name: Ada Lind, url: 'https://mill'}\ntranslator: Bo Orr", Metadata(authors=("Ada Lind",), translator="Bo Orr")),
        (
            "author:\n- {given: Gabriel, family: García Márquez}\njournal: Quay\nvolume: 7\nnumber: 2\npages: 17-23\nDOI: doi:10.1000/A",
            Metadata(
                authors=("Gabriel García Márquez",),
                imprint=Imprint(container="Quay", volume="7", issue="2", pages="17-23", doi="10.1000/a", surnames=("García Márquez",)),
            ),
        ),
        (
            "type: chapter\nbooktitle: Lives\neditors: [Otto Lind, Ida Holm]\npublisher: Fjord\nplace: Oslo\nedition: 2",
            Metadata(imprint=Imprint("chapter", "Lives", ("Otto Lind", "Ida Holm"), publisher="Fjord", place="Oslo", edition="2")),
        ),
        ("type: post", Metadata(imprint=Imprint("post"))),
        ("type: page\ndoi: none", Metadata()),
        ("translator: [Bo Orr, Ada Lind]", Metadata(translator="Bo Orr and Ada Lind")),
        ("author: @handle", Metadata(authors=("@handle",))),
    ],
)
def test_yaml(head: str, metadata: Metadata) -> None:
    text = f"---\n{head}\n---\n\nWords."
    found = read_front_matter(text)
    assert found is not None
    assert found.metadata == metadata
    assert found.span.of(text) == f"---\n{head}\n---"


def test_toml() -> None:
    text = '+++\ntitle = "A: B"\nauthors = ["Ada Lind"]\ndate = 2019-04-02\n[extra]\nauthors = ["Bo"]\n+++\nWords.'
    found = read_front_matter(text)
    assert found is not None
    assert found.metadata == Metadata(title="A: B", authors=("Ada Lind",), date="2019-04-02")


@pytest.mark.parametrize(
    "head",
    [
        "author: &name Ada\ntitle: *name",
        "title: x\ndeep: [[[[[[[[[[[[1]]]]]]]]]]]]",
        "title: !!python/object/apply:os.system [x]\na: *b",
        "title: 'open",
    ],
)
def test_a_head_that_is_refused_states_nothing_and_is_no_text(head: str) -> None:
    text = f"---\n{head}\n---\nWords."
    found = read_front_matter(text)
    assert found is not None
    assert (found.metadata, found.span.of(text)) == (Metadata(), f"---\n{head}\n---")


@pytest.mark.parametrize(
    "text",
    [
        "---\nChapter One\n---\n\nNote: the mill stood still.",
        "---\n\nWords.\n\n---\n",
        "---\ntitle: x\nnever closed",
        "+++\nno toml\n+++\n",
        "+++\na = " + "[" * 30_000 + "\n+++\n",
        "---\ntitle: x\n" + "- y\n" * 30_000 + "---\n",
        "---\n- a\n- b\n---\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert read_front_matter(text) is None
