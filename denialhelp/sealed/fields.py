"""Model fields that are sealed in the database, each value bound to its own row."""

import json
from typing import TYPE_CHECKING, Any, ClassVar

from django.core import checks
from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from denialhelp.sealed.envelope import Sealed
from denialhelp.sealed.keyring import ring

if TYPE_CHECKING:
    _AnyField = models.Field[Any, Any]
    _TextField = models.Field[str, str]
    _BytesField = models.Field[bytes, bytes]
else:
    # Django's Field takes no [types] at run time.
    _AnyField = _TextField = _BytesField = models.Field


class _OpensWhenRead(DeferredAttribute):
    """Opens the value on first use: what is bound to a row opens only once the row is known."""

    field: "SealedField"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Sealed):
            value = self.field.opened(value, instance)
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: object) -> None:
        # Having a setter makes Python ask __get__ even when the instance holds a value.
        instance.__dict__[self.field.attname] = value


class SealedField(_AnyField):
    """What all sealed fields share. Subclasses say how a value becomes bytes and back."""

    descriptor_class = _OpensWhenRead
    empty_strings_allowed = False
    empty: ClassVar[Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Never null: that a person gave no answer is nobody's business either.
        kwargs.setdefault("default", self.empty)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def to_bytes(self, value: Any) -> bytes:
        raise NotImplementedError

    def from_bytes(self, clear: bytes) -> Any:
        raise NotImplementedError

    def sealed(self, value: Any, row: models.Model) -> Sealed:
        return Sealed(ring().seal(self.to_bytes(value), bound_to=self._place(row)))

    def opened(self, value: Sealed, row: models.Model) -> Any:
        return self.from_bytes(ring().open(value.stored, bound_to=self._place(row)))

    def _place(self, row: models.Model) -> str:
        return f"{self.model._meta.label_lower}.{self.name}:{row.pk}"

    def get_internal_type(self) -> str:
        return "BinaryField"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed:
        held = model_instance.__dict__.get(self.attname)
        if isinstance(held, Sealed):  # nobody has opened it, so nobody has changed it
            return held
        return self.sealed(getattr(model_instance, self.attname), model_instance)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if isinstance(value, Sealed):
            return connection.Database.Binary(value.stored)
        raise FieldError(
            f"{self.name} is sealed with its row's key: set it on the row and save the row."
        )

    def get_lookup(self, lookup_name: str) -> Any:
        raise FieldError(f"{self.name} is sealed, so no query can look inside it.")

    get_transform = get_lookup

    def value_to_string(self, obj: models.Model) -> str:
        # A fixture is a file like any other: nothing goes into it in clear.
        return self.pre_save(obj, add=False).stored.hex()

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_primary_key()]

    def _check_primary_key(self) -> list[checks.CheckMessage]:
        key = self.model._meta.pk
        if isinstance(key, models.UUIDField) and key.has_default():
            return []
        hint = "Give the model a UUID primary key with a default."
        text = "A sealed field needs a row whose key is made before it is stored."
        return [checks.Error(text, hint=hint, obj=self, id="sealed.E001")]


class SealedTextField(SealedField, _TextField):
    empty = ""

    def to_bytes(self, value: str) -> bytes:
        return value.encode()

    def from_bytes(self, clear: bytes) -> str:
        return clear.decode()


class SealedJSONField(SealedField, _AnyField):
    """Holds what JSON holds; numbers with a fraction belong in it as strings."""

    empty = dict

    def to_bytes(self, value: Any) -> bytes:
        return json.dumps(value, separators=(",", ":")).encode()

    def from_bytes(self, clear: bytes) -> Any:
        return json.loads(clear)


class SealedBinaryField(SealedField, _BytesField):
    empty = b""

    def to_bytes(self, value: bytes) -> bytes:
        return value

    def from_bytes(self, clear: bytes) -> bytes:
        return clear
