from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "pleinair.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from pleinair.accounts import news
        from pleinair.mail import opt_ins

        opt_ins.kept_by(news.Register())
