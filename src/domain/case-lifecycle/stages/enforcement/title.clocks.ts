import type { CivilDate } from '../../../civil-date.js';
import { liveInstrument, type CaseFacts, type Instrument } from '../../case-facts.js';
import { pauseFrom, restartOn, resumeOn } from '../../clocks/clock-ledger.js';
import { allOf, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';
import { isPaid } from '../../instruments.js';
import { enforcementOf, titleOf } from './enforcement-record.js';

/** Last day for performance of a plan; null where no day is fixed. */
function lastDue(instrument: Instrument): CivilDate | null {
  const days = instrument.plan.flatMap((part) => (part.due === null ? [] : [part.due]));
  return days.sort().at(-1) ?? null;
}

/**
 * The two years for an application (民诉法250): from the last day for performance, else from the effective date. While
 * enforcement runs there is nothing to apply for; broken off, they begin again; a settlement moves them to its last day.
 */
export function enforcementWindow(facts: CaseFacts, track: string): readonly ClockStart[] {
  const title = titleOf(facts, track);
  if (!title || title.effectiveOn === null || title.status === 'performed') return [];
  const { phase, endedOn, refusedGround } = enforcementOf(facts, track);
  const base = { on: lastDue(title) ?? title.effectiveOn, subject: title.id };
  if (phase === 'running' || refusedGround !== undefined) return [];
  if (phase === 'settlement') {
    const settlement = liveInstrument(facts, track);
    const last = settlement && lastDue(settlement);
    return last ? [{ ...base, input: { restarts: [last] } }] : [];
  }
  if (title.status === 'suspended') return [];
  return phase === 'ended' && endedOn !== undefined ? [{ ...base, input: { restarts: [endedOn] } }] : [base];
}

/** One clock per unpaid part of what the track relies on now. An award before a court owes nothing meanwhile. */
export function instalmentsDue(facts: CaseFacts, track: string): readonly ClockStart[] {
  const live = liveInstrument(facts, track);
  if (!live || live.status === 'suspended') return [];
  return live.plan.flatMap((part) =>
    part.due === null || isPaid(part)
      ? []
      : [{ on: live.madeOn, subject: part.id, input: { dueOn: part.due } }],
  );
}

/** A part payment acknowledges the debt: the two years start again (民诉法250, [ENF-01]). */
const acknowledged = (c: ClockContext) => ({ change: restartOn(c.event.occurredOn) });

/** Tracks on which one of the claims named is enforced; none named means all. */
function tracksMeant(c: ClockContext): readonly string[] {
  const { claimIds } = c.event.payload;
  const named = (id: string) => !Array.isArray(claimIds) || claimIds.includes(id);
  return (c.lines ?? []).filter(({ pairs }) => pairs.some((pair) => named(pair.claimId))).map(({ id }) => id);
}

/** A demand or a promise, written down for the claim, also begins the two years of its title anew (执行程序解释20). */
const interrupted = (c: ClockContext) => ({
  tracks: tracksMeant(c),
  change: restartOn(c.event.occurredOn),
});

/** An obstacle stops the two years; the count itself takes only their last six months (执行程序解释19). */
const suspended = (c: ClockContext) => ({
  tracks: tracksMeant(c),
  change: pauseFrom(c.event.occurredOn, 'limitation'),
});

const resumed = (c: ClockContext) => ({
  tracks: tracksMeant(c),
  change: resumeOn(c.event.occurredOn, 'limitation'),
});

export const TITLE_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'enforcement.window',
    follows: enforcementWindow,
    closes: allOf('enforcement.applied'),
    adjusts: {
      'performance.paid': acknowledged,
      'limitation.interrupted': interrupted,
      'limitation.suspended': suspended,
      'limitation.resumed': resumed,
    },
  },
];
