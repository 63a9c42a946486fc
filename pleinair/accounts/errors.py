"""What can go wrong with an account."""


class AccountsError(Exception):
    """Something about an account is not possible. The text is fit for the person who asked."""


class OwnerMissing(AccountsError):
    """A user has no owner: signing up was never finished by `services.claim`."""


class LinkNotValid(AccountsError):
    """The operator's link is unknown, used or too old, or an operator exists."""


class CredentialsRefused(AccountsError):
    """An e-mail address or a password cannot be taken. `sentences` say why, one for each."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences
