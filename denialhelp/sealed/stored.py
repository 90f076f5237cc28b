"""Which columns are sealed, and which of their rows under which key."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db.models import BinaryField, F, Model, QuerySet, Value
from django.db.models.functions import Substr
from django.db.models.lookups import Exact

from denialhelp.sealed.envelope import head
from denialhelp.sealed.fields import SealedField


def sealed_models() -> Iterator[tuple[type[Model], list[SealedField]]]:
    for model in apps.get_models():
        fields = [field for field in model._meta.get_fields() if isinstance(field, SealedField)]
        if fields:
            yield model, fields


def rows_sealed_otherwise(field: SealedField, *, than_under: Iterable[str]) -> QuerySet[Model]:
    """Return the rows whose value in this column was sealed under none of these keys."""
    rows = field.model._base_manager.order_by("pk")
    for beginning in map(head, than_under):
        stored = Substr(F(field.name), 1, len(beginning), output_field=BinaryField())
        rows = rows.exclude(Exact(stored, Value(beginning, output_field=BinaryField())))
    return rows
