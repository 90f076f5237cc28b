"""Helps people in the United States answer a denied health insurance claim."""
