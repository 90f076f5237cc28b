"""Advocates may see, set and end target allowed amounts."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VERBS = ("view", "add", "change")


def let_advocates_set_targets(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Also make the permissions, which Django makes only after all migrations."""
    database = schema_editor.connection.alias
    kind, _ = (
        apps.get_model("contenttypes", "ContentType")
        .objects.using(database)
        .get_or_create(app_label="claims", model="targetallowedamount")
    )
    group = apps.get_model("auth", "Group").objects.using(database).get(name="advocate")
    for verb in VERBS:
        permission, _ = (
            apps.get_model("auth", "Permission")
            .objects.using(database)
            .get_or_create(
                content_type=kind,
                codename=f"{verb}_targetallowedamount",
                defaults={"name": f"Can {verb} target allowed amount"},
            )
        )
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0002_remittance_files"),
        ("claims", "0003_target_allowed_amounts"),
    ]

    operations = [migrations.RunPython(let_advocates_set_targets, migrations.RunPython.noop)]
