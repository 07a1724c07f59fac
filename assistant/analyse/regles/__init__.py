"""The rules, one module a family. Each reads a `Lecture` and gives findings."""
