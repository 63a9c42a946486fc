"""Settings: read loudly, and never against a profile's promises."""

import subprocess
import sys
from pathlib import Path

import pytest

from pleinair import site
from pleinair.site.makers import MAKERS
from pleinair.site.options import OPTIONS, PROFILES

HERE = Path(__file__).parents[2]


def load(tmp_path: Path, **environ: str) -> site.Site:
    return site.load(environ, folder=tmp_path)


@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_starts_from_nothing(tmp_path, profile):
    here = load(tmp_path, PLEINAIR_PROFILE=profile)

    assert here.profile == profile
    assert site.find(here) == []
    assert [name.provider for name in site.offered(here)] == ["illustrator"]


def test_hosted_is_what_a_fresh_site_is(tmp_path):
    assert load(tmp_path).profile == "hosted"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PLEINAIR_PROFILE", "open", "allowed are history, ephemeral"),
        ("PLEINAIR_TRIAL_CREDITS", "many", "a whole number from 0"),
        ("PLEINAIR_AT_ONCE_PER_OWNER", "0", "a whole number from 1"),
        ("PLEINAIR_DEBUG", "perhaps", "allowed are yes and no"),
        ("PLEINAIR_URL", "studio.example", "must be like https://"),
        ("PLEINAIR_SITE_FILE", "nowhere.toml", "there is no such file"),
    ],
)
def test_a_wrong_setting_is_named_with_its_value(tmp_path, name, value, said):
    with pytest.raises(site.ConfigurationError) as caught:
        load(tmp_path, **{name: value})

    assert name in str(caught.value)
    assert repr(value) in str(caught.value)
    assert said in str(caught.value)


def test_the_environment_wins_over_the_file(tmp_path):
    (tmp_path / "site.toml").write_text('name = "Atelier"\ntrial_credits = 7\n')

    here = load(tmp_path, PLEINAIR_NAME="Studio")

    assert (here.name, here.trial_credits) == ("Studio", 7)


def test_an_unknown_word_in_the_file_is_refused(tmp_path):
    (tmp_path / "site.toml").write_text('profil = "hosted"\n')

    with pytest.raises(site.ConfigurationError, match="unknown setting 'profil'"):
        load(tmp_path)


def test_a_secret_may_come_from_a_file(tmp_path):
    (tmp_path / "key").write_text("sk-from-a-file\n")

    here = load(tmp_path, OPENAI_API_KEY_FILE=str(tmp_path / "key"))

    assert here.openai_api_key == "sk-from-a-file"


def test_a_secret_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(site.ConfigurationError, match="OPENAI_API_KEY_FILE"):
        load(tmp_path, OPENAI_API_KEY_FILE=str(tmp_path / "no such file"))


@pytest.mark.parametrize(
    ("switches", "said"),
    [
        ('sign_in = ["sms"]', "sign_in must be one of password, google, mfa, passkey, not 'sms'"),
        ("uploads_kept = 1", "uploads_kept must be true or false, not 1"),
        ("colour = true", "switches of hosted: colour is unknown"),
    ],
)
def test_a_wrong_switch_is_named(tmp_path, switches, said):
    (tmp_path / "site.toml").write_text(f"[switches]\n{switches}\n")

    with pytest.raises(site.ConfigurationError) as caught:
        load(tmp_path)

    assert said in str(caught.value)


PUBLIC = {
    "PLEINAIR_URL": "https://studio.test",
    "PLEINAIR_TRUSTED_PROXIES": "1",
    "PLEINAIR_OPERATOR": "Studio Ltd",
    "PLEINAIR_CONTACT": "privacy@studio.test",
    "PLEINAIR_MAIL": "smtp",
    "PLEINAIR_SMTP_URL": "smtp://studio:password@mail.test",
}


