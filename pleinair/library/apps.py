from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "pleinair.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from pleinair.accounts import profile
        from pleinair.library import orphans

        orphans.known_by(profile.pictures_among)
