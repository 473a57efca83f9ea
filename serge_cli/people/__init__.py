"""Persons and their names, from outside the texts: authority records."""
