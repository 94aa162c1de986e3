"""Files to text: txt, md, pdf, docx, html. What is read is kept as it is; nothing is cleaned here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from kg.errors import ReadError

LIMIT = 5_000_000  # characters: the longest report seen has 0.2 million
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
HAN = re.compile("[一-鿿]")


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8 (with or without BOM), UTF-16 with BOM, or GB 18030; ReadError when it is none."""
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text):
            return text
    raise ReadError(f"{name} is not a text in UTF-8, UTF-16 or GB 18030: save it as UTF-8, or give the pdf, docx or html it came from")


def _plain(data: bytes, name: str) -> str:
    return decode(data, name)


def _pdf(data: bytes, name: str) -> str:
    import pypdfium2

    from extract import pdf_lines

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            pages = [pdf_lines.text(page.get_textpage()) for page in pdf]
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"{name} is not a readable PDF ({error}): open it and save it again") from error
    return CONTROL.sub("", "\n\n".join(pages).replace("\r\n", "\n").replace("￾", ""))


def _docx(data: bytes, name: str) -> str:
    from zipfile import BadZipFile

    from docx import Document as open_docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        blocks = list(open_docx(BytesIO(data)).iter_inner_content())
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise ReadError(f"{name} is not a Word document in the docx format: save it as docx or txt") from error
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += ["\t".join(_cells(row)) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _cells(row: Any) -> Iterator[str]:
    """The texts of a row's cells; a merged cell stands once and leaves the others empty."""
    seen: set[int] = set()
    for cell in row.cells:
        yield "" if id(cell._tc) in seen else cell.text.replace("\n", " ").replace("\t", " ")
        seen.add(id(cell._tc))


def _html(data: bytes, name: str) -> str:
    from lxml import etree, html

    declared = re.search(rb"charset=[\"']?([\w-]+)", data[:2048])
    encoding = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    try:
        text = data.decode("gb18030" if encoding.startswith("gb") else encoding)
    except (UnicodeDecodeError, LookupError):
        text = decode(data, name)
    try:
        tree = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError) as error:
        raise ReadError(f"{name} holds no HTML: save the page again, or give its text as txt") from error
    for element in tree.xpath("//script | //style | //noscript | //template"):
        element.drop_tree()
    for element in tree.xpath("//td | //th"):
        element.tail = "\t" if element.getnext() is not None else ""
        for inner in element.iterdescendants():
            inner.tail = (inner.tail or "").replace("\n", " ")
    for element in tree.xpath("//p[not(ancestor::td)] | //div[not(ancestor::td)] | //br[not(ancestor::td)] | //li | //tr | //h1 | //h2 | //h3 | //h4 | //title"):
        element.tail = "\n" + (element.tail or "")
    return CONTROL.sub("", str(tree.text_content()))


READERS: dict[str, Callable[[bytes, str], str]] = {
    ".txt": _plain, ".md": _plain, ".pdf": _pdf, ".docx": _docx, ".html": _html, ".htm": _html}


def read(path: Path) -> tuple[str, str]:
    """(the text as it was read, the sha256 of the file). Raises ReadError, which says what to do."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadError(f"{path} has no known format: plankg reads {', '.join(READERS)}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot read {path}: {error.strerror}; check the path and its rights") from error
    if not data.strip():
        raise ReadError(f"{path} is empty: nothing to read")
    text = reader(data, str(path))
    if not text.strip():
        raise ReadError(f"{path} holds no text (a scan?): run it through a text recognition tool first")
    if len(text) > LIMIT:
        raise ReadError(f"{path} has {len(text):,} characters, more than {LIMIT:,}: split it into its reports")
    return text, sha256(data).hexdigest()


def find(paths: list[Path]) -> Iterator[Path]:
    """Every readable file under the given files and folders, in order; ReadError when a path is absent or holds none."""
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.suffix.lower() in READERS and p.is_file()
                           and not any(part.startswith(".") for part in p.relative_to(path).parts))
            if not found:
                raise ReadError(f"{path} holds no {', '.join(READERS)} file")
            yield from found
        elif path.exists():
            yield path
        else:
            raise ReadError(f"no file at {path}: check the spelling")
