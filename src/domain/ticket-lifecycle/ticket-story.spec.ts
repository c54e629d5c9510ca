import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  COUNTY,
  filed,
  OPERATOR,
  OTHER_COUNTY,
  PROVINCE,
  SPECIALIST,
  TEXT,
  TicketPlay,
  TOWNSHIP,
  TOWNSHIP_SPECIALIST,
  uuid,
  WORKERS,
} from '../../../test/support/ticket-play.js';
import type { Payload } from '../lifecycle/events.js';
import { roleMayRecord, TICKET_POLICY } from './ticket-policy.js';

const CASE = uuid(50);
const yes: Payload = {
  reached: true,
  solved: 'yes',
  satisfiedWithResult: 5,
  satisfiedWithHandling: 5,
  confirmsReport: true,
};

/** 东兰县: 付某林 and three mates, 48,505 yuan. */
function donglan(until: number = Number.POSITIVE_INFINITY): TicketPlay {
  const steps: readonly (readonly [string, string, typeof OPERATOR, Payload?])[] = [
    ['ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY }],
    ['ticket.signedFor', '2025-05-06 09:41', SPECIALIST],
    ['ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' }],
    ['ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true }],
    ['ticket.caseOpened', '2025-05-07 09:00', SPECIALIST, { caseId: CASE }],
    ['ticket.resolved', '2025-05-20 09:00', SPECIALIST, { outcome: 'solved', recovered: '48505.00' }],
    ['ticket.resultAccepted', '2025-05-20 11:00', AUDIT_DESK],
    ['ticket.calledBack', '2025-05-21 10:00', OPERATOR, yes],
  ];
  const play = filed('2025-05-06 09:05');
  steps.slice(0, until).forEach(([type, at, actor, payload]) => {
    expect(roleMayRecord(actor.role, type), type).toBe(true);
    play.send(type, at, actor, payload);
  });
  return play;
}

const STATES = [
  'filed',
  'dispatched',
  'signedFor',
  'contacted',
  'handling',
  'handling',
  'audit',
  'resolved',
  'closed',
];

describe('the published county story', () => {
  it.each(STATES.map((state, step) => [step, state] as const))('after step %i is %s', (step, state) => {
    expect(donglan(step).view().state).toBe(state);
  });

  it('ends closed with money, answer and no clock running', () => {
    const play = donglan();
    expect(play.view()).toMatchObject({
      closed: true,
      closedAs: 'calledBack',
      closedAt: '2025-05-21T02:00:00.000Z',
      acceptedAt: '2025-05-20T03:00:00.000Z',
      ownerId: SPECIALIST.userId,
      handlingUnionId: COUNTY,
      dispatchingUnionId: PROVINCE,
      dispatchChain: [PROVINCE, COUNTY],
      openedCaseId: CASE,
      caseIds: [CASE],
      outcome: 'solved',
      outcomeByWorker: 'solved',
      recovered: '48505.00',
      reworks: 0,
      problem: null,
    });
    expect(play.state.facts?.amount).toBe('48505.00');
    expect(play.openRules()).toEqual([]);
    expect(play.deadlines().map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      'ticket.total met',
      'ticket.dispatch met',
      'ticket.signFor met',
      'ticket.contact met',
      'ticket.verify met',
      'ticket.resolve met',
      'ticket.audit met',
      'ticket.callBack met',
    ]);
  });
});

