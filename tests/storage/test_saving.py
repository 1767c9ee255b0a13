"""Saving: the file is the old one or the new one, whatever fails, and the user is told what to do."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.examples import chain_map, purchase_map
from workflow_studio.storage import atomic, file_lock
from workflow_studio.storage.failures import ChangedOnDisk, Damaged, StorageFailure
from workflow_studio.storage.files import changed_on_disk, load, save, write_bytes
from workflow_studio.storage.text import EDITED_OUTSIDE

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and limits")


@pytest.fixture
def file(tmp_path) -> Path:
    """A saved document."""
    path = tmp_path / "map.workflow"
    save(path, purchase_map())
    return path


def test_what_is_saved_is_loaded(file):
    loaded = load(file)
    assert (loaded.document, loaded.warnings) == (purchase_map(), ())
    assert save(file, loaded.document) == loaded.fingerprint
    assert [p.name for p in file.parent.iterdir()] == ["map.workflow"]


def test_a_change_by_another_program_is_never_overwritten(file):
    fingerprint = load(file).fingerprint
    assert not changed_on_disk(file, fingerprint)
    file.write_bytes(file.read_bytes() + b" ")
    theirs = file.read_bytes()
    assert changed_on_disk(file, fingerprint)
    with pytest.raises(ChangedOnDisk, match="changed by another program"):
        save(file, chain_map(3), expected=fingerprint)
    assert file.read_bytes() == theirs
    save(file, chain_map(3))
    assert load(file).document == chain_map(3)


def test_a_change_in_the_last_moment_is_not_overwritten_either(file, monkeypatch):
    fingerprint = load(file).fingerprint
    real = os.fsync

    def change_meanwhile(descriptor: int) -> None:
        real(descriptor)
        file.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", change_meanwhile)
    with pytest.raises(ChangedOnDisk):
        save(file, chain_map(3), expected=fingerprint)
    assert file.read_bytes() == b"theirs"
    assert [p.name for p in file.parent.iterdir()] == ["map.workflow"]


def test_a_file_that_is_gone_is_saved_again(file):
    fingerprint = load(file).fingerprint
    file.unlink()
    assert not changed_on_disk(file, fingerprint)
    save(file, purchase_map(), expected=fingerprint)
    assert load(file).document == purchase_map()


def _failing(real, at: int, error: int, short: bool = False):
    """Like `real`, but its call number `at` fails (after writing a part, with `short`)."""
    calls = 0

    def call(*args, **kwargs):
        nonlocal calls
        calls += 1
        if calls == at:
            if short:
                real(args[0], bytes(args[1])[:100])
            raise OSError(error, os.strerror(error))
        return real(*args, **kwargs)

    return call


@pytest.mark.parametrize("short", [False, True], ids=["at once", "after a part"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT])
@pytest.mark.parametrize("at", [1, 2, 5])
def test_a_failing_write_leaves_the_old_file(file, monkeypatch, at, error, short):
    old = file.read_bytes()
    real = os.write
    with monkeypatch.context() as patch:
        patch.setattr(file_lock.os, "write", _failing(lambda fd, data: real(fd, data[:1000]), at, error, short))
        with pytest.raises(StorageFailure) as failure:
            save(file, chain_map(100))
    assert failure.value.message.startswith(("There is no room left", "map.workflow could not be saved"))
    assert "Save under another name" in failure.value.hint
    _assert_old_and_save_as_works(file, old)


def test_writes_that_come_back_short_are_continued(file, monkeypatch):
    real = os.write
    monkeypatch.setattr(file_lock.os, "write", lambda fd, data: real(fd, data[:7]))
    save(file, chain_map(20))
    assert load(file).document == chain_map(20)


def test_a_write_that_writes_nothing_does_not_go_on_for_ever(file, monkeypatch):
    old = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(file_lock.os, "write", lambda fd, data: 0)
        with pytest.raises(StorageFailure):
            save(file, chain_map(20))
    _assert_old_and_save_as_works(file, old)


@pytest.mark.parametrize("function", ["fsync", "replace", "open"])
def test_a_failing_call_leaves_the_old_file(file, monkeypatch, function):
    old = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, function, _failing(getattr(os, function), 1, errno.EIO))
        with pytest.raises(StorageFailure):
            save(file, chain_map(20))
    _assert_old_and_save_as_works(file, old)


def test_a_disk_that_gives_back_other_content_is_noticed(file, monkeypatch):
    old = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write_all", lambda fd, data: file_lock.write_all(fd, data[:-1] + b"?"))
        with pytest.raises(StorageFailure):
            save(file, chain_map(20))
    _assert_old_and_save_as_works(file, old)


def test_a_folder_that_cannot_be_synced_does_not_undo_the_save(file, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _failing(os.fsync, 2, errno.EINVAL))
        save(file, chain_map(20))
    assert load(file).document == chain_map(20)


@posix_only
def test_a_full_disk_leaves_the_old_file(file):
    import resource

    old = file.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
    try:
        with pytest.raises(StorageFailure, match=r"no room left to save map\.workflow"):
            save(file, chain_map(1000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    _assert_old_and_save_as_works(file, old)


def _assert_old_and_save_as_works(file: Path, old: bytes) -> None:
    assert file.read_bytes() == old
    assert [p.name for p in file.parent.iterdir()] == ["map.workflow"], "no litter"
    other = file.with_name("other.workflow")
    save(other, chain_map(20))
    assert load(other).document == chain_map(20)


def test_a_read_only_file_is_respected(file):
    old = file.read_bytes()
    file.chmod(stat.S_IREAD)
    with pytest.raises(StorageFailure, match="read-only"):
        save(file, chain_map(3))
    assert file.read_bytes() == old


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (errno.EACCES, "may not be written: the file or its folder is read-only"),
        (errno.EROFS, "may not be written: the file or its folder is read-only"),
        (errno.EBUSY, "is in use by another program"),
        (errno.ENAMETOOLONG, "name of the file is too long"),
        (errno.ENOSPC, "no room left"),
    ],
)
def test_what_went_wrong_is_said(file, monkeypatch, error, message):
    monkeypatch.setattr(os, "open", _failing(os.open, 1, error))
    with pytest.raises(StorageFailure, match=message):
        save(file, chain_map(3))


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(StorageFailure, match=r"The folder for a\.workflow is not there"):
        save(tmp_path / "gone" / "a.workflow", chain_map(3))
    with pytest.raises(StorageFailure, match="is a folder"):
        save(tmp_path, chain_map(3))
    with pytest.raises(StorageFailure, match="is not there"):
        load(tmp_path / "gone" / "a.workflow")
    with pytest.raises(StorageFailure, match="is a folder"):
        load(tmp_path)


@posix_only
def test_permissions_and_links_are_kept(file, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "link.workflow"
    link.symlink_to(file)
    save(link, chain_map(3))
    assert link.is_symlink()
    assert load(file).document == chain_map(3)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@posix_only
def test_a_new_file_has_the_permissions_that_new_files_have(tmp_path):
    plain = tmp_path / "plain"
    plain.touch()
    save(tmp_path / "a.workflow", chain_map(3))
    assert (tmp_path / "a.workflow").stat().st_mode == plain.stat().st_mode


def test_long_names_can_be_saved(tmp_path):
    path = tmp_path / f"{'n' * 240}.workflow"
    save(path, chain_map(3))
    assert load(path).document == chain_map(3)


@pytest.mark.parametrize("when", ["saving", "opening"])
def test_what_a_killed_process_left_is_cleaned(file, when):
    strays = [file.parent / f"{atomic._prefix(file)}{n}" for n in range(2)]
    other = file.parent / f"{atomic._prefix(file.with_name('other.workflow'))}0"
    for stray in (*strays, other):
        stray.write_text("half a docu")
    if when == "saving":
        save(file, chain_map(3))
    else:
        load(file)
    assert sorted(file.parent.iterdir()) == sorted([other, file])


def test_what_another_process_is_just_writing_is_left_alone(file):
    busy = file.parent / f"{atomic._prefix(file)}0"
    descriptor = file_lock.open_locked(busy)
    try:
        save(file, chain_map(3))
        assert busy.exists()
    finally:
        file_lock.remove_locked(descriptor, busy)


def test_a_truncated_file_is_never_opened_in_part(file):
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    with pytest.raises(Damaged):
        load(file)


def test_a_file_edited_outside_opens_with_a_warning(file):
    file.write_bytes(file.read_bytes().replace(b"Check request", b"Check carefully"))
    assert load(file).warnings == (EDITED_OUTSIDE,)


def test_a_file_too_large_to_be_a_map_is_refused_unread(file, monkeypatch):
    monkeypatch.setattr(sys.modules["workflow_studio.storage.files"], "LARGEST", 100)
    with pytest.raises(StorageFailure, match="too large"):
        load(file)


def test_any_bytes_are_written_as_a_whole(tmp_path):
    write_bytes(tmp_path / "a.svg", b"\r\n\x00\x1a")
    assert (tmp_path / "a.svg").read_bytes() == b"\r\n\x00\x1a"
