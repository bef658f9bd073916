"""What a person sounds like: remembered while only they speak, or read from a recording."""
