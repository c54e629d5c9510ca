import { describe, expect, it } from 'vitest';
import {
  AUDIT_DESK,
  COUNTY,
  filed,
  OPERATOR,
  OTHER_COUNTY,
  SPECIALIST,
  TEXT,
  TicketPlay,
  TOWNSHIP,
  TOWNSHIP_SPECIALIST,
  uuid,
  WORKERS,
} from '../../../test/support/ticket-play.js';
import type { Payload } from '../lifecycle/events.js';
import { limitsOf } from './ticket-allowed.js';
import type { TicketEventType } from './ticket-events.js';
import { TICKET_GUARDS } from './ticket-guards.js';
import { TICKET_CHART, ticketMachine } from './ticket-machine.js';
import type { TicketMove } from './ticket-reducers.js';
import { isClosedState } from './ticket-view.js';
import { TICKET_STATES, type TicketStateId } from './ticket-words.js';

type Step = readonly [type: TicketEventType, day: number, actor: typeof OPERATOR, payload?: Payload];

const D = (day: number): string => `2025-05-${String(day).padStart(2, '0')} 10:00`;
const toCounty: Step = ['ticket.dispatched', 6, OPERATOR, { union: COUNTY }];
const reached: Payload = { reached: true, solved: 'yes', satisfiedWithResult: 5, satisfiedWithHandling: 4 };
const toHandling: readonly Step[] = [
  toCounty,
  ['ticket.signedFor', 6, SPECIALIST],
  ['ticket.workerContacted', 6, SPECIALIST, { how: 'phone' }],
  ['ticket.verified', 6, SPECIALIST, { agrees: true }],
];
const resolved = (day: number): Step => ['ticket.resolved', day, SPECIALIST, { outcome: 'solved' }];
const accepted = (day: number): Step => ['ticket.resultAccepted', day, AUDIT_DESK];
const toResolved: readonly Step[] = [...toHandling, resolved(7), accepted(7)];
const toReworking: readonly Step[] = [
  ...toHandling,
  resolved(7),
  ['ticket.resultReturned', 7, AUDIT_DESK, { issues: [TEXT] }],
];

/** All that can be done without leaving `handling` or `reworking`. */
const work = (day: number): readonly Step[] => [
  ['ticket.workerContacted', day, SPECIALIST, { how: 'visit', worker: WORKERS[1] }],
  ['ticket.contactFailed', day, SPECIALIST],
  ['ticket.caseOpened', day, SPECIALIST, { caseId: uuid(50) }],
  ['ticket.caseLinked', day, SPECIALIST, { caseId: uuid(51) }],
  ['ticket.referred', day, SPECIALIST, { agency: uuid(60) }],
  ['ticket.referralAnswered', day, SPECIALIST],
  ['ticket.assistAsked', day, SPECIALIST, { union: OTHER_COUNTY }],
  ['ticket.assistAnswered', day, SPECIALIST, { union: OTHER_COUNTY }],
  ['ticket.instructed', day, OPERATOR, { by: TEXT, text: TEXT }],
  ['ticket.instructionAnswered', day, SPECIALIST],
  ['ticket.extended', day, OPERATOR, { workingDays: 5, reason: TEXT }],
  ['ticket.suspended', day, SPECIALIST, { reason: TEXT }],
  ['ticket.resumed', day, SPECIALIST],
];
const instruct: Step = ['ticket.instructed', 6, OPERATOR, { by: TEXT, text: TEXT }];
const answerIt: Step = ['ticket.instructionAnswered', 8, SPECIALIST];
const unreachable = (day: number): Step => ['ticket.callBackUnreachable', day, OPERATOR];
const notReached = (day: number): Step => ['ticket.calledBack', day, OPERATOR, { reached: false }];
const ofOther: readonly Step[] = [
  ['ticket.calledBack', 8, OPERATOR, { ...reached, worker: WORKERS[2] }],
  ['ticket.callBackUnreachable', 8, OPERATOR, { worker: WORKERS[3] }],
];