describe('the way down and back', () => {
  it('a forward makes the forwarding union the dispatching one; an upheld objection undoes the last leg', () => {
    const play = filed('2025-05-06 09:05')
      .send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY })
      .send('ticket.forwarded', '2025-05-06 09:40', SPECIALIST, { union: TOWNSHIP });
    expect(play.view()).toMatchObject({
      dispatchingUnionId: COUNTY,
      handlingUnionId: TOWNSHIP,
      dispatchChain: [PROVINCE, COUNTY, TOWNSHIP],
    });
    play.send('ticket.objected', '2025-05-06 10:00', TOWNSHIP_SPECIALIST, { ground: 'region' });
    play.send('ticket.objectionUpheld', '2025-05-06 11:00', SPECIALIST, { basis: TEXT });
    expect(play.view()).toMatchObject({ state: 'filed', dispatchingUnionId: COUNTY, handlingUnionId: null });
    play.send('ticket.dispatched', '2025-05-06 11:10', SPECIALIST, { union: OTHER_COUNTY });
    expect(play.view().dispatchChain).toEqual([PROVINCE, COUNTY, OTHER_COUNTY]);
  });

  it('three hand-ons with nobody taking the lead make a problem ticket; signing for it ends the count', () => {
    const forwards = filed('2025-05-06 09:05').send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, {
      union: COUNTY,
    });
    [TOWNSHIP, OTHER_COUNTY].forEach((union) =>
      forwards.send('ticket.forwarded', '2025-05-06 09:30', SPECIALIST, { union }),
    );
    forwards.send('ticket.objected', '2025-05-06 09:40', SPECIALIST, { ground: 'region' });
    expect(forwards.view().problem).toBeNull();
    forwards.send('ticket.objectionUpheld', '2025-05-06 09:50', OPERATOR, { basis: TEXT, union: COUNTY });
    expect(forwards.view().problem).toEqual({ ground: 'handOns', seq: 6 });
    expect(forwards.state.facts?.counts.handOns).toBe(3);
    forwards.send('ticket.signedFor', '2025-05-06 10:00', SPECIALIST);
    expect(forwards.state.facts?.counts).toMatchObject({ handOns: 0, forwards: 2, upheld: 1 });
  });

  it('three reworks make a problem ticket', () => {
    const play = donglan(7);
    for (const day of [22, 23, 24]) {
      expect(play.view().problem).toBeNull();
      play.send('ticket.calledBack', `2025-05-${day} 09:00`, OPERATOR, { reached: true, solved: 'no' });
      play.send('ticket.resolved', `2025-05-${day} 10:00`, SPECIALIST, { outcome: 'notSolved' });
      play.send('ticket.resultAccepted', `2025-05-${day} 11:00`, AUDIT_DESK);
    }
    expect(play.view()).toMatchObject({ state: 'resolved', reworks: 3, problem: { ground: 'reworks' } });
    expect(play.view().acceptedAt).toBe('2025-05-20T03:00:00.000Z');
  });
});

