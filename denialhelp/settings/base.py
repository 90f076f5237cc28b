"""What holds wherever the site runs. Whatever an operator may set is read from the environment."""

from datetime import timedelta

import environ

from denialhelp.settings import reading
from denialhelp.settings.places import DATA_DIR, PROJECT_DIR

env = environ.Env()

# --- the site ---------------------------------------------------------------------------------

SITE_NAME = env.str("SITE_NAME", default="denialhelp")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

LANGUAGE_CODE = "en"
# Decides which day "today" is. Most deadlines end at midnight where the person lives.
TIME_ZONE = env.str("TIME_ZONE", default="America/New_York")
USE_TZ = True

ROOT_URLCONF = "denialhelp.urls"
WSGI_APPLICATION = "denialhelp.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "csp",
    "django_tasks_db",
    "denialhelp.review",
    "denialhelp.interview",
    "denialhelp.guides",
    "denialhelp.letters",
    "denialhelp.imports",
    "denialhelp.cases",
    "denialhelp.claims",
    "denialhelp.accounts",
    "denialhelp.jobs",
    "denialhelp.sealed",
    "denialhelp.ui",
]

# The first three come before everything that may answer by itself (a redirect to https, a static
# file, a refused host), so that no answer leaves without its headers.
MIDDLEWARE = [
    "denialhelp.response_headers.ResponseHeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- what is stored ---------------------------------------------------------------------------

DATABASES = {
    "default": reading.database(
        env.db_url("DATABASE_URL", default=reading.sqlite_address(DATA_DIR))
    ),
}

# A dictionary in order: the first key writes, the others still read.
SEALED_KEYS = reading.sealed_keys(env.str("SEALED_KEYS", default=""))

# What outlasts a request waits in the database; `manage.py work` does it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Remittance files: how many in one upload, and how many bytes in each.
IMPORT_MOST_FILES = env.int("IMPORT_MOST_FILES", default=20)
IMPORT_MOST_BYTES = env.int("IMPORT_MOST_BYTES", default=200_000_000)

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [PROJECT_DIR / "static"]
# Straight from where they lie; settings/collected.py says how they are served in earnest.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# --- safety -----------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
        "frame-ancestors": ["'none'"],
    },
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_COOKIE_AGE = env.int("SESSION_COOKIE_AGE", default=int(timedelta(days=14).total_seconds()))
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "denialhelp.ui.views.csrf_failure"
# Not in a cookie: a message may name a person.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# --- logs -------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"impersonal": {"()": "denialhelp.impersonal_logs.ImpersonalFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "impersonal"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Named only to take away Django's own handlers, one of which sends mail.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # It warns at every HEAD request, whose body Django leaves to the server to drop.
        "gunicorn.http.wsgi": {"level": "ERROR"},
        # It tells of each failed attempt what denialhelp.jobs has told already, and calls a
        # stopped one an error.
        "django_tasks": {"level": "CRITICAL"},
        "django_tasks_db": {"level": "ERROR"},
    },
}
