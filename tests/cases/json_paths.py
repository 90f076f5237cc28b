"""JSON values with one key taken out or emptied."""

import json
from typing import Any

KeyPath = tuple[str | int, ...]


def paths_in(data: Any, path: KeyPath = ()) -> list[KeyPath]:
    """Return the path of every key, however deep."""
    if isinstance(data, dict):
        inner = [(key, value) for key, value in data.items()]
        return [
            found
            for key, value in inner
            for found in [(*path, key), *paths_in(value, (*path, key))]
        ]
    if isinstance(data, list):
        return [found for n, value in enumerate(data) for found in paths_in(value, (*path, n))]
    return []


def without(data: Any, path: KeyPath) -> Any:
    copy = json.loads(json.dumps(data))
    del inside(copy, path[:-1])[path[-1]]
    return copy


def with_null(data: Any, path: KeyPath) -> Any:
    copy = json.loads(json.dumps(data))
    inside(copy, path[:-1])[path[-1]] = None
    return copy


def inside(data: Any, path: KeyPath) -> Any:
    for key in path:
        data = data[key]
    return data
