"""Make index folders as somebody would who means harm, and ask serge in them.

    python -m tests.soak.hostile_index --seconds 3600 --seed 1      (Linux)

Each round takes a good index, of the user's own (signed with his key) or of somebody else's, named or found beside `seeds/`, and does one
to three things to it: bytes changed, files cut; links, pipes and folders in the place of files; folders of the user's under names like
serge's; manifests that state paths, huge numbers and nonsense; pickles that run code. One in three then states the right checksums of it
all, as anybody can; one in three is signed anew with the user's own key, so that what is in it is read. Then one command is carried out in a process of its own, half the time after a change of the texts.

Asked is: no code is run and no process started, nothing is written or deleted outside the folders that serge may write to (an audit hook
says so, and a tree of canaries), nothing of the user's within them either, nothing hangs, no traceback; where nothing was signed anew, the
answer is right or refused in one line. A `fault` reported in a line is one, except where the user's own key signed nonsense: these are counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from serge_cli import app
from serge_cli.store.folders import close_to_others
from serge_cli.store.signing import find_key, signature
from tests.soak.damage import HARMS, corpus_of

LONGEST = 60  # seconds for one command
GIANT = 1 << 24  # bytes; larger files are not looked into
MEMORY = 4 << 30  # bytes that a command may take
COMMANDS = (
    ("search", "docket3", "--count"),
    ("search", "docket3", "--count"),
    ("search", '"stayed dark" OR harv*', "--json"),
    ("quotes", "--json"),
    ("footnote", "002", "1"),
    ("show", "003:p2"),
    ("documents",),
    ("check",),
    ("info", "--json"),
    ("index",),
    ("index", "--rebuild"),
)
WRITES = {"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "os.utime", "shutil.rmtree"}
RUNS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "socket.connect", "ctypes.dlopen")
NAMES = ("building-7", "building-plans", "g000001x", "g000900", "g202511", "mine")
NUMBERS = (-1, 0, 1, 2**31, 2**63, 10**30, 1.5, True, None, "x", "../../canary", [], {}, "\x1b[2J")
PATHS = (
    "../canary/precious",
    "../../canary/precious",
    "/etc/passwd",
    "sub/../../../canary/precious",
    "words/../../manifest",
    "",
    ".",
    "words",
)


@dataclass
class World:
    """The folders of a run: what serge may write to, what it may not, and good indexes to begin with."""

    home: Path
    tally: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.canary, self.project = self.home / "canary", self.home / "project"
        self.seeds, self.index = self.project / "seeds", self.project / "index"
        self.canary.mkdir()
        (self.canary / "precious").write_text("precious")
        (self.canary / "deep").mkdir()
        (self.canary / "deep" / "photo").write_text("sea")
        os.environ |= {"XDG_CACHE_HOME": str(self.home / "cache"), "HOME": str(self.home)}
        for name in ("SERGE_CORPUS", "SERGE_INDEX"):
            os.environ.pop(name, None)
        self.project.mkdir()
        corpus_of(self.seeds)
        for whose in ("theirs", "mine"):
            self.as_user(whose)
            child(self, ("index",))
            self.index.rename(self.home / f"index-{whose}")
        self.pristine = tree(self.canary)

    def as_user(self, whose: str) -> None:
        """Become the one or the other user: each has a key of his own."""
        os.environ["XDG_STATE_HOME"] = str(self.home / "state" / whose)


def tree(folder: Path) -> dict[str, object]:
    """Return what stands in a folder."""
    return {str(path): _content(path) for path in folder.rglob("*")}


def _content(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() and path.stat().st_size < GIANT else path.stat().st_mode


class Payload:
    """A pickle that writes into the canaries when it is read."""

    def __init__(self, canary: Path) -> None:
        self.canary = canary

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str]]:
        return eval, (f"open({str(self.canary / 'RAN')!r}, 'w').write('ran')",)


# -- what is done to an index -----------------------------------------------------------------------------------------------
def files(index: Path) -> list[Path]:
    """Return the plain files of an index, without giants and second names of canaries."""
    found = [path for path in sorted(index.rglob("*")) if path.is_file() and not path.is_symlink()]
    return [path for path in found if path.stat().st_nlink == 1 and path.stat().st_size < GIANT]


def change_bytes(world: World, dice: random.Random) -> None:
    """Damage a file."""
    path = dice.choice(files(world.index))
    if data := path.read_bytes():
        path.write_bytes(dice.choice(HARMS)(data, dice))


def put_pickle(world: World, dice: random.Random) -> None:
    """Put code into a file: at its beginning, in its midst, at its end, or instead of it."""
    path, code = dice.choice(files(world.index)), pickle.dumps(Payload(world.canary))
    data = path.read_bytes()
    at = dice.randrange(len(data) + 1)
    path.write_bytes(dice.choice((code + data, data[:at] + code + data[at + len(code) :], data + code, code)))


def replace_pickles(world: World, dice: random.Random) -> None:
    """Put code in the place of every pickle in a file, as far as these can be known by their first bytes."""
    path, code = dice.choice(files(world.index)), pickle.dumps(Payload(world.canary))
    head, *rest = re.split(rb"\x80[\x02-\x05]", path.read_bytes())
    path.write_bytes(head + b"".join(code + piece[max(0, len(code) - 2) :] for piece in rest))


def replace_entry(world: World, dice: random.Random) -> None:
    """Put a link, a pipe, a folder or a second name of a canary in the place of something."""
    places = [path for path in sorted(world.index.rglob("*")) if not path.is_symlink()]
    names = [world.index / name for name in ("manifest.new", "lock", "g000002", f"building-{os.getpid() + 1}")]
    place = dice.choice([*places, *names])
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    target = dice.choice((world.canary, world.canary / "precious", world.canary / "new", Path("/dev/zero"), world.seeds, place))
    kinds: tuple[Callable[[], object], ...] = (
        lambda: place.symlink_to(target),
        lambda: place.symlink_to(os.path.relpath(target, place.parent)),
        lambda: os.mkfifo(place),
        place.mkdir,
        lambda: os.link(world.canary / "precious", place),
        lambda: place.open("wb").truncate(1 << 34),  # sparse
    )
    if place.parent.is_dir():
        dice.choice(kinds)()


def put_folder(world: World, dice: random.Random) -> None:
    """Put a folder of the user's under a name like serge's, or a link to one."""
    place = world.index / dice.choice(NAMES)
    if os.path.lexists(place):
        return
    if dice.random() < 0.3:
        place.symlink_to(world.canary)
    else:
        shutil.copytree(world.canary, place)


def state_nonsense(world: World, dice: random.Random) -> None:
    """Change what the manifest states: one value anywhere in it."""
    path = world.index / "manifest"
    if path not in files(world.index):
        return
    try:
        stated = json.loads(path.read_bytes().partition(b"\n")[2])
        holder: Any = stated
        key: Any = dice.choice(sorted(stated))
        while isinstance(holder[key], dict | list) and holder[key] and dice.random() < 0.8:
            holder = holder[key]
            key = dice.choice(sorted(holder)) if isinstance(holder, dict) else dice.randrange(len(holder))
        holder[key] = dice.choice(PATHS if isinstance(holder[key], str) and dice.random() < 0.6 else NUMBERS)
    except (ValueError, TypeError, AttributeError):  # there is nonsense in it already
        return
    write_manifest(path, json.dumps(stated).encode(), b"-")


def write_manifest(path: Path, body: bytes, signed: bytes) -> None:
    """Write a manifest with a checksum that is right, which anybody can make."""
    path.write_bytes(b"serge index %b %b\n%b" % (signed, hashlib.sha256(signed + body).hexdigest().encode(), body))


def vouch(world: World, key: bytes | None) -> None:
    """Have the manifest vouch for an index as it is now: sizes and checksums as anybody can state them, signed where there is a key."""
    path = world.index / "manifest"
    if path not in files(world.index):
        return
    body = path.read_bytes().partition(b"\n")[2]
    try:
        stated = json.loads(body)
        generation = world.index / f"g{stated['generation']:06d}"
        stated["parts"] = [restated(generation, part) for part in stated["parts"]]
        body = json.dumps(stated).encode()
    except (ValueError, TypeError, KeyError, AttributeError):
        pass
    write_manifest(path, body, signature(body, key) if key else b"-")


def restated(generation: Path, part: list[Any]) -> list[Any]:
    """Return what is to be stated of a part, as it is now; as it was where that cannot be seen."""
    try:
        path = generation / part[0]
        if path.is_symlink() or not path.is_file() or path.stat().st_size >= GIANT:
            return part
        data = path.read_bytes()
    except (OSError, ValueError, TypeError, IndexError):
        return part
    return [part[0], len(data), hashlib.sha256(data).hexdigest(), *part[3:]]


HARMFUL = (change_bytes, change_bytes, replace_entry, replace_entry, put_folder, state_nonsense, state_nonsense)
CODES = (put_pickle, replace_pickles)
HOW = ("as it is", "forged", "signed anew")  # what vouches for the index when all is done to it


# -- asking -----------------------------------------------------------------------------------------------------------------
def child(world: World, arguments: tuple[str, ...]) -> tuple[int | None, str, str, str]:
    """Carry out a command in a process of its own; return its status (None where it had to be ended), stdout, stderr and what it did amiss."""
    out, err, amiss = (world.home / name for name in ("out", "err", "amiss"))
    for path in (out, err, amiss):
        path.write_bytes(b"")
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            for number, path in ((1, out), (2, err)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_APPEND), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.chdir(world.project)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            watch(world, os.open(amiss, os.O_WRONLY | os.O_APPEND))
            sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
            status = int(app.run(list(arguments)))
            sys.stdout.flush()
        except BaseException as error:
            os.write(2, f"Traceback: {type(error).__name__}: {error}\n".encode())
            status = 70
        finally:
            os._exit(status)
    status = waited(pid)
    return status, *(path.read_bytes().decode(errors="replace") for path in (out, err, amiss))


def waited(pid: int) -> int | None:
    """Return a process's status; None where it had to be ended. No process of its group lives on."""
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None


