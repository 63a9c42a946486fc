"""The bytes, always encrypted: one key per owner, so erased means unreadable.

`from pleinair.vault import blobs` for media, `keys` for what an erasure must do,
`fields` for text in the database, `rotation` for operators, `errors` for what can go wrong.
"""
