"""Some texts served by name on this machine only, readable by a page of another origin (Neo4j Browser fetches guides so)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from kg.errors import CallError

KINDS = {"html": "text/html", "grass": "text/plain", "cypher": "text/plain"}


@contextmanager
def served(files: Mapping[str, str], port: int) -> Iterator[tuple[str, Thread]]:
    """(address, the thread that serves) while the context lasts; raises CallError where the port is taken."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = files.get(self.path.lstrip("/").partition("?")[0])
            body = (text if text is not None else "not found").encode("utf-8")
            self.send_response(200 if text is not None else 404)
            self.send_header("Content-Type", f"{KINDS.get(self.path.rpartition('.')[2], 'text/plain')}; charset=utf-8")
            self._open()
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_OPTIONS(self) -> None:
            """A browser asks first whether its own headers may come along."""
            self.send_response(204)
            self._open()
            self.end_headers()

        def _open(self) -> None:
            for name, value in (("Origin", "*"), ("Headers", "*"), ("Methods", "GET"), ("Private-Network", "true")):
                self.send_header(f"Access-Control-Allow-{name}", value)

        def log_message(self, format: str, *arguments: object) -> None:
            return None

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    except OSError as error:
        raise CallError(f"port {port} is taken ({error.strerror}): give another with --port") from error
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_address[1]}", thread  # the host that Neo4j Browser trusts unasked
    finally:
        server.shutdown()
        server.server_close()
