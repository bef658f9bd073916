"""Click left, hear left: whole films of two real people through the program's own path."""
