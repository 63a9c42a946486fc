"""Whose request this is: a person's, a guest's, or nobody's yet."""

import uuid
from weakref import WeakKeyDictionary

from django.db import transaction
from django.http import HttpRequest

from pleinair import site
from pleinair.accounts import guests, queries, services
from pleinair.accounts.models import Owner, User
from pleinair.billing import gifts
from pleinair.generation.errors import NotFound
from pleinair.lib import addresses, clock
from pleinair.safety import limits
from pleinair.vault import keys
from pleinair.web import networks, visits

# What was found out about requests under way; it goes with them.
_found: WeakKeyDictionary[HttpRequest, Owner | None] = WeakKeyDictionary()
# Guests are free to make and come with credits: one address makes only so many.
_NEW_GUESTS = limits.Rule(per_minute=20, per_day=200)
_TRIAL = "trial"


def find(request: HttpRequest) -> Owner | None:
    """Return the owner behind a request, or None for somebody who did nothing yet.

    One query per request at most; never makes an owner.
    """
    if request not in _found:
        _found[request] = _find(request)
    return _found[request]


def get(request: HttpRequest) -> Owner:
    """Return the owner behind a request, for what only its owner may see.

    Raises `generation.NotFound` for somebody who did nothing yet: nothing is theirs.
    """
    owner = find(request)
    if owner is None:
        raise NotFound
    return owner


def found(request: HttpRequest) -> Owner | None:
    """Return the owner behind a request if that was found out already. Never a query."""
    return _found.get(request)


def person(request: HttpRequest) -> Owner:
    """Return the owner behind a request of somebody who is signed in."""
    owner = find(request)
    assert owner is not None, "this view is for people who are signed in"
    return owner


def user(request: HttpRequest) -> User:
    """Return who is signed in."""
    assert isinstance(request.user, User), "this view is for people who are signed in"
    return request.user


def find_or_make(request: HttpRequest) -> Owner:
    """Return the owner behind a request; who does something for the first time becomes a guest.

    A new guest gets the credits that the page has shown. Raises `safety.limits.TooMany`.
    """
    owner = find(request)
    if owner is None:
        now = clock.now()
        tag = limits.address_tag(_address(request), now)
        limits.take(key_kind="address", key=tag, now=now, rule=_NEW_GUESTS)
        owner = _new_guest(request)
        guests.remember_guest(request.session, owner)
        _found[request] = owner
    return owner


@transaction.atomic
def _new_guest(request: HttpRequest) -> Owner:
    """Make a guest and give them the trial credits: all of it or none, and once.

    A newcomer's first requests at the same moment count as one of those that a network is given.
    """
    owner = services.new_guest(wish_id=_wish_id(request))
    trial = trial_credits(request)
    if trial and not gifts.has_had_trial(owner) and networks.take(request, action=_TRIAL):
        gifts.give_trial(owner, credits=trial)
    return owner


def trial_credits(request: HttpRequest) -> int:
    """Return the credits that somebody who did nothing yet has to try the site with. One query.

    None for a browser in which somebody has signed out, and for an address that has had its share.
    """
    if not site.current().trial_credits or not guests.is_newcomer(request.session):
        return 0
    return site.current().trial_credits if networks.has_room(request, action=_TRIAL) else 0


def _wish_id(request: HttpRequest) -> uuid.UUID | None:
    """Return the id that a newcomer's first requests agree on; none whose key was destroyed."""
    wish_id = visits.wish_id(request)
    return None if wish_id is None or keys.is_shredded(wish_id) else wish_id


def _address(request: HttpRequest) -> str:
    return addresses.client_address(
        request.META.get("REMOTE_ADDR", ""),
        request.headers.get("X-Forwarded-For", ""),
        site.current().trusted_proxies,
    )


def _find(request: HttpRequest) -> Owner | None:
    owner: Owner | None
    if request.user.is_authenticated:
        owner = queries.owner_of(request.user)
    else:
        guest_id = guests.guest_id(request.session)
        owner = queries.find_guest(guest_id) if guest_id is not None else None
    if owner is not None:
        services.touch(owner=owner, now=clock.now())
    return owner
