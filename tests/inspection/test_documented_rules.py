import re
import tomllib

from checkout import ROOT
from workshop_kit.content.assets import data_text


def test_the_documentation_lists_exactly_the_rules_there_are() -> None:
    page = (ROOT / "docs" / "checking-files.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \| [^|]+ \|$", page, re.MULTILINE)
    listed = [rule for row in rows for rule in re.findall(r"`([a-z-]+)`", row)]
    rules = tomllib.loads(data_text("labels_findings.toml"))["rules"]
    assert sorted(listed) == sorted(rules)
