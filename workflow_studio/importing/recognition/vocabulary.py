"""The words headers use, by what they mean: a table to be read and extended, no code.

Each line of a concept is one language: English, German, French, Spanish, Japanese (Chinese characters are
written the way Japanese sheets write them). Terms are compared after case and punctuation are gone, so write
them in lower case with single blanks.
"""

from __future__ import annotations

from enum import StrEnum


class Concept(StrEnum):
    """What a header says, before the kind of table is known."""

    NUMBER = "running number"
    IDENTIFIER = "identifier"
    CASE = "case"
    ACTIVITY = "activity"
    STEP = "step"
    STEP_ID = "step id"
    NEXT = "next step"
    PREDECESSOR = "predecessor"
    LABEL = "flow label"
    SHAPE = "shape type"
    LANE = "lane"
    PHASE = "phase"
    SOURCE = "flow source"
    TARGET = "flow target"
    NAME = "name"
    DESCRIPTION = "description"
    PERFORMER = "performer"
    PARTICIPANT = "participant"
    TIMESTAMP = "timestamp"
    DATE = "date"
    START = "start"
    END = "end"
    DUE = "due date"
    MILESTONE = "milestone"
    STATUS = "status"
    SYSTEM = "system"
    INPUT = "input"
    OUTPUT = "output"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    PROCESS = "process"
    DOCUMENT = "document"
    PROCESS_TIME = "process time"
    WAIT_TIME = "wait time"
    LEAD_TIME = "lead time"
    DURATION = "duration"
    AMOUNT = "amount"
    NOTE = "note"
    CATEGORY = "category"
    RISK = "risk"
    CHECK = "check"
    CONTACT = "contact"
    CODE = "code"
    RACI = "raci code"
    VERDICT = "verdict"
    ASSET = "asset"


