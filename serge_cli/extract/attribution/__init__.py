"""Who speaks: the line of items that the rules read, the rules by family, and the weighing of what they propose."""
