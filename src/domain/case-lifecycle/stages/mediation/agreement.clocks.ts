import type { CivilDate } from '../../../civil-date.js';
import { computeDeadline } from '../../../deadlines/compute.js';
import { findRule } from '../../../deadlines/statutory-rules.js';
import { liveInstrument, outstanding } from '../../case-facts.js';
import { extendBy } from '../../clocks/clock-ledger.js';
import {
  allOf,
  from,
  fromEvent,
  type ClockContext,
  type ClockRow,
  type ClockStart,
} from '../../clocks/clock-row.js';
import { servedDays, type Served } from '../every-stage/every-stage.payloads.js';
import { agreementOf } from './mediation-record.js';

const effective = (c: ClockContext): CivilDate | undefined => agreementOf(c.facts, c.track?.id)?.effectiveOn;

/** A review that the agreement is excluded from has no window: nobody must be told to hurry for it (办案规则75). */
function reviewStart(c: ClockContext): readonly ClockStart[] {
  const agreement = agreementOf(c.facts, c.track?.id);
  if (!agreement || agreement.statusClaims || agreement.commissionedBy === 'courtBefore') return [];
  return [{ on: agreement.effectiveOn }];
}

function confirmationStart(c: ClockContext): readonly ClockStart[] {
  const on = effective(c);
  return on === undefined ? [] : [{ on }];
}

/** After a refusal or a withdrawal the same days go on, if any of them are left. */
function reopened(rule: string, start: (c: ClockContext) => readonly ClockStart[]) {
  return (c: ClockContext): readonly ClockStart[] => start(c).filter(({ on }) => stillRuns(rule, on, c));
}

function stillRuns(rule: string, on: CivilDate, c: ClockContext): boolean {
  const found = findRule(rule);
  return (
    found !== undefined && c.event.occurredOn <= computeDeadline(found, { start: on }, c.env.calendar).end
  );
}

/** A case that begins with an agreement in hand. */
const entered = (start: (c: ClockContext) => readonly ClockStart[]) => (c: ClockContext) =>
  c.track?.state === 'mediation.agreed' ? start(c) : [];

const paidInFull = (c: ClockContext): readonly string[] =>
  c.track && outstanding(c.facts, c.track) === '0.00' ? [''] : [];

/** A review granted or a confirmation granted leaves nothing to ask for by the other way. */
const TITLE_MADE = allOf('review.confirmed', 'confirmation.granted');

/** Objection runs for each party from its own receipt. */
function receiptOfRuling(c: ClockContext): readonly ClockStart[] {
  const served = servedDays(c.facts, (c.event.payload['served'] ?? {}) as Served);
  return Object.entries(served).flatMap(([subject, on]) => (on === null ? [] : [{ on, subject }]));
}

const objector = (c: ClockContext): readonly string[] => {
  const by = c.event.payload['by'];
  return Object.keys(servedDays(c.facts, { [typeof by === 'string' ? by : 'worker']: c.event.occurredOn }));
};

/** The two years to enforce run from the last day for performance, else from the day the title takes effect. */
function titleStart(c: ClockContext): readonly ClockStart[] {
  const title = liveInstrument(c.facts, c.track?.id ?? '');
  if (!title) return [];
  const days = title.plan.flatMap((part) => (part.due === null ? [] : [part.due])).sort();
  return [{ on: days.at(-1) ?? title.effectiveOn ?? c.event.occurredOn, subject: title.id }];
}

const days = (c: ClockContext) => {
  const added = c.event.payload['days'];
  return typeof added === 'number' ? added : 5;
};

export const AGREEMENT_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'review.window',
    opens: {
      'mediation.agreed': reviewStart,
      'case.entered': entered(reviewStart),
      'review.declined': reopened('review.window', reviewStart),
      'review.withdrawn': reopened('review.window', reviewStart),
    },
    closes: { 'review.applied': 'all', 'performance.paid': paidInFull },
    withdraws: TITLE_MADE,
  },
  {
    rule: 'confirmation.window',
    opens: {
      'mediation.agreed': confirmationStart,
      'case.entered': entered(confirmationStart),
      'confirmation.notAccepted': reopened('confirmation.window', confirmationStart),
      'confirmation.withdrawn': reopened('confirmation.window', confirmationStart),
    },
    closes: { 'confirmation.applied': 'all', 'performance.paid': paidInFull },
    withdraws: TITLE_MADE,
  },
  {
    rule: 'review.followUp',
    opens: { 'review.applied': fromEvent },
    closes: allOf('review.accepted', 'review.declined', 'review.withdrawn'),
    closesOnExit: true,
  },
  {
    rule: 'review.conclude',
    opens: { 'review.accepted': fromEvent },
    closes: allOf('review.confirmed', 'review.rejected', 'review.withdrawn', 'review.signatureRefused'),
    closesOnExit: true,
    adjusts: { 'review.extended': (c) => ({ change: extendBy(days(c)) }) },
  },
  {
    rule: 'confirmation.docket',
    opens: { 'confirmation.applied': from('receivedOn') },
    closes: allOf('confirmation.docketed', 'confirmation.notAccepted'),
    closesOnExit: true,
  },
  {
    rule: 'confirmation.conclude',
    opens: { 'confirmation.docketed': from('on') },
    closes: allOf('confirmation.granted', 'confirmation.rejected', 'confirmation.withdrawn'),
    closesOnExit: true,
    adjusts: { 'confirmation.extended': (c) => ({ change: extendBy(days(c)) }) },
  },
  {
    rule: 'confirmation.objection',
    opens: { 'confirmation.granted': receiptOfRuling },
    closes: { 'confirmation.objected': objector },
    withdraws: allOf('confirmation.revoked'),
  },
  {
    rule: 'enforcement.window',
    opensOnEntry: ['mediation.enforceable'],
    entryStarts: titleStart,
    withdraws: allOf('confirmation.revoked'),
  },
];
