# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""Whether a document is valid: the first pass of ``validity``, as a C extension.

The same pass over the same automaton, with two differences. It takes expat's events in C, through the interface that Python's own
pyexpat offers to other extensions; and it keeps, for every state that the automaton has made, a record in C: names are
numbered, and a step from state to state is a look-up by number. What is not yet on record is asked of the automaton, in Python.

Where it cannot be built, ``validity`` does the same; and it reads the few documents that are too much for this one: those
with declarations of their own, and those of more different names than are kept on record.
"""

import re

from cpython.mem cimport PyMem_Calloc, PyMem_Free
from cpython.pycapsule cimport PyCapsule_Import
from libc.stdint cimport int64_t, uint64_t
from libc.string cimport memcmp, memcpy, strcmp, strlen
from rubricator.relaxng.expat cimport Expat, Parser

from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.derivatives import WHITE_SPACE, tokens_of
from rubricator.relaxng.documents import chunks
from rubricator.relaxng.names import SEPARATOR, XML

cdef Expat *expat = <Expat *> PyCapsule_Import("pyexpat.expat_CAPI", 0)
if strcmp(expat.magic, b"pyexpat.expat_CAPI 1.1") or expat.size < <int> sizeof(Expat):
    raise ImportError("this Python's pyexpat has another interface")

cdef enum:
    VALUES = 2_000  # how many strings found right a test keeps
    LENGTH = 64  # the longest of them, in bytes
    ATTRIBUTES = 64  # a tag with more is left to the automaton


cdef class Unfit(Exception):
    """The document is one for the pure pass."""


cdef class Full(Unfit):
    """There is no room for another record."""


cdef class Table:
    """Things by number, never 0; open addressing. The things are borrowed: ``Records`` holds them."""

    cdef int64_t size, used
    cdef int64_t *keys
    cdef void **things

    def __dealloc__(self):
        PyMem_Free(self.keys)
        PyMem_Free(self.things)

    cdef inline void *find(self, int64_t key) noexcept:
        cdef int64_t at
        if self.size == 0:
            return NULL
        at = key & (self.size - 1)
        while self.keys[at]:
            if self.keys[at] == key:
                return self.things[at]
            at = (at + 1) & (self.size - 1)
        return NULL

    cdef int put(self, int64_t key, void *thing) except -1:
        cdef int64_t at
        if 2 * (self.used + 1) > self.size:
            self.grow()
        at = key & (self.size - 1)
        while self.keys[at]:
            at = (at + 1) & (self.size - 1)
        self.keys[at] = key
        self.things[at] = thing
        self.used += 1
        return 0

    cdef int grow(self) except -1:
        cdef int64_t size = self.size, at
        cdef int64_t *keys = self.keys
        cdef void **things = self.things
        self.size, self.used = (2 * size if size else 4), 0
        self.keys = <int64_t *> PyMem_Calloc(self.size, sizeof(int64_t))
        self.things = <void **> PyMem_Calloc(self.size, sizeof(void *))
        if not self.keys or not self.things:
            raise MemoryError
        for at in range(size):
            if keys[at]:
                self.put(keys[at], things[at])
        PyMem_Free(keys)
        PyMem_Free(things)
        return 0


cdef inline int64_t hashed(const char *text, size_t length) noexcept:
    cdef uint64_t value = 14695981039346656037ULL
    cdef size_t at
    for at in range(length):
        value = (value ^ <unsigned char> text[at]) * 1099511628211ULL
    return <int64_t> ((value ^ (value >> 32)) | 1)


cdef inline bint same(bytes known, const char *text, size_t length) noexcept:
    return <size_t> len(known) == length and not memcmp(<const char *> known, text, length)


cdef class Name:
    """An expanded name and its number."""

    cdef bytes encoded
    cdef str text
    cdef int64_t number


cdef class Test:
    """The test of a value, with strings that passed it, by hash."""

    cdef object takes
    cdef bint namespaces
    cdef Table right


cdef class Plan:
    """What attributes of certain names, by number, come to: ``Attributes`` of the automaton."""

    cdef object attributes
    cdef State content
    cdef bint dependent, ids
    cdef int names, checks
    cdef int64_t *numbers
    cdef int *indexes
    cdef list tests

    def __dealloc__(self):
        PyMem_Free(self.numbers)
        PyMem_Free(self.indexes)


cdef class Tag:
    """A start tag; its plans by the number of the only attribute, or by a hash of the numbers of all."""

    cdef object tag
    cdef State bare
    cdef Table plans


cdef class Step:
    """The way into a child; ``alone`` is where the parent goes on if the child's first alternative was the right one."""

    cdef object after
    cdef Tag tag
    cdef State alone


