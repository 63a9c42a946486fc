from django.contrib.auth.hashers import check_password, make_password

from pleinair.accounts.hashers import Argon2


def test_hash_costs_at_least_what_owasp_asks_for(settings):
    settings.PASSWORD_HASHERS = ["pleinair.accounts.hashers.Argon2"]

    encoded = make_password("correct horse battery")

    assert encoded.startswith("argon2$argon2id$v=19$m=47104,t=2,p=1$")
    assert Argon2.memory_cost >= 19 * 1024
    assert check_password("correct horse battery", encoded)
    assert not check_password("another horse", encoded)


def test_hash_with_djangos_own_cost_still_opens_and_is_renewed(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    encoded = make_password("correct horse battery")
    settings.PASSWORD_HASHERS = ["pleinair.accounts.hashers.Argon2"]
    renewed = []

    assert check_password("correct horse battery", encoded, setter=renewed.append)
    assert renewed == ["correct horse battery"]
