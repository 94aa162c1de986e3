"""The formats that a graph can be exported to: name -> a function from a graph to a text or to named texts."""

from __future__ import annotations

from kg.registry import Table

FORMATS = Table("export format", {
    "ttl": "loaders.export:ttl",
    "nt": "loaders.export:nt",
    "jsonld": "loaders.export:jsonld",
    "jsonld-web": "loaders.jsonld_web:web",
    "rdfxml": "loaders.export:rdfxml",
    "trig": "loaders.dataset:trig",
    "turtle12": "loaders.dataset:turtle12",
    "dcat": "loaders.dataset:description",
    "graphml": "loaders.tables:graphml",
    "csv": "loaders.tables:tables",
    "neo4j-csv": "loaders.bulk:neo4j_csv",
    "cypher": "loaders.bulk:cypher",
})
