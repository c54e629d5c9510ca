import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { effective, item, suing } from '../../../../../test/support/court-play.js';

const AGREEMENT = { total: '8000.00', instalments: [{ due: '2025-07-31', amount: '8000.00' }] };
const judged = (more = {}, procedure = 'ordinary') =>
  suing(procedure).send('litigation.judged', '2025-06-05', {
    pronouncedOn: '2025-06-05',
    items: [item('9000.00')],
    ...more,
  });
const judgmentServed = (party: string, on: string) => ({ documentId: 'j1', party, on, mode: 'signed' });
const inForce = () =>
  judged({ performBy: 10 })
    .send('judgment.served', '2025-06-10', judgmentServed(WORKER, '2025-06-10'))
    .send('judgment.served', '2025-06-11', judgmentServed(EMPLOYER, '2025-06-11'))
    .lapse('2025-06-27');

describe('the second instance (民诉法173–183)', () => {
  const appealed = () =>
    judged()
      .send('judgment.served', '2025-06-10', judgmentServed(WORKER, '2025-06-10'))
      .send('litigation.appealed', '2025-06-16', { by: 'worker', on: '2025-06-16' });

  it('passes the appeal on step by step', () => {
    const play = appealed();
    // 16 June + 5 is Saturday: Monday 23 June.
    expect(play.open()['litigation.appealFile']).toBe('2025-06-23');
    play.send('litigation.served', '2025-06-18', { party: EMPLOYER, on: '2025-06-18' });
    expect(play.open()['litigation.appealFile']).toBe('2025-07-03');
    play.send('litigation.answered', '2025-06-25', { party: EMPLOYER, receivedOn: '2025-06-25' });
    expect(play.open()['litigation.appealFile']).toBe('2025-06-30');
    play.send('litigation.answerForwarded', '2025-06-26', { on: '2025-06-26' });
    expect(play.open()['litigation.appealFile']).toBe('2025-07-01');
    play.send('judgment.served', '2025-06-27', judgmentServed(EMPLOYER, '2025-06-27'));
    play.send('litigation.appealed', '2025-06-30', { by: EMPLOYER });
    play.send('litigation.appealDocketed', '2025-07-02', { on: '2025-07-02' });
    // Three months from 2 July end on 2 October, in the holiday: 9 October.
    expect(play.open()).toMatchObject({ 'litigation.conclude.second': '2025-10-09' });
    play.send('litigation.heard', '2025-08-01').send('litigation.extended', '2025-09-01', { months: 1 });
    expect(play.open()['litigation.conclude.second']).toBe('2025-11-03');
    play.replayEqualsFold();
  });

  it('ends when the last appellant withdraws: the first judgment binds from the service of the ruling', () => {
    const play = appealed().send('litigation.appealed', '2025-06-20', { by: EMPLOYER });
    play.send('litigation.appealWithdrawn', '2025-06-25', { by: WORKER, rulingServedOn: '2025-06-25' });
    expect(play.view().state).toBe('litigation.secondInstance');
    play.send(
      'litigation.appealWithdrawn',
      '2025-06-26',
      { by: EMPLOYER, rulingServedOn: '2025-06-30' },
      '2025-06-30',
    );
    expect(play.view().tracks[0]).toMatchObject({
      state: 'litigation.effective',
      instrument: { effectiveOn: '2025-06-30' },
    });
    play.replayEqualsFold();
  });

  it('decides finally, mediates, dismisses, lets the suit be withdrawn, or sends it back', () => {
    const final = appealed().send(
      'litigation.finallyJudged',
      '2025-09-01',
      {
        pronouncedOn: '2025-09-01',
        items: [item('9500.00')],
        performBy: '2025-09-30',
        served: { worker: '2025-09-02', employer: '2025-09-03' },
      },
      '2025-09-03',
    );
    expect(final.view().tracks[0]).toMatchObject({
      state: 'litigation.effective',
      since: '2025-09-03',
      instrument: { total: '9500.00' },
    });
    expect(final.open()['performance.instalment']).toBe('2025-09-30');
    const mediated = appealed().send('litigation.mediated', '2025-08-01', {
      ...AGREEMENT,
      served: { worker: '2025-08-01', employer: '2025-08-01' },
    });
    expect(mediated.view().state).toBe('litigation.effective');
    const dismissed = appealed().send(
      'litigation.finallyDismissed',
      '2025-09-01',
      { ground: 'outOfTime', served: { worker: '2025-09-02' } },
      '2025-09-02',
    );
    expect(dismissed.view().state).toBe('arbitration.effective');
    const withdrawn = appealed().send(
      'litigation.withdrawn',
      '2025-07-01',
      { by: [WORKER], rulingServedOn: '2025-07-02' },
      '2025-07-02',
    );
    expect(withdrawn.view().state).toBe('arbitration.effective');
    for (const play of [final, mediated, dismissed, withdrawn]) play.replayEqualsFold();
  });

  it('remands; a second remand is flagged (民诉法177)', () => {
    const play = appealed().send('litigation.remanded', '2025-08-01');
    expect(play.view().state).toBe('litigation.firstInstance');
    play.send('litigation.docketed', '2025-08-06', { procedure: 'ordinary' });
    expect(play.open()['litigation.conclude.ordinary']).toBe('2026-02-06');
    expect(play.refuse('litigation.docketed', '2025-08-07', { procedure: 'ordinary' })).toMatchObject({
      reason: 'awaitsDocket',
    });
    play.send('litigation.judged', '2025-10-10', { pronouncedOn: '2025-10-10', items: [item()] });
    play
      .send('litigation.appealed', '2025-10-16', { by: 'worker' })
      .send('litigation.remanded', '2025-11-03');
    expect(play.view().irregularities).toMatchObject([{ code: 'secondRemand' }]);
    play.replayEqualsFold();
  });
});

