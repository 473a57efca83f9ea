"""A quick dataclass does what the standard library's does."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace
from operator import ge, gt, le, lt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serge_cli.model import quick_dataclass


@quick_dataclass.dataclass(frozen=True, slots=True, order=True)
class Quick:
    """A record."""

    first: int
    second: tuple[int, ...] = ()
    third: list[int] = field(default_factory=list, compare=True)
    fourth: str = field(default="4")

    @property
    def doubled(self) -> int:
        """Return twice the first."""
        return self.first * 2

    def __post_init__(self) -> None:
        """Refuse what is below zero."""
        if self.first < 0:
            raise ValueError("below zero")


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Plain:
    """The same of the standard library."""

    first: int
    second: tuple[int, ...] = ()
    third: list[int] = field(default_factory=list, compare=True)
    fourth: str = field(default="4")


@quick_dataclass.dataclass(frozen=True, slots=True)
class Single:
    """One field."""

    only: str


@quick_dataclass.dataclass(frozen=True, slots=True)
class Empty:
    """No field."""


VALUES = st.tuples(
    st.integers(0, 2), st.lists(st.integers(0, 1), max_size=2).map(tuple), st.lists(st.integers(0, 1), max_size=2), st.just("x")
)


@given(VALUES, VALUES)
def test_it_compares_as_the_standard_one(
    one: tuple[int, tuple[int, ...], list[int], str], other: tuple[int, tuple[int, ...], list[int], str]
) -> None:
    assert (Quick(*one) == Quick(*other)) is (Plain(*one) == Plain(*other))
    for compare in (lt, le, gt, ge):
        assert compare(Quick(*one), Quick(*other)) is compare(Plain(*one), Plain(*other))


@given(VALUES)
def test_it_is_shown_copied_and_pickled_as_the_standard_one(values: tuple[int, tuple[int, ...], list[int], str]) -> None:
    quick, plain = Quick(*values), Plain(*values)
    assert repr(quick).removeprefix("Quick") == repr(plain).removeprefix("Plain")
    assert dataclasses.asdict(quick) == dataclasses.asdict(plain)
    assert dataclasses.astuple(replace(quick, first=9)) == dataclasses.astuple(replace(plain, first=9))
    assert pickle.loads(pickle.dumps(quick)) == copy.deepcopy(quick) == quick


def test_what_the_standard_library_asks_of_a_dataclass() -> None:
    assert dataclasses.is_dataclass(Quick)
    assert [(each.name, each.type, each.default) for each in dataclasses.fields(Quick)] == [
        (each.name, each.type, each.default) for each in dataclasses.fields(Plain)
    ]
    assert Quick.__match_args__ == Plain.__match_args__ == Quick.__slots__  # type: ignore[attr-defined]


def test_defaults_are_its_own_and_made_anew() -> None:
    assert Quick(1).second == () and Quick(1).fourth == "4"
    assert Quick(1).third is not Quick(1).third
    assert Quick(fourth="y", first=3) == Quick(3, (), [], "y")
    assert Quick(3).doubled == 6


def test_it_is_hashed_by_its_values() -> None:
    assert hash(Single("a")) == hash(Single("a"))
    assert len({Single("a"), Single("a"), Single("b"), Empty(), Empty()}) == 3
    with pytest.raises(TypeError, match="unhashable"):
        hash(Quick(1))


def test_another_class_is_never_equal() -> None:
    assert Single("1") != Quick(1)
    with pytest.raises(TypeError):
        assert Quick(1) < Plain(1)  # type: ignore[operator]


def test_it_cannot_be_changed_or_widened() -> None:
    quick = Quick(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'first'"):
        quick.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'first'"):
        del quick.first  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        quick.other = 2  # type: ignore[attr-defined]
    assert not hasattr(quick, "__dict__")


def test_wrong_arguments_and_values_are_refused() -> None:
    with pytest.raises(TypeError, match=r"Quick\.__init__\(\) missing 1 required positional argument: 'first'"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'fifth'"):
        Quick(1, fifth=5)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="below zero"):
        Quick(-1)


def test_everything_else_is_left_to_the_standard_library() -> None:
    @quick_dataclass.dataclass(slots=True)
    class Open:
        """May be changed."""

        value: int

    opened = Open(1)
    opened.value = 2
    assert opened == Open(2)
    assert Open.__hash__ is None


def test_a_dataclass_may_be_derived_from_a_quick_one() -> None:
    @quick_dataclass.dataclass(frozen=True, slots=True)
    class Wider(Single):
        """One field more."""

        more: int = 1

    assert Wider("a") == Wider(only="a", more=1) != Single("a")
    assert [each.name for each in dataclasses.fields(Wider)] == ["only", "more"]
    assert [each.name for each in dataclasses.fields(Single)] == ["only"]


def test_a_field_that_is_kept_out_of_something_is_left_to_the_standard_library() -> None:
    @quick_dataclass.dataclass(frozen=True, slots=True)
    class Indexed:
        names: tuple[str, ...]
        index: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    made = Indexed(("a",))
    made.index["a"] = 0
    assert (repr(made).endswith("Indexed(names=('a',))"), made == Indexed(("a",)), hash(made)) == (True, True, hash(Indexed(("a",))))
    with pytest.raises(TypeError):
        Indexed(("a",), {})


@quick_dataclass.dataclass(frozen=True, slots=True)
class Lower:
    """A record with a base that is one."""

    first: int
    second: tuple[str, ...] = ("b",)
    third: list[int] = field(default_factory=list)

    @property
    def doubled(self) -> int:
        """Return twice the first."""
        return self.first * 2


@quick_dataclass.dataclass(frozen=True, slots=True)
class Upper(Lower):
    """It has another default for one field, and a field more."""

    second: tuple[str, ...] = ("c",)
    fourth: str = "d"


def test_a_record_has_the_fields_and_methods_of_its_base() -> None:
    made = Upper(4)
    assert repr(made) == "Upper(first=4, second=('c',), third=[], fourth='d')"
    assert made.doubled == 8
    assert made == Upper(4, ("c",), [], "d") != Lower(4)
    assert Upper.__match_args__ == ("first", "second", "third", "fourth")
    assert [each.name for each in dataclasses.fields(Upper)] == ["first", "second", "third", "fourth"]
    assert not hasattr(made, "__dict__")
    assert Lower(4).second == ("b",)


def test_replacing_changes_the_fields_named_and_no_others() -> None:
    made = Upper(4, third=[1])
    assert quick_dataclass.replace(made, first=5, fourth="e") == Upper(5, ("c",), [1], "e")
    assert quick_dataclass.replace(Plain(1), second=(2,)) == Plain(1, (2,))
    assert quick_dataclass.replace(made) is not made
    with pytest.raises(TypeError):
        quick_dataclass.replace(made, fifth=1)
    with pytest.raises(ValueError, match="below zero"):
        quick_dataclass.replace(Quick(1), first=-1)
