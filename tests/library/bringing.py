"""Bringing pictures, what lies in the vault for it, and a vault that fills up."""

from pleinair.library import pictures, services
from pleinair.vault import blobs
from pleinair.vault.errors import VaultFull
from tests.library.files import opened


def stored():
    return {(keeping, one) for keeping in ("kept", "working") for one in blobs.ids_of(keeping)}


def bring(owner, data, name="a.png"):
    return services.bring(owner_id=owner.id, data=data, file_name=name)


def brought(owner, data):
    return opened(pictures.read(bring(owner, data)))


def is_near(pixel, other, by=6):
    return all(abs(a - b) <= by for a, b in zip(pixel, other, strict=True))


def fill_after(monkeypatch, puts):
    """Let the vault take some blobs and then be full."""
    from pleinair.vault.folder import FolderStore

    real, left = FolderStore.write, [puts]

    def write(self, name, chunks):
        if left[0] <= 0:
            raise VaultFull
        left[0] -= 1
        return real(self, name, chunks)

    monkeypatch.setattr(FolderStore, "write", write)
