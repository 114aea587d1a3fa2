"""An upload in a process of its own, which can be killed: ``python -m deposit.upload.once FOLDER PORT``."""

import sys
from pathlib import Path

from deposit.upload.invenio_site import Site
from deposit.upload.trying import Tries

if __name__ == "__main__":
    result = Tries(Site(port=int(sys.argv[2])), Path(sys.argv[1])).once(publish=True)
    sys.exit(0 if result.arrived and not result.diagnostics else 1)
