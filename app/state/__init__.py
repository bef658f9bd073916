"""What the window knows, as frozen values and pure functions: no Qt here."""
