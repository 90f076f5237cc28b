"""The addresses of the interview pages."""

from django.urls import path

from denialhelp.interview.views import (
    calendar,
    card,
    check,
    lines,
    question,
    result,
    sharing,
    start,
)

app_name = "interview"
urlpatterns = [
    path("", start.start, name="start"),
    path("start/", start.begin, name="begin"),
    path("case/<str:public_id>/", start.resume, name="resume"),
    path("case/<str:public_id>/lines/add/", lines.add, name="add-line"),
    path("case/<str:public_id>/lines/sums/", lines.sums, name="line-sums"),
    path("case/<str:public_id>/lines/<int:number>/", lines.change, name="change-line"),
    path("case/<str:public_id>/lines/<int:number>/remove/", lines.remove, name="remove-line"),
    path("case/<str:public_id>/check/", check.check, name="check"),
    path("case/<str:public_id>/result/", result.result, name="result"),
    path("case/<str:public_id>/card/", card.card, name="card"),
    path("case/<str:public_id>/last-days.ics", calendar.last_days, name="last-days"),
    path("case/<str:public_id>/share/", sharing.share, name="share"),
    path("case/<str:public_id>/<slug:slug>/", question.question, name="question"),
]
