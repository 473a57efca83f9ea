"""The version of what extraction finds: raise it with every change of a rule, and indexes are rebuilt.

It stands in a file of its own, so that a query on an index that is up to date loads no extraction.
"""

EXTRACTION_VERSION = 30
