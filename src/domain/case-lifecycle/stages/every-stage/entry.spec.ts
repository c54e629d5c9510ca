import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { award, item } from '../../../../../test/support/court-play.js';
import type { Payload } from '../../../lifecycle/events.js';

const ON = '2025-12-25';
const TITLE = { madeOn: '2025-11-03', effectiveOn: '2025-11-20', items: [item()] };
const PLAN = [{ due: '2026-01-30', amount: '10000.00' }];
const enter = (at: string, facts: Payload) => startCase({ on: ON }).send('case.entered', ON, { at, facts });

const ENTRIES: readonly (readonly [string, Payload, string, Payload])[] = [
  [
    'negotiation.performing',
    { agreement: { total: '10000.00', instalments: PLAN } },
    'agreement',
    {
      'performance.instalment': '2026-01-30',
    },
  ],
  [
    'mediation.agreed',
    { organisationType: 'township', effectiveOn: '2025-12-20', instalments: PLAN },
    'effectiveOn',
    {
      'performance.instalment': '2026-01-30',
    },
  ],
  [
    'mediation.enforceable',
    { title: { ...TITLE, kind: 'reviewedMediation' } },
    'title',
    {
      'enforcement.window': '2027-11-22',
    },
  ],
  [
    'arbitration.filed',
    { receivedOn: '2025-12-24', body: {} },
    'receivedOn',
    { 'arbitration.acceptance': '2025-12-31' },
  ],
  [
    'arbitration.pending',
    { receivedOn: '2025-12-01', acceptedOn: '2025-12-05', body: {}, restarts: ['2025-12-12'] },
    'acceptedOn',
    {
      'arbitration.conclude': '2026-01-26',
    },
  ],
  [
    'arbitration.awarded',
    { documents: [award('ordinary', '2025-12-18')], served: { worker: '2025-12-20', employer: null } },
    'documents',
    {
      'award.sue': '2026-01-04',
    },
  ],
  ['arbitration.effective', { title: TITLE }, 'title', { 'enforcement.window': '2027-11-22' }],
  [
    'litigation.filed',
    { origin: 'arbitrationRefused', receivedOn: '2025-12-24' },
    'origin',
    { 'litigation.docket': '2025-12-31' },
  ],
  [
    'litigation.firstInstance',
    { origin: 'arbitrationRefused', docketedOn: '2025-12-01', procedure: 'summary' },
    'procedure',
    {
      'litigation.conclude.summary': '2026-03-02',
    },
  ],
  [
    'litigation.judged',
    { served: { worker: '2025-12-20', employer: '2025-12-23' } },
    'served',
    {
      'judgment.appeal': '2026-01-04 2026-01-07',
    },
  ],
  [
    'litigation.secondInstance',
    { docketedOn: '2025-12-01' },
    'docketedOn',
    { 'litigation.conclude.second': '2026-03-02' },
  ],
  [
    'litigation.effective',
    { title: TITLE },
    'title',
    {
      'enforcement.window': '2027-11-22',
      'retrial.window': '2026-05-20 2026-05-20',
    },
  ],
  [
    'enforcement.ongoing',
    { title: TITLE, appliedOn: '2025-12-01', docketedOn: '2025-12-08' },
    'title',
    {
      'enforcement.conclude': '2026-06-08',
      'enforcement.upgrade': '2026-06-01',
    },
  ],
  [
    'enforcement.dormant',
    { title: TITLE, on: '2025-12-01' },
    'title',
    { 'enforcement.recheck': '2026-06-01' },
  ],
];

describe('a case that did not begin with the union (case.entered)', () => {
  it.each(ENTRIES)('is entered at %s with the dates that follow from its papers', (at, facts, _, dates) => {
    const play = enter(at, facts);
    expect(play.view().state).toBe(at);
    expect(play.open()).toMatchObject(dates);
    play.replayEqualsFold();
  });

  it.each(ENTRIES)('at %s a missing fact is refused with its path', (at, facts, field) => {
    const rest = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== field));
    const refusal = startCase({ on: ON }).refuse('case.entered', ON, { at, facts: rest });
    expect(refusal).toMatchObject({ code: 'PAYLOAD_INVALID', path: `payload.facts.${field}` });
  });

  it('takes an unknown day of service: no clock, but somebody has to ask', () => {
    const play = enter('arbitration.awarded', {
      documents: [award('final', '2025-12-18')],
      served: { worker: null, employer: '2025-12-20' },
    });
    expect(play.open()).toMatchObject({ 'award.setAside': '2026-01-19' });
    expect(play.open()['award.sue']).toBeUndefined();
    expect(play.view().tasks).toMatchObject([{ code: 'askServiceDate', subject: WORKER }]);
    play.send('award.served', '2025-12-19', { documentId: 'd1', party: WORKER, on: '2025-12-19' }, ON);
    expect(play.open()['award.sue']).toBe('2026-01-04');
    play.replayEqualsFold();
  });

  it('takes several documents apart, and what happened before the union came in', () => {
    const play = startCase({
      on: ON,
      claims: [
        { id: 'c1', head: 'wages', amount: '10000.00', workerIds: [WORKER] },
        { id: 'c2', head: 'severance', amount: '2000.00', workerIds: [WORKER] },
      ],
    }).send('case.entered', ON, {
      at: 'arbitration.awarded',
      facts: {
        documents: [
          award('final', '2025-12-18'),
          award('ordinary', '2025-12-18', 'd2', [item('2000.00', WORKER, 'c2')]),
        ],
        served: { worker: '2025-12-20' },
      },
    });
    expect(play.view().tracks.map((track) => track.state)).toEqual([
      'arbitration.awarded',
      'arbitration.awarded',
    ]);
    play.send('litigation.filed', '2025-12-22', { origin: 'awardOrdinary', by: [WORKER] }, ON, 't1');
    expect(play.view().state).toBe('litigation.filed');
    play.replayEqualsFold();
  });

  it('refuses a day of service that lies in the future', () => {
    const facts = { documents: [award('final', '2025-12-18')], served: { [EMPLOYER]: '2025-12-26' } };
    expect(
      startCase({ on: ON }).refuse('case.entered', ON, { at: 'arbitration.awarded', facts }),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: `payload.facts.served.${EMPLOYER}`,
    });
  });
});