def watch(world: World, report: int) -> None:
    """Have this process report, from now on, every write or deletion outside serge's folders and every run of foreign code."""
    allowed = tuple(f"{folder}/" for folder in (world.index, world.home / "cache", world.home / "state", world.home / "project" / "index"))

    def is_allowed(path: object, folder: int = -1) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return True  # a descriptor, which has been opened before
        base = os.getcwd() if folder < 0 else os.readlink(f"/proc/self/fd/{folder}")  # noqa: PTH109, PTH115
        text = os.path.join(base, os.fsdecode(path))  # noqa: PTH118
        real = os.path.join(os.path.realpath(os.path.dirname(text)), os.path.basename(text))  # noqa: PTH118, PTH119, PTH120
        return f"{real}/".startswith(allowed) or real == os.devnull

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        wrong = event.startswith(RUNS) or (
            event == "pickle.find_class" and not str(arguments[0]).startswith(("whoosh", "serge_cli", "copy"))
        )
        if event == "open":
            path, _, flags = arguments
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
            wrong = bool(writes) and not is_allowed(path)
            wrong = wrong or (isinstance(path, str) and path.startswith(str(world.canary)))
        elif event in WRITES:
            if event in {"os.rename", "os.link"}:
                places = list(zip(arguments[:2], arguments[2:4], strict=True))
            else:  # the last argument is the folder that the path is seen from, where there is such
                seen_from = arguments[-1] if event != "os.truncate" and isinstance(arguments[-1], int) else -1
                places = [(arguments[event == "os.symlink"], seen_from)]
            wrong = not all(is_allowed(*place) for place in places)
        if wrong:
            os.write(report, f"{event} {arguments}\n".encode(errors="replace"))

    sys.addaudithook(hook)


