"""One site may offer several models; whatever of it cannot be is named at the start."""

import pytest

from pleinair import site
from tests.site.test_config import PUBLIC, load

TWO = "openai/gpt-image-2, illustrator/illustrator-1"


def names(here):
    return [str(name) for name in site.offered(here)]


@pytest.mark.parametrize(
    ("environ", "offered"),
    [
        ({}, ["illustrator/illustrator-1"]),
        ({"PLEINAIR_PROVIDER": "openai"}, ["openai/gpt-image-2"]),
        (
            {"PLEINAIR_PROVIDER": "openai", "PLEINAIR_MODEL": "gpt-image-2.6, gpt-image-2"},
            ["openai/gpt-image-2.6", "openai/gpt-image-2"],
        ),
        ({"PLEINAIR_MODEL": TWO}, ["openai/gpt-image-2", "illustrator/illustrator-1"]),
        (
            {"OPENAI_API_KEY": "k", "PLEINAIR_MODEL": "gpt-image-2, illustrator/illustrator-1"},
            ["openai/gpt-image-2", "illustrator/illustrator-1"],
        ),
        (
            {"PLEINAIR_PROVIDER": "openai", "PLEINAIR_MODEL": "Qwen/Qwen-Image"},
            ["openai/Qwen/Qwen-Image"],
        ),
    ],
)
def test_the_models_follow_from_the_settings_the_default_first(tmp_path, environ, offered):
    assert names(load(tmp_path, **environ)) == offered


def test_a_name_reads_as_it_is_written():
    name = site.ModelName("openai", "Qwen/Qwen-Image")

    assert site.ModelName.read(str(name)) == name


def test_the_file_may_hold_a_list(tmp_path):
    (tmp_path / "site.toml").write_text(
        'model = ["openai/gpt-image-2", "illustrator/illustrator-1"]\n'
    )

    assert names(load(tmp_path)) == ["openai/gpt-image-2", "illustrator/illustrator-1"]


@pytest.mark.parametrize(
    ("environ", "setting", "said"),
    [
        ({"PLEINAIR_MODEL": TWO}, "OPENAI_API_KEY", "openai"),
        (
            {"PLEINAIR_MODEL": "illustrator-1, illustrator/illustrator-1"},
            "PLEINAIR_MODEL",
            "illustrator/illustrator-1 twice",
        ),
        (
            {"PLEINAIR_PROVIDER": "illustrator", "PLEINAIR_MODEL": "evolink/gpt-image-2"},
            "PLEINAIR_PROVIDER",
            "none of its models",
        ),
        (
            {"PLEINAIR_PROFILE": "ephemeral", "PLEINAIR_MODEL": TWO, "OPENAI_API_KEY": "k"},
            "PLEINAIR_MODEL",
            "openai is an outside provider",
        ),
        (
            {
                "PLEINAIR_PROFILE": "history",
                "PLEINAIR_MODEL": "openai/gpt-image-2, evolink/gpt-image-2",
                "OPENAI_API_KEY": "k",
                "EVOLINK_API_KEY": "k",
            },
            "PLEINAIR_MODEL",
            "it is evolink",
        ),
        (
            {"PLEINAIR_PROFILE": "history", "PLEINAIR_MODEL": TWO, "OPENAI_API_KEY": "k"},
            "PLEINAIR_MODEL",
            "pinned to openai/gpt-image-2",
        ),
        (
            {
                **PUBLIC,
                "PLEINAIR_PROFILE": "history",
                "PLEINAIR_PROVIDER": "illustrator",
                "OPENAI_API_KEY": "k",
            },
            "OPENAI_API_KEY",
            "give its key",
        ),
    ],
)
def test_what_of_it_cannot_be_is_named(tmp_path, environ, setting, said):
    found = site.find(load(tmp_path, **environ))

    assert [one for one in found if one.setting == setting and said in one.sentence]


@pytest.mark.parametrize("profile", ["workspace", "own-servers", "hosted"])
def test_a_profile_that_names_several_providers_may_offer_them(tmp_path, profile):
    here = load(tmp_path, PLEINAIR_PROFILE=profile, PLEINAIR_MODEL=TWO, OPENAI_API_KEY="k")

    assert site.find(here) == []


def test_where_nothing_may_leave_several_of_the_house_may_be_offered(tmp_path):
    here = load(
        tmp_path,
        PLEINAIR_PROFILE="ephemeral",
        PLEINAIR_MODEL=TWO,
        OPENAI_API_KEY="k",
        OPENAI_BASE_URL="http://127.0.0.1:9000/v1",
    )

    assert site.find(here) == []


def test_the_one_model_of_a_pinned_profile_may_be_named_in_full(tmp_path):
    here = load(
        tmp_path,
        PLEINAIR_PROFILE="history",
        PLEINAIR_MODEL="openai/gpt-image-2",
        OPENAI_API_KEY="k",
    )

    assert site.find(here) == []
