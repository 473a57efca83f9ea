"""The commands, one per file: read options, call one operation, hand its result to one presenter."""
