import { z } from 'zod';
import { code, date, documentNumber, id } from '../../../payload-schema.js';
import { liveInstrument } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';
import {
  askService,
  bodySchema,
  latestService,
  servedDays,
  servedSchema,
  side,
} from '../every-stage/every-stage.payloads.js';
import { replaceAgreement } from './agreement.facts.js';
import { changeMediation, mediationOf } from './mediation-record.js';

/** 司法确认 (民诉法205–206): the court's ruling makes the agreement enforceable. */
export const CONFIRMATION_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('confirmation.applied', {
    scope: 'track',
    payload: z.strictObject({
      joint: z.boolean(),
      court: bodySchema().optional(),
      receivedOn: date().optional(),
    }),
    pastDates: ['receivedOn'],
    basis: ['民诉法205', '人民调解法33(1)'],
    facts: (facts, _, c) =>
      changeMediation(facts, c.track?.id ?? 't1', { confirmation: { appliedOn: c.event.occurredOn } }),
  }),
  defineEvent('confirmation.docketed', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['法释〔2011〕5号4'],
  }),
  defineEvent('confirmation.extended', {
    scope: 'track',
    payload: z.strictObject({ days: z.number().int().positive(), approver: id().optional() }),
    basis: ['民诉法187'],
  }),
  defineEvent('confirmation.granted', {
    scope: 'track',
    payload: z.strictObject({ no: documentNumber().optional(), served: servedSchema() }),
    pastDates: ['served'],
    basis: ['民诉法206'],
    movesOn: (p, c) => latestService(p.served) ?? c.event.occurredOn,
    facts: (facts, p, c) => {
      const track = c.track?.id ?? 't1';
      const confirmation = mediationOf(facts, track).confirmation ?? { appliedOn: c.event.occurredOn };
      return replaceAgreement(
        changeMediation(facts, track, { confirmation: { ...confirmation, granted: true } }),
        {
          kind: 'confirmedMediation',
          effectiveOn: latestService(p.served) ?? c.event.occurredOn,
          served: servedDays(facts, p.served),
        },
        c,
      );
    },
    tasks: (facts, p, c) => askService(facts, p.served, c.event.occurredOn),
  }),
  defineEvent('confirmation.rejected', {
    scope: 'track',
    payload: z.strictObject({ ground: code(), served: servedSchema().optional() }),
    pastDates: ['served'],
    basis: ['民诉法206', '民诉解释358'],
  }),
  defineEvent('confirmation.notAccepted', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['民诉解释355'],
  }),
  defineEvent('confirmation.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: side(), deemed: z.boolean().optional() }),
    basis: ['民诉解释357'],
  }),
  defineEvent('confirmation.objected', {
    scope: 'track',
    payload: z.strictObject({ by: side(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉解释372'],
  }),
  defineEvent('confirmation.revoked', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['民诉解释372'],
    facts: (facts, _, c) => {
      const track = c.track?.id ?? 't1';
      const madeOn = liveInstrument(facts, track)?.madeOn ?? c.event.occurredOn;
      return replaceAgreement(
        facts,
        {
          kind: 'mediationAgreement',
          effectiveOn: mediationOf(facts, track).agreement?.effectiveOn ?? madeOn,
          served: {},
        },
        c,
      );
    },
  }),
];
