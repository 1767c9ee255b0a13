"""What names speak of, in the languages that workbooks are read in."""

from __future__ import annotations

import pytest

from workflow_studio.analysis.prompts.name_words import Topic, speaks_of


@pytest.mark.parametrize("topic", Topic)
def test_every_language_has_its_words(topic: Topic) -> None:
    assert len(topic.value) == 10
    assert all(line.strip() for line in topic.value)


@pytest.mark.parametrize(
    "name",
    [
        "Pay the invoice", "Eingangsrechnung prüfen", "Vérifier la facture", "Comprobar el importe",
        "Aprovar o pagamento", "Controllare le fatture", "Factuur goedkeuren", "Sprawdzić fakturę",
        "核对发票", "請求書を確認する",
    ],
)  # fmt: skip
def test_money(name: str) -> None:
    assert speaks_of(Topic.MONEY, name)


@pytest.mark.parametrize(
    "name",
    [
        "Send urgent cases first", "Eskalieren", "Traiter en urgence", "Solicitud de urgencia", "Pedido com urgência",
        "Richiesta urgente", "Spoedaanvraag", "Pilne zamówienie", "加急处理", "至急対応",
    ],
)  # fmt: skip
def test_hurry(name: str) -> None:
    assert speaks_of(Topic.HURRY, name)


@pytest.mark.parametrize(
    "name",
    [
        "Close the month", "Monatsabschluss", "Clôture mensuelle", "Cierre mensual", "Fecho do mês",
        "Chiusura dell'anno", "Maandafsluiting", "Zamknięcie miesiąca", "月底结账", "月次決算",
    ],
)  # fmt: skip
def test_dates(name: str) -> None:
    assert speaks_of(Topic.DATES, name)


@pytest.mark.parametrize(
    "name",
    ["Manufacturing order", "Abteilung zuteilen", "Payload check", "Imported parts", "Call the customer", "Mesa", ""],
)
def test_words_inside_others_say_nothing(name: str) -> None:
    assert not any(speaks_of(topic, name) for topic in Topic)


def test_a_long_name_takes_no_time() -> None:
    assert not speaks_of(Topic.MONEY, "x" * 30_000)
