"""One self-contained HTML page: every quotation with draft and source side by side. No script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from serge_cli import verdict_messages
from serge_cli.model.span import Span
from serge_cli.model.verdicts import Audited, Caution, Verdict
from serge_cli.present.safety import one_line
from serge_cli.present.verdicts import wordings

_STYLE = """
body { font: 16px/1.5 Georgia, serif; max-width: 75em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .5em 0 2em }
th, td { text-align: left; vertical-align: top; padding: .4em .8em; border: 1px solid #bbb; overflow-wrap: anywhere }
mark { background: #ffe08a; font-weight: bold; text-decoration: underline }
.error h2::before { content: "✗ " } .warning h2::before { content: "! " } .note h2::before { content: "✓ " }
.error h2 { color: #a00000 } h2 { font-size: 1.1em; margin-bottom: 0 } .where { color: #555; font-size: .9em }
"""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary}</p>
"""
_END = "</body>\n</html>\n"


def present(items: Iterable[Audited]) -> Iterator[str]:
    """Yield the page."""
    listed = list(items)
    yield _HEAD.format(title=verdict_messages.AUDIT_TITLE, style=_STYLE, summary=_escaped(wordings.summary(listed)))
    for item in listed:
        yield from _section(item)
    yield _END


def _section(item: Audited) -> Iterator[str]:
    judged = item.judged
    codes: list[Verdict | Caution] = [judged.verdict, *(warned.code for warned in judged.warnings)]
    worst = min((wordings.severity(code) for code in codes), key=("error", "warning", "note").index)
    yield f'<section class="{worst}">\n<h2>{judged.verdict.value}</h2>\n<p class="where">{_escaped(wordings.position(item))}</p>\n<ul>\n'
    yield from (f"<li><b>{code.value}</b>: {_escaped(said)}</li>\n" for code, said in wordings.findings(judged))
    yield "</ul>\n<table>\n"
    yield f'<tr><th scope="col">{verdict_messages.COLUMN_DRAFT}</th><th scope="col">{verdict_messages.COLUMN_SOURCE}</th></tr>\n'
    yield f"<tr><td>{_marked(judged.text, wordings.ranges(judged))}</td><td>"
    for standing in (*judged.found, *judged.nearest):
        words = _marked(standing.stretch.of(standing.text), wordings.source_ranges(standing, judged.differences))
        yield f'<p>{words}</p>\n<p class="where">{_escaped(wordings.where(standing))}</p>\n'
    yield "</td></tr>\n</table>\n</section>\n"


def _marked(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    position = 0
    for span in spans:
        if span.start >= position:
            pieces += (_escaped(text[position : span.start]), "<mark>", _escaped(span.of(text)), "</mark>")
            position = span.end
    return "".join((*pieces, _escaped(text[position:])))


def _escaped(text: str) -> str:
    return escape(one_line(text))
