from django.db import migrations, models


def note_gifts_so_far(apps, schema_editor):
    """Until now a grant alone said that somebody was given their gift."""
    gifts = apps.get_model("billing", "Grant").objects.filter(
        account=models.OuterRef("pk"), source="gift"
    )
    given_at = models.Subquery(gifts.order_by("created_at").values("created_at")[:1])
    apps.get_model("billing", "Account").objects.update(gift_at=given_at)


class Migration(migrations.Migration):

    dependencies = [
        ('billing', '0008_plain_word_for_release'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='gift_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(note_gifts_so_far, migrations.RunPython.noop, elidable=True),
    ]
