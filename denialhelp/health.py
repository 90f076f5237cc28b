"""/healthz: can this process serve people?"""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    try:
        found = {"database": True, "migrations": _all_migrations_applied()}
    except Error:
        found = {"database": False, "migrations": False}
    healthy = all(found.values())
    status = "ok" if healthy else "failing"
    return JsonResponse({"status": status, **found}, status=200 if healthy else 503)


def _all_migrations_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
