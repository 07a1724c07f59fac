"""One module a room, or a screen laid over the rooms."""
