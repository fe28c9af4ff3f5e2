"""Live formulas of the sheet of KPIs: from the readings to the latest value, way gone, standing."""

from collections.abc import Sequence
from typing import get_args

from workshop_kit.analysis.progress import NEAR, Standing
from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.tables.grids import table_name

KPI_TABLE, READING_TABLE = table_name("kpi_lines"), table_name("reading_lines")


class KpiFormulas:
    """The formulas of a line, in the language of the headers they name."""

    def __init__(self, language: Language) -> None:
        self._language = language
        read = self._reading
        mine = f"({read('kpi')}={self._own('name')})"
        self._counts = f"{mine}*ISNUMBER({read('value')})*ISNUMBER({read('day')})"

    def read_on(self) -> str:
        """Return the day of the newest reading."""
        newest = f"SUMPRODUCT(MAX({self._counts}*{self._reading('day')}))"
        found = f'IFERROR(IF(SUMPRODUCT({self._counts})=0,"",{newest}),"")'
        return f'=IF({self._own("name")}="","",{found})'

    def latest(self) -> str:
        """Return the value read on that day."""
        day = self._own("read_on")
        there = f"{self._counts}*({self._reading('day')}={day})"
        found = f"LOOKUP(2,1/({there}),{self._reading('value')})"
        return f'=IF({day}="","",IFERROR({found},""))'

    def way(self) -> str:
        """Return the share of the way from baseline to target."""
        start, end, now = (self._own(key) for key in ("baseline", "target", "latest"))
        missing = f'{start}="",{end}="",{now}="",{start}={end}'
        return f'=IF(OR({missing}),"",IFERROR(({now}-{start})/({end}-{start}),""))'

    def standing(self) -> str:
        """Return in words where a KPI stands."""
        way = self._own("way")
        cases = {
            "no_target": f'{self._own("target")}=""',
            "unread": f'{self._own("latest")}=""',
            "no_baseline": f'{self._own("baseline")}=""',
            "no_way": f'{way}=""',
            "reached": f"{way}>=1",
            "near": f"{way}>={NEAR}",
            "still": f"{way}=0",
            "moving": f"{way}>0",
        }
        return f'=IF({self._own("name")}="","",{self._chosen(list(cases.items()))})'

    def goal(self) -> str:
        """Return the target of the KPI of a reading."""
        kpi = f"{READING_TABLE}[[#This Row],[{self._header('readings', 'kpi')}]]"
        targets = f"{KPI_TABLE}[{self._header('kpi', 'target')}]"
        there = f"({KPI_TABLE}[{self._header('kpi', 'name')}]={kpi})*ISNUMBER({targets})"
        return f'=IF({kpi}="","",IFERROR(LOOKUP(2,1/({there}),{targets}),""))'

    def words(self, standing: Standing) -> str:
        """Return a standing in words."""
        return label(f"grid.kpi.standing_{standing}", self._language)

    def _chosen(self, cases: Sequence[tuple[str, str]]) -> str:
        last = get_args(Standing)[-1]
        chosen = f'"{self.words(last)}"'
        for key, condition in reversed(cases):
            words = label(f"grid.kpi.standing_{key}", self._language)
            chosen = f'IF({condition},"{words}",{chosen})'
        return chosen

    def _header(self, table: str, key: str) -> str:
        return label(f"grid.{table}.{key}", self._language)

    def _own(self, key: str) -> str:
        return f"{KPI_TABLE}[[#This Row],[{self._header('kpi', key)}]]"

    def _reading(self, key: str) -> str:
        return f"{READING_TABLE}[{self._header('readings', key)}]"
