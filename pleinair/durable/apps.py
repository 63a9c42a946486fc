from django.apps import AppConfig


class DurableConfig(AppConfig):
    name = "pleinair.durable"
    label = "durable"
    default_auto_field = "django.db.models.BigAutoField"
