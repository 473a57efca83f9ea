"""Asking a cluster through its official client: every answer is bounded, whole or an error, and what goes wrong is one line.

Nothing that comes back is trusted. An answer from which a shard is missing is refused, for what it leaves out could be what was sought.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from opensearchpy import OpenSearch, Urllib3HttpConnection
from opensearchpy.exceptions import (
    AuthenticationException,
    AuthorizationException,
    ConnectionTimeout,
    NotFoundError,
    OpenSearchException,
    SSLError,
    TransportError,
)
from opensearchpy.exceptions import ConnectionError as NoConnection
from urllib3.exceptions import ReadTimeoutError

from serge_cli import cluster_messages as messages
from serge_cli.errors import ClusterError, DamagedIndex
from serge_cli.search.opensearch.address import AUTHORITY, is_loopback, login, nodes, tls
from serge_cli.search.opensearch.asking import Body

SECONDS = 30.0  # that an answer may take
LONG = 600.0  # that copying an index, or bringing it to the disks, may take
MOST_BYTES = 256 << 20  # of an answer
_PART = 1 << 18  # bytes read at a time
PATIENCE = 120.0  # seconds for which what is written is offered again, while the cluster gets over the loss of a machine
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 5.0  # seconds
_PAGE = 400  # records asked for at a time
_TRIES = 3  # more, of a question
_PASSING = frozenset({429, 502, 503, 504})  # statuses of what may work a little later
_LONGEST_REASON = 200  # letters
_BAD_REQUEST, _NOT_FOUND, _CONFLICT = 400, 404, 409


class RefusedError(ClusterError):
    """The cluster does not take a request as it is."""


class PassingError(ClusterError):
    """What was asked may be answered a little later."""


class TooLargeError(ClusterError):
    """An answer has more bytes than are read."""


class Action(NamedTuple):
    """A record to write, or without a document to remove; `name` is what errors call it."""

    id: str
    document: Body | None
    name: str
    once: bool = False  # nothing is written where there is such a record


class _Response(NamedTuple):
    status: int
    headers: Any
    data: bytes


class _BoundedPool:
    """Connections to one machine; of an answer so many bytes are read, and no warnings of the server's are passed on."""

    def __init__(self, pool: Any) -> None:
        self._pool = pool

    def urlopen(self, *arguments: Any, **options: Any) -> _Response:
        """Send a request and return the answer."""
        end = time.monotonic() + (options.get("timeout") or SECONDS)
        response = self._pool.urlopen(*arguments, preload_content=False, **options)
        data = bytearray()
        try:
            while part := response.read1(_PART, decode_content=True):
                data += part
                if len(data) > MOST_BYTES:
                    raise TooLargeError(messages.TOO_LARGE.format(size=MOST_BYTES))
                if time.monotonic() > end:
                    raise ReadTimeoutError(self._pool, "", "it took too long")
        except BaseException:
            response.close()  # what is left of the answer is not to be read as another's
            raise
        response.release_conn()
        response.headers.discard("warning")
        return _Response(response.status, response.headers, bytes(data))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Connection(Urllib3HttpConnection):  # type: ignore[misc]  # the client is an extra, unknown to mypy
    pool: Any

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.pool = _BoundedPool(self.pool)


