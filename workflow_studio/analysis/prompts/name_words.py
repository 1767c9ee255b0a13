"""Words in names of steps, decisions and flows that tell what to ask: a table to be read and extended.

Each line of a topic is one language: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Chinese,
Japanese. `*` stands where a word may go on: at its end where a language bends words, on both sides where it glues them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Topic(Enum):
    """What words can speak of, with the words that do."""

    MONEY = (
        "amount, amounts, budget, budgets, cost, costs, invoice, invoices, pay, paid, payment, payments, price, "
        "prices, refund, refunds, total, totals",
        "*betrag*, *beträge*, *rechnung*, *zahlung*, *bezahl*, *überweis*, *kosten*, *preis*, *erstatt*, *gutschrift*",
        "montant*, factur*, paiement*, payer, payé*, coût*, prix, rembours*, virement*",
        "importe, importes, monto, montos, factura*, pago*, pagar, coste*, costo*, precio*, presupuesto*, reembols*",
        "montante*, fatura*, pagamento*, custo, custos, preço*, orçamento*, valor, valores",
        "importo, importi, fattur*, pagament*, pagare, costi, prezz*, preventiv*, rimbors*",
        "*bedrag*, *factuur*, facturen, *betaal*, *betaling*, *betalen*, *prijs*, *prijzen*, *begroting*",
        "kwot*, faktur*, płat*, płac*, zapłac*, koszt*, cena, ceny, cenę, budżet*",
        "*金额*, *发票*, *付款*, *支付*, *费用*, *价格*, *预算*, *退款*, *报销*",
        "*金額*, *請求*, *支払*, *費用*, *価格*, *予算*, *返金*",
    )
    HURRY = (
        "emergency, escalat*, express, immediate, priority, rush, urgent, urgency",
        "dringend*, dringlich*, eilig*, eilt, eilauftrag*, eilfall*, sofort*, *notfall*, eskal*, prio, priorität*",
        "urgente*, urgence*, priorit*, immédiat*, escalad*",
        "urgencia*, prioridad*, prioritari*, inmediat*, emergencia*, escalar",
        "urgência*, prioridade*, imediat*, emergência*",
        "urgenti, urgenz*, immediat*, emergenz*",
        "spoed*, prioriteit*, onmiddellijk*, noodgeval*",
        "piln*, priorytet*, natychmiast*, awari*",
        "*紧急*, *加急*, *优先*",
        "*緊急*, *至急*, *優先*",
    )
    DATES = (
        "closing, holiday, holidays, month, monthly, months, quarter, quarterly, quarters, season, vacation, "
        "vacations, week, weekly, weeks, year, yearly, years",
        "*monat*, *quartal*, *woche*, wöchentlich*, *jahr*, jährlich*, *urlaub*, *feiertag*, ferien, *saison*",
        "mois, mensuel*, trimestr*, semaine*, hebdomadaire*, année*, annuel*, congé*, vacances, férié*, clôture*",
        "mes, meses, mensual*, semana*, año*, anual*, vacaciones, festivo*, feriado*, temporada*, cierre*",
        "mês, mensal*, ano, anos, anuais, férias, fecho, fechamento*, encerramento*",
        "mese, mesi, mensil*, settiman*, anno, anni, annual*, ferie, festiv*, stagion*, chiusur*",
        "*maand*, *kwartaal*, wekelijks*, weken, *jaar*, *vakantie*, *feestdag*, *seizoen*",
        "miesi*, kwarta*, tydzień, tygod*, rok, roku, roczn*, urlop*, święt*, sezon*, zamknięci*",
        "*月末*, *月底*, *每月*, *月度*, *季度*, *每周*, *年度*, *年底*, *假期*, *节假日*",
        "*月次*, *毎月*, *四半期*, *毎週*, *週次*, *年次*, *休暇*, *休日*, *決算*",
    )


def speaks_of(topic: Topic, name: str) -> bool:
    """Whether one of the topic's words is in the name."""
    words, text = _WORDS[topic], name.casefold()
    if any(part in text for part in words.parts):
        return True
    return any(word in words.whole or word.startswith(words.beginnings) for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class _Words:
    whole: frozenset[str]
    beginnings: tuple[str, ...]
    parts: tuple[str, ...]


def _words(topic: Topic) -> _Words:
    terms = [term.strip().casefold() for line in topic.value for term in line.split(",")]
    return _Words(
        frozenset(term for term in terms if "*" not in term),
        tuple(term.rstrip("*") for term in terms if term.endswith("*") and not term.startswith("*")),
        tuple(term.strip("*") for term in terms if term.startswith("*")),
    )


_WORD = re.compile(r"\w+")
_WORDS = {topic: _words(topic) for topic in Topic}
