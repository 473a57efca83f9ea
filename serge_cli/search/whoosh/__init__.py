"""The index on disk: its files, its answers, and Whoosh's view of it."""
