"""Verbs for people and money: codes, news, Stripe."""

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from pleinair.cli.fitness import consistent


def code_arguments(verb: argparse.ArgumentParser) -> None:
    """Add what `codes` takes."""
    verb.add_argument("what", choices=["make"])
    verb.add_argument("--label", required=True, help="what they are for, as the desk lists them")
    verb.add_argument("--credits", type=int, required=True, help="credits that each brings")
    verb.add_argument("--count", type=int, default=1, help="how many codes (1)")
    verb.add_argument("--uses", type=int, default=1, help="how many people may use each (1)")
    verb.add_argument("--days", type=int, default=0, help="how long its credits last (for ever)")
    verb.add_argument("--from", dest="begins", type=_day, help="first day, like 2030-06-01")
    verb.add_argument("--until", dest="ends", type=_day, help="the day on which it ends")


def _day(text: str) -> datetime:
    return datetime.combine(date.fromisoformat(text), datetime.min.time(), tzinfo=UTC)


def codes(arguments: argparse.Namespace) -> int:
    """Make codes and print them, which is the only time that they can be read."""
    from pleinair import site
    from pleinair.billing import codes

    if site.current().switches.billing == "none" or site.current().switches.accounts == "none":
        print("pleinair: this profile has no credits to give.", file=sys.stderr)
        return 1
    terms = codes.Terms(
        label=arguments.label,
        credits=arguments.credits,
        most_uses=arguments.uses,
        last_days=arguments.days,
        from_at=arguments.begins,
        until_at=arguments.ends,
    )
    try:
        made = codes.make(terms=terms, count=arguments.count)
    except codes.UnfitCode as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    print("\n".join(made))
    return 0


def news_arguments(verb: argparse.ArgumentParser) -> None:
    """Add what `news` takes."""
    verb.add_argument("file", type=Path, help="text: a headline, an empty line, paragraphs")
    verb.add_argument("--link", default="/", help="the page of this site to go on with (/)")
    verb.add_argument("--send", action="store_true", help="send them, instead of only counting")


def news(arguments: argparse.Namespace) -> int:
    """Send news to everybody who asked for them, or say how many that are."""
    from pleinair import site
    from pleinair.accounts import news
    from pleinair.mail.errors import WrongValues

    here = site.current()
    if here.switches.marketing_mail != "opt_in":
        print(f"pleinair: the profile {here.profile} sends no news.", file=sys.stderr)
        return 2
    try:
        headline, _, text = arguments.file.read_text().strip().partition("\n")
        link = f"{here.url}/{arguments.link.removeprefix('/')}"
        issue = news.Issue(headline=headline.strip(), text=text.strip(), link=link)
        news.check(issue)
        if not arguments.send:
            print(f"They would go to {news.count_readers()}. Send them with --send.")
            return 0
        print(f"New mails: {news.send(issue)}.")
    except (OSError, UnicodeDecodeError, WrongValues) as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    return 0


def stripe(arguments: argparse.Namespace) -> int:
    """Bring what is sold to Stripe, or compare Stripe with the books."""
    from pleinair import site

    if not consistent(arguments):
        return 2
    if not site.current().sells:
        print("pleinair: nothing is sold here: give PLEINAIR_STRIPE_KEY.", file=sys.stderr)
        return 2
    from pleinair.billing.stripe import reconcile, sync
    from pleinair.billing.stripe.errors import StripeError

    try:
        if arguments.deed == "compare":
            return _told(reconcile.run().findings)
        changes = sync.sync()
    except StripeError as error:
        print(f"pleinair: {error}", file=sys.stderr)
        return 1
    print("\n".join(changes) or "Stripe has everything already.")
    return 0


def _told(findings: list[dict[str, str]]) -> int:
    for one in findings:
        print("{kind}: {about} (Stripe: {there!r}, here: {here!r})".format(**one))
    print(f"Differences: {len(findings)}.")
    return 1 if findings else 0
