"""WorkerBeat: when each worker last said that it is alive."""

from django.db import models


class WorkerBeat(models.Model):
    worker = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.worker
