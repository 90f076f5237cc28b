"""System checks: the keys can be read, and nothing stored lacks its key."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from denialhelp.sealed.fields import SealedField
from denialhelp.sealed.keyring import ring
from denialhelp.sealed.stored import rows_sealed_otherwise, sealed_models


def keys_can_be_read(**_: Any) -> list[checks.CheckMessage]:
    """Look at the keys, where there are any: commands that store nothing run without."""
    try:
        if settings.SEALED_KEYS:
            ring()
    except ImproperlyConfigured as error:
        return [checks.Error(str(error), id="sealed.E002")]
    return []


def stored_values_have_their_keys(
    databases: Sequence[str] | None = None, **_: Any
) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"{field} holds values whose key is not in SEALED_KEYS.",
            hint="Put the missing key back behind the first one, then run `manage.py reseal`.",
            obj=field,
            id="sealed.E003",
        )
        for database in databases or ()
        for _, fields in sealed_models()
        for field in fields
        if _is_stored(field, database) and _lacks_its_key(field, database)
    ]


def _is_stored(field: SealedField, database: str) -> bool:
    """Tell whether the column is there yet: this also runs before the first migration."""
    connection = connections[database]
    table = field.model._meta.db_table
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return False
        columns = connection.introspection.get_table_description(cursor, table)
    return field.column in {column.name for column in columns}


def _lacks_its_key(field: SealedField, database: str) -> bool:
    return rows_sealed_otherwise(field, than_under=settings.SEALED_KEYS).using(database).exists()
