"""What stands around a text, one file per language. Data only."""
