import { describe, expect, it } from 'vitest';
import { CALENDAR_2025 } from '../../../test/support/calendar-2025.js';
import {
  COUNTY,
  filed,
  instantOf,
  OPERATOR,
  POLICY,
  SPECIALIST,
  TEXT,
  TicketPlay,
  uuid,
} from '../../../test/support/ticket-play.js';
import { diffObligations } from '../deadlines/obligation.js';
import { isTicketRule, planTicketObligations } from './ticket-obligations.js';

const signed = () =>
  filed('2025-09-26 16:50', { difficulty: 'ordinary' })
    .send('ticket.dispatched', '2025-09-26 17:00', OPERATOR, { union: COUNTY })
    .send('ticket.signedFor', '2025-09-28 09:00', SPECIALIST);
const handling = () =>
  signed()
    .send('ticket.workerContacted', '2025-09-28 10:00', SPECIALIST, { how: 'phone' })
    .send('ticket.verified', '2025-09-28 11:00', SPECIALIST, { agrees: true });

describe('as stored together with those of cases', () => {
  const obligations = (play: TicketPlay) => planTicketObligations(play.state, POLICY, CALENDAR_2025);

  it('an obligation names day, instant, obligor and where its length comes from', () => {
    expect(obligations(signed()).at(-1)).toMatchObject({
      track: '',
      rule: 'ticket.contact',
      ruleVersion: 1,
      startSeq: 3,
      status: 'open',
      startOn: '2025-09-28',
      end: '2025-09-28',
      dueAt: instantOf('2025-09-28 11:00'),
      unit: 'serviceMinutes',
      actor: 'owner',
      calendarVersion: '2025:1',
      explanation: { amount: 120, source: 'P', origin: '甘肃省总工会12351' },
    });
    expect(obligations(handling())[0]).toMatchObject({
      end: '2025-10-10',
      dueAt: instantOf('2025-10-11 00:00'),
    });
    expect(obligations(handling()).every(({ rule }) => isTicketRule(rule))).toBe(true);
    expect(isTicketRule('award.sue')).toBe(false);
  });

  it('diffs: the same plan changes nothing; suspending and resuming move the running clocks, once each', () => {
    const play = handling();
    const stored = obligations(play).map((planned, index) => ({ ...planned, id: uuid(index), version: 1 }));
    expect(diffObligations(stored, obligations(play))).toEqual({ opened: [], changed: [] });
    play.send('ticket.suspended', '2025-09-29 09:00', SPECIALIST, { reason: TEXT });
    const { opened, changed } = diffObligations(stored, obligations(play));
    expect(opened).toEqual([]);
    expect(
      changed.map(({ kind, planned }) => [kind, planned.rule, planned.cause, planned.dueAt.slice(0, 4)]),
    ).toEqual([
      ['moved', 'ticket.total', 'paused', '9999'],
      ['moved', 'ticket.resolve', 'paused', '9999'],
    ]);
  });
});
