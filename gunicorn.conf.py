"""How gunicorn serves the site: `gunicorn` alone, started here, reads this file."""

import os

wsgi_app = "denialhelp.wsgi:application"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Two processes of two threads suit two cores. More of either than cores made every page slower.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "2"))
preload_app = True
max_requests = 2000
max_requests_jitter = 200
timeout = 60
# One server of ours would answer on the other's socket, which is named after the person.
control_socket_disable = True

# An error that gets past Django is logged by gunicorn, words and all unless they are taken out.
logconfig_dict = {
    "formatters": {"generic": {"()": "denialhelp.impersonal_logs.ImpersonalFormatter"}},
    "loggers": {
        "gunicorn.error": {
            "handlers": ["error_console"],
            "level": "WARNING",
            "propagate": False,
        },
    },
}
