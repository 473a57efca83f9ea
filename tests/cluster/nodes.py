"""A real OpenSearch on this machine, put together from Maven Central: one node, or a cluster of several, that end with whoever started them."""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

HERE = Path(__file__).parent
REQUIRED = "SERGE_CLUSTER_TESTS"  # `required` where a cluster that cannot be started is a failure, as in CI
HEAP = "384m"
_PATIENCE = 120  # seconds for a node to answer


def why_not() -> str:
    """Return why no cluster is started here, empty where one is: where it is required, what is missing fails."""
    missing = [name for name in ("java", "javac", "mvn") if shutil.which(name) is None]
    if find_spec("opensearchpy") is None:
        missing.append("opensearch-py")
    return f"a real OpenSearch needs {' and '.join(missing)}" if missing and os.environ.get(REQUIRED) != "required" else ""


def assembled() -> Path:
    """Return the folder with the node and its libraries, brought from Maven Central where they are not there yet."""
    sources = [HERE / "pom.xml", HERE / "SergeTestNode.java"]
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:16]
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "serge-tests" / f"opensearch-{digest}"
    if folder.is_dir():
        return folder
    draft = folder.with_name(f"{folder.name}.{os.getpid()}")
    fetch = ["mvn", "-q", "-B", "-f", str(sources[0]), "dependency:copy-dependencies", f"-DoutputDirectory={draft / 'lib'}"]
    subprocess.run(fetch, check=True, stdin=subprocess.DEVNULL, timeout=600)
    subprocess.run(["javac", "-cp", f"{draft / 'lib'}/*", "-d", str(draft), str(sources[1])], check=True, timeout=120)
    with suppress(OSError):  # another process was faster
        draft.rename(folder)
    shutil.rmtree(draft, ignore_errors=True)
    return folder


class Nodes:
    """Nodes of one cluster on loopback. The first leads it and holds data as well where it is alone."""

    def __init__(self, folder: Path, number: int) -> None:
        self._folder, self._number = folder, number
        self._assembled = assembled()
        ports = free_ports(2 * number)
        self.http, self._transport = ports[:number], ports[number:]
        self._processes: dict[int, subprocess.Popen[bytes]] = {}
        for node in range(number):
            self.start(node)
        self.wait(number)

    @property
    def url(self) -> str:
        """Return where the cluster is asked: at any of its nodes."""
        return ",".join(f"http://127.0.0.1:{port}" for port in self.http)

    @property
    def processes(self) -> dict[int, int]:
        """The ids of the nodes' processes."""
        return {node: process.pid for node, process in self._processes.items()}

    def start(self, node: int) -> None:
        """Start a node."""
        home = self._folder / f"node{node}"
        (home / "config").mkdir(parents=True, exist_ok=True)
        roles = "cluster_manager,data" if self._number == 1 else "cluster_manager" if node == 0 else "data"
        settings = {
            "path.home": home,
            "cluster.name": f"serge-test-{self._transport[0]}",
            "node.name": f"node{node}",
            "node.roles": roles,
            "network.host": "127.0.0.1",
            "http.port": self.http[node],
            "transport.port": self._transport[node],
            "discovery.seed_hosts": f"127.0.0.1:{self._transport[0]}",
            "cluster.initial_cluster_manager_nodes": "node0",
            "cluster.routing.allocation.disk.threshold_enabled": "false",
            "cluster.fault_detection.follower_check.timeout": "2s",
            "cluster.fault_detection.follower_check.interval": "1s",
            "cluster.fault_detection.follower_check.retry_count": "1",
        }
        options = [f"-Xms{HEAP}", f"-Xmx{HEAP}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.security.manager=allow"]
        path = f"{self._assembled}:{self._assembled / 'lib'}/*"
        command = ["java", *options, "-cp", path, "SergeTestNode", *(f"{name}={value}" for name, value in settings.items())]
        with (self._folder / f"node{node}.log").open("ab") as log:
            self._processes[node] = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=home)

    def kill(self, node: int) -> None:
        """Kill a node without warning."""
        process = self._processes.pop(node)
        process.kill()
        process.wait()
        assert process.stdin
        process.stdin.close()

    def wait(self, number: int) -> None:
        """Wait until so many nodes form a cluster."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            with suppress(OSError, URLError, ValueError):
                if self.ask("_cluster/health")["number_of_nodes"] == number:
                    return
            time.sleep(0.2)
        logs = "\n".join(log.read_text(errors="replace")[-2000:] for log in sorted(self._folder.glob("*.log")))
        raise RuntimeError(f"the cluster did not start:\n{logs}")

    def ask(self, path: str) -> Any:
        """Return the first node's answer."""
        with urlopen(f"http://127.0.0.1:{self.http[0]}/{path}", timeout=60) as answer:
            return json.load(answer)

    def stop(self) -> None:
        """End all nodes."""
        for node in tuple(self._processes):
            self.kill(node)


@contextmanager
def running(number: int) -> Iterator[Nodes]:
    """Yield a cluster of so many nodes, which ends with the block, and with this process however that ends."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        nodes = Nodes(Path(folder), number)
        try:
            yield nodes
        finally:
            nodes.stop()


@cache
def shared() -> Nodes:
    """Return a cluster of one node that all tests of this process use."""
    stack = ExitStack()
    nodes = stack.enter_context(running(1))
    atexit.register(stack.close)
    return nodes


def free_ports(number: int) -> list[int]:
    """Return ports of this machine that nobody listens at."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
