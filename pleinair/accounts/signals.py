"""What this room tells the rooms above it."""

from django.dispatch import Signal

# Somebody made an account; sent with `request` and `user` inside the transaction that makes it.
# What a receiver writes is there with the account or not at all, and what it raises unmakes both.
account_made = Signal()
