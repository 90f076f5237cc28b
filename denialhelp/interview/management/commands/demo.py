"""Fill the site with made-up people, each a case of their own; a second run changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from denialhelp.interview.demo import fill_in
from denialhelp.interview.personas import personas_in
from denialhelp.settings.places import PROJECT_DIR

PERSONAS = PROJECT_DIR / "tests" / "personas"


class Command(BaseCommand):
    help = "Fill the site with made-up people, some of whom share their case with advocates."

    def handle(self, *args: Any, **options: Any) -> None:
        personas = personas_in(PERSONAS)
        if not personas:
            raise CommandError(f"There are no made-up people in {PERSONAS}.")
        for persona in personas:
            made = fill_in(persona, now=timezone.now())
            word = "made" if made else "is there already"
            shared = ", shared with advocates" if persona.shared else ""
            self.stdout.write(f"{persona.case_number}  {persona.name}: {word}{shared}")
