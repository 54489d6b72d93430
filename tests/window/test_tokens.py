"""The quick reading of the tokens agrees with the real reader of YAML."""

import pytest

from decision_aid.files.resources import resource
from decision_aid.files.yaml_reader import read_yaml
from decision_aid.window.tokens import read_tokens

TOKENS = read_yaml(resource("style/tokens.yaml").read_text(encoding="utf-8"), "tokens.yaml").data
MODES = [name for name in TOKENS if isinstance(TOKENS[name], dict) and "page" in TOKENS[name]]


@pytest.mark.parametrize("mode", MODES)
def test_colours_are_those_of_the_yaml_reader(mode: str) -> None:
    assert read_tokens(mode).colours == TOKENS[mode]


def test_sizes_are_those_of_the_yaml_reader() -> None:
    window = TOKENS["window"]
    sizes = read_tokens().sizes

    assert sizes["base_size"] == window["base_size"]
    assert sizes["line_height"] == window["line_height"]
    assert {name: sizes[name] for name in window["scale"]} == window["scale"]
    assert sizes["width"] == window["focus_ring"]["width"] == 3
    assert sizes["offset"] == window["focus_ring"]["offset"]
