"""Which libraries are asked and where their indexes are: option > environment > nearest `seeds/` > config.toml > bundled seeds.

Each place says why it was chosen. The user's config.toml names libraries and says which is asked by default:

    default = "essays"             # or a list of names

    [libraries]
    essays = "~/essays"            # a folder of texts, or a single file; relative to the folder of config.toml

It is read only where a name may be meant: by `--corpus NAME`, by several libraries, by the default. It is input like any
other, and whatever is wrong in it is one line that names it.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from serge_cli.digests import sha256
from serge_cli.errors import CorpusError, UsageError
from serge_cli.model.late_pattern import late_pattern
from serge_cli.model.quick_dataclass import dataclass

CORPUS_VARIABLE = "SERGE_CORPUS"
INDEX_VARIABLE = "SERGE_INDEX"
SEEDS = "seeds"
CONFIG_NAME = "config.toml"
LARGEST_CONFIG = 1 << 20  # bytes
_NAME = late_pattern(r"[^\W_][\w.-]{0,39}")
_LISTED = 12  # names in one line of an error
_UNNAMABLE = late_pattern(r"[^\w.-]+")


class Why(StrEnum):
    """Which rule chose a place."""

    OPTION = "option"
    ENVIRONMENT = "environment"
    NEAREST = "nearest seeds folder"
    CONFIGURED = "default in config.toml"
    BUNDLED = "bundled seeds"
    BESIDE = "beside the seeds folder"
    CACHE = "cache folder"


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of documents and the folder of the index, both absolute.

    `only` is the one file of the folder that is asked for, empty where all are. `shown` is the folder as the user would
    write it, `name` what the library is called beside others.
    """

    corpus: Path
    index: Path
    why_corpus: Why
    why_index: Why
    shown: str
    name: str = ""
    only: str = ""

    @property
    def path(self) -> Path:
        """Return what the library was named by: its folder, or its single file."""
        return self.corpus / self.only if self.only else self.corpus


@dataclass(frozen=True, slots=True)
class Configuration:
    """A config.toml as read: the libraries by name, and which are asked where none is named."""

    file: str = ""
    libraries: Mapping[str, Path] = field(default_factory=dict)
    default: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A library that is asked for: its folder or file, why, and the name that config.toml gives it."""

    path: Path
    why: Why
    name: str = ""


def find_libraries(
    corpora: Sequence[Path | str] = (),
    index: Path | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> tuple[Places, ...]:
    """Return where the libraries asked for and their indexes are, each once, with names of their own.

    UsageError where one index is named for several.
    """
    environment = os.environ if environment is None else environment
    here = (folder or _here()).absolute()
    once: dict[str, _Chosen] = {}
    for one in _chosen(corpora, environment, here):
        once.setdefault(os.path.realpath(one.path), one)
    chosen = list(once.values())
    if len(chosen) > 1 and (index is not None or environment.get(INDEX_VARIABLE)):
        stated = "--index" if index is not None else INDEX_VARIABLE
        raise UsageError(f"{stated} names one index, and there are {len(chosen)} libraries.", "Leave it out: each keeps its own.")
    names = _names(chosen)
    return tuple(_places(one, name, index, environment, here) for one, name in zip(chosen, names, strict=True))


def _places(one: _Chosen, name: str, index: Path | None, environment: Mapping[str, str], here: Path) -> Places:
    folder, only = one.path, ""
    if os.path.isfile(folder):  # noqa: PTH113 - Path.is_file may raise
        folder, only = folder.parent, folder.name
    elif not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir may raise
        where, others = (f" ({one.name} in {config_file()})", "") if one.name else ("", _or_names())
        raise CorpusError(f"No such corpus folder: {_shown(folder, here)}{where}.", f"Name a folder of texts with --corpus DIR{others}.")
    place, why_index = _index(index, environment, one.path, here)
    return Places(folder, place, one.why, why_index, _shown(folder, here), name, only)


def _or_names() -> str:
    """Return which names may stand in place of a folder."""
    names: list[str] = []
    with suppress(CorpusError):  # what is wrong in config.toml is not what is wrong here
        names = [*configuration().libraries]
    listed = ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
    return f", or a library of {config_file()}: {listed}" if names else ""


def _names(chosen: Sequence[_Chosen]) -> list[str]:
    """Return a name for each library, all different: that in config.toml, else that of its folder or of its file without suffix."""
    configured = {os.path.realpath(path): name for name, path in configuration().libraries.items()} if len(chosen) > 1 else {}
    taken: set[str] = set()
    names = []
    for one in chosen:
        path = one.path
        own = one.name or configured.get(os.path.realpath(path)) or (path.name if os.path.isdir(path) else path.stem)  # noqa: PTH112
        name = stem = _UNNAMABLE.sub("_", own)[:40].strip("_") or "library"
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        names.append(name)
    return names


def config_file() -> Path:
    """Return where the user's config.toml is, whether or not there is one."""
    return _user_folder("config", "XDG_CONFIG_HOME", ".config") / CONFIG_NAME