describe('the worker’s word', () => {
  it.each<[string, Payload, string]>([
    ['solved and content', { solved: 'yes', satisfiedWithResult: 3, satisfiedWithHandling: 3 }, 'closed'],
    ['solved, no grades given', { solved: 'yes' }, 'closed'],
    ['partly and content', { solved: 'partly', satisfiedWithResult: 4 }, 'closed'],
    ['partly and dissatisfied', { solved: 'partly', satisfiedWithResult: 2 }, 'reworking'],
    ['solved but dissatisfied with the handling', { solved: 'yes', satisfiedWithHandling: 1 }, 'reworking'],
    [
      'not solved, however content',
      { solved: 'no', satisfiedWithResult: 5, satisfiedWithHandling: 5 },
      'reworking',
    ],
  ])('%s', (_name, answer, state) => {
    const play = donglan(7).send('ticket.calledBack', '2025-05-21 10:00', OPERATOR, {
      reached: true,
      ...answer,
    });
    expect(play.view().state).toBe(state);
  });

  it('of another worker moves nothing, and opens the question of reopening when it comes after closing', () => {
    const play = donglan(7).send('ticket.calledBack', '2025-05-21 09:00', OPERATOR, {
      reached: true,
      solved: 'no',
      worker: WORKERS[1],
    });
    expect(play.view()).toMatchObject({ state: 'resolved', reopenProposed: false, callerAnswer: null });
    play.send('ticket.calledBack', '2025-05-21 10:00', OPERATOR, { ...yes, worker: WORKERS[0] });
    expect(play.view()).toMatchObject({ state: 'closed', outcomeByWorker: 'solved' });
    play.send('ticket.calledBack', '2025-05-22 10:00', OPERATOR, {
      reached: true,
      solved: 'no',
      worker: WORKERS[2],
    });
    expect(play.view()).toMatchObject({ state: 'closed', reopenProposed: true, outcomeByWorker: 'solved' });
    expect(play.state.facts?.answers.map((answer) => [answer.worker, answer.solved])).toEqual([
      [WORKERS[1], 'no'],
      [WORKERS[0], 'yes'],
      [WORKERS[2], 'no'],
    ]);
    play.send('ticket.reopened', '2025-05-23 10:00', OPERATOR, { reason: TEXT });
    expect(play.view()).toMatchObject({
      state: 'reworking',
      closed: false,
      closedAt: null,
      reopenProposed: false,
    });
  });

  it('wins over the handler’s claim', () => {
    const play = donglan(7).send('ticket.calledBack', '2025-05-21 10:00', OPERATOR, {
      reached: true,
      solved: 'partly',
    });
    expect(play.view()).toMatchObject({ outcome: 'solved', outcomeByWorker: 'partlySolved' });
  });

  it('unreachable counts days, not calls, and starts anew after a rework', () => {
    const play = donglan(7);
    const call = (at: string) => play.send('ticket.callBackUnreachable', at, OPERATOR).view().state;
    expect([call('2025-05-21 09:00'), call('2025-05-21 15:00'), call('2025-05-22 09:00')]).toEqual(
      Array(3).fill('resolved'),
    );
    play.send('ticket.calledBack', '2025-05-22 10:00', OPERATOR, { reached: true, solved: 'no' });
    play.send('ticket.resolved', '2025-05-23 09:00', SPECIALIST, { outcome: 'explained' });
    play.send('ticket.resultAccepted', '2025-05-23 10:00', AUDIT_DESK);
    expect([call('2025-05-23 11:00'), call('2025-05-26 09:00'), call('2025-05-27 09:00')]).toEqual([
      'resolved',
      'resolved',
      'closed',
    ]);
    expect(play.view()).toMatchObject({
      closedAs: 'unreachable',
      callerAnswer: { reached: true, solved: 'no' },
    });
  });

  it('of an anonymous caller moves the ticket too', () => {
    const play = filed('2025-05-06 09:05', { caller: undefined, workers: [] })
      .send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY })
      .send('ticket.signedFor', '2025-05-06 09:41', SPECIALIST)
      .send('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' })
      .send('ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true })
      .send('ticket.resolved', '2025-05-07 09:00', SPECIALIST, { outcome: 'explained' })
      .send('ticket.resultAccepted', '2025-05-07 11:00', AUDIT_DESK)
      .send('ticket.calledBack', '2025-05-08 10:00', OPERATOR, yes);
    expect(play.view()).toMatchObject({ state: 'closed', callerAnswer: { worker: null, solved: 'yes' } });
  });
});

it('money per worker adds up to the total', () => {
  const recovered = WORKERS.slice(0, 2).map((worker, i) => ({
    worker,
    amount: i === 0 ? '17187.10' : '0.95',
  }));
  const play = donglan(5).send('ticket.resolved', '2025-05-20 09:00', SPECIALIST, {
    outcome: 'partlySolved',
    recovered,
  });
  expect(play.view().recovered).toBe('17188.05');
});

describe('who may', () => {
  it('unknown roles, readers and administrators record nothing', () => {
    for (const type of [...Object.keys(TICKET_POLICY), 'ticket.lost', 'toString']) {
      for (const role of ['auditor', 'admin', 'system', '']) expect(roleMayRecord(role, type)).toBe(false);
    }
    expect(roleMayRecord('supervisor', 'fact.voided')).toBe(true);
    expect(roleMayRecord('specialist', 'fact.voided')).toBe(false);
  });
});