class Cluster:
    """A cluster at an address (address.py)."""

    def __init__(self, url: str) -> None:
        for name in ("opensearch", "urllib3"):  # what matters of their warnings is in the errors
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self.url = url
        found = nodes(url)
        self._login = login(os.environ)
        self._client = OpenSearch(
            [{"host": node.host, "port": node.port} for node in found],
            connection_class=_Connection,
            http_auth=self._login,
            timeout=SECONDS,
            max_retries=_TRIES,
            retry_on_timeout=False,
            http_compress=not all(is_loopback(node.host) for node in found),
            use_ssl=found[0].encrypted,
            ssl_context=tls(os.environ) if found[0].encrypted else None,
        )

    # Questions

    def search(self, index: str, body: Body) -> Body:
        """Return the answer to a search, of all shards."""
        params = {"allow_partial_search_results": "false", "search_type": "dfs_query_then_fetch", "preference": "serge"}
        with self._errors(index):
            return self._whole(self._client.search(index=index, body=body, params=params))

    def searches(self, index: str, bodies: Sequence[Body]) -> list[Body]:
        """Return the answers to several searches, each of all shards."""
        answers: list[Body] = []
        head = {"allow_partial_search_results": False, "search_type": "dfs_query_then_fetch", "preference": "serge"}
        for some in parted(bodies, _PAGE):
            with self._errors(index):
                answer = self._client.msearch(index=index, body=[each for body in some for each in (head, body)])
                listed = answer["responses"]
                if len(listed) != len(some):
                    raise ValueError("it has answers missing")
                answers.extend(map(self._whole, listed))
        return answers

    def number(self, index: str) -> int:
        """Return how many records an index has."""
        with self._errors(index):
            return int(self._whole(self._client.count(index=index))["count"])

    def hits(self, index: str, query: Body, order: str, source: bool = True) -> Iterator[Body]:
        """Yield all hits of a query, one after the other by a field whose values are all different."""
        size, after = _PAGE, None
        while True:
            body: Body = {"query": query, "size": size, "sort": [{order: "asc"}], "_source": source, "track_total_hits": False}
            try:
                page = hits_of(self.search(index, body | ({"search_after": after} if after is not None else {})))
            except TooLargeError:
                if size == 1:
                    raise
                size = 1
                continue
            yield from page
            if len(page) < size:
                return
            after = page[-1]["sort"]

    def records(self, index: str, identifiers: Sequence[str]) -> dict[str, Body]:
        """Return the sources of those records that there are."""
        found: dict[str, Body] = {}
        for some in parted(identifiers, _PAGE):
            with self._errors(index):
                answer = self._client.mget(index=index, body={"ids": list(some)})
                for each in answer["docs"]:
                    if "error" in each:
                        raise ValueError(_reason(each["error"]))
                    if each["found"]:
                        found[each["_id"]] = each["_source"]
        return found

    # Changes

    def write(self, index: str, actions: Sequence[Action]) -> None:
        """Write records; those that the cluster does not take for the moment are offered again, for a while."""
        waiting, pause, end = list(actions), _FIRST_PAUSE, time.monotonic() + PATIENCE
        while waiting:
            waiting, why = self._write(index, waiting)
            if waiting:
                if time.monotonic() > end:
                    said = messages.NOT_WRITTEN.format(url=self.url, name=waiting[0].name, reason=why.rstrip("."))
                    raise ClusterError(said, messages.TRY_LATER)
                time.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    def _write(self, index: str, actions: Sequence[Action]) -> tuple[list[Action], str]:
        """Offer records once; return those to be offered again, and why the last of them is."""
        lines = "".join(line for each in actions for line in _lines(each))
        try:
            with self._errors(index):
                items = self._client.bulk(index=index, body=lines, params={"request_timeout": LONG})["items"]
                if len(items) != len(actions):
                    raise ValueError("it has answers missing")
                results = [next(iter(item.values())) for item in items]
                statuses = [int(result["status"]) for result in results]
        except PassingError as error:
            return list(actions), error.message
        again, why = [], ""
        for action, result, status in zip(actions, results, statuses, strict=True):
            if status in _PASSING:
                again.append(action)
                why = _reason(result.get("error"))
            elif (
                status >= _BAD_REQUEST and not (status == _CONFLICT and action.once) and not (status == _NOT_FOUND and not action.document)
            ):
                reason = _reason(result.get("error"))
                raise ClusterError(messages.NOT_WRITTEN.format(url=self.url, name=action.name, reason=reason))
        return again, why

    def persistently(self, index: str, change: Callable[[OpenSearch], Any]) -> Any:
        """Return what a change that can be repeated gives; it is tried again for a while."""
        pause, end = _FIRST_PAUSE, time.monotonic() + PATIENCE
        while True:
            try:
                with self._errors(index):
                    return change(self._client)
            except PassingError:
                if time.monotonic() > end:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def everywhere(self, index: str, change: Callable[[OpenSearch], Any]) -> None:
        """Make a change that every copy of every shard must take; it is tried again for a while."""

        def made(client: OpenSearch) -> None:
            shards = change(client)["_shards"]
            if shards["failed"]:
                raise self._partial(shards.get("failures", ()))

        self.persistently(index, made)

    def remove(self, index: str) -> None:
        """Remove an index, if it is there."""
        with self._errors(index):
            self._client.indices.delete(index=index, params={"ignore_unavailable": "true"})

    def close(self) -> None:
        """Close the connections."""
        with suppress(OpenSearchException):
            self._client.close()

    # Errors

    def _whole(self, answer: Body) -> Body:
        """Return an answer of all shards; ClusterError where one is missing or failed."""
        if "error" in answer:
            raise TransportError(int(answer["status"]), "", answer)
        shards = answer["_shards"]
        if shards["failed"] or answer.get("timed_out"):
            raise self._partial(shards.get("failures", ()))
        return answer

    def _partial(self, failures: Sequence[Any]) -> ClusterError:
        listed = [
            messages.SHARD.format(number=_plain(each.get("shard")), index=_plain(each.get("index")), reason=_reason(each))
            for each in failures
        ]
        shards = ", ".join(dict.fromkeys(listed)) or "the time was over"
        return PassingError(messages.PARTIAL.format(url=self.url, shards=shards), messages.PARTIAL_HINT)

    @contextmanager
    def _errors(self, index: str) -> Iterator[None]:
        """Turn what the client raises, and what an answer of the wrong form leads to, into an error of one line."""
        try:
            yield
        except TooLargeError as error:
            raise TooLargeError(messages.UNREADABLE.format(url=self.url, reason=error.message)) from None
        except NoConnection as error:
            raise self._not_reached(error) from error
        except TransportError as error:
            raise self._refusal(index, error) from error
        except (OpenSearchException, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            reason = _plain(error) or type(error).__name__
            raise ClusterError(messages.UNREADABLE.format(url=self.url, reason=reason)) from error

    def _not_reached(self, error: NoConnection) -> ClusterError:
        if isinstance(error.info, TooLargeError):
            return TooLargeError(messages.UNREADABLE.format(url=self.url, reason=error.info.message))
        if isinstance(error.info, UnicodeError):
            return ClusterError(messages.UNREADABLE.format(url=self.url, reason=_plain(error.info)))
        if isinstance(error, ConnectionTimeout):
            return PassingError(messages.TOO_SLOW.format(url=self.url, seconds=SECONDS), messages.TRY_LATER)
        if isinstance(error, SSLError):
            hint = messages.SAY_AUTHORITY.format(variable=AUTHORITY)
            return ClusterError(messages.NOT_TRUSTED.format(url=self.url, reason=_plain(error.info)), hint)
        return PassingError(messages.UNREACHABLE.format(url=self.url, reason=_plain(error.info)), messages.IS_IT_RUNNING)

    def _refusal(self, index: str, error: TransportError) -> ClusterError:
        status, info = error.status_code, error.info if isinstance(error.info, Mapping) else {}
        if isinstance(error, AuthenticationException | AuthorizationException):
            who = messages.OF_USER.format(user=self._login[0]) if self._login else messages.OF_NOBODY
            return ClusterError(messages.REFUSED.format(url=self.url, who=who, status=status))
        stated = info.get("error")
        failed = stated.get("failed_shards") if isinstance(stated, Mapping) else None
        if isinstance(failed, list) and status in _PASSING:
            return self._partial([each for each in failed if isinstance(each, Mapping)])
        if isinstance(error, NotFoundError):
            return ClusterError(messages.GONE.format(index=index, url=self.url), messages.REBUILD)
        kind = RefusedError if status == _BAD_REQUEST else PassingError if status in _PASSING else ClusterError
        return kind(messages.FAILED.format(url=self.url, status=_plain(status), reason=_reason(stated) or _plain(error.error)))


def hits_of(answer: Body) -> list[Body]:
    """Return the hits in an answer; DamagedIndex where they have not the form of hits."""
    hits = answer["hits"]["hits"] if isinstance(answer.get("hits"), dict) else None
    if not isinstance(hits, list) or not all(isinstance(hit, dict) for hit in hits):
        raise DamagedIndex(messages.FORGED)
    return hits


def total_of(answer: Body) -> int:
    """Return how many hits a search has in all; DamagedIndex where it does not say."""
    hits = answer.get("hits")
    total = hits.get("total") if isinstance(hits, dict) else None
    number = total.get("value") if isinstance(total, dict) else None
    if type(number) is not int or number < 0:
        raise DamagedIndex(messages.FORGED)
    return number


def buckets_in(answer: Body, name: str) -> list[Body]:
    """Return the groups of a count; DamagedIndex where they have not the form of groups."""
    counted = answer.get("aggregations", {}).get(name)
    buckets = counted.get("buckets") if isinstance(counted, dict) else None
    if not isinstance(buckets, list) or not all(isinstance(each, dict) and type(each.get("doc_count")) is int for each in buckets):
        raise DamagedIndex(messages.FORGED)
    return buckets


def number_in(answer: Body, name: str) -> float:
    """Return a sum or the like; DamagedIndex where it is no number."""
    counted = answer.get("aggregations", {}).get(name)
    number = counted.get("value") if isinstance(counted, dict) else None
    if not isinstance(number, int | float):
        raise DamagedIndex(messages.FORGED)
    return number


def parted(listed: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Yield parts of a list, of a size at most."""
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def _lines(action: Action) -> Iterator[str]:
    """Yield what the cluster's bulk interface takes for a record."""
    kind = "delete" if action.document is None else "create" if action.once else "index"
    yield json.dumps({kind: {"_id": action.id}}) + "\n"
    if action.document is not None:
        yield json.dumps(action.document, ensure_ascii=False) + "\n"


def _reason(stated: object) -> str:
    """Return why something failed, in the cluster's words, made harmless."""
    while isinstance(stated, Mapping) and isinstance(stated.get("reason"), Mapping):
        stated = stated["reason"]
    if isinstance(stated, Mapping):
        return ": ".join(filter(None, (_plain(stated.get("type")), _plain(stated.get("reason")))))
    return _plain(stated)


def _plain(said: object) -> str:
    """Return in one short line of letters what another machine says."""
    if said is None:
        return ""
    line = "".join(sign if sign.isprintable() else " " for sign in str(said))
    return f"{line[:_LONGEST_REASON]}…" if len(line) > _LONGEST_REASON else line
