"""The group “advocate”, with the least rights: to view cases."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_group(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Also make the one permission, which Django makes only after all migrations."""
    database = schema_editor.connection.alias
    kind, _ = (
        apps.get_model("contenttypes", "ContentType")
        .objects.using(database)
        .get_or_create(app_label="cases", model="appealcase")
    )
    permission, _ = (
        apps.get_model("auth", "Permission")
        .objects.using(database)
        .get_or_create(
            content_type=kind, codename="view_appealcase", defaults={"name": "Can view case"}
        )
    )
    group, _ = (
        apps.get_model("auth", "Group").objects.using(database).get_or_create(name="advocate")
    )
    group.permissions.add(permission)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("cases", "0001_initial"),
    ]

    operations = [migrations.RunPython(make_group, migrations.RunPython.noop)]