@pytest.mark.parametrize(
    ("environ", "claims"),
    [
        (
            {"PLEINAIR_PROFILE": "ephemeral", "PLEINAIR_PROVIDER": "openai", "OPENAI_API_KEY": "k"},
            {"B21"},
        ),
        ({"PLEINAIR_PROFILE": "history", "PLEINAIR_PROVIDER": "evolink"}, {"A2"}),
        ({"PLEINAIR_PROFILE": "history", "PLEINAIR_MODEL": "gpt-image-2.6-flare"}, {"A2"}),
        ({"PLEINAIR_PROFILE": "history", **PUBLIC}, {"A2"}),
        ({**PUBLIC, "PLEINAIR_DEBUG": "yes"}, {"D71"}),
        ({**PUBLIC, "PLEINAIR_MAIL": "folder"}, {"D29"}),
        ({**PUBLIC, "PLEINAIR_MAIL": "console", "PLEINAIR_PROFILE": "workspace"}, {"C36"}),
        ({**PUBLIC, "PLEINAIR_SMTP_URL": "smtp://mail.test?tls=none"}, {"D68"}),
        ({**PUBLIC, "PLEINAIR_URL": "http://studio.test"}, {"D68"}),
        ({**PUBLIC, "PLEINAIR_CONTACT": "privacy@your-domain.com"}, {"D1", "D78"}),
        ({**PUBLIC, "PLEINAIR_CONTACT": ""}, {"D1", "D78"}),
        ({**PUBLIC, "PLEINAIR_PROFILE": "workspace", "PLEINAIR_CONTACT": ""}, {"C60"}),
        ({**PUBLIC, "PLEINAIR_SCRIPTED": "yes"}, {"D71"}),
        ({**PUBLIC, "PLEINAIR_DATABASE_URL": "postgresql://u:p@db.test:5432/x"}, {"D68"}),
        ({**PUBLIC, "PLEINAIR_DATABASE_URL": "postgresql://u:p@db.test/x"}, {"D68"}),
        ({**PUBLIC, "PLEINAIR_DATABASE_URL": "postgresql:///x?host=db.test"}, {"D68"}),
        ({**PUBLIC, "PLEINAIR_DATABASE_URL": "postgresql://u:sslmode=require@db.test/x"}, {"D68"}),
        ({"PLEINAIR_DEBUG": "yes", "PLEINAIR_HOSTS": "localhost, studio.example"}, {"D71", "D68"}),
        ({"PLEINAIR_DEBUG": "yes", "PLEINAIR_HOSTS": "*"}, {"D71"}),
    ],
)
def test_a_contradiction_names_its_claims(tmp_path, environ, claims):
    found = site.find(load(tmp_path, **environ))

    assert claims <= {claim for contradiction in found for claim in contradiction.claims}


@pytest.mark.parametrize(
    ("profile", "switch", "claim"),
    [
        ("hosted", 'improvement = "content"', "D33"),
        ("history", 'improvement = "content"', "A48"),
        ("ephemeral", 'results_kept = "until_deleted"', "B8"),
        ("ephemeral", 'billing = "plans"', "B1"),
        ("ephemeral", "result_minutes = 60", "B8"),
        ("own-servers", 'storage = "private_bucket"', "E18"),
        ("workspace", 'analytics = "ga4"', "B29"),
        ("workspace", 'sign_in = ["password", "google", "mfa"]', "C4"),
        ("hosted", 'sign_in = ["password", "google", "passkey"]', "D40"),
    ],
)
def test_a_switch_against_its_profile_names_the_claim(tmp_path, profile, switch, claim):
    (tmp_path / "site.toml").write_text(f'profile = "{profile}"\n[switches]\n{switch}\n')

    found = site.find(load(tmp_path))

    assert claim in {name for contradiction in found for name in contradiction.claims}


def test_a_public_site_with_everything_in_order_may_start(tmp_path):
    assert site.find(load(tmp_path, **PUBLIC)) == []


