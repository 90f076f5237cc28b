"""The addresses of the letters pages."""

from django.urls import URLPattern

app_name = "letters"
urlpatterns: list[URLPattern] = []