describe('a retrial (民诉法210–218)', () => {
  it('is applied for within six months, decided on in three, and does not stop anything by itself', () => {
    const play = inForce().send('retrial.applied', '2025-07-10', { by: EMPLOYER });
    expect(play.view().state).toBe('litigation.effective');
    expect(play.open()).toMatchObject({ 'retrial.conclude': '2025-10-10', 'retrial.window': '2025-12-29' });
    play.send('performance.defaulted', '2025-07-11').send('retrial.dismissed', '2025-08-01');
    play.replayEqualsFold();
  });

  it('ordered with enforcement stopped, it puts the title to rest until it is decided', () => {
    const ordered = () =>
      inForce().send('retrial.ordered', '2025-08-01', { procedure: 'second', enforcementSuspended: true });
    const play = ordered();
    expect(play.view().state).toBe('litigation.retrial');
    expect(play.open()).toEqual({ 'litigation.conclude.second': '2025-11-03' });
    const judgedAgain = ordered().send('litigation.judged', '2025-09-01', {
      pronouncedOn: '2025-09-01',
      items: [item('7000.00')],
    });
    expect(judgedAgain.view().state).toBe('litigation.judged');
    play.send(
      'litigation.finallyJudged',
      '2025-09-01',
      { pronouncedOn: '2025-09-01', items: [item('7000.00')], served: { worker: '2025-09-02' } },
      '2025-09-02',
    );
    expect(play.view().tracks[0]).toMatchObject({
      state: 'litigation.effective',
      instrument: { total: '7000.00' },
    });
    for (const type of ['litigation.terminated', 'litigation.withdrawn']) {
      const payload = type === 'litigation.withdrawn' ? { by: [EMPLOYER], rulingServedOn: '2025-09-01' } : {};
      const old = ordered().send(type, '2025-09-01', payload);
      expect(old.view().tracks[0]).toMatchObject({
        state: 'litigation.effective',
        instrument: { total: '9000.00', status: 'inForce' },
      });
      expect(old.open()['enforcement.window']).toBe('2027-07-07');
    }
    play.replayEqualsFold();
    judgedAgain.replayEqualsFold();
  });

  it('ordered while enforcement goes on, it runs on a track of its own', () => {
    const play = inForce().send('retrial.ordered', '2025-08-01', {
      procedure: 'ordinary',
      enforcementSuspended: false,
    });
    expect(play.view().tracks).toMatchObject([
      { state: 'litigation.effective' },
      { state: 'litigation.retrial' },
    ]);
    expect(play.open()['litigation.conclude.ordinary']).toBe('2026-02-02');
    play.send('litigation.mediated', '2025-09-01', {
      ...AGREEMENT,
      served: { worker: '2025-09-01', employer: '2025-09-01' },
    });
    expect(play.view().tracks[1]).toMatchObject({ state: 'litigation.effective' });
    play.replayEqualsFold();
  });
});

describe('the long way round', () => {
  it('refused arbitration, suit, judgment, appeal, judgment in force, enforcement, recovered', () => {
    const play = startCase({ on: '2025-03-03' })
      .send('arbitration.filed', '2025-03-03')
      .send('arbitration.refused', '2025-03-07', { ground: 'outOfScope', servedOn: '2025-03-07' })
      .send('litigation.filed', '2025-03-17', { origin: 'arbitrationRefused', by: [WORKER] })
      .send('litigation.docketed', '2025-03-20', { procedure: 'summary' })
      .send('litigation.judged', '2025-06-05', { pronouncedOn: '2025-06-05', items: [item('10000.00')] })
      .send('judgment.served', '2025-06-06', judgmentServed(WORKER, '2025-06-06'))
      .send('judgment.served', '2025-06-06', judgmentServed(EMPLOYER, '2025-06-06'))
      .send('litigation.appealed', '2025-06-20', { by: EMPLOYER })
      .send('litigation.appealDocketed', '2025-07-04', { on: '2025-07-04' })
      .send('litigation.finallyJudged', '2025-08-29', {
        pronouncedOn: '2025-08-29',
        items: [item('10000.00')],
        served: { worker: '2025-08-29', employer: '2025-08-29' },
      })
      .send('enforcement.applied', '2025-09-15', { titleId: 'j1' })
      .send('enforcement.docketed', '2025-09-18')
      .send('enforcement.recovered', '2025-10-20', { amount: '6000.00' })
      .send('enforcement.recovered', '2025-11-20', { amount: '4000.00' });
    expect(play.view()).toMatchObject({ state: 'closed', outcome: 'enforced', recovered: '10000.00' });
    expect(play.open()).toEqual({});
    play.replayEqualsFold();
  });
});

describe('PAY in states before a court', () => {
  it('stays and is counted; the award in force closes', () => {
    const play = suing().send('performance.paid', '2025-05-06', { amount: '10000.00' });
    expect(play.view().state).toBe('litigation.firstInstance');
    expect(effective().send('performance.paid', '2025-05-06', { amount: '10000.00' }).view().state).toBe(
      'closed',
    );
  });
});
