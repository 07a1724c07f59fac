"""What prepares for the talk with a jury: its questions, and what a good answer holds."""
