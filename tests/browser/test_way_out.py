"""The tests in the browser reach nothing but this machine, and know what was asked for."""

import pytest
from playwright.sync_api import Page

from lab import Lab

pytestmark = pytest.mark.full

# an address that nobody has: RFC 5737
ELSEWHERE = "http://192.0.2.1/style.css"
ANSWER = """address => fetch(address, {mode: "no-cors"})
    .then(() => "answered", () => "refused")"""
SOCKET = """address => new Promise((done) => {
    const socket = new WebSocket(address);
    socket.onopen = () => done("answered");
    socket.onerror = () => done("refused");
})"""


def test_a_page_reaches_its_server_and_nothing_else(
    page: Page, lab: Lab, requests_refused: list[str]
) -> None:
    page.goto(f"{lab.url}login?token={lab.token}")
    assert page.evaluate(ANSWER, lab.url) == "answered"
    assert requests_refused == []
    assert page.evaluate(ANSWER, ELSEWHERE) == "refused"
    assert page.evaluate(SOCKET, "ws://192.0.2.1/") == "refused"
    assert requests_refused == [ELSEWHERE]
