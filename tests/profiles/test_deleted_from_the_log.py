"""What is deleted is soon in no file of SQLite's any more, the log of its writes included."""

import pytest

from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.visitor import Visitor, until

pytestmark = [pytest.mark.kill, pytest.mark.sqlite]


def is_somewhere(house, cell: bytes) -> bool:
    return any(cell in data for name, data in house.bytes_at_rest.items() if "sqlite" in name)


@pytest.mark.parametrize("profile", ["own-servers", "ephemeral"])
def test_a_sealed_cell_is_gone_with_its_generation(tmp_path, profile):
    with House(tmp_path / "data", profile=profile) as house:
        house.prepare().start()
        visitor = Visitor(house.port)
        generation_id = visitor.ask("a boat that nobody shall see")
        visitor.wait(generation_id)
        row = rows.generation(house, generation_id)
        cells = [bytes(row[name]) for name in ("prompt", "told") if row[name]]
        assert cells
        assert all(is_somewhere(house, cell) for cell in cells)

        form = visitor.form("/", action="/create")
        token = {"csrfmiddlewaretoken": form["csrfmiddlewaretoken"]}
        assert visitor.post(f"/g/{generation_id}/delete", token).status == 302

        until(lambda: not any(is_somewhere(house, cell) for cell in cells), seconds=15)