const SCRIPTS: Readonly<Record<string, readonly Step[]>> = {
  'answered on the spot, reopened, dispatched after all': [
    ['ticket.answeredOnTheSpot', 6, OPERATOR, { knowledgeItem: 'annual-leave' }],
    ['ticket.reopened', 7, OPERATOR, { reason: TEXT }],
    ['ticket.dispatched', 7, OPERATOR, { union: COUNTY }],
  ],
  'voided as a duplicate': [['ticket.voided', 6, OPERATOR, { ground: 'duplicate', ticket: uuid(70) }]],
  'objection denied, forwarded, objection upheld to another union': [
    toCounty,
    ['ticket.objected', 6, SPECIALIST, { ground: 'notOurRegion' }],
    ['ticket.objectionDenied', 6, OPERATOR, { basis: TEXT }],
    ['ticket.forwarded', 6, SPECIALIST, { union: TOWNSHIP }],
    ['ticket.objected', 6, TOWNSHIP_SPECIALIST, { ground: 'notOurRegion' }],
    ['ticket.objectionUpheld', 6, SPECIALIST, { basis: TEXT, union: OTHER_COUNTY }],
  ],
  'objection upheld without a union': [
    toCounty,
    ['ticket.objected', 6, SPECIALIST, { ground: 'notOurRegion' }],
    ['ticket.objectionUpheld', 6, OPERATOR, { basis: TEXT }],
  ],
  'worker never reached': [
    toCounty,
    ['ticket.signedFor', 6, SPECIALIST],
    ['ticket.contactFailed', 6, SPECIALIST, { how: 'phone' }],
    ['ticket.contactFailed', 7, SPECIALIST],
    ['ticket.contactFailed', 8, SPECIALIST],
    ['ticket.resolved', 8, SPECIALIST, { outcome: 'unreachable' }],
  ],
  'all work in handling, the other workers before the caller': [
    ...toHandling,
    ...work(6),
    resolved(7),
    accepted(7),
    ...ofOther,
    ['ticket.calledBack', 8, OPERATOR, reached],
    ['ticket.calledBack', 9, OPERATOR, { ...reached, worker: WORKERS[1] }],
    ['ticket.callBackUnreachable', 9, OPERATOR],
    ['ticket.reopened', 12, OPERATOR, { reason: TEXT }],
  ],
  'returned, reworked with all work': [...toReworking, ...work(8), ...ofOther, resolved(9)],
  'unsolved at call-back': [
    ...toResolved,
    ['ticket.calledBack', 8, OPERATOR, { reached: true, solved: 'no' }],
  ],
  'unreachable at call-back': [...toResolved, unreachable(7), unreachable(8), unreachable(9)],
  'unreachable at call-back, logged as a call-back': [
    ...toResolved,
    notReached(7),
    notReached(8),
    notReached(9),
  ],
  'an instruction answered in audit': [...toHandling, instruct, resolved(7), answerIt],
  'an instruction answered when resolved': [...toHandling, instruct, resolved(7), accepted(7), answerIt],
  'an instruction answered after closing': [
    ...toHandling,
    instruct,
    resolved(7),
    accepted(7),
    ['ticket.calledBack', 7, OPERATOR, reached],
    answerIt,
  ],
};

/** Plays the scripts and notes every way of the chart that was taken. */
function waysTaken(): { readonly ways: Set<string>; readonly states: Set<string> } {
  const ways = new Set<string>();
  const states = new Set<string>(['filed']);
  for (const [name, script] of Object.entries(SCRIPTS)) {
    const play = filed('2025-05-06 09:05', name.startsWith('answered') ? { category: 'consultation' } : {});
    for (const [type, day, actor, payload = {}] of script) {
      ways.add(wayOf(play, type as TicketMove, D(day), actor, payload));
      play.send(type, D(day), actor, payload);
      states.add(play.view().state);
      const replayed = play.replayed();
      expect(replayed.ok && replayed.state).toEqual(play.state);
    }
  }
  return { ways, states };
}

function wayOf(
  play: TicketPlay,
  type: TicketMove,
  at: string,
  actor: typeof OPERATOR,
  payload: Payload,
): string {
  const { state } = play;
  if (state.state === null) throw new Error('not filed');
  const env = play.env(at);
  const event = {
    at: env.recordedAt,
    on: env.recordedOn,
    actor,
    payload,
    limits: limitsOf(state, type, env),
  };
  const index = (TICKET_CHART[state.state][type] ?? []).findIndex((way) =>
    way.guard.params.names.every((name) => TICKET_GUARDS[name].test({ facts: state.facts, event })),
  );
  return `${state.state} ${type} ${index}`;
}

const allWays = TICKET_STATES.flatMap((state) =>
  Object.entries(TICKET_CHART[state]).flatMap(([type, ways]) =>
    ways.map((_way, index) => `${state} ${type} ${index}`),
  ),
);

describe('the chart of the ticket', () => {
  it('every way of every event is driven, every state is reached', () => {
    const { ways, states } = waysTaken();
    expect(allWays.filter((way) => !ways.has(way))).toEqual([]);
    expect([...states].toSorted()).toEqual([...TICKET_STATES].toSorted());
    expect(allWays.length).toBe(60);
  });

  it('every state can reach a closed one', () => {
    const targets = (state: TicketStateId) =>
      Object.values(TICKET_CHART[state]).flatMap((ways) => ways.flatMap((way) => way.target ?? []));
    for (const start of TICKET_STATES) {
      const seen = new Set<TicketStateId>([start]);
      for (const state of seen) targets(state).forEach((target) => seen.add(target));
      expect([...seen].some(isClosedState), start).toBe(true);
    }
    expect(TICKET_STATES.filter(isClosedState)).toEqual(['closed', 'voided']);
  });

  it('is flat, has the states of the contract, no timers and no final state', () => {
    expect(Object.keys(ticketMachine.states).toSorted()).toEqual([...TICKET_STATES].toSorted());
    for (const node of Object.values(ticketMachine.states)) {
      expect(node.type).toBe('atomic');
      expect(node.after).toEqual([]);
    }
  });

  it('every guard is used by some way', () => {
    const used = new Set(
      TICKET_STATES.flatMap((state) =>
        Object.values(TICKET_CHART[state]).flatMap((ways) => ways.flatMap((way) => way.guard.params.names)),
      ),
    );
    expect(Object.keys(TICKET_GUARDS).filter((name) => ![...used].some((guard) => guard === name))).toEqual(
      [],
    );
  });
});
