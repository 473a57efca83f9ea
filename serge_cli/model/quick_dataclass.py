"""Make frozen, slotted dataclasses in an eighth of the standard library's time, and instances of them in half.

A question loads some eighty records. `dataclasses` compiles six methods for each (1.2 ms on Python 3.11), which was a quarter of a short
command's whole time; here one is compiled, `__init__`, and the others are shared. To a type checker this *is* `dataclasses.dataclass`; at
run time `fields`, `asdict` and `is_dataclass` work on the result, for what they ask is made when they ask for it; `replace` is here,
for that of the standard library has it made.
Anything but `frozen=True, slots=True` (with or without `order=True`), without bases but such records, and without fields that are kept
out of something (`init=False`, `repr=False`, `compare=False`), is left to the standard library.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """Make a dataclass, quickly where it is frozen and slotted."""
        if cls is not None or not options.get("frozen") or not options.get("slots") or options.keys() - {"frozen", "slots", "order"}:
            return dataclasses.dataclass(cls, **options)
        return lambda made: _record(made, order=options.get("order", False)) if _is_plain(made) else dataclasses.dataclass(made, **options)

    def replace(record: Any, /, **changes: Any) -> Any:
        """Return a record like another but for some fields."""
        made = type(record)
        return made(*[changes.pop(name) if name in changes else getattr(record, name) for name in made.__match_args__], **changes)


def _is_plain(made: type) -> bool:
    """Return whether a class has no base but records made here, and no field that is kept out of something."""
    fields = (value for value in vars(made).values() if isinstance(value, dataclasses.Field))
    base, *others = made.__bases__
    is_alone = not others and (base is object or isinstance(_asked(base), _Asked))
    return is_alone and all(each.init and each.repr and each.compare for each in fields)


def _asked(base: type) -> Any:
    return vars(base).get("__dataclass_fields__")


_FEW = 12  # records of a class, from which on a quicker way to make them is worth compiling


class _Asked:
    """Stands for an attribute of a dataclass until somebody asks; then the standard library makes it, once for each class."""

    def __init__(self, name: str, defaults: dict[str, Any]) -> None:
        self.name, self.defaults = name, defaults

    def __get__(self, instance: object, owner: type) -> Any:
        made = next(each for each in owner.__mro__ if each.__dict__.get(self.name) is self)
        body = {"__annotations__": made.__annotations__, "__module__": made.__module__, **self.defaults}
        found = getattr(dataclasses.dataclass(frozen=True)(type(made.__name__, (), body)), self.name)
        type.__setattr__(made, self.name, found)
        return found


def _record(cls: type, *, order: bool) -> type:
    (base,) = cls.__bases__
    inherited: dict[str, Any] = getattr(base, "__annotations__", {})
    annotations = inherited | cls.__annotations__
    names = tuple(annotations)
    body = {name: value for name, value in cls.__dict__.items() if name not in {"__dict__", "__weakref__"}}
    defaults = (_asked(base).defaults if inherited else {}) | {name: body.pop(name) for name in cls.__annotations__ if name in body}
    values = _values(names)
    methods = _methods(values, names) | (_ordering(values) if order else {})
    body |= {name: method for name, method in methods.items() if name not in body}
    body |= {"__slots__": names[len(inherited) :], "__match_args__": names, "__annotations__": annotations}
    body |= {name: _Asked(name, defaults) for name in ("__dataclass_fields__", "__dataclass_params__")}
    made = type(cls.__name__, (base,), body)
    made.__qualname__ = cls.__qualname__
    if "__init__" not in body:
        made.__init__ = _init_for_few(made, names, defaults)  # type: ignore[misc]
    return made


def _init_for_few(made: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """Return an `__init__` that puts a quicker one in its place when a class is used often: most are not, and to compile one takes long.

    What it cannot make of its arguments the other does, or says what is wrong with them.
    """
    left = _FEW
    plain = {name: value for name, value in defaults.items() if not isinstance(value, dataclasses.Field)}
    slots: list[Any] = []

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        nonlocal left, slots
        left -= 1
        further = names[len(values) :]
        rest = plain | named
        complete = (*values, *(rest[name] for name in further if name in rest))
        if left < 0 or len(complete) != len(names) or not named.keys() <= set(further):
            made.__init__ = _init(made, names, defaults)  # type: ignore[misc]
            made.__init__(self, *values, **named)  # type: ignore[misc]
            return
        slots = slots or [getattr(made, name).__set__ for name in names]
        for put, value in zip(slots, complete, strict=True):
            put(self, value)
        if hasattr(made, "__post_init__"):
            self.__post_init__()

    return __init__


def _init(made: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    """Compile `__init__`: a slot's own setter costs half of `object.__setattr__`, which looks its name up each time."""
    known: dict[str, Any] = {f"_set_{name}": getattr(made, name).__set__ for name in names}
    parameters, lines = ["self"], []
    for name in names:
        default = defaults.get(name, dataclasses.MISSING)
        value = name
        if isinstance(default, dataclasses.Field) and default.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"], default = default.default_factory, dataclasses.MISSING
            known["_MISSING"] = dataclasses.MISSING
            parameters.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif isinstance(default, dataclasses.Field):
            default = default.default
            parameters.append(name)
        else:
            parameters.append(name)
        if default is not dataclasses.MISSING:
            known[f"_default_{name}"] = default
            parameters[-1] = f"{name}=_default_{name}"
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    space: dict[str, Any] = {}
    exec(f"def __init__({', '.join(parameters)}):\n" + ("\n".join(lines) or " pass"), known, space)  # noqa: S102
    init: Callable[..., None] = space["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {**made.__annotations__, "return": None}
    return init


def _methods(values: Callable[[Any], tuple[Any, ...]], names: tuple[str, ...]) -> dict[str, Any]:
    """Return what every record can do, in terms of its values."""

    def __repr__(self: Any) -> str:  # noqa: N807
        return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in zip(names, values(self), strict=True))})"

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(values(self))

    def __setattr__(self: Any, name: str, value: object) -> None:  # noqa: N807
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self: Any, name: str) -> None:  # noqa: N807
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self: Any) -> tuple[type, tuple[Any, ...]]:  # noqa: N807
        return type(self), values(self)

    return {each.__name__: each for each in (__repr__, __eq__, __hash__, __setattr__, __delattr__, __reduce__)}


def _ordering(values: Callable[[Any], tuple[Any, ...]]) -> dict[str, Any]:
    """Return the four comparisons, by the values in their order; NotImplemented between classes."""

    def compared(name: str, compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
        def method(self: Any, other: Any) -> bool:
            return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

        method.__name__ = name
        return method

    return {f"__{each.__name__}__": compared(f"__{each.__name__}__", each) for each in (lt, le, gt, ge)}


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that reads all of a record's fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
