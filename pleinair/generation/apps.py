from django.apps import AppConfig


class GenerationConfig(AppConfig):
    name = "pleinair.generation"
    label = "generation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from pleinair.generation import leftovers
        from pleinair.library import orphans

        orphans.known_by(leftovers.known)
