import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection

from pleinair.accounts.inventory import ITEMS, TABLES

OTHERS = ("auth", "contenttypes", "sessions", "account", "accounts", "mfa", "socialaccount")


def columns_of(table):
    with connection.cursor() as cursor:
        return {one.name for one in connection.introspection.get_table_description(cursor, table)}


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_declared_and_none_is_invented(table):
    declared = [item.where.removeprefix(f"{table.name}.") for item in table.items]

    assert sorted(declared) == sorted(columns_of(table.name))


def test_every_table_of_ours_and_of_what_we_build_on_is_declared():
    models = [
        model
        for label in OTHERS
        if label in apps.app_configs
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]

    assert {table.name for table in TABLES} == {
        *(model._meta.db_table for model in models),
        "django_migrations",
    }


def test_cookies_have_the_names_that_the_settings_give_them():
    cookies = {item.where for item in ITEMS if item.kind == "cookie"}

    assert settings.SESSION_COOKIE_NAME.removeprefix("__Host-") in cookies
    assert settings.CSRF_COOKIE_NAME.removeprefix("__Host-") in cookies
