"""What the two rooms declare is what their tables hold."""

import pytest
from django.apps import apps

from pleinair.billing.inventory import TABLES as BILLING
from pleinair.safety.inventory import TABLES as SAFETY


@pytest.mark.parametrize(("label", "tables"), [("billing", BILLING), ("safety", SAFETY)])
def test_every_column_is_declared_and_no_other(label, tables):
    declared = {item.where for table in tables for item in table.items}
    columns = {
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_app_config(label).get_models()
        for field in model._meta.concrete_fields
    }

    assert declared == columns
