import { z } from 'zod';
import { code, date, documentNumber, id, localId } from '../../../payload-schema.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';
import { bodySchema, side } from '../every-stage/every-stage.payloads.js';
import { arbitrationOf, patchArbitration } from './arbitration-record.js';

const track = (c: { readonly track: { readonly id: string } | undefined }) => c.track?.id ?? 't1';

/** 仲裁, from the application to the decision whether to take the case. */
export const ARBITRATION_FILING: readonly CaseEventDefinition[] = [
  defineEvent('arbitration.filed', {
    scope: 'track',
    payload: z.strictObject({
      body: bodySchema().optional(),
      by: side(),
      claimIds: z.array(localId()).optional(),
      workers: z.array(id()).optional(),
      receivedOn: date().optional(),
      postedOn: date().optional(),
    }),
    pastDates: ['receivedOn', 'postedOn'],
    basis: ['调解仲裁法28', '办案规则29'],
    facts: (facts, p, c) => ({
      ...facts,
      stages: {
        ...facts.stages,
        arbitration: {
          ...facts.stages.arbitration,
          [track(c)]: { by: p.by ?? 'worker', receivedOn: p.receivedOn ?? c.event.occurredOn },
        },
      },
    }),
  }),
  defineEvent('arbitration.correctionAsked', {
    scope: 'track',
    payload: z.strictObject({ items: z.array(code()).optional(), by: date().optional() }),
    basis: ['办案规则29(4)'],
  }),
  defineEvent('arbitration.corrected', {
    scope: 'track',
    payload: z.strictObject({ completedOn: date() }),
    pastDates: ['completedOn'],
    basis: ['办案规则46(2)'],
    facts: (facts, p, c) => patchArbitration(facts, track(c), { receivedOn: p.completedOn }),
  }),
  defineEvent('arbitration.accepted', {
    scope: 'track',
    payload: z.strictObject({
      caseNo: documentNumber().optional(),
      simplified: z.boolean().optional(),
      collective: z.boolean().optional(),
    }),
    basis: ['调解仲裁法29', '办案规则30'],
    facts: (facts, _, c) => {
      const { endedBy: __, refusedGround: ___, ...rest } = arbitrationOf(facts, track(c));
      const accepted = { ...rest, acceptedOn: c.event.occurredOn };
      const arbitration = { ...facts.stages.arbitration, [track(c)]: accepted };
      return { ...facts, stages: { ...facts.stages, arbitration } };
    },
    irregular: (_, __, c) =>
      arbitrationOf(c.state.facts, track(c)).endedBy === 'silence'
        ? [{ code: 'acceptedLate', basis: ['调解仲裁法29'], remedy: 'mayGoToCourt' }]
        : [],
  }),
  defineEvent('arbitration.refused', {
    scope: 'track',
    payload: z.strictObject({
      ground: z.enum([
        'outOfScope',
        'notLabour',
        'wrongSubject',
        'noJurisdiction',
        'deemedWithdrawnBefore',
        'other',
      ]),
      servedOn: date().nullable().optional(),
    }),
    pastDates: ['servedOn'],
    basis: ['调解仲裁法29', '办案规则31'],
    facts: (facts, p, c) =>
      patchArbitration(facts, track(c), { endedBy: 'refused', refusedGround: p.ground }),
    tasks: (_, p, c) =>
      p.servedOn === null ? [{ code: 'askServiceDate', subject: 'refusal', since: c.event.occurredOn }] : [],
  }),
  defineEvent('arbitration.mediationInvited', {
    scope: 'track',
    payload: z.strictObject({ consent: z.boolean() }),
    basis: ['办案规则69'],
  }),
];
