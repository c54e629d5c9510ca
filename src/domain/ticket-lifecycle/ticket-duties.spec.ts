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

const dispatched = () =>
  filed('2025-05-06 09:05').send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY });
const signed = () => dispatched().send('ticket.signedFor', '2025-05-06 09:41', SPECIALIST);
const handling = () =>
  signed()
    .send('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' })
    .send('ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true });
const audit = () => handling().send('ticket.resolved', '2025-05-07 09:00', SPECIALIST, { outcome: 'solved' });
const resolved = () => audit().send('ticket.resultAccepted', '2025-05-07 11:00', AUDIT_DESK);

describe('separation of duties and rights used once', () => {
  it('audit by the handler, by whoever reported, by the handling union', () => {
    const at = '2025-05-07 10:00';
    const handlerAtCity = { ...SPECIALIST, role: 'auditDesk', unionId: CITY };
    expect(audit().refused('ticket.resultAccepted', at, handlerAtCity)).toMatchObject({
      reason: 'auditorIsNotHandler',
    });
    expect(audit().refused('ticket.resultAccepted', at, SUPERVISOR)).toMatchObject({
      reason: 'auditorAboveHandlingUnion',
    });
    expect(audit().refused('ticket.resultReturned', at, SUPERVISOR, { issues: [TEXT] })).toMatchObject({
      reason: 'auditorAboveHandlingUnion',
    });
    const reported = handling().send('ticket.resolved', '2025-05-07 09:00', SUPERVISOR, {
      outcome: 'solved',
    });
    expect(reported.refused('ticket.resultAccepted', at, { ...SUPERVISOR, unionId: CITY })).toMatchObject({
      reason: 'auditorIsNotHandler',
    });
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
    expect(play.refused('ticket.resultAccepted', '2025-05-07 10:00', SPECIALIST)).toMatchObject({
      reason: 'auditorIsNotHandler',
    });
    play.send('ticket.resultAccepted', '2025-05-07 10:00', SUPERVISOR);
  });

  it('a call-back by the handling union, about a stranger, or without the worker’s word', () => {
    const at = '2025-05-08 10:00';
    const yes: Payload = { reached: true, solved: 'yes' };
    expect(resolved().refused('ticket.calledBack', at, SUPERVISOR, yes)).toMatchObject({
      reason: 'callBackNotByHandlingUnion',
    });
    expect(resolved().refused('ticket.callBackUnreachable', at, SUPERVISOR)).toMatchObject({
      reason: 'callBackNotByHandlingUnion',
    });
    expect(resolved().refused('ticket.calledBack', at, OPERATOR, { ...yes, worker: uuid(77) })).toMatchObject(
      {
        reason: 'workerOnTicket',
        path: 'payload.worker',
      },
    );
    expect(resolved().refused('ticket.calledBack', at, OPERATOR, { reached: true })).toMatchObject({
      reason: 'answerComplete',
    });
    expect(
      resolved().refused('ticket.calledBack', at, OPERATOR, { ...yes, satisfiedWithResult: 6 }),
    ).toMatchObject({ code: 'PAYLOAD_INVALID' });
  });

  it('a second extension, a late one, one while suspended, one asked for in the future', () => {
    const extension: Payload = { workingDays: 5, reason: TEXT };
    const play = handling().send('ticket.extended', '2025-05-08 10:00', OPERATOR, extension);
    expect(play.refused('ticket.extended', '2025-05-09 10:00', OPERATOR, extension)).toMatchObject({
      reason: 'notExtendedBefore',
    });
    // `ticket.total` of a difficult ticket filed on 6 May: 15 working days, the 15th is 27 May.
    expect(handling().refused('ticket.extended', '2025-05-28 09:00', OPERATOR, extension)).toMatchObject({
      code: 'WINDOW_CLOSED',
      reason: 'extensionAskedInTime',
    });
    const asked = (askedAt: string): Payload => ({ ...extension, askedAt });
    handling().send('ticket.extended', '2025-05-28 09:00', OPERATOR, asked('2025-05-27T23:00:00+08:00'));
    expect(
      handling().refused('ticket.extended', '2025-05-27 09:00', OPERATOR, asked('2025-05-27T10:00:00+08:00')),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
    });
    expect(
      handling().refused('ticket.extended', '2025-05-27 09:00', OPERATOR, asked('2025-05-06T10:00:00+08:00')),
    ).toMatchObject({
      code: 'DATE_BEFORE_ENABLING_FACT',
      path: 'payload.askedAt',
    });
    const suspended = handling().send('ticket.suspended', '2025-05-07 09:00', SPECIALIST, { reason: TEXT });
    expect(suspended.refused('ticket.extended', '2025-05-07 10:00', OPERATOR, extension)).toMatchObject({
      reason: 'notSuspended',
    });
    expect(
      suspended.refused('ticket.resolved', '2025-05-07 10:00', SPECIALIST, { outcome: 'solved' }),
    ).toMatchObject({ reason: 'notSuspended' });
    expect(
      suspended.refused('ticket.suspended', '2025-05-07 10:00', SPECIALIST, { reason: TEXT }),
    ).toMatchObject({ reason: 'notSuspended' });
    expect(handling().refused('ticket.resumed', '2025-05-07 10:00', SPECIALIST)).toMatchObject({
      reason: 'suspended',
    });
  });

  it('what nobody asked for, twice the same, and money of strangers', () => {
    const at = '2025-05-07 10:00';
    const refusedWork = (play: TicketPlay, type: string, payload: Payload, reason: string) =>
      expect(play.refused(type, at, SPECIALIST, payload)).toMatchObject({ code: 'GUARD_FAILED', reason });
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
    expect(
      returned.refused('ticket.dispatched', '2025-05-07 12:00', OPERATOR, { union: CITY }),
    ).toMatchObject({ reason: 'noHandlingUnion' });
    const spot = filed('2025-05-06 09:05', { category: 'consultation' })
      .send('ticket.answeredOnTheSpot', '2025-05-06 09:10', OPERATOR)
      .send('ticket.reopened', '2025-05-07 09:00', OPERATOR, { reason: TEXT });
    expect(
      spot.refused('ticket.resolved', '2025-05-07 10:00', OPERATOR, { outcome: 'explained' }),
    ).toMatchObject({ reason: 'hasHandler' });
    expect(
      dispatched().refused('ticket.forwarded', '2025-05-06 10:00', SPECIALIST, { union: COUNTY }),
    ).toMatchObject({ reason: 'namesAnotherUnion' });
    expect(
      returned.refused('ticket.calledBack', '2025-05-07 12:00', OPERATOR, { reached: true, solved: 'yes' }),
    ).toMatchObject({
      reason: 'ofAnotherWorker',
    });
    expect(TOWNSHIP_SPECIALIST.unionId).toBe(TOWNSHIP);
  });
});
