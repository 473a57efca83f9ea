"""The index: what is stored, how it is asked, and where a match stands. Backends are interchangeable behind one protocol."""