cdef class State:
    """A place inside an element: ``Content`` of the automaton. ``ends`` is 1, or 0, or -1 where Python has to be asked."""

    cdef object content
    cdef int ends
    cdef bint data
    cdef State text
    cdef Table steps


cdef class Records:
    """What is on record of an automaton. It grows with what documents need, and serves all of them."""

    cdef object automaton
    cdef list kept
    cdef Py_ssize_t limit
    cdef dict states, tags, tests, representatives
    cdef Table names
    cdef State start

    def __init__(self, automaton, limit):
        self.automaton = automaton
        self.limit = limit
        self.kept = []
        self.states, self.tags, self.tests, self.representatives = {}, {}, {}, {}
        self.names = Table()
        self.start = self.state(automaton.start)

    cdef int keep(self, thing) except -1:
        if len(self.kept) >= self.limit:
            raise Full
        self.kept.append(thing)
        return 0

    cdef Name name(self, const char *text):
        cdef size_t length = strlen(text)
        cdef int64_t key = hashed(text, length)
        cdef void *found = self.names.find(key)
        if found:
            if same((<Name> found).encoded, text, length):
                return <Name> found
            raise Full  # two names of one hash
        return self.other_name(text[:length], key)

    cdef Name other_name(self, bytes encoded, int64_t key):
        """Return a name met for the first time, or the one that stands for it if the schema does not list it."""
        cdef str text = encoded.decode()
        cdef str representative = self.automaton.vocabulary.representative(text)
        if representative in self.representatives:
            return <Name> self.representatives[representative]
        cdef Name name = Name()
        name.encoded = encoded
        name.text = representative
        self.keep(name)
        name.number = len(self.kept)
        if representative == text:
            self.names.put(key, <void *> name)
        else:
            self.representatives[representative] = name
        return name

    cdef State state(self, content):
        cdef State state
        if content is None:
            return None
        known = self.states.get(content)
        if known is not None:
            return <State> known
        state = self.states[content] = State()
        state.content = content
        state.data = content.data
        state.ends = content.ends if 0 <= content.ends <= 1 else -1
        state.steps = Table()
        state.text = self.state(content.text)
        return state

    cdef Step step(self, State state, Name name):
        cdef Step step
        found = state.content.step(name.text)
        if found is None:
            return None
        step = Step()
        step.after = found.after
        step.tag = self.tag(found.tag)
        self.keep(step)
        state.steps.put(name.number, <void *> step)
        return step

    cdef Tag tag(self, python_tag):
        cdef Tag tag
        known = self.tags.get(python_tag)
        if known is not None:
            return <Tag> known
        tag = self.tags[python_tag] = Tag()
        tag.tag = python_tag
        tag.bare = self.state(python_tag.bare)
        tag.plans = Table()
        return tag

    cdef Plan plan(self, Tag tag, tuple names, int64_t *numbers, int64_t key):
        cdef Plan plan = Plan()
        cdef int at
        attributes = tag.tag.attributes(names)
        plan.attributes = attributes
        plan.content = self.state(attributes.content)
        plan.dependent = attributes.dependent
        plan.ids = bool(attributes.ids)
        plan.names = len(names)
        plan.checks = len(attributes.checks)
        plan.numbers = <int64_t *> PyMem_Calloc(plan.names, sizeof(int64_t))
        plan.indexes = <int *> PyMem_Calloc(plan.checks + 1, sizeof(int))
        if not plan.numbers or not plan.indexes:
            raise MemoryError
        memcpy(plan.numbers, numbers, plan.names * sizeof(int64_t))
        for at in range(plan.checks):
            plan.indexes[at] = attributes.checks[at].at
        plan.tests = [self.test(check) for check in attributes.checks]
        self.keep(plan)
        tag.plans.put(key, <void *> plan)
        return plan

    cdef Test test(self, check):
        cdef Test test
        known = self.tests.get(check.takes)
        if known is not None:
            return <Test> known
        test = self.tests[check.takes] = Test()
        test.takes = check.takes
        test.namespaces = check.namespaces
        test.right = Table()
        return test


