"""The server on 127.0.0.1: reads requests within bounds, asks the gate, answers with a view, a file of the page, or an original file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedReader
from threading import BoundedSemaphore
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from serge_cli.corpus.walk import open_document
from serge_cli.errors import NothingFound, SergeError, UsageError, is_want_of_memory
from serge_cli.store.library import Library
from serge_cli.surfaces.page.frame import View, asset, page
from serge_cli.surfaces.page.links import Links
from serge_cli.surfaces.page.tags import tag
from serge_cli.surfaces.serve import routes
from serge_cli.surfaces.serve.desk import Desk, settle
from serge_cli.surfaces.serve.gate import HEADERS, LOCAL, Gate, Refusal
from serge_cli.surfaces.serve.routes import Asked, Elsewhere

_ASSETS = {"/page.css": "text/css", "/page.js": "text/javascript", "/icon.svg": "image/svg+xml"}
_LONGEST_ADDRESS = 8_000  # characters
_LARGEST_FORM = 1_000_000  # bytes: a draft of 200,000 characters, each written as %E2%80%9C at worst in a form of its own
_MOST_FIELDS = 12
_CONNECTIONS = 32
_SECONDS = 15.0  # that a connection may be silent
_HTML = "text/html; charset=utf-8"
_SANDBOX = "sandbox; default-src 'none'"


class Server(ThreadingHTTPServer):
    """The server of one library."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 16

    def __init__(self, desk: Desk, port: int = 0) -> None:
        super().__init__((LOCAL, port), Handler)
        self.desk, self.gate = desk, Gate(self.server_address[1])
        self.links = Links(token=self.gate.token)
        self._room = BoundedSemaphore(_CONNECTIONS)

    def prepare(self) -> None:
        """Make the views that take longest, so that nobody waits for them: the library as a whole, its persons, who quotes whom."""
        for path in routes.KEPT:
            with suppress(SergeError):  # whoever asks for the view is told
                self.desk.kept(path, self.page(path, Asked({})))
        self.desk.ask(lambda _: settle())

    def page(self, path: str, fields: Asked) -> Callable[[Library], bytes]:
        """Return what makes the page of a view."""
        return lambda library: _encoded(routes.VIEWS[path](library, fields, self.links), self.links)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own; close at once what comes while too many connections are open."""
        if self._room.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer the requests of a connection."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong in one line; a browser that went away is no error."""
        error = sys.exception()
        if not isinstance(error, OSError):
            sys.stderr.write(f"serge: a request failed: {type(error).__name__}\n")


