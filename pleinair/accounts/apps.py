from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "pleinair.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from allauth.core.internal import ratelimit

        from pleinair import site
        from pleinair.accounts import counting, news
        from pleinair.mail import opt_ins

        opt_ins.kept_by(news.Register())
        if site.current().switches.accounts != "none":
            ratelimit.cache_lock = counting.alone
