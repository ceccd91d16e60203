"""`python -m ncnd`: the command, where its script is not on the path."""

import sys

from ncnd.cli import main

sys.exit(main())
