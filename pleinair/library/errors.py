"""What can be wrong with a picture, in sentences for the one who brought it."""


class LibraryError(Exception):
    """Base of all errors of this room."""


class NotFound(LibraryError):
    """There is no such picture, or it is somebody else's: the answer is the same."""


class UploadRefused(LibraryError):
    """The upload cannot be taken; the text says why and what can. Nothing was kept."""

    def __init__(self, sentence: str, *, code: str) -> None:
        super().__init__(sentence)
        self.code = code
