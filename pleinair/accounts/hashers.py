"""How passwords are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id with 46 MiB, two passes and one lane: twice what OWASP asks for at least.

    Django's own choice of 100 MiB on eight lanes lets a handful of sign-ins at once take all the
    memory and cores of a small machine.
    """

    memory_cost = 47_104
    time_cost = 2
    parallelism = 1
