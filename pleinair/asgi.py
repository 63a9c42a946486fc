"""The ASGI application."""

import os

from django.core.asgi import get_asgi_application

from pleinair.web.bounds import BoundedBody

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pleinair.settings")

application = BoundedBody(get_asgi_application())
