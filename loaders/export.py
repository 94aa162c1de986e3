"""One function a RDF format, for the table of formats."""

from __future__ import annotations

from functools import partial

from loaders import rdf

ttl = partial(rdf.write, fmt="ttl")
nt = partial(rdf.write, fmt="nt")
jsonld = partial(rdf.write, fmt="jsonld")
rdfxml = partial(rdf.write, fmt="rdfxml")
