"""What is stored of claims, and of target allowed amounts. Amounts are exact decimals."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from denialhelp.domain.claim import AdjustmentGroup
from denialhelp.sealed.fields import SealedJSONField, SealedTextField

GROUPS = [group.value for group in AdjustmentGroup]
AMOUNTS = (
    "charge",
    "allowed",
    "paid",
    "deductible",
    "copay",
    "coinsurance",
    "denied",
    "billed_to_patient",
)


class Claim(models.Model):
    """One claim for care. What the person told about it in words is in the case."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    def __str__(self) -> str:
        return f"Claim {self.id}"


class ClaimLine(models.Model):
    """One line of an EOB, as printed. An empty amount is one the person does not have."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    # Even a procedure code tells of somebody's health.
    procedure = SealedTextField()
    modifiers = SealedJSONField(default=list)
    description = SealedTextField()
    place = SealedTextField()
    codes_as_typed = SealedTextField()
    remarks = SealedJSONField(default=list)
    service_date = models.DateField(null=True, blank=True)
    in_network = models.BooleanField(null=True, blank=True)
    units = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    charge = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    allowed = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    paid = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    deductible = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    copay = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    coinsurance = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    denied = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    billed_to_patient = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    from_file = models.BooleanField(
        default=False, help_text="Taken from a remittance file, where a payment can be taken back."
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "position"], name="one_line_a_position"),
            models.CheckConstraint(condition=Q(position__gte=1), name="lines_count_from_one"),
            *(
                models.CheckConstraint(
                    condition=Q(from_file=True) | Q(**{f"{amount}__gte": 0}),
                    name=f"line_{amount}_not_negative",
                )
                for amount in (*AMOUNTS, "units")
            ),
        ]

    def __str__(self) -> str:
        return f"Line {self.position}"


class LineAdjustment(models.Model):
    """One reason why a line was not paid in full. Its amount may be negative."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    line = models.ForeignKey(ClaimLine, on_delete=models.CASCADE, related_name="adjustments")
    position = models.PositiveIntegerField()
    group = models.CharField(max_length=2, blank=True, help_text="Empty where none is printed.")
    reason = models.CharField(max_length=8)
    amount = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["line", "position"], name="one_adjustment_a_position"),
            models.CheckConstraint(
                condition=Q(group__in=["", *GROUPS]), name="adjustment_group_known"
            ),
            # Not left to max_length, which SQLite does not keep.
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("reason"), 8), name="adjustment_reason_is_short"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group}-{self.reason}".lstrip("-")


class TargetAllowedAmount(models.Model):
    """What advocates take as enough for one unit of a procedure with a payer, from day to day.

    Only its last day is ever set anew. One set by mistake is withdrawn: it counts on no day, and
    stays on record. `payer_key` is the payer's name as it is compared.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    payer = models.CharField(max_length=100)
    payer_key = models.CharField(max_length=200, editable=False)
    payer_id = models.CharField("payer number", max_length=80, blank=True)
    procedure = models.CharField(max_length=11)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    effective_from = models.DateField("first day")
    effective_until = models.DateField("last day", null=True, blank=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    set_at = models.DateTimeField()
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["payer_key", "payer_id", "procedure", "-effective_from"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="target_amount_above_zero"),
            models.CheckConstraint(
                condition=Q(effective_until__isnull=True)
                | Q(effective_until__gte=F("effective_from")),
                name="target_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["payer_key", "payer_id", "procedure", "effective_from"],
                condition=Q(withdrawn=False),
                name="one_target_a_first_day",
            ),
            # All others are kept apart by the action; this holds in a race too.
            models.UniqueConstraint(
                fields=["payer_key", "payer_id", "procedure"],
                condition=Q(effective_until__isnull=True, withdrawn=False),
                name="one_target_without_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure} with {self.payer}"
