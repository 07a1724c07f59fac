"""What labelled sentences taught: tables of scores, and the traits that they read."""
