"""A JupyterLab of its own for tests, and what a person does in it."""

import json
import os
import secrets
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
_SETTINGS: dict[str, dict[str, object]] = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "notebook-extension/tracker": {"windowingMode": "none"},
}
_LAB = (
    *("-m", "jupyterlab", "--no-browser", "--allow-root"),
    *("--ServerApp.ip=127.0.0.1", "--ServerApp.port=0"),
    *("--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"),
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
)
_FOLDERS = ("config", "data", "runtime", "settings", "workspaces", "ipython")
_PATIENCE_SECONDS = 60
_IS_IDLE = """() => {
    const notebook = window.jupyterapp?.shell?.currentWidget;
    const prompts = [...(notebook?.node.querySelectorAll(".jp-InputPrompt") ?? [])];
    return notebook?.sessionContext?.session?.kernel?.status === "idle"
        && !prompts.some((prompt) => prompt.textContent.includes("*"));
}"""


@dataclass(frozen=True, slots=True)
class Lab:
    """A running JupyterLab; notebooks lie in ``root``."""

    url: str
    token: str
    root: Path
    settings: Path

    def set_theme(self, name: str) -> None:
        """Choose the theme of the pages that are opened from now on."""
        _write_setting(self.settings, "apputils-extension/themes", {"theme": name})

    def stop_kernels(self) -> None:
        """End what the last test left running."""
        for kernel in json.loads(self._ask("api/kernels", "GET")):
            self._ask(f"api/kernels/{kernel['id']}", "DELETE")

    def _ask(self, path: str, method: str) -> bytes:
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(self.url + path, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            content: bytes = answer.read()
            return content


@contextmanager
def running_lab(folder: Path) -> Iterator[Lab]:
    """Run a JupyterLab with its own settings, a free port and a token, on loopback only."""
    root = folder / "work"
    for name in (*_FOLDERS, "work"):
        (folder / name).mkdir(parents=True)
    for plugin, values in _SETTINGS.items():
        _write_setting(folder / "settings", plugin, values)
    token = secrets.token_hex(16)
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *_LAB, f"--ServerApp.root_dir={root}"],
            cwd=root,
            env=_environment(folder, token),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            url = _url(folder / "runtime" / f"jpserver-{process.pid}.json", process, log)
            yield Lab(url, token, root, folder / "settings")
        finally:
            process.terminate()  # ends the kernels too
            process.wait(timeout=30)


def open_notebook(page: Page, lab: Lab, notebook: Path) -> None:
    """Open a notebook alone in the window, and wait until its kernel is there."""
    path = notebook.relative_to(lab.root).as_posix()
    page.goto(f"{lab.url}doc/tree/{path}?reset&token={lab.token}")
    page.wait_for_selector("#jupyterlab-splash", state="detached", timeout=60_000)
    page.wait_for_selector(".jp-NotebookPanel .jp-Notebook", timeout=60_000)
    page.wait_for_function(_IS_IDLE, timeout=60_000)


def run_all_cells(page: Page) -> None:
    """Choose *Run All Cells* and wait until every cell has run."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(_IS_IDLE, timeout=60_000)


def restart_kernel(page: Page) -> None:
    """Restart the kernel of the notebook: all its variables are gone."""
    kernel = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
    page.evaluate(f"() => {kernel}.restart()")
    page.wait_for_function(_IS_IDLE, timeout=60_000)


def _url(status: Path, process: subprocess.Popen[bytes], log: Path) -> str:
    """Wait for the file in which the server tells its port."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if status.exists() and (text := status.read_text(encoding="utf-8")):
            return str(json.loads(text)["url"])
        time.sleep(0.05)
    raise RuntimeError(log.read_text(encoding="utf-8")[-3000:])


def _environment(folder: Path, token: str) -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER")}
    return own | {
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTER_PLATFORM_DIRS": "1",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_TOKEN": token,
    }


def _write_setting(folder: Path, plugin: str, values: dict[str, object]) -> None:
    file = folder / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")
