"""Where the workers are that read files: so many processes of this machine, or those of a Dask scheduler that can be trusted.

Whoever reaches a scheduler can run programs on its workers and on this machine. So a plain address must be this machine's own; any other
is encrypted, and both sides prove who they are by certificates of one authority.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from serge_cli import cluster_messages as messages
from serge_cli.errors import UsageError
from serge_cli.store.folders import is_private

AUTHORITY, CERTIFICATE, KEY = "SERGE_WORKERS_CA", "SERGE_WORKERS_CERT", "SERGE_WORKERS_KEY"
MOST = 1024  # workers of this machine


class WorkerAddress(NamedTuple):
    """So many processes of this machine, or the scheduler at a URL with the files by which both sides prove who they are."""

    processes: int = 0
    url: str = ""
    authority: str = ""
    certificate: str = ""
    key: str = ""


def worker_address(stated: str, environment: Mapping[str, str] = os.environ) -> WorkerAddress:
    """Return where the workers are by `--workers`; UsageError where that will not do."""
    if find_spec("distributed") is None:
        raise UsageError(messages.NOT_INSTALLED, messages.INSTALL)
    if stated.isascii() and stated.isdecimal():
        if not 0 < int(stated[:9]) <= MOST:
            raise UsageError(messages.NOT_WORKERS.format(stated=stated), messages.WORKERS_ARE.format(most=MOST))
        return WorkerAddress(processes=int(stated))
    try:
        parts = urlsplit(stated)
        is_whole = bool(parts.hostname and parts.port)
    except ValueError:
        is_whole = False
    is_plain = stated.isprintable() and not ("@" in parts.netloc or parts.path or parts.query or parts.fragment) if is_whole else False
    if not is_plain or parts.scheme not in {"tcp", "tls"}:
        raise UsageError(messages.NOT_WORKERS.format(stated=stated), messages.WORKERS_ARE.format(most=MOST))
    if parts.scheme == "tls":
        return WorkerAddress(0, stated, *_files(environment))
    if not _is_this_machine(parts.hostname or ""):
        raise UsageError(messages.PLAIN_TCP.format(host=parts.hostname), messages.USE_TLS)
    return WorkerAddress(url=stated)


def _is_this_machine(host: str) -> bool:
    """Return whether a host is this machine, by its name alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _files(environment: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the files of the authority, of one's own certificate and of its key; UsageError where one is missing or the key is open."""
    names = (AUTHORITY, CERTIFICATE, KEY)
    for name in names:
        path = environment.get(name, "")
        if not path or not os.path.isfile(path):  # noqa: PTH113 - a name may have anything in it
            raise UsageError(messages.NO_TLS_FILE.format(variable=name), messages.TLS_FILES.format(names=", ".join(names)))
    if not is_private(os.stat(environment[KEY])):  # noqa: PTH116
        raise UsageError(messages.LOGIN_OPEN.format(path=environment[KEY]), messages.CLOSE_LOGIN.format(path=environment[KEY]))
    authority, certificate, key = (environment[name] for name in names)
    return authority, certificate, key
