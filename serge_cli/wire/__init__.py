"""The wire format `serge/1`: records as plain JSON values. Only additions are allowed without a new version.

`table` says how a table of fields becomes JSON, schema and record again; `extracted` and `answers` are the tables: a field is one row.
"""

from __future__ import annotations

from typing import Any

WIRE_VERSION = "serge/1"

Wire = dict[str, Any]
