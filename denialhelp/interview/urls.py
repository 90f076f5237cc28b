"""The addresses of the interview pages."""

from django.urls import URLPattern

app_name = "interview"
urlpatterns: list[URLPattern] = []
