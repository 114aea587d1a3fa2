"""Where a bag can be: in a folder, a ZIP file, a tar file. Each gives its files, and refuses what could lead out of it."""
