"""A JupyterLab of its own for tests, and what a person does in it."""

import json
import os
import secrets
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page, expect

from workshop_kit.workflows.lab import lab_command, lab_environment

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
_FOR_TESTS = (
    *("--no-browser", "--allow-root", "--ServerApp.port=0"),
    "--LabApp.expose_app_in_browser=True",
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

    @contextmanager
    def theme(self, name: str) -> Iterator[None]:
        """Open pages in a theme, and those after that in the light one again."""
        self.set_theme(name)
        try:
            yield
        finally:
            self.set_theme("JupyterLab Light")

    def set_theme(self, name: str) -> None:
        """Choose the theme of the pages that are opened from now on."""
        _write_setting(self.settings, "apputils-extension/themes", {"theme": name})

    def stop_kernels(self) -> None:
        """End what the last test left running."""
        for kernel in json.loads(self.read("api/kernels")):
            self._ask(f"api/kernels/{kernel['id']}", "DELETE")

    def read(self, path: str) -> bytes:
        """Return what the server answers under an address of its own."""
        return self._ask(path, "GET")

    def kill_kernels(self) -> None:
        """End all kernels of this JupyterLab as a crash would; the server starts them again."""
        (status,) = (self.settings.parent / "runtime").glob("jpserver-*.json")
        server = psutil.Process(int(status.stem.partition("-")[2]))
        for child in server.children(recursive=True):
            with suppress(psutil.NoSuchProcess):  # one that was ended before may still be listed
                if "ipykernel_launcher" in " ".join(child.cmdline()):
                    child.kill()

    def _ask(self, path: str, method: str) -> bytes:
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(self.url + path, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            content: bytes = answer.read()
            return content


@contextmanager
def running_lab(folder: Path, *options: str) -> Iterator[Lab]:
    """Run JupyterLab as ``workshop-kit lab`` does, with its own settings, a free port, a token."""
    root = folder / "work"
    for name in (*_FOLDERS, "work"):
        (folder / name).mkdir(parents=True)
    token = secrets.token_hex(16)
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*lab_command(root), *_FOR_TESTS, *options],
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


def open_folder(page: Page, lab: Lab, folder: Path) -> None:
    """Open JupyterLab on a folder, with nothing but its launcher."""
    path = folder.relative_to(lab.root).as_posix()
    page.goto(f"{lab.url}lab/tree/{path}?reset&token={lab.token}")
    page.wait_for_selector("#jupyterlab-splash", state="detached", timeout=60_000)
    page.wait_for_selector(".jp-LauncherCard", timeout=60_000)


def run_all_cells(page: Page) -> None:
    """Choose *Run All Cells* and wait until every cell has run."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(_IS_IDLE, timeout=60_000)


def show_theme(page: Page, name: str) -> None:
    """Change the theme of the open page, and wait until it is shown."""
    change = "(theme) => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"
    page.evaluate(change, name)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-name", name)


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
    return lab_environment(own) | {
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
