"""What the référentiels say, and how to find it; holds no user data."""
