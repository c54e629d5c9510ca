import { z } from 'zod';
import { code, date, documentNumber, id, money, text } from '../../../payload-schema.js';
import type { CaseFacts, Letter } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';

const letterPayload = z.strictObject({
  no: documentNumber().optional(),
  deliveredOn: date().nullable(),
  mode: code().optional(),
  issuer: id().optional(),
  issuerLevel: z.enum(['province', 'city', 'county', 'township', 'basic']).optional(),
  replyWithin: z
    .strictObject({ n: z.number().int().positive(), unit: z.enum(['calendarDay', 'workingDay']) })
    .optional(),
  to: id().optional(),
});

const SUPERVISION = ['工会法23', '总工办发〔2021〕9号'];

function issue(kind: Letter['kind']) {
  return (facts: CaseFacts, p: z.infer<typeof letterPayload>, c: FactContext): CaseFacts => {
    const letter: Letter = {
      seq: c.event.seq,
      kind,
      issuedOn: c.event.occurredOn,
      deliveredOn: p.deliveredOn,
      ...(p.issuerLevel ? { issuerLevel: p.issuerLevel } : {}),
      ...(p.replyWithin ? { replyWithin: p.replyWithin } : {}),
    };
    return { ...facts, warning: { ...facts.warning, letters: [...facts.warning.letters, letter] } };
  };
}

/** Unknown delivery opens no clock, so somebody has to find the date out. */
function askDelivery(_: CaseFacts, p: z.infer<typeof letterPayload>, c: FactContext) {
  return p.deliveredOn === null
    ? [{ code: 'askDeliveryDate', subject: String(c.event.seq), since: c.event.occurredOn }]
    : [];
}

function changeLastLetter(facts: CaseFacts, change: (letter: Letter) => Letter): CaseFacts {
  const letters = facts.warning.letters.map((l, i, all) => (i === all.length - 1 ? change(l) : l));
  return { ...facts, warning: { ...facts.warning, letters } };
}

/** 预警: a signal is reported, judged, shared with other bodies, and answered by the three letters (一函两书). */
export const WARNING_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('warning.reported', {
    scope: 'track',
    payload: z.strictObject({
      source: code().optional(),
      employer: id().optional(),
      headcount: z.number().int().positive().optional(),
    }),
    basis: ['保障农民工工资支付条例38', '工会法23'],
    facts: (facts, p, c) => ({
      ...facts,
      warning: {
        ...facts.warning,
        reportedOn: c.event.occurredOn,
        ...(p.headcount === undefined ? {} : { headcount: p.headcount }),
      },
    }),
  }),
  defineEvent('warning.assessed', {
    scope: 'track',
    payload: z.strictObject({
      level: code(),
      headcount: z.number().int().positive().optional(),
      amount: money().optional(),
      kinds: z.array(code()).optional(),
    }),
    basis: SUPERVISION,
    facts: (facts, p) => ({
      ...facts,
      warning: {
        ...facts.warning,
        level: p.level,
        ...(p.headcount === undefined ? {} : { headcount: p.headcount }),
      },
    }),
  }),
  defineEvent('warning.dismissed', {
    scope: 'track',
    payload: z.strictObject({ reason: text().optional() }),
    basis: SUPERVISION,
  }),
  defineEvent('warning.resolved', {
    scope: 'track',
    payload: z.strictObject({ how: text().optional() }),
    basis: SUPERVISION,
  }),
  defineEvent('warning.shared', {
    scope: 'track',
    payload: z.strictObject({ agencies: z.array(id()).min(1) }),
    basis: ['总工发〔2023〕23号'],
    facts: (facts, p, c) => ({
      ...facts,
      handOvers: [
        ...facts.handOvers,
        ...p.agencies.map((agencyId) => ({ seq: c.event.seq, agencyId, on: c.event.occurredOn })),
      ],
    }),
  }),
  defineEvent('warning.shareAcknowledged', {
    scope: 'track',
    payload: z.strictObject({ agency: id(), on: date().optional() }),
    pastDates: ['on'],
    basis: ['总工发〔2023〕23号'],
    facts: (facts, p, c) => ({
      ...facts,
      handOvers: facts.handOvers.map((h) =>
        h.agencyId === p.agency ? { ...h, acknowledgedOn: p.on ?? c.event.occurredOn } : h,
      ),
    }),
  }),
  defineEvent('warning.reminderIssued', {
    scope: 'track',
    payload: letterPayload,
    pastDates: ['deliveredOn'],
    basis: SUPERVISION,
    facts: issue('reminder'),
    tasks: askDelivery,
  }),
  defineEvent('warning.opinionIssued', {
    scope: 'track',
    payload: letterPayload,
    pastDates: ['deliveredOn'],
    basis: SUPERVISION,
    facts: issue('opinion'),
    tasks: askDelivery,
  }),
  defineEvent('warning.suggestionIssued', {
    scope: 'track',
    payload: letterPayload,
    pastDates: ['deliveredOn'],
    basis: SUPERVISION,
    facts: issue('suggestion'),
    tasks: askDelivery,
  }),
  defineEvent('warning.suggestionRequested', {
    scope: 'track',
    payload: z.strictObject({ from: id().optional(), to: id().optional() }),
    basis: SUPERVISION,
  }),
  defineEvent('warning.receiptRefused', {
    scope: 'track',
    payload: z.strictObject({ letter: code().optional(), on: date().optional() }),
    pastDates: ['on'],
    basis: SUPERVISION,
    facts: (facts, p, c) =>
      changeLastLetter(facts, (l) => ({ ...l, receiptRefusedOn: p.on ?? c.event.occurredOn })),
  }),
  defineEvent('warning.employerReplied', {
    scope: 'track',
    payload: z.strictObject({
      letter: code().optional(),
      satisfactory: z.boolean(),
      promisesToPay: z.boolean().optional(),
    }),
    basis: SUPERVISION,
    facts: (facts, p, c) =>
      changeLastLetter(facts, (l) => ({
        ...l,
        replied: { on: c.event.occurredOn, satisfactory: p.satisfactory },
      })),
  }),
  defineEvent('warning.corrected', {
    scope: 'track',
    payload: z.strictObject({ how: text().optional(), amount: money().optional() }),
    basis: SUPERVISION,
  }),
  defineEvent('warning.agencyFiled', {
    scope: 'track',
    payload: z.strictObject({ agencyId: id(), fileNo: documentNumber().optional() }),
    basis: ['内蒙古自治区工会劳动法律监督条例24'],
  }),
  defineEvent('warning.agencyDeclined', {
    scope: 'track',
    payload: z.strictObject({ agencyId: id(), reason: text().optional() }),
    basis: ['内蒙古自治区工会劳动法律监督条例24'],
  }),
  defineEvent('warning.agencyReported', {
    scope: 'track',
    payload: z.strictObject({
      agencyId: id(),
      result: z.enum(['corrected', 'punished', 'notCorrected']),
      closedOn: date().optional(),
    }),
    pastDates: ['closedOn'],
    basis: ['内蒙古自治区工会劳动法律监督条例24'],
  }),
  defineEvent('warning.procuratorateNotified', {
    scope: 'track',
    payload: z.strictObject({ to: id().optional(), ground: code().optional() }),
    basis: ['一函两书通知'],
  }),
];
