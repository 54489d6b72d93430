"""Loading the content: whole or with one clear sentence, from YAML or from its compiled form."""

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from decision_aid.content import compiled, loader
from decision_aid.content.files import digest_of
from decision_aid.content.loader import ContentError, read_library
from decision_aid.content.questions import STEP_IDS

PACK = Path(__file__).parent / "pack"
SHIPPED = pytest.mark.usefixtures("shipped")


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest content in place of the shipped one, with an empty cache folder."""
    folder = Path(shutil.copytree(PACK, tmp_path / "resources"))
    monkeypatch.setattr(loader, "resources_folder", lambda: folder)
    monkeypatch.setattr(compiled, "resource", lambda name: folder / name)
    monkeypatch.setattr(compiled, "cache_folder", lambda: tmp_path / "cache")
    return folder


def test_the_smallest_content_is_read_whole() -> None:
    library = read_library(PACK)
    assert library.version.startswith("2026.1+")
    assert set(library.findings) == {"tiny-recovered-1y", "tiny-harm", "tiny-signs"}
    assert library.findings["tiny-recovered-1y"].values == {
        "option": 95,
        "comparator": 90.5,
        "effect": 4.5,
        "ci95": [-2, 11],
    }
    assert tuple(step.id for step in library.steps) == STEP_IDS
    assert set(library.conditions) == {"bladder_trouble", "smokes"}
    assert library.causes["disc_herniation"].option("discectomy").kind == "surgery"
    assert library.findings["tiny-recovered-1y"].applies.age == (18, 65)


def test_the_shipped_content_is_the_same_compiled_and_read(library) -> None:
    read = read_library(loader.resources_folder())
    assert dataclasses.replace(read, version=library.version) == library


@SHIPPED
def test_the_compiled_form_is_used_and_never_out_of_date(tmp_path: Path, monkeypatch) -> None:
    first = read_library()
    (kept,) = (tmp_path / "cache").iterdir()
    monkeypatch.setattr(loader, "_read", lambda *_: pytest.fail("read the YAML again"))
    assert read_library() == first
    monkeypatch.undo()
    assert kept.exists()


def test_a_changed_file_is_seen_and_the_old_compiled_form_removed(shipped: Path, tmp_path: Path) -> None:
    read_library()
    about = shipped / "about.yaml"
    about.write_text(about.read_text().replace("Tiny aid", "Changed aid"))
    assert read_library().about.name == {"en": "Changed aid"}
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"x", b"0\n{}", None])
@SHIPPED
def test_a_damaged_compiled_form_is_ignored_and_written_again(tmp_path: Path, damage: bytes | None) -> None:
    first = read_library()
    (kept,) = (tmp_path / "cache").iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b"95", b"59", 1) if damage is None else damage)
    assert read_library() == first
    assert kept.read_bytes() == whole


@SHIPPED
def test_an_unwritable_cache_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be")
    assert read_library().findings


@pytest.mark.parametrize("place", ["file", "folder"])
@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
@SHIPPED
def test_what_others_may_write_is_not_used(tmp_path: Path, monkeypatch, place: str) -> None:
    first = read_library()
    (kept,) = (tmp_path / "cache").iterdir()
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    (kept if place == "file" else kept.parent).chmod(0o777)
    monkeypatch.setattr(compiled, "_decoded", lambda _content: pytest.fail("used it"))
    assert read_library() == first


@SHIPPED
def test_a_compiled_form_without_alarms_is_not_used_however_it_is_signed(tmp_path: Path) -> None:
    first = read_library()
    (kept,) = (tmp_path / "cache").iterdir()
    digest = kept.stem.removeprefix(compiled.PREFIX)
    compiled.write_compiled(dataclasses.replace(first, red_flags=()), digest, kept.parent)
    assert read_library().red_flags == first.red_flags


@SHIPPED
def test_no_home_folder_does_no_harm(monkeypatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(compiled, "cache_folder", no_home)
    assert read_library().findings


def test_a_compiled_form_beside_the_resources_needs_no_cache(shipped: Path, tmp_path: Path, monkeypatch) -> None:
    library = read_library()
    (kept,) = (tmp_path / "cache").iterdir()
    (shipped / "compiled").mkdir()
    kept.rename(shipped / "compiled" / kept.name)
    monkeypatch.setattr(loader, "_read", lambda *_: pytest.fail("read the YAML again"))
    assert read_library() == library


@pytest.mark.parametrize(
    ("platform", "folder"),
    [("linux", "cache/decision-aid"), ("win32", "local/decision-aid"), ("darwin", "Library/Caches/decision-aid")],
)
def test_the_cache_folder_follows_the_platform(platform, folder, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(compiled.sys, "platform", platform)
    monkeypatch.setattr(compiled.Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert compiled.cache_folder() == tmp_path / folder


def test_an_error_is_one_sentence_and_says_how_many_more(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(PACK, tmp_path / "pack"))
    about = pack / "about.yaml"
    about.write_text(about.read_text().replace("funding:", "founding:"))
    with pytest.raises(ContentError) as caught:
        read_library(pack)
    assert str(caught.value) == (
        'about.yaml, line 12: founding is not a field of the top of the file. Did you mean "funding"? '
        "Otherwise leave it out. (1 more: run decision-aid check.)"
    )
    assert len(caught.value.findings) == 2


def test_an_empty_folder_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"about\.yaml, line 1: the file is missing"):
        read_library(tmp_path)


def test_the_digest_depends_on_names_and_contents(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(PACK, tmp_path / "pack"))
    before = digest_of(pack)
    (pack / "evidence" / "tiny.yaml").rename(pack / "evidence" / "other.yaml")
    assert digest_of(pack) != before


@pytest.fixture
def cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's folder for this test alone: another checkout at work on the same machine replaces what it finds."""
    for name in ("HOME", "LOCALAPPDATA", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.mark.usefixtures("cache_of_its_own")
def test_a_compiled_start_makes_no_record_before_it_is_asked_for(library) -> None:
    read_library()
    code = (
        "import sys; from decision_aid.content.loader import read_library; library = read_library();"
        "print('yaml' in sys.modules, len(library.findings._made), next(iter(library.findings.values())).id)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "0", next(iter(library.findings))]
