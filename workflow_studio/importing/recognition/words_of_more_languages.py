"""Header words in Portuguese, Italian, Dutch, Polish and simplified Chinese.

Each line of a concept is one of these languages, in this order. See `vocabulary`.
"""

from __future__ import annotations

from workflow_studio.importing.recognition.concepts import Concept

TERMS_OF_MORE_LANGUAGES: dict[Concept, tuple[str, ...]] = {
    Concept.ACTIVITY: (
        "atividade, actividade, evento, ação, operação",
        "attività, evento, azione, operazione",
        "activiteit, gebeurtenis, actie, handeling, bewerking",
        "czynność, działanie, zdarzenie, operacja",
        "活动, 事件, 操作, 动作",
    ),
    Concept.STEP: (
        "passo, tarefa, etapa, passo do processo, o que fazer, atividade, subtarefa",
        "passo, fase del processo, compito, attività, sotto attività, cosa fare",
        "stap, processtap, taak, werkzaamheid, werkzaamheden, wat, omschrijving van de stap, deeltaak",
        "krok, zadanie, etap procesu, czynność, podzadanie, co",
        "步骤, 任务, 工序, 工作内容, 作业内容, 事项, 任务名称, 步骤名称",
    ),
    Concept.STEP_ID: (
        "id do passo, nº do passo, número do passo, id da tarefa",
        "id passo, n passo, numero passo, id attività",
        "stapnummer, stap nr, taaknummer",
        "nr kroku, numer kroku, id zadania",
        "步骤编号, 任务编号, 工序号",
    ),
    Concept.NEXT: (
        "próximo passo, próxima etapa, próxima atividade, próximo, próxima, passo seguinte, seguinte, "
        "sucessor, sucessores",
        "passo successivo, fase successiva, successivo, successore, prossimo passo, prossima fase, prossima attività",
        "volgende stap, volgende, volgende activiteit, opvolger",
        "następny krok, kolejny krok, następnik",
        "下一步, 后续任务, 后续",
    ),
    Concept.PREDECESSOR: (
        "predecessor, predecessora, predecessores, depende de, dependência, dependências, passo anterior",
        "predecessore, predecessori, dipende da, dipendenza, dipendenze, passo precedente",
        "voorganger, voorgangers, afhankelijk van, afhankelijkheid, vorige stap",
        "poprzednik, poprzednicy, zależy od, zależność, poprzedni krok",
        "前置任务, 前一步, 依赖, 前置",
    ),
    Concept.LABEL: ("condição, rótulo", "condizione, etichetta", "voorwaarde", "warunek, etykieta", "条件, 标签, 分支"),
    Concept.LANE: (
        "departamento, setor, equipa, equipe, unidade, raia, piscina",
        "reparto, dipartimento, ufficio, unità, squadra",
        "afdeling, ploeg, bedrijfsonderdeel",
        "dział, wydział, zespół, jednostka",
        "部门, 科室, 团队, 责任部门, 负责部门",
    ),
    Concept.PHASE: (
        "fase, subprocesso",
        "fase, sottoprocesso",
        "fase, deelproces",
        "faza, etap, podproces",
        "阶段, 大类",
    ),
    Concept.SOURCE: ("de, desde, origem", "da, dal, origine", "van, vanaf", "od", "来源"),
    Concept.TARGET: ("até, para, destino", "a, al, fino al", "tot, naar, tot en met", "do dnia", "去向, 目标"),
    Concept.LAST_CHANGE: (
        "atualizado, atualizado em, última atualização, modificado em, última modificação",
        "aggiornato, aggiornato il, ultimo aggiornamento, modificato il, ultima modifica",
        "bijgewerkt, bijgewerkt op, laatst bijgewerkt, gewijzigd op, laatste wijziging",
        "zaktualizowano, ostatnia aktualizacja, zmodyfikowano, ostatnia zmiana",
        "更新时间, 更新日期, 修改时间, 最后更新, 最后修改",
    ),
    Concept.PERFORMER: (
        "responsável, executante, executor, realizado por, atribuído a, requerente, solicitante, comprador, aprovador, "
        "aprovado por, revisor, revisto por, criado por, recurso, quem, encarregado, gestor, operador, feito por, "
        "colaborador, utilizador, analista, técnico",
        "responsabile, incaricato, addetto, esecutore, eseguito da, assegnato a, richiedente, acquirente, approvatore, "
        "approvato da, revisore, creato da, risorsa, chi, operatore, utente, fatto da, referente, magazziniere, "
        "commerciale, dipendente, verificato da, tecnico",
        "verantwoordelijke, verantwoordelijk, eigenaar, uitvoerder, uitgevoerd door, behandelaar, behandeld door, "
        "toegewezen aan, aanvrager, inkoper, goedkeurder, goedgekeurd door, gecontroleerd door, controle door, wie, "
        "medewerker, gebruiker, gedaan door",
        "odpowiedzialny, odpowiedzialna, osoba odpowiedzialna, wykonawca, wykonuje, wykonał, przypisano do, "
        "wnioskodawca, zgłaszający, zatwierdzający, zatwierdził, zatwierdza, sprawdził, sprawdza, przyjął, prowadzący, "
        "kto, pracownik, użytkownik, właściciel",
        "负责人, 责任人, 执行人, 经办人, 申请人, 审批人, 审核人, 操作人, 操作员, 处理人, 采购员, 员工, 用户",
    ),
    Concept.PARTICIPANT: (
        "papel, função, participante, cargo, parte interessada",
        "ruolo, partecipante, funzione, mansione",
        "rol, functie, deelnemer, betrokkene",
        "rola, stanowisko, uczestnik, funkcja",
        "角色, 岗位, 职位, 参与者",
    ),
    Concept.SYSTEM: (
        "sistema, sistemas, aplicação, ferramenta, onde",
        "sistema, sistemi, applicazione, strumento",
        "systeem, applicatie, hulpmiddel",
        "system, aplikacja, narzędzie",
        "系统, 工具, 软件, 平台",
    ),
    Concept.INPUT: ("entrada, entradas", "ingresso, ingressi, input", "invoer", "wejście, dane wejściowe", "输入"),
    Concept.OUTPUT: (
        "saída, saídas, resultado, entregável",
        "uscita, uscite, risultato, output",
        "uitvoer, resultaat",
        "wyjście, wynik, rezultat",
        "输出, 成果, 交付物",
    ),
    Concept.SUPPLIER: ("fornecedor, fornecedores", "fornitore, fornitori", "leverancier", "dostawca", "供应商"),
    Concept.CUSTOMER: ("cliente, clientes", "cliente, clienti", "klant, klanten", "klient, klienci", "客户, 顾客"),
    Concept.PROCESS: ("processo, processos", "processo, processi", "proces", "proces", "流程"),
    Concept.DOCUMENT: (
        "documento, documentos, formulário, ficheiro, arquivo, modelo",
        "documento, documenti, modulo, allegato, modello",
        "formulier, bestand, bijlage, sjabloon",
        "dokument, dokumenty, formularz, plik, załącznik",
        "文件, 文档, 表单, 单据, 附件",
    ),
    Concept.PROCESS_TIME: (
        "tempo de processamento, tempo de trabalho, esforço",
        "tempo di lavorazione, tempo di lavoro",
        "bewerkingstijd, werktijd",
        "czas pracy, czas przetwarzania",
        "处理时间, 工时",
    ),
    Concept.DURATION: (
        "duração, dias, horas",
        "durata, giorni, ore, minuti",
        "duur, dagen, uren",
        "czas trwania, dni",
        "时长, 天数, 工期",
    ),
    Concept.NUMBER: (
        "nº, n, número, ordem, linha",
        "n, num, numero, riga",
        "nr, nummer, regel",
        "lp, l p, nr, numer",
        "序号, 编号, 行号",
    ),
    Concept.IDENTIFIER: (
        "referência, identificador",
        "riferimento, identificativo, codice",
        "kenmerk, referentie",
        "identyfikator, numer referencyjny",
        "编号, 识别号, 单号",
    ),
    Concept.CASE: (
        "caso, processo nº, nº do pedido, pedido, fatura, nº fatura, encomenda, reclamação, requisição, nº do processo",
        "caso, pratica, ordine, n ordine, numero ordine, fattura, n fattura, richiesta, reclamo, commessa",
        "zaak, zaaknummer, dossier, dossiernummer, bestelling, bestelnummer, factuur, factuurnummer, aanvraag, "
        "aanvraagnummer, klacht, klachtnummer, ordernummer",
        "sprawa, numer sprawy, nr sprawy, zamówienie, nr zamówienia, faktura, nr faktury, wniosek, nr wniosku, "
        "reklamacja, zgłoszenie, nr zgłoszenia",
        "案件, 案件编号, 申请单号, 订单号, 订单编号, 工单号, 单号, 合同编号, 发票号, 流程编号",
    ),
    Concept.NAME: (
        "nome, título, designação, assunto",
        "nome, titolo, denominazione, oggetto",
        "naam, titel, onderwerp",
        "nazwa, tytuł, temat, imię i nazwisko",
        "名称, 姓名, 标题, 主题",
    ),
    Concept.DESCRIPTION: (
        "descrição, detalhes, instruções, objetivo",
        "descrizione, dettagli, istruzioni, obiettivo",
        "omschrijving, beschrijving, toelichting, details, instructie",
        "opis, szczegóły, instrukcja, cel",
        "说明, 描述, 内容, 详细说明",
    ),
    Concept.TIMESTAMP: (
        "data e hora, data hora, hora",
        "data e ora, data ora, ora",
        "tijdstip, datum en tijd, tijd",
        "data i godzina, godzina",
        "时间, 时间戳, 日期时间, 操作时间",
    ),
    Concept.DATE: ("data, dia, mês", "data, giorno, mese", "datum, dag, maand", "data, dzień, miesiąc", "日期"),
    Concept.START: (
        "início, data de início, começo",
        "inizio, data inizio",
        "begin, begindatum, startdatum",
        "początek, data rozpoczęcia, rozpoczęcie",
        "开始, 开始日期, 开始时间",
    ),
    Concept.END: (
        "fim, término, data de fim, conclusão",
        "fine, data fine, conclusione",
        "einde, einddatum",
        "koniec, data zakończenia, zakończenie",
        "结束, 结束日期, 完成时间, 完成日期",
    ),
    Concept.DUE: (
        "prazo, vencimento, data limite, data prevista",
        "scadenza, data prevista, termine",
        "deadline, vervaldatum, streefdatum, uiterlijk",
        "termin, termin realizacji, planowany termin",
        "截止日期, 期限, 计划完成日期",
    ),
    Concept.MILESTONE: (
        "aprovado, solicitado, pedido em, encomendado, recebido, entregue, pago, enviado, revisto, assinado, fechado, "
        "aberto, criado, concluído em, confirmado, aceite, rejeitado, publicado, faturado, aprovação, entrega, "
        "pagamento, receção, recepção, envio",
        "approvato, richiesto, ordinato, ricevuto, consegnato, pagato, spedito, inviato, firmato, chiuso, aperto, "
        "creato, completato, confermato, accettato, rifiutato, fatturato, approvazione, consegna, pagamento, "
        "spedizione, data ordine, data conferma, conferma, ricezione",
        "goedgekeurd, aangevraagd, besteld, ontvangen, geleverd, betaald, verzonden, getekend, gesloten, geopend, "
        "aangemaakt, ingediend, bevestigd, geaccepteerd, afgewezen, gefactureerd, afgehandeld, ontvangst, levering, "
        "betaling, goedkeuring, afgesloten, ingevoerd",
        "zatwierdzono, zamówiono, otrzymano, dostarczono, zapłacono, wysłano, podpisano, zamknięto, otwarto, "
        "utworzono, potwierdzono, przyjęto, odrzucono, data zgłoszenia, data zatwierdzenia, data zamknięcia, "
        "data rozpatrzenia, data wysyłki, data przyjęcia, data zamówienia, data płatności",
        "申请日期, 审批日期, 下单日期, 收货日期, 付款日期, 发货日期, 到货日期, 验收日期, 签订日期, 提交日期, "
        "批准日期, 登记日期, "
        "受理日期, 审核日期, 入库日期",
    ),
    Concept.STATUS: (
        "estado, situação, andamento",
        "stato, situazione, avanzamento",
        "status, stand, voortgang",
        "status, stan, postęp",
        "状态, 进度, 情况, 当前状态, 完成情况",
    ),
    Concept.AMOUNT: (
        "montante, valor, preço, custo, quantidade, total",
        "importo, valore, prezzo, costo, quantità, totale",
        "bedrag, waarde, prijs, kosten, aantal, totaal",
        "kwota, wartość, cena, koszt, ilość, suma",
        "金额, 价格, 数量, 费用, 合计, 单价",
    ),
    Concept.NOTE: (
        "nota, notas, comentário, comentários, observação, observações, problema, motivo",
        "nota, note, commento, commenti, osservazioni, problema, motivo",
        "opmerking, opmerkingen, notitie, toelichting, probleem, reden",
        "uwagi, uwaga, komentarz, notatki, problem, powód",
        "备注, 注释, 说明, 问题, 原因, 意见",
    ),
    Concept.CATEGORY: (
        "categoria, tipo, prioridade, local, país",
        "categoria, tipo, priorità, luogo, paese, sede",
        "categorie, soort, prioriteit, locatie, land",
        "kategoria, typ, rodzaj, priorytet, lokalizacja, kraj",
        "类别, 类型, 优先级, 地点, 分类",
    ),
    Concept.RISK: (
        "risco, riscos, probabilidade, impacto, mitigação, causa",
        "rischio, rischi, probabilità, impatto, mitigazione, causa",
        "risico, kans, impact, maatregel, oorzaak",
        "ryzyko, prawdopodobieństwo, wpływ, przyczyna",
        "风险, 概率, 影响, 应对措施",
    ),
    Concept.CHECK: (
        "feito, concluído, verificado, ok, controlo, conferido, rubrica, assinatura, conforme, visto",
        "fatto, verificato, ok, controllo, verifica, firma, sigla, conforme",
        "gedaan, gereed, gecontroleerd, controle, ok, paraaf, akkoord, afgevinkt",
        "zrobione, wykonano, sprawdzono, kontrola, ok, podpis, parafka",
        "完成, 已完成, 是否完成, 检查, 检查结果, 签字, 签名, 确认",
    ),
    Concept.CONTACT: (
        "telefone, telemóvel, morada, endereço, contacto, contato",
        "telefono, cellulare, indirizzo, contatto",
        "telefoon, adres, contactpersoon",
        "telefon, adres, kontakt",
        "电话, 手机, 地址, 邮箱, 联系方式",
    ),
    Concept.CODE: (
        "código, valor, opção, lista",
        "codice, valore, opzione, elenco",
        "code, waarde, optie, lijst",
        "kod, wartość, opcja, lista",
        "代码, 选项, 含义",
    ),
    Concept.ASSET: (
        "ativo, número de série, fabricante, equipamento",
        "bene, numero di serie, produttore, attrezzatura",
        "apparaat, serienummer, fabrikant, artikel",
        "sprzęt, numer seryjny, producent, urządzenie",
        "资产, 序列号, 型号, 设备, 规格",
    ),
}
