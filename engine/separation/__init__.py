"""The parts of the pipeline: cues, the bank of extractions, and the band above the network."""
