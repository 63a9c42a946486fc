"""Buying through Stripe: the only place that imports its client, and only where there is a key.

`docs/billing.md` says the rules. Stripe's pages take the money; reports come to `events`, which
asks Stripe for the object itself, and then books in one transaction what it means.
"""
