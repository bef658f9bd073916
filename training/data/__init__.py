"""Reading speech and noise from a folder in the form of ``utterances.csv`` (see :mod:`.reader`)."""
