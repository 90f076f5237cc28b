"""The addresses of the letters pages."""

from django.urls import path, register_converter

from denialhelp.letters import views
from denialhelp.letters.kinds import LetterKindConverter

register_converter(LetterKindConverter, "letter_kind")

app_name = "letters"
urlpatterns = [
    path("case/<str:public_id>/letters/<letter_kind:kind>/", views.letter, name="letter"),
    path(
        "case/<str:public_id>/letters/<uuid:letter_id>/<letter_kind:kind>.pdf",
        views.pdf,
        name="pdf",
    ),
]
