"""OpenCV, NumPy and FFmpeg as the small program has them: built from source, with what it uses."""
