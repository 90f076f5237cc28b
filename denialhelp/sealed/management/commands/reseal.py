"""Seals again, under the first key, what was sealed under another."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.db.models import Model

from denialhelp.sealed.fields import SealedField
from denialhelp.sealed.keyring import ring
from denialhelp.sealed.stored import rows_sealed_otherwise, sealed_models


class Command(BaseCommand):
    help = "After a new first key in SEALED_KEYS: seals everything under it. May be run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", type=int, default=500, help="rows a transaction")

    def handle(self, *args: Any, **options: Any) -> None:
        for _, fields in sealed_models():
            for field in fields:
                count = 0
                while changed := _reseal_batch(field, options["batch"]):
                    count += changed
                if count:
                    self.stdout.write(f"{field}: {count} sealed again")
        self.stdout.write(f"Everything is sealed under {ring().first!r}.")


@transaction.atomic
def _reseal_batch(field: SealedField, size: int) -> int:
    first = next(iter(settings.SEALED_KEYS))
    rows = rows_sealed_otherwise(field, than_under=[first]).select_for_update()[:size]
    for row in rows:
        _reseal(field, row)
    return len(rows)


def _reseal(field: SealedField, row: Model) -> None:
    again = field.sealed(getattr(row, field.name), row)
    type(row)._base_manager.filter(pk=row.pk).update(**{field.name: again})
