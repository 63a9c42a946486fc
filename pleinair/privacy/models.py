"""Every version of the notice that was ever shown here, in the words that were shown first."""

from django.db import models

from pleinair.lib import clock


class PublishedNotice(models.Model):
    """One version of the notice, from the first moment that anybody could read it."""

    version = models.CharField(max_length=16, primary_key=True)
    text = models.JSONField()
    published_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        db_table = "privacy_notice"
