"""Folders of documents, and corpus.toml: what a file cannot say of itself."""
