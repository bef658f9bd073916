"""What the launcher runs on: the standard library only."""
