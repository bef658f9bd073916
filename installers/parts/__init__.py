"""OpenCV, FFmpeg and BLAS as the small program has them: from source, with what it uses."""
