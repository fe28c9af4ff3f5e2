from datetime import UTC, datetime, timedelta

from workshop_kit.store.backups import outdated

NOW = datetime(2027, 6, 30, 18, tzinfo=UTC)


def named(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H-%M-%S-%f}.workshop.json"


def kept(moments: list[datetime]) -> set[str]:
    names = [named(moment) for moment in moments]
    return set(names) - set(outdated(names, NOW))


def test_the_20_newest_are_kept() -> None:
    moments = [NOW - timedelta(minutes=number) for number in range(50)]
    assert kept(moments) == {named(moment) for moment in moments[:20]}


def test_of_each_earlier_day_the_last_is_kept() -> None:
    today = [NOW - timedelta(minutes=number) for number in range(20)]
    morning, evening = datetime(2027, 6, 20, 9, tzinfo=UTC), datetime(2027, 6, 20, 19, tzinfo=UTC)
    assert kept([*today, morning, evening]) == {named(moment) for moment in [*today, evening]}


def test_after_30_days_a_day_is_forgotten() -> None:
    today = [NOW - timedelta(minutes=number) for number in range(20)]
    edge, old = NOW - timedelta(days=30), NOW - timedelta(days=31)
    assert kept([*today, edge, old]) == {named(moment) for moment in [*today, edge]}


def test_few_old_backups_are_kept_however_old() -> None:
    assert len(kept([datetime(2020, 1, day, tzinfo=UTC) for day in range(1, 21)])) == 20


def test_other_files_are_left_alone() -> None:
    assert outdated(["notes.txt"] * 30, NOW) == []
