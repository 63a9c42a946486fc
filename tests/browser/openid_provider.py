"""A real OpenID server in Google's place: `python -m tests.browser.openid_provider PORT`.

It is a process of its own, on `localhost`: for a browser another site than that of the tests.
"""

import io
import os
import sys

import flask
from oidc_provider_mock import User, app
from PIL import Image

PEOPLE = ("berthe", "edgar", "mary", "camille", "eva", "lise", "rosa", "marie", "anna")


def main(port: int) -> None:
    """Serve until the end."""
    # It is spoken to without TLS, on this machine.
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    made = app(user_claims=[_person(name, port=port) for name in PEOPLE])
    made.add_url_rule("/face", view_func=_face)
    made.run("localhost", port, threaded=True, use_reloader=False)


def _person(name: str, *, port: int) -> User:
    claims = {
        "email": f"{name}@example.org",
        "email_verified": True,
        "name": f"{name.title()} of Google",
        "picture": f"http://localhost:{port}/face",
    }
    return User(sub=name, claims=claims)


def _face() -> flask.Response:
    kept = io.BytesIO()
    Image.new("RGB", (200, 200), "#2a6b5f").save(kept, "PNG")
    return flask.Response(kept.getvalue(), mimetype="image/png")


if __name__ == "__main__":
    main(int(sys.argv[1]))
