"""Static files as `prepare` lays them out."""

import asyncio
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import AsyncClient, override_settings

HASHED = "pleinair.web.statics.HashedFiles"


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static")
    place = {"location": str(folder), "base_url": "/static/"}
    storages = {"staticfiles": {"BACKEND": HASHED, "OPTIONS": place}}
    with override_settings(STORAGES=storages):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder


def test_all_styles_come_in_one_file_in_their_layers(collected: Path) -> None:
    styles = next(collected.glob("web/css/app.*.css")).read_text()

    assert "@import" not in styles
    assert "@layer tokens {" in styles


def test_modules_import_each_other_by_hashed_names(collected: Path) -> None:
    script = next(collected.glob("web/js/app.*.js")).read_text()

    assert 'from "./bar.js"' not in script
    assert "./bar." in script


def test_only_the_used_part_of_other_packages_is_hashed(collected: Path) -> None:
    names = sorted(path.name for path in collected.glob("django_htmx/htmx-*.js"))

    assert [name for name in names if name.startswith("htmx-4")] == ["htmx-4.js", "htmx-4.min.js"]
    assert len([name for name in names if name.startswith("htmx-2.min.")]) == 2


@pytest.mark.django_db
def test_the_server_sends_them_part_by_part(recwarn: pytest.WarningsRecorder) -> None:
    client = AsyncClient()

    async def read(path: str) -> bytes:
        response = await client.get(path)
        return b"".join([part async for part in response.streaming_content])

    assert b"@layer" in asyncio.run(read("/static/web/css/app.css"))
    assert not recwarn.list
