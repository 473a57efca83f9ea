"""What is asked: the query language, its meaning for one entry, and ranking."""
