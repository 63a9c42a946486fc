from django.apps import AppConfig
from django.core.checks import Tags, register


class DurableConfig(AppConfig):
    name = "pleinair.durable"
    label = "durable"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from pleinair.durable.checks import sqlite_fits_python

        register(sqlite_fits_python, Tags.compatibility)
