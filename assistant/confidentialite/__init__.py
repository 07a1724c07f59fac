"""Personal data: found in a text, replaced by pseudonyms, stopped before anything leaves."""
