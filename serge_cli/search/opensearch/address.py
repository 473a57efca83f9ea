"""Where a cluster is and who asks it: nothing secret goes over a network unencrypted, on a command line or from a file that others read.

User and password come from the environment or a file; certificates are always verified, by the system's authorities or those of a file.
"""

from __future__ import annotations

import os
import ssl
import stat
from collections.abc import Mapping
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from serge_cli import cluster_messages as messages
from serge_cli.errors import UsageError

USER, PASSWORD, LOGIN_FILE = "SERGE_OPENSEARCH_USER", "SERGE_OPENSEARCH_PASSWORD", "SERGE_OPENSEARCH_LOGIN"
AUTHORITY = "SERGE_OPENSEARCH_CA"
_PORT = 9200
_OTHERS = 0o077
_LONGEST_LOGIN = 4096  # bytes


class Node(NamedTuple):
    """A machine of the cluster that may be asked."""

    host: str
    port: int
    encrypted: bool


def nodes(url: str) -> tuple[Node, ...]:
    """Return the machines that an address names, one URL or several parted by commas; UsageError where one will not do."""
    found = tuple(_node(each.strip()) for each in url.split(","))
    if len({node.encrypted for node in found}) > 1:
        raise UsageError(messages.NOT_A_URL.format(url=url), messages.URL_IS)
    return found


def _node(url: str) -> Node:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORT
    except ValueError as error:
        raise UsageError(messages.NOT_A_URL.format(url=url), messages.URL_IS) from error
    if "@" in parts.netloc:
        hint = messages.SET_LOGIN.format(user=USER, password=PASSWORD, file=LOGIN_FILE)
        raise UsageError(messages.USER_IN_URL, hint)
    if parts.scheme not in {"http", "https"} or not parts.hostname or _has_more(parts):
        raise UsageError(messages.NOT_A_URL.format(url=url), messages.URL_IS)
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise UsageError(messages.PLAIN_HTTP.format(host=parts.hostname), messages.USE_HTTPS)
    return Node(parts.hostname, port, parts.scheme == "https")


def _has_more(parts: SplitResult) -> bool:
    return parts.path not in {"", "/"} or bool(parts.query or parts.fragment) or not parts.netloc.isprintable() or " " in parts.netloc


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine itself, by its name alone: no name is looked up."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def login(environment: Mapping[str, str]) -> tuple[str, str] | None:
    """Return user and password, None where none are stated; UsageError where they will not do."""
    user, password, path = (environment.get(name, "") for name in (USER, PASSWORD, LOGIN_FILE))
    if user and password:
        return user, password
    if user or password:
        raise UsageError(messages.HALF_LOGIN.format(user=USER, password=PASSWORD))
    return _login_in(path) if path else None


def _login_in(path: str) -> tuple[str, str]:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise UsageError(messages.LOGIN_UNREADABLE.format(path=path)) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or (hasattr(os, "geteuid") and status.st_mode & _OTHERS):
            raise UsageError(messages.LOGIN_OPEN.format(path=path), messages.CLOSE_LOGIN.format(path=path))
        written = os.read(handle, _LONGEST_LOGIN).decode("utf-8", "replace")
    finally:
        os.close(handle)
    user, _, password = written.partition("\n")[0].strip().partition(":")
    if not user or not password:
        raise UsageError(messages.LOGIN_UNREADABLE.format(path=path))
    return user, password


def tls(environment: Mapping[str, str]) -> ssl.SSLContext:
    """Return how certificates are verified; UsageError where the file of authorities cannot be read."""
    path = environment.get(AUTHORITY) or None
    try:
        return ssl.create_default_context(cafile=path)
    except (OSError, ValueError) as error:
        raise UsageError(messages.NO_AUTHORITY.format(path=path), messages.SET_AUTHORITY.format(variable=AUTHORITY)) from error
