"""The tests of Solomic."""
