"""Prompt templates: one file a prompt, read and filled by `prompts.loader`."""
