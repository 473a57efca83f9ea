"""Readers turn the bytes of a file into a Document; one file per format. They open nothing and print nothing."""
