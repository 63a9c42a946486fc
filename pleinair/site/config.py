"""Reading the configuration: `site.toml` and the environment, into one frozen value."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from pleinair.lib import plain
from pleinair.site.options import OPTIONS, Option
from pleinair.site.switches import ProfileName, Switches

_YES = {"1", "yes", "true", "on"}
_NO = {"0", "no", "false", "off", ""}
_PROFILES = Path(__file__).parent / "profiles"
# Settings in millions, and the exact numbers that they mean.
_MILLIONS = {
    "upload_megabytes": "upload_bytes",
    "upload_megapixels": "upload_pixels",
    "upload_quota_megabytes": "upload_quota_bytes",
}
_STRIPE = "https://api.stripe.com"
_LOCAL_NAMES = {"localhost", "testserver"}


class ConfigurationError(Exception):
    """A setting is wrong. The text names it, the value seen and what is allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Who runs this site, which profile it has, and every setting with its final value.

    Lengths of time are in seconds, sizes in bytes or pixels, as their names say. Secrets do not
    show when it is printed, as error pages for developers do. The root key is not among them: the
    vault reads it itself.
    """

    profile: ProfileName
    switches: Switches
    name: str
    url: str
    data: Path
    operator: str
    contact: str
    debug: bool
    hosts: tuple[str, ...]
    trusted_proxies: int
    secret_key: str = field(repr=False)
    database_url: str = field(repr=False)
    language: str
    provider: str
    models: tuple[str, ...]
    openai_api_key: str = field(repr=False)
    openai_base_url: str
    dialect: str
    evolink_api_key: str = field(repr=False)
    evolink_base_url: str
    evolink_files_url: str
    in_house: bool
    trial_credits: int
    sign_up_credits: int
    at_once_per_owner: int
    at_once_per_provider: int
    drawing_processes: int
    per_minute: int
    upload_bytes: int
    upload_pixels: int
    upload_quota_bytes: int
    unused_upload_hours: int
    lease_seconds: int
    call_seconds: int
    mail: str
    mail_from: str
    smtp_url: str = field(repr=False)
    resend_api_key: str = field(repr=False)
    resend_url: str
    resend_webhook_secret: str = field(repr=False)
    stripe_key: str = field(repr=False)
    stripe_webhook_secret: str = field(repr=False)
    stripe_url: str
    stripe_tax: bool
    plans: Path | None
    currencies: tuple[str, ...]
    turnstile_site_key: str
    turnstile_secret: str = field(repr=False)
    turnstile_url: str
    google_client_id: str
    google_client_secret: str = field(repr=False)
    google_issuer: str
    scripted: bool

    @property
    def host(self) -> str:
        """The host name of the public address."""
        return urlsplit(self.url).hostname or ""

    @property
    def is_public(self) -> bool:
        """True when any of the site's names can be reached from another machine."""
        return not all(is_local(name) for name in (self.host, *self.hosts))

    @property
    def sells(self) -> bool:
        """True where packs and plans can be bought."""
        return bool(self.stripe_key) and self.switches.billing != "none"

    @property
    def pay_pages(self) -> tuple[str, ...]:
        """The origins of the pages on which people pay; none where nothing is sold."""
        if not self.sells:
            return ()
        if self.stripe_url == _STRIPE:
            return ("https://checkout.stripe.com", "https://billing.stripe.com")
        return (self.stripe_url,)

    @property
    def has_google(self) -> bool:
        """True where people can sign in with Google: the profile names it, its keys are there."""
        has_keys = bool(self.google_client_id and self.google_client_secret)
        return "google" in self.switches.sign_in and has_keys

    @property
    def sign_in_pages(self) -> tuple[str, ...]:
        """The origins of others' pages on which people sign in."""
        if not self.has_google:
            return ()
        parts = urlsplit(self.google_issuer)
        return (f"{parts.scheme}://{parts.netloc}",)

    @property
    def is_secure(self) -> bool:
        """True when people reach the site by HTTPS."""
        return self.url.startswith("https://")


