"""The local control socket: other programs of the same user tell Solomic what to do."""
