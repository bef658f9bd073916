"""A home of their own for the built program's runs."""

from tests.support.running import home

__all__ = ["home"]
