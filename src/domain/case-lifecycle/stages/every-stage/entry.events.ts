import type { CivilDate } from '../../../civil-date.js';
import type { CaseFacts } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';
import { patchArbitration } from '../arbitration/arbitration-record.js';
import { keptDocument, otherDocuments, splitDocuments, withAwards } from '../arbitration/award.events.js';
import { withAward } from '../arbitration/award.facts.js';
import { setEnforcement, stateOfTitle, titleOf } from '../enforcement/enforcement-record.js';
import { withJudgment } from '../litigation/judgment.facts.js';
import { setLitigation } from '../litigation/litigation-record.js';
import type { LitigationFacts } from '../litigation/litigation.facts.js';
import { changeMediation } from '../mediation/mediation-record.js';
import { askService, servedDays, type Served } from './every-stage.payloads.js';
import { everyoneMeant } from './decision.payloads.js';
import { agreementAt, titleInForce } from './entry-instruments.js';
import { enteredPayload, type Entered } from './entry.payloads.js';

const track = (c: FactContext) => c.track?.id ?? 't1';

/** The day in law on which the state really began: whatever happened since may still be recorded. */
function beganOn(p: Entered, c: FactContext): CivilDate {
  const day = DAYS[p.at]?.(p) ?? null;
  return day !== null && day < c.event.occurredOn ? day : c.event.occurredOn;
}

const DAYS: { readonly [A in Entered['at']]?: (p: Entered) => CivilDate | null } = {
  'mediation.agreed': (p) => (p.at === 'mediation.agreed' ? p.facts.effectiveOn : null),
  'mediation.enforceable': titleDay,
  'arbitration.filed': (p) => (p.at === 'arbitration.filed' ? p.facts.receivedOn : null),
  'arbitration.pending': (p) => (p.at === 'arbitration.pending' ? p.facts.acceptedOn : null),
  'arbitration.awarded': (p) =>
    p.at === 'arbitration.awarded' ? (p.facts.documents[0]?.madeOn ?? null) : null,
  'arbitration.effective': titleDay,
  'litigation.filed': (p) => (p.at === 'litigation.filed' ? p.facts.receivedOn : null),
  'litigation.firstInstance': (p) => (p.at === 'litigation.firstInstance' ? p.facts.docketedOn : null),
  'litigation.judged': (p) =>
    p.at === 'litigation.judged' ? (p.facts.pronouncedOn ?? earliest(p.facts.served)) : null,
  'litigation.secondInstance': (p) => (p.at === 'litigation.secondInstance' ? p.facts.docketedOn : null),
  'litigation.effective': titleDay,
  'enforcement.ongoing': (p) => (p.at === 'enforcement.ongoing' ? p.facts.docketedOn : null),
  'enforcement.dormant': (p) => (p.at === 'enforcement.dormant' ? p.facts.on : null),
};

function titleDay(p: Entered): CivilDate | null {
  return 'title' in p.facts ? (p.facts.title.effectiveOn ?? p.facts.title.madeOn) : null;
}

function earliest(served: Served): CivilDate | null {
  const days = Object.values(served).flatMap((entry) => {
    const on = typeof entry === 'string' || entry === null ? entry : entry.on;
    return on === null ? [] : [on];
  });
  return days.sort()[0] ?? null;
}

function suit(
  facts: CaseFacts,
  c: FactContext,
  next: LitigationFacts & { readonly by?: unknown },
): CaseFacts {
  const { by, ...rest } = next;
  return setLitigation(facts, track(c), { ...rest, plaintiffs: everyoneMeant(facts, by ?? 'worker') });
}

/** Puts what the worker brings in where the events of the earlier stages would have put it. */
function entered(facts: CaseFacts, p: Entered, c: FactContext): CaseFacts {
  const id = track(c);
  switch (p.at) {
    case 'negotiation.performing':
      return agreementAt(
        facts,
        { id, seq: c.event.seq },
        'settlement',
        p.facts.agreement,
        c.event.occurredOn,
      );
    case 'mediation.agreed': {
      const { organisationType, effectiveOn, statusClaims, paymentOnly } = p.facts;
      const agreement = {
        seq: c.event.seq,
        effectiveOn,
        organisationType,
        statusClaims: statusClaims === true,
        paymentOnly: paymentOnly ?? statusClaims !== true,
      };
      const known = changeMediation(facts, id, { organisationType, agreement });
      return agreementAt(known, { id, seq: c.event.seq }, 'mediationAgreement', p.facts, effectiveOn);
    }
    case 'arbitration.filed':
      return patchArbitration(facts, id, { by: 'worker', receivedOn: p.facts.receivedOn });
    case 'arbitration.pending':
      return patchArbitration(facts, id, {
        by: 'worker',
        receivedOn: p.facts.receivedOn,
        acceptedOn: p.facts.acceptedOn,
      });
    case 'arbitration.awarded': {
      const first = keptDocument(p.facts);
      const served = servedDays(facts, p.facts.served);
      const own = first ? withAward(facts, id, first, served) : facts;
      return withAwards(own, otherDocuments(p.facts), c, served);
    }
    case 'litigation.filed':
      return suit(facts, c, { by: p.facts.by, origin: p.facts.origin, filedOn: p.facts.receivedOn });
    case 'litigation.firstInstance': {
      const { by, origin, docketedOn, procedure } = p.facts;
      const finalInstance = procedure === 'smallClaims';
      return suit(facts, c, { by, origin, docketedOn, procedure, finalInstance });
    }
    case 'litigation.judged': {
      const pronouncedOn = p.facts.pronouncedOn ?? earliest(p.facts.served) ?? c.event.occurredOn;
      const judgment = { pronouncedOn, items: p.facts.items ?? [] };
      return withJudgment(
        facts,
        { track: id, seq: c.event.seq },
        judgment,
        servedDays(facts, p.facts.served),
      );
    }
    case 'litigation.secondInstance':
      return suit(facts, c, { docketedOn: p.facts.docketedOn, procedure: 'second' });
    default:
      return withTitle(facts, p, c);
  }
}

function withTitle(
  facts: CaseFacts,
  p: Extract<Entered, { facts: { title: unknown } }>,
  c: FactContext,
): CaseFacts {
  const id = track(c);
  const next = titleInForce(facts, { id, seq: c.event.seq }, p.at, p.facts.title);
  if (p.at !== 'enforcement.ongoing' && p.at !== 'enforcement.dormant') return next;
  const title = titleOf(next, id);
  return setEnforcement(next, id, {
    ...(title ? { titleId: title.id } : {}),
    from: stateOfTitle(title),
    phase: 'running',
    ...(p.at === 'enforcement.ongoing'
      ? { docketedOn: p.facts.docketedOn }
      : { restsAs: 'dormant' as const }),
  });
}

/** A worker arrives with papers in hand: the case begins where the law already stands (`case.entered`). */
export const ENTRY_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('case.entered', {
    scope: 'track',
    payload: enteredPayload,
    pastDates: [
      'facts.receivedOn',
      'facts.acceptedOn',
      'facts.docketedOn',
      'facts.pronouncedOn',
      'facts.appliedOn',
      'facts.on',
      'facts.served',
      'facts.title.madeOn',
    ],
    anyOrder: true,
    basis: ['总工发〔2023〕23号'],
    movesOn: beganOn,
    facts: entered,
    opensTracks: (_, p, c) =>
      p.at === 'arbitration.awarded' ? splitDocuments(otherDocuments(p.facts), p.at, c) : [],
    tasks: (facts, p, c) =>
      'served' in p.facts ? askService(facts, p.facts.served, c.event.occurredOn) : [],
  }),
];
