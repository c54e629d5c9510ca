import type { Letter } from '../../case-facts.js';
import { allOf, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';

/** A letter's reply clock runs from its delivery; a period printed in the letter takes the place of the default. */
function fromDelivery(c: ClockContext): readonly ClockStart[] {
  const letter: Letter | undefined = c.facts.warning.letters.at(-1);
  if (!letter || letter.deliveredOn === null) return [];
  const { replyWithin } = letter;
  return [
    {
      on: letter.deliveredOn,
      subject: String(letter.seq),
      ...(replyWithin ? { input: { length: replyWithin.n, unit: replyWithin.unit } } : {}),
    },
  ];
}

function agencyOf(c: ClockContext): readonly string[] {
  const { agencyId, agency } = c.event.payload;
  return [agencyId ?? agency].filter((value): value is string => typeof value === 'string');
}

const WARNING_STATES_WITH_FOLLOW_UP = [
  'warning.assessed',
  'warning.reminderSent',
  'warning.opinionSent',
  'warning.suggestionSent',
];

export const WARNING_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'warning.assess',
    opens: { 'warning.reported': (c) => [{ on: c.event.occurredOn }] },
    closes: allOf('warning.assessed', 'warning.dismissed'),
    closesOnExit: true,
  },
  { rule: 'warning.followUp', opensOnEntry: WARNING_STATES_WITH_FOLLOW_UP, closesOnAnyEvent: true },
  {
    rule: 'warning.reminderReply',
    opens: { 'warning.reminderIssued': fromDelivery },
    closes: allOf('warning.employerReplied', 'warning.corrected', 'warning.receiptRefused'),
    withdraws: allOf('warning.opinionIssued'),
  },
  {
    rule: 'warning.opinionReply',
    opens: { 'warning.opinionIssued': fromDelivery },
    closes: allOf('warning.employerReplied', 'warning.corrected', 'warning.receiptRefused'),
    withdraws: allOf('warning.suggestionIssued'),
  },
  {
    rule: 'warning.agencyFiling',
    opens: { 'warning.suggestionIssued': fromDelivery },
    closes: allOf('warning.agencyFiled', 'warning.agencyDeclined'),
  },
  {
    rule: 'warning.agencyResult',
    opens: {
      'warning.agencyFiled': (c) => agencyOf(c).map((subject) => ({ on: c.event.occurredOn, subject })),
    },
    closes: { 'warning.agencyReported': agencyOf, 'warning.agencyDeclined': agencyOf },
  },
];
