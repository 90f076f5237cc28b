"""The addresses of the guides, open to anybody."""

from django.urls import path

from denialhelp.guides import views

app_name = "guides"
urlpatterns = [
    path("codes/", views.codes, name="codes"),
    path("codes/<str:code>/", views.code, name="code"),
    path("help/", views.oversight, name="oversight"),
    path("help/<str:state>/", views.state, name="state"),
]
