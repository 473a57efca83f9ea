"""The Model Context Protocol on standard input and output: the home of its official SDK, which the extra `mcp` installs.

Requests are answered one after the other in the main thread, where alone the limit on processor time for reading a text can be kept.
The SDK takes standard output for itself; what else is written to it goes to standard error.
"""

from __future__ import annotations

import gc
import json
import logging
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final
from urllib.parse import quote, unquote

from serge_cli import __version__, messages
from serge_cli.errors import NO_MEMORY, SergeError, UsageError, is_want_of_memory
from serge_cli.model.quick_dataclass import dataclass
from serge_cli.operations.documents import documents
from serge_cli.present import describe
from serge_cli.present.safety import escaped_json, one_line
from serge_cli.store.library import Library
from serge_cli.surfaces.mcp.asked import DATA, LONGEST_NAME, input_schema, output_schema, written
from serge_cli.surfaces.mcp.offered import CORRECT, TOOLS, Tool, show, with_gaps, within
from serge_cli.wire import Wire

Opening = Callable[[], Library]

SCHEME: Final = "serge://document/"
_JSON: Final = "application/json"
_PAGE: Final = 100  # documents in one answer
_LONGEST_RESOURCE: Final = 1_000_000  # characters of JSON
_LONGEST_MESSAGE: Final = 500  # characters of an error
_ANY_VERSION_OF: Final = "2"  # the SDK's major version
_INSTRUCTIONS: Final = (
    "serge searches the user's own library of texts. Never invent a quotation: find it with search or quotations, check it with "
    "verify, cite it with cite, and name its id. A speaker with a confidence below 0.7 is a guess: say so. " + DATA
)
_NEEDED: Final = "serge mcp needs the package mcp, version 2, which is not installed."
_INSTALL: Final = "Install it with: pip install 'serge-cli[mcp]'"


@dataclass(frozen=True, slots=True)
class Service:
    """What is served: how the library is opened for each request, so that it is up to date, and the tools."""

    opening: Opening
    tools: tuple[Tool, ...]

    def call(self, name: str, arguments: Wire) -> Wire:
        """Return what a tool answers as JSON; UsageError where the arguments are not as its schema says."""
        tool = next((each for each in self.tools if each.name == name), None)
        if tool is None:
            raise UsageError(f"There is no tool “{name}”.", f"The tools are {', '.join(each.name for each in self.tools)}.")
        _check(arguments, name)
        with self.opening() as library:
            return _clean(written(with_gaps(library, within(tool.answer(library, arguments)))))

    def read(self, uri: str) -> Wire:
        """Return what the address of a document or of a place in it names."""
        locator = unquote(uri.removeprefix(SCHEME))
        if not uri.startswith(SCHEME) or not locator or len(locator) > LONGEST_NAME:
            raise UsageError("There is no such resource.", f"Use {SCHEME}001 or {SCHEME}001:q4.")
        with self.opening() as library:
            return _clean(written(within(show(library, {"locators": [locator]}), _LONGEST_RESOURCE)))

    def listed(self, cursor: str | None) -> tuple[list[Wire], str | None]:
        """Return a page of the documents as resources, and where the next one begins."""
        start = int(cursor) if cursor and cursor.isascii() and cursor.isdecimal() and len(cursor) < 10 else 0
        with self.opening() as library:
            found = documents(library)
        page = [
            {
                "uri": SCHEME + quote(each.document, safe="/"),
                "name": _shown(each.document),
                "title": _shown("; ".join(map(describe.titled, each.works)) or each.document),
                "mime_type": _JSON,
            }
            for each in found[start : start + _PAGE]
        ]
        return page, str(start + _PAGE) if start + _PAGE < len(found) else None


def serve(opening: Opening, *, corrections: bool = False) -> None:
    """Answer requests until standard input ends; UsageError where the SDK is not installed."""
    _check_installed()
    import anyio  # noqa: PLC0415 - the SDK's own
    from mcp.server.stdio import stdio_server  # noqa: PLC0415 - an extra

    logging.disable(logging.CRITICAL)  # the SDK reports with tracebacks what its client is told in one line
    server = _server(Service(opening, (*TOOLS, CORRECT) if corrections else TOOLS))

    gc.freeze()  # so that only what a request leaves is looked through after it

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(run)


def _check_installed() -> None:
    try:
        found = version("mcp")
    except PackageNotFoundError:
        found = ""
    if found.partition(".")[0] != _ANY_VERSION_OF:
        raise UsageError(_NEEDED, _INSTALL)


