"""The advocates' desk: Django's admin, with one module for each list."""

from django.contrib import admin

from denialhelp.cases.models import AppealCase
from denialhelp.claims.models import TargetAllowedAmount
from denialhelp.imports.models import RemittanceFile
from denialhelp.review.cases_admin import CaseAdmin
from denialhelp.review.imports_admin import ImportsAdmin
from denialhelp.review.targets_admin import TargetsAdmin

admin.site.register(AppealCase, CaseAdmin)
admin.site.register(RemittanceFile, ImportsAdmin)
admin.site.register(TargetAllowedAmount, TargetsAdmin)
# There are few lists, and a case needs the width.
admin.site.enable_nav_sidebar = False
admin.site.index_title = "Your desk"
