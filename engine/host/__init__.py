"""The engine's process: sound, faces and what the supervisor tells it.

``main.engine_main`` is what the process runs; nothing heavy is imported before.
"""
