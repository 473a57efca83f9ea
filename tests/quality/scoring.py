"""Measure an extraction against hand-made annotations: spans, kinds, speakers, notes, blocks, works; each figure in 0..1.

A span counts as found where it overlaps the annotated one by at least four fifths (intersection over union); `spans` wants both ends equal,
marks and closing punctuation trimmed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from serge_cli.wire import Wire

TRIM = " \t\r\n\u00a0‘’“”\"'`«»*_.,;:!?"
ENOUGH = 0.8
MARKER_SLACK = 6  # code points between an annotated and a found marker


@dataclass(slots=True)
class Annotated:
    """One document's annotations beside what was extracted from it."""

    gold: dict[str, Any]
    alternatives: dict[str, dict[str, str]]
    found: Wire
    text: str

    def figures(self) -> dict[str, float]:
        """Return every figure by its name."""
        return {**self.span_figures(), **self.speaker_figures(), **self.note_figures(), **self.layout_figures()}

    def pairs(self) -> tuple[dict[int, int], int]:
        """Pair annotated and found spans, best overlap first; return the pairs and how many are equal."""
        wanted = [trimmed(self.text, q) for q in self.gold["quotes"]]
        got = [trimmed(self.text, q) for q in self.found["quotations"]]
        candidates = [(overlap(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(got)]
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        for score, i, j in sorted(candidates, key=lambda item: (-item[0], item[1], item[2])):
            if score >= ENOUGH and i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
        return pairs, sum(wanted[i] == got[j] for i, j in pairs.items())

    def span_figures(self) -> dict[str, float]:
        wanted, got = self.gold["quotes"], self.found["quotations"]
        pairs, equal = self.pairs()
        kind_ok = {
            i: got[j]["kind"] in {wanted[i]["kind"], self.alternatives.get(wanted[i]["id"], {}).get("alt_kind")} for i, j in pairs.items()
        }
        soft = {i for i, q in enumerate(wanted) if self.alternatives.get(q["id"], {}).get("alt_kind")}
        back = {j: i for i, j in pairs.items()}
        quotations = [i for i, q in enumerate(wanted) if q["kind"] == "quotation"]
        claimed = [j for j, q in enumerate(got) if q["kind"] == "quotation"]
        hit = sum(i in pairs and (got[pairs[i]]["kind"] == "quotation" or i in soft) for i in quotations)
        true = sum(j in back and (wanted[back[j]]["kind"] == "quotation" or back[j] in soft) for j in claimed)
        return {
            "spans": f1(equal, len(wanted), equal, len(got)),
            "spans~": f1(len(pairs), len(wanted), len(pairs), len(got)),
            "kind": share(kind_ok.values()),
            "quotes": f1(hit, len(quotations), true, len(claimed)),
            "form": share(got[j]["form"] == wanted[i]["form"] for i, j in pairs.items()),
            "parent": self.parents(pairs),
        }

    def parents(self, pairs: dict[int, int]) -> float:
        wanted, got = self.gold["quotes"], self.found["quotations"]
        place = {q["id"]: i for i, q in enumerate(wanted)}
        found_place = {q["id"]: j for j, q in enumerate(got)}
        nested = [i for i, q in enumerate(wanted) if q["parent"]]
        return share(
            i in pairs and found_place.get(got[pairs[i]]["parent"], -2) == pairs.get(place[wanted[i]["parent"]], -1) for i in nested
        )

    def speaker_figures(self) -> dict[str, float]:
        wanted, got = self.gold["quotes"], self.found["quotations"]
        pairs, _ = self.pairs()
        named = {i: (got[j]["speaker"] or {}).get("name", "") for i, j in pairs.items()}
        asked = [i for i, q in enumerate(wanted) if q["kind"] == "quotation" and q["speaker"] and q["speaker_certain"]]
        claims = [i for i in pairs if wanted[i]["kind"] == "quotation" and named[i]]
        return {
            "speaker": share(self.same_person(wanted[i]["speaker"], named.get(i, "")) for i in asked),
            "spk.prec": share(bool(wanted[i]["speaker"]) and self.same_person(wanted[i]["speaker"], named[i]) for i in claims),
        }

    def same_person(self, wanted: str, got: str) -> bool:
        if not words(got):
            return False
        forms = [wanted, *self.gold["people"].get(wanted, [])]
        return any(words(form) == words(got) for form in forms) or words(wanted)[-1:] == words(got)[-1:]

    def note_figures(self) -> dict[str, float]:
        wanted = self.gold["notes"]
        got: dict[str, list[str]] = {}  # label -> bodies: numbering may restart
        for note in self.found["footnotes"]:
            got.setdefault(str(note["label"]), []).append(squash(note["body"]))
        labels = sum(str(n["label"]) in got for n in wanted)
        places = {start for n in wanted for start in n["marker_starts"]}
        found_places = {m["start"] for n in self.found["footnotes"] for m in n["markers"]}
        near = sum(any(abs(p - q) <= MARKER_SLACK for q in found_places) for p in places)
        true = sum(any(abs(p - q) <= MARKER_SLACK for p in places) for q in found_places)
        pairs, _ = self.pairs()
        sourced = [i for i, q in enumerate(self.gold["quotes"]) if q["note"]]
        return {
            "notes": f1(labels, len(wanted), labels, len(self.found["footnotes"])),
            "marker": f1(near, len(places), true, len(found_places)),
            "body": share(squash(n["body"]) in got.get(str(n["label"]), []) for n in wanted),
            "q-note": share(
                i in pairs and str(self.gold["quotes"][i]["note"]) in self.found["quotations"][pairs[i]]["notes"] for i in sourced
            ),
        }

    def layout_figures(self) -> dict[str, float]:
        lines = self.text.split("\n")
        wanted = {n: b["kind"] for b in self.gold["blocks"] for n in range(b["first_line"], b["last_line"] + 1)}
        got: dict[int, str] = {}
        for paragraph in self.found["paragraphs"]:
            last = self.text.count("\n", 0, max(paragraph["start"], paragraph["end"] - 1)) + 1
            for line in range(paragraph["line"], last + 1):
                got.setdefault(line, paragraph["kind"])
        works = [(words(w["title"] or ""), words(" ".join(w["authors"]))) for w in self.found["document"]["works"]]
        return {
            "blocks": share(got.get(n) == kind for n, kind in wanted.items() if lines[n - 1].strip()),
            "works": share((words(w["title"] or ""), words(w["author"] or "")) in works for w in self.gold["works"]),
        }


def share(outcomes: Any) -> float:
    """Return the share of true values; 1 where there are none."""
    listed = list(outcomes)
    return sum(map(bool, listed)) / len(listed) if listed else 1.0


def f1(hits_gold: int, gold: int, hits_found: int, found: int) -> float:
    """Return the harmonic mean of recall and precision."""
    recall = hits_gold / gold if gold else 1.0
    precision = hits_found / found if found else 1.0
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return intersection over union of two half-open stretches."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return 0.0 if common <= 0 else common / (max(a[1], b[1]) - min(a[0], b[0]))


def trimmed(text: str, quotation: dict[str, Any]) -> tuple[int, int]:
    """Return a quotation's stretch without marks, space and punctuation at its ends."""
    start, end = quotation["start"], quotation["end"]
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end


def words(name: str) -> list[str]:
    """Return a name's words without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain.casefold())


def squash(words_or_none: str | None) -> str:
    """Return the words with white space folded."""
    return " ".join((words_or_none or "").split())
