"""Say in plain words which values an option takes, where a command line gives it another."""

from __future__ import annotations

from typing import Any, Final

from serge_cli.commands.click import BadParameter, UsageError

_CANNOT: Final = "{option} cannot be {value}. Give {wanted}."
_NUMBERS: Final = {"int": "a whole number", "int range": "a whole number", "float": "a number", "float range": "a number"}


def said(error: UsageError) -> str:
    """Return what is wrong with a command line, and which numbers or words an option takes."""
    plain = error.format_message().partition(" (Possible options")[0].rstrip(".")
    if not isinstance(error, BadParameter) or error.param is None:
        return f"{plain}."
    wanted = _wanted(error.param.type)
    if not wanted:
        return f"{plain}."
    value = error.message.partition(" is not ")[0].strip("'\"")
    return _CANNOT.format(option=max(error.param.opts, key=len), value=f"“{value}”", wanted=wanted)


def _wanted(asked: Any) -> str:
    """Return what an option takes; empty where that is no number and no choice."""
    choices = [str(each) for each in getattr(asked, "choices", ())]
    if choices:
        return " or ".join(filter(None, (", ".join(choices[:-1]), choices[-1])))
    kind = _NUMBERS.get(asked.name, "")
    return kind and f"{kind}{_bounds(asked)}"


def _bounds(asked: Any) -> str:
    least, most = getattr(asked, "min", None), getattr(asked, "max", None)
    if least is not None and most is not None:
        return f" from {least} to {most}"
    return f", {least} or more" if least is not None else f", {most} at most" if most is not None else ""
