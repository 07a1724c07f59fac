"""One interface for one page of the browser: what the server starts, and speaks to by pipes."""

import os
import sys

from tui.entree import open_interface

if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.exit(open_interface())
