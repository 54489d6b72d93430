"""Resources, atomic writing and translation."""

import os
from pathlib import Path

import pytest

from decision_aid.files.atomic import write_atomically
from decision_aid.files.resources import resource, resources_folder
from decision_aid.files.translation import translator


def test_resources_are_found_in_a_checkout() -> None:
    assert resource("about.yaml").is_file()
    assert resources_folder().name == "resources"


@pytest.mark.parametrize("name", ["../pyproject.toml", "samples/../../README.md", "/etc/hostname"])
def test_a_resource_never_leads_out_of_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="within the resources folder"):
        resource(name)


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("language", ["en", "en-GB", "xx"])
def test_strings_stay_english_where_no_translation_is_held(language: str) -> None:
    assert translator(language)("Leg pain") == "Leg pain"
