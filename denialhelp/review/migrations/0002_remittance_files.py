"""Advocates may upload remittance files, see their own, and delete them."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VERBS = ("view", "add", "delete")


def let_advocates_upload(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Also make the permissions, which Django makes only after all migrations."""
    database = schema_editor.connection.alias
    kind, _ = (
        apps.get_model("contenttypes", "ContentType")
        .objects.using(database)
        .get_or_create(app_label="imports", model="remittancefile")
    )
    group = apps.get_model("auth", "Group").objects.using(database).get(name="advocate")
    for verb in VERBS:
        permission, _ = (
            apps.get_model("auth", "Permission")
            .objects.using(database)
            .get_or_create(
                content_type=kind,
                codename=f"{verb}_remittancefile",
                defaults={"name": f"Can {verb} remittance file"},
            )
        )
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0001_advocates"),
        ("imports", "0001_initial"),
    ]

    operations = [migrations.RunPython(let_advocates_upload, migrations.RunPython.noop)]
