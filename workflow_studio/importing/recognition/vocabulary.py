"""The words headers use, by what they mean: a table to be read and extended, no code.

Each line of a concept is one language: English, German, French, Spanish, Japanese (Chinese characters are
written the way Japanese sheets write them), then the further languages of `words_of_more_languages`. Terms are compared
after case and punctuation are gone, so write them in lower case with single blanks.
"""

from __future__ import annotations

from workflow_studio.importing.recognition.concepts import Concept
from workflow_studio.importing.recognition.words_of_more_languages import TERMS_OF_MORE_LANGUAGES
from workflow_studio.importing.recognition.words_of_records import TERMS_OF_RECORDS
from workflow_studio.importing.recognition.words_of_work import TERMS_OF_WORK

TERMS: dict[Concept, tuple[str, ...]] = {
    concept: (*lines, *TERMS_OF_MORE_LANGUAGES.get(concept, ()))
    for concept, lines in (TERMS_OF_WORK | TERMS_OF_RECORDS).items()
}
"""Every concept with its terms; one term may belong to several concepts."""

ROLE_WORDS = (
    "manager, lead, team, owner, director, officer, analyst, engineer, developer, sponsor, coordinator, "
    "specialist, department, dept, head, executive, supervisor, administrator, admin, assistant, clerk, "
    "buyer, controller, finance, hr, legal, it, sales, marketing, procurement, purchasing, operations, ops, "
    "support, quality, qa, security, compliance, customer, vendor, supplier, business, architect, tester, "
    "designer, consultant, accountant, exec, executive, rep, representative, holder, agent, adjuster, "
    "ceo, cfo, cio, cto, coo, vp, pm, po, tpm, sde, sdm, pmo, board, "
    "committee, user, users, client, hiring, steering, group, stakeholder, stakeholders, leiter, leiterin, "
    "leitung, abteilung, fachbereich, einkauf, vertrieb, buchhaltung, geschäftsführung, rechtsabteilung, "
    "personal, logistik, lager, warehouse, produktion, kunde, lieferant, chef, responsable, directeur, "
    "direction, équipe, service, achats, comptabilité, juridique, ventes, gerente, jefe, director, equipo, "
    "compras, contabilidad, ventas, legal, 部長, 課長, 担当, 責任者, 部, 課, 室, チーム, "
    "リーダー, マネージャー, 開発, 営業, 経理, 総務, 人事, 購買, 係長, 班長, 主任, "
    "equipa, equipe, diretor, diretora, responsável, técnico, armazém, tesouraria, faturação, financeiro, "
    "responsabile, "
    "direttore, direttrice, reparto, ufficio, magazzino, amministrazione, assistenza, operatore, afdeling, "
    "verantwoordelijke, teamleider, directeur, magazijn, klantenservice, inkoop, verkoop, administratie, boekhouding, "
    "medewerker, dział, kierownik, dyrektor, księgowość, księgowa, magazyn, magazynier, zespół, 经理, 部门, 主管, "
    "总监, 财务, 采购, 销售, 人事, 仓库"
)
"""Words that job titles and departments are made of; they tell the participants of a RACI from its steps."""

TOTAL_WORDS = (
    "total, totals, grand total, subtotal, sub total, sum, average, summe, gesamt, gesamtsumme, zwischensumme, "
    "mittelwert, somme, sous total, total général, moyenne, suma, total general, promedio, 合計, 小計, 総計, 平均, "
    "total geral, soma, média, totale, totale generale, somma, media, totaal, subtotaal, eindtotaal, gemiddelde, "
    "razem, "
    "ogółem, łącznie, średnia, 合计, 总计, 小计, 平均值"
)
"""What the first cell of a totals row says."""

LEGEND_WORDS = (
    "legend, color legend, colour legend, key, colour key, color key, legende, farblegende, légende, leyenda, 凡例"
)
"""What stands over or beside a colour legend."""

GUIDANCE_WORDS = (
    "required, optional, mandatory, recommended, example, e g, format, text, number, yes, no, free text, dropdown, "
    "select, pflicht, pflichtfeld, beispiel, obligatoire, facultatif, exemple, obligatorio, opcional, ejemplo, 必須, "
    "任意, 例"
)
"""What guidance rows above or under a header are made of."""

WEEKDAY_WORDS = (
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun, tues, thur, "
    "thurs, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, mo, di, mi, do, fr, sa, so, lundi, "
    "mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mar, mer, jeu, ven, sam, dim, lunes, martes, "
    "miércoles, "
    "jueves, viernes, sábado, domingo, mié, jue, vie, sáb, dom, 月, 火, 水, 木, 金, 土, 日, segunda, terça, quarta, "
    "quinta, sexta, seg, ter, qua, qui, sex, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, gio, ven, "
    "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, ma, wo, vr, za, zo, poniedziałek, wtorek, "
    "środa, "
    "czwartek, piątek, sobota, niedziela, pon, wt, śr, czw, pt, sob, ndz, 周一, 周二, 周三, 周四, 周五, 周六, 周日, "
    "星期一, "
    "星期二, 星期三, 星期四, 星期五, 星期六, 星期日"
)
"""Weekdays as roster headers write them."""

DECISION_WORDS = (
    "decision, gateway, exclusive gateway, diamond, entscheidung, verzweigung, décision, decisión, 判断, decisão, "
    "decisione, beslissing, decyzja, 决策, 判定"
)
"""What the type of a step says where its way parts."""

UNIT_WORDS = {
    "minutes": "minutes, minute, mins, min, minuten, minutos, 分",
    "hours": "hours, hour, hrs, hr, h, stunden, stunde, std, heures, heure, horas, hora, ore, ora, uren, uur, godziny, "
    "godz, 時間, 小时",
    "days": "days, day, d, tage, tag, pt, jours, jour, días, día, dias, dia, giorni, giorno, dagen, dni, 日, 日数, "
    "人日, 天",
    "weeks": "weeks, week, wks, wk, wochen, woche, semaines, semaine, semanas, semana, settimane, weken, tygodnie, 週, "
    "周",
}
"""Units of time in headers such as `Process time (min)`."""
