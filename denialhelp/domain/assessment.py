"""assess(facts, rules, on): the one call the rest of the site makes."""
