import { describe, expect, it } from 'vitest';
import { POLICY } from '../../../test/support/ticket-play.js';
import { clockLength, clockPolicySchema, TICKET_RULES, type TicketRule } from './clock-policy.js';

const UNITS = { minutes: 'min', serviceMinutes: 'smin', workingDays: 'wd' } as const;

function printed(rule: TicketRule, urgency: 'ordinary' | 'urgent'): string {
  const row = (category: string, difficulty: 'ordinary' | 'difficult' | 'complex') => {
    const { amount, unit } = clockLength(POLICY, rule, { urgency, category, difficulty });
    return `${amount}${UNITS[unit]}`;
  };
  const graded = [row('complaint', 'ordinary'), row('complaint', 'difficult'), row('complaint', 'complex')];
  return [...new Set([...graded, row('consultation', 'ordinary')])].length === 1
    ? (graded[0] ?? '')
    : `${graded.join('/')} consultation ${row('consultation', 'complex')}`;
}

describe('the shipped ticket clocks', () => {
  it.each<[TicketRule, string, string]>([
    ['ticket.total', '5wd/15wd/30wd consultation 3wd', '3wd/10wd/20wd consultation 3wd'],
    ['ticket.dispatch', '30min', '15min'],
    ['ticket.signFor', '120smin', '30smin'],
    ['ticket.objection', '1wd', '1wd'],
    ['ticket.contact', '120smin', '120min'],
    ['ticket.verify', '1wd', '1wd'],
    ['ticket.resolve', '5wd/15wd/30wd consultation 3wd', '3wd/10wd/20wd consultation 1wd'],
    ['ticket.assist', '3wd', '1wd'],
    ['ticket.instruction', '3wd', '1wd'],
    ['ticket.audit', '1wd', '1wd'],
    ['ticket.callBack', '3wd', '1wd'],
    ['ticket.rework', '3wd/8wd/15wd consultation 2wd', '2wd/5wd/10wd consultation 1wd'],
  ])('%s: ordinary %s, urgent %s', (rule, ordinary, urgent) => {
    expect(printed(rule, 'ordinary')).toBe(ordinary);
    expect(printed(rule, 'urgent')).toBe(urgent);
  });

  it('apply nationally from 2023 and say that they are no law', () => {
    expect(POLICY).toMatchObject({ version: 1, effectiveFrom: '2023-01-01' });
    for (const rule of TICKET_RULES) {
      const { source } = clockLength(POLICY, rule, {
        urgency: 'ordinary',
        category: 'complaint',
        difficulty: 'ordinary',
      });
      expect(source, rule).toMatch(/^[PD]$/);
    }
  });

  it.each([
    ['a missing rule', { rules: { ...POLICY.rules, 'ticket.audit': undefined } }],
    ['office hours that end before they begin', { serviceHours: [{ from: '17:30', to: '08:30' }] }],
    [
      'overlapping office hours',
      {
        serviceHours: [
          { from: '08:30', to: '12:00' },
          { from: '11:00', to: '17:30' },
        ],
      },
    ],
    ['no office hours', { serviceHours: [] }],
    ['an hour that does not exist', { serviceHours: [{ from: '08:30', to: '25:00' }] }],
    ['a day that does not exist', { effectiveFrom: '2023-02-29' }],
    ['an unknown field', { comment: 'x' }],
  ])('%s is refused', (_name, change) => {
    expect(clockPolicySchema.safeParse({ ...POLICY, ...change }).success).toBe(false);
  });
});
