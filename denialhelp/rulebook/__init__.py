"""The facts of law and industry: tables with a citation on every row of law, and their reader."""
