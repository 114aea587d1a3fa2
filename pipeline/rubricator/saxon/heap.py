"""The memory of SaxonC's native machine, which is told how much garbage it may let pile up.

SaxonC starts its machine without a word, and the machine then measures itself by the memory of the computer: where that has 24 GB it
takes 190 MB for stylesheets that need 50. So it is started here, by the function and with the settings that GraalVM has for it, and
handed to SaxonC as the one that is there already. Where that has not been tried SaxonC starts its own, which only takes more memory.
"""

from __future__ import annotations

import platform
import sys
from contextlib import suppress
from ctypes import (
    CDLL,
    POINTER,
    PYFUNCTYPE,
    Structure,
    byref,
    c_bool,
    c_char_p,
    c_int,
    c_size_t,
    c_void_p,
    pythonapi,
    sizeof,
)
from functools import cache

import saxonche

TRIED = frozenset({"13.1.1"})
"""The versions of SaxonC that take a machine from us. How they keep it is their own affair, and may be another in the next."""

TRIED_ON = ("linux", "x86_64")
"""The system and the processor on which they were tried."""

_SETTINGS = (b"", b"-Xmn32m")
"""As of a program's command line, whose first word is its name: young objects may take so much before garbage is looked for."""

_ENVIRONMENT = "_ZN14SaxonProcessor11sxn_environE"
_IS_STARTED = "_ZN14SaxonProcessor13jvmCreatedCPPE"


class _Parameters(Structure):
    """GraalVM's ``graal_create_isolate_params_t``, version 4."""

    _fields_ = (
        ("version", c_int),
        ("reserved_address_space", c_size_t),
        ("auxiliary_image", c_char_p),
        ("auxiliary_image_space", c_size_t),
        ("number_of_settings", c_int),
        ("settings", POINTER(c_char_p)),
        ("protection_key", c_int),
        ("ignores_unknown_settings", c_bool),
        ("exits_on_invalid_settings", c_bool),
    )


class _Environment(Structure):
    """SaxonC's ``sxnc_environment``: the machine, the thread that calls it, and the thread that started it."""

    _fields_ = (("machine", c_void_p), ("thread", c_void_p), ("first_thread", c_void_p))


# SaxonC looks at it to the very end of the process, so it is not Python's to free.
_reserve = PYFUNCTYPE(c_void_p, c_size_t, c_size_t)(("PyMem_RawCalloc", pythonapi))


@cache
def start() -> bool:
    """Start the machine, once a process and before SaxonC does, in the main thread; return whether it is ours."""
    if (sys.platform, platform.machine()) != TRIED_ON:
        return False
    # Another build of the library may lack any of the names: ValueError for what has a value, AttributeError for a function.
    with suppress(OSError, ValueError, AttributeError):
        return saxonche.__version__ in TRIED and _start()
    return False


def _start() -> bool:
    """Start the machine unless there is one; return whether it is ours. Raises what ctypes does for names that are not there."""
    library = CDLL(saxonche.__file__)  # what this one is linked with is found through it
    create, is_started = library.graal_create_isolate, c_int.in_dll(library, _IS_STARTED)
    handed_over = c_void_p.in_dll(library, _ENVIRONMENT)
    if is_started.value:
        return False
    address = _reserve(1, sizeof(_Environment))
    environment = _Environment.from_address(address)
    settings = (c_char_p * len(_SETTINGS))(*_SETTINGS)
    parameters = _Parameters(version=4, number_of_settings=len(_SETTINGS), settings=settings)
    if create(byref(parameters), byref(environment), byref(environment, _Environment.thread.offset)):
        return False
    environment.first_thread = environment.thread
    handed_over.value = address
    is_started.value = 1
    return True
