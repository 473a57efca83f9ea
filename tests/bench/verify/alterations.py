"""Ways to quote a true passage rightly and wrongly: for each kind what is made of it and what the verdict must be. Seeded, so repeatable."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from serge_cli.model.verdicts import Caution, Verdict
from serge_cli.text.sentences import sentences

WORD = re.compile(r"[^\W\d_]+")
LIMIT = re.compile(r",? (?=(?:but|unless|except|although|however|provided that|though)\b)")
READ_WRONG = (("rn", "m"), ("m", "rn"), ("l", "1"), ("e", "c"), ("h", "b"), ("cl", "d"), ("o", "0"), ("u", "n"), ("ii", "u"), ("f", "t"))
MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": " - ", "–": "-", "…": "...", '"': "”", "'": "’", ":": ";", ";": ","})


@dataclass(frozen=True, slots=True)
class Sample:
    """A quotation with what is true of it: the passages whose words it has, in order (none: of no passage)."""

    kind: str
    text: str
    verdict: Verdict
    passages: tuple[str, ...] = ()
    warning: Caution | None = None


@dataclass(slots=True)
class Passages:
    """The passages of a library: texts by locator, each a list of sentences, in the order of their documents."""

    sentences: dict[str, list[str]]
    withheld: list[str]  # sentences of documents that the library has not
    vocabulary: list[str] = field(default_factory=list)
    all: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.vocabulary = sorted({word for texts in self.sentences.values() for text in texts for word in WORD.findall(text)})
        self.all = [(place, text) for place, texts in self.sentences.items() for text in texts]


def split(text: str) -> list[str]:
    """Return the sentences of 8 to 60 words, without line breaks."""
    found = (" ".join(span.of(text).split()) for span in sentences(text))
    return [one for one in found if 8 <= len(one.split()) <= 60 and one[0].isalpha() and not re.search(r"[\[\]…*_<]|\.\.\.", one)]


def _true(passages: Passages, random: Random) -> tuple[str, str]:
    return random.choice(passages.all)


def _exact(passages: Passages, random: Random) -> Sample:
    place, text = _true(passages, random)
    return Sample("exact", text, Verdict.EXACT, (place,))


def _typography(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    other = re.sub(r" {2,}", " ", text.translate(MARKS))
    if WORD.findall(other) != WORD.findall(text) or other[:-1] == text[:-1] or other.strip('.,;:!?"”’ ') == text.strip('.,;:!?"”’ '):
        return None
    return Sample("typography", other, Verdict.TYPOGRAPHY, (place,))


def _dropped(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    words = text.split(" ")
    at, last = random.randrange(2, len(words) - 3), random.choice((1, 1, 2))
    if not WORD.search(" ".join(words[at : at + last])):  # a dash
        return None
    return Sample("dropped", " ".join(words[:at] + words[at + last :]), Verdict.ALTERED, (place,))


def _added(passages: Passages, random: Random) -> Sample:
    place, text = _true(passages, random)
    words = text.split(" ")
    words.insert(random.randrange(1, len(words)), random.choice(passages.vocabulary).lower())
    return Sample("added", " ".join(words), Verdict.ALTERED, (place,))


def _substituted(passages: Passages, random: Random) -> Sample:
    place, text = _true(passages, random)
    words = text.split(" ")
    at = random.randrange(1, len(words) - 1)
    words[at] = random.choice(
        [word for word in random.sample(passages.vocabulary, 5) if word.lower() not in words[at].lower()] or ["quite"]
    )
    return Sample("substituted", " ".join(words), Verdict.ALTERED, (place,))


def _negation(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    without = re.sub(r" (?:not|never) ", " ", text, count=1)
    return Sample("negation", without, Verdict.ALTERED, (place,)) if without != text else None


def _number(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    other = re.sub(r"\b(1[89]\d)(\d)\b", lambda found: found[1] + str((int(found[2]) + 1) % 10), text, count=1)
    return Sample("number", other, Verdict.ALTERED, (place,)) if other != text else None


def _ellipsis(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    words = text.split(" ")
    if len(words) < 16:
        return None
    first = random.randrange(4, len(words) - 9)
    sign = random.choice((" … ", " ... ", " . . . ", " [...] ", " […] "))
    return Sample("ellipsis", " ".join(words[:first]) + sign + " ".join(words[first + random.randrange(2, 5) :]), Verdict.EDITED, (place,))


def _far(passages: Passages, random: Random) -> Sample | None:
    places = list(passages.sentences)
    number = random.randrange(len(places) - 30)
    first, second = places[number], places[number + random.randrange(3, 30)]
    if first.partition(":")[0] != second.partition(":")[0] or not (passages.sentences[first] and passages.sentences[second]):
        return None
    text = f"{passages.sentences[first][0]} … {passages.sentences[second][-1]}"
    return Sample("far-ellipsis", text, Verdict.EDITED, (first, second), Caution.FAR_ELLIPSIS)


def _brackets(passages: Passages, random: Random) -> Sample:
    place, text = _true(passages, random)
    words = text.split(" ")
    at = random.randrange(3, len(words) - 2)
    style = random.randrange(4)
    if style == 0 and words[0][0].isupper() and len(words[0]) > 1:
        words[0] = f"[{words[0][0].lower()}]{words[0][1:]}"
    elif style == 1:
        words.insert(at, "[sic]")
    elif style == 2 and re.fullmatch(WORD, words[at]) and len(words[at]) > 4:
        words[at] = f"{words[at][:-2]}[ing]"
    else:
        words.insert(at, "[the workers]")
    return Sample("brackets", " ".join(words), Verdict.EDITED, (place,))


def _swapped(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    words = text.rstrip(".?!").split(" ")
    if len(words) < 12:
        return None
    half = len(words) // 2
    return Sample("swapped", " ".join(words[half:] + words[:half]), Verdict.SPLICED, (place,))


def _moved(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    words = text.split(" ")
    at = random.randrange(1, len(words) - 2)
    if (
        not (len(words[at]) > 3 and len(words[at + 1]) > 3 and words[at].isalpha() and words[at + 1].isalpha())
        or words[at] == words[at + 1]
    ):
        return None
    words[at : at + 2] = words[at + 1], words[at]
    return Sample("moved", " ".join(words), Verdict.ALTERED, (place,))


def _spliced(passages: Passages, random: Random) -> Sample:
    (place, text), (other, further) = _true(passages, random), _true(passages, random)
    words, more = text.split(" "), further.split(" ")
    return Sample("spliced", " ".join(words[: max(6, len(words) // 2)] + more[-max(6, len(more) // 2) :]), Verdict.SPLICED, (place, other))


def _ocr(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    words = text.split(" ")
    for _ in range(max(1, len(words) // 8)):
        at = random.randrange(len(words))
        old, new = random.choice(READ_WRONG)
        words[at] = words[at].replace(old, new, 1)
    return Sample("ocr", " ".join(words), Verdict.ALTERED, (place,)) if words != text.split(" ") else None


def _misremembered(passages: Passages, random: Random) -> Sample | None:
    """Return a sentence with three faults of memory, at least three words apart: a word lost, another put in, another in its place."""
    place, text = _true(passages, random)
    words = text.split(" ")
    if len(words) < 16:
        return None
    first, second, third = sorted(random.sample(range(1, len(words) // 4), 3))
    strange = random.sample(passages.vocabulary, 2)
    words[4 * third] = strange[0].lower()
    words.insert(4 * second, strange[1].lower())
    del words[4 * first]
    return Sample("misremembered", " ".join(words), Verdict.ALTERED, (place,))


def _absent(passages: Passages, random: Random) -> Sample:
    return Sample("absent", random.choice(passages.withheld), Verdict.ABSENT)


def _invented(passages: Passages, random: Random) -> Sample:
    """Return a sentence of the library's own words, each pair of which may well stand there, the whole nowhere."""
    words: list[str] = []
    while len(words) < random.randrange(12, 24):
        piece = _true(passages, random)[1].split(" ")
        at = random.randrange(len(piece) - 2)
        words += piece[at : at + random.choice((1, 2, 2, 3))]
    return Sample("invented", " ".join(words).capitalize(), Verdict.ABSENT)


def _limit(passages: Passages, random: Random) -> Sample | None:
    place, text = _true(passages, random)
    cut = LIMIT.search(text)
    if cut is None or len(text[: cut.start()].split()) < 7:
        return None
    return Sample("limit", text[: cut.start()], Verdict.EXACT, (place,), Caution.STOPS_BEFORE_A_LIMIT)


KINDS: Sequence[Callable[[Passages, Random], Sample | None]] = (
    _exact, _typography, _dropped, _added, _substituted, _negation, _number, _ellipsis, _far, _brackets, _swapped, _moved, _spliced, _ocr,
    _misremembered, _absent, _invented, _limit,
)  # fmt: skip


def samples(passages: Passages, each: int, seed: int = 1) -> list[Sample]:
    """Return so many samples of each kind; fewer where the texts have no occasion for them."""
    random = Random(seed)
    made: list[Sample] = []
    for kind in KINDS:
        found: list[Sample] = []
        for _ in range(each * 400):
            if len(found) == each or (kind is _absent and not passages.withheld):
                break
            sample = kind(passages, random)
            if sample is not None:
                found.append(sample)
        made += found
    return made
