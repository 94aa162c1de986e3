"""The one family of errors: each says what happened, where, and what to do next."""

from __future__ import annotations


class PlanKGError(Exception):
    """A failed job, told in one sentence with what to do next (exit status 1)."""

    exit_code = 1


class CallError(PlanKGError):
    """The call itself is wrong: an unknown name, format or option (exit status 2)."""

    exit_code = 2


class ReadError(PlanKGError):
    """A document cannot be read: absent, empty, binary, or of an unknown format."""


class GazetteerError(PlanKGError):
    """A gazetteer file lacks a column or holds a bad row."""


class DecisionError(PlanKGError):
    """A decisions file cannot be read, or a line of it makes no sense."""


class GraphFolderError(PlanKGError):
    """A graph folder is absent, broken, or cannot be written."""


class NameNotFoundError(PlanKGError):
    """A name is not in the graph; the message offers the nearest ones."""


class QueryError(PlanKGError):
    """A query cannot be parsed, is not a read, or ran past its time."""


class ConformanceError(PlanKGError):
    """A graph breaks a shape or an evidence check."""


class ServerError(PlanKGError):
    """A database server cannot be reached, refuses the user, is too old, or broke off."""
