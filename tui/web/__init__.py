"""The same interface in a browser, for whoever holds the address."""
