"""Which folders are not one computer's alone (reliability 21)."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from networkprep.domain.shared_folders import is_on_network, names_a_copier

MOUNTS = r"""sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/people /people nfs4 rw,vers=4.2 0 0
/dev/sdb1 /people/ana/fast ext4 rw 0 0
//nas/share /mnt/our\040share cifs rw 0 0
ana@far:/ /mnt/far fuse.sshfs rw 0 0
broken line
"""


@pytest.mark.fault(21)
@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/people/ana/.local/share/networkprep", True),
        ("/people", True),
        ("/people/ana/fast/networkprep", False),
        ("/people/ana/fastest", True),
        ("/peoples/ana", False),
        ("/mnt/our share/people", True),
        ("/mnt/far/people", True),
        ("/srv", False),
        (r"\\nas\share\people", True),
        ("//nas/share/people", True),
    ],
)
def test_the_nearest_mount_says_whose_disk_it_is(folder: str, found: bool) -> None:
    assert is_on_network(folder, MOUNTS) is found


def test_without_a_list_of_mounts_nothing_is_claimed() -> None:
    assert not is_on_network("/people/ana", "")


@pytest.mark.fault(21)
@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/people/ana/Dropbox/people", True),
        ("/people/ana/Dropbox (Soil Trust)/people", True),
        ("/people/ana/OneDrive - Soil Trust", True),
        ("/people/ana/Nextcloud/a/b", True),
        ("/people/ana/Library/CloudStorage/GoogleDrive-ana/x", True),
        ("/people/ana/Library/Mobile Documents/com~apple~CloudDocs/x", True),
        ("/people/ana/Dropbox-old", False),
        ("/people/ana/dropboxes", False),
        ("/people/ana/.local/share/networkprep", False),
    ],
)
def test_a_copied_folder_is_known_by_its_name(folder: str, found: bool) -> None:
    assert names_a_copier(PurePosixPath(folder).parts) is found
