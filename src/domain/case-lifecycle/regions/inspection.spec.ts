import { describe, expect, it } from 'vitest';
import { startCase, UNION, WORKER } from '../../../../test/support/case-play.js';
import { mediationAgreed, mediationOngoing, WAGE_CLAIM } from '../../../../test/support/mediation-play.js';

const BY = { by: WORKER };
const fresh = () => startCase({ on: '2025-05-06', claims: [WAGE_CLAIM] });
const complained = () =>
  fresh().send('inspection.complained', '2025-05-08', { ...BY, receivedOn: '2025-05-09' }, '2025-05-09');
const accepted = () => complained().send('inspection.accepted', '2025-05-12', { filedOn: '2025-05-12' });

describe('labour inspection (劳动保障监察) beside the tracks', () => {
  it('a referral by the union is a hand-over and interrupts nothing; the worker’s complaint does', () => {
    const play = fresh().send('inspection.referred', '2025-05-07', { agencyId: UNION });
    expect(play.state.regions.inspection).toBe('referred');
    expect(play.view().handOvers).toMatchObject([{ agencyId: UNION, on: '2025-05-07' }]);
    expect(play.open()['limitation.arbitration']).toBe('2026-03-31');
    play.send('inspection.referred', '2025-05-08', {});
    expect(play.view().handOvers).toHaveLength(1);
    play.send('inspection.complained', '2025-05-08', BY);
    expect(play.state.regions.inspection).toBe('complained');
    expect(play.open()).toMatchObject({
      'inspection.acceptance': '2025-05-15',
      'limitation.arbitration': '2026-05-08',
    });
    play.replayEqualsFold();
  });

  it('is accepted in five working days of receipt and concluded in sixty, at most ninety', () => {
    const play = complained();
    expect(play.open()['inspection.acceptance']).toBe('2025-05-16');
    play.send('inspection.accepted', '2025-05-12', { filedOn: '2025-05-12' });
    // 60 working days from 12 May: the Dragon Boat Monday 2 June does not count.
    expect(play.open()['inspection.conclude']).toBe('2025-08-05');
    play.send('inspection.investigating', '2025-05-14');
    expect(play.state.regions.inspection).toBe('investigating');
    play.send('inspection.extended', '2025-08-01', { days: 40 });
    expect(play.state.irregularities).toMatchObject([{ code: 'extensionTooLong', basis: ['监察条例17'] }]);
    // 30 more count, not 40.
    expect(play.open()['inspection.conclude']).toBe('2025-09-16');
    play.replayEqualsFold();
  });

  it('orders payment by a day; performed or overdue, with the task that follows', () => {
    const decided = () =>
      accepted().send('inspection.decided', '2025-06-20', {
        result: 'orderToPay',
        orderPayBy: '2025-06-30',
        amount: '10000.00',
      });
    expect(decided().open()['inspection.payBy']).toBe('2025-06-30');
    const performed = decided().send('inspection.performed', '2025-06-27', { amount: '10000.00' });
    expect(performed.state.regions.inspection).toBe('performed');
    expect(performed.state.tasks.map((task) => task.code)).toEqual(['recordPayment']);
    const overdue = decided().lapse('2025-07-01').send('inspection.overdue', '2025-07-01');
    expect(overdue.state.regions.inspection).toBe('overdue');
    expect(overdue.state.tasks.map((task) => task.code)).toContain('claimAdditionalCompensation');
    overdue.send('inspection.performed', '2025-07-20', {});
    const silent = accepted().send('inspection.decided', '2025-06-20', {});
    expect(silent.open()['inspection.payBy']).toBeUndefined();
    for (const play of [performed, overdue, silent]) play.replayEqualsFold();
  });

  it('declined or decided can be complained of again; a crime goes to the police', () => {
    const declined = complained().send('inspection.declined', '2025-05-13', { ground: 'notInScope' });
    expect(declined.state.regions.inspection).toBe('declined');
    declined.send('inspection.complained', '2025-05-20', BY);
    const again = accepted()
      .send('inspection.policeTransferred', '2025-05-20', { on: '2025-05-20' })
      .send('inspection.decided', '2025-06-20', {})
      .send('inspection.complained', '2025-07-01', BY);
    expect(again.state.regions.inspection).toBe('complained');
    expect(again.state.facts.stages.inspection?.policeTransferredOn).toBe('2025-05-20');
    const done = accepted()
      .send('inspection.decided', '2025-06-20', {})
      .send('inspection.performed', '2025-06-21', {})
      .send('inspection.complained', '2025-07-01', BY);
    for (const play of [declined, again, done]) play.replayEqualsFold();
  });

  it('stands back while another body has the claim', () => {
    const play = mediationOngoing();
    expect(play.refuse('inspection.complained', '2025-05-09', BY)).toMatchObject({
      code: 'EVENT_NOT_ALLOWED',
      reason: 'notBeforeAnotherBody',
      basis: ['监察条例21(2)'],
    });
    play.send('mediation.failed', '2025-05-20', { ground: 'tooFarApart' });
    play.send('inspection.complained', '2025-05-21', BY);
    expect(play.view().state).toBe('mediation.failed');
    const review = mediationAgreed().send('review.applied', '2025-05-20', { joint: true });
    expect(review.refuse('inspection.complained', '2025-05-21', BY).reason).toBe('notBeforeAnotherBody');
    play.replayEqualsFold();
    review.replayEqualsFold();
  });

  it('looks back two years and no further', () => {
    const old = startCase({
      on: '2025-05-06',
      claims: [{ ...WAGE_CLAIM, relationEndedOn: '2023-05-05' }],
    });
    expect(old.refuse('inspection.complained', '2025-05-06', BY)).toMatchObject({
      reason: 'withinInspectionLookback',
      basis: ['监察条例20'],
    });
    const lastDay = startCase({
      on: '2025-05-06',
      claims: [{ ...WAGE_CLAIM, relationEndedOn: '2023-05-06' }],
    }).send('inspection.complained', '2025-05-06', BY);
    expect(lastDay.state.regions.inspection).toBe('complained');
    const goesOn = startCase({
      on: '2025-05-06',
      claims: [{ id: 'c1', head: 'wages', workerIds: [WORKER], relationOngoing: true }],
    }).send('inspection.complained', '2025-05-06', BY);
    for (const play of [old, lastDay, goesOn]) play.replayEqualsFold();
  });

  it('can be stretched before it is investigated, and goes to the police from every step', () => {
    const police = (play: ReturnType<typeof fresh>, on: string) => {
      const { inspection } = play.send('inspection.policeTransferred', on).state.regions;
      play.replayEqualsFold();
      return inspection;
    };
    expect(police(complained(), '2025-05-10')).toBe('complained');
    const stretched = accepted().send('inspection.extended', '2025-07-01');
    // 60 + 30 working days.
    expect(stretched.open()['inspection.conclude']).toBe('2025-09-16');
    const investigating = stretched.send('inspection.investigating', '2025-07-02');
    expect(police(investigating, '2025-07-03')).toBe('investigating');
    const decided = investigating.send('inspection.decided', '2025-07-10', {});
    expect(police(decided, '2025-07-11')).toBe('decided');
    expect(police(decided.send('inspection.overdue', '2025-07-20'), '2025-07-21')).toBe('overdue');
  });
});
