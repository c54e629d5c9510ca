import { z } from 'zod';
import { code, date, id, localId, text } from '../../../payload-schema.js';
import { defineEvent, type CaseEventDefinition } from '../../event-definition.js';

const UNION_RULES = ['总工发〔2023〕23号'];

/** Offered to another union, or that union's answer: accepted, or returned with a reason. */
const transferredPayload = z.strictObject({
  to: id().optional(),
  reason: text().optional(),
  accepted: z.boolean().optional(),
});

/** Facts about the file that no stage owns: who keeps it, what was ordered from above, what others were told. */
export const FILE_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('case.transferred', {
    scope: 'case',
    payload: transferredPayload,
    roles: ['specialist', 'supervisor'],
    basis: UNION_RULES,
    requires: (facts, p) => {
      if (p.accepted === undefined) return p.to === undefined ? 'transferNamesUnion' : null;
      return facts.transfer ? null : 'transferOffered';
    },
    facts: (facts, p, c) => {
      if (p.accepted === undefined)
        return { ...facts, transfer: { to: p.to ?? '', offeredOn: c.event.occurredOn } };
      const { transfer, ...kept } = facts;
      return p.accepted && transfer ? { ...kept, unionId: transfer.to, ownerId: null } : kept;
    },
    answersTasks: ['answerTransfer', 'assignTransferred', 'keepReturned'],
    tasks: (facts, p, c) => {
      const since = c.event.occurredOn;
      if (p.accepted === undefined) return [{ code: 'answerTransfer', subject: p.to ?? '', since }];
      const next = p.accepted ? 'assignTransferred' : 'keepReturned';
      return [{ code: next, subject: facts.unionId ?? '', since }];
    },
  }),
  defineEvent('case.instructed', {
    scope: 'case',
    payload: z.strictObject({ by: id().optional(), text: text(), replyBy: date().optional() }),
    basis: UNION_RULES,
    tasks: (_, p, c) => [{ code: 'answerInstruction', subject: p.replyBy ?? '', since: c.event.occurredOn }],
  }),
  defineEvent('case.instructionAnswered', {
    scope: 'case',
    payload: z.strictObject({ text: text() }),
    basis: UNION_RULES,
    requires: (_, __, c) =>
      c.state.tasks.some((task) => task.code === 'answerInstruction') ? null : 'instructionOpen',
    answersTasks: ['answerInstruction'],
  }),
  defineEvent('case.policeNotified', {
    scope: 'case',
    payload: z.strictObject({ on: date().optional(), ground: code().optional() }),
    pastDates: ['on'],
    basis: ['保障农民工工资支付条例41'],
    anyOrder: true,
  }),
  defineEvent('limitation.defenceRaised', {
    scope: 'case',
    payload: z.strictObject({
      on: date().optional(),
      where: code().optional(),
      claimIds: z.array(localId()).optional(),
    }),
    pastDates: ['on'],
    basis: ['调解仲裁法27', '解释(二)20'],
    anyOrder: true,
    facts: (facts, p, c) => ({
      ...facts,
      claims: facts.claims.map((claim) =>
        (p.claimIds ?? [claim.id]).includes(claim.id)
          ? { ...claim, defenceRaisedOn: p.on ?? c.event.occurredOn }
          : claim,
      ),
    }),
    tasks: (_, p, c) => [
      { code: 'answerDefence', subject: (p.claimIds ?? []).join(' '), since: c.event.occurredOn },
    ],
  }),
];
