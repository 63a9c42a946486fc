from django.db import migrations, models


def leave_one_address_each(apps, schema_editor):
    """Drop the rows of addresses that were only wanted; the people ask for them once more.

    Where such a row was all that an account never confirmed had left, it is the account's address.
    """
    rows = apps.get_model("account", "EmailAddress").objects.filter(primary=False, verified=False)
    users = apps.get_model("accounts", "User").objects
    for row in rows.select_related("user"):
        if row.user.email == row.email:
            continue
        if row.user.email or users.filter(email=row.email).exists():
            row.delete()
            continue
        users.filter(id=row.user_id).update(email=row.email)
        rows.filter(id=row.id).update(primary=True)


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0008_sign_ins'),
        ('account', '0009_emailaddress_unique_primary_email'),
    ]

    operations = [
        migrations.AddField(
            model_name='user',
            name='wanted_email',
            field=models.EmailField(blank=True, default='', max_length=254),
        ),
        migrations.RunPython(leave_one_address_each, migrations.RunPython.noop, elidable=True),
    ]
