import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  CITY,
  COUNTY,
  filed,
  FILED,
  OPERATOR,
  OTHER_COUNTY,
  SPECIALIST,
  SUPERVISOR,
  TEXT,
  TicketPlay,
  TOWNSHIP,
  TOWNSHIP_SPECIALIST,
  uuid,
  WORKERS,
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
const resolved = () => audit().send('ticket.resultAccepted', '2025-05-07 11:00', AUDIT_DESK);

/** The event is refused for this reason and leaves state and log as they were. */
function refuses(
  play: TicketPlay,
  type: string,
  at: string,
  actor: typeof OPERATOR,
  payload: Payload,
  expected: object,
) {
  const [state, log] = [play.state, play.log];
  expect(play.try(type, at, actor, payload)).toMatchObject({ ok: false, ...expected });
  expect(play.state).toBe(state);
  expect(play.log).toBe(log);
}

describe('a ticket refuses', () => {
  it('everything before it is filed, filing twice, and unknown events', () => {
    const at = '2025-05-06 09:30';
    refuses(
      new TicketPlay(),
      'ticket.dispatched',
      at,
      OPERATOR,
      { union: COUNTY },
      {
        code: 'EVENT_NOT_ALLOWED',
        allowed: ['ticket.filed'],
      },
    );
    refuses(dispatched(), 'ticket.filed', at, OPERATOR, FILED, { code: 'EVENT_NOT_ALLOWED' });
    refuses(dispatched(), 'ticket.lost', at, OPERATOR, {}, { code: 'EVENT_UNKNOWN' });
    refuses(dispatched(), 'toString', at, OPERATOR, {}, { code: 'EVENT_UNKNOWN' });
  });

  it('in every state each event the chart does not know there', () => {
    const play = audit();
    const allowed = ['ticket.resultAccepted', 'ticket.resultReturned'];
    for (const type of TICKET_EVENTS.filter((e) => ![...allowed, 'ticket.instructionAnswered'].includes(e))) {
      refuses(play, type, '2025-05-07 11:00', AUDIT_DESK, {}, { code: 'EVENT_NOT_ALLOWED', allowed });
    }
  });

  it('a payload of another shape, naming the field, and free text where a reference belongs', () => {
    refuses(
      dispatched(),
      'ticket.forwarded',
      '2025-05-06 10:00',
      SPECIALIST,
      { union: 'county' },
      {
        code: 'PAYLOAD_INVALID',
        path: 'payload.union',
      },
    );
    refuses(
      dispatched(),
      'ticket.signedFor',
      '2025-05-06 10:00',
      SPECIALIST,
      { nickname: 'x' },
      { code: 'PAYLOAD_INVALID' },
    );
    refuses(
      dispatched(),
      'ticket.forwarded',
      '2025-05-06 10:00',
      SPECIALIST,
      { union: TOWNSHIP, note: '张某' },
      {
        code: 'PAYLOAD_INVALID',
        path: 'payload.note',
      },
    );
  });

  it('acts that lie in the future, before the present state, or on another day than they say', () => {
    const play = dispatched();
    expect(
      play.try('ticket.signedFor', '2025-05-06 10:00', SPECIALIST, {}, '2025-05-06 09:59'),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
    });
    refuses(
      play,
      'ticket.signedFor',
      '2025-05-06 09:19',
      SPECIALIST,
      {},
      {
        code: 'DATE_BEFORE_ENABLING_FACT',
        params: { notBefore: '2025-05-06T01:20:00.000Z', seq: 2 },
      },
    );
    expect(play.try('ticket.signedFor', '2025-05-06 09:20', SPECIALIST, {}, '2025-05-09 17:00')).toEqual({
      ok: true,
    });
  });

  it('an answer on the spot to a complaint, but not to a suggestion', () => {
    refuses(
      filed('2025-05-06 09:05'),
      'ticket.answeredOnTheSpot',
      '2025-05-06 09:10',
      OPERATOR,
      {},
      {
        code: 'GUARD_FAILED',
        reason: 'answerableOnTheSpot',
      },
    );
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
    refuses(
      denied,
      'ticket.objected',
      '2025-05-06 12:00',
      SPECIALIST,
      { ground: 'region' },
      {
        reason: 'objectionNotDeniedBefore',
      },
    );
    expect(denied.allowed('2025-05-06 12:00')).toEqual(['ticket.signedFor', 'ticket.forwarded']);
    const below = denied.send('ticket.forwarded', '2025-05-06 12:00', SPECIALIST, { union: TOWNSHIP });
    expect(below.allowed('2025-05-06 12:00')).toContain('ticket.objected');
    // Dispatched on Tuesday: Wednesday 24:00 is the end.
    refuses(
      dispatched(),
      'ticket.objected',
      '2025-05-08 00:01',
      SPECIALIST,
      { ground: 'region' },
      {
        code: 'WINDOW_CLOSED',
        reason: 'withinObjectionWindow',
      },
    );
    dispatched().send('ticket.objected', '2025-05-07 23:59', SPECIALIST, { ground: 'region' });
    refuses(
      objected(),
      'ticket.objectionUpheld',
      '2025-05-06 11:00',
      OPERATOR,
      { basis: TEXT, union: COUNTY },
      {
        reason: 'namesAnotherUnion',
      },
    );
  });

  it('“unreachable” without three failed attempts on three different days', () => {
    const play = signed();
    const claim: Payload = { outcome: 'unreachable' };
    for (const at of ['2025-05-06 10:00', '2025-05-06 15:00', '2025-05-07 10:00'])
      play.send('ticket.contactFailed', at, SPECIALIST);
    refuses(play, 'ticket.resolved', '2025-05-07 11:00', SPECIALIST, claim, {
      reason: 'contactTriedOnThreeDays',
    });
    play.send('ticket.contactFailed', '2025-05-08 10:00', SPECIALIST);
    refuses(
      play,
      'ticket.resolved',
      '2025-05-08 11:00',
      SPECIALIST,
      { outcome: 'solved' },
      { reason: 'outcomeUnreachable' },
    );
    play.send('ticket.resolved', '2025-05-08 11:00', SPECIALIST, claim);
    refuses(handling(), 'ticket.resolved', '2025-05-07 09:00', SPECIALIST, claim, {
      reason: 'unreachableOnlyAfterThreeDays',
    });
  });

  it('attempts before the worker was reached count no longer', () => {
    const play = signed();
    for (const day of ['06', '07', '08'])
      play.send('ticket.contactFailed', `2025-05-${day} 10:00`, SPECIALIST);
    play.send('ticket.workerContacted', '2025-05-08 11:00', SPECIALIST, { how: 'visit' });
    play.send('ticket.verified', '2025-05-08 11:10', SPECIALIST, { agrees: false, changed: ['amount'] });
    refuses(
      play,
      'ticket.resolved',
      '2025-05-08 12:00',
      SPECIALIST,
      { outcome: 'unreachable' },
      {
        reason: 'unreachableOnlyAfterThreeDays',
      },
    );
  });

  it('audit by the handler, by whoever reported, by the handling union', () => {
    const at = '2025-05-07 10:00';
    const handlerAtCity = { ...SPECIALIST, role: 'auditDesk', unionId: CITY };
    refuses(audit(), 'ticket.resultAccepted', at, handlerAtCity, {}, { reason: 'auditorIsNotHandler' });
    refuses(audit(), 'ticket.resultAccepted', at, SUPERVISOR, {}, { reason: 'auditorAboveHandlingUnion' });
    refuses(
      audit(),
      'ticket.resultReturned',
      at,
      SUPERVISOR,
      { issues: [TEXT] },
      { reason: 'auditorAboveHandlingUnion' },
    );
    const reported = handling().send('ticket.resolved', '2025-05-07 09:00', SUPERVISOR, {
      outcome: 'solved',
    });
    refuses(
      reported,
      'ticket.resultAccepted',
      at,
      { ...SUPERVISOR, unionId: CITY },
      {},
      { reason: 'auditorIsNotHandler' },
    );
    expect(audit().allowed(at, SUPERVISOR)).toEqual([]);
    expect(audit().allowed(at, AUDIT_DESK)).toEqual(['ticket.resultAccepted', 'ticket.resultReturned']);
  });

  it('a union that dispatched to itself audits by a second person', () => {
    const desk = { ...SUPERVISOR, role: 'operator' };
    const play = new TicketPlay()
      .send('ticket.filed', '2025-05-06 09:00', desk, FILED)
      .send('ticket.dispatched', '2025-05-06 09:00', desk, { union: COUNTY })
      .send('ticket.signedFor', '2025-05-06 09:41', SPECIALIST)
      .send('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' })
      .send('ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true })
      .send('ticket.resolved', '2025-05-07 09:00', SPECIALIST, { outcome: 'explained' });
    refuses(
      play,
      'ticket.resultAccepted',
      '2025-05-07 10:00',
      SPECIALIST,
      {},
      { reason: 'auditorIsNotHandler' },
    );
    play.send('ticket.resultAccepted', '2025-05-07 10:00', SUPERVISOR);
  });

  it('a call-back by the handling union, about a stranger, or without the worker’s word', () => {
    const at = '2025-05-08 10:00';
    const yes: Payload = { reached: true, solved: 'yes' };
    refuses(resolved(), 'ticket.calledBack', at, SUPERVISOR, yes, { reason: 'callBackNotByHandlingUnion' });
    refuses(
      resolved(),
      'ticket.callBackUnreachable',
      at,
      SUPERVISOR,
      {},
      { reason: 'callBackNotByHandlingUnion' },
    );
    refuses(
      resolved(),
      'ticket.calledBack',
      at,
      OPERATOR,
      { ...yes, worker: uuid(77) },
      {
        reason: 'workerOnTicket',
        path: 'payload.worker',
      },
    );
    refuses(resolved(), 'ticket.calledBack', at, OPERATOR, { reached: true }, { reason: 'answerComplete' });
    refuses(
      resolved(),
      'ticket.calledBack',
      at,
      OPERATOR,
      { ...yes, satisfiedWithResult: 6 },
      { code: 'PAYLOAD_INVALID' },
    );
  });

  it('a second extension, a late one, one while suspended, one asked for in the future', () => {
    const extension: Payload = { workingDays: 5, reason: TEXT };
    const play = handling().send('ticket.extended', '2025-05-08 10:00', OPERATOR, extension);
    refuses(play, 'ticket.extended', '2025-05-09 10:00', OPERATOR, extension, {
      reason: 'notExtendedBefore',
    });
    // `ticket.total` of a difficult ticket filed on 6 May: 15 working days, the 15th is 27 May.
    refuses(handling(), 'ticket.extended', '2025-05-28 09:00', OPERATOR, extension, {
      code: 'WINDOW_CLOSED',
      reason: 'extensionAskedInTime',
    });
    const asked = (askedAt: string): Payload => ({ ...extension, askedAt });
    handling().send('ticket.extended', '2025-05-28 09:00', OPERATOR, asked('2025-05-27T23:00:00+08:00'));
    refuses(handling(), 'ticket.extended', '2025-05-27 09:00', OPERATOR, asked('2025-05-27T10:00:00+08:00'), {
      code: 'DATE_IN_FUTURE',
    });
    refuses(handling(), 'ticket.extended', '2025-05-27 09:00', OPERATOR, asked('2025-05-06T10:00:00+08:00'), {
      code: 'DATE_BEFORE_ENABLING_FACT',
      path: 'payload.askedAt',
    });
    const suspended = handling().send('ticket.suspended', '2025-05-07 09:00', SPECIALIST, { reason: TEXT });
    refuses(suspended, 'ticket.extended', '2025-05-07 10:00', OPERATOR, extension, {
      reason: 'notSuspended',
    });
    refuses(
      suspended,
      'ticket.resolved',
      '2025-05-07 10:00',
      SPECIALIST,
      { outcome: 'solved' },
      { reason: 'notSuspended' },
    );
    refuses(
      suspended,
      'ticket.suspended',
      '2025-05-07 10:00',
      SPECIALIST,
      { reason: TEXT },
      { reason: 'notSuspended' },
    );
    refuses(handling(), 'ticket.resumed', '2025-05-07 10:00', SPECIALIST, {}, { reason: 'suspended' });
  });

  it('what nobody asked for, twice the same, and money of strangers', () => {
    const at = '2025-05-07 10:00';
    const refusedWork = (play: TicketPlay, type: string, payload: Payload, reason: string) =>
      refuses(play, type, at, SPECIALIST, payload, { code: 'GUARD_FAILED', reason });
    refusedWork(handling(), 'ticket.assistAnswered', {}, 'assistOpen');
    refusedWork(handling(), 'ticket.instructionAnswered', {}, 'instructionOpen');
    refusedWork(handling(), 'ticket.referralAnswered', {}, 'referralOpen');
    refusedWork(handling(), 'ticket.assistAsked', { union: COUNTY }, 'namesAnotherUnion');
    refusedWork(handling(), 'ticket.assistAsked', { union: CITY, replyBy: '2025-05-06' }, 'replyDayNotPast');
    const asked = handling().send('ticket.assistAsked', at, SPECIALIST, { union: OTHER_COUNTY });
    refusedWork(asked, 'ticket.assistAsked', { union: OTHER_COUNTY }, 'assistNotAskedYet');
    refusedWork(asked, 'ticket.assistAnswered', { union: CITY }, 'assistNamedIsOpen');
    const referred = handling().send('ticket.referred', at, SPECIALIST, { agency: uuid(60) });
    refusedWork(referred, 'ticket.referralAnswered', { referral: 1 }, 'referralNamedIsOpen');
    const instructed = handling().send('ticket.instructed', at, OPERATOR, { by: TEXT, text: TEXT });
    refusedWork(instructed, 'ticket.instructionAnswered', { instruction: 1 }, 'instructionNamedIsOpen');
    const opened = handling().send('ticket.caseOpened', at, SPECIALIST, { caseId: uuid(50) });
    refusedWork(opened, 'ticket.caseOpened', { caseId: uuid(51) }, 'noCaseOpenedYet');
    refusedWork(opened, 'ticket.caseLinked', { caseId: uuid(50) }, 'caseNotLinkedYet');
    const share = (worker: string) => ({ worker, amount: '1.00' });
    const paid = (...shares: object[]): Payload => ({ outcome: 'solved', recovered: shares as Payload[] });
    refusedWork(handling(), 'ticket.resolved', paid(share(uuid(77))), 'recoveredByKnownWorkers');
    refusedWork(
      handling(),
      'ticket.resolved',
      paid(share(WORKERS[1]), share(WORKERS[1])),
      'recoveredByKnownWorkers',
    );
  });

  it('a dispatch in rework while a union has the ticket, and a result nobody owns', () => {
    const returned = audit().send('ticket.resultReturned', '2025-05-07 11:00', AUDIT_DESK, {
      issues: [TEXT],
    });
    refuses(
      returned,
      'ticket.dispatched',
      '2025-05-07 12:00',
      OPERATOR,
      { union: CITY },
      { reason: 'noHandlingUnion' },
    );
    const spot = filed('2025-05-06 09:05', { category: 'consultation' })
      .send('ticket.answeredOnTheSpot', '2025-05-06 09:10', OPERATOR)
      .send('ticket.reopened', '2025-05-07 09:00', OPERATOR, { reason: TEXT });
    refuses(
      spot,
      'ticket.resolved',
      '2025-05-07 10:00',
      OPERATOR,
      { outcome: 'explained' },
      { reason: 'hasHandler' },
    );
    refuses(
      dispatched(),
      'ticket.forwarded',
      '2025-05-06 10:00',
      SPECIALIST,
      { union: COUNTY },
      { reason: 'namesAnotherUnion' },
    );
    refuses(
      returned,
      'ticket.calledBack',
      '2025-05-07 12:00',
      OPERATOR,
      { reached: true, solved: 'yes' },
      {
        reason: 'ofAnotherWorker',
      },
    );
    expect(TOWNSHIP_SPECIALIST.unionId).toBe(TOWNSHIP);
  });
});
