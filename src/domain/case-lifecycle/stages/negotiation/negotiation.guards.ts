import { lapseOf, onFacts, onPayload, type GuardDefinition } from '../../guards.js';

export const NEGOTIATION_GUARDS = {
  willingToNegotiate: onPayload((g) => g.event.payload['willing'] === true),
  /** Only a period that was agreed and still runs can be extended. */
  agreedPeriodRuns: onFacts(
    (g) =>
      g.clocks.some((c) => c.rule === 'negotiation.period' && c.track === g.track.id && c.status === 'open'),
    '17号令10(2)',
  ),
  /** An agreed last day cannot lie before the day it is agreed on. */
  untilNotPast: onPayload((g) => String(g.event.payload['until']) >= g.event.occurredOn, '17号令10(2)'),
  'lapse:negotiation.response': lapseOf('negotiation.response'),
  'lapse:negotiation.period': lapseOf('negotiation.period'),
} satisfies Record<string, GuardDefinition>;
