"""The networks: one definition each for training, streaming and export."""