TERMS: dict[Concept, tuple[str, ...]] = {
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
    Concept.ACTIVITY: (
        "activity, activity name, event, event name, action, action taken, operation, event type, concept name, "
        "what happened, status change, status changed to, new status, transaction, movement",
        "aktivität, ereignis, aktion, tätigkeit, arbeitsgang",
        "activité, événement, action, opération",
        "actividad, evento, acción, operación",
        "活動, アクティビティ, イベント, 操作, アクション",
    ),
    Concept.STEP: (
        "step, step name, process step, step description, process step description, task, task name, "
        "task description, work item, work package, procedure, process step name, deliverable, to do, "
        "sub task, subtask, milestone, epic, what",
        "prozessschrittbeschreibung, beschreibung des prozessschritts, schritt, prozessschritt, arbeitsschritt, "
        "aufgabe, teilaufgabe, tätigkeit, verfahrensschritt, vorgang, was, "
        "schrittname, aufgabenbeschreibung, arbeitspaket",
        "description de l étape du processus, étape, tâche, étape du processus, nom de l étape, sous tâche, "
        "description de l étape, intitulé de la tâche",
        "descripción del paso del proceso, paso, tarea, etapa, paso del proceso, nombre del paso, subtarea, "
        "descripción del paso",
        "タスク, 作業, 手順, 作業内容, 工程, ステップ, 作業手順, 作業項目, 小項目, タスク名",
    ),
    Concept.STEP_ID: (
        "step id, process step id, step no, step number, step #, task id, task no, task number, activity id, "
        "activity no, node id, wbs, wbs id",
        "prozessschritt id, schritt id, schritt nr, schrittnummer, aufgaben id, aufgaben nr, psp code",
        "id de l étape du processus, id de l étape, id étape, n° étape, n° d étape, numéro d étape, id tâche, n° tâche",
        "id de paso del proceso, id del paso del proceso, id paso, nº paso, número de paso, id tarea, id del paso",
        "タスクid, 手順番号, 作業番号, 工程番号, ステップid",
    ),
    Concept.NEXT: (
        "next step, next step id, next steps, next, next id, next activity, next task, successor, successors, "
        "followed by, goes to, leads to, then, next process step, go to",
        "id des nächsten schritts, nächster schritt, nachfolger, folgeschritt, nächste, nächste schritte, "
        "weiter mit, weiter zu",
        "id de l étape suivante, étape suivante, suivant, suivante, successeur, successeurs, prochaine étape",
        "id del paso siguiente, id de paso siguiente, siguiente paso, siguiente, paso siguiente, sucesor, "
        "sucesores, próximo paso",
        "次の手順, 次工程, 後続タスク, 次のステップ, 後続, 次ステップid",
    ),
    Concept.PREDECESSOR: (
        "predecessor, predecessors, predecessor id, depends on, dependency, dependencies, prerequisite, "
        "prerequisites, after, comes after, blocked by, previous step, preceding step, previous",
        "vorgänger, abhängig von, abhängigkeit, abhängigkeiten, voraussetzung, vorheriger schritt",
        "prédécesseur, prédécesseurs, dépend de, dépendance, dépendances, prérequis, étape précédente",
        "predecesor, predecesora, predecesores, depende de, dependencia, dependencias, paso anterior",
        "先行タスク, 先行タスクid, 先行, 前工程, 依存, 依存関係, 前提",
    ),
    Concept.LABEL: (
        "connector label, connector labels, flow label, edge label, label, condition, answer, outcome label, "
        "branch, transition",
        "connectorbezeichnung, verbinderbeschriftung, verbindungsbeschriftung, bedingung, beschriftung, "
        "kantenbeschriftung",
        "étiquette, étiquette de connecteur, libellé, condition, branche",
        "etiqueta, etiqueta de conector, etiqueta del conector, condición, rama",
        "コネクタラベル, ラベル, 条件, 分岐",
    ),
    Concept.SHAPE: (
        "shape type, shape, node type, step type, symbol, element type, bpmn type, activity type, type of step",
        "shape typ, formtyp, form, symbol, knotentyp, schritttyp, elementtyp",
        "type de forme, forme, type d étape, symbole, type de nœud",
        "tipo de forma, forma, símbolo, tipo de paso, tipo de nodo",
        "図形の種類, 図形, 種別, シェイプの種類",
    ),
    Concept.LANE: (
        "function, lane, swimlane, swim lane, department, team, org unit, organisation unit, organization unit, "
        "business unit, pool, org group, group, section, unit, division, functional band",
        "funktion, bahn, schwimmbahn, abteilung, bereich, team, organisationseinheit, fachbereich",
        "fonction, couloir, service, département, équipe, direction, unité",
        "función, carril, departamento, área, equipo, unidad",
        "機能, 部署, 部門, レーン, 担当部署, 担当部門, チーム",
    ),
    Concept.PHASE: (
        "phase, stage, process phase, key management area, management area, workstream, work stream, process group, "
        "sub process, subprocess, process area, area, milestone group",
        "phase, abschnitt, prozessphase, teilprozess, prozessbereich, arbeitsstrang",
        "phase, stade, sous processus, domaine",
        "fase, subproceso, área de proceso",
        "フェーズ, 段階, 大項目, 中項目, 大分類, 工程",
    ),
    Concept.SOURCE: (
        "from, source, from step, from node, source id, from id, source node, start node, source step, "
        "from activity, "
        "tail, source ref",
        "von, quelle, von schritt, ausgang, von knoten",
        "de, source, depuis, origine, nœud source, étape source",
        "de, desde, origen, nodo origen, paso origen",
        "元, 開始ノード, 接続元, 遷移元",
    ),
    Concept.TARGET: (
        "to, target, to step, to node, target id, to id, target node, end node, target step, destination, "
        "to activity, "
        "head, target ref",
        "nach, ziel, zu, zu schritt, zu knoten, bis schritt",
        "vers, cible, à, destination, nœud cible, étape cible",
        "a, hasta, destino, nodo destino, paso destino",
        "先, 終了ノード, 接続先, 遷移先",
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
    Concept.PERFORMER: (
        "owner, owners, assignee, assigned to, performed by, performer, responsible, responsible person, "
        "responsible party, "
        "resource, resourcing, resources, handled by, done by, user, agent, processor, operator, worker, actor, "
        "executed by, person responsible, employee, handler, requester, requested by, requestor, approver, "
        "approved by, reviewer, reviewed by, buyer, author, created by, prepared by, submitted by, checked by, "
        "signed by, completed by, analyst, technician, clerk, manager, coordinator, lead, org resource, org role, "
        "who, budget owner, specialist, originator, reported by, reporter, raised by, action by, action owner, "
        "case worker, caseworker, in charge, pic, accountable, by, initiator",
        "verantwortlich, verantwortliche, verantwortlicher, zuständig, zuständige, zuständiger, bearbeiter, "
        "bearbeiterin, bearbeitet von, "
        "besitzer, ausführender, durchgeführt von, mitarbeiter, sachbearbeiter, prüfer, genehmiger, genehmigt von, "
        "antragsteller, besteller, einkäufer, angefordert von, erstellt von, freigegeben von, wer, ressource, "
        "geprüft von, ansprechpartner, rolle",
        "responsable, propriétaire, exécutant, acteur, effectué par, réalisé par, traité par, demandeur, acheteur, "
        "approbateur, approuvé par, validé par, créé par, ressource, qui, gestionnaire, vérifié par, pilote, chargé",
        "responsable, propietario, ejecutor, realizado por, asignado a, solicitante, comprador, aprobador, "
        "aprobado por, revisor, revisado por, creado por, recurso, quién, encargado, gestor",
        "担当, 担当者, 責任者, 作業者, 実施者, 承認者, 確認者, 申請者, レビューア, レビューイ, 再鑑者, 発見者, "
        "対応者, "
        "起票者, 依頼者, 作成者, 検印, 主担当",
    ),
    Concept.PARTICIPANT: (
        "role, participant, stakeholder, party, raci role, job title, position title, actor role, business role",
        "rolle, beteiligter, beteiligte, stelle, funktion, teilnehmer",
        "rôle, participant, intervenant, partie prenante, poste",
        "rol, participante, interesado, parte interesada, puesto",
        "役割, ロール, 参加者, 関係者, 役職",
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
        "arrived, admitted, discharged, billed, settled, triggered, decided, updated, entered, collected, "
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
    Concept.SYSTEM: (
        "system, systems, application, applications, tool, tools, software, platform, it system, app, database, "
        "technology, machine, channel, system used, tool used",
        "system, systeme, anwendung, werkzeug, software, it system, programm, plattform, maschine, hilfsmittel",
        "système, systèmes, application, outil, outils, logiciel, plateforme, machine",
        "sistema, sistemas, aplicación, herramienta, herramientas, software, plataforma, máquina",
        "システム, ツール, 使用システム, ソフトウェア, アプリ, 利用システム",
    ),
    Concept.INPUT: (
        "input, inputs, inputs needed, required input, needs, received from, information needed, materials",
        "input, inputs, eingabe, eingaben, eingang, eingangsdaten, benötigt, vorgabe",
        "entrée, entrées, intrant, intrants, données d entrée",
        "entrada, entradas, insumo, insumos",
        "入力, インプット, 入力情報",
    ),
    Concept.OUTPUT: (
        "output, outputs, result, results, deliverables, produces, outcome, product, handed to",
        "output, outputs, ausgabe, ergebnis, ergebnisse, ausgang, produkt, liefergegenstand",
        "sortie, sorties, résultat, résultats, livrable, livrables, produit",
        "salida, salidas, resultado, resultados, entregable, entregables, producto",
        "出力, アウトプット, 成果物, 出力情報",
    ),
    Concept.SUPPLIER: (
        "supplier, suppliers, provider",
        "lieferant, lieferanten, zulieferer",
        "fournisseur, fournisseurs",
        "proveedor, proveedores",
        "供給者, サプライヤー, 仕入先",
    ),
    Concept.CUSTOMER: (
        "customer, customers, client, clients, recipient, consumer",
        "kunde, kunden, abnehmer, empfänger",
        "client, clients, destinataire, bénéficiaire",
        "cliente, clientes, destinatario",
        "顧客, 得意先, 受け手, カスタマー",
    ),
    Concept.PROCESS: (
        "process, processes, process name, main process",
        "prozess, prozesse, ablauf, prozessname",
        "processus, procédé",
        "proceso, procesos",
        "プロセス, 業務, 業務名, 処理",
    ),
    Concept.DOCUMENT: (
        "document, documents, form, forms, file, files, record, records, template, template used, artifact, "
        "artefact, evidence, attachment, report, documentation, document used, spreadsheet, link",
        "dokument, dokumente, formular, formulare, datei, unterlage, unterlagen, beleg, vorlage, nachweis, anhang",
        "document, documents, formulaire, fichier, pièce jointe, modèle, justificatif, preuve",
        "documento, documentos, formulario, archivo, plantilla, adjunto, registro",
        "書類, 帳票, 文書, ファイル, 資料, 添付, 対象ファイル名, 様式",
    ),
    Concept.PROCESS_TIME: (
        "process time, processing time, touch time, work time, working time, cycle time, handling time, effort, "
        "hands on time, pt, time spent, service time, effort hours, task time, work effort",
        "bearbeitungszeit, prozesszeit, aufwand, arbeitszeit, zeitaufwand, bearbeitungsdauer, arbeitsaufwand",
        "temps de traitement, temps de travail, effort, charge, temps de cycle, charge de travail",
        "tiempo de proceso, tiempo de trabajo, esfuerzo, tiempo de ciclo, tiempo de procesamiento",
        "作業時間, 処理時間, 工数, 所要工数, 実作業時間",
    ),
    Concept.WAIT_TIME: (
        "wait, wait time, waiting time, queue time, idle time, delay, waiting, wt, queue",
        "wartezeit, liegezeit, verzögerung, wartedauer",
        "attente, temps d attente, délai d attente",
        "espera, tiempo de espera, demora",
        "待ち時間, 待機時間, 滞留時間",
    ),
    Concept.LEAD_TIME: (
        "lead time, turnaround, turnaround time, elapsed time, total time, throughput time, tat, sla, lt",
        "durchlaufzeit, lieferzeit, gesamtzeit, vorlaufzeit",
        "délai, temps total, délai de traitement, délai d exécution",
        "plazo de entrega, tiempo total, tiempo de respuesta",
        "リードタイム, 所要日数, 経過時間",
    ),
    Concept.DURATION: (
        "duration, time required, days, hours, minutes, mins, hrs, weeks, estimated time, estimate, duration days, "
        "time needed, how long, time taken, est time",
        "dauer, zeitbedarf, tage, stunden, minuten, zeit in minuten, schätzung",
        "durée, jours, heures, minutes, temps estimé, temps nécessaire",
        "duración, días, horas, minutos, tiempo estimado",
        "期間, 所要時間, 日数, 時間, 見積",
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
        "site, "
        "product line, segment, cost center, cost centre, vendor, company, urgency, frequency, recurrence, "
        "how often, "
        "level, complexity, branch office, currency, project, program, epic link, manufacturer",
        "kategorie, typ, art, klasse, klassifizierung, priorität, schweregrad, region, land, ort, standort, "
        "kostenstelle, dringlichkeit, häufigkeit, firma, währung, projekt",
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
    Concept.RACI: (
        "raci, rasci, raci code, responsibility, responsibility type, involvement, assignment type, rasic, raci type",
        "raci, verantwortung, verantwortlichkeit, raci code, beteiligung",
        "raci, responsabilité, implication, code raci",
        "raci, responsabilidad, código raci, implicación",
        "raci, 責任区分, 責任",
    ),
    Concept.VERDICT: (
        "automatable, automation, automate, verdict, judgment, judgement, manual or automatic, automation potential, "
        "can be automated, judgment or rules, human judgment, disposition to be",
        "automatisierbar, automatisierung, ermessen, manuell automatisch, automatisierungspotenzial",
        "automatisable, automatisation, jugement, manuel automatique",
        "automatizable, automatización, juicio, manual automático",
        "自動化, 自動化可否, 判断",
    ),
    Concept.ASSET: (
        "asset, asset id, serial, serial number, serial no, s n, model, manufacturer, product, part no, part number, "
        "license, warranty, version, equipment, sku, hostname, ip address, inventory",
        "anlage, seriennummer, modell, hersteller, inventarnummer, gerät, lizenz, teilenummer",
        "actif, numéro de série, modèle, fabricant, équipement, licence, inventaire",
        "activo, número de serie, modelo, fabricante, equipo, licencia, inventario",
        "資産, 型番, 製造番号, 機器, 品番",
    ),
}

ROLE_WORDS = (
    "manager, lead, team, owner, director, officer, analyst, engineer, developer, sponsor, coordinator, "
    "specialist, department, dept, head, executive, supervisor, administrator, admin, assistant, clerk, "
    "buyer, controller, finance, hr, legal, it, sales, marketing, procurement, purchasing, operations, ops, "
    "support, quality, qa, security, compliance, customer, vendor, supplier, business, architect, tester, "
    "designer, consultant, accountant, ceo, cfo, cio, cto, coo, vp, pm, po, tpm, sde, sdm, pmo, board, "
    "committee, user, users, client, hiring, steering, group, stakeholder, stakeholders, leiter, leiterin, "
    "leitung, abteilung, fachbereich, einkauf, vertrieb, buchhaltung, geschäftsführung, rechtsabteilung, "
    "personal, logistik, lager, warehouse, produktion, kunde, lieferant, chef, responsable, directeur, "
    "direction, équipe, service, achats, comptabilité, juridique, ventes, gerente, jefe, director, equipo, "
    "compras, contabilidad, ventas, legal, 部長, 課長, 担当, 責任者, 部, 課, 室, チーム, "
    "リーダー, マネージャー, 開発, 営業, 経理, 総務, 人事, 購買"
)
"""Words that job titles and departments are made of; they tell the participants of a RACI from its steps."""

TOTAL_WORDS = (
    "total, totals, grand total, subtotal, sub total, sum, average, summe, gesamt, gesamtsumme, zwischensumme, "
    "mittelwert, somme, sous total, total général, moyenne, suma, total general, promedio, 合計, 小計, 総計, 平均"
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
    "jueves, viernes, sábado, domingo, mié, jue, vie, sáb, dom, 月, 火, 水, 木, 金, 土, 日"
)
"""Weekdays as roster headers write them."""

UNIT_WORDS = {
    "minutes": "minutes, minute, mins, min, minuten, minutos, 分",
    "hours": "hours, hour, hrs, hr, h, stunden, stunde, std, heures, heure, horas, hora, 時間",
    "days": "days, day, d, tage, tag, pt, jours, jour, días, día, 日, 日数, 人日",
    "weeks": "weeks, week, wks, wk, wochen, woche, semaines, semaine, semanas, semana, 週",
}
"""Units of time in headers such as `Process time (min)`."""
