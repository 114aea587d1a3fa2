"""The interface that pyexpat offers to other extensions (Include/pyexpat.h), with the functions that expat calls."""

ctypedef void *Parser
ctypedef void (*StartElement)(void *, const char *, const char **) noexcept
ctypedef void (*EndElement)(void *, const char *) noexcept
ctypedef void (*CharacterData)(void *, const char *, int) noexcept
ctypedef void (*StartNamespace)(void *, const char *, const char *) noexcept
ctypedef void (*EndNamespace)(void *, const char *) noexcept
ctypedef void (*StartDoctype)(void *, const char *, const char *, const char *, int) noexcept

cdef struct Expat:
    # The first members of struct PyExpat_CAPI, which only ever grows at its end.
    const char *magic
    int size
    int major
    int minor
    int micro
    void *error_string
    int (*error_code)(Parser)
    unsigned long (*column)(Parser)
    unsigned long (*line)(Parser)
    int (*parse)(Parser, const char *, int, int)
    Parser (*create)(const char *, void *, const char *)
    void (*free)(Parser)
    void (*on_text)(Parser, CharacterData)
    void *on_comment
    void *on_default
    void (*on_element)(Parser, StartElement, EndElement)
    void (*on_namespace)(Parser, StartNamespace, EndNamespace)
    void *on_instruction
    void (*on_encoding)(Parser, void *, void *)
    void (*user_data)(Parser, void *)
    void (*on_doctype)(Parser, StartDoctype)
    void *encoding
    void *default_encoding
