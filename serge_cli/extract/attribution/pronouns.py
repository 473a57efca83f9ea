"""Who is meant by he, she, his, they, I beside a quotation: the persons named before, ranked by nearness, role and gender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from serge_cli.extract.attribution.candidates import Candidates
from serge_cli.extract.attribution.context import Context, Place
from serge_cli.extract.attribution.credits import DISPLAYED
from serge_cli.extract.attribution.observations import before, observe
from serge_cli.extract.attribution.token_tags import PersonNumber, QuotationNumber, Tokens
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.model.records import Quotation

_PRONOUNS = "PpIGYmH"
_SEEN_BEHIND = re.compile(rf"[.|#{_PRONOUNS}]")
_THIRD = "Pp"
_BEFORE, _BEHIND = 60, 14  # tokens in which a pronoun is looked for
_MOST = 3  # pronouns looked at
_ANTECEDENTS, _ANTECEDENT_REACH = 6, 150  # persons, and tokens in which they are looked for
_DESCRIBED_REACH = 60  # and those in which a person without a name is looked for: the grandmother
_SUBJECT_CLASSES = frozenset({"subject", *(f"subject{size}{title}" for size in "1234" for title in ("", "t"))})
_CLAUSE, _PARTING = 12, ".|#,;:Q"  # tokens of a clause, and the tags that end one
_SUBJECTS = ".|#,;C^:-"  # tags before a name that is likely the subject of its clause


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun, or a noun in the place of one, beside a quotation: its token and its form as an observation."""

    index: int
    form: str
    details: tuple[str, ...]


def see_pronouns(context: Context, number: QuotationNumber, found: Candidates) -> Pronoun | None:
    """Note whom the pronouns beside a quotation may mean; return the one nearest to a verb of saying, or the nearest."""
    place = context.places.get(number)
    if place is None:
        return None
    pronouns = list(_pronouns(place, context.quotations[number]))[:_MOST]
    for pronoun in pronouns:
        tag = place.tokens.tags[pronoun.index]
        found.see(None, f"~{pronoun.form}", *(f"~{tag}{detail}" for detail in pronoun.details))
        if tag in _THIRD:
            _see_antecedents(context, place, pronoun, found)
        elif place.tokens.words[pronoun.index] in place.tokens.lexicon(pronoun.index).plurals:
            _see_lists(context, place, pronoun, found)
        else:
            teller = context.narrator
            if tag in "Im" and teller is not None:
                found.see(teller, "narrator", f"{pronoun.form}narrator")
            for candidate in list(found.values()):
                if "author" in candidate.observations:
                    candidate.observations.append(f"{pronoun.form}author")
    speaking = [pronoun for pronoun in pronouns if "V" in pronoun.form and place.tokens.tags[pronoun.index] in _THIRD]
    return next(iter(speaking or pronouns), None)


def _pronouns(place: Place, quotation: Quotation) -> Iterator[Pronoun]:
    tags, index = place.tokens.tags, place.index
    for at in range(index - 1, max(-1, index - _BEFORE), -1):
        if tags[at] in ".|#":
            if tags[at] == "#" or not (quotation.form in DISPLAYED and at >= index - 2):
                break
        elif tags[at] in _PRONOUNS:
            yield _pronoun(tags, at, index)
    for sign in _SEEN_BEHIND.finditer(tags, index + 1, index + _BEHIND):
        if sign[0] in ".|#":
            break
        yield _pronoun(tags, sign.start(), index)


def _pronoun(tags: str, at: int, index: int) -> Pronoun:
    side = "L" if at < index else "R"
    observations, _ = observe(tags, at, index)
    between = tags[at + 1 : index] if at < index else tags[index + 1 : at]
    follows = tags[at + 1 : at + 3].lstrip("X!")[:1]
    close = follows == "V" or (side == "R" and between.strip(",D") == "V")
    form = f"@{tags[at]}{side}{'V' if close or 'V' in between else 'o'}{close:d}"
    details = tuple(each for each in observations if each[:3] in {"L0s", "L1s", "R0s", "L0V", "R0V", "L0>", "R0>", "L0<", "R0<", "L1V"})
    return Pronoun(at, form, details)


