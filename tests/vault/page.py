"""A model with sealed fields, outside the registry of the site's own models."""

from uuid import UUID

from django.db import models
from django.test.utils import isolate_apps

from pleinair.lib import ids
from pleinair.vault.fields import SealedJSONField, SealedTextField

with isolate_apps("pleinair.vault"):

    class Page(models.Model):
        id = models.UUIDField(primary_key=True, default=ids.random_id)
        owner_id = models.UUIDField()
        prompt = SealedTextField(owner="owner_id")
        title = SealedTextField(owner="owner_id", null=True)
        recipe = SealedJSONField(owner="owner_id", default=dict)
        status = models.CharField(max_length=10, default="new")

        class Meta:
            app_label = "vault"
            db_table = "test_page"


def make_page(owner_id: UUID, *, prompt: str = "a heron at dawn", **fields: object) -> Page:
    return Page.objects.create(owner_id=owner_id, prompt=prompt, **fields)
