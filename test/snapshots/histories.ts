import { ticketLifecycle } from '../../src/domain/ticket-lifecycle/ticket-lifecycle.js';
import { caseLifecycle } from '../../src/domain/case-lifecycle/case-lifecycle.js';
import type { Json } from '../../src/domain/lifecycle/canonical-json.js';
import { EMPLOYER, startCase, UNION, WORKER, type CasePlay } from '../support/case-play.js';
import { awarded, effective, enforcing, served, suing } from '../support/court-play.js';
import { mediationAgreed } from '../support/mediation-play.js';
import { CALENDAR, randomCase } from '../support/random-case.js';
import { storyCases } from '../support/story-case.js';
import {
  AUDIT_DESK,
  COUNTY,
  FILED,
  OPERATOR,
  POLICY,
  SPECIALIST,
  uuid,
  TicketPlay,
} from '../support/ticket-play.js';
import { caseFacts, ticketFacts, type StoredFile } from './stored.js';

const both = { served: { worker: '2025-06-02', employer: '2025-06-03' } };

/** Histories written for the purpose: each stage, its ways out, and silence in each. */
const SCRIPTED: readonly (readonly [name: string, play: () => CasePlay])[] = [
  ['warning: opinion letter unanswered, suggestion letter', warned],
  ['negotiation: settled, an instalment not paid', settled],
  ['mediation: agreed, the windows lapse', () => mediationAgreed().lapse('2025-09-01')],
  ['mediation: confirmed by the court', confirmed],
  [
    'arbitration: final award, each party its own window',
    () => {
      const play = served(awarded('final', '2025-03-03', '2025-04-01'), WORKER, '2025-04-02');
      return served(play, EMPLOYER, '2025-04-10').lapse('2025-05-20');
    },
  ],
  ['arbitration: ordinary award takes effect in silence', effective],
  [
    'litigation: sued over the award, judged',
    () =>
      suing().send('litigation.judged', '2025-06-10', {
        id: 'j1',
        pronouncedOn: '2025-06-10',
        items: [{ claimId: 'c1', workerId: WORKER, head: 'wages', amount: '9000.00' }],
      }),
  ],
  [
    'enforcement: docketed, part recovered',
    () => enforcing().send('enforcement.recovered', '2025-06-01', { amount: '4000.00' }),
  ],
];

function warned(): CasePlay {
  return startCase({ on: '2023-11-06', region: '330112', claims: [] })
    .send('warning.reported', '2023-11-06')
    .send('warning.assessed', '2023-11-06', { level: 'red' })
    .send('warning.shared', '2023-11-07', { agencies: [UNION] })
    .send('warning.opinionIssued', '2023-11-07', { deliveredOn: '2023-11-08' }, '2023-11-08')
    .lapse('2023-12-04')
    .send('warning.suggestionIssued', '2023-12-04', { deliveredOn: null, issuerLevel: 'county' });
}

function settled(): CasePlay {
  return startCase({ on: '2025-02-10' })
    .send('negotiation.demanded', '2025-02-10', { deliveredOn: '2025-02-11' }, '2025-02-11')
    .send('negotiation.responded', '2025-02-13', { willing: true })
    .send('negotiation.settled', '2025-02-20', {
      total: '10000.00',
      instalments: [
        { due: '2025-03-10', amount: '4000.00' },
        { due: '2025-04-10', amount: '6000.00' },
      ],
    })
    .send('performance.paid', '2025-03-10', { amount: '4000.00' })
    .lapse('2025-05-06');
}

function confirmed(): CasePlay {
  return mediationAgreed()
    .send('confirmation.applied', '2025-05-20', { joint: true })
    .send('confirmation.docketed', '2025-05-22')
    .send('confirmation.granted', '2025-06-02', both, '2025-06-03')
    .lapse('2025-07-20');
}

const TICKETS: readonly (readonly [name: string, play: () => TicketPlay])[] = [
  ['filed and waiting', () => file('2025-05-06 09:05')],
  ['handled, closed after the call-back', handled],
  [
    'a county that never signs for it',
    () => file('2025-04-30 16:00').send('ticket.dispatched', '2025-04-30 16:30', OPERATOR, { union: COUNTY }),
  ],
];

function handled(): TicketPlay {
  return file('2025-05-06 09:05')
    .send('ticket.dispatched', '2025-05-06 09:20', OPERATOR, { union: COUNTY })
    .send('ticket.signedFor', '2025-05-06 09:41', SPECIALIST)
    .send('ticket.workerContacted', '2025-05-06 10:05', SPECIALIST, { how: 'phone' })
    .send('ticket.verified', '2025-05-06 10:30', SPECIALIST, { agrees: true })
    .send('ticket.caseOpened', '2025-05-07 09:00', SPECIALIST, { caseId: uuid(50) })
    .send('ticket.resolved', '2025-05-20 09:00', SPECIALIST, { outcome: 'solved', recovered: '48505.00' })
    .send('ticket.resultAccepted', '2025-05-20 11:00', AUDIT_DESK);
}

/** Counted with the calendars shipped, as in the house. */
const file = (at: string): TicketPlay => new TicketPlay(CALENDAR).send('ticket.filed', at, OPERATOR, FILED);

/** What the running release would leave behind of these histories, and of some random ones. */
export function leftBehind(): readonly StoredFile[] {
  const random = Array.from(
    { length: 24 },
    (_, n) => [`random ${n + 1}`, () => randomCase(1000 + n)] as const,
  );
  const cases = [...storyCases(), ...SCRIPTED, ...random].map(([name, make]) => {
    const { log, state } = make();
    return { name, log, snapshot: json(state), says: caseFacts(state, CALENDAR) };
  });
  const tickets = TICKETS.map(([name, make]) => {
    const { log, state } = make();
    return { name, log, snapshot: json(state), says: ticketFacts(state, POLICY, CALENDAR) };
  });
  const { version } = caseLifecycle;
  return [
    { machine: 'case', version, calendar: CALENDAR.version, policy: null, histories: cases },
    {
      machine: 'ticket',
      version: ticketLifecycle.version,
      calendar: CALENDAR.version,
      policy: POLICY,
      histories: tickets,
    },
  ];
}

const json = (state: unknown): Json => JSON.parse(JSON.stringify(state)) as Json;
