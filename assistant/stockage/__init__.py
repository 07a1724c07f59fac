"""What belongs to the person, kept on their computer: opened in a worker, never at start-up."""
