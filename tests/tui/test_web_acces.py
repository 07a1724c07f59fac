"""Who may come in by the browser."""

import pytest

from tui.web.acces import known_host, same_origin


@pytest.mark.parametrize(
    ("host", "hote", "known"),
    [
        ("127.0.0.1:8765", "127.0.0.1", True),
        ("localhost:8765", "127.0.0.1", True),
        ("[::1]:8765", "::1", True),
        ("ailleurs.example:8765", "127.0.0.1", False),
        ("127.0.0.1.ailleurs.example", "127.0.0.1", False),
        ("", "127.0.0.1", False),
        ("[:8765", "127.0.0.1", False),
        ("192.168.1.9:8765", "0.0.0.0", True),
    ],
)
def test_a_page_is_given_to_the_names_of_this_computer(host: str, hote: str, known: bool) -> None:
    assert known_host(host, hote) is known


def test_a_socket_obeys_the_page_that_came_from_here() -> None:
    assert same_origin("http://127.0.0.1:8765", "127.0.0.1:8765")
    for origin in ("", "null", "http://127.0.0.1:80", "http://ailleurs.example", "http://[:1"):
        assert not same_origin(origin, "127.0.0.1:8765")
    assert not same_origin("", "")
