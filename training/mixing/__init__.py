"""Making training mixtures out of clean voices: small seeded functions that compose.

Every random function takes a ``numpy.random.Generator`` first and nothing else that is random, so
the same seed gives the same samples. Sounds are float32 [frames] at 16 kHz, full scale 1.
"""
