"""A server in Google's place that can lie: a real HTTP server on 127.0.0.1, signing real tokens."""

import base64
import hashlib
import hmac
import json
import time
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.providers.servers.base import Call, Reply, StandIn, json_reply

CLIENT, SECRET = "1-canary.apps.googleusercontent.com", "client secret"
MAIL, NAME, NUMBER = "berthe@example.org", "Berthe Morisot", "108100000000000000001"


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class OpenIdServer(StandIn):
    """`lies` replace claims of the next tokens; a claim that is None is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.key = new_key()
        self.kid: str | None = "one"
        # What the keys' page says, and what tokens are signed with.
        self.published = {self.kid: self.key}
        self.algorithm = "RS256"
        self.max_age_s = 3600
        self.lies: dict[str, object] = {}
        self.picture = b""
        self._asked: dict[str, dict[str, str]] = {}

    def come_back(self, sent_to: str, **lies: object) -> dict[str, str]:
        """Be somebody who was sent here and agrees; return what their browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(sent_to).query).items()}
        code = f"code-{len(self._asked)}"
        self._asked[code] = asked
        self.lies.update(lies)
        return {"code": code, "state": asked["state"]}

    def token(self, **claims: object) -> str:
        """Sign a token as it should be, but for what is given."""
        now = int(time.time())
        honest = {
            "iss": self.root, "aud": CLIENT, "azp": CLIENT, "sub": NUMBER, "iat": now,
            "exp": now + 3600, "email": MAIL, "email_verified": True, "name": NAME,
            "picture": f"{self.root}/picture", "hd": "example.org", "locale": "fr",
        }  # fmt: skip
        said = {key: value for key, value in {**honest, **claims}.items() if value is not None}
        head = {"kid": self.kid} if self.kid else {}
        if self.algorithm == "none":
            return jwt.encode(said, None, algorithm="none", headers=head)
        if self.algorithm == "HS256":
            return self._with_the_public_key_as_secret(said)
        return jwt.encode(said, self.key, algorithm=self.algorithm, headers=head)

    def answer(self, call: Call) -> Reply | None:
        if self.next_step() == "down":
            return json_reply({}, status=503)
        if call.path == "/picture":
            return Reply(body=self.picture, headers={"Content-Type": "image/png"})
        if call.path == "/token":
            return self._token(call)
        says = {"Cache_Control": f"public, max-age={self.max_age_s}"}
        if call.path == "/keys":
            return json_reply({"keys": [self._jwk(kid) for kid in self.published]}, **says)
        return json_reply(
            {
                "issuer": self.root,
                "authorization_endpoint": f"{self.root}/authorize",
                "token_endpoint": f"{self.root}/token",
                "jwks_uri": f"{self.root}/keys",
            },
            **says,
        )

    def _token(self, call: Call) -> Reply:
        asked = self._asked.pop(str(call.fields["code"]), None)
        if asked is None:
            return json_reply({"error": "invalid_grant"}, status=400)
        digest = hashlib.sha256(str(call.fields["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        is_right = (
            asked["code_challenge_method"] == "S256"
            and asked["code_challenge"] == challenge
            and asked["redirect_uri"] == call.fields["redirect_uri"]
            and call.fields["client_secret"] == SECRET
        )
        if not is_right:
            return json_reply({"error": "invalid_client"}, status=401)
        token = self.token(**{"nonce": asked["nonce"], **self.lies})
        return json_reply({"access_token": "canary-token", "id_token": token})

    def _jwk(self, kid: str) -> dict[str, object]:
        public = self.published[kid].public_key()
        jwk = jwt.algorithms.RSAAlgorithm.to_jwk(public, as_dict=True)
        return {**jwk, "kid": kid, "alg": "RS256", "use": "sig"}

    def _with_the_public_key_as_secret(self, said: dict[str, object]) -> str:
        """The old attack: a key that everybody knows, used as if it were a secret."""
        secret = self.key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        head = _packed({"alg": "HS256", "kid": self.kid, "typ": "JWT"})
        signed = f"{head}.{_packed(said)}"
        mark = hmac.new(secret, signed.encode(), hashlib.sha256).digest()
        return f"{signed}.{base64.urlsafe_b64encode(mark).rstrip(b'=').decode()}"


def _packed(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()
