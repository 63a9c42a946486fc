"""What the tests of the operator's desk share."""


def look_up(client, who="alice@example.org", *, purpose="support"):
    """Look somebody up and return the address of their page."""
    response = client.post("/desk/people", {"who": who, "purpose": purpose})
    assert response.status_code == 302, response.content.decode()
    return response.url
