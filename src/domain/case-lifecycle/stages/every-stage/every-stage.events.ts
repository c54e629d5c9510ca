import { z } from 'zod';
import { code, date, id, localId, money, text } from '../../../payload-schema.js';
import type { CaseFacts, Claim } from '../../case-facts.js';
import { OUTCOMES } from '../../case-state.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';
import { dueAndUnpaid, updateInstrument, withPayment } from '../../instruments.js';

const claimSchema = z.strictObject({
  id: localId(),
  head: code(),
  amount: money().optional(),
  workerIds: z.array(id()),
  knewOn: date().optional(),
  relationEndedOn: date().optional(),
  relationOngoing: z.boolean().optional(),
});

const partySchema = z.strictObject({
  id: id(),
  role: z.enum(['worker', 'employer', 'respondent', 'thirdParty', 'representative']),
  kind: z.enum(['person', 'employer']),
  liability: z.enum(['sole', 'joint', 'supplementary']).optional(),
});

const UNION_RULES = ['总工发〔2023〕23号'];

function opened(claim: z.infer<typeof claimSchema>): Claim {
  return { ...claim, amount: claim.amount ?? null, status: 'open' };
}

function changeClaim(facts: CaseFacts, claimId: string, change: (claim: Claim) => Claim): CaseFacts {
  return { ...facts, claims: facts.claims.map((claim) => (claim.id === claimId ? change(claim) : claim)) };
}

/** Events about the file and its money that every stage shares. */
export const COMMON_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('case.opened', {
    scope: 'case',
    payload: z.strictObject({
      parties: z.array(partySchema),
      claims: z.array(claimSchema),
      region: z
        .string()
        .regex(/^\d{2,12}$/)
        .meta({ kind: 'code' }),
      unionId: id(),
      ownerId: id().optional(),
      ticketId: id().optional(),
      channel: code().optional(),
      fromCase: id().optional(),
      throughSeq: z.number().int().positive().optional(),
      throughHash: code().optional(),
    }),
    basis: UNION_RULES,
    facts: (facts, p, c) => ({
      ...facts,
      region: p.region,
      openedOn: c.event.occurredOn,
      ticketId: p.ticketId ?? null,
      unionId: p.unionId,
      ownerId: p.ownerId ?? null,
      parties: p.parties,
      claims: p.claims.map(opened),
    }),
  }),
  defineEvent('case.assigned', {
    scope: 'case',
    payload: z.strictObject({ userId: id(), unionId: id().optional() }),
    basis: UNION_RULES,
    facts: (facts, p) => ({ ...facts, ownerId: p.userId }),
  }),
  defineEvent('case.closed', {
    scope: 'track',
    payload: z.strictObject({ outcome: z.enum(OUTCOMES), reason: text(), outstanding: money().optional() }),
    roles: ['supervisor'],
    basis: UNION_RULES,
  }),
  defineEvent('case.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: id().optional(), reason: text().optional() }),
    basis: UNION_RULES,
  }),
  defineEvent('case.merged', {
    scope: 'track',
    payload: z.strictObject({ into: id() }),
    roles: ['supervisor'],
    basis: UNION_RULES,
  }),
  defineEvent('case.reopened', {
    scope: 'track',
    payload: z.strictObject({ reason: text(), into: z.enum(['history', 'intake']) }),
    roles: ['supervisor'],
    basis: UNION_RULES,
  }),
  defineEvent('note.added', {
    scope: 'case',
    payload: z.strictObject({ text: text(), confidential: z.boolean().optional() }),
    basis: UNION_RULES,
    anyOrder: true,
  }),
  defineEvent('party.added', {
    scope: 'case',
    payload: partySchema,
    basis: ['调解仲裁法23'],
    facts: (facts, p) => ({ ...facts, parties: [...facts.parties.filter((known) => known.id !== p.id), p] }),
  }),
  defineEvent('claim.added', {
    scope: 'case',
    payload: claimSchema,
    basis: ['调解仲裁法2'],
    facts: (facts, p) => ({ ...facts, claims: [...facts.claims.filter((k) => k.id !== p.id), opened(p)] }),
  }),
  defineEvent('claim.changed', {
    scope: 'case',
    payload: z.strictObject({ claimId: localId(), amount: money().optional(), head: code().optional() }),
    basis: ['调解仲裁法2'],
    facts: (facts, p) =>
      changeClaim(facts, p.claimId, (claim) => ({
        ...claim,
        amount: p.amount ?? claim.amount,
        head: p.head ?? claim.head,
      })),
  }),
  defineEvent('claim.dropped', {
    scope: 'case',
    payload: z.strictObject({ claimId: localId(), reason: text().optional() }),
    basis: ['调解仲裁法2'],
    facts: (facts, p) => changeClaim(facts, p.claimId, (claim) => ({ ...claim, status: 'dropped' })),
  }),
  defineEvent('limitation.interrupted', {
    scope: 'case',
    payload: z.strictObject({
      claimIds: z.array(localId()),
      ground: code(),
      evidence: z.array(id()).optional(),
    }),
    basis: ['调解仲裁法27(2)', '17号令31'],
    anyOrder: true,
  }),
  defineEvent('limitation.suspended', {
    scope: 'case',
    payload: z.strictObject({ ground: code() }),
    basis: ['调解仲裁法27(3)'],
    anyOrder: true,
  }),
  defineEvent('limitation.resumed', {
    scope: 'case',
    payload: z.strictObject({ ground: code() }),
    basis: ['调解仲裁法27(3)'],
    anyOrder: true,
  }),
  defineEvent('performance.paid', {
    scope: 'track',
    payload: z.strictObject({
      amount: money(),
      instalmentIds: z.array(localId()).optional(),
      claimIds: z.array(localId()).optional(),
      payer: id().optional(),
      via: z.enum(['direct', 'court']).optional(),
    }),
    basis: ['调解仲裁法14', '民法典509'],
    anyOrder: true,
    facts: withPayment,
  }),
  defineEvent('performance.defaulted', {
    scope: 'track',
    payload: z.strictObject({
      instalmentIds: z.array(localId()).optional(),
      accelerated: z.boolean().optional(),
      resumeAppliedOn: date().optional(),
    }),
    basis: ['调解仲裁法15'],
    facts: (facts, p, c) =>
      updateInstrument(facts, c.track?.id ?? 't1', (instrument) => {
        const meant = p.instalmentIds ?? dueAndUnpaid(instrument, c.event.occurredOn).map((part) => part.id);
        const plan = instrument.plan.map((part) =>
          meant.includes(part.id) || p.accelerated ? { ...part, defaultedOn: c.event.occurredOn } : part,
        );
        return { ...instrument, plan };
      }),
  }),
  defineEvent('deadline.lapsed', {
    scope: 'track',
    systemOnly: true,
    payload: z.strictObject({
      deadlineId: id(),
      ruleId: code(),
      subject: z.string().meta({ kind: 'id' }),
      endedOn: date(),
    }),
    basis: ['民诉法85'],
    anyOrder: true,
  }),
];
