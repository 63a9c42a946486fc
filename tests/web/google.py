"""A browser that goes to Google and comes back, and what is looked for afterwards."""

import importlib
import io

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.urls import clear_url_caches
from PIL import Image

from pleinair import site, urls
from pleinair.accounts import google_server, profile
from pleinair.accounts.models import Owner, User
from pleinair.mail import sealing
from pleinair.mail.models import Letter
from tests.accounts.openid_server import CLIENT, MAIL, NUMBER, SECRET, OpenIdServer
from tests.newcomers import pass_age


@pytest.fixture
def server():
    """A server in Google's place, and a site that has its keys."""
    google_server._said.clear()
    keys = {"google_client_id": CLIENT, "google_client_secret": SECRET}
    with OpenIdServer() as one, site.override(google_issuer=one.root, **keys):
        one.picture = png("#2a6b5f")
        importlib.reload(urls)
        clear_url_caches()
        yield one
    importlib.reload(urls)
    clear_url_caches()
    google_server._said.clear()


def png(colour, size=(300, 300)):
    kept = io.BytesIO()
    Image.new("RGB", size, colour).save(kept, "PNG")
    return kept.getvalue()


def press(client, **form):
    """Press the button; return where the browser is sent."""
    return client.post("/account/google", form).headers["Location"]


def come_in(client, server, *, after="", **lies):
    """Press the button, agree at the server, and come back."""
    sent_to = press(client, **({"next": after} if after else {}))
    return client.get("/account/google/back", server.come_back(sent_to, **lies))


def sign_up(client, server, **lies):
    pass_age(client)
    return come_in(client, server, **lies)


def shown(client):
    """Show once more who one is, by the password."""
    client.post("/account/reauthenticate/", {"password": "a long enough password"})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def nobody_new():
    """That nothing of a newcomer is in any table."""
    assert not User.objects.exists()
    assert not apps.get_model("socialaccount", "SocialAccount").objects.exists()
    assert MAIL not in everything()
    assert NUMBER not in everything()


def everything():
    """Every row of every table, and what the sessions hold."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return f"{rows}{[one.get_decoded() for one in Session.objects.all()]}"


def refused(answer):
    assert answer.status_code == 403
    assert "Nothing was kept." in answer.content.decode()
    nobody_new()


def send_code(client, after="/settings/leave"):
    before = set(Letter.objects.values_list("id", flat=True))
    client.post("/account/reauthenticate/code", {"next": after})
    (letter,) = Letter.objects.exclude(id__in=before)
    return written(letter)["code"]


def type_code(client, code, after="/settings/leave"):
    return client.post("/account/reauthenticate/code", {"code": code, "next": after})


def by_mail(client, after="/settings/leave"):
    return type_code(client, send_code(client, after), after)


def told():
    """Which changes of signing in somebody was told of by mail, in order."""
    letters = Letter.objects.filter(kind="sign_in_changed").order_by("id")
    return [written(letter)["change"] for letter in letters]


def written(letter):
    return sealing.unseal(letter.sealed, letter_id=letter.id).values


def portrait_of(user):
    return profile.of(Owner.objects.select_related("profile").get(user=user)).picture_id
