"""Django's settings. Everything that differs between sites comes from `pleinair.site`."""

import os
import stat
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONE, SELF

from pleinair import site
from pleinair.site import languages, secret
from pleinair.web.bounds import most_bytes

FOLDER = Path(os.environ.get("PLEINAIR_FOLDER", "."))
SITE = site.load(os.environ, folder=FOLDER)
site.use(SITE)


def _closed(folder: Path) -> Path:
    """Return a folder that no other account may enter, if it is ours to close."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.stat()
    # A sticky folder, like the system's for passing files, is shared on purpose.
    if found.st_uid == os.geteuid() and not found.st_mode & stat.S_ISVTX:
        folder.chmod(0o700)
    return folder


DATA_DIR = _closed(SITE.data.resolve())


def _database(url: str) -> dict[str, object]:
    if not url:
        # Where nothing is kept, even the rows of the moment live outside every backup.
        folder = DATA_DIR / ("passing" if SITE.switches.keeps_nothing else ".")
        folder.mkdir(exist_ok=True, mode=0o700)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "pleinair.sqlite3",
            "OPTIONS": {
                # Immediate: two writers queue up instead of failing half-way.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                # Full: what was written before a paid call must survive the power going out.
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                "PRAGMA secure_delete=ON;",
            },
        }
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        # A transaction pooler in between forgets prepared statements and server-side cursors.
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"prepare_threshold": None, **dict(parse_qsl(parts.query))},
    }


SECRET_KEY = SITE.secret_key or secret.kept(DATA_DIR / "secrets" / "django.key")
DEBUG = SITE.debug
ALLOWED_HOSTS = [SITE.host, *SITE.hosts, *([] if SITE.is_public else ["127.0.0.1", "localhost"])]
ROOT_URLCONF = "pleinair.urls"
ASGI_APPLICATION = "pleinair.asgi.application"
DATABASES = {"default": _database(SITE.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

INSTALLED_APPS = [
    "pleinair.vault",
    "pleinair.durable",
    "pleinair.mail",
    "pleinair.accounts",
    "pleinair.billing",
    "pleinair.safety",
    "pleinair.library",
    "pleinair.generation",
    "pleinair.privacy",
    "pleinair.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "template_partials",
]
if SITE.switches.accounts != "none":
    # The operator's desk. After `pleinair.web`, whose templates dress it.
    INSTALLED_APPS.append("django.contrib.admin.apps.SimpleAdminConfig")

if SITE.switches.strong_sign_in:
    INSTALLED_APPS.append("allauth.mfa")

if "google" in SITE.switches.sign_in:
    INSTALLED_APPS += ["allauth.socialaccount", "allauth.socialaccount.providers.google"]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "pleinair.web.statics.StaticFiles",
    "pleinair.web.middleware.PageHeaders",
    "csp.middleware.CSPMiddleware",
    # Before anybody reads a form.
    "pleinair.web.middleware.Charset",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pleinair.web.middleware.ChosenLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pleinair.web.middleware.SameSite",
    "pleinair.web.middleware.AccessLog",
    "pleinair.web.middleware.Visits",
    "pleinair.web.views.errors.DomainErrors",
]
if SITE.switches.strong_sign_in:
    MIDDLEWARE.append("pleinair.web.signed_in.Seen")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pleinair.web.context.site",
            ],
        },
    },
]

# Signing in
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "pleinair.accounts.hashers.Argon2",
    "django.contrib.auth.hashers.Argon2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_FORMS = {
    "signup": "pleinair.accounts.forms.SignupForm",
    "add_email": "pleinair.accounts.forms.ChangeEmailForm",
    "reset_password_from_key": "pleinair.accounts.forms.NewPasswordForm",
}
ACCOUNT_ADAPTER = "pleinair.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
# One address a person: a new one takes the place of the old when it is confirmed, and not before.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
# Twice: each is another code, and wrong ones go on being counted.
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Besides allauth's own: what sends mail, or makes accounts, is bounded by the day as well.
ACCOUNT_RATE_LIMITS = {
    "signup": "20/m/ip,100/d/ip",
    "reset_password": "20/m/ip,100/d/ip,5/m/key,20/d/key",
    "request_login_code": "20/m/ip,100/d/ip,3/m/key,20/d/key",
    "manage_email": "10/m/user,30/d/user",
    # Of each code, for as long as it lives: see `accounts.mailed_codes`.
    "guess_mailed_code": "3/3m/key",
    # Signing up without the puzzle: see `accounts.puzzles`.
    "waiting": "10/d/ip",
    # A browser that forgets its cookies looks like a newcomer: one network is given a class's worth
    # of trials, and a household's of gifts for new accounts.
    "trial": "30/d/ip",
    "gift": "5/d/ip",
}
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
# Second steps. Codes for a lost telephone come with any of them.
MFA_ADAPTER = "pleinair.accounts.second_factor.MFAAdapter"
MFA_SUPPORTED_TYPES = [
    *(["totp"] if "mfa" in SITE.switches.sign_in else []),
    *(["webauthn"] if "passkey" in SITE.switches.sign_in else []),
    "recovery_codes",
]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "activate_totp": "pleinair.accounts.second_factor_forms.ActivateForm",
    "add_webauthn": "pleinair.accounts.second_factor_forms.AddPasskeyForm",
    "edit_webauthn": "pleinair.accounts.second_factor_forms.RenamePasskeyForm",
}
# Of Google nothing is kept but the number of the account: no token, and nothing else it says.
SOCIALACCOUNT_ADAPTER = "pleinair.accounts.google.SocialAdapter"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

# The limits count in the database, where all processes see them; without accounts none counts.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.dummy.DummyCache"
        if SITE.switches.accounts == "none"
        else "pleinair.accounts.counting.Counts"
    }
}

# Mail is of a closed list and goes out by `pleinair.mail` alone.
EMAIL_BACKEND = "pleinair.mail.closed.NoOtherWay"
if SITE.mail == "folder":
    _closed(DATA_DIR / "mail")

# Sessions and cookies. `__Host-` binds a cookie to this very host, which needs HTTPS.
_PREFIX = "__Host-" if SITE.is_secure else ""
SESSION_COOKIE_NAME = f"{_PREFIX}session"
CSRF_COOKIE_NAME = f"{_PREFIX}csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE.is_secure
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# Where nothing is kept, a session is a signed cookie with a random id and no row.
SESSION_ENGINE = (
    "django.contrib.sessions.backends.signed_cookies"
    if SITE.switches.keeps_nothing
    else "django.contrib.sessions.backends.db"
)
SESSION_EXPIRE_AT_BROWSER_CLOSE = SITE.switches.keeps_nothing
CSRF_USE_SESSIONS = False
CSRF_COOKIE_AGE = None if SITE.switches.keeps_nothing else 60 * 60 * 24 * 30
CSRF_TRUSTED_ORIGINS = [SITE.url]
CSRF_FAILURE_VIEW = "pleinair.web.views.errors.csrf_failed"

# Transport and headers
SECURE_SSL_REDIRECT = SITE.is_secure
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if SITE.is_secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SITE.is_secure
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if SITE.trusted_proxies:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "blob:", "data:"],
        "connect-src": [SELF],
        # A form that leads to Stripe's page, or Google's, is held against this too.
        "form-action": [SELF, *SITE.pay_pages, *SITE.sign_in_pages],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    },
}

# Uploads: words are bounded here, whole requests by `web.bounds`, single pictures by `library`.
# Pictures wait in memory for their sealing, never in a file.
FILE_UPLOAD_HANDLERS = ["pleinair.web.bringing.InMemory"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# Above this Django would put a request's body into a file, in plain: so no body may come so far.
FILE_UPLOAD_MAX_MEMORY_SIZE = most_bytes(SITE) + 1

# Static files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "pleinair.web.statics.HashedFiles"},
}
WHITENOISE_USE_FINDERS = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = False

# Words and time
LANGUAGE_CODE = SITE.language
LANGUAGES = list(languages.NAMED)
LOCALE_PATHS = [languages.FOLDER]
LANGUAGE_COOKIE_NAME = "language"
FORMAT_MODULE_PATH = "pleinair.site.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

LOGGING_CONFIG = "pleinair.lib.logs.configure"
LOGGING = {
    "folder": str(DATA_DIR / "logs"),
    "debug": DEBUG,
    "precision": "minute" if SITE.switches.keeps_nothing else "second",
}
SILENCED_SYSTEM_CHECKS: list[str] = []
