import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  COUNTY,
  filed,
  instantOf,
  OPERATOR,
  OTHER_COUNTY,
  POLICY,
  shanghai,
  SPECIALIST,
  TEXT,
  TicketPlay,
  TOWNSHIP,
  uuid,
} from '../../../test/support/ticket-play.js';
import type { Payload } from '../lifecycle/events.js';
import { dueDayOf, isLate } from './plan-ticket-deadlines.js';

/** Filed on Friday 26 September 2025: Sunday 28 is worked, 1–8 October rest, Saturday 11 is worked. */
const filedFriday = (extra: Payload = {}) => filed('2025-09-26 16:50', { difficulty: 'ordinary', ...extra });
const dispatched = (extra: Payload = {}) =>
  filedFriday(extra).send('ticket.dispatched', '2025-09-26 17:00', OPERATOR, { union: COUNTY });
const signed = (extra: Payload = {}) =>
  dispatched(extra).send('ticket.signedFor', '2025-09-28 09:00', SPECIALIST);
const handling = (extra: Payload = {}) =>
  signed(extra)
    .send('ticket.workerContacted', '2025-09-28 10:00', SPECIALIST, { how: 'phone' })
    .send('ticket.verified', '2025-09-28 11:00', SPECIALIST, { agrees: true });
const audit = () => handling().send('ticket.resolved', '2025-09-29 09:00', SPECIALIST, { outcome: 'solved' });
const returned = () =>
  audit().send('ticket.resultReturned', '2025-09-29 10:00', AUDIT_DESK, { issues: [TEXT] });
const due = (play: TicketPlay, rule: string) => shanghai(play.open(rule)?.dueAt);

describe('the clocks of a ticket around National Day', () => {
  it('each step opens its clock, and only it', () => {
    const steps = [filedFriday(), dispatched(), signed(), handling(), audit(), returned()];
    expect(steps.map((play) => play.openRules())).toEqual([
      ['ticket.total', 'ticket.dispatch'],
      ['ticket.total', 'ticket.signFor'],
      ['ticket.total', 'ticket.contact'],
      ['ticket.total', 'ticket.resolve'],
      ['ticket.total', 'ticket.audit'],
      ['ticket.total', 'ticket.rework'],
    ]);
  });

  it('ends by hand: 30 minutes, half an hour on Friday and the rest on the make-up Sunday, five working days', () => {
    expect(due(filedFriday(), 'ticket.dispatch')).toBe('2025-09-26 17:20');
    expect(due(dispatched(), 'ticket.signFor')).toBe('2025-09-28 10:00');
    expect(due(signed(), 'ticket.contact')).toBe('2025-09-28 11:00');
    // Total from Friday 26: 28, 29, 30 September, 9, 10 October. Resolve from Sunday 28: 29, 30, 9, 10, 11.
    expect(due(handling(), 'ticket.total')).toBe('2025-10-10 24:00');
    expect(due(handling(), 'ticket.resolve')).toBe('2025-10-11 24:00');
    expect(due(audit(), 'ticket.audit')).toBe('2025-09-30 24:00');
    // Rework: half of five, rounded up, is three: 30 September, 9, 10 October.
    expect(due(returned(), 'ticket.rework')).toBe('2025-10-10 24:00');
  });

  it('urgent ones: contact within two hours of the night, too', () => {
    const night = dispatched({ urgency: 'urgent' }).send('ticket.signedFor', '2025-09-26 23:30', SPECIALIST);
    expect(due(night, 'ticket.contact')).toBe('2025-09-27 01:30');
    expect(due(night, 'ticket.total')).toBe('2025-09-30 24:00');
  });

  it('consultations have three working days', () => {
    expect(due(handling({ category: 'consultation' }), 'ticket.total')).toBe('2025-09-30 24:00');
    expect(due(handling({ category: 'consultation' }), 'ticket.resolve')).toBe('2025-10-09 24:00');
  });

  it('the ladder: 80 %, the end, one and three working days after', () => {
    const ladder = handling().open('ticket.resolve')?.ladder ?? [];
    expect(ladder.map(({ step, dueAt }) => `${step} ${shanghai(dueAt)}`)).toEqual([
      'reminder 2025-10-10 17:30',
      'chase 2025-10-11 24:00',
      'supervise 2025-10-13 24:00',
      'raise 2025-10-15 24:00',
    ]);
    const signFor = dispatched().open('ticket.signFor')?.ladder ?? [];
    expect(signFor.map(({ dueAt }) => shanghai(dueAt))).toEqual([
      '2025-09-28 09:36',
      '2025-09-28 10:00',
      '2025-09-29 10:00',
      '2025-10-09 10:00',
    ]);
  });
});

