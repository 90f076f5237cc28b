"""Where a web server meets the site. Production, unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "denialhelp.settings.production")

application = get_wsgi_application()
