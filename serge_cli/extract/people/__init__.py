"""Find the persons that a document names."""
