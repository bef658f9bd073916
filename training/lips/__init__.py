"""Fitting the lip cue: from talking faces with sound to the weights the engine ships."""
