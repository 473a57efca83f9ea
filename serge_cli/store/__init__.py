"""The life of an index: opening it, keeping it up to date, building it, and whose it is."""
