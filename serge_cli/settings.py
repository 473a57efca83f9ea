"""Where corpus and index are: option > environment > nearest `seeds/` > bundled seeds.

Each place says why it was chosen.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from serge_cli.errors import CorpusError

CORPUS_VARIABLE = "SERGE_CORPUS"
INDEX_VARIABLE = "SERGE_INDEX"
SEEDS = "seeds"


class Why(StrEnum):
    """Which rule chose a place."""

    OPTION = "option"
    ENVIRONMENT = "environment"
    NEAREST = "nearest seeds folder"
    BUNDLED = "bundled seeds"
    BESIDE = "beside the seeds folder"
    CACHE = "cache folder"


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of documents and the folder of the index, both absolute.

    `shown` is the corpus as the user would write it.
    """

    corpus: Path
    index: Path
    why_corpus: Why
    why_index: Why
    shown: str


def find_places(
    corpus: Path | None = None,
    index: Path | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Places:
    """Return where corpus and index are, seen from `folder` (the current one).

    CorpusError where there is no such corpus.
    """
    environment = os.environ if environment is None else environment
    here = (folder or _here()).absolute()
    chosen, why = _corpus(corpus, environment, here)
    if not os.path.isdir(chosen):  # noqa: PTH112 - Path.is_dir may raise
        raise CorpusError(f"No such corpus folder: {_shown(chosen, here)}.", "Name a folder of texts with --corpus DIR.")
    place, why_index = _index(index, environment, chosen, here)
    return Places(chosen, place, why, why_index, _shown(chosen, here))


def cache_root() -> Path:
    """Return the folder in the user's cache that holds the indexes without a better place."""
    return _user_folder("cache", "XDG_CACHE_HOME", ".cache") / "index"


def cache_folder(corpus: Path) -> Path:
    """Return the index folder for `corpus` in the user's cache, keyed by the corpus's path."""
    resolved = corpus.resolve()
    return cache_root() / hashlib.sha256(os.fsencode(resolved)).hexdigest()[:16]


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


def _corpus(option: Path | None, environment: Mapping[str, str], here: Path) -> tuple[Path, Why]:
    if option is not None:
        return here / _expanded(option), Why.OPTION
    if stated := environment.get(CORPUS_VARIABLE):
        return here / _expanded(stated), Why.ENVIRONMENT
    nearest = _nearest_seeds(here)
    return (nearest, Why.NEAREST) if nearest else (bundled_seeds(), Why.BUNDLED)


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
