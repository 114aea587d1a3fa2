# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""What is known of a document's elements: ``rows`` and ``structure`` as a C extension.

It takes expat's events in C, as the compiled first pass of RELAX NG does. A start tag without anything wanted costs no Python
object, and what is wanted lies in arrays: of a large document a row takes some fifty bytes. Objects are made when they are asked for.
"""

from cpython.mem cimport PyMem_Calloc, PyMem_Free, PyMem_Realloc
from cpython.pycapsule cimport PyCapsule_Import
from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t
from libc.string cimport memcmp, memcpy, strcmp, strlen
from rubricator.relaxng.expat cimport Expat, Parser

from codecs import BOM_UTF8
from functools import lru_cache

from rubricator.relaxng.names import SEPARATOR
from rubricator.validation import rows as pure
from rubricator.validation.structure import chunks
from rubricator.validation.wanted import Wanted

cdef Expat *expat = <Expat *> PyCapsule_Import("pyexpat.expat_CAPI", 0)
if strcmp(expat.magic, b"pyexpat.expat_CAPI 1.1") or expat.size < <int> sizeof(Expat):
    raise ImportError("this Python's pyexpat has another interface")

cdef enum:
    NAME = 1  # elements of this name are wanted,
    FILLED = 2  # and whether there is text in them
    ATTRIBUTE = 4  # elements that have this attribute are wanted
    IDENTIFIER = 8
    SYMBOLS = 20_000  # how many names are kept for the next document
    FIRST = 1 << 16  # bytes that expat is given at once, at first
    LARGEST = 1 << 22  # and later


cdef struct Row:
    int32_t order, name, line, column, attributes

cdef struct Attribute:
    int32_t name, row
    size_t value

cdef struct Use:
    int32_t attribute, count

cdef struct Identifier:
    size_t value
    int32_t row


cdef class Array:
    """Things of one size, one behind the other."""

    cdef char *things
    cdef size_t size, used, room

    def __cinit__(self, size_t size):
        self.size = size

    def __dealloc__(self):
        PyMem_Free(self.things)

    cdef char *add(self, size_t count) except NULL:
        """Make room for some more things, and return where."""
        cdef size_t room
        cdef void *moved
        if self.used + count > self.room:
            room = max(self.used + count, 64, self.room + self.room // 2)
            moved = PyMem_Realloc(self.things, room * self.size)
            if not moved:
                raise MemoryError
            self.things, self.room = <char *> moved, room
        self.used += count
        return self.things + (self.used - count) * self.size


cdef class Slots:
    """Numbers of things by their hashes; open addressing. What has a hash may be another thing, so each is compared."""

    cdef uint32_t size, used
    cdef uint32_t *hashes
    cdef int32_t *numbers

    def __dealloc__(self):
        PyMem_Free(self.hashes)
        PyMem_Free(self.numbers)

    cdef inline int32_t next(self, uint32_t key, uint32_t *at) noexcept:
        """Return the next number with a hash, from the place ``at`` on, and set that behind it; -1 if there is none."""
        if self.size == 0:
            return -1
        while self.hashes[at[0] & (self.size - 1)]:
            at[0] += 1
            if self.hashes[(at[0] - 1) & (self.size - 1)] == key:
                return self.numbers[(at[0] - 1) & (self.size - 1)]
        return -1

    cdef int put(self, uint32_t key, int32_t number) except -1:
        cdef uint32_t at
        if 2 * (self.used + 1) > self.size:
            self.grow()
        at = key & (self.size - 1)
        while self.hashes[at]:
            at = (at + 1) & (self.size - 1)
        self.hashes[at], self.numbers[at] = key, number
        self.used += 1
        return 0

    cdef int grow(self) except -1:
        cdef uint32_t size = self.size, at
        cdef uint32_t *hashes = self.hashes
        cdef int32_t *numbers = self.numbers
        self.size, self.used = (2 * size if size else 64), 0
        self.hashes = <uint32_t *> PyMem_Calloc(self.size, sizeof(uint32_t))
        self.numbers = <int32_t *> PyMem_Calloc(self.size, sizeof(int32_t))
        if not self.hashes or not self.numbers:
            raise MemoryError
        for at in range(size):
            if hashes[at]:
                self.put(hashes[at], numbers[at])
        PyMem_Free(hashes)
        PyMem_Free(numbers)
        return 0


cdef uint64_t SEED = <uint64_t> <Py_hash_t> hash(SEPARATOR)  # another one in every process, so that nobody can write clashing names


cdef inline uint32_t hashed(const char *text, size_t length, uint64_t kind) noexcept:
    cdef uint64_t value = SEED ^ kind ^ length, piece
    while length >= 8:
        memcpy(&piece, text, 8)
        value = (value ^ piece) * 0x9E3779B97F4A7C15ULL
        value ^= value >> 29
        text, length = text + 8, length - 8
    piece = 0
    memcpy(&piece, text, length)
    value = (value ^ piece) * 0x9E3779B97F4A7C15ULL
    return <uint32_t> (value >> 32) | 1


cdef class Symbols:
    """The names of elements and attributes by number, and what is wanted of each."""

    cdef object wanted
    cdef list encoded, names
    cdef dict numbers
    cdef Array flags
    cdef Slots slots

    def __init__(self, wanted):
        self.wanted = wanted
        self.encoded, self.names, self.numbers = [], [], {}
        self.flags, self.slots = Array(1), Slots()
        for name in wanted.names:
            self.flag(name, FILLED | NAME if name in wanted.filled else NAME)
        for name in wanted.attributes:
            self.flag(name, ATTRIBUTE | IDENTIFIER if name == wanted.identifier else ATTRIBUTE)

    cdef int flag(self, str name, char flags) except -1:
        cdef bytes encoded = name.encode()
        self.flags.things[self.number(encoded, len(encoded))] |= flags
        return 0

    cdef int32_t find(self, const char *name, size_t length) except -2:
        """Return the number of a name, -1 if it has none."""
        cdef uint32_t key = hashed(name, length, 0), at = key
        cdef int32_t number
        cdef bytes encoded
        while True:
            number = self.slots.next(key, &at)
            if number < 0:
                return -1
            encoded = <bytes> self.encoded[number]
            if <size_t> len(encoded) == length and not memcmp(<const char *> encoded, name, length):
                return number

    cdef int32_t number(self, const char *name, size_t length) except -1:
        """Return the number of a name, which it is given if it has none."""
        cdef int32_t number = self.find(name, length)
        if number >= 0:
            return number
        number = len(self.names)
        encoded = name[:length]
        self.encoded.append(encoded)
        self.names.append(encoded.decode())
        self.numbers[self.names[number]] = number
        self.flags.add(1)[0] = 0
        self.slots.put(hashed(name, length, 0), number)
        return number

    cdef bytearray asked(self, names, char flag, char without):
        """Return for every number whether it is of one of the names. Raises LookupError for one that is not wanted so."""
        cdef bytearray mask = bytearray(len(self.names))
        cdef char flags
        for name in names:
            number = self.numbers.get(name)
            flags = self.flags.things[<int32_t> number] if number is not None else 0
            if not flags & flag or flags & without:
                raise LookupError(f"not among what is wanted: {name}")
            mask[number] = True
        return mask


@lru_cache(maxsize=4)
def _kept(wanted):
    return [Symbols(wanted)]


cdef Symbols symbols(wanted):
    """Return the names that are wanted, with those met before if they are not too many."""
    cdef list kept = _kept(wanted)
    if len((<Symbols> kept[0]).names) > SYMBOLS:
        kept[0] = Symbols(wanted)
    return <Symbols> kept[0]


cdef class Rows:
    """The wanted elements of a well-formed document, by their numbers among those, from 0; the root is always the first."""

    cdef Symbols symbols
    cdef Array rows, attributes, values, used, identified
    cdef Slots by_use, by_identifier
    cdef set is_empty
    cdef list again
    cdef int32_t order
    cdef Parser parser
    cdef Array inside  # from an element that may be empty inward: the rows of such, -1 for others
    cdef object error

    def __init__(self, document, wanted):
        self.symbols = symbols(wanted)
        self.rows, self.attributes, self.values = Array(sizeof(Row)), Array(sizeof(Attribute)), Array(1)
        self.used, self.identified = Array(sizeof(Use)), Array(sizeof(Identifier))
        self.by_use, self.by_identifier = Slots(), Slots()
        self.is_empty, self.again = set(), []
        self.order = -1
        self.inside = Array(sizeof(int32_t))
        self.read(document, wanted)

    cdef int read(self, bytes document, wanted) except -1:
        # A byte order mark is not in a column.
        cdef const char *start = <const char *> document + (3 if document.startswith(BOM_UTF8) else 0)
        cdef size_t length = len(document) - (start - <const char *> document)
        self.parser = expat.create(NULL, NULL, SEPARATOR.encode())
        if not self.parser:
            raise MemoryError
        try:
            expat.user_data(self.parser, <void *> self)
            expat.on_element(self.parser, on_start, NULL)
            expat.on_encoding(self.parser, expat.default_encoding, NULL)
            well_formed = self.parsed(start, length)
        finally:
            expat.free(self.parser)
        if self.error is not None:
            raise self.error
        if not well_formed:
            pure.Rows(document, wanted)  # which says what is wrong
        return 0

    cdef bint parsed(self, const char *start, size_t length) except *:
        """Parse a document in pieces, of which expat makes copies; they grow, since it reads a tag from its beginning with each."""
        cdef size_t size = FIRST
        while length > size:
            if expat.parse(self.parser, start, <int> size, False) != 1:
                return False
            start, length, size = start + size, length - size, min(2 * size, <size_t> LARGEST)
        return expat.parse(self.parser, start, <int> length, True) == 1

    cdef int start(self, const char *name, const char **pairs) except -1:
        cdef int32_t number = self.symbols.find(name, strlen(name))
        cdef char flags = self.symbols.flags.things[number] if number >= 0 else 0
        self.order += 1
        if flags & NAME or self.order == 0 or self.has_wanted(pairs):
            self.add(name, pairs)
        if flags & FILLED or self.inside.used:
            if not self.inside.used:
                expat.on_element(self.parser, on_start, on_end)
                expat.on_text(self.parser, on_text)
            (<int32_t *> self.inside.add(1))[0] = <int32_t> self.rows.used - 1 if flags & FILLED else -1
        return 0

    cdef bint has_wanted(self, const char **pairs) except -1:
        cdef int at = 0
        cdef int32_t number
        while pairs[at] != NULL:
            number = self.symbols.find(pairs[at], strlen(pairs[at]))
            if number >= 0 and self.symbols.flags.things[number] & ATTRIBUTE:
                return True
            at += 2
        return False

    cdef int add(self, const char *name, const char **pairs) except -1:
        cdef int32_t row = <int32_t> self.rows.used
        cdef Row *new = <Row *> self.rows.add(1)
        cdef int at = 0
        new.order, new.attributes = self.order, <int32_t> self.attributes.used
        new.line, new.column = <int32_t> expat.line(self.parser), <int32_t> expat.column(self.parser) + 1
        new.name = self.symbols.number(name, strlen(name))
        while pairs[at] != NULL:
            self.add_attribute(row, new.name, pairs[at], pairs[at + 1])
            at += 2
        return 0

    cdef int add_attribute(self, int32_t row, int32_t element, const char *name, const char *value) except -1:
        cdef int32_t attribute = <int32_t> self.attributes.used
        cdef Attribute *new = <Attribute *> self.attributes.add(1)
        cdef char flags
        new.row, new.name = row, self.symbols.number(name, strlen(name))
        new.value = self.keep(value, strlen(value))
        flags = self.symbols.flags.things[new.name]
        if flags & IDENTIFIER:
            self.identify(row, new.value)
        elif flags & ATTRIBUTE:
            self.use(attribute, element)
        return 0

    cdef size_t keep(self, const char *value, size_t length) except? 0:
        """Keep a value, and return where it is."""
        cdef size_t at = self.values.used
        cdef char *kept = self.values.add(length + 1)
        memcpy(kept, value, length)
        kept[length] = 0
        return at

    cdef int use(self, int32_t attribute, int32_t element) except -1:
        cdef Attribute *given = <Attribute *> self.attributes.things + attribute
        cdef Attribute *known
        cdef Use *use
        cdef const char *value = self.values.things + given.value
        cdef size_t length = strlen(value)
        cdef uint32_t key = hashed(value, length, (<uint64_t> element << 32) ^ <uint64_t> given.name), at = key
        cdef int32_t number
        while True:
            number = self.by_use.next(key, &at)
            if number < 0:
                break
            use = <Use *> self.used.things + number
            known = <Attribute *> self.attributes.things + use.attribute
            if (
                known.name == given.name
                and (<Row *> self.rows.things)[known.row].name == element
                and not strcmp(self.values.things + known.value, value)
            ):
                use.count += 1
                # The value was kept last, and needs to be kept but once.
                self.values.used = given.value
                given.value = known.value
                return 0
        self.by_use.put(key, <int32_t> self.used.used)
        use = <Use *> self.used.add(1)
        use.attribute, use.count = attribute, 1
        return 0

    cdef int identify(self, int32_t row, size_t value) except -1:
        cdef const char *text = self.values.things + value
        cdef size_t length = strlen(text)
        cdef bytes stripped
        if length and (is_edge(text[0]) or is_edge(text[length - 1])):
            stripped = text[:length].decode().strip().encode()
            value, length = self.keep(stripped, len(stripped)), len(stripped)
            text = self.values.things + value
        if self.known(text, length) >= 0:
            self.again.append((text[:length].decode(), row))
            return 0
        self.by_identifier.put(hashed(text, length, 0), <int32_t> self.identified.used)
        new = <Identifier *> self.identified.add(1)
        new.value, new.row = value, row
        return 0

    cdef int32_t known(self, const char *identifier, size_t length) noexcept:
        """Return the row of an identifier, -1 if there is none."""
        cdef uint32_t key = hashed(identifier, length, 0), at = key
        cdef int32_t number
        cdef Identifier *found
        while True:
            number = self.by_identifier.next(key, &at)
            if number < 0:
                return -1
            found = <Identifier *> self.identified.things + number
            if not differs(self.values.things + found.value, identifier, length):
                return found.row

    cdef int end(self) except -1:
        cdef int32_t row
        self.inside.used -= 1
        row = (<int32_t *> self.inside.things)[self.inside.used]
        if row >= 0:
            self.is_empty.add(row)
        if not self.inside.used:
            self.go_on()
        return 0

    cdef int text(self, const char *text, int length) except -1:
        cdef int at
        for at in range(length):
            if not (text[at] == c" " or c"\t" <= text[at] <= c"\r" or 28 <= text[at] < 32):
                if not text[at] & 0x80 or not text[:length].decode().isspace():
                    self.inside.used = 0
                    self.go_on()
                return 0
        return 0

    cdef void go_on(self) noexcept:
        expat.on_element(self.parser, on_start, NULL)
        expat.on_text(self.parser, NULL)

    cdef str value(self, size_t at):
        cdef const char *text = self.values.things + at
        return text[:strlen(text)].decode()

    def __len__(self):
        """Return how many elements there are."""
        return self.rows.used

    def row(self, size_t row):
        """Return an element: its number in the document, name, attributes, line and column, and whether it is empty."""
        cdef Row *found = <Row *> self.rows.things + row
        cdef size_t at = found.attributes, end
        cdef Attribute *attribute
        cdef dict attributes = {}
        if row >= self.rows.used:
            raise IndexError(row)
        end = (found + 1).attributes if row + 1 < self.rows.used else self.attributes.used
        while at < end:
            attribute = <Attribute *> self.attributes.things + at
            attributes[self.symbols.names[attribute.name]] = self.value(attribute.value)
            at += 1
        name = self.symbols.names[found.name]
        return found.order, name, attributes, found.line, found.column, row in self.is_empty

    def find(self, int32_t order):
        """Return the element that has a number in the document; -1 if it is not wanted."""
        cdef int64_t low = 0, high = <int64_t> self.rows.used - 1, middle
        cdef Row *rows = <Row *> self.rows.things
        while low <= high:
            middle = (low + high) // 2
            if rows[middle].order == order:
                return middle
            if rows[middle].order < order:
                low = middle + 1
            else:
                high = middle - 1
        return -1

    def named(self, names):
        """Yield the elements that have one of the names."""
        return self.with_name(self.symbols.asked(names, NAME, 0))

    def with_name(self, bytearray asked):
        cdef size_t row
        for row in range(self.rows.used):
            if asked[(<Row *> self.rows.things)[row].name]:
                yield row

    def having(self, attributes):
        """Yield the elements that have one of the attributes."""
        return self.with_attribute(self.symbols.asked(attributes, ATTRIBUTE, 0))

    def with_attribute(self, bytearray asked):
        cdef size_t at
        cdef int32_t last = -1
        cdef Attribute *attribute
        for at in range(self.attributes.used):
            attribute = <Attribute *> self.attributes.things + at
            if attribute.row != last and asked[attribute.name]:
                last = attribute.row
                yield last

    def empty(self):
        """Return the elements without text, of those of which that is known."""
        return sorted(self.is_empty)

    def uses(self, attributes):
        """Yield what attributes have as values, each once for every name of an element: the first element, its name, attribute, value, how often."""
        return self.used_as(self.symbols.asked(attributes, ATTRIBUTE, IDENTIFIER))

    def used_as(self, bytearray asked):
        cdef size_t at
        cdef Use *use
        cdef Attribute *attribute
        for at in range(self.used.used):
            use = <Use *> self.used.things + at
            attribute = <Attribute *> self.attributes.things + use.attribute
            if asked[attribute.name]:
                element = self.symbols.names[(<Row *> self.rows.things)[attribute.row].name]
                yield attribute.row, element, self.symbols.names[attribute.name], self.value(attribute.value), use.count

    def first(self, str identifier):
        """Return the first element that has an identifier, -1 if there is none."""
        cdef bytes encoded = identifier.encode("utf-8", "surrogatepass")
        return self.known(encoded, len(encoded))

    def identifiers(self):
        """Yield the identifiers with the lines and columns of the first elements that have them."""
        cdef size_t at
        cdef Identifier *identifier
        cdef Row *row
        for at in range(self.identified.used):
            identifier = <Identifier *> self.identified.things + at
            row = <Row *> self.rows.things + identifier.row
            yield self.value(identifier.value), row.line, row.column

    def repeated(self):
        """Return the identifiers that an earlier element has, with the elements that have them again."""
        return self.again


cdef inline bint is_edge(char character) noexcept:
    """Return whether a character may be white space, at the edge of a value."""
    return <unsigned char> character <= 32 or <unsigned char> character >= 128


cdef inline int differs(const char *known, const char *text, size_t length) noexcept:
    """Return whether a text that ends in a zero is another than one of some length."""
    return strlen(known) != length or memcmp(known, text, length)


cdef struct Place:
    int32_t parent, name, number

cdef struct Count:
    int32_t parent, name, number


NOTHING = Wanted(frozenset(), frozenset(), frozenset(), "")


cdef class Structure:
    """The elements of a well-formed document by their numbers; read as far as it is asked for."""

    cdef Parser parser
    cdef object chunks
    cdef Symbols symbols
    cdef Array places, counts
    cdef Slots by_parent
    cdef int32_t around
    cdef object error

    def __init__(self, document):
        self.chunks = chunks(document)
        self.symbols = Symbols(NOTHING)
        self.places, self.counts, self.by_parent = Array(sizeof(Place)), Array(sizeof(Count)), Slots()
        self.around = -1
        self.parser = expat.create(NULL, NULL, SEPARATOR.encode())
        if not self.parser:
            raise MemoryError
        expat.user_data(self.parser, <void *> self)
        expat.on_element(self.parser, on_inner, on_outer)
        expat.on_encoding(self.parser, expat.default_encoding, NULL)

    def __dealloc__(self):
        if self.parser:
            expat.free(self.parser)

    def parent(self, order):
        """Return the number of the element around an element, -1 for the root."""
        return self.place(order).parent

    def number(self, order):
        """Return the number of an element among those of its name in the same parent, from 1."""
        return self.place(order).number

    def name(self, order):
        """Return the expanded name of an element."""
        return self.symbols.names[self.place(order).name]

    cdef Place *place(self, size_t order) except NULL:
        cdef bytes chunk
        while order >= self.places.used:
            chunk = next(self.chunks, None)
            if chunk is None:
                raise IndexError(order)
            expat.parse(self.parser, <const char *> chunk, <int> len(chunk), False)
            if self.error is not None:
                raise self.error
        return <Place *> self.places.things + order

    cdef int inner(self, const char *name) except -1:
        cdef Place *new = <Place *> self.places.add(1)
        new.parent = self.around
        new.name = self.symbols.number(name, strlen(name))
        new.number = self.counted(new.parent, new.name)
        self.around = <int32_t> self.places.used - 1
        return 0

    cdef void outer(self) noexcept:
        self.around = (<Place *> self.places.things)[self.around].parent

    cdef int32_t counted(self, int32_t parent, int32_t name) except -1:
        """Count an element among those of its name in the same parent, and return its number."""
        cdef int32_t ids[2]
        cdef uint32_t key, at
        cdef int32_t number
        cdef Count *count
        ids[0], ids[1] = parent, name
        key = at = hashed(<const char *> ids, sizeof(ids), 0)
        while True:
            number = self.by_parent.next(key, &at)
            if number < 0:
                break
            count = <Count *> self.counts.things + number
            if count.parent == parent and count.name == name:
                count.number += 1
                return count.number
        self.by_parent.put(key, <int32_t> self.counts.used)
        count = <Count *> self.counts.add(1)
        count.parent, count.name, count.number = parent, name, 1
        return 1


# What expat calls. An exception cannot pass through it: it is kept, and raised again at the end.

cdef void on_start(void *user, const char *name, const char **pairs) noexcept:
    cdef Rows rows = <Rows> user
    if rows.error is None:
        try:
            rows.start(name, pairs)
        except BaseException as error:
            rows.error = error


cdef void on_end(void *user, const char *name) noexcept:
    cdef Rows rows = <Rows> user
    if rows.error is None:
        try:
            rows.end()
        except BaseException as error:
            rows.error = error


cdef void on_text(void *user, const char *text, int length) noexcept:
    cdef Rows rows = <Rows> user
    if rows.error is None:
        try:
            rows.text(text, length)
        except BaseException as error:
            rows.error = error


cdef void on_inner(void *user, const char *name, const char **pairs) noexcept:
    cdef Structure structure = <Structure> user
    if structure.error is None:
        try:
            structure.inner(name)
        except BaseException as error:
            structure.error = error


cdef void on_outer(void *user, const char *name) noexcept:
    (<Structure> user).outer()
