"""Finding passages: lexical search over weighted fields, exact codes, scope."""
