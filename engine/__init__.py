"""The engine: sound, vision and models, without Qt and without torch."""
