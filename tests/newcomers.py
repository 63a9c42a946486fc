"""What somebody who signs up has done before: answered for their age, and solved a puzzle."""

import itertools

from pleinair.accounts import ages, puzzles
from pleinair.lib import clock


def solved():
    """What a browser adds to a form: the answer to a fresh puzzle."""
    challenge = puzzles.Arithmetic().ask(now=clock.now()).challenge
    answers = map(str, itertools.count())
    answer = next(one for one in answers if puzzles.is_solved(challenge, one))
    return {"challenge": challenge, "answer": answer}


def pass_age(client):
    """Let a browser have answered the question that comes before signing up."""
    session = client.session
    ages.note(session, passed=True)
    session.save()
