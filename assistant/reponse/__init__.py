"""Answers: what is asked, the engines that answer, and the ledger that checks them."""