@pytest.mark.parametrize(
    "database",
    [
        "postgresql://u:p@127.0.0.1/x",
        "postgresql://u:p@[::1]:5432/x",
        "postgresql:///x?host=/run/postgresql",
        "postgresql://u:p@db.test/x?sslmode=verify-full",
    ],
)
def test_a_database_that_nobody_can_overhear_may_serve_a_public_site(tmp_path, database):
    assert site.find(load(tmp_path, **PUBLIC, PLEINAIR_DATABASE_URL=database)) == []


def test_names_of_this_machine_make_no_site_public(tmp_path):
    here = load(tmp_path, PLEINAIR_HOSTS="[::1], LOCALHOST, studio.localhost")

    assert not here.is_public


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.5"])
def test_details_of_errors_are_not_shown_on_an_address_others_reach(tmp_path, address):
    here = load(tmp_path, PLEINAIR_DEBUG="yes", PLEINAIR_SCRIPTED="yes")

    found = site.find(here, listens_on=address)

    assert {one.setting for one in found} == {"PLEINAIR_DEBUG", "PLEINAIR_SCRIPTED"}
    assert site.find(here, listens_on="127.0.0.1") == []


@pytest.mark.parametrize(
    ("provider", "lacks"),
    [
        ("openai", "OPENAI_API_KEY"),
        ("evolink", "EVOLINK_API_KEY"),
        ("scripted", "PLEINAIR_SCRIPTED"),
    ],
)
def test_a_provider_without_what_it_needs_is_refused(tmp_path, provider, lacks):
    found = site.find(load(tmp_path, PLEINAIR_PROVIDER=provider))

    assert [one.setting for one in found] == [lacks]
    assert "claims" not in str(found[0])


def test_https_without_a_trusted_proxy_is_refused(tmp_path):
    found = site.find(load(tmp_path, **{**PUBLIC, "PLEINAIR_TRUSTED_PROXIES": "0"}))

    assert "PLEINAIR_TRUSTED_PROXIES" in [one.setting for one in found]


def test_no_secret_shows_when_a_site_is_printed(tmp_path):
    secrets = [option.name for option in OPTIONS if option.kind == "secret"]
    here = load(tmp_path, **{name: f"hush-{name}" for name in secrets})

    assert len(secrets) >= 9
    assert "hush" not in repr(here)


def test_the_root_key_is_refused_in_the_file(tmp_path):
    (tmp_path / "site.toml").write_text('root_key = "hush"\n')

    with pytest.raises(site.ConfigurationError, match="PLEINAIR_ROOT_KEY") as caught:
        load(tmp_path)

    assert "hush" not in str(caught.value)


def test_a_language_without_words_is_refused(tmp_path):
    with pytest.raises(site.ConfigurationError, match="allowed are en, de"):
        load(tmp_path, PLEINAIR_LANGUAGE="xx")


