"""How bytes come in and go out: resources, YAML with line marks, atomic writing, translations; it knows no content."""
