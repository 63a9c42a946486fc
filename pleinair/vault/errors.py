"""What can go wrong with bytes, each with a sentence a person may read."""

from django.utils.translation import gettext as _


class VaultError(Exception):
    """Base of the room."""


class NotFound(VaultError):
    def __init__(self, name: str) -> None:
        super().__init__(_("These bytes are not here, or not any more."))
        self.name = name


class Tampered(VaultError):
    def __init__(self, what: str) -> None:
        super().__init__(_("This was changed after it was stored, so it is not shown."))
        self.what = what


class Replaced(VaultError):
    def __init__(self, name: str) -> None:
        super().__init__(_("A newer version was stored while this one was being read."))
        self.name = name


class OwnerShredded(VaultError):
    def __init__(self, owner_id: object) -> None:
        super().__init__(_("This was erased for good: its key was destroyed."))
        self.owner_id = owner_id


class KeyMissing(VaultError):
    """A key that must exist is not there; the sentence says which and what to do."""


class OnlyOneRootKey(VaultError):
    """A new root key is to be used, and the setting that should name it does not."""

    def __init__(self, setting: str) -> None:
        super().__init__(
            _(
                "%(setting)s holds one key. Put a new one before it (openssl rand -base64 32), "
                "with a space between, in all processes of the site; then do this again."
            )
            % {"setting": setting}
        )
        self.setting = setting


class VaultFull(VaultError):
    def __init__(self) -> None:
        super().__init__(_("The site has no room left to store this. Nothing was stored."))
