"""Model fields whose column is ciphertext and whose attribute is plain.

    class Generation(models.Model):
        id = models.UUIDField(primary_key=True, default=ids.ordered_id)
        owner = models.ForeignKey(Owner, ...)
        prompt = SealedTextField(owner="owner_id")

`generation.prompt` is a `str`; the column holds it encrypted under the owner's key and bound to
the owner, the column and the primary key: a value moved to another row does not open. It is
opened on first access, so a row whose prompt nobody looks at costs nothing; `unseal` opens those
of many rows with one query. The ciphertext itself is the attribute `prompt_sealed`, as a foreign
key has `owner` and `owner_id`.

Renaming the table or the column, like changing the owner, needs the values written again.
"""

import base64
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar
from uuid import UUID

from django.core import checks
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from pleinair.vault import cells, keys
from pleinair.vault.cells import Opened, Sealed

# What may be set and what is read: the names by which django-stubs knows the two.
_ST = TypeVar("_ST")
_GT = TypeVar("_GT")

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Field
else:

    class Field(models.Field):
        """Django's field takes no type arguments at run time."""

        def __class_getitem__(cls, _types: object) -> type:
            return cls


# The checker's plugin loads our models and accepts only the attname as a constructor's argument,
# foreign keys apart: there, and only there, the two names are one.
_IS_TYPE_CHECK = "mypy_django_plugin" in sys.modules


class _Codec(Protocol):
    """Turns a plain value into bytes, and back."""

    def encode(self, value: object) -> bytes: ...

    def decode(self, plain: bytes) -> object: ...


class _Text:
    def encode(self, value: object) -> bytes:
        if not isinstance(value, str):
            raise TypeError(f"a sealed text is a str, not {type(value).__name__}")
        return value.encode()

    def decode(self, plain: bytes) -> object:
        return plain.decode()


class _JSON:
    def encode(self, value: object) -> bytes:
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode()

    def decode(self, plain: bytes) -> object:
        return json.loads(plain)


class _PlainAttribute:
    """The attribute `<name>`: opened when it is looked at, sealed when it is saved."""

    def __init__(self, field: "_SealedField[Any, Any]") -> None:
        self._field = field

    def __get__(self, instance: models.Model | None, model: type[models.Model]) -> object:
        if instance is None:
            return self
        return self._field.look(instance)

    def __set__(self, instance: models.Model, value: object) -> None:
        instance.__dict__[self._field.attname] = None if value is None else Opened(value)


