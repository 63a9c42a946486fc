"""PostgreSQL tells whoever listens which generation changed, as the change is committed."""

from django.db import migrations

# In the database, so that no change can forget it and none is told that is rolled back. A renewed
# lease raises no revision, and is nobody's news.
_TELL = """
CREATE FUNCTION generation_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('pleinair_generation', NEW.id::text);
    RETURN NULL;
END
$$;
CREATE TRIGGER generation_told AFTER INSERT OR UPDATE OF revision ON generation_generation
FOR EACH ROW EXECUTE FUNCTION generation_tell();
"""
_TELL_NO_MORE = """
DROP TRIGGER generation_told ON generation_generation;
DROP FUNCTION generation_tell();
"""


def _tell(_apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_TELL)


def _tell_no_more(_apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_TELL_NO_MORE)


class Migration(migrations.Migration):
    dependencies = [("generation", "0007_figures")]

    operations = [migrations.RunPython(_tell, _tell_no_more)]
