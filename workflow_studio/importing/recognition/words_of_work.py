"""Header words of steps, their order, who does them, with what and how long.

Each line of a concept is one language: English, German, French, Spanish, Japanese. See `vocabulary`.
"""

from __future__ import annotations

from workflow_studio.importing.recognition.concepts import Concept

TERMS_OF_WORK: dict[Concept, tuple[str, ...]] = {
    Concept.ACTIVITY: (
        "activity, activity name, event, event name, action, action taken, operation, event type, concept name, "
        "what happened, status change, status changed to, new status, to status, "
        "status to, to state, state to, new state, status after, transaction, movement",
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
        "von, vom, ab, quelle, von schritt, ausgang, von knoten",
        "de, du, source, depuis, origine, nœud source, étape source",
        "de, desde, origen, nodo origen, paso origen",
        "元, 開始ノード, 接続元, 遷移元",
    ),
    Concept.TARGET: (
        "to, target, to step, to node, target id, to id, target node, end node, target step, destination, "
        "to activity, "
        "head, target ref",
        "nach, bis, bis zum, ziel, zu, zu schritt, zu knoten, bis schritt",
        "vers, au, cible, à, destination, nœud cible, étape cible",
        "a, hasta, destino, nodo destino, paso destino",
        "先, 終了ノード, 接続先, 遷移先",
    ),
    Concept.PERFORMER: (
        "owner, owners, assignee, assigned to, performed by, performer, responsible, responsible person, "
        "responsible party, "
        "resource, resourcing, resources, handled by, done by, user, agent, processor, operator, worker, actor, "
        "executed by, person responsible, employee, handler, requester, requested by, requestor, approver, "
        "approved by, reviewer, reviewed by, buyer, author, created by, prepared by, submitted by, checked by, "
        "signed by, completed by, analyst, technician, clerk, manager, coordinator, lead, org resource, org role, "
        "who, budget owner, specialist, originator, reported by, reporter, raised by, action by, action owner, "
        "case worker, caseworker, in charge, pic, accountable, by, initiator, finder, found by, detected by, fixer, "
        "fixed by, repaired by, carried out by, dealt with by, filled in by, member, members, account executive, "
        "sales rep, "
        "resp, resp person, staff, staff member, host, attendant, preparer, inspector, requestor name, taken over "
        "by, handed over by",
        "verantwortlich, verantw, verantwortliche, verantwortlicher, zuständig, zuständige, zuständiger, bearbeiter, "
        "bearbeiterin, bearbeitet von, "
        "besitzer, ausführender, durchgeführt von, mitarbeiter, sachbearbeiter, prüfer, genehmiger, genehmigt von, "
        "antragsteller, besteller, einkäufer, angefordert von, erstellt von, freigegeben von, wer, ressource, "
        "geprüft von, ansprechpartner, rolle, benutzer, anwender, ausgeführt von, erledigt von, operator, bediener",
        "responsable, propriétaire, exécutant, acteur, effectué par, réalisé par, traité par, demandeur, acheteur, "
        "approbateur, approuvé par, validé par, créé par, ressource, qui, gestionnaire, vérifié par, pilote, chargé, "
        "opérateur, utilisateur, agent, fait par",
        "responsable, propietario, ejecutor, realizado por, asignado a, solicitante, comprador, aprobador, "
        "aprobado por, revisor, revisado por, creado por, recurso, quién, encargado, gestor, operador, "
        "operario, usuario, hecho por, atendido por, ejecutado por",
        "担当, 担当者, 責任者, 作業者, 実施者, 承認者, 確認者, 申請者, レビューア, レビューイ, 再鑑者, 発見者, "
        "対応者, "
        "起票者, 依頼者, 作成者, 検印, 主担当, ユーザー, 実行者, 登録者, 課長, 部長, 係長, 主任, 上長, 決裁者",
    ),
    Concept.PARTICIPANT: (
        "role, participant, stakeholder, party, raci role, job title, position title, actor role, business role",
        "rolle, beteiligter, beteiligte, stelle, funktion, teilnehmer",
        "rôle, participant, intervenant, partie prenante, poste",
        "rol, participante, interesado, parte interesada, puesto",
        "役割, ロール, 参加者, 関係者, 役職",
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
        "input, inputs, comes in, inputs needed, required input, needs, received from, information needed, materials",
        "input, inputs, eingabe, eingaben, eingang, eingangsdaten, benötigt, vorgabe",
        "entrée, entrées, intrant, intrants, données d entrée",
        "entrada, entradas, insumo, insumos",
        "入力, インプット, 入力情報",
    ),
    Concept.OUTPUT: (
        "gives, output, outputs, goes out, result, results, deliverable, deliverables, produces, outcome, "
        "product, handed to",
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
        "handed over, document, documents, form, forms, file, files, record, records, template, template used, "
        "artifact, "
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
}
