"""What the site sends by mail: a closed list, one row for each mail, one way out.

`services.send` writes a row in the caller's transaction; `delivery` hands what is due over to
the transport that the site was given.
"""
