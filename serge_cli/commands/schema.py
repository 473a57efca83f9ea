"""`serge schema`: the JSON Schema of the wire format."""

from __future__ import annotations

import sys

EXAMPLES = (
    ("serge schema > serge-1.json", "Save the schema beside a script that reads serge's output."),
    ("serge schema | jq '.\"$defs\" | keys'", "The kinds of lines in the output."),
)


def schema() -> None:
    """Print the JSON Schema of one line of JSON output.

    Fields may be added to serge/1; none is changed or removed without a new version. Offsets are half-open, in code
    points of the text as read.
    """
    import json  # noqa: PLC0415

    from serge_cli.present.schema import json_schema  # noqa: PLC0415

    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
