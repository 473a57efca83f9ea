"""Quotation marks and displayed words: finding marks, pairing them, telling kinds; each rule one module."""