def configuration() -> Configuration:
    """Return what the user's config.toml says, nothing where there is none; CorpusError with file and key where it is wrong."""
    file = config_file()
    text = _text_of(file)
    if text is None:
        return Configuration()
    import tomllib  # noqa: PLC0415 - most questions need no configuration

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise CorpusError(f"{file} is not valid TOML: {error}.", "Fix that line.") from error
    for key in table:
        if key not in {"default", "libraries"}:
            raise CorpusError(f"{file}: {key} is not a known key.", "Known keys: default, libraries.")
    libraries = dict(_named_libraries(file, table.get("libraries", {})))
    stated = table.get("default", [])
    default = [stated] if isinstance(stated, str) else stated
    if not isinstance(default, list) or not all(isinstance(name, str) and name in libraries for name in default):
        raise CorpusError(f"{file}: default must name libraries that stand under [libraries].", "Fix that entry.")
    return Configuration(str(file), libraries, tuple(default))


def _named_libraries(file: Path, table: object) -> Iterator[tuple[str, Path]]:
    if not isinstance(table, dict):
        raise CorpusError(f"{file}: libraries must be a table.", 'Write [libraries], and below it: essays = "~/essays"')
    for name, path in table.items():
        if not _NAME.fullmatch(name):
            raise CorpusError(f"{file}: “{name}” cannot be the name of a library.", "Use at most 40 letters, digits, dots and hyphens.")
        if not isinstance(path, str) or not path.strip() or "\0" in path:
            raise CorpusError(f"{file}: libraries.{name} must be a path in quotation marks.", "Fix that entry.")
        yield name, Path(os.path.normpath(file.parent / _expanded(path)))


def _text_of(file: Path) -> str | None:
    """Return the text of a configuration file, None where there is none; CorpusError where it is no text or not a regular file."""
    try:
        number = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CorpusError(f"{file} cannot be read: {error.strerror}.") from error
    with os.fdopen(number, "rb") as handle:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise CorpusError(f"{file} is not a regular file.", "Put a regular file there.")
        held = handle.read(LARGEST_CONFIG + 1)
    if len(held) > LARGEST_CONFIG:
        raise CorpusError(f"{file} is larger than {LARGEST_CONFIG >> 20} MB.", "It only names libraries.")
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file} cannot be read: {error}.", "Save it as UTF-8.") from error


def cache_root() -> Path:
    """Return the folder in the user's cache that holds the indexes without a better place."""
    return _user_folder("cache", "XDG_CACHE_HOME", ".cache") / "index"


def cache_folder(corpus: Path) -> Path:
    """Return the index folder for `corpus` in the user's cache, keyed by the corpus's path."""
    resolved = corpus.resolve()
    return cache_root() / sha256(os.fsencode(resolved))[:16]


