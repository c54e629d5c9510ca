import { z } from 'zod';
import { sumOf } from '../../../money.js';
import { code, date, documentNumber, id, localId, money, text } from '../../../payload-schema.js';
import type { CaseFacts, Instrument } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';
import { pay, planOf, updateInstrument, type AgreementInput } from '../../instruments.js';
import {
  agreementFields,
  askService,
  bodySchema,
  servedDays,
  servedSchema,
  side,
} from '../every-stage/every-stage.payloads.js';
import { lateFlag } from '../every-stage/decision.payloads.js';
import { patchEnforcement, setEnforcement, titleOf } from './enforcement-record.js';

const track = (c: FactContext) => c.track?.id ?? 't1';

/** An enforcement settlement stands in front of the title until it is performed or broken (民诉法241). */
function settled(facts: CaseFacts, p: AgreementInput, c: FactContext): CaseFacts {
  const settlement: Instrument = {
    id: `settlement-${c.event.seq}`,
    kind: 'settlement',
    track: track(c),
    madeOn: c.event.occurredOn,
    effectiveOn: p.effectiveOn ?? c.event.occurredOn,
    total: p.total,
    served: {},
    plan: planOf(p),
    status: 'inForce',
  };
  const resting = facts.instruments.map((i): Instrument =>
    i.track !== track(c) || i.status === 'void'
      ? i
      : { ...i, status: i.kind === 'settlement' ? 'void' : 'suspended' },
  );
  const next = { ...facts, instruments: [...resting, settlement] };
  return patchEnforcement(next, track(c), { phase: 'settlement', restsAs: 'settlement' });
}

/** The settlement is broken: the title goes on, and what was paid under the settlement counts on it. */
export function titleResumes(facts: CaseFacts, id: string): CaseFacts {
  const settlement = facts.instruments.find(
    (i) => i.track === id && i.kind === 'settlement' && i.status !== 'void',
  );
  const title = titleOf(facts, id);
  if (!settlement || !title) return facts;
  const paid = sumOf(settlement.plan.map((part) => part.paid));
  return {
    ...facts,
    instruments: facts.instruments.map((i): Instrument => {
      if (i.id === settlement.id) return { ...i, status: 'void' };
      return i.id === title.id ? pay({ ...i, status: 'inForce' }, paid) : i;
    }),
  };
}

function resumed(facts: CaseFacts, c: FactContext): CaseFacts {
  return patchEnforcement(titleResumes(facts, track(c)), track(c), { phase: 'running' });
}

/** Not docketed or withdrawn: the two years run again from that day ([ENF-14]). */
function ended(facts: CaseFacts, _: unknown, c: FactContext): CaseFacts {
  return patchEnforcement(facts, track(c), { phase: 'ended', endedOn: c.event.occurredOn });
}

const rest = (as: 'suspended' | 'dormant') => (facts: CaseFacts, _: unknown, c: FactContext) =>
  patchEnforcement(facts, track(c), { restsAs: as });

function recovered(
  facts: CaseFacts,
  p: { readonly amount: string; readonly claimIds?: readonly string[] | undefined },
  c: FactContext,
): CaseFacts {
  const payment = {
    seq: c.event.seq,
    track: track(c),
    on: c.event.occurredOn,
    amount: p.amount,
    via: 'court' as const,
    ...(p.claimIds ? { claimIds: p.claimIds } : {}),
  };
  const paid = updateInstrument(facts, track(c), (i) => pay(i, p.amount));
  return { ...paid, payments: [...facts.payments, payment] };
}

const objection = z.strictObject({ by: side(), receivedOn: date().optional() });
const decision = z.strictObject({ served: servedSchema().optional(), result: code().optional() });
const step = (
  type: string,
  payload: z.ZodType,
  basis: readonly string[],
  pastDates: readonly string[] = [],
) => defineEvent(type, { scope: 'track', payload, basis, pastDates });

