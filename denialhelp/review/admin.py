"""The advocates' desk: Django's admin, with one module for each list."""

from django.contrib import admin

from denialhelp.cases.models import AppealCase
from denialhelp.review.cases_admin import CaseAdmin

admin.site.register(AppealCase, CaseAdmin)
# There is one list, and a case needs the width.
admin.site.enable_nav_sidebar = False
admin.site.index_title = "Your desk"
