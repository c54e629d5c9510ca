import { addDays, civilDate, type CivilDate } from '../../src/domain/civil-date.js';
import { SHIPPED_CALENDARS } from '../../src/domain/deadlines/calendars.js';
import { workingCalendar } from '../../src/domain/deadlines/working-calendar.js';
import { startCase, WORKER, type CasePlay } from './case-play.js';
import { payloadFor } from './random-payloads.js';
import { Random } from './random.js';

/** One calendar for all plays: making it is most of the cost of a play. */
export const CALENDAR = workingCalendar(SHIPPED_CALENDARS);

/** Left out of the walks: they end a case at once, or need a second case. */
const NEVER = new Set([
  'case.merged',
  'case.withdrawn',
  'party.added',
  'party.left',
  'claim.dropped',
  'note.added',
]);
/** These are possible almost always and would crowd out the procedure. */
const SELDOM = new Set([
  'performance.paid',
  'arbitration.correctionAsked',
  'arbitration.refused',
  'arbitration.withdrawn',
  'paymentOrder.applied',
  'case.closed',
  'case.assigned',
  'case.suspended',
  'claim.added',
  'claim.changed',
  'limitation.interrupted',
  'limitation.suspended',
  'limitation.resumed',
  'preservation.applied',
  'inspection.referred',
  'inspection.complained',
  'legalAid.applied',
  'mediation.withdrawn',
  'negotiation.withdrawn',
]);

/** How a history may begin, so that the later stages are walked as well; where the last is refused, the walk begins there. */
const BEGINNINGS: readonly (readonly string[])[] = [
  [],
  ['warning.reported', 'warning.assessed', 'warning.opinionIssued'],
  ['negotiation.demanded', 'negotiation.responded'],
  ['mediation.applied', 'mediation.accepted', 'mediation.agreed'],
  ['arbitration.filed', 'arbitration.accepted', 'arbitration.awarded', 'award.served'],
  [
    'arbitration.filed',
    'arbitration.accepted',
    'arbitration.awarded',
    'award.served',
    'award.served',
    'litigation.filed',
  ],
];

/** A random lawful history: equal seeds, equal histories. Facts come late at times, and silence lapses as it would. */
export function randomCase(seed: number, length = 12): CasePlay {
  const random = new Random(seed);
  let today = addDays(civilDate('2024-01-08'), random.int(0, 500));
  const ended = addDays(today, -random.int(10, 200));
  const claim = { id: 'c1', head: 'wages', amount: '10000.00', workerIds: [WORKER], relationEndedOn: ended };
  const play = startCase({ on: today, claims: [claim], calendar: CALENDAR });
  for (const type of random.pick(BEGINNINGS)) {
    today = addDays(today, random.int(0, 4));
    record(play, type, today, today, random);
  }
  for (let tries = 0; play.log.length < length && tries < length * 2; tries += 1) {
    if (random.chance(0.75)) today = addDays(today, random.int(1, 9));
    if (random.chance(0.7)) play.lapse(today);
    step(play, today, random);
  }
  return play;
}

function step(play: CasePlay, today: CivilDate, random: Random): void {
  const possible = play
    .view(today)
    .allowedEvents.map((event) => event.type)
    .filter((type) => !NEVER.has(type) && (!SELDOM.has(type) || random.chance(0.08)));
  for (let tries = 0; tries < 3 && possible.length > 0; tries += 1) {
    const type = random.pick(possible);
    const on = addDays(today, random.chance(0.8) ? 0 : -random.int(1, 3));
    if (record(play, type, on, today, random)) return;
  }
}

function record(play: CasePlay, type: string, on: CivilDate, today: CivilDate, random: Random): boolean {
  const payload = payloadFor(type, { on, state: play.state, random });
  return payload !== undefined && play.try(type, on, payload, today).ok;
}
