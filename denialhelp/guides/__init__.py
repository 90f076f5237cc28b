"""Plain-language pages for anybody, with or without a case: what the codes of an EOB mean."""
