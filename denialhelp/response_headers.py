"""The headers that every answer of the site carries and that Django does not set itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# What a page of ours never needs, so that nothing slipped into one could use it.
_DENIED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)

_HEADERS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED_FEATURES),
    "Cross-Origin-Resource-Policy": "same-origin",
    # A shared computer must not show a case from its cache. Static files bring their own.
    "Cache-Control": "no-store, private",
}


class ResponseHeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in _HEADERS.items():
            response.setdefault(name, value)
        return response
