from pleinair.egress import DECLARED, inventory


def test_every_field_that_may_leave_is_described():
    described = {item.where for item in inventory.ITEMS if item.kind == "outbound"}

    assert described == {
        f"{recipient.name}.{field}" for recipient in DECLARED.values() for field in recipient.fields
    }


def test_no_recipient_may_get_a_name_or_an_address():
    forbidden = {"email", "name", "user", "ip", "address", "phone"}

    # What is sold has a name at Stripe; who buys it tells Stripe theirs on its own page.
    fields = {name: set(recipient.fields) for name, recipient in DECLARED.items()}
    fields["stripe"] -= {"name"}

    assert not any(forbidden & names for names in fields.values())
