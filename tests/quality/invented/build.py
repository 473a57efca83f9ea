"""Make the invented documents and their annotations from the tagged sources: `python tests/quality/invented/build.py`.

A tagged source `tagged/NNN_slug.txt` is the document with tags in ⟦…⟧ laid over it; fields are parted by `|`.

Lines of their own, before the text:
    ⟦doc|lang=en|ext=txt⟧                       the document's language and its file's ending
    ⟦person|R = Ruth Alder = Ruth Alder; Alder⟧  a short code, the person's full name, the forms found in the text
In the text:
    ⟦q R|note=3|cue=she wrote⟧words⟦/q⟧   a quotation spoken by R (`R?` where that is not certain, nothing where nobody is named);
                                          more fields: form (inline), lang, alt (another kind that is as good), alt_speaker (likewise; empty: nobody), why
    ⟦t⟧words⟦/t⟧  ⟦w⟧words⟦/w⟧            a term; a title
    ⟦m 3⟧                                 before the sign that calls note 3
    ⟦n 3⟧body⟦/n⟧                         the body of note 3, its label left outside
At the head of a line:
    ⟦work|title|author|date|publication⟧  a work begins with this block
    ⟦b kind⟧  ⟦b kind+⟧                   a block of this kind begins (`+`: it goes on with the last block of its kind)

Lines without a blank line between them are one block, a paragraph unless a tag says otherwise. The parent of a nested quotation and
the marks around each are read off the text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
TAG = re.compile(r"⟦([^⟦⟧]*)⟧")
MARKS = "‘’‚‛“”„‟\"'`«»‹›*"
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
KINDS = {"q": "quotation", "t": "term", "w": "title"}
BLOCKS = frozenset(
    [
        "title",
        "byline",
        "front-matter",
        "heading",
        "paragraph",
        "blockquote",
        "dialogue",
        "verse",
        "note",
        "separator",
        "navigation",
        "signature",
        "back-matter",
    ]
)


@dataclass(slots=True)
class Annotations:
    """What the tags of one document say; offsets are code points of the text without them."""

    number: str
    lang: str = "en"
    ext: str = "txt"
    names: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[str]] = field(default_factory=dict)
    works: list[dict] = field(default_factory=list)
    blocks: list[dict] = field(default_factory=list)
    quotes: list[dict] = field(default_factory=list)
    notes: list[dict] = field(default_factory=list)
    markers: list[tuple[str, int]] = field(default_factory=list)
    alternatives: dict[str, dict[str, str]] = field(default_factory=dict)
    open_quotes: list[dict] = field(default_factory=list)
    starts: list[tuple[int, str]] = field(default_factory=list)
    work_starts: list[tuple[int, list[str]]] = field(default_factory=list)
    text: str = ""


def options(fields: list[str]) -> dict[str, str]:
    return {key.strip(): value.strip() for key, _, value in (f.partition("=") for f in fields)}


def head(line: str, made: Annotations) -> None:
    """Read a line before the text: the document's language, a person's names."""
    kind, *fields = line.strip("⟦⟧").split("|")
    if kind == "doc":
        said = options(fields)
        made.lang, made.ext = said.get("lang", made.lang), said.get("ext", made.ext)
        return
    code, name, forms = (part.strip() for part in fields[0].split("="))
    made.names[code] = name
    made.people[name] = [form.strip() for form in forms.split(";")]


def begin_quote(kind: str, rest: str, at: int, made: Annotations) -> None:
    code, *fields = rest.split("|")
    said = options(fields)
    code = code.strip()
    speaker = code.rstrip("?")
    quote = {
        "id": f"q{len(made.quotes) + 1:03}",
        "text": "",
        "start": at,
        "end": at,
        "kind": KINDS[kind],
        "form": said.get("form", "inline"),
        "open": "",
        "close": "",
        "parent": made.open_quotes[-1]["id"] if made.open_quotes else None,
        "speaker": made.names.get(speaker, speaker) or None,
        "speaker_certain": bool(speaker) and not code.endswith("?"),
        "cue": said.get("cue"),
        "note": said.get("note"),
        "lang": said.get("lang", made.lang),
    }
    made.quotes.append(quote)
    made.open_quotes.append(quote)
    if "alt" in said or "alt_speaker" in said:
        other = {"alt_kind": said["alt"]} if "alt" in said else {}
        if "alt_speaker" in said:
            other["alt_speaker"] = said["alt_speaker"] or None
        made.alternatives[quote["id"]] = {**other, "why": said.get("why", "")}


def take(tag: str, at: int, made: Annotations) -> None:
    """Note what one tag says at the offset where it stands."""
    word, _, rest = tag.partition(" ")
    bare = word.partition("|")[0]
    if bare in KINDS:
        begin_quote(bare, rest if rest and word == bare else tag[len(bare) :], at, made)
    elif tag in {"/q", "/t", "/w"}:
        made.open_quotes.pop()["end"] = at
    elif word == "m":
        made.markers.append((rest, at))
    elif word == "n":
        made.notes.append({"label": rest, "marker_starts": [], "body_start": at, "body_end": at, "body": ""})
    elif tag == "/n":
        made.notes[-1]["body_end"] = at
    elif word == "b":
        made.starts.append((at, rest))
    elif bare == "work":
        made.work_starts.append((at, tag.split("|")[1:]))
    else:
        raise ValueError(f"{made.number}: what is ⟦{tag}⟧?")


def read(source: Path) -> Annotations:
    """Take the tags out of a tagged source."""
    made = Annotations(source.name[:3])
    lines = source.read_text(encoding="utf-8").split("\n")
    while lines[0].startswith(("⟦doc|", "⟦person|")):
        head(lines.pop(0), made)
    tagged = "\n".join(lines)
    done = 0
    for found in TAG.finditer(tagged):
        made.text += tagged[done : found.start()]
        take(found[1], len(made.text), made)
        done = found.end()
    made.text += tagged[done:]
    if made.open_quotes:
        raise ValueError(f"{made.number}: {made.open_quotes[-1]['id']} is never closed")
    return made


def fill(made: Annotations) -> None:
    """Copy the annotated words out of the text, and the marks around them."""
    text = made.text
    for quote in made.quotes:
        quote["text"] = text[quote["start"] : quote["end"]]
        before, after = (
            text[: quote["start"]].rstrip("\u202f\u00a0")[-1:],
            text[quote["end"] :].lstrip("\u202f\u00a0")[:1],
        )
        if text[quote["start"] - 2 : quote["start"]] == "« ":
            before = "«"
        if text[quote["end"] : quote["end"] + 2] == " »":
            after = "»"
        quote["open"] = before if before and before in MARKS else ""
        quote["close"] = after if after and after in MARKS else ""
    for note in made.notes:
        note["body"] = text[note["body_start"] : note["body_end"]]
    link_markers(made)


def link_markers(made: Annotations) -> None:
    """Give each marker to the next note of its label below it, or to the last one above; a note without a body of its own is made."""
    for label, at in made.markers:
        same = [n for n in made.notes if n["label"] == label]
        below = [n for n in same if n["body_start"] is not None and n["body_start"] > at]
        if same:
            (below or same[-1:])[0]["marker_starts"].append(at)
        else:
            made.notes.append({"label": label, "marker_starts": [at], "body_start": None, "body_end": None, "body": None})


def lay_out(made: Annotations) -> None:
    """Part the lines into blocks and works."""
    said = {made.text.count("\n", 0, at) + 1: kind for at, kind in made.starts}
    last: dict[str, str] = {}
    blank = True
    for number, line in enumerate(made.text.split("\n"), 1):
        if not line.strip():
            blank = True
            continue
        if blank or number in said:
            kind = said.get(number, "paragraph")
            name = f"b{len(made.blocks) + 1:03}"
            goes_on = last.get(kind.rstrip("+")) if kind.endswith("+") else None
            made.blocks.append({"id": name, "kind": kind.rstrip("+"), "first_line": number, "last_line": number, "continues": goes_on})
            last[kind.rstrip("+")] = name
        made.blocks[-1]["last_line"] = number
        blank = False
    begins = [(made.text.count("\n", 0, at) + 1, fields) for at, fields in made.work_starts]
    for i, (first, fields) in enumerate(begins):
        title, author, date, publication = (value or None for value in [*fields, "", "", ""][:4])
        limit = begins[i + 1][0] if i + 1 < len(begins) else 10**9
        end = max(b["last_line"] for b in made.blocks if b["last_line"] < limit)
        made.works.append(
            {
                "title": title,
                "author": author,
                "date": date,
                "publication": publication,
                "first_line": first,
                "last_line": end,
            }
        )


def faults(made: Annotations) -> list[str]:
    """Return what cannot be right in the annotations of one document."""
    text, lines, found = made.text, made.text.split("\n"), []
    folded = " ".join(text.split())
    for q in made.quotes:
        if q["text"] != q["text"].strip() or not q["text"]:
            found.append(f"{q['id']} has space at its ends or is empty: {q['text']!r}")
        if q["cue"] and " ".join(q["cue"].split()) not in folded:
            found.append(f"{q['id']}: the cue is not in the text: {q['cue']}")
        goes_on = q["open"] and text[q["end"] : q["end"] + 2] == "\n\n"  # taken up again by a mark in the next paragraph
        if q["form"] == "inline" and not goes_on and (not q["open"] or not q["close"]):
            found.append(f"{q['id']} lacks a mark: {q['text'][:50]!r}")
        if q["note"] and q["note"] not in {n["label"] for n in made.notes}:
            found.append(f"{q['id']} names no note: {q['note']}")
        if q["speaker"] and q["speaker"] not in made.people:
            found.append(f"{q['id']}: speaker without a person line: {q['speaker']}")
    for n in made.notes:
        found += [
            f"note {n['label']}: no sign at {at}" for at in n["marker_starts"] if n["label"] not in text[at : at + 12].translate(PLAIN)
        ]
        if not n["marker_starts"]:
            found.append(f"note {n['label']} is called nowhere")
    for name, forms in made.people.items():
        found += [f"{name}: form not in the text: {form}" for form in forms if form not in folded]
    covered = {n for b in made.blocks for n in range(b["first_line"], b["last_line"] + 1)}
    found += [f"line {i} is in no block" for i, line in enumerate(lines, 1) if line.strip() and i not in covered]
    found += [f"unknown kind {b['kind']}" for b in made.blocks if b["kind"] not in BLOCKS]
    return found


def main() -> None:
    alternatives = {}
    for source in sorted((HERE / "tagged").glob("[0-9]*.txt")):
        made = read(source)
        fill(made)
        lay_out(made)
        for fault in faults(made):
            print(f"{made.number}: {fault}")
        (HERE / f"{source.stem}.{made.ext}").write_text(made.text, encoding="utf-8", newline="\n")
        gold = {
            "doc": made.number,
            "works": made.works,
            "blocks": made.blocks,
            "quotes": made.quotes,
            "notes": made.notes,
        }
        whole = json.dumps({**gold, "people": made.people}, ensure_ascii=False, indent=1) + "\n"
        (HERE / "gold" / f"{made.number}.json").write_text(whole, encoding="utf-8")
        if made.alternatives:
            alternatives[made.number] = made.alternatives
        kinds = [q["kind"] for q in made.quotes]
        counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in KINDS.values())
        print(f"{source.stem}: {len(made.text.split())} words, {counts}, {len(made.notes)} notes, {len(made.works)} works")
    (HERE / "gold" / "ambiguous.json").write_text(json.dumps(alternatives, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