cdef class Run:
    """One document being read."""

    cdef Records records
    cdef State state
    cdef list steps
    cdef list pieces
    cdef dict namespaces, declared
    cdef set ids, referenced
    cdef bint over
    cdef object error

    def __init__(self, Records records):
        self.records = records
        self.state = records.start
        self.steps, self.pieces = [], []
        self.namespaces, self.declared = {"xml": XML}, {}
        self.ids, self.referenced = set(), set()

    cdef int start(self, const char *text, const char **pairs) except -1:
        cdef Name name = self.records.name(text)
        cdef Step step
        cdef void *found
        if self.state.data and not self.only_white_space():
            # Text before an element is no value, list or data.
            self.state = self.state.text
            if self.state is None:
                return self.invalid()
        found = self.state.steps.find(name.number)
        step = <Step> found if found else self.records.step(self.state, name)
        if step is None:
            return self.invalid()
        self.steps.append(step)
        self.state = step.tag.bare if pairs[0] == NULL else self.attributes(step.tag, pairs)
        return 0 if self.state is not None else self.invalid()

    cdef bint only_white_space(self):
        text = "".join(self.pieces)
        self.pieces.clear()
        return not text.strip(WHITE_SPACE)

    cdef State attributes(self, Tag tag, const char **pairs):
        cdef Plan plan = self.plan(tag, pairs)
        cdef int at
        if plan is None:
            return self.records.state(self.by_values(tag, pairs, tag.tag.attributes(names_of(pairs))))
        if plan.dependent:
            return self.records.state(self.by_values(tag, pairs, plan.attributes))
        for at in range(plan.checks):
            if not self.passes(<Test> plan.tests[at], pairs[plan.indexes[at]]):
                return None
        if plan.ids and not self.note_ids(plan.attributes, pairs):
            return None
        return plan.content

    cdef Plan plan(self, Tag tag, const char **pairs):
        """Return what the attributes come to by their names, None if there are too many to have a plan."""
        cdef int64_t numbers[ATTRIBUTES]
        cdef int count = 0
        cdef int64_t key = 0
        cdef void *found
        while pairs[2 * count] != NULL:
            if count == ATTRIBUTES:
                return None
            numbers[count] = self.records.name(pairs[2 * count]).number
            key = key * 1099511628211LL + numbers[count]
            count += 1
        key = key if key else 1
        found = tag.plans.find(key)
        if not found:
            return self.records.plan(tag, names_of(pairs), numbers, key)
        if (<Plan> found).names == count and not memcmp((<Plan> found).numbers, numbers, count * sizeof(int64_t)):
            return <Plan> found
        raise Full  # two lists of names of one hash

    cdef by_values(self, Tag tag, const char **pairs, attributes):
        if not self.note_ids(attributes, pairs):
            return None
        return tag.tag.content(strings_of(pairs), self.namespaces)

    cdef bint passes(self, Test test, const char *text) except -1:
        cdef size_t length = strlen(text)
        cdef int64_t key
        cdef void *found
        cdef bytes encoded
        if test.namespaces or length > LENGTH:
            return test.takes(text[:length].decode(), self.namespaces)
        key = hashed(text, length)
        found = test.right.find(key)
        if found and same(<bytes> found, text, length):
            return True
        encoded = text[:length]
        if not test.takes(encoded.decode(), self.namespaces):
            return False
        if not found and test.right.used < VALUES:
            self.records.keep(encoded)
            test.right.put(key, <void *> encoded)
        return True

    cdef bint note_ids(self, attributes, const char **pairs) except -1:
        for index, id_type in attributes.ids:
            value = (<bytes> pairs[<int> index]).decode()
            if id_type is not IdType.ID:
                self.referenced.update(tokens_of(value))
                continue
            identifier = value.strip(WHITE_SPACE)
            if identifier in self.ids:
                return False
            self.ids.add(identifier)
        return True

    cdef int end(self) except -1:
        cdef Step step = <Step> self.steps.pop()
        if self.state.ends == 1 and step.alone is not None:
            self.state = step.alone
            return 0
        ends = self.state.ends if self.state.ends >= 0 else self.ends()
        if not ends:
            return self.invalid()
        self.state = self.records.state(step.after[ends])
        if ends == 1:
            step.alone = self.state
        return 0

    cdef ends(self):
        if not self.state.data:
            return self.state.content.ends
        text = "".join(self.pieces)
        self.pieces.clear()
        return self.state.content.ends_with(text, self.namespaces)

    cdef int text(self, const char *text, int length) except -1:
        cdef State following = self.state.text
        cdef int at
        if following is self.state:
            return 0
        if self.state.data:
            self.pieces.append(text[:length].decode())
            return 0
        for at in range(length):
            if text[at] not in (c" ", c"\n", c"\t", c"\r"):
                if following is None:
                    return self.invalid()
                self.state = following
                return 0
        return 0

    cdef int declare(self, str prefix, str namespace) except -1:
        self.declared.setdefault(prefix, []).append(self.namespaces.get(prefix, ""))
        self.namespaces[prefix] = namespace
        return 0

    cdef int undeclare(self, str prefix) except -1:
        self.namespaces[prefix] = self.declared[prefix].pop()
        return 0

    cdef int invalid(self) noexcept:
        self.over = True
        return 0