def one_round(world: World, dice: random.Random, signs_pickles: bool) -> None:
    """Make an index hostile, ask in it, and see that nothing has come of it."""
    whose, named, how = dice.choice(("mine", "theirs")), dice.random() < 0.5, dice.choice(HOW)
    resigned = how == "signed anew"
    shutil.rmtree(world.home / "cache", ignore_errors=True)
    shutil.rmtree(world.index, ignore_errors=True)
    world.index.unlink(missing_ok=True)
    shutil.copytree(world.home / f"index-{whose}", world.index)
    close_to_others(world.index)
    (world.seeds / "006.txt").unlink(missing_ok=True)
    ways = HARMFUL + CODES * (signs_pickles or not resigned)
    done = [dice.choice(ways) for _ in range(dice.choice((1, 1, 2, 3)))]
    for harm in done:
        if files(world.index):
            harm(world, dice)
    if how != "as it is":
        vouch(world, find_key() if resigned else None)
    more = dice.random() < 0.5
    if more:
        (world.seeds / "006.txt").write_text("A docket3 more.\n", encoding="utf-8")
    theirs = {str(path): tree(path) for name in NAMES if (path := world.index / name).is_dir() and not path.is_symlink()}
    command = dice.choice(COMMANDS)
    arguments = (*command, *(("--index", str(world.index)) if named else ()))
    status, out, err, amiss = child(world, arguments)
    did = f"{whose}{', named' if named else ''}, {how}: {[harm.__name__ for harm in done]}, {' '.join(command)}"
    world.tally[f"{whose}, {how}, {'named' if named else 'found'}"] += 1
    world.tally[f"status {status}"] += 1
    judge(world, did, (status, out, err), amiss, resigned)
    if {path: tree(Path(path)) for path in theirs} != theirs:
        world.faults.append(f"{did}: what the user has in the folder is not what it was")
    if not resigned and status == 0 and command[-1] == "--count" and out != ("2\n" if more else "1\n"):
        world.faults.append(f"{did}: a wrong answer: {out!r}")


