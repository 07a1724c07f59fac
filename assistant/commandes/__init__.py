"""The commands of `jalon`, a file a group; heavy imports wait for a command to run."""