def _see_lists(context: Context, place: Place, pronoun: Pronoun, found: Candidates) -> None:
    """Note whom *they* may mean: the persons of a list, “Rockwell and Sinclair”, or a body, the nearest first."""
    tokens, form = place.tokens, pronoun.form
    listed: list[tuple[PersonNumber, ...]] = []
    ends = 0
    for at in range(pronoun.index - 1, max(-1, pronoun.index - _ANTECEDENT_REACH), -1):
        tag = tokens.tags[at]
        if tag == "#" or len(listed) >= _ANTECEDENTS:
            return
        if tag in ".|":
            ends += 1
        elif tag == "N":
            number = tokens.persons[at]
            together = tokens.coordinated(at) or ((number,) if context.groups[number] else ())
            if not together or together in listed:
                continue
            rank = min(len(listed), 2)
            listed.append(together)
            for each in together:
                found.see(
                    each,
                    f"{form}list",
                    f"{form}list{rank}",
                    f"{form}list{rank}s{min(ends, 2)}",
                    f"@list{'body' if len(together) == 1 else ''}",
                )
                found[each].together = found[each].together or together


def _see_antecedents(context: Context, place: Place, pronoun: Pronoun, found: Candidates) -> None:
    tokens, form = place.tokens, pronoun.form
    tags, words = tokens.tags, tokens.lexicon(pronoun.index)
    word = tokens.words[pronoun.index]
    feminine = word in words.feminine
    against = {"f", "m"} - {"f" if feminine else "m"}
    ranked: list[PersonNumber] = []
    _see_described(context, tokens, pronoun, "f" if feminine else "m", found)
    ends = 0
    for at in range(pronoun.index - 1, max(-1, pronoun.index - _ANTECEDENT_REACH), -1):
        tag = tags[at]
        if tag == "#" or len(ranked) >= _ANTECEDENTS:
            break
        if tag in ".|":
            ends += 1
        elif tag == "N":
            number = tokens.persons[at]
            if number in ranked or context.groups[number] or context.genders[number] in against:
                continue
            rank = len(ranked)
            ranked.append(number)
            role = "S" if before(tags, at) in _SUBJECTS else "O"
            sure = "u" if context.genders[number] == "?" else "g"
            found.see(number, f"{form}r{rank}s{min(ends, 2)}", f"{form}r{rank}{role}", f"{form}any", "@any", f"@r{rank}{sure}")
            bound = ("@bound", f"@bound{min(ends, 2)}", f"{form}bound{rank}") * _is_beside_another(tokens, at, feminine)
            found.see(number, *bound)
    for other, candidate in list(found.items()):
        if other is None:
            continue
        observations = candidate.observations
        observations += [f"{form}{each}" for each in observations if each.startswith("spoke")]
        observations += [f"{form}{each}" for each in observations if each in _SUBJECT_CLASSES]
        if context.genders[other] in against:
            observations += [f"{form}clash", "@clash"]
        elif other not in ranked:
            observations.append(f"{form}far")


def _is_beside_another(tokens: Tokens, name: int, feminine: bool) -> bool:
    """Return whether a pronoun of the same gender stands before a name in its clause, and so means somebody else: She led Sanna."""
    tags, at = tokens.tags, name - 1
    while at >= 0 and name - at <= _CLAUSE and tags[at] not in _PARTING:
        if tags[at] == "P":
            return (tokens.words[at] in tokens.lexicon(at).feminine) == feminine
        at -= 1
    return False


def _see_described(context: Context, tokens: Tokens, pronoun: Pronoun, gender: str, found: Candidates) -> None:
    """Note whom without a name a pronoun may mean, the nearest first: the grandmother, the old man."""
    described: list[PersonNumber] = []
    ends = names = 0
    for at in range(pronoun.index - 1, max(-1, pronoun.index - _DESCRIBED_REACH), -1):
        tag = tokens.tags[at]
        if tag == "#":
            break
        ends += tag in ".|"
        names += tag == "N"
        number = context.described_at(tokens, at) if tag == "H" else None
        if number is not None and number not in described and context.genders[number] == gender:
            rank, form = len(described), pronoun.form
            found.see(number, f"{form}h", f"{form}h{rank}s{min(ends, 2)}n{min(names, 2)}", f"@h{rank}n{min(names, 2)}")
            described.append(number)
