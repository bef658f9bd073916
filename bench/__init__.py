"""Measurements of quality, latency and load."""
