"""serge: search quotations, their speakers and footnotes in your own essays and books."""

__version__ = "0.1.0"
