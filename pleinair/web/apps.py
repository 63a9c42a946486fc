from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "pleinair.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from pleinair.web import signals

        signals.connect()
