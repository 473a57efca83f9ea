"""Stems of English words by Snowball's English algorithm (snowballstemmer 3.1, english.sbl), step by step as on its page.

An index stems every word that it holds; Snowball's generated Python takes six times as long, for it walks the letters one by one.
Its step 0, about apostrophes, is left out: folded words have none. A test compares the two.
"""

from __future__ import annotations

import re

_SPECIAL = {
    **{word: word for word in ("andes", "atlas", "bias", "cosmos", "howe", "news", "sky")},
    **{"early": "earli", "gently": "gentl", "idly": "idl", "only": "onli", "singly": "singl", "ugly": "ugli"},
    **{"skies": "sky", "skis": "ski"},
}
_REGION = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]")
_FIRST_REGION = re.compile(rf"arsen|commun|emerg|gener|inter|later|organ|past|univers|{_REGION.pattern}")
_VOWEL = re.compile("[aeiouy]")
_SHORT_END = re.compile(r"(?:[^aeiouy][aeiouy][^aeiouywxY]|\A[aeiouy][^aeiouy]|past)\Z")
_PAIRS = frozenset(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"])
_KEPT_BEFORE_EED = frozenset(["succ", "proc", "exc"])
_KEPT_BEFORE_ING = frozenset(["even", "cann", "inn", "earr", "herr", "out"])
_BEFORE_LI = frozenset("cdeghkmnrt")
_Rules = dict[str, tuple[tuple[str, str], ...]]


def _rules(*written: str) -> _Rules:
    """Return rules `ending:replacement` by their last two letters, the longest endings first."""
    rules: dict[str, list[tuple[str, str]]] = {}
    for ending, _, replacement in sorted((rule.partition(":") for rule in " ".join(written).split()), key=lambda rule: -len(rule[0])):
        rules.setdefault(ending[-2:], []).append((ending, replacement))
    return {last: tuple(found) for last, found in rules.items()}


_STEP_2 = _rules(
    "anci:ance enci:ence ogi:og li: bli:ble abli:able alli:al fulli:ful lessli:less ousli:ous entli:ent aliti:al biliti:ble iviti:ive",
    "tional:tion ational:ate alism:al ation:ate ization:ize izer:ize ator:ate iveness:ive fulness:ful ousness:ous ogist:og",
)
_STEP_3 = _rules("icate:ic ative: alize:al iciti:ic ical:ic tional:tion ational:ate ful: ness:")
_STEP_4 = _rules("ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:")


def english_stem(word: str) -> str:
    """Return the stem of a folded word without apostrophes."""
    if len(word) < 3 or word in _SPECIAL:
        return _SPECIAL.get(word, word)
    if "y" in word:
        return _stem(_marked(word)).replace("Y", "y")
    return _stem(word)


def _marked(word: str) -> str:
    """Return the word with `Y` for every y that is a consonant: the first letter, or after a vowel."""
    letters = list(word)
    for place, letter in enumerate(letters):
        if letter == "y" and (place == 0 or letters[place - 1] in "aeiouy"):
            letters[place] = "Y"
    return "".join(letters)


def _stem(word: str) -> str:
    found = _FIRST_REGION.match(word)
    first = found.end() if found else len(word)
    found = _REGION.match(word, first)
    second = found.end() if found else len(word)
    word = _without_verb_ending(_without_s(word), first)
    if word[-1] in "yY" and len(word) > 2 and word[-2] not in "aeiouy":
        word = f"{word[:-1]}i"
    word = _step_3(_step_2(word, first), first, second)
    return _without_last(_step_4(word, second), first, second)


def _without_s(word: str) -> str:
    """Step 1a: plurals."""
    if word[-1] == "s":
        if word.endswith("sses"):
            return word[:-2]
        if not word.endswith(("ies", "ss", "us")):
            return word[:-1] if _VOWEL.search(word, 0, len(word) - 2) else word
    elif not word.endswith("ied"):
        return word
    if word.endswith(("ss", "us")):
        return word
    return word[:-2] if len(word) > 4 else word[:-1]


def _without_verb_ending(word: str, first: int) -> str:
    """Step 1b: `ed` and `ing`, with `ly` or without."""
    bare = word[:-2] if word.endswith("ly") else word
    if bare.endswith("eed"):
        start = len(bare) - 3
        return f"{bare[:start]}ee" if start >= first and bare[:start] not in _KEPT_BEFORE_EED else word
    if bare.endswith("ing"):
        start = len(bare) - 3
        if word[:-3] in _KEPT_BEFORE_ING:
            return word
        if len(word) == 5 and word[1] == "y" and word[0] not in "aeiouy":
            return f"{word[0]}ie"
    elif bare.endswith("ed"):
        start = len(bare) - 2
    else:
        return word
    return _mended(bare[:start], first) if _VOWEL.search(bare, 0, start) else word


def _mended(word: str, first: int) -> str:
    """Return a word that lost its `ed` or `ing` with the `e` that it needs, or without the letter that was doubled."""
    last = word[-2:]
    if last in {"at", "bl", "iz"}:
        return f"{word}e"
    if last in _PAIRS:
        return word if len(word) == 3 and word[0] in "aeo" else word[:-1]
    return f"{word}e" if len(word) == first and _SHORT_END.search(word) else word


def _step_2(word: str, first: int) -> str:
    for ending, replacement in _STEP_2.get(word[-2:], ()):
        if word.endswith(ending):
            start = len(word) - len(ending)
            before = word[start - 1 : start]
            if start < first or (ending == "li" and before not in _BEFORE_LI) or (ending == "ogi" and before != "l"):
                return word
            return word[:start] + replacement
    return word


def _step_3(word: str, first: int, second: int) -> str:
    for ending, replacement in _STEP_3.get(word[-2:], ()):
        if word.endswith(ending):
            start = len(word) - len(ending)
            return word[:start] + replacement if start >= (second if ending == "ative" else first) else word
    return word


def _step_4(word: str, second: int) -> str:
    for ending, _ in _STEP_4.get(word[-2:], ()):
        if word.endswith(ending):
            start = len(word) - len(ending)
            return word[:start] if start >= second and (ending != "ion" or word[start - 1] in "st") else word
    return word


def _without_last(word: str, first: int, second: int) -> str:
    """Step 5: a last `e`, or one of two `l`."""
    start = len(word) - 1
    if word[-1] == "e":
        return word[:-1] if start >= second or (start >= first and not _SHORT_END.search(word, 0, start)) else word
    return word[:-1] if word[-2:] == "ll" and start >= second else word