cdef tuple names_of(const char **pairs):
    return tuple(strings_of(pairs)[::2])


cdef list strings_of(const char **pairs):
    cdef int at = 0
    cdef list strings = []
    while pairs[at] != NULL:
        strings.append((<bytes> pairs[at]).decode())
        at += 1
    return strings


cdef str or_empty(const char *text):
    return (<bytes> text).decode() if text != NULL else ""


# What expat calls. An exception cannot pass through it: it is kept, and raised again after the chunk.

cdef void on_start(void *user, const char *name, const char **pairs) noexcept:
    cdef Run run = <Run> user
    if not run.over:
        try:
            run.start(name, pairs)
        except BaseException as error:
            run.error, run.over = error, True


cdef void on_end(void *user, const char *name) noexcept:
    cdef Run run = <Run> user
    if not run.over:
        try:
            run.end()
        except BaseException as error:
            run.error, run.over = error, True


cdef void on_text(void *user, const char *text, int length) noexcept:
    cdef Run run = <Run> user
    if not run.over:
        try:
            run.text(text, length)
        except BaseException as error:
            run.error, run.over = error, True


cdef void on_declare(void *user, const char *prefix, const char *namespace) noexcept:
    cdef Run run = <Run> user
    if not run.over:
        try:
            run.declare(or_empty(prefix), or_empty(namespace))
        except BaseException as error:
            run.error, run.over = error, True


cdef void on_undeclare(void *user, const char *prefix) noexcept:
    cdef Run run = <Run> user
    if not run.over:
        try:
            run.undeclare(or_empty(prefix))
        except BaseException as error:
            run.error, run.over = error, True


cdef void on_doctype(void *user, const char *name, const char *system, const char *public, int internal) noexcept:
    # A declaration of unparsed entities, to which pyexpat's interface has no handler, may follow.
    if internal:
        (<Run> user).error = Unfit()
        (<Run> user).over = True


DOCTYPE = re.compile(b"\0?".join(b"<!DOCTYPE"[at : at + 1] for at in range(9)))


cdef bint read(Run run, document) except -1:
    """Return whether a document is well-formed and valid."""
    cdef Parser parser = expat.create(NULL, NULL, SEPARATOR.encode())
    cdef bytes chunk, before = b""
    if not parser:
        raise MemoryError
    try:
        expat.user_data(parser, <void *> run)
        expat.on_element(parser, on_start, on_end)
        expat.on_text(parser, on_text)
        expat.on_namespace(parser, on_declare, on_undeclare)
        expat.on_doctype(parser, on_doctype)
        expat.on_encoding(parser, expat.default_encoding, NULL)
        for chunk in chunks(document):
            if not run.steps and run.state is run.records.start:
                # A handler cannot keep expat from the rest of a chunk, in which entities may be nested too deep.
                if DOCTYPE.search(before + chunk):
                    raise Unfit
                before = chunk[-len("<!DOCTYPE") * 2 :]
            if not parsed(run, parser, chunk, False):
                return False
        return parsed(run, parser, b"", True) and not run.referenced - run.ids
    finally:
        expat.free(parser)


cdef bint parsed(Run run, Parser parser, bytes chunk, bint last) except -1:
    cdef bint well_formed = expat.parse(parser, <const char *> chunk, <int> len(chunk), last) == 1
    if run.error is not None:
        raise run.error
    return well_formed and not run.over


cdef class FirstPass:
    """The first pass over documents of one schema.

    ``limit`` is how many names, steps and values are kept on record: a document that needs more is read by the pure pass.
    """

    cdef object automaton
    cdef Py_ssize_t limit
    cdef Records records

    def __init__(self, automaton, limit=400_000):
        self.automaton = automaton
        self.limit = limit
        self.records = Records(automaton, limit)

    def is_valid(self, document):
        """Return whether a document is well-formed and valid. Raises OSError where it cannot be read."""
        try:
            return read(Run(self.records), document)
        except Full:
            self.records = Records(self.automaton, self.limit)
        except Unfit:
            pass
        from rubricator.relaxng.validity import FirstPass as Pure

        return Pure(self.automaton).is_valid(document)
