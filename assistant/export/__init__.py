"""What a person takes out of Jalon, as files."""
