import { describe, expect, it } from 'vitest';
import { startCase, USER, WORKER } from '../../../../../test/support/case-play.js';
import { effective, pending, WORKER_2 } from '../../../../../test/support/court-play.js';

const WAGES = {
  id: 'c1',
  head: 'wages',
  amount: '10000.00',
  workerIds: [WORKER],
  relationEndedOn: '2025-02-03',
};

describe('the limitation ledger (调解仲裁法27, 17号令31)', () => {
  it('is not moved by a ticket, a union letter or a referral', () => {
    const play = startCase({ on: '2025-03-03', claims: [WAGES] });
    play.send('warning.reported', '2025-03-04').send('warning.assessed', '2025-03-05', { level: 'red' });
    play.send('warning.reminderIssued', '2025-03-06', { deliveredOn: '2025-03-06' });
    play.send('inspection.referred', '2025-03-07', {});
    expect(play.open()['limitation.arbitration']).toBe('2026-02-03');
    play.send('warning.employerReplied', '2025-03-10', { satisfactory: true, promisesToPay: true });
    expect(play.open()['limitation.arbitration']).toBe('2026-03-10');
  });

  it('begins anew for the two years of a title when the debt is pressed, and only for its claims', () => {
    const play = effective();
    expect(play.open()['enforcement.window']).toBe('2027-04-19');
    const demand = { claimIds: ['c1'], ground: 'demand', evidence: [USER] };
    play.send('limitation.interrupted', '2025-06-03', { ...demand, claimIds: ['c9'] });
    expect(play.open()['enforcement.window']).toBe('2027-04-19');
    play.send('limitation.interrupted', '2025-06-03', demand);
    expect(play.open()['enforcement.window']).toBe('2027-06-03');
    play.replayEqualsFold();
  });

  it('stands still under a title only in the last six months (执行程序解释19)', () => {
    const early = effective().send('limitation.suspended', '2025-06-03', { ground: 'obstacle' });
    early.send('limitation.resumed', '2025-07-03', { ground: 'obstacle' });
    expect(early.open()['enforcement.window']).toBe('2027-04-19');
    const late = effective().send('limitation.suspended', '2027-01-04', { ground: 'obstacle' });
    late.send('limitation.resumed', '2027-02-04', { ground: 'obstacle' });
    expect(late.open()['enforcement.window']).toBe('2027-05-20');
  });

  it('gives a wage IOU three years from its default (民法典188, 解释(一)15)', () => {
    const play = startCase({ on: '2025-03-03' }).send('negotiation.demanded', '2025-03-03');
    const instalments = [{ due: '2025-03-10', amount: '10000.00' }];
    play.send('negotiation.settled', '2025-03-04', { total: '10000.00', instalments });
    play.send('performance.defaulted', '2025-03-12');
    expect(play.open()['limitation.civil']).toBe('2028-03-13');
    play.send('litigation.filed', '2025-03-14', { origin: 'wageIou', by: [WORKER] });
    expect(play.status('limitation.civil')).toEqual(['met']);
  });
});

describe('some applicants stay away from the hearing (调解仲裁法36)', () => {
  it('only they count as withdrawn; the tribunal goes on for the others', () => {
    const claims = [
      { ...WAGES, workerIds: [WORKER] },
      { ...WAGES, id: 'c2', workerIds: [WORKER_2] },
    ];
    const play = pending('2025-03-03', { claims });
    play.send('arbitration.applicantAbsent', '2025-03-20', { workers: [WORKER_2] });
    expect(play.view().tracks.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['arbitration.pending', null],
      ['closed', 'withdrawn'],
    ]);
    expect(play.open()['limitation.arbitration']).toBe('2026-03-20');
    play.send('arbitration.applicantAbsent', '2025-03-21', { workers: [WORKER] }, '2025-03-21', 't1');
    expect(play.view().state).toBe('closed');
    play.replayEqualsFold();
  });
});

describe('a retrial asked for (民诉法216)', () => {
  it('late after six months from the day a ground became known, in time before', () => {
    const entered = () =>
      startCase({ on: '2025-09-01' }).send('case.entered', '2025-09-01', {
        at: 'litigation.effective',
        facts: { title: { kind: 'judgment', madeOn: '2025-01-06', total: '10000.00' } },
      });
    const late = entered().send('retrial.applied', '2025-09-02', { by: 'worker', knewOn: '2025-02-03' });
    expect(late.view().irregularities).toMatchObject([{ code: 'late', basis: ['民诉法216'] }]);
    const timely = entered().send('retrial.applied', '2025-09-02', { by: 'worker', knewOn: '2025-06-03' });
    expect(timely.view().irregularities).toEqual([]);
  });

  it.each(['ongoing', 'dormant'])(
    'ordered out of enforcement that is %s, stops it or runs beside it',
    (state) => {
      const play = startCase({ on: '2025-03-03' });
      const title = { kind: 'judgment', madeOn: '2025-01-06', total: '10000.00' };
      const facts =
        state === 'ongoing'
          ? { title, appliedOn: '2025-02-03', docketedOn: '2025-02-10' }
          : { title, on: '2025-02-10' };
      play.send('case.entered', '2025-03-03', { at: `enforcement.${state}`, facts });
      const ordered = { procedure: 'ordinary', enforcementSuspended: true };
      play.send('retrial.ordered', '2025-03-10', ordered);
      expect(play.view().state).toBe('litigation.retrial');
      play.replayEqualsFold();
    },
  );
});