def test_the_command_refuses_to_start_and_says_why(tmp_path):
    environ = {"PLEINAIR_DATA": str(tmp_path), "PLEINAIR_DEBUG": "yes", **PUBLIC}

    ended = subprocess.run(
        [sys.executable, "-m", "pleinair", "serve"],
        env=environ,
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 2
    assert "PLEINAIR_DEBUG" in ended.stderr
    assert "D71" in ended.stderr


@pytest.mark.parametrize(
    ("environ", "provider", "in_house"),
    [
        ({}, "illustrator", True),
        ({"OPENAI_API_KEY": "k"}, "openai", False),
        ({"EVOLINK_API_KEY": "k"}, "evolink", False),
        ({"EVOLINK_API_KEY": "k", "OPENAI_API_KEY": "k"}, "evolink", False),
        ({"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://127.0.0.1:9000/v1"}, "openai", True),
        ({"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://localhost/v1"}, "openai", True),
        (
            {"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "https://localhost:x@evil.example/v1"},
            "openai",
            False,
        ),
        ({"PLEINAIR_PROFILE": "ephemeral", "OPENAI_API_KEY": "k"}, "illustrator", True),
        ({"PLEINAIR_PROFILE": "history", "EVOLINK_API_KEY": "k"}, "illustrator", True),
    ],
)
def test_the_provider_follows_from_profile_and_keys(tmp_path, environ, provider, in_house):
    here = load(tmp_path, **environ)

    assert [name.provider for name in site.offered(here)] == [provider]
    assert site.is_in_house(here, MAKERS[provider]) == in_house


def test_no_two_settings_share_a_word():
    assert len({option.key for option in OPTIONS}) == len(OPTIONS)


class TestMail:
    @pytest.mark.parametrize(
        ("changes", "setting"),
        [
            ({"PLEINAIR_MAIL": "smtp"}, "PLEINAIR_SMTP_URL"),
            ({"PLEINAIR_MAIL": "smtp", "PLEINAIR_SMTP_URL": "hush"}, "PLEINAIR_SMTP_URL"),
            (
                {"PLEINAIR_MAIL": "smtp", "PLEINAIR_SMTP_URL": "smtp://x?tls=no"},
                "PLEINAIR_SMTP_URL",
            ),
            ({"PLEINAIR_MAIL": "resend"}, "PLEINAIR_RESEND_API_KEY"),
            ({"PLEINAIR_MAIL_FROM": "Studio <a@b.test>"}, "PLEINAIR_MAIL_FROM"),
        ],
    )
    def test_what_a_way_of_sending_lacks_is_named(self, tmp_path, changes, setting):
        (found,) = site.find(load(tmp_path, **changes))

        assert found.setting == setting
        assert "hush" not in str(found)

    def test_where_nobody_has_an_account_nobody_gets_mail(self, tmp_path):
        here = load(
            tmp_path, **{**PUBLIC, "PLEINAIR_PROFILE": "ephemeral", "PLEINAIR_MAIL": "folder"}
        )

        assert site.find(here) == []

    def test_a_public_site_may_send_through_resend(self, tmp_path):
        settings = {"PLEINAIR_MAIL": "resend", "PLEINAIR_RESEND_API_KEY": "k"}

        assert site.find(load(tmp_path, **{**PUBLIC, **settings})) == []


GOOGLE = {
    "PLEINAIR_GOOGLE_CLIENT_ID": "1-a.apps.googleusercontent.com",
    "PLEINAIR_GOOGLE_CLIENT_SECRET": "secret",
}


def test_google_is_there_with_both_keys_and_a_profile_that_names_it(tmp_path):
    here = load(tmp_path, **GOOGLE)

    assert here.has_google
    assert here.sign_in_pages == ("https://accounts.google.com",)
    assert site.find(here) == []
    assert "secret" not in repr(here)


def test_without_keys_nobody_is_led_to_google(tmp_path):
    here = load(tmp_path)

    assert not here.has_google
    assert here.sign_in_pages == ()


@pytest.mark.parametrize("lacking", GOOGLE)
def test_half_of_google_is_refused_and_says_what_is_lacking(tmp_path, lacking):
    half = {name: value for name, value in GOOGLE.items() if name != lacking}

    (found,) = site.find(load(tmp_path, **half))

    assert found.setting == lacking


@pytest.mark.parametrize("profile", [name for name in PROFILES if name != "hosted"])
def test_google_is_refused_where_the_notice_does_not_name_it(tmp_path, profile):
    here = load(tmp_path, PLEINAIR_PROFILE=profile, **GOOGLE)

    (found,) = site.find(here)

    assert found.setting == "PLEINAIR_GOOGLE_CLIENT_ID"
    assert found.claims
    assert not here.has_google


def test_people_do_not_sign_in_without_https(tmp_path):
    (found,) = site.find(load(tmp_path, PLEINAIR_GOOGLE_ISSUER="http://id.example", **GOOGLE))

    assert (found.setting, found.claims) == ("PLEINAIR_GOOGLE_ISSUER", ("D68",))
