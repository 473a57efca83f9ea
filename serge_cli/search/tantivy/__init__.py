"""The engine for large libraries: tantivy's index, asked in tantivy's language, answering as serge's own does."""
