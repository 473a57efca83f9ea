"""A small library for the contract tests, and entries and queries drawn at random."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from serge_cli.model.span import Span
from serge_cli.search.entry import Entry, Quoted, Unit

LIBRARY = [
    Entry(
        "1:p1",
        Unit.PASSAGE,
        "1",
        1,
        "Party Patriotism",
        language="en",
        kind="heading",
        title="Party Patriotism",
        authors=("Victor Serge",),
        year=1937,
    ),
    Entry(
        "1:p2",
        Unit.PASSAGE,
        "1",
        2,
        "He could not break with party [3] patriotism; the parties’ ‘love of party’ was theirs.",
        skip=(Span(30, 33),),
        quoted=(
            Quoted(Span(60, 73), "1:q1", "Leon Trotsky", "", "quotation", "inline", ("Leon Trotsky", "Trotsky"), ("Andrés Nin",), ("3",)),
        ),
        language="en",
        kind="paragraph",
        title="Party Patriotism",
        authors=("Victor Serge",),
        year=1937,
        labels=("3",),
        marked=(Quoted(Span(34, 44), "1:q2", kind="term", form="inline"),),
    ),
    Entry(
        "1:p3",
        Unit.PASSAGE,
        "1",
        3,
        "Patriotism, wrote the editor, has no party. To be or not to be: to be.",
        language="en",
        kind="paragraph",
        title="Party Patriotism",
        authors=("Victor Serge",),
        year=1937,
    ),
    Entry(
        "1:q1",
        Unit.QUOTATION,
        "1",
        4,
        "love of party",
        language="en",
        kind="quotation",
        form="inline",
        work="1.1",
        speakers=("Leon Trotsky",),
        subjects=("Andrés Nin",),
        by=("Leon Trotsky", "Trotsky"),
        about=("Andrés Nin",),
        labels=("†",),
        confidence=0.9,
        title="Party Patriotism",
        authors=("Victor Serge",),
        year=1937,
    ),
    Entry(
        "1:n3",
        Unit.NOTE,
        "1",
        5,
        "See Gorkín, L’Affaire Toulaév, p. 12, on the party.",
        language="en",
        labels=("3",),
        title="Party Patriotism",
        authors=("Victor Serge",),
        year=1937,
    ),
    Entry("1:n4", Unit.NOTE, "1", 6, "", language="en", labels=("4",)),
    Entry(
        "2:p1",
        Unit.PASSAGE,
        "2",
        7,
        "L’affaire des ouvriers révolutionnaires: “workers of the parties, unite”. Une revo-\nlution.",
        quoted=(Quoted(Span(42, 70), "2:q1", None, "en", form="block", by=("Karl Marx",)),),
        marked=(Quoted(Span(2, 9), "2:q2", kind="title"),),
        language="fr",
        kind="paragraph",
        title="Carnets",
        authors=("Victor Serge", "Marcel Martinet"),
        year=1944,
    ),
    Entry(
        "2:p2",
        Unit.PASSAGE,
        "2",
        8,
        "Une femme, two women, a woman and the U.S.A. in 1944. Ouvrier et parti.",
        language="fr",
        kind="paragraph",
        title="Carnets",
        authors=("Victor Serge",),
        year=1944,
    ),
    Entry(
        "2:q1",
        Unit.QUOTATION,
        "2",
        9,
        "workers of the parties, unite",
        language="en",
        kind="quotation",
        form="block",
        work="2.1",
        speakers=("Karl Marx", "Friedrich Engels"),
        by=("Karl Marx",),
        year=1944,
        authors=("Victor Serge",),
    ),
    Entry(
        "3:p1", Unit.PASSAGE, "3", 10, "Die Revolution frißt ihre Kinder; Революционные рабочие партии. Party.", language="ru", kind="verse"
    ),
    Entry("3:p2", Unit.PASSAGE, "3", 11, "party party party party patriotism patriotism", language="und", kind="paragraph", year=1950),
]

_WORDS = [
    "party",
    "parties",
    "patriot",
    "patriotism",
    "worker",
    "workers",
    "the",
    "of",
    "to",
    "be",
    "ouvrier",
    "ouvriers",
    "révolution",
    "revolution",
    "l’art",
    "x",
]
_ASKED = ["party", "parties", "patriotism", "workers", "the", "be", "ouvrier", "revolution", "révolution", "l'art", "zzz"]


@st.composite
def entries(draw: st.DrawFn, document: str = "7") -> list[Entry]:
    made = []
    for number in range(draw(st.integers(1, 8))):
        words = draw(st.lists(st.sampled_from(_WORDS), max_size=12))
        text = " ".join(words)
        unit = draw(st.sampled_from(Unit))
        places = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
        language = draw(st.sampled_from(["", "fr"]))
        spans = [Span(a, b) for a, b in zip(places[::2], places[1::2], strict=False) if a < b]
        by, form = draw(st.sampled_from([(), ("Leon Trotsky",), ("Nin", "Andrés Nin")])), draw(st.sampled_from(["inline", "block"]))
        quoted = tuple(Quoted(span, "q", None, language, form=form, by=by) for span in spans)
        skip = ()
        if words and draw(st.booleans()):
            text, skip = f"{text[: places[0]]}[1]{text[places[0] :]}", (Span(places[0], places[0] + 3),)
            quoted = tuple(replace(q, span=q.span.shift(3)) for q in quoted)
        marked = tuple(replace(q, kind="term") for q in quoted if draw(st.booleans()))
        made.append(
            Entry(
                f"{document}:{number}",
                unit,
                document,
                1000 * int(document) + number,
                text,
                skip=skip,
                quoted=quoted if unit is Unit.PASSAGE else (),
                marked=marked if unit is Unit.PASSAGE else (),
                language=draw(st.sampled_from(["en", "fr", "und"])),
                kind=draw(st.sampled_from(["paragraph", "heading"])),
                authors=draw(st.sampled_from([(), ("Victor Serge",), ("Karl Marx", "F. Engels")])),
                work=draw(st.sampled_from(["", "7.1"])),
                speakers=draw(st.sampled_from([(), ("Leon Trotsky",), ("A\\e\x1e", "B\x1f\n\t"), ("Ада",)])),
                subjects=draw(st.sampled_from([(), ("Nin", "Ада")])),
                by=() if unit is Unit.PASSAGE else draw(st.sampled_from([(), ("Leon Trotsky",)])),
                labels=draw(st.sampled_from([(), ("3",), ("3", "*")])),
                confidence=draw(st.sampled_from([0.0, 0.5, 0.925])),
                year=draw(st.sampled_from([None, 1930, 1940])),
            )
        )
    return made


_words = st.sampled_from(_ASKED)
_leaves = st.one_of(
    _words,
    _words,
    _words.map("={}".format),
    st.sampled_from(["part*", "*r*", "p?rty", "*ism", "partie~1", "patriot~2", "/pa.*(y|ism)/", "/w?or.*s/"]),
    st.lists(_words, min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.sampled_from(['"party * the"', '"pa* patriot*"', '"the party"~3', '"of part* be"~4']),
    st.sampled_from(["party BEFORE patriotism", "part* NEAR/2 (the OR be)", '"the party" SENTENCE patriot', "be BEFORE/3 the BEFORE of"]),
    st.sampled_from(["/party (patriot.*|the)/", "/the .* of/", "/party .*|be x/", "counter-revolution", "pat-riotism", '"the pa-rty"']),
    st.sampled_from(["kind:term", "kind:title", "form:block", "note:3", "about:nin", 'by:"leon trotsky"', "kind:heading"]),
    st.sampled_from(["author:serge", "author:ser*", "year:1930..1935", "by:trotsky", "person:nin", "lang:fr", "in:headings", "doc:7"]),
)
trees = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("{0[0]} {0[1]}".format),
        st.tuples(inner, inner).map("({0[0]} OR {0[1]})".format),
        inner.map("NOT ({})".format),
        st.tuples(inner, inner).map("({0[0]} AND {0[1]})".format),
    ),
    max_leaves=5,
)
queries = st.tuples(trees, st.sampled_from(["", "", " in:own", " in:quotes", " in:notes", " -in:quotes", " in:own -in:notes"])).map("".join)
