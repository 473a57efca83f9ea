"""The abbreviations of each language, in files of their own: an answer needs them to end its sentences, and nothing else of a language."""
