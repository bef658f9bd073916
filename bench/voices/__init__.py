"""How well the voice network tells people apart."""
