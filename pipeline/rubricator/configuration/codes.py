"""The codes of what ``validate`` finds by itself, so that one that does not exist is noticed where it is configured.

They stand here once more, since to gather them from their rules would load the whole program; a test compares the two.
"""

import re

CODES = frozenset(
    """
    CHK001 CHK002 CHK003 CHK004 CHK005 CHK006 CHK007 CHK008 CHK009 CHK010 CHK011 CHK012 CHK013 CHK014 CHK015
    CHK016 CHK017 CHK018
    LNK001 LNK002 LNK003 LNK004 LNK005 LNK006 LNK007 LNK008 LNK009 LNK010 LNK011 LNK012 LNK013 LNK014 LNK015
    LNK016
    RNG001 RNG002 RNG003 RNG004 RNG005 RNG006 RNG007 RNG008 RNG009 RNG010 RNG011 RNG012 RNG013 RNG014 RNG100
    RNG101 RNG102 RNG103 RNG104 RNG105 RNG106 RNG107 RNG108 RNG109 RNG110 RNG111 RNG112 RNG113 RNG114 RNG115
    RNG116 RNG118 RNG119 RNG120 RNG121 RNG122 RNG123 RNG124 RNG125 RNG126 RNG127 RNG128 RNG140 RNG141 RNG142
    RNG143 RNG144 RNG145 RNG146 RNG147 RNG148 RNG149 RNG170 RNG171 RNG180 RNG181
    SUP001 SUP002
    VAL001 VAL002 VAL003 VAL004 VAL005 VAL006 VAL007 VAL008 VAL009 VAL010
    XML001 XML002 XML003 XML004 XML005 XML006 XML007 XML008 XML009 XML010 XML011 XML012 XML013
    """.split()
)

_OURS = re.compile("(?:" + "|".join(sorted({code[:3] for code in CODES})) + r")\d{3}")


def is_unknown(code: str) -> bool:
    """Return whether a code has the form of Rubricator's own and is none. A Schematron schema may have any other, SCH123 too."""
    return _OURS.fullmatch(code) is not None and code not in CODES
