"""The judge: how well the networks keep one voice, on people they have never heard.

It shares no code with training. Mixtures, cues and metrics are seeded and fixed, so that two
networks measured apart can be compared.
"""
