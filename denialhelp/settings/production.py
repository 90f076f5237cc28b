"""For a public server behind https. It refuses to start half safe."""

from django.core.exceptions import ImproperlyConfigured

from denialhelp.settings.base import *  # noqa: F403
from denialhelp.settings.base import ALLOWED_HOSTS, DEBUG, SEALED_KEYS, env
from denialhelp.settings.collected import *  # noqa: F403

SECRET_KEY = env.str("SECRET_KEY", default="")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

_LEAST_SECRET_LENGTH = 50
_LEAST_DIFFERENT = 10
_KNOWN_SECRETS = ("django-insecure-", "only-for-tests")

if DEBUG:
    raise ImproperlyConfigured("DEBUG must be off in production: its pages show people's answers.")
if (
    len(SECRET_KEY) < _LEAST_SECRET_LENGTH
    or len(set(SECRET_KEY)) < _LEAST_DIFFERENT
    or SECRET_KEY.startswith(_KNOWN_SECRETS)
):
    raise ImproperlyConfigured(
        f"Set SECRET_KEY to at least {_LEAST_SECRET_LENGTH} random characters; "
        "`manage.py make_keys` makes one."
    )
if not SEALED_KEYS:
    raise ImproperlyConfigured(
        "Set SEALED_KEYS, the keys that encrypt people's answers; `manage.py make_keys` makes one."
    )
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set ALLOWED_HOSTS to the names of this site, with commas between.")

# The __Host- prefix makes browsers refuse a cookie of this name from any other host.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked from inside, without https
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=True)
