"""Let a query exclude words as it is written: `serge search -miners strike`, where a shell's conventions ask for `--` first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


def words_last(args: Sequence[str], parameters: Iterable[Any]) -> list[str]:
    """Return a command's arguments with those that are words behind a `--`, if a word that is excluded looks like an option.

    `-miners` is a word and `-n`, `-n5`, `-fjson` are options: what clings to a short option is a number or one of its choices.
    """
    known = {name: parameter for parameter in parameters if parameter.param_type_name == "option" for name in parameter.opts}
    end = args.index("--") if "--" in args else len(args)
    options: list[str] = []
    words: list[str] = []
    excluded = takes_next = False
    for argument in args[:end]:
        is_word = not takes_next and (not argument.startswith("-") or argument == "-" or not _is_option(argument, known))
        excluded = excluded or (is_word and argument.startswith("-"))
        (words if is_word else options).append(argument)
        takes_next = not takes_next and not is_word and _takes_value(known.get(argument))
    return [*options, "--", *words, *args[end + 1 :]] if excluded else list(args)


def _is_option(argument: str, known: dict[str, Any]) -> bool:
    if argument.startswith("--") or argument in known:
        return True
    if all(f"-{letter}" in known for letter in argument[1:]):
        return True
    value = argument[2:]
    return _takes_value(known.get(argument[:2])) and (value[:1].isdigit() or value in getattr(known[argument[:2]].type, "choices", ()))


def _takes_value(parameter: Any) -> bool:
    return parameter is not None and not getattr(parameter, "is_flag", False)
