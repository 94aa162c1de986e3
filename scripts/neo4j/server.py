"""A Neo4j server without Docker, from Maven packages and the Java that is there: fetch, start, stop, import, or run a command beside it."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "neo4j"
STARTED: dict[int, subprocess.Popen[bytes]] = {}
FETCH = 420  # seconds for 137 MB of packages
OPENS = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent")
MISSING = "a Neo4j server needs Java 17 and Maven (apt install openjdk-17-jre-headless maven), or set NEO4J_URI and NEO4J_PASSWORD to a server of yours"


@dataclass(frozen=True)
class Server:
    """A server that runs: where it listens, its password, its home and its process."""

    uri: str
    http: str
    user: str
    password: str
    home: str
    pid: int

    def environment(self) -> dict[str, str]:
        """What clients and tests read."""
        return {"NEO4J_URI": self.uri, "NEO4J_HTTP": self.http, "NEO4J_USER": self.user, "NEO4J_PASSWORD": self.password, "NEO4J_HOME": self.home}


def able() -> bool:
    """Are Java and Maven (or the packages it fetched before) there?"""
    return shutil.which("java") is not None and ((BUILD / "lib").is_dir() or shutil.which("mvn") is not None)


def fetch() -> Path:
    """The folder of jars, fetched by Maven once; raises SystemExit where Java or Maven is missing."""
    lib = BUILD / "lib"
    if not lib.is_dir():
        if not able():
            raise SystemExit(MISSING)
        part = BUILD / "lib.part"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        subprocess.run(["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), "dependency:copy-dependencies", f"-DoutputDirectory={part}",
                        "-DincludeScope=runtime"], check=True, stdout=sys.stderr, timeout=FETCH)
        part.rename(lib)
    return lib


def _java(main: str, arguments: Sequence[str], heap: str = "1g") -> list[str]:
    opens = [f"--add-opens={module}=ALL-UNNAMED" for module in OPENS]
    return ["java", f"-Xmx{heap}", *opens, "-Dfile.encoding=UTF-8", "-cp", f"{fetch()}/*", main, *arguments]


def admin(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the admin tool on a home that no server uses now."""
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    return subprocess.run(_java("org.neo4j.cli.AdminTool", arguments, "2g"), env=environment, capture_output=True, text=True, encoding="utf-8")


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def prepare(home: Path, bolt: int, http: int) -> None:
    """Write the settings of a home for two ports."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(
        f"server.default_listen_address=127.0.0.1\nserver.bolt.listen_address=127.0.0.1:{bolt}\nserver.bolt.advertised_address=127.0.0.1:{bolt}\n"
        f"server.http.listen_address=127.0.0.1:{http}\nserver.memory.heap.max_size=1g\nserver.memory.pagecache.size=256m\n"
        "dbms.usage_report.enabled=false\n", encoding="utf-8")


def _password(home: Path) -> str:
    """The password of a home: the one set before, else a random one set now."""
    kept = home / "password"
    if not kept.is_file():
        kept.write_text(secrets.token_urlsafe(12), encoding="utf-8")
        kept.chmod(0o600)
        admin(home, "dbms", "set-initial-password", kept.read_text(encoding="utf-8"))
    return kept.read_text(encoding="utf-8")


def start(home: Path | None = None) -> Server:
    """Start a server on free ports with a random password and wait until it answers."""
    home = home or BUILD / f"home-{secrets.token_hex(4)}"
    bolt, http = _free(), _free()
    prepare(home, bolt, http)
    password = _password(home)
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(_java("org.neo4j.server.CommunityEntryPoint", [f"--home-dir={home}", f"--config-dir={home}/conf"]),
                                   stdout=log, stderr=log, start_new_session=True)
    STARTED[process.pid] = process
    server = Server(f"bolt://127.0.0.1:{bolt}", f"http://127.0.0.1:{http}", "neo4j", password, str(home), process.pid)
    for _ in range(240):
        if process.poll() is not None:
            raise SystemExit(f"the Neo4j server ended at once: see {home / 'server.log'}")
        try:
            with urllib.request.urlopen(server.http, timeout=2) as answer:
                if "neo4j_version" in json.load(answer):
                    return server
        except (urllib.error.URLError, ConnectionError, ValueError, TimeoutError):
            pass
        time.sleep(0.25)
    stop(server)
    raise SystemExit(f"the Neo4j server did not answer in a minute: see {home / 'server.log'}")


def stop(server: Server) -> None:
    """Stop a server and wait until its process is gone."""
    own = STARTED.pop(server.pid, None)
    try:
        os.killpg(server.pid, signal.SIGTERM)
        for _ in range(120):
            if own is not None and own.poll() is not None:
                return
            os.kill(server.pid, 0)
            time.sleep(0.25)
        os.killpg(server.pid, signal.SIGKILL)
        if own is not None:
            own.wait()
    except ProcessLookupError:
        return


def beside(command: Sequence[str]) -> int:
    """Run a command with a server at its side: the one NEO4J_URI names, else one of our own, else none."""
    if os.environ.get("NEO4J_URI") or not able():
        return subprocess.run(command).returncode
    try:
        server = start()
    except (subprocess.SubprocessError, OSError, SystemExit) as error:
        print(f"no Neo4j server ({error}): its tests will skip; {MISSING}", file=sys.stderr)
        return subprocess.run(command).returncode
    try:
        return subprocess.run(command, env=os.environ | server.environment()).returncode
    finally:
        stop(server)
        shutil.rmtree(server.home, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("start", help="start a server and print where it listens")
    what.add_parser("stop", help="stop the server that start began")
    run = what.add_parser("run", help="run a command with a server at its side")
    run.add_argument("command", nargs=argparse.REMAINDER)
    asked = parser.parse_args()
    note = BUILD / "server.json"
    if asked.what == "run":
        raise SystemExit(beside(asked.command[1:] if asked.command[:1] == ["--"] else asked.command))
    if asked.what == "start":
        server = start(BUILD / "home")
        note.write_text(json.dumps(asdict(server)), encoding="utf-8")
        print("\n".join(f"export {name}='{value}'" for name, value in server.environment().items()))
        print(f"# the Browser: {server.http}/browser/?dbms={server.uri}&db=neo4j", file=sys.stderr)
    elif note.is_file():
        stop(Server(**json.loads(note.read_text(encoding="utf-8"))))
        note.unlink()


if __name__ == "__main__":
    main()
