import { z } from 'zod';
import { code, date, id, localId, text } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { patchArbitration } from '../arbitration/arbitration-record.js';
import { bodySchema, servedSchema, side } from '../every-stage/every-stage.payloads.js';
import { serviceFields, shortNotice } from '../every-stage/decision.payloads.js';
import { litigationOf, patchLitigation } from './litigation-record.js';

const track = (c: FactContext) => c.track?.id ?? 't1';

/** Steps inside a suit. Dates in them move clocks; none of them moves the state. */
export const SUIT_HEARING: readonly CaseEventDefinition[] = [
  defineEvent('litigation.served', {
    scope: 'track',
    payload: z.strictObject(serviceFields),
    pastDates: ['on'],
    basis: ['民诉法128'],
  }),
  defineEvent('litigation.answered', {
    scope: 'track',
    payload: z.strictObject({ party: localId().optional(), receivedOn: date().optional() }),
    pastDates: ['receivedOn'],
    basis: ['民诉法128'],
  }),
  defineEvent('litigation.answerForwarded', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉法128'],
  }),
  defineEvent('litigation.hearingScheduled', {
    scope: 'track',
    payload: z.strictObject({
      on: date(),
      noticeServed: servedSchema().optional(),
      place: text().optional(),
    }),
    pastDates: ['noticeServed'],
    basis: ['民诉法139'],
    irregular: (_, p, c) => shortNotice('litigation.hearingNotice', p, c.env.calendar),
  }),
  defineEvent('litigation.heard', {
    scope: 'track',
    payload: z.strictObject({ next: date().optional() }),
    basis: ['民诉法137'],
  }),
  defineEvent('litigation.procedureConverted', {
    scope: 'track',
    payload: z.strictObject({ to: z.enum(['ordinary', 'summary', 'smallClaims']) }),
    basis: ['民诉法170', '民诉解释258'],
    facts: (facts, p, c) =>
      patchLitigation(facts, track(c), { procedure: p.to, finalInstance: p.to === 'smallClaims' }),
  }),
  defineEvent('litigation.extended', {
    scope: 'track',
    payload: z.strictObject({ months: z.number().int().positive().max(24), approver: code().optional() }),
    basis: ['民诉法152', '民诉法164', '民诉法168', '民诉法183'],
    irregular: (facts, p, c) => {
      const { procedure } = litigationOf(facts, track(c));
      const overCap = (procedure === 'summary' || procedure === 'smallClaims') && p.months > 1;
      return overCap ? [{ code: 'extensionOverCap', basis: ['民诉法164', '民诉法168'] }] : [];
    },
  }),
  defineEvent('litigation.excluded', {
    scope: 'track',
    payload: z.strictObject({ kind: code(), from: date(), to: date() }),
    pastDates: ['from'],
    basis: ['民诉解释243'],
    facts: (facts, p, c) => {
      const { excluded = [] } = litigationOf(facts, track(c));
      const next = [...excluded, { from: p.from, to: p.to, by: p.kind }];
      return patchLitigation(facts, track(c), { excluded: next });
    },
  }),
  defineEvent('litigation.suspended', {
    scope: 'track',
    payload: z.strictObject({ ground: code() }),
    basis: ['民诉法153'],
  }),
  defineEvent('litigation.resumed', { scope: 'track', payload: z.strictObject({}), basis: ['民诉法153'] }),
  defineEvent('litigation.mediationEntrusted', {
    scope: 'track',
    payload: z.strictObject({
      organisation: id().optional(),
      fileSignedOn: date(),
      online: z.boolean().optional(),
    }),
    pastDates: ['fileSignedOn'],
    basis: ['特邀调解规定27'],
  }),
  defineEvent('litigation.mediationReturned', {
    scope: 'track',
    payload: z.strictObject({ agreed: z.boolean().optional() }),
    basis: ['特邀调解规定27'],
  }),
  defineEvent('litigation.jurisdictionObjected', {
    scope: 'track',
    payload: z.strictObject({ by: side(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉法130'],
  }),
  defineEvent('litigation.jurisdictionDecided', {
    scope: 'track',
    payload: z.strictObject({ result: code().optional(), served: servedSchema().optional() }),
    pastDates: ['served'],
    basis: ['民诉法130'],
  }),
  defineEvent('litigation.transferred', {
    scope: 'track',
    payload: z.strictObject({ to: bodySchema(), receivedOn: date() }),
    pastDates: ['receivedOn'],
    basis: ['民诉法37', '解释(一)4'],
  }),
  defineEvent('litigation.counterclaimed', {
    scope: 'track',
    payload: z.strictObject({ claims: z.array(localId()).optional(), acceptedOn: date().optional() }),
    pastDates: ['acceptedOn'],
    basis: ['民诉法143'],
  }),
  defineEvent('litigation.claimSentBack', {
    scope: 'track',
    payload: z.strictObject({ claimIds: z.array(localId()).min(1) }),
    basis: ['解释(一)14'],
    facts: (facts: CaseFacts, _, c) =>
      patchArbitration(facts, newTrackId(c), { by: 'worker', receivedOn: c.event.occurredOn }),
    opensTracks: (_, p, c) => [
      {
        id: newTrackId(c),
        state: 'arbitration.filed',
        pairs: (c.track?.pairs ?? []).filter((pair) => p.claimIds.includes(pair.claimId)),
      },
    ],
  }),
];
