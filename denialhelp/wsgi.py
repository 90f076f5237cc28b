"""Where a web server meets the site. Production, unless told otherwise."""

import os
import re
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "denialhelp.settings.production")

_CHARSET = re.compile(r";\s*charset\s*=[^;]*", re.IGNORECASE)


def reading_utf8(site: WSGIHandler) -> Any:
    """Keep from Django what a request says of its letters: forms are UTF-8 by definition.

    Django looks at it before anything of ours is asked, and even its page for errors ends in an
    error: the browser would get an answer without our page and without our headers.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        environ["CONTENT_TYPE"] = _CHARSET.sub("", environ.get("CONTENT_TYPE", ""))
        return site(environ, start_response)

    return answer


application = reading_utf8(get_wsgi_application())
