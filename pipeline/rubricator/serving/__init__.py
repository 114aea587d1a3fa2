"""Serving: an edition at a local address, page by page as it is asked for, with what is wrong shown in the page.

```
files ─ the command makes pages, in its main thread ─▶ Workshop ◀─ asks ─ requests, a thread each
```

The processor of stylesheets runs in the main thread alone, so a request only says which page it wants, and waits.
"""
