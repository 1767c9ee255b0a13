"""Header words of cases, dates, states, amounts, notes and the things registers keep.

Each line of a concept is one language: English, German, French, Spanish, Japanese. See `vocabulary`.
"""

from __future__ import annotations

from workflow_studio.importing.recognition.concepts import Concept

TERMS_OF_RECORDS: dict[Concept, tuple[str, ...]] = {
    Concept.NUMBER: (
        "no, nr, num, number, #, s no, sr no, sl no, item no, line, row, seq, sequence, order, index, item",
        "nummer, lfd nr, lfd, pos, position, zeile, reihenfolge",
        "numéro, n°, no, ligne, ordre, rang",
        "número, nº, núm, orden, fila",
        "番号, 項番, 順番, 連番, no",
    ),
    Concept.IDENTIFIER: (
        "id, identifier, key, ref, reference, ref no, reference no, record id, uid, code id",
        "kennung, schlüssel, referenz, kennzeichen",
        "identifiant, référence, réf, clé",
        "identificador, referencia, clave",
        "id, 識別子, 管理番号, 管理no",
    ),
    Concept.CASE: (
        "case, case id, case number, case no, ticket, ticket id, ticket no, request id, request no, request number, "
        "request, order id, order no, order number, claim, claim id, claim no, invoice no, invoice number, "
        "invoice id, po number, po no, application id, application no, application number, incident, incident id, "
        "incident number, job no, job number, file no, change id, change no, change request, rma, "
        "rma no, return no, process instance, instance id, trace, trace id, case concept name, pr no, pr number, "
        "contract no, project id, order",
        "fall, fallnummer, fall id, vorgang, vorgangsnummer, auftrag, auftragsnummer, auftrags nr, antrag, "
        "antragsnummer, bestellnummer, bestellung, rechnungsnummer, aktenzeichen, ticketnummer, vorgangs nr, "
        "fall nr, antrags nr, bestell nr",
        "dossier, numéro de dossier, n° dossier, n° de dossier, commande, numéro de commande, demande, "
        "numéro de demande, n° demande, facture, affaire",
        "caso, id de caso, expediente, número de expediente, nº expediente, pedido, número de pedido, solicitud, "
        "número de solicitud, nº solicitud, factura",
        "案件, 案件番号, 申請番号, 受付番号, 注文番号, 伝票番号, 依頼番号, 管理番号, ケースid",
    ),
    Concept.NAME: (
        "name, title, subject, summary, headline, short name, caption, display name",
        "name, bezeichnung, titel, benennung, betreff, kurzbezeichnung",
        "nom, titre, intitulé, désignation, objet",
        "nombre, título, denominación, asunto",
        "名前, 名称, 件名, タイトル, 氏名",
    ),
    Concept.DESCRIPTION: (
        "description, details, detail, instructions, instruction, how, explanation, purpose, goal, objective, "
        "alt description, definition, long description, scope, use case, requirement, requirements",
        "beschreibung, details, anleitung, erläuterung, ziel, zweck, wie, anforderung",
        "description, détails, détail, consigne, consignes, explication, but, objectif",
        "descripción, detalles, detalle, instrucciones, explicación, objetivo",
        "説明, 内容, 詳細, 概要, 備考内容, 目的",
    ),
    Concept.TIMESTAMP: (
        "timestamp, time stamp, date time, datetime, event time, time timestamp, complete timestamp, complete time, "
        "completion time, end timestamp, end time, logged at, occurred at, date and time, event date, time, when, "
        "timestamp utc, end datetime, performed at, performed on",
        "zeitstempel, zeitpunkt, datum uhrzeit, datum und uhrzeit, uhrzeit, endzeit, wann, ereigniszeit, zeit",
        "horodatage, date heure, date et heure, heure, heure de fin, quand",
        "marca de tiempo, fecha y hora, fecha hora, hora, hora de fin, cuándo",
        "タイムスタンプ, 日時, 時刻, 作業時刻, 終了時刻, 発生日時, 完了日時",
    ),
    Concept.DATE: (
        "date, day, on, date of, month, week",
        "datum, tag, am, monat",
        "date, jour, le, mois",
        "fecha, día, mes",
        "日付, 日, 年月日, 作業日, 作成日, 発見日",
    ),
    Concept.START: (
        "start, start date, started, begin, start time, start timestamp, begin date, planned start, actual start, "
        "started at, started on, begin time, start datetime",
        "beginn, start, startdatum, anfang, startzeit, beginnt, startzeitpunkt, begonnen",
        "début, date de début, heure de début, commencement, commencé",
        "inicio, fecha de inicio, fecha inicio, hora de inicio, comienzo",
        "開始, 開始日, 開始時刻, 開始日時, 着手日",
    ),
    Concept.END: (
        "end, end date, finish, finish date, finished, planned end, actual end, completion date, completed on, end of",
        "ende, enddatum, fertig, fertigstellung, abschluss, abschlussdatum",
        "fin, date de fin, achèvement, date d achèvement",
        "fin, fecha de fin, fecha fin, finalización, término",
        "終了, 終了日, 完了日, 完了",
    ),
    Concept.DUE: (
        "due, due date, deadline, target date, required by, needed by, expected date, planned date, sla date, "
        "cal due date, due by, expiry, expiry date, valid until, target, eta, planned",
        "fällig, fälligkeit, fällig am, termin, frist, zieltermin, gültig bis, fälligkeitsdatum, soll termin",
        "échéance, date d échéance, date limite, date cible, date prévue, délai prévu",
        "vencimiento, fecha de vencimiento, fecha límite, plazo, fecha prevista, fecha objetivo",
        "期限, 期日, 締切, 納期, 予定日, 予定",
    ),
    Concept.MILESTONE: (
        "approved, requested, ordered, received, delivered, paid, shipped, sent, reviewed, signed, closed, opened, "
        "created, submitted, completed, confirmed, invoiced, accepted, rejected, released, published, assigned, "
        "escalated, resolved, registered, scheduled, installed, tested, verified, booked, logged, quoted, cancelled, "
        "returned, refunded, inspected, issued, po sent, raised, picked, packed, dispatched, notified, validated, "
        "done, onboarded, checked, contacted, offered, hired, cleared, posted, reconciled, archived, filed, "
        "kick off, kickoff, go live, sign off, handover, acknowledged, triaged, fixed, deployed, drafted, "
        "arrived, admitted, discharged, billed, settled, triggered, decided, entered, collected, "
        "goods receipt, po created, granted, awarded, interviewed, screened, activated, terminated, "
        "application received",
        "genehmigt, beantragt, angefordert, bestellt, erhalten, geliefert, bezahlt, versandt, versendet, geprüft, "
        "unterschrieben, geschlossen, eröffnet, erstellt, eingereicht, abgeschlossen, bestätigt, angenommen, "
        "abgelehnt, freigegeben, veröffentlicht, erledigt, gebucht, angelegt, eingegangen, "
        "wareneingang, bestätigt am, eingang, freigabe, lieferung, zahlung, bestellung versandt, rechnung erhalten",
        "approuvé, demandé, commandé, reçu, livré, payé, expédié, envoyé, revu, signé, clôturé, ouvert, créé, "
        "soumis, "
        "terminé, confirmé, accepté, rejeté, publié, validé, facturé, réceptionné, approbation, livraison, paiement, "
        "réception, envoi",
        "aprobado, solicitado, pedido enviado, recibido, entregado, pagado, enviado, revisado, firmado, cerrado, "
        "abierto, creado, presentado, completado, confirmado, aceptado, rechazado, publicado, facturado, "
        "aprobación, entrega, pago, recepción, envío",
        "承認日, 受付日, 申請日, 発注日, 納品日, 支払日, 発送日, 検収日, 対応日, 登録日, 受領日, 確認日, 回答日, "
        "請求日, 入金日, 出荷日",
    ),
    Concept.STATUS: (
        "status, state, progress, current status, case status, lifecycle transition, lifecycle, % complete, "
        "percent complete, completion, rag, realized, current state, disposition, resolution",
        "status, zustand, stand, fortschritt, bearbeitungsstand, bearbeitungsstatus",
        "statut, état, avancement, situation",
        "estado, situación, avance, estatus, progreso",
        "状態, ステータス, 進捗, 進捗率, 状況, 対応状況",
    ),
    Concept.AMOUNT: (
        "amount, value, price, cost, costs, total, quantity, qty, budget, sum, net amount, gross amount, fee, "
        "amount eur, amount usd, unit price, invoice amount, payment amount, expense, cost total, count, volume",
        "betrag, wert, preis, kosten, summe, menge, anzahl, stückzahl, budget, gesamtbetrag, nettobetrag",
        "montant, valeur, prix, coût, total, quantité, budget, somme, montant ttc, montant ht",
        "importe, valor, precio, costo, coste, total, cantidad, presupuesto, monto",
        "金額, 価格, 費用, 合計, 数量, 単価, 予算, 件数",
    ),
    Concept.NOTE: (
        "note, notes, comment, comments, remark, remarks, issue, issues, problem, problems, pain point, pain points, "
        "observation, observations, question, questions, open questions, reason, feedback, lessons, follow up, "
        "internal notes, risks and issues, bottleneck",
        "notiz, notizen, bemerkung, bemerkungen, kommentar, kommentare, anmerkung, anmerkungen, problem, probleme, "
        "hinweis, hinweise, grund, schwachstelle, offene fragen",
        "note, notes, commentaire, commentaires, remarque, remarques, problème, problèmes, observation, "
        "observations, "
        "raison, motif, question",
        "nota, notas, comentario, comentarios, observación, observaciones, problema, problemas, motivo, pregunta",
        "備考, メモ, コメント, 課題, 問題, 問題点, 指摘内容, 参考, 理由, 特記事項",
    ),
    Concept.CATEGORY: (
        "category, categories, type, class, classification, kind, priority, severity, region, country, location, "
        "site, product group, item group, customer group, product line, segment, cost center, cost centre, vendor, "
        "company, urgency, frequency, recurrence, how often, "
        "level, complexity, branch office, currency, project, program, epic link, manufacturer",
        "kategorie, typ, art, klasse, klassifizierung, priorität, schweregrad, region, land, ort, standort, "
        "produktgruppe, warengruppe, kundengruppe, kostenstelle, dringlichkeit, häufigkeit, firma, währung, projekt",
        "catégorie, type, classe, genre, priorité, gravité, région, pays, lieu, site, centre de coûts, fréquence, "
        "société, devise, projet",
        "categoría, tipo, clase, prioridad, gravedad, región, país, lugar, ubicación, centro de coste, frecuencia, "
        "empresa, moneda, proyecto",
        "分類, 区分, 種類, カテゴリ, 優先度, 重要度, 指摘分類, 原因分類, 頻度, 場所, 地域",
    ),
    Concept.RISK: (
        "risk, risks, probability, likelihood, impact, mitigation, threat, vulnerability, contingency, risk score, "
        "risk level, hazard, consequence, root cause, corrective action, strategy, control, residual risk, "
        "likeliness, "
        "detection, rpn, failure mode, response plan",
        "risiko, risiken, wahrscheinlichkeit, auswirkung, maßnahme, gegenmaßnahme, eintrittswahrscheinlichkeit, "
        "bedrohung, ursache, schadenshöhe",
        "risque, risques, probabilité, impact, mesure, atténuation, menace, cause, action corrective",
        "riesgo, riesgos, probabilidad, impacto, mitigación, amenaza, causa, acción correctiva",
        "リスク, 発生確率, 影響度, 対策, 原因, 影響",
    ),
    Concept.CHECK: (
        "check, checked, done, complete, completed, tick, ok, pass, pass fail, passed, initials, sign off, signoff, "
        "verified, expected result, expected, yes no, checklist item, checklist, item to check, checkpoint, "
        "inspected, "
        "n a, complete y n, done y n, signature, acceptance criteria, actual result, yes, fail, test case, tested",
        "erledigt, geprüft, ok, kontrolle, prüfpunkt, abgehakt, kürzel, bestanden, ja nein, unterschrift, prüfung, "
        "checkliste, erwartetes ergebnis, i o, prüfergebnis",
        "fait, vérifié, contrôle, ok, coché, terminé, initiales, signature, conforme, oui non, résultat attendu, "
        "point de contrôle",
        "hecho, verificado, control, ok, revisado, iniciales, firma, conforme, sí no, resultado esperado, "
        "punto de control, listo",
        "確認, 確認結果, チェック, 結果, 期待結果, 作業結果, 済, 合否, 判定, 確認項目, チェック項目",
    ),
    Concept.CONTACT: (
        "email, e mail, mail, phone, telephone, mobile, address, contact, contact person, alias, extension, zip, "
        "postal code, city, website, url, department contact, account manager, com plan, vendor name, vat no, iban",
        "e mail, telefon, handy, adresse, anschrift, kontakt, durchwahl, plz, ort, webseite, mobil",
        "e mail, courriel, téléphone, portable, adresse, contact, code postal, ville, site web",
        "correo, correo electrónico, teléfono, móvil, dirección, contacto, código postal, ciudad",
        "メール, 電話, 電話番号, 住所, 連絡先, メールアドレス",
    ),
    Concept.CODE: (
        "code, codes, value, values, option, options, list, lookup, choices, abbreviation, abbr, acronym, meaning, "
        "legend, key value, master, parameter, setting",
        "code, wert, werte, auswahl, liste, kürzel, abkürzung, bedeutung, schlüsselwert, parameter, stammdaten",
        "code, valeur, valeurs, option, liste, abréviation, signification, paramètre",
        "código, valor, valores, opción, lista, abreviatura, significado, parámetro",
        "コード, 値, 選択肢, マスタ, 略称, 一覧",
    ),
    Concept.ASSET: (
        "asset, asset id, serial, serial number, serial no, s n, model, manufacturer, product, part no, part number, "
        "license, warranty, version, equipment, sku, hostname, ip address, inventory",
        "anlage, seriennummer, modell, hersteller, inventarnummer, gerät, lizenz, teilenummer",
        "actif, numéro de série, modèle, fabricant, équipement, licence, inventaire",
        "activo, número de serie, modelo, fabricante, equipo, licencia, inventario",
        "資産, 型番, 製造番号, 機器, 品番",
    ),
    Concept.AUDIENCE: (
        "audience, distribution, distribution list, attendees, recipients, target audience, target group",
        "zielgruppe, verteiler, teilnehmerkreis, empfängerkreis",
        "public cible, destinataires, liste de diffusion",
        "audiencia, destinatarios, lista de distribución",
        "対象者, 出席者, 配布先",
    ),
    Concept.LAST_CHANGE: (
        "updated, updated at, updated on, last updated, last update, modified, modified on, modified at, last "
        "modified, "
        "last changed, last change, last edited, last activity, last seen, last contact, last viewed, sys updated on",
        "aktualisiert, aktualisiert am, zuletzt aktualisiert, geändert, geändert am, zuletzt geändert, letzte "
        "änderung, "
        "letzter kontakt",
        "modifié, modifié le, mis à jour, mis à jour le, dernière modification, dernière mise à jour, dernier contact",
        "modificado, actualizado, última modificación, última actualización, último contacto",
        "更新日, 更新日時, 最終更新日, 最終更新日時, 最終更新, 変更日",
    ),
}
