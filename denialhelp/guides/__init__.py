"""Plain-language pages for anybody: what the codes of an EOB mean, and who oversees a plan."""
