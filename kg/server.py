"""A graph as local web pages: ask, search, look, read the sources, query, download. It only reads."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import cached_property
from io import BytesIO
from pathlib import PurePath
from threading import Lock
from typing import Any
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg.errors import CallError, PlanKGError
from kg.facade import Session
from loaders import FORMATS
from queries import search
from visualizations import home, views
from visualizations.views import VIEWS, Wish

LOCAL = ("127.0.0.1", "localhost", "[::1]")
LONGEST = 20_000  # characters of a question or query
ROWS, SECONDS = 1_000, 20.0
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "X-Frame-Options": "SAMEORIGIN"}
KINDS = {"ttl": "text/turtle", "nt": "application/n-triples", "jsonld": "application/ld+json", "jsonld-web": "application/ld+json",
         "rdfxml": "application/rdf+xml", "trig": "application/trig", "turtle12": "text/turtle", "dcat": "text/turtle", "graphml": "application/xml"}
ENDINGS = {"jsonld-web": "jsonld", "rdfxml": "rdf", "turtle12": "ttl", "dcat": "ttl"}


class Service:
    """What the addresses answer, one question at a time: the stores behind a session are made once and are not shared between threads."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lock = Lock()

    @cached_property
    def facts_at(self) -> dict[tuple[str, int, int], str]:
        """(document, start, end) of a stretch of a source -> a fact that rests on it."""
        return {(e.document, e.start, e.end): f.id for f in self.session.graph.facts.values() for e in f.evidence}

    def told(self, evidence: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Evidence with its document's title and the address where it is read."""
        out = []
        for e in evidence[:6]:
            fact = self.facts_at.get((e["document"], e["start"], e["end"]), "")
            out.append(e | {"title": self.session.graph.documents[e["document"]].title, "href": f"/read/{quote(e['document'], safe='')}#v=text&f={fact}"})
        return out

    def ask(self, text: str) -> dict[str, Any]:
        """An answer as `kg ask --json` gives it, its evidence with addresses."""
        row = self.session.ask(text).row()
        for answer in row["answers"]:
            answer["evidence"] = self.told(answer.get("evidence", []))
        return row

    def search(self, text: str) -> list[dict[str, Any]]:
        """The things that a text names: label, class, address of the view around them."""
        return [{"id": e.id, "label": e.label, "type": e.type, "mentions": e.mentions, "href": f"/view/ego?about={quote(e.id, safe='')}"}
                for e in search.names(self.session.graph, text)[:20]]

    def sparql(self, text: str) -> dict[str, Any]:
        """{columns, rows, cut} of a SPARQL query."""
        table = self.session.sparql(text, ROWS, SECONDS)
        return {"columns": table.columns, "rows": table.rows, "cut": table.cut}

    def cypher(self, text: str) -> dict[str, Any]:
        """{columns, rows, cut} of a Cypher query."""
        table = self.session.cypher(text, limit=ROWS, timeout=SECONDS)
        return {"columns": table.columns, "rows": table.rows, "cut": table.cut}

    def view(self, name: str, wish: Wish) -> str:
        """The page of a view, linked with the others."""
        return views.view(self.session.graph, name, wish, {"index": "/"} | {n: f"/view/{n}" for n in VIEWS}).html

    def read(self, ident: str) -> str:
        """The page of one document with its facts."""
        return views.document(self.session.graph, ident, {"index": "/"} | {n: f"/view/{n}" for n in VIEWS}).html

    def export(self, fmt: str) -> Response:
        """An export as a file, several files as a zip."""
        made = self.session.export(fmt)
        if isinstance(made, str):
            return _file(made.encode("utf-8"), f"graph.{ENDINGS.get(fmt, fmt)}", KINDS.get(fmt, "text/plain"))
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as box:
            for name, text in sorted(made.items()):
                box.writestr(ZipInfo(str(PurePath(name))), text.encode("utf-8"), ZIP_DEFLATED)
        return _file(packed.getvalue(), f"graph-{fmt}.zip", "application/zip")


def _file(content: bytes, name: str, kind: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def application(session: Session, host: str = LOCAL[0]) -> Starlette:
    """The ASGI application; it answers only to names of this machine, unless it listens beyond it."""
    service = Service(session)

    def reply(work: Callable[[Request], Response]) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            try:
                with service.lock:
                    response = work(request)
            except PlanKGError as error:
                status = 400 if error.exit_code == 2 else 422
                response = JSONResponse({"error": str(error)}, status) if request.url.path.startswith("/api/") else PlainTextResponse(f"kg: {error}", status)
            response.headers.update(HEADERS)
            return response
        return answer

    def asked(work: Callable[[str], Any]) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            text = request.query_params.get("q", "")
            if len(text) > LONGEST:
                raise CallError(f"at most {LONGEST} characters")
            return JSONResponse(work(text))
        return reply(answer)

    def wish(request: Request) -> Wish:
        given = request.query_params
        hops = given.get("hops", "1")
        if not hops.isdecimal():
            raise CallError("hops takes a number from 0 on")
        return Wish(given.get("about", ""), given.get("to", ""), min(int(hops), 5))

    routes = [
        Route("/", reply(lambda r: HTMLResponse(home.html(session.graph, tuple(FORMATS))))),
        Route("/api/ask", asked(service.ask)), Route("/api/search", asked(service.search)),
        Route("/api/sparql", asked(service.sparql)), Route("/api/cypher", asked(service.cypher)),
        Route("/view/{name}", reply(lambda r: HTMLResponse(service.view(r.path_params["name"], wish(r))))),
        Route("/read/{ident:path}", reply(lambda r: HTMLResponse(service.read(r.path_params["ident"])))),
        Route("/download/{fmt}", reply(lambda r: service.export(r.path_params["fmt"]))),
    ]
    hosts = list(LOCAL) if host in LOCAL or host == "::1" else ["*"]
    return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=hosts)])


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises CallError where it is taken."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise CallError(f"cannot listen on {host} port {port} ({error.strerror}): give another with --port") from error


def run(session: Session, listening: socket.socket, host: str) -> None:
    """Serve until it is interrupted."""
    import uvicorn

    uvicorn.Server(uvicorn.Config(application(session, host), log_level="warning", access_log=False, server_header=False)).run(sockets=[listening])