class Handler(BaseHTTPRequestHandler):
    """The requests of one connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "serge"
    sys_version = ""
    timeout = _SECONDS
    wbufsize = 1 << 16  # head and body go out together
    disable_nagle_algorithm = True
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = "%(code)d %(message)s\n"

    def do_GET(self) -> None:
        """Answer with a view or a file."""
        if (asked := self._asked()) is None:
            return
        path, fields = asked
        opening = path == "/" and "key" in fields.fields
        if not self._has_entered(opening=opening):
            return
        if opening:
            self._open(fields["key"])
        elif path in _ASSETS:
            self._send(200, asset(path[1:]).encode(), f"{_ASSETS[path]}; charset=utf-8")
        elif path == "/file":
            self._answered(lambda: self._attach(fields["doc"]))
        elif path in routes.VIEWS:
            self._answered(lambda: self._show(path, fields))
        else:
            self._say(404, "There is no such page.")

    def do_POST(self) -> None:
        """Make a change, or check a draft."""
        self.close_connection = True  # what is left of a form that was refused is not read as the next request
        if not self._has_entered() or (form := self._form()) is None:
            return
        path, fields = form
        refusal = self.server.gate.refused_change(self.headers, fields["token"])
        if refusal:
            self._refuse(refusal)
        elif path in routes.CHANGES:
            self._answered(lambda: self._change(path, fields))
        else:
            self._say(404, "There is no such page.")

    def _has_entered(self, *, opening: bool = False) -> bool:
        refusal = self.server.gate.refused(self.headers, opening=opening)
        if refusal:
            self._refuse(refusal)
        return refusal is None

    def _refuse(self, refusal: Refusal) -> None:
        self._send(refusal.status, f"{refusal.message}\n".encode(), "text/plain; charset=utf-8")

    def _open(self, key: str) -> None:
        """Set the cookie; the page goes on by itself, so that the cookie is sent though another page led here."""
        cookie = self.server.gate.admit(key)
        if cookie is None:
            self._refuse(Refusal(403, "This address was used already. Start serge serve again for another."))
            return
        body = (
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">'
            '<title>serge</title></head><body><p><a href="/">Open the library</a></p></body></html>'
        )
        self._send(200, body.encode(), _HTML, {"Set-Cookie": cookie})

    def _asked(self) -> tuple[str, Asked] | None:
        """Return path and fields of the address; None, answered, where it is too long."""
        if len(self.path) > _LONGEST_ADDRESS:
            self._close_with(414, "The address is too long.")
            return None
        parts = urlsplit(self.path)
        fields = _fields(parts.query)
        if fields is None or not self.path.startswith("/"):
            self._close_with(400, "The address cannot be understood.")
            return None
        return parts.path, fields

    def _form(self) -> tuple[str, Asked] | None:
        """Return path and fields of a form; None, answered, where it is none or too large."""
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdecimal()):
            self._close_with(411, "The request has no length.")
            return None
        if len(length) > 9 or int(length) > _LARGEST_FORM:
            self._close_with(413, "The request is too large.")
            return None
        if self.headers.get_content_type() != "application/x-www-form-urlencoded":
            self._close_with(415, "The request is not a form.")
            return None
        fields = _fields(self.rfile.read(int(length)).decode("ascii", "replace"))
        if fields is None or len(self.path) > _LONGEST_ADDRESS:
            self._close_with(400, "The form cannot be understood.")
            return None
        return urlsplit(self.path).path, fields

    def _answered(self, answer: Any) -> None:
        """Give an answer; what a user or a file can cause is a sentence on the page."""
        try:
            answer()
        except SergeError as error:
            status = 404 if isinstance(error, NothingFound) else 400 if isinstance(error, UsageError) else 422
            self._say(status, str(error))
        except OSError:
            raise
        except Exception as error:
            sys.stderr.write(f"serge: {self.path.partition('?')[0]}: {type(error).__name__}\n")
            self._say(500, "There is not enough memory." if is_want_of_memory(error) else "A fault in serge, not in your request.")

    def _show(self, path: str, fields: Asked) -> None:
        desk, page = self.server.desk, self.server.page(path, fields)
        is_kept = path in routes.KEPT and not any(fields.fields.values())
        self._send(200, desk.kept(path, page) if is_kept else desk.ask(page), _HTML)

    def _change(self, path: str, fields: Asked) -> None:
        made = routes.CHANGES[path](self.server.desk, fields, self.server.links)
        if isinstance(made, Elsewhere):
            self._send(303, b"", "text/plain; charset=utf-8", {"Location": made.address})
        else:
            self._view(200, made)

    def _view(self, status: int, view: View) -> None:
        self._send(status, _encoded(view, self.server.links), _HTML)

    def _say(self, status: int, message: str) -> None:
        self._view(status, View("serge", tag("p", message, role="alert")))

    def _attach(self, document: str) -> None:
        """Send an original file to be saved, never to be shown."""
        path = self.server.desk.ask(lambda library: routes.original(library, document))
        try:
            handle = open_document(path)
        except OSError as error:
            raise NothingFound(f"The file cannot be read: {error.strerror}.") from error
        with handle:
            name = quote(path.name, errors="replace")
            extra = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}", "Content-Security-Policy": _SANDBOX}
            size = os.fstat(handle.fileno()).st_size
            self._head(200, "application/octet-stream", size, extra)
            self._stream(handle, size)

    def _stream(self, handle: BufferedReader, left: int) -> None:
        while left > 0 and (piece := handle.read(min(left, 1 << 16))):
            self.wfile.write(piece)
            left -= len(piece)
        self.close_connection = self.close_connection or left > 0

    def _close_with(self, status: int, message: str) -> None:
        self.close_connection = True
        self._send(status, f"{message}\n".encode(), "text/plain; charset=utf-8", {"Connection": "close"})

    def _send(self, status: int, body: bytes, kind: str, extra: Mapping[str, str] | None = None) -> None:
        self._head(status, kind, len(body), extra or {})
        self.wfile.write(body)

    def _head(self, status: int, kind: str, length: int, extra: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in (dict(HEADERS) | {"Content-Type": kind, "Content-Length": str(length)} | dict(extra)).items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, with the same headers as everything else."""
        self.request_version = self.protocol_version  # else there would be no headers, where not even the version could be read
        self._close_with(int(code), message or "The request cannot be understood.")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class
        """Write nothing: what is read is nobody's business."""


def _encoded(view: View, links: Links) -> bytes:
    return page(view, links).encode("utf-8", "replace")


def _fields(written: str) -> Asked | None:
    """Return the fields of an address or form, the last of each name; None where there are too many."""
    try:
        pairs = parse_qsl(written, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError:
        return None
    return Asked({name: value.replace("\0", "\ufffd") for name, value in pairs})
