"""The sample's pages, drawn once for all tests of pages."""

from __future__ import annotations

import pytest

from visualizations import views
from visualizations.views import VIEWS, Wish

WISH = {"ego": Wish(about="澜溪新城"), "path": Wish(about="三村征迁", to="柳浦街道")}


@pytest.fixture(scope="session")
def pages(sample, tmp_path_factory):
    """View name -> file of the sample's page."""
    folder = tmp_path_factory.mktemp("pages")
    return {name: views.view(sample, name, WISH.get(name, Wish())).save(folder / f"{name}.html") for name in VIEWS}
