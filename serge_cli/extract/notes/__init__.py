"""Note signs, note bodies and what joins them; each question one module."""
