import { describe, expect, it } from 'vitest';
import { startCase, WORKER } from '../../../../../test/support/case-play.js';

/** Two published stories; dates worked out in the files of the stories. */
describe('published stories of mediation', () => {
  it('donglan: wages of four workers, mediated at the township, paid within the week', () => {
    const play = startCase({
      on: '2025-05-07',
      region: '451224',
      claims: [{ id: 'c1', head: 'wages', amount: '48505.00', workerIds: [WORKER] }],
    });
    play.send('mediation.applied', '2025-05-07');
    expect(play.view().state).toBe('mediation.applied');
    expect(play.open()).toMatchObject({
      'mediation.acceptance': '2025-05-12',
      'mediation.fromReceipt': '2025-05-22',
    });
    const allowed = ['mediation.accepted', 'legalAid.applied'];
    expect(play.allowed()).toEqual(expect.arrayContaining(allowed));

    play.send('legalAid.applied', '2025-05-07');
    expect(play.open()['legalAid.decide']).toBe('2025-05-14');

    play.send('mediation.accepted', '2025-05-08', { organisationType: 'township', bothConsent: true });
    expect(play.view().state).toBe('mediation.ongoing');
    expect(play.open()['mediation.conclude']).toBe('2025-05-23');
    expect(play.status('mediation.acceptance')).toEqual(['met']);

    const instalments = [{ due: '2025-05-20', amount: '48505.00' }];
    play.send('mediation.agreed', '2025-05-15', { total: '48505.00', instalments });
    expect(play.view().state).toBe('mediation.agreed');
    expect(play.open()).toMatchObject({
      'review.window': '2025-05-30',
      'confirmation.window': '2025-06-16',
      'performance.instalment': '2025-05-20',
    });
    expect(play.status('mediation.fromReceipt')).toEqual(['met']);

    play.send('performance.paid', '2025-05-19', { amount: '48505.00' });
    expect(play.view()).toMatchObject({
      state: 'closed',
      outcome: 'mediated',
      recovered: '48505.00',
      closedOn: '2025-05-19',
    });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });

  it('linan: injury costs, the agreement reviewed by the commission and paid', () => {
    const play = startCase({
      on: '2023-09-18',
      region: '330112',
      claims: [{ id: 'c1', head: 'injuryMedical', amount: '36800.00', workerIds: [WORKER] }],
    });
    play.send('mediation.applied', '2023-09-18');
    expect(play.open()).toMatchObject({
      'mediation.acceptance': '2023-09-21',
      'mediation.fromReceipt': '2023-10-07',
    });
    play.send('mediation.accepted', '2023-09-20', {
      organisationType: 'peoplesMediation',
      bothConsent: true,
    });
    expect(play.open()['mediation.conclude']).toBe('2023-10-07');

    play.send('mediation.agreed', '2023-09-26', {
      total: '36800.00',
      instalments: [{ due: '2023-11-30', amount: '36800.00' }],
      paymentOnly: true,
    });
    expect(play.open()).toMatchObject({
      'review.window': '2023-10-11',
      'confirmation.window': '2023-10-26',
    });
    const allowedAt = (today: string) => play.view(today).allowedEvents.map((event) => event.type);
    expect(allowedAt('2023-09-26')).toEqual(
      expect.arrayContaining(['review.applied', 'confirmation.applied']),
    );
    expect(allowedAt('2023-09-26')).not.toContain('enforcement.applied');

    play.send('review.applied', '2023-10-09', { joint: true });
    expect(play.view().state).toBe('mediation.review');
    play.send('review.accepted', '2023-10-10');
    expect(play.open()['review.conclude']).toBe('2023-10-17');

    const served = { worker: '2023-10-16', employer: '2023-10-17' };
    play.send('review.confirmed', '2023-10-16', { served }, '2023-10-17');
    expect(play.view().state).toBe('mediation.enforceable');
    // The 调解书 is in force with the later signature.
    expect(play.state.tracks[0]).toMatchObject({ since: '2023-10-17' });
    expect(play.status('confirmation.window')).toEqual(['withdrawn']);
    expect(allowedAt('2023-10-17')).toContain('performance.paid');
    expect(allowedAt('2023-10-17')).not.toContain('enforcement.applied');
    play.refuse('enforcement.applied', '2023-10-18');

    play.send('performance.paid', '2023-11-20', { amount: '36800.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'mediated', recovered: '36800.00' });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });
});