def state_folder() -> Path:
    """Return the folder for what serge keeps of the user that is no cache."""
    return _user_folder("state", "XDG_STATE_HOME", ".local/state")


def _user_folder(kind: str, variable: str, otherwise: str) -> Path:
    """Return a folder of the user's for serge.

    On Linux the rule is short, and platformdirs would slow down every question.
    """
    if sys.platform == "linux":
        stated = os.environ.get(variable, "")
        return (Path(stated) if os.path.isabs(stated) else _expanded(Path("~", otherwise))) / "serge"  # noqa: PTH117
    import platformdirs  # noqa: PLC0415

    folder: Path = getattr(platformdirs, f"user_{kind}_path")("serge", appauthor=False)
    return folder


def bundled_seeds() -> Path:
    """Return the folder of the bundled documents: inside the package, or beside it in a source checkout."""
    package = Path(__file__).resolve().parent
    inside = package / SEEDS
    return inside if inside.is_dir() else package.parent / SEEDS


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise CorpusError("The folder you are in no longer exists, or its path cannot be read.", "Change to another folder.") from error


def _chosen(corpora: Sequence[Path | str], environment: Mapping[str, str], here: Path) -> list[_Chosen]:
    if corpora:
        return [_meant(stated, Why.OPTION, here) for stated in corpora]
    if stated := environment.get(CORPUS_VARIABLE):
        return [_meant(stated, Why.ENVIRONMENT, here)]
    if nearest := _nearest_seeds(here):
        return [_Chosen(nearest, Why.NEAREST)]
    known = configuration()
    return [_Chosen(known.libraries[name], Why.CONFIGURED, name) for name in known.default] or [_Chosen(bundled_seeds(), Why.BUNDLED)]


def _meant(stated: Path | str, why: Why, here: Path) -> _Chosen:
    """Return the library that config.toml names so, else the folder or file at that path; a Path is no name."""
    if isinstance(stated, str) and _NAME.fullmatch(stated):
        path = configuration().libraries.get(stated)
        if path is not None:
            return _Chosen(path, why, stated)
    return _Chosen(here / _expanded(stated), why)


def _nearest_seeds(here: Path) -> Path | None:
    return next((folder / SEEDS for folder in (here, *here.parents) if os.path.isdir(folder / SEEDS)), None)  # noqa: PTH112 - Path.is_dir may raise


def _index(option: Path | None, environment: Mapping[str, str], corpus: Path, here: Path) -> tuple[Path, Why]:
    if option is not None:
        return here / _expanded(option), Why.OPTION
    if stated := environment.get(INDEX_VARIABLE):
        return here / _expanded(stated), Why.ENVIRONMENT
    beside = corpus.parent / "index"
    if _is_seeds(corpus, here) and _usable(beside):
        return beside, Why.BESIDE
    return cache_folder(corpus), Why.CACHE


def _is_seeds(corpus: Path, here: Path) -> bool:
    """Return whether `corpus` is a `seeds/` to keep an index beside: the nearest one, or that of a source checkout."""
    package = Path(__file__).resolve().parent
    resolved = corpus.resolve()
    nearest = _nearest_seeds(here)
    return resolved.name == SEEDS and (resolved == package.parent / SEEDS or (nearest is not None and resolved == nearest.resolve()))


def _usable(folder: Path) -> bool:
    if os.path.lexists(folder):  # whose it is, is seen when it is opened
        return folder.is_dir() and (os.access(folder, os.W_OK) or os.path.lexists(folder / "manifest"))
    return os.access(folder.parent, os.W_OK)


def _expanded(path: Path | str) -> Path:
    """Return a path with `~` as the home folder; unchanged where the home folder is unknown."""
    return Path(os.path.expanduser(path))  # noqa: PTH111 - Path.expanduser raises


def _shown(path: Path, here: Path) -> str:
    """Return `path` relative to `here` if it is below, else absolute."""
    try:
        return str(path.relative_to(here))
    except ValueError:
        return str(path)
