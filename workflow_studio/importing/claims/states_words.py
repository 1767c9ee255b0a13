"""Words for states, for yes and no, and for what is done to reach a state: tables to read and to extend, no code.

Each line is one language: English, German, French, Spanish, Japanese. Compared after `state_key`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_STATES = (
    "open, in progress, in process, in work, working, active, inactive, ongoing, started, not started, to do, todo, "
    "backlog, done, closed, complete, completed, finished, approved, not approved, partially approved, rejected, "
    "declined, denied, cancelled, canceled, on hold, hold, parked, paused, blocked, waiting, waiting for customer, "
    "awaiting approval, pending, pending approval, draft, new, proposed, agreed, accepted, submitted, requested, "
    "in review, under review, reviewed, in approval, for approval, planned, scheduled, ordered, partially delivered, "
    "delivered, received, paid, unpaid, overdue, late, shipped, sent, resolved, unresolved, reopened, escalated, "
    "assigned, unassigned, verified, tested, passed, failed, ready, released, published, signed, expired, archived, "
    "returned, refunded, invoiced, confirmed, registered, in stock, out of stock, abandoned, suspended, deferred, "
    "withdrawn, quoted, won, lost, ok, ng, pass, fail, on track, at risk, off track, delayed, outstanding, "
    "resubmitted, mitigated, monitored, answered, decided, investigated, implemented, deployed, obsolete, "
    "superseded, void, doing, review, testing, in test, wip, qualified, hired, granted, inactive, live, cleared, "
    "prospect, negotiation, proposal, lead",
    "offen, in bearbeitung, in arbeit, laufend, begonnen, nicht begonnen, erledigt, geschlossen, abgeschlossen, "
    "fertig, genehmigt, nicht genehmigt, abgelehnt, storniert, abgebrochen, pausiert, zurückgestellt, blockiert, "
    "wartend, wartet, ausstehend, entwurf, neu, vorgeschlagen, angenommen, eingereicht, beantragt, in prüfung, "
    "geprüft, geplant, bestellt, teilweise geliefert, geliefert, erhalten, eingegangen, bezahlt, überfällig, "
    "versandt, gelöst, eskaliert, zugewiesen, freigegeben, in freigabe, zur freigabe, unterschrieben, abgelaufen, "
    "archiviert, aktiv, inaktiv, bestanden, nicht bestanden, in genehmigung, angelegt, gebucht, fakturiert, "
    "in klärung, zurückgegeben, verworfen",
    "ouvert, ouverte, en cours, en traitement, commencé, non commencé, à faire, fait, fermé, fermée, clos, clôturé, "
    "clôturée, terminé, terminée, approuvé, approuvée, rejeté, rejetée, refusé, refusée, annulé, annulée, "
    "en attente, bloqué, suspendu, brouillon, nouveau, nouvelle, proposé, accepté, acceptée, soumis, soumise, "
    "en revue, validé, validée, à valider, planifié, commandé, commandée, livré, livrée, reçu, reçue, payé, payée, "
    "en retard, expédié, envoyé, résolu, actif, inactif, en validation, prêt, archivé",
    "abierto, abierta, en curso, en proceso, en progreso, iniciado, no iniciado, pendiente, hecho, cerrado, cerrada, "
    "completado, terminado, finalizado, aprobado, aprobada, rechazado, rechazada, cancelado, cancelada, anulado, "
    "en espera, bloqueado, suspendido, borrador, nuevo, nueva, propuesto, aceptado, aceptada, presentado, "
    "en revisión, revisado, planificado, pedido, entregado, recibido, pagado, vencido, enviado, resuelto, activo, "
    "inactivo, en aprobación, listo, archivado",
    "未着手, 着手, 進行中, 対応中, 作業中, 完了, 済, 対応済, 対応済み, 未対応, 保留, 保留中, 承認, 承認済, 承認済み, "
    "承認待ち, 未承認, 却下, 差戻し, 差し戻し, 中止, 取消, キャンセル, 待ち, 確認中, 確認待ち, 確認済, 下書き, 新規, "
    "受付, 受付済, 申請中, 申請済, 発注済, 納品済, 支払済, 出荷済, 終了, クローズ, オープン, 遅延, 再開, レビュー中, "
    "レビュー待ち, 検収済, 合格, 不合格",
    "aberta, aberto, em curso, em andamento, pendente, concluído, concluída, fechado, fechada, aprovado, aprovada, "
    "rejeitado, rejeitada, cancelado, cancelada, pago, paga, entregue, enviado, enviada, recebido, recebida, em espera",
    "aperto, aperta, in corso, in attesa, sospeso, completato, completata, chiuso, chiusa, approvato, approvata, "
    "rifiutato, rifiutata, annullato, annullata, pagato, pagata, consegnato, spedito, spedita, confermato, confermata, "
    "evaso, bozza, nuovo",
    "lopend, in behandeling, in uitvoering, afgesloten, afgehandeld, gereed, gesloten, goedgekeurd, afgewezen, "
    "geannuleerd, betaald, geleverd, verzonden, ontvangen, wachtend, nieuw, concept, ingediend",
    "otwarte, otwarta, w toku, w trakcie, zakończone, zakończona, zamknięte, zamknięta, zatwierdzone, zatwierdzona, "
    "odrzucone, odrzucona, anulowane, anulowana, zapłacone, zapłacona, wysłane, wysłana, nowe, nowa, oczekuje",
    "未开始, 进行中, 已完成, 完成, 未完成, 待审批, 已审批, 审批中, 已批准, 已拒绝, 已取消, 已下单, 已收货, 已付款, "
    "已发货, 已关闭, 处理中, "
    "待处理, 已提交, 草稿, 暂停",
)

_YES_NO = (
    "yes, no, y, n, true, false, x, n a, na, not applicable, tbd, maybe, partly, partial, 1, 0, checked, unchecked, "
    "ja, nein, j, teilweise, entfällt, oui, non, o, s o, sí, si, no aplica, はい, いいえ, 有, 無, 有り, 無し, あり, "
    "なし, 要, 不要, 対象, 対象外"
)

_VERBS = (
    "accepted accept, acknowledged acknowledge, agreed agree, answered answer, approved approve, archived archive, "
    "assessed assess, assigned assign, awarded award, billed bill, booked book, collected collect, "
    "confirmed confirm, created create, decided decide, delivered deliver, deployed deploy, dispatched dispatch, "
    "drafted draft, escalated escalate, filed file, fixed fix, implemented implement, informed inform, "
    "inspected inspect, installed install, interviewed interview, investigated investigate, invoiced invoice, "
    "issued issue, logged log, negotiated negotiate, notified notify, ordered order, packed pack, paid pay, "
    "picked pick, posted post, published publish, quoted quote, received receive, reconciled reconcile, "
    "refunded refund, registered register, rejected reject, released release, requested request, resolved resolve, "
    "returned return, reviewed review, scheduled schedule, screened screen, sent send, shipped ship, signed sign, "
    "submitted submit, tested test, triaged triage, validated validate, verified verify, abgelehnt ablehnen, "
    "angelegt anlegen, angenommen annehmen, beantragt beantragen, bestellt bestellen, bestätigt bestätigen, "
    "bezahlt bezahlen, eingereicht einreichen, freigegeben freigeben, gebucht buchen, geliefert liefern, "
    "genehmigt genehmigen, geprüft prüfen, gelöst lösen, unterschrieben unterschreiben, versandt versenden, "
    "zugewiesen zuweisen, approuvé approuver, commandé commander, envoyé envoyer, expédié expédier, "
    "facturé facturer, livré livrer, payé payer, reçu recevoir, rejeté rejeter, refusé refuser, signé signer, "
    "soumis soumettre, validé valider, aprobado aprobar, enviado enviar, entregado entregar, facturado facturar, "
    "firmado firmar, pagado pagar, recibido recibir, rechazado rechazar, revisado revisar, 承認済 承認, "
    "承認済み 承認, 発注済 発注, 納品済 納品, 支払済 支払, 出荷済 出荷, 検収済 検収, 申請済 申請, 確認済 確認, "
    "受付済 受付"
)


@lru_cache(maxsize=8192)
def state_key(text: str) -> str:
    """What spellings of one state have in common: letters and digits without case, blanks and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", plain) or plain.strip()


STATES = frozenset(state_key(word) for line in _STATES for word in line.split(","))
YES_NO = frozenset(state_key(word) for word in _YES_NO.split(","))
VERBS = {state_key(state): verb for state, verb in (pair.split() for pair in _VERBS.split(","))}
"""What is done so that something comes to be in a state; states that everything ends in are none."""


def is_yes_or_no(texts: tuple[str, ...]) -> bool:
    """Whether values only say yes, no, or that the question does not arise."""
    return len(texts) <= 4 and all(state_key(text) in YES_NO for text in texts)


def share_of_states(texts: tuple[str, ...]) -> float:
    """The share of texts that are words for states, 0 to 1."""
    return sum(state_key(text) in STATES for text in texts) / len(texts) if texts else 0.0
