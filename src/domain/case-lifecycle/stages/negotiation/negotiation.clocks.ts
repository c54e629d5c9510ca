import type { CivilDate } from '../../../civil-date.js';
import { moveTo } from '../../clocks/clock-ledger.js';
import { allOf, fromEvent, type ClockContext, type ClockRow } from '../../clocks/clock-row.js';
import { negotiationOf } from './negotiation-record.js';

const until = (c: ClockContext): CivilDate => String(c.event.payload['until']) as CivilDate;

export const NEGOTIATION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'negotiation.response',
    opens: { 'negotiation.demanded': fromEvent },
    closes: allOf(
      'negotiation.responded',
      'negotiation.settled',
      'negotiation.withdrawn',
      'mediation.applied',
      'arbitration.filed',
    ),
    closesOnExit: true,
  },
  {
    rule: 'negotiation.period',
    opens: { 'negotiation.periodAgreed': (c) => [{ on: c.event.occurredOn, input: { dueOn: until(c) } }] },
    closes: allOf('negotiation.settled', 'negotiation.brokenOff', 'mediation.applied', 'arbitration.filed'),
    closesOnExit: true,
    adjusts: { 'negotiation.periodExtended': (c) => ({ change: moveTo(until(c)) }) },
  },
  {
    rule: 'negotiation.followUp',
    opensOnEntry: ['negotiation.ongoing'],
    entryIf: (c) => negotiationOf(c.facts, c.track?.id)?.periodUntil === undefined,
    closesOnAnyEvent: true,
  },
];