def is_local(host: str) -> bool:
    """Say whether a host name, without a port, means this machine itself."""
    host = host.lower().removeprefix("[").removesuffix("]")
    if host in _LOCAL_NAMES or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def load(environ: Mapping[str, str], *, folder: Path) -> Site:
    """Read the whole configuration; the environment wins over `site.toml` in `folder`.

    Raises ConfigurationError for the first thing that is wrong.
    """
    table = _site_file(environ, folder)
    overrides = table.pop("switches", {})
    if not isinstance(overrides, dict):
        raise ConfigurationError("site.toml: [switches] must be a table")
    if "root_key" in table:
        raise ConfigurationError(
            "site.toml: root_key must not stand here, where it would be copied with the rest; "
            "give it as PLEINAIR_ROOT_KEY, or a file as PLEINAIR_ROOT_KEY_FILE"
        )
    known = {option.key for option in OPTIONS}
    unknown = sorted(set(table) - known)
    if unknown:
        raise ConfigurationError(
            f"site.toml: unknown setting {unknown[0]!r}; known are {', '.join(sorted(known))}"
        )
    value = {option.key: _value(option, environ, table) for option in OPTIONS}
    del value["root_key"]
    value["switches"] = profile_switches(str(value["profile"]), overrides)
    value["models"] = value.pop("model")
    value["data"] = folder / str(value["data"])
    value["plans"] = folder / str(value["plans"]) if value["plans"] else None
    for said, meant in _MILLIONS.items():
        value[meant] = cast(int, value.pop(said)) * 1_000_000
    return plain.read(Site, value)


def profile_switches(name: str, overrides: Mapping[str, object] | None = None) -> Switches:
    """Return a profile's switches, with single ones replaced."""
    with (_PROFILES / f"{name}.toml").open("rb") as file:
        values: dict[str, object] = {**tomllib.load(file), **(overrides or {})}
    try:
        return plain.read(Switches, values)
    except plain.NotPlain as error:
        raise ConfigurationError(f"switches of {name}: {error.with_value}") from error


def _site_file(environ: Mapping[str, str], folder: Path) -> dict[str, object]:
    named = environ.get("PLEINAIR_SITE_FILE", "")
    path = Path(named) if named else folder / "site.toml"
    if not path.exists():
        if named:
            raise ConfigurationError(f"PLEINAIR_SITE_FILE is {named!r}, but there is no such file")
        return {}
    try:
        return dict(tomllib.loads(path.read_text()))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path.name} cannot be read: {error}") from error


def _value(option: Option, environ: Mapping[str, str], table: dict[str, object]) -> object:
    raw = environ.get(option.name)
    if not raw and option.kind == "secret" and environ.get(f"{option.name}_FILE"):
        raw = _secret_file(option, environ[f"{option.name}_FILE"])
    if raw is None and option.key in table:
        found = table[option.key]
        raw = ",".join(map(str, found)) if isinstance(found, list) else str(found)
    return _parsed(option, (option.default if raw is None else raw).strip())


def _secret_file(option: Option, path: str) -> str:
    try:
        return Path(path).read_text().strip()
    except OSError as error:
        raise ConfigurationError(
            f"{option.name}_FILE is {path!r}, which cannot be read: {error.strerror}"
        ) from error


def _parsed(option: Option, raw: str) -> object:
    # A secret's value never shows in an error.
    if option.choices and raw not in option.choices:
        allowed = ", ".join(choice or "(empty)" for choice in option.choices)
        raise ConfigurationError(f"{option.name} is {raw!r}; allowed are {allowed}")
    if option.kind == "yes_no":
        if raw.lower() not in _YES | _NO:
            raise ConfigurationError(f"{option.name} is {raw!r}; allowed are yes and no")
        return raw.lower() in _YES
    if option.kind == "whole":
        return _whole(option, raw)
    if option.kind == "address":
        parts = urlsplit(raw)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ConfigurationError(
                f"{option.name} is {raw!r}; it must be like https://studio.example"
            )
        return raw.rstrip("/")
    if option.kind == "list":
        return tuple(item.strip() for item in raw.split(",") if item.strip())
    return raw


def _whole(option: Option, raw: str) -> int:
    wanted = f"a whole number from {option.at_least} to {option.at_most}"
    try:
        number = int(raw)
    except ValueError:
        raise ConfigurationError(f"{option.name} is {raw!r}; it must be {wanted}") from None
    if not option.at_least <= number <= option.at_most:
        raise ConfigurationError(f"{option.name} is {raw!r}; it must be {wanted}")
    return number
