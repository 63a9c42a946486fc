from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0010_profile_language"),
    ]

    operations = [
        migrations.AddField(
            model_name="profile",
            name="model",
            field=models.CharField(blank=True, default="", max_length=97),
        ),
    ]