/** 执行. */
export const ENFORCEMENT_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('enforcement.applied', {
    scope: 'track',
    payload: z.strictObject({
      titleId: localId(),
      items: z.array(localId()).optional(),
      court: bodySchema().optional(),
      receivedOn: date().optional(),
    }),
    pastDates: ['receivedOn'],
    basis: ['民诉法247', '民诉法250'],
    facts: (facts, p, c) =>
      setEnforcement(facts, track(c), {
        titleId: p.titleId,
        from: c.track?.state ?? 'arbitration.effective',
        phase: 'running',
      }),
    irregular: (_, __, c) =>
      lateFlag(c.state.clocks, { rules: ['enforcement.window'], track: c.track?.id }, c.event.occurredOn, [
        '民诉法250',
        '民诉解释481',
      ]),
  }),
  defineEvent('enforcement.docketed', {
    scope: 'track',
    payload: z.strictObject({ caseNo: documentNumber().optional() }),
    basis: ['审限规定6'],
    facts: (facts, _, c) => patchEnforcement(facts, track(c), { docketedOn: c.event.occurredOn }),
  }),
  defineEvent('enforcement.notDocketed', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['民诉解释481'],
    facts: ended,
  }),
  defineEvent('enforcement.withdrawn', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['民诉解释518'],
    facts: ended,
  }),
  step('enforcement.noticeServed', z.strictObject({ on: date().optional() }), ['民诉法251'], ['on']),
  step(
    'enforcement.assetsFound',
    z.strictObject({ what: text().optional(), on: date().optional() }),
    ['民诉法252'],
    ['on'],
  ),
  step(
    'enforcement.excluded',
    z.strictObject({ kind: code(), from: date(), to: date() }),
    ['执行程序解释13'],
    ['from'],
  ),
  defineEvent('enforcement.recovered', {
    scope: 'track',
    payload: z.strictObject({ amount: money(), claimIds: z.array(localId()).optional() }),
    basis: ['民诉法253'],
    anyOrder: true,
    facts: recovered,
  }),
  defineEvent('enforcement.settled', {
    scope: 'track',
    payload: z.strictObject(agreementFields),
    basis: ['民诉法241', '民诉解释464'],
    facts: settled,
  }),
  defineEvent('enforcement.suspended', {
    scope: 'track',
    payload: z.strictObject({ ground: code() }),
    basis: ['民诉法267'],
    facts: rest('suspended'),
  }),
  defineEvent('enforcement.resumed', {
    scope: 'track',
    payload: z.strictObject({ appliedOn: date().optional() }),
    pastDates: ['appliedOn'],
    basis: ['民诉法241', '民诉法267'],
    facts: (facts, _, c) => resumed(facts, c),
  }),
  defineEvent('enforcement.roundTerminated', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional(), recovered: money().optional() }),
    pastDates: ['on'],
    basis: ['民诉解释517'],
    facts: rest('dormant'),
  }),
  defineEvent('enforcement.refused', {
    scope: 'track',
    payload: z.strictObject({ ground: z.enum(['art24', 'late']), served: servedSchema() }),
    pastDates: ['served'],
    basis: ['解释(一)24', '民诉解释481'],
    facts: (facts, p, c) =>
      patchEnforcement(facts, track(c), {
        phase: 'ended',
        refusedGround: p.ground,
        refusedServed: servedDays(facts, p.served),
      }),
    tasks: (facts, p, c) => [
      ...askService(facts, p.served, c.event.occurredOn),
      ...(p.ground === 'late' ? [{ code: 'enforcementBarred', subject: '', since: c.event.occurredOn }] : []),
    ],
  }),
  defineEvent('enforcement.completed', {
    scope: 'track',
    payload: z.strictObject({ recovered: money().optional() }),
    basis: ['执行规定64'],
  }),
  defineEvent('enforcement.terminated', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['民诉法268'],
  }),
  step('enforcement.jurisdictionObjected', objection, ['执行程序解释3'], ['receivedOn']),
  step('enforcement.objected', objection, ['民诉法236'], ['receivedOn']),
  step('enforcement.objectionDecided', decision, ['民诉法236'], ['served']),
  step('enforcement.thirdPartyObjected', objection, ['民诉法238'], ['receivedOn']),
  step('enforcement.thirdPartyDecided', decision, ['民诉法238'], ['served']),
  step('enforcement.escalated', z.strictObject({ to: id().optional() }), ['民诉法237']),
];
