"""Staff accounts, for those who may manage them."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from denialhelp.accounts.models import User

admin.site.register(User, UserAdmin)
