import { liveInstrument, outstanding } from '../../case-facts.js';
import {
  allOf,
  from,
  fromEvent,
  type ClockContext,
  type ClockRow,
  type ClockStart,
} from '../../clocks/clock-row.js';
import { isPaid } from '../../instruments.js';
import { paymentOrderOf } from './mediation-record.js';

/** The order has just become a title, by silence or because the objection was dismissed. */
const becameTitle = (c: ClockContext): boolean =>
  c.track?.sinceSeq === c.event.seq && c.track.state === 'mediation.enforceable';

const planIds = (facts: ClockContext['facts'], track: string) =>
  (liveInstrument(facts, track)?.plan ?? []).map((part) => part.id);

/** What the order asks for falls due fifteen days after its receipt. */
function orderedPart(c: ClockContext): readonly ClockStart[] {
  if (!c.track || !becameTitle(c)) return [];
  const old = planIds(c.before, c.track.id);
  return (liveInstrument(c.facts, c.track.id)?.plan ?? []).flatMap((part) =>
    old.includes(part.id) || part.due === null || isPaid(part)
      ? []
      : [{ on: c.event.occurredOn, subject: part.id, input: { dueOn: part.due } }],
  );
}

/** Instalments of the agreement that the order took over. */
function takenOver(c: ClockContext): readonly string[] {
  if (!c.track || !becameTitle(c)) return [];
  const now = planIds(c.facts, c.track.id);
  return planIds(c.before, c.track.id).filter((id) => !now.includes(id));
}

/** Only an order under 调解仲裁法16 turns into a suit by silence; the other needs arbitration first (解释(一)13(2)). */
function termination(c: ClockContext): readonly ClockStart[] {
  if (paymentOrderOf(c.facts, c.track?.id)?.basis !== 'mediationLaw16') return [];
  return from('servedOn')(c);
}

const inWriting = (c: ClockContext): readonly string[] => (c.event.payload['written'] === true ? [''] : []);
const inFull = (c: ClockContext): readonly string[] =>
  c.track && outstanding(c.facts, c.track) === '0.00' ? [''] : [];

/** Silence on the ruling is a suit: the court has the file from then on (民诉解释439). */
const deemedSuit = (c: ClockContext): readonly ClockStart[] =>
  c.event.payload['ruleId'] === 'paymentOrder.declineSuit' ? [{ on: c.event.occurredOn }] : [];

export const PAYMENT_ORDER_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'paymentOrder.acceptance',
    opens: { 'paymentOrder.applied': from('receivedOn') },
    closes: allOf('paymentOrder.accepted', 'paymentOrder.refused'),
    closesOnExit: true,
  },
  {
    rule: 'paymentOrder.issue',
    opens: { 'paymentOrder.accepted': fromEvent },
    closes: allOf('paymentOrder.issued', 'paymentOrder.refused'),
    closesOnExit: true,
  },
  {
    rule: 'paymentOrder.service',
    opens: { 'paymentOrder.issued': from('on') },
    closes: { 'paymentOrder.served': whenKnown, 'paymentOrder.terminated': 'all' },
    closesOnExit: true,
  },
  {
    rule: 'paymentOrder.objection',
    opens: { 'paymentOrder.served': from('on') },
    closes: {
      'paymentOrder.paid': inFull,
      'paymentOrder.objected': inWriting,
      'paymentOrder.terminated': 'all',
    },
    closesOnExit: true,
  },
  {
    rule: 'paymentOrder.declineSuit',
    opens: { 'paymentOrder.terminated': termination },
    closes: allOf('paymentOrder.suitDeclined', 'litigation.filed', 'arbitration.filed'),
    closesOnExit: true,
  },
  {
    rule: 'performance.instalment',
    opens: { 'paymentOrder.objectionDismissed': orderedPart, 'deadline.lapsed': orderedPart },
    withdraws: { 'paymentOrder.objectionDismissed': takenOver, 'deadline.lapsed': takenOver },
  },
  { rule: 'litigation.docket', opens: { 'deadline.lapsed': deemedSuit } },
];

/** A service whose day nobody knows yet does not answer the clock. */
function whenKnown(c: ClockContext): readonly string[] {
  return c.event.payload['on'] === null ? [] : [''];
}