describe('ticket.total', () => {
  it('is never restarted by objection, forward, return or rework', () => {
    const start = filedFriday().open('ticket.total')?.dueAt;
    const wandering = dispatched()
      .send('ticket.objected', '2025-09-28 09:00', SPECIALIST, { ground: 'region' })
      .send('ticket.objectionUpheld', '2025-09-29 09:00', OPERATOR, { basis: TEXT })
      .send('ticket.dispatched', '2025-09-29 09:30', OPERATOR, { union: COUNTY })
      .send('ticket.forwarded', '2025-09-29 10:00', SPECIALIST, { union: TOWNSHIP });
    for (const play of [wandering, returned()]) {
      expect(play.open('ticket.total')).toMatchObject({ startSeq: 1, dueAt: start });
    }
    expect(wandering.deadlines().map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'ticket.total open',
      'ticket.dispatch met',
      'ticket.signFor withdrawn',
      'ticket.objection met',
      'ticket.dispatch met',
      'ticket.signFor withdrawn',
      'ticket.signFor open',
    ]);
  });

  it('ends with the accepted result; after an unsolved call-back or a reopening only the rework clock runs', () => {
    const accepted = audit().send('ticket.resultAccepted', '2025-09-29 11:00', AUDIT_DESK);
    expect(accepted.openRules()).toEqual(['ticket.callBack']);
    expect(accepted.deadlines()[0]).toMatchObject({
      rule: 'ticket.total',
      status: 'met',
      closedAt: instantOf('2025-09-29 11:00'),
    });
    const unsolved = accepted.send('ticket.calledBack', '2025-09-30 09:00', OPERATOR, {
      reached: true,
      solved: 'no',
    });
    expect(unsolved.openRules()).toEqual(['ticket.rework']);
    unsolved.send('ticket.resolved', '2025-10-09 09:00', SPECIALIST, { outcome: 'solved' });
    unsolved.send('ticket.resultAccepted', '2025-10-09 10:00', AUDIT_DESK);
    expect(unsolved.deadlines()[0]?.closedAt).toBe(instantOf('2025-09-29 11:00'));
    unsolved.send('ticket.calledBack', '2025-10-10 09:00', OPERATOR, { reached: true, solved: 'yes' });
    expect(unsolved.openRules()).toEqual([]);
    unsolved.send('ticket.reopened', '2025-10-11 09:00', OPERATOR, { reason: TEXT });
    expect(unsolved.openRules()).toEqual(['ticket.rework']);
  });

  it('is met by an answer on the spot and withdrawn by a void', () => {
    const spot = filedFriday({ category: 'consultation' }).send(
      'ticket.answeredOnTheSpot',
      '2025-09-26 16:55',
      OPERATOR,
    );
    expect(spot.deadlines().map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'ticket.total met',
      'ticket.dispatch withdrawn',
    ]);
    const voided = filedFriday().send('ticket.voided', '2025-09-26 16:55', OPERATOR, { ground: 'nuisance' });
    expect(voided.deadlines().map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('tells late from in time', () => {
    const [total] = audit().send('ticket.resultAccepted', '2025-10-11 09:00', AUDIT_DESK).deadlines();
    expect(total && isLate(total, instantOf('2025-10-20 09:00'))).toBe(true);
    const open = handling().open('ticket.total');
    expect(open && isLate(open, instantOf('2025-10-10 23:59'))).toBe(false);
    expect(open && isLate(open, instantOf('2025-10-11 00:01'))).toBe(true);
    expect(open?.dueAt && dueDayOf(open.dueAt)).toBe('2025-10-10');
  });
});

describe('suspension and extension', () => {
  const suspended = () =>
    handling().send('ticket.suspended', '2025-09-29 09:00', SPECIALIST, { reason: TEXT });

  it('a suspended ticket has no end and no ladder; resumed, the paused days are added', () => {
    for (const rule of ['ticket.total', 'ticket.resolve']) {
      expect(suspended().open(rule)).toMatchObject({ dueAt: null, paused: true, ladder: [] });
    }
    const resumed = suspended().send('ticket.resumed', '2025-10-09 09:00', SPECIALIST);
    // The ends of 29 and 30 September fell into the pause. Total: 28 September, 9, 10, 11, 13 October.
    expect(due(resumed, 'ticket.total')).toBe('2025-10-13 24:00');
    // Resolve: 9, 10, 11, 13, 14 October.
    expect(due(resumed, 'ticket.resolve')).toBe('2025-10-14 24:00');
    expect(resumed.open('ticket.resolve')?.ladder).toHaveLength(4);
  });

  it('does not bring back a clock that was already over', () => {
    const late = handling().send('ticket.suspended', '2025-10-12 09:00', SPECIALIST, { reason: TEXT });
    expect(shanghai(late.open('ticket.resolve')?.dueAt)).toBe('2025-10-11 24:00');
    expect(late.open('ticket.resolve')?.paused).toBe(false);
  });

  it('a suspension after a clock has closed does not move its end', () => {
    const reopened = audit()
      .send('ticket.resultAccepted', '2025-09-29 11:00', AUDIT_DESK)
      .send('ticket.calledBack', '2025-09-29 12:00', OPERATOR, { reached: true, solved: 'no' })
      .send('ticket.suspended', '2025-09-29 13:00', SPECIALIST, { reason: TEXT })
      .send('ticket.resumed', '2025-10-09 13:00', SPECIALIST);
    expect(shanghai(reopened.deadlines()[0]?.dueAt)).toBe('2025-10-10 24:00');
    expect(reopened.deadlines()[0]?.pauses).toEqual([]);
    expect(due(reopened, 'ticket.rework')).toBe('2025-10-11 24:00');
  });

  it('an extension lengthens the step clock and the total clock it was granted in', () => {
    const extended = handling().send('ticket.extended', '2025-09-30 09:00', OPERATOR, {
      workingDays: 2,
      reason: TEXT,
    });
    expect(due(extended, 'ticket.total')).toBe('2025-10-13 24:00');
    expect(due(extended, 'ticket.resolve')).toBe('2025-10-14 24:00');
    const later = extended.send('ticket.resolved', '2025-10-13 09:00', SPECIALIST, { outcome: 'solved' });
    later.send('ticket.resultReturned', '2025-10-13 10:00', AUDIT_DESK, { issues: [TEXT] });
    expect(due(later, 'ticket.rework')).toBe('2025-10-16 24:00');
  });
});

describe('assistance and instructions', () => {
  it('have the day that was asked for, else three working days', () => {
    const play = handling()
      .send('ticket.assistAsked', '2025-09-29 09:00', SPECIALIST, { union: OTHER_COUNTY })
      .send('ticket.assistAsked', '2025-09-29 09:00', SPECIALIST, { union: TOWNSHIP, replyBy: '2025-09-30' })
      .send('ticket.instructed', '2025-09-29 10:00', OPERATOR, {
        by: TEXT,
        text: TEXT,
        replyBy: '2025-10-09',
      });
    const asked = play
      .deadlines()
      .filter(({ rule }) => rule === 'ticket.assist' || rule === 'ticket.instruction');
    expect(asked.map(({ rule, subject, dueAt, basis }) => [rule, subject, shanghai(dueAt), basis])).toEqual([
      ['ticket.assist', OTHER_COUNTY, '2025-10-10 24:00', 'D'],
      ['ticket.assist', TOWNSHIP, '2025-09-30 24:00', 'asked'],
      ['ticket.instruction', '8', '2025-10-09 24:00', 'asked'],
    ]);
    expect(play.view()).toMatchObject({ assistingUnionIds: [OTHER_COUNTY, TOWNSHIP], openInstructions: 1 });
    play.send('ticket.assistAnswered', '2025-09-29 15:00', {
      ...SPECIALIST,
      userId: uuid(30),
      unionId: TOWNSHIP,
    });
    expect(play.view().assistingUnionIds).toEqual([OTHER_COUNTY]);
    play.send('ticket.resolved', '2025-09-29 16:00', SPECIALIST, { outcome: 'solved' });
    // The result makes the assistance moot; the instruction still owes its answer.
    expect(play.openRules()).toEqual(['ticket.total', 'ticket.instruction', 'ticket.audit']);
    play.send('ticket.instructionAnswered', '2025-09-29 17:00', SPECIALIST);
    expect(play.openRules()).toEqual(['ticket.total', 'ticket.audit']);
  });

  it('a reply asked for on the same day is reminded of before its end, and no suspension moves it', () => {
    const play = handling()
      .send('ticket.instructed', '2025-09-29 12:00', OPERATOR, {
        by: TEXT,
        text: TEXT,
        replyBy: '2025-09-29',
      })
      .send('ticket.suspended', '2025-09-29 12:30', SPECIALIST, { reason: TEXT });
    const instruction = play.open('ticket.instruction');
    expect(shanghai(instruction?.dueAt)).toBe('2025-09-29 24:00');
    expect(shanghai(instruction?.ladder[0]?.dueAt)).toBe('2025-09-29 21:36');
  });
});

it('every deadline says where its length comes from', () => {
  const bases = handling()
    .deadlines()
    .map(({ rule, basis }) => `${rule} ${basis}`);
  expect(bases).toEqual([
    'ticket.total D',
    'ticket.dispatch P',
    'ticket.signFor D',
    'ticket.contact P',
    'ticket.verify D',
    'ticket.resolve D',
  ]);
  expect(POLICY.id).toBe('national-default');
});
