"""A workshop file to try things on."""

from pathlib import Path

import pytest

from workshop_kit.model.workshop import Workshop
from workshop_kit.store.disk import save_new


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "auto.workshop.json"
    save_new(path, Workshop(id="w1", title="Buying a car"))
    return path
