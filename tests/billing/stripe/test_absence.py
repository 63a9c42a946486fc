"""Without a key nothing is sold, and nothing of Stripe is even loaded."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pleinair.billing.inventory import TABLES

ROOT = Path(__file__).parents[3]
_LOOK = """
import django, sys
django.setup()
from django.urls import get_resolver
from django.conf import settings
names = sorted(name for name in get_resolver().reverse_dict if isinstance(name, str))
wanted = {"pricing", "checkout", "checkout-done", "portal", "stripe-reports"}
print("stripe" in sys.modules, len(wanted & set(names)))
print(*settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["form-action"])
"""


def look(folder, **changes):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PLEINAIR")
    }
    environment |= {"PLEINAIR_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "pleinair.settings"}
    done = subprocess.run(
        [sys.executable, "-c", _LOOK],
        cwd=ROOT,
        env={**environment, **changes},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize("profile", ["hosted", "history", "workspace", "own-servers"])
def test_no_key_no_pages_and_no_client(tmp_path, profile):
    assert look(tmp_path, PLEINAIR_PROFILE=profile) == ["False 0", "'self'"]


def test_a_free_site_sells_nothing_even_with_a_key(tmp_path):
    said = look(tmp_path, PLEINAIR_PROFILE="ephemeral", PLEINAIR_STRIPE_KEY="sk_test_1")

    assert said == ["False 0", "'self'"]


def test_with_a_key_forms_may_lead_to_stripe_and_nowhere_else(tmp_path):
    said = look(tmp_path, PLEINAIR_STRIPE_KEY="sk_test_1", PLEINAIR_STRIPE_WEBHOOK_SECRET="whsec_1")

    assert said[0] == "True 5"
    assert said[1] == "'self' https://checkout.stripe.com https://billing.stripe.com"


def test_of_a_person_four_things_are_kept_and_no_other():
    kept = {
        item.where.partition(".")[2]
        for table in TABLES
        if table.name in {"billing_payment", "billing_subscription"}
        for item in table.items
        if item.personal
    }

    assert kept == {"transaction_id", "last_four", "country", "subscription_status"}


def test_no_report_is_believed_unverified():
    unsafe = re.compile("without_" + "verification")
    told = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "pleinair").rglob("*.py")
        if unsafe.search(path.read_text())
    ]

    assert told == []


def test_no_page_has_a_field_for_a_card():
    card = re.compile(r"cc-(number|csc|exp)|card[_-]?number|\bcvc\b|js\.stripe\.com", re.IGNORECASE)
    pages = [*(ROOT / "pleinair").rglob("*.html"), *(ROOT / "pleinair").rglob("*.js")]

    assert pages
    assert [page.name for page in pages if card.search(page.read_text())] == []
