"""Files are read in every encoding and format, and refused clearly when they cannot be."""

from __future__ import annotations

import pytest
from tests_support import SAMPLE

from extract import read
from kg.errors import ReadError

TEXT = "2023年，全区实现地区生产总值412.6亿元。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_is_decoded_whatever_its_encoding(tmp_path, encoding):
    path = tmp_path / "r.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read.read(path)[0] == TEXT


@pytest.mark.parametrize(("name", "data", "says"), [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b" \n\n ", "is empty"),
    ("binary.txt", bytes(range(256)) * 20, "is not a text"),
    ("zip.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" * 40, "is not a text"),
    ("fake.pdf", TEXT.encode(), "is not a readable PDF"),
    ("fake.docx", TEXT.encode(), "is not a Word document"),
    ("table.xls", TEXT.encode(), "has no known format"),
    ("bare.html", b"<html><body><script>x</script></body></html>", "holds no text"),
])
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=says):
        read.read(path)


def test_a_text_beyond_the_limit_is_refused(tmp_path):
    path = tmp_path / "huge.txt"
    path.write_text("项目开工。" * (read.LIMIT // 5 + 10), encoding="utf-8")
    with pytest.raises(ReadError, match="split it"):
        read.read(path)


def test_a_path_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"no file at .*absent\.txt"):
        list(read.find([tmp_path / "absent.txt"]))


def test_a_folder_without_documents_is_named(tmp_path):
    with pytest.raises(ReadError, match="holds no"):
        list(read.find([tmp_path]))


def test_docx_keeps_paragraphs_and_tables(tmp_path):
    import docx

    made = docx.Document()
    made.add_paragraph(TEXT)
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "项目", "责任单位"
    made.save(tmp_path / "r.docx")
    assert read.read(tmp_path / "r.docx")[0] == f"{TEXT}\n项目\t责任单位"


def test_html_gives_its_text_without_scripts(tmp_path):
    path = tmp_path / "r.html"
    path.write_bytes(f"<html><head><meta charset=gb2312><style>p{{}}</style></head><body><p>{TEXT}</p><script>alert(1)</script></body></html>".encode("gb18030"))
    assert read.read(path)[0].strip() == TEXT


def test_a_pdf_gives_its_text(tmp_path):
    import pypdfium2

    path = tmp_path / "r.pdf"
    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(200, 200)
    pdf.save(path)
    with pytest.raises(ReadError, match="holds no text"):
        read.read(path)


def test_the_sample_is_found_in_its_folder():
    assert SAMPLE in list(read.find([SAMPLE.parent]))