class _SealedField(Field[_ST, _GT]):
    """What sealed fields share."""

    # Loads the column where it was deferred; the plain attribute stands beside it.
    descriptor_class = DeferredAttribute
    codec: ClassVar[_Codec]

    def __init__(self, *args: Any, owner: str, **kwargs: Any) -> None:
        """Take `owner`, the name of the attribute that holds the owner's UUID."""
        self.owner = owner
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def look(self, instance: models.Model, *, key: bytes | None = None) -> object:
        """Return the plain value on an instance; opened once, then remembered there.

        One query for the owner's key unless it is given, and one for a deferred column.
        Raises OwnerShredded, Tampered, KeyMissing.
        """
        cell = getattr(instance, self.attname)
        if isinstance(cell, Sealed):
            cell = Opened(self._open(cell, instance, key=key))
            instance.__dict__[self.attname] = cell
        return cell.value if isinstance(cell, Opened) else None

    def owner_of(self, instance: models.Model) -> UUID:
        """Return whose key the value on an instance is under."""
        owner_id = getattr(instance, self.owner)
        if owner_id is None:
            raise ValueError(f"{self} needs {self.owner} before it can be sealed or opened")
        return owner_id if isinstance(owner_id, UUID) else UUID(str(owner_id))

    def _open(self, sealed: Sealed, instance: models.Model, *, key: bytes | None) -> object:
        key = key or keys.for_reading(self.owner_of(instance), use="field")
        bound = self._bound(instance)
        return self.codec.decode(cells.open_sealed(sealed, key=key, bound=bound, what=str(self)))

    def _close(self, opened: Opened, instance: models.Model) -> Sealed:
        plain = self.codec.encode(opened.value)
        bound = self._bound(instance)
        key = keys.for_writing(self.owner_of(instance), use="field")
        return cells.close(plain, key=key, bound=bound)

    def _bound(self, instance: models.Model) -> bytes:
        """Return what makes this place unlike any other: owner, column, primary key."""
        if instance.pk is None:
            raise ValueError(f"{self} needs a primary key before it is saved: give it a default")
        pk = instance._meta.pk.to_python(instance.pk)
        place = f"{self.model._meta.db_table}.{self.column}\0{pk}"
        return self.owner_of(instance).bytes + place.encode()

    # How Django sees the column

    def contribute_to_class(
        self, cls: type[models.Model], name: str, private_only: bool = False
    ) -> None:
        """Put the plain attribute beside the column's own."""
        super().contribute_to_class(cls, name, private_only=private_only)
        setattr(cls, name, _PlainAttribute(self))

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Tell migrations about `owner`."""
        name, path, args, kwargs = super().deconstruct()
        kwargs["owner"] = self.owner
        if not self.editable:
            del kwargs["editable"]
        return name, path, args, kwargs

    def get_attname(self) -> str:
        """Name the attribute that holds the cell, so that Django's own copying opens nothing."""
        return self.name if _IS_TYPE_CHECK else f"{self.name}_sealed"

    def get_attname_column(self) -> tuple[str, str]:
        """Keep the column under the field's own name."""
        return self.get_attname(), self.db_column or self.name

    def get_internal_type(self) -> str:
        """Store as binary on every database."""
        return "BinaryField"

    def get_default(self) -> Opened | None:
        """Wrap the default as any other plain value."""
        value = super().get_default()
        return None if value is None else Opened(value)

    def from_db_value(self, value: bytes | memoryview | None, *_: object) -> Sealed | None:
        """Mark what comes from the database as ciphertext, opening nothing."""
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:
        """Seal what was set or looked at; leave what was not as it is."""
        cell = getattr(model_instance, self.attname)
        if isinstance(cell, Opened):
            return self._close(cell, model_instance)
        if isinstance(cell, Sealed) and add:
            # A copied row would carry a value that cannot be opened: say so now, not when read.
            self._open(cell, model_instance, key=None)
        return cell if isinstance(cell, Sealed) else None

    def get_db_prep_value(
        self, value: object, connection: "BaseDatabaseWrapper", prepared: bool = False
    ) -> bytes | None:
        """Let ciphertext through and nothing else."""
        if value is None:
            return None
        if not isinstance(value, Sealed):
            raise TypeError(
                f"{self} is encrypted for one row: set it on an instance and save that. "
                "It cannot be updated in bulk, compared or searched."
            )
        return bytes(value)

    # How Django's serializers see it: as ciphertext

    def value_to_string(self, obj: models.Model) -> str:
        """Return the ciphertext in base64, so that a dump is as closed as the table."""
        cell = self.pre_save(obj, add=False)
        return "" if cell is None else base64.b64encode(cell).decode()

    def to_python(self, value: object) -> Any:
        """Read what `value_to_string` wrote; leave a cell as it is."""
        if isinstance(value, str):
            return Sealed(base64.b64decode(value)) if value else None
        return value

    # What a model must offer

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        """Hold the model to what binding needs."""
        return [*super().check(**kwargs), *self._check_owner(), *self._check_key()]

    def _check_owner(self) -> list[checks.CheckMessage]:
        if any(self.owner == field.attname for field in self.model._meta.concrete_fields):
            return []
        hint = "Name the attribute that holds the owner's UUID, such as 'owner_id'."
        return [
            checks.Error(f"There is no column {self.owner}.", hint=hint, obj=self, id="vault.E001")
        ]

    def _check_key(self) -> list[checks.CheckMessage]:
        if not isinstance(self.model._meta.pk, models.AutoField):
            return []
        hint = "Use a UUIDField with a default."
        problem = "The primary key is not known before the row is stored."
        return [checks.Error(problem, hint=hint, obj=self, id="vault.E002")]


class SealedTextField(_SealedField[_ST, _GT]):
    """Text. `owner` names the attribute of the same instance with the owner's UUID."""

    _pyi_private_set_type: str
    _pyi_private_get_type: str

    codec = _Text()


class SealedJSONField(_SealedField[_ST, _GT]):
    """A dict or a list of plain JSON. `owner` as with text."""

    _pyi_private_set_type: Mapping[str, object] | Sequence[object]
    _pyi_private_get_type: Any

    codec = _JSON()


def unseal(instances: Iterable[models.Model]) -> None:
    """Open every sealed field of many rows with one query for their keys.

    What was erased stays closed and raises OwnerShredded when it is looked at.
    Raises Tampered, KeyMissing.
    """
    closed = [
        (field, instance)
        for instance in instances
        for field in instance._meta.concrete_fields
        if isinstance(field, _SealedField)
        and isinstance(instance.__dict__.get(field.attname), Sealed)
    ]
    owned = [(field.owner_of(instance), field, instance) for field, instance in closed]
    found = keys.for_reading_many((owner_id for owner_id, _, _ in owned), use="field")
    for owner_id, field, instance in owned:
        if owner_id in found:
            field.look(instance, key=found[owner_id])
