"""What is sent in another charset than our pages' is refused; Python knows codecs for no text."""

import pytest

from pleinair.generation.models import Generation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("charset", ["rot13", "hex", "undefined", "latin-1", "no-such"])
@pytest.mark.parametrize("path", ["/create", "/bring", "/account/login/", "/nowhere"])
def test_form_in_a_charset_that_is_not_ours_is_refused(nobodys, path, charset):
    kind = f"multipart/form-data; boundary=b; charset={charset}"
    body = '--b\r\nContent-Disposition: form-data; name="prompt"\r\n\r\na boat\r\n--b--\r\n'

    answer = nobodys.generic("POST", path, body, content_type=kind)

    assert answer.status_code == 400
    assert not Generation.objects.exists()
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", "us-ascii", '"utf-8"'])
def test_form_in_our_charset_is_read(nobodys, charset):
    kind = f"multipart/form-data; boundary=b; charset={charset}"
    body = '--b\r\nContent-Disposition: form-data; name="theme"\r\n\r\ndark\r\n--b--\r\n'

    answer = nobodys.generic("POST", "/theme", body, content_type=kind)

    assert answer.status_code in {204, 302}
