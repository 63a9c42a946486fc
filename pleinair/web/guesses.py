"""How far a guess is trusted on a page: the server's own pages and the script hold to these."""

# A bar is never fuller than this before the end.
MOST_PERCENT = 92
# From here on seconds say nothing any more.
MINUTES_FROM_S = 90
