"""Language models: which one, by which server, with what permission. None is opened by itself."""
