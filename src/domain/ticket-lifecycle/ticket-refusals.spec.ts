import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  COUNTY,
  filed,
  FILED,
  OPERATOR,
  SPECIALIST,
  TEXT,
  TicketPlay,
  TOWNSHIP,
} from '../../../test/support/ticket-play.js';
import type { Payload } from '../lifecycle/events.js';
import { TICKET_EVENTS } from './ticket-events.js';

const dispatched = () =>
  filed('2025-05-06 09:05').send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY });
const signed = () => dispatched().send('ticket.signedFor', '2025-05-06 09:41', SPECIALIST);
const handling = () =>
  signed()
    .send('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' })
    .send('ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true });
const audit = () => handling().send('ticket.resolved', '2025-05-07 09:00', SPECIALIST, { outcome: 'solved' });

describe('a ticket refuses', () => {
  it('everything before it is filed, filing twice, and unknown events', () => {
    const at = '2025-05-06 09:30';
    expect(new TicketPlay().refused('ticket.dispatched', at, OPERATOR, { union: COUNTY })).toMatchObject({
      code: 'EVENT_NOT_ALLOWED',
      allowed: ['ticket.filed'],
    });
    expect(dispatched().refused('ticket.filed', at, OPERATOR, FILED)).toMatchObject({
      code: 'EVENT_NOT_ALLOWED',
    });
    expect(dispatched().refused('ticket.lost', at, OPERATOR)).toMatchObject({ code: 'EVENT_UNKNOWN' });
    expect(dispatched().refused('toString', at, OPERATOR)).toMatchObject({ code: 'EVENT_UNKNOWN' });
  });

  it('in every state each event the chart does not know there', () => {
    const play = audit();
    const allowed = ['ticket.resultAccepted', 'ticket.resultReturned'];
    for (const type of TICKET_EVENTS.filter((e) => ![...allowed, 'ticket.instructionAnswered'].includes(e))) {
      expect(play.refused(type, '2025-05-07 11:00', AUDIT_DESK)).toMatchObject({
        code: 'EVENT_NOT_ALLOWED',
        allowed,
      });
    }
  });

  it('a payload of another shape, naming the field, and free text where a reference belongs', () => {
    expect(
      dispatched().refused('ticket.forwarded', '2025-05-06 10:00', SPECIALIST, { union: 'county' }),
    ).toMatchObject({
      code: 'PAYLOAD_INVALID',
      path: 'payload.union',
    });
    expect(
      dispatched().refused('ticket.signedFor', '2025-05-06 10:00', SPECIALIST, { nickname: 'x' }),
    ).toMatchObject({ code: 'PAYLOAD_INVALID' });
    expect(
      dispatched().refused('ticket.forwarded', '2025-05-06 10:00', SPECIALIST, {
        union: TOWNSHIP,
        note: '张某',
      }),
    ).toMatchObject({
      code: 'PAYLOAD_INVALID',
      path: 'payload.note',
    });
  });

  it('acts that lie in the future, before the present state, or on another day than they say', () => {
    const play = dispatched();
    expect(
      play.try('ticket.signedFor', '2025-05-06 10:00', SPECIALIST, {}, '2025-05-06 09:59'),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
    });
    expect(play.refused('ticket.signedFor', '2025-05-06 09:19', SPECIALIST)).toMatchObject({
      code: 'DATE_BEFORE_ENABLING_FACT',
      params: { notBefore: '2025-05-06T01:20:00.000Z', seq: 2 },
    });
    expect(play.try('ticket.signedFor', '2025-05-06 09:20', SPECIALIST, {}, '2025-05-09 17:00')).toEqual({
      ok: true,
    });
  });

  it('an answer on the spot to a complaint, but not to a suggestion', () => {
    expect(
      filed('2025-05-06 09:05').refused('ticket.answeredOnTheSpot', '2025-05-06 09:10', OPERATOR),
    ).toMatchObject({
      code: 'GUARD_FAILED',
      reason: 'answerableOnTheSpot',
    });
    const suggestion = filed('2025-05-06 09:05', { category: 'suggestion' });
    expect(suggestion.allowed('2025-05-06 09:10')).toContain('ticket.answeredOnTheSpot');
    suggestion.send('ticket.answeredOnTheSpot', '2025-05-06 09:10', OPERATOR, { knowledgeItem: 'k-1' });
    expect(suggestion.view()).toMatchObject({
      state: 'closed',
      closedAs: 'onTheSpot',
      handlingUnionId: null,
    });
  });

  it('a second objection of the same union, and one after a working day', () => {
    const objected = () =>
      dispatched().send('ticket.objected', '2025-05-06 10:00', SPECIALIST, { ground: 'region' });
    const denied = objected().send('ticket.objectionDenied', '2025-05-06 11:00', OPERATOR, { basis: TEXT });
    expect(
      denied.refused('ticket.objected', '2025-05-06 12:00', SPECIALIST, { ground: 'region' }),
    ).toMatchObject({
      reason: 'objectionNotDeniedBefore',
    });
    expect(denied.allowed('2025-05-06 12:00')).toEqual(['ticket.signedFor', 'ticket.forwarded']);
    const below = denied.send('ticket.forwarded', '2025-05-06 12:00', SPECIALIST, { union: TOWNSHIP });
    expect(below.allowed('2025-05-06 12:00')).toContain('ticket.objected');
    // Dispatched on Tuesday: Wednesday 24:00 is the end.
    expect(
      dispatched().refused('ticket.objected', '2025-05-08 00:01', SPECIALIST, { ground: 'region' }),
    ).toMatchObject({
      code: 'WINDOW_CLOSED',
      reason: 'withinObjectionWindow',
    });
    dispatched().send('ticket.objected', '2025-05-07 23:59', SPECIALIST, { ground: 'region' });
    expect(
      objected().refused('ticket.objectionUpheld', '2025-05-06 11:00', OPERATOR, {
        basis: TEXT,
        union: COUNTY,
      }),
    ).toMatchObject({
      reason: 'namesAnotherUnion',
    });
  });

  it('“unreachable” without three failed attempts on three different days', () => {
    const play = signed();
    const claim: Payload = { outcome: 'unreachable' };
    for (const at of ['2025-05-06 10:00', '2025-05-06 15:00', '2025-05-07 10:00'])
      play.send('ticket.contactFailed', at, SPECIALIST);
    expect(play.refused('ticket.resolved', '2025-05-07 11:00', SPECIALIST, claim)).toMatchObject({
      reason: 'contactTriedOnThreeDays',
    });
    play.send('ticket.contactFailed', '2025-05-08 10:00', SPECIALIST);
    expect(
      play.refused('ticket.resolved', '2025-05-08 11:00', SPECIALIST, { outcome: 'solved' }),
    ).toMatchObject({ reason: 'outcomeUnreachable' });
    play.send('ticket.resolved', '2025-05-08 11:00', SPECIALIST, claim);
    expect(handling().refused('ticket.resolved', '2025-05-07 09:00', SPECIALIST, claim)).toMatchObject({
      reason: 'unreachableOnlyAfterThreeDays',
    });
  });

  it('attempts before the worker was reached count no longer', () => {
    const play = signed();
    for (const day of ['06', '07', '08'])
      play.send('ticket.contactFailed', `2025-05-${day} 10:00`, SPECIALIST);
    play.send('ticket.workerContacted', '2025-05-08 11:00', SPECIALIST, { how: 'visit' });
    play.send('ticket.verified', '2025-05-08 11:10', SPECIALIST, { agrees: false, changed: ['amount'] });
    expect(
      play.refused('ticket.resolved', '2025-05-08 12:00', SPECIALIST, { outcome: 'unreachable' }),
    ).toMatchObject({
      reason: 'unreachableOnlyAfterThreeDays',
    });
  });
});
