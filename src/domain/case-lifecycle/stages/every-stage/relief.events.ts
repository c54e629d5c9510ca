import { z } from 'zod';
import { computeDeadline } from '../../../deadlines/compute.js';
import { findRule } from '../../../deadlines/statutory-rules.js';
import { date, id } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import { stays, type Transitions } from '../../chart.js';
import type { ClockEntry } from '../../clocks/clock-ledger.js';
import type { ClockContext, ClockRow, ClockStart } from '../../clocks/clock-row.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';
import { onFacts, onPayload, type GuardDefinition } from '../../guards.js';

const RELIEF = ['民诉法86'];

/** Periods of the parties that a court or commission may give back; the court's own periods need no giving back. */
export const RESTORABLE = [
  'award.sue',
  'award.setAside',
  'setAside.sue',
  'arbitration.refused.sue',
  'judgment.appeal',
  'ruling.appeal',
  'enforcement.refused.sue',
  'review.window',
  'confirmation.window',
] as const;

const isRestorable = (rule: string) => RESTORABLE.some((known) => known === rule);

/** The lapsed period of the track that a deadline id means. */
function lapsedPeriod(
  clocks: readonly ClockEntry[],
  track: string | undefined,
  deadlineId: unknown,
): ClockEntry | undefined {
  return clocks
    .filter((c) => c.status === 'lapsed' && c.track === track && c.deadlineId === deadlineId)
    .findLast((c) => isRestorable(c.rule));
}

const windowPayload = z.strictObject({ deadlineId: id(), obstacleEndedOn: date() });
type Window = z.infer<typeof windowPayload>;

function asked(facts: CaseFacts, p: Window, c: FactContext): CaseFacts {
  const track = c.track?.id ?? 't1';
  const period = lapsedPeriod(c.state.clocks, track, p.deadlineId);
  if (!period) return facts;
  const asks = { rule: period.rule, subject: period.subject, askedOn: c.event.occurredOn };
  return { ...facts, relief: { ...facts.relief, [track]: asks } };
}

/** Ten days after the obstacle are over: the body decides, so the application is recorded and flagged. */
function late(p: Window, c: FactContext) {
  const rule = findRule('relief.restore');
  if (!rule) return [];
  const { end } = computeDeadline(rule, { start: p.obstacleEndedOn }, c.env.calendar);
  return c.event.occurredOn <= end ? [] : [{ code: 'late', basis: RELIEF, remedy: 'awaitDecision' }];
}

/** 顺延期限: an obstacle nobody is to blame for made a party miss a period. */
export const RELIEF_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('relief.obstacleEnded', {
    scope: 'track',
    payload: windowPayload,
    pastDates: ['obstacleEndedOn'],
    anyOrder: true,
    basis: RELIEF,
  }),
  defineEvent('relief.restorationAsked', {
    scope: 'track',
    payload: windowPayload,
    pastDates: ['obstacleEndedOn'],
    basis: RELIEF,
    anyOrder: true,
    facts: asked,
    irregular: (_, p, c) => late(p, c),
    tasks: (_, p, c) => [{ code: 'awaitRestoration', subject: p.deadlineId, since: c.event.occurredOn }],
  }),
  defineEvent('relief.restorationDecided', {
    scope: 'track',
    payload: z.strictObject({ granted: z.boolean(), newEnd: date().optional() }),
    basis: RELIEF,
    anyOrder: true,
    answersTasks: ['awaitRestoration'],
    facts: (facts, _, c) => {
      const { [c.track?.id ?? 't1']: __, ...others } = facts.relief ?? {};
      return { ...facts, relief: others };
    },
  }),
];

export const RELIEF_ACTS: Transitions = {
  'relief.obstacleEnded': stays(RELIEF, 'periodLapsed'),
  'relief.restorationAsked': stays(RELIEF, 'periodLapsed'),
  'relief.restorationDecided': stays(RELIEF, 'restorationAsked', 'restoredEndAhead'),
};

export const RELIEF_GUARDS = {
  periodLapsed: onPayload(
    (g) => lapsedPeriod(g.clocks, g.track.id, g.event.payload['deadlineId']) !== undefined,
    '民诉法86',
  ),
  restorationAsked: onFacts((g) => g.before.relief?.[g.track.id] !== undefined, '民诉法86'),
  restoredEndAhead: onPayload((g) => {
    const { newEnd } = g.event.payload;
    return typeof newEnd !== 'string' || newEnd >= g.event.occurredOn;
  }, '民诉法86'),
} satisfies Record<string, GuardDefinition>;

/** The period runs again to the day the body set; where it set none, in full from its decision. */
function restored(rule: string) {
  return (c: ClockContext): readonly ClockStart[] => {
    const asks = c.track && c.before.relief?.[c.track.id];
    if (!asks || asks.rule !== rule || c.event.payload['granted'] !== true) return [];
    const { newEnd } = c.event.payload;
    const input = typeof newEnd === 'string' ? { input: { dueOn: newEnd as ClockStart['on'] } } : {};
    return [{ on: c.event.occurredOn, subject: asks.subject, ...input }];
  };
}

const obstacleEnded = (c: ClockContext): readonly ClockStart[] => [
  {
    on: c.event.payload['obstacleEndedOn'] as ClockStart['on'],
    subject: String(c.event.payload['deadlineId']),
  },
];

export const RELIEF_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'relief.restore',
    opens: { 'relief.obstacleEnded': obstacleEnded },
    closes: { 'relief.restorationAsked': (c) => [String(c.event.payload['deadlineId'])] },
  },
  ...RESTORABLE.map((rule): ClockRow => ({ rule, opens: { 'relief.restorationDecided': restored(rule) } })),
];
