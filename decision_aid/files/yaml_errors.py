"""Says in plain words why a text is no YAML."""

import yaml

PLAIN_WORDS = {
    "mapping values are not allowed": "has a colon that does not fit; put text that holds a colon in quotes",
    "could not find expected ':'": 'has a line without "name: value"; check the colon and the indentation',
    "did not find expected ',' or": "has a bracket that is not closed, or a comma that is missing before this line",
    "expected ',' or": "has a bracket that is not closed, or a comma that is missing before this line",
    "did not find expected key": "is indented unevenly here, or has text after a closing quote",
    "did not find expected '-' indicator": "is indented unevenly in a list here",
    "expected <block end>": "is indented unevenly here, or has text after a closing quote",
    "cannot start any token": "has a tab or a sign here that must not start a value; use blanks, or put it in quotes",
    "unexpected end of stream": "ends inside a quoted text; it seems to be cut off",
    "escape": "has a backslash in double quotes that means nothing; write two backslashes",
    "did not find expected node content": "lacks a value here",
}


class YamlError(ValueError):
    """A text that cannot be read: `name` of the file, `line` from 1, and `message` as the rest of a sentence."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{name}, line {line}: the file {message}.")
        self.name = name
        self.line = line
        self.message = message


def in_plain_words(error: yaml.YAMLError, name: str, text: str) -> YamlError:
    """Return what the parser found as a YamlError with a remedy."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return YamlError(name, 1, "is not readable as text")
    mark = error.problem_mark or error.context_mark
    last = text.count("\n") + 1
    line = min(mark.line + 1, last) if mark else 1
    problem = error.problem or ""
    words = next((words for part, words in PLAIN_WORDS.items() if part in problem), f"is not valid YAML ({problem})")
    if "bracket" in words and line >= last:
        words += "; it may be cut off"
    return YamlError(name, line, words)