def _server(service: Service) -> Any:
    from mcp import types  # noqa: PLC0415
    from mcp.server.lowlevel import Server  # noqa: PLC0415

    async def list_tools(_context: Any, _params: Any) -> Any:
        return types.ListToolsResult(tools=[types.Tool(**described) for described in _described(service.tools, types.ToolAnnotations)])

    async def call_tool(_context: Any, params: Any) -> Any:
        answer, wrong = guarded(partial(service.call, params.name, params.arguments or {}))
        if wrong:
            return types.CallToolResult(content=[types.TextContent(type="text", text=wrong)], is_error=True)
        texts = (f"{answer['shown']} of {answer['total']}. {DATA}", json.dumps(answer, ensure_ascii=False))
        return types.CallToolResult(content=[types.TextContent(type="text", text=text) for text in texts], structured_content=answer)

    async def list_resources(_context: Any, params: Any) -> Any:
        page, following = _told(partial(service.listed, params.cursor if params else None))
        return types.ListResourcesResult(resources=[types.Resource(**each) for each in page], next_cursor=following)

    async def list_templates(_context: Any, _params: Any) -> Any:
        place = types.ResourceTemplate(name="document or place", uri_template=f"{SCHEME}{{+locator}}", mime_type=_JSON, description=_PLACES)
        return types.ListResourceTemplatesResult(resource_templates=[place])

    async def read_resource(_context: Any, params: Any) -> Any:
        text = json.dumps(_told(partial(service.read, str(params.uri))), ensure_ascii=False)
        return types.ReadResourceResult(contents=[types.TextResourceContents(uri=str(params.uri), mime_type=_JSON, text=text)])

    return Server(
        "serge", version=__version__, instructions=_INSTRUCTIONS,
        on_list_tools=list_tools, on_call_tool=call_tool, on_list_resources=list_resources,
        on_list_resource_templates=list_templates, on_read_resource=read_resource,
    )  # fmt: skip


_PLACES: Final = "A document (001), or a paragraph, quotation or note in it (001:p12, 001:q4, 001:n14)."


def _described(tools: tuple[Tool, ...], annotations: Callable[..., Any]) -> Iterator[dict[str, Any]]:
    for tool in tools:
        hints = annotations(read_only_hint=not tool.changes, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
        yield {
            "name": tool.name,
            "description": f"{tool.says} {DATA}",
            "input_schema": input_schema(tool.name),
            "output_schema": output_schema(tool.name),
            "annotations": hints,
        }


def _check(arguments: Wire, tool: str) -> None:
    """Raise UsageError where arguments are not as the schema of a tool says."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - comes with the SDK
    from jsonschema.exceptions import best_match  # noqa: PLC0415

    wrong = best_match(Draft202012Validator(input_schema(tool)).iter_errors(arguments))
    if wrong is not None:
        where = ".".join(map(str, wrong.absolute_path)) or "the arguments"
        said = f"{wrong.validator} {wrong.validator_value}" if wrong.absolute_path else wrong.message
        raise UsageError(f"{tool}: {where} cannot be used ({said}).", "See the tool's schema.")


def guarded(ask: Callable[[], Any]) -> tuple[Any, str]:
    """Return what is asked for, and one line that says why there is none; empty where there is."""
    try:
        return ask(), ""
    except SergeError as error:
        return None, _shown(str(error))
    except Exception as error:
        fault = messages.FAULT.format(version=__version__, kind=type(error).__name__, error=error)
        return None, NO_MEMORY if is_want_of_memory(error) else _shown(fault)
    finally:
        gc.collect()  # parts of a closed index hold each other; Python waits until they are a quarter of all objects, the SDK's too


def _told(ask: Callable[[], Any]) -> Any:
    """Return what is asked for; raise the protocol's own error with one line where there is none."""
    from mcp import MCPError  # noqa: PLC0415
    from mcp.types import INVALID_PARAMS  # noqa: PLC0415

    answer, wrong = guarded(ask)
    if wrong:
        raise MCPError(code=INVALID_PARAMS, message=wrong)
    return answer


def _shown(text: str) -> str:
    return messages.on_one_line(one_line(text))[:_LONGEST_MESSAGE]


def _clean(answer: Wire) -> Wire:
    """Return an answer in which a lone surrogate, which UTF-8 cannot say, is a replacement character."""
    cleaned: Wire = json.loads(escaped_json(json.dumps(answer, ensure_ascii=False)))
    return cleaned
