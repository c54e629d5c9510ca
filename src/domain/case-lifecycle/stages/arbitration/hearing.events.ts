import { z } from 'zod';
import { code, date, id, localId, text } from '../../../payload-schema.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';
import { bodySchema, servedSchema, side } from '../every-stage/every-stage.payloads.js';
import { serviceFields, shortNotice } from '../every-stage/decision.payloads.js';
import { patchArbitration } from './arbitration-record.js';

const CONCLUDE = ['调解仲裁法43', '办案规则46'];
const claims = () => z.array(localId()).optional();

/** 仲裁, what happens while the tribunal has the case. None of it decides anything. */
export const ARBITRATION_HEARING: readonly CaseEventDefinition[] = [
  defineEvent('arbitration.served', {
    scope: 'track',
    payload: z.strictObject(serviceFields),
    pastDates: ['on'],
    basis: ['调解仲裁法30(1)', '办案规则33'],
  }),
  defineEvent('arbitration.answered', {
    scope: 'track',
    payload: z.strictObject({ party: localId().optional(), receivedOn: date().optional() }),
    pastDates: ['receivedOn'],
    basis: ['调解仲裁法30(2)'],
  }),
  defineEvent('arbitration.answerForwarded', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['调解仲裁法30(2)'],
  }),
  defineEvent('arbitration.tribunalFormed', {
    scope: 'track',
    payload: z.strictObject({ arbitrators: z.array(id()).optional(), notifiedOn: date().optional() }),
    pastDates: ['notifiedOn'],
    basis: ['调解仲裁法32', '办案规则37'],
  }),
  defineEvent('arbitration.hearingScheduled', {
    scope: 'track',
    payload: z.strictObject({
      on: date(),
      noticeServed: servedSchema().optional(),
      place: text().optional(),
    }),
    pastDates: ['noticeServed'],
    basis: ['调解仲裁法35', '办案规则38'],
    facts: (facts, p, c) => patchArbitration(facts, c.track?.id ?? 't1', { hearingOn: p.on }),
    irregular: (_, p, c) => shortNotice('arbitration.hearingNotice', p, c.env.calendar),
  }),
  defineEvent('arbitration.postponementAsked', {
    scope: 'track',
    payload: z.strictObject({ by: side(), reason: text().optional(), decided: z.boolean().optional() }),
    basis: ['调解仲裁法35', '办案规则38'],
  }),
  defineEvent('arbitration.heard', {
    scope: 'track',
    payload: z.strictObject({ next: date().optional() }),
    basis: ['调解仲裁法38'],
    facts: (facts, p, c) =>
      p.next === undefined ? facts : patchArbitration(facts, c.track?.id ?? 't1', { hearingOn: p.next }),
  }),
  defineEvent('arbitration.claimChanged', {
    scope: 'track',
    payload: z.strictObject({ acceptedOn: date(), claims: claims() }),
    pastDates: ['acceptedOn'],
    basis: ['办案规则44', '办案规则46(3)'],
  }),
  defineEvent('arbitration.partyAdded', {
    scope: 'track',
    payload: z.strictObject({ party: localId().optional(), decidedOn: date() }),
    pastDates: ['decidedOn'],
    basis: ['办案规则46(1)'],
  }),
  defineEvent('arbitration.counterclaimFiled', {
    scope: 'track',
    payload: z.strictObject({ by: side(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['办案规则36'],
  }),
  defineEvent('arbitration.counterclaimJoined', {
    scope: 'track',
    payload: z.strictObject({ acceptedOn: date() }),
    pastDates: ['acceptedOn'],
    basis: ['办案规则36', '办案规则46(4)'],
  }),
  defineEvent('arbitration.transferred', {
    scope: 'track',
    payload: z.strictObject({ to: bodySchema(), receivedOn: date() }),
    pastDates: ['receivedOn'],
    basis: ['办案规则9', '办案规则46(5)'],
  }),
  defineEvent('arbitration.extended', {
    scope: 'track',
    payload: z.strictObject({
      days: z.number().int().positive().max(365),
      approver: code().optional(),
      noticeOn: date().optional(),
    }),
    pastDates: ['noticeOn'],
    basis: ['调解仲裁法43', '办案规则45'],
    irregular: (_, p) =>
      p.days > 15 ? [{ code: 'extensionOverCap', basis: CONCLUDE, remedy: 'onlyFifteenDaysCount' }] : [],
  }),
  defineEvent('arbitration.publicNotice', {
    scope: 'track',
    payload: z.strictObject({ party: localId(), publishedOn: date(), servedOn: date().optional() }),
    pastDates: ['publishedOn', 'servedOn'],
    basis: ['办案规则46', '民诉法95'],
  }),
  defineEvent('arbitration.suspended', {
    scope: 'track',
    payload: z.strictObject({ ground: code(), decisionOn: date().optional() }),
    pastDates: ['decisionOn'],
    basis: ['办案规则47'],
  }),
  defineEvent('arbitration.resumed', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['办案规则47'],
  }),
  defineEvent('arbitration.jurisdictionObjected', {
    scope: 'track',
    payload: z.strictObject({ by: side(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['办案规则10'],
  }),
  defineEvent('arbitration.jurisdictionDecided', {
    scope: 'track',
    payload: z.strictObject({ result: code().optional() }),
    basis: ['办案规则10'],
  }),
  defineEvent('arbitration.recusalAsked', {
    scope: 'track',
    payload: z.strictObject({ by: side(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['办案规则11'],
  }),
  defineEvent('arbitration.recusalDecided', {
    scope: 'track',
    payload: z.strictObject({ result: code().optional() }),
    basis: ['办案规则11'],
  }),
  defineEvent('arbitration.mediationDelegated', {
    scope: 'track',
    payload: z.strictObject({ organisation: id().optional(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['办案规则70'],
  }),
  defineEvent('arbitration.mediationReturned', {
    scope: 'track',
    payload: z.strictObject({ agreed: z.boolean().optional() }),
    basis: ['办案规则70'],
  }),
];