def judge(world: World, did: str, ended: tuple[int | None, str, str], amiss: str, resigned: bool) -> None:
    """Note what has gone wrong in a round."""
    status, out, err = ended
    if tree(world.canary) != world.pristine:
        world.faults.append(f"{did}: the canaries have changed")
        shutil.rmtree(world.canary)
        raise SystemExit(f"{did}: {amiss}")
    if amiss:
        world.faults.append(f"{did}: {amiss.splitlines()[0]}")
    if status not in {0, 1, 2}:
        world.faults.append(f"{did}: status {status}: {err[-300:]}")
    if "Traceback" in err or "\x1b" in out + err:
        world.faults.append(f"{did}: {err[-300:]}")
    if "A fault in serge" in err:
        world.tally["faults reported of what the user's own key signed" if resigned else "faults reported"] += 1
        if not resigned:
            world.faults.append(f"{did}: {err[-300:]}")


def run(seconds: float, seed: int, rounds: int | None = None, *, signs_pickles: bool = True) -> tuple[Counter[str], list[str]]:
    """Go on for a time, or for some rounds; return what was done and what went wrong."""
    dice, deadline = random.Random(seed), time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder).resolve())
        while time.monotonic() < deadline if rounds is None else world.tally["rounds"] < rounds:
            world.tally["rounds"] += 1
            one_round(world, dice, signs_pickles)
        return world.tally, world.faults


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--rounds", type=int, help="do so many instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-pickles", action="store_true", help="sign none: for versions whose search engine reads them")
    options = parser.parse_args()
    tally, wrong = run(options.seconds, options.seed, options.rounds, signs_pickles=not options.without_pickles)
    print(", ".join(f"{count} {name}" for name, count in sorted(tally.items())))
    print(f"{len(wrong)} faults", *wrong[:40], sep="\n")
    sys.exit(bool(wrong))
