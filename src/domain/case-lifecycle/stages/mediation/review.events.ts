import { z } from 'zod';
import { code, documentNumber, id } from '../../../payload-schema.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';
import {
  bodySchema,
  latestService,
  servedDays,
  servedSchema,
  side,
} from '../every-stage/every-stage.payloads.js';
import { replaceAgreement } from './agreement.facts.js';
import { changeMediation, mediationOf } from './mediation-record.js';

const RULES = '办案规则';

/** 仲裁审查 (办案规则74–79): the commission turns the agreement into its own 调解书. */
export const REVIEW_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('review.applied', {
    scope: 'track',
    payload: z.strictObject({ joint: z.boolean(), body: bodySchema().optional() }),
    basis: [`${RULES}74(1)`, '17号令27(2)'],
    facts: (facts, _, c) =>
      changeMediation(facts, c.track?.id ?? 't1', { review: { appliedOn: c.event.occurredOn } }),
  }),
  defineEvent('review.accepted', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: [`${RULES}75(1)`],
  }),
  defineEvent('review.extended', {
    scope: 'track',
    payload: z.strictObject({
      approver: id().optional(),
      days: z.number().int().positive().max(5).optional(),
    }),
    basis: [`${RULES}76(1)`],
    facts: (facts, _, c) => {
      const track = c.track?.id ?? 't1';
      const review = mediationOf(facts, track).review ?? { appliedOn: c.event.occurredOn };
      return changeMediation(facts, track, { review: { ...review, extended: true } });
    },
  }),
  defineEvent('review.confirmed', {
    scope: 'track',
    payload: z.strictObject({ no: documentNumber().optional(), served: servedSchema() }),
    pastDates: ['served'],
    basis: [`${RULES}77`, '调解仲裁法51'],
    movesOn: (p, c) => latestService(p.served) ?? c.event.occurredOn,
    facts: (facts, p, c) =>
      replaceAgreement(
        facts,
        {
          kind: 'reviewedMediation',
          effectiveOn: latestService(p.served) ?? c.event.occurredOn,
          served: servedDays(facts, p.served),
        },
        c,
      ),
  }),
  defineEvent('review.signatureRefused', {
    scope: 'track',
    payload: z.strictObject({ party: side() }),
    basis: [`${RULES}77`],
  }),
  defineEvent('review.declined', {
    scope: 'track',
    payload: z.strictObject({ ground: code() }),
    basis: [`${RULES}75(2)`],
  }),
  defineEvent('review.rejected', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: [`${RULES}78`],
  }),
  defineEvent('review.withdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: side() }),
    basis: [`${RULES}76(2)`, `${RULES}79`],
  }),
];
