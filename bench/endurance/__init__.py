"""Whether a network still separates after half an hour of one call as it did at its start."""
