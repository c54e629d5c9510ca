import { describe, expect, it } from 'vitest';
import { leads } from '../../../../../test/support/leads.js';
import { mediationApplied, mediationOngoing, stateOf } from '../../../../../test/support/mediation-play.js';

describe('a mediation another body asked for', () => {
  const byCommission = { by: 'arbitrationInvited' };
  const byCourt = { by: 'courtBefore', fileSignedOn: '2025-05-07' };

  it('goes back to the commission, whose acceptance period runs again', () => {
    for (const end of ['mediation.failed', 'mediation.withdrawn']) {
      const play = mediationOngoing({ commission: byCommission });
      play.send(end, '2025-05-20', end === 'mediation.failed' ? { ground: 'tooFarApart' } : {});
      expect(stateOf(play)).toBe('arbitration.filed');
      expect(play.open()['arbitration.acceptance']).toBe('2025-05-27');
      expect(play.status('mediation.failureNotice')).toEqual([]);
      play.replayEqualsFold();
    }
  });

  it('goes back to the commission by lapse only where the lapse ends it', () => {
    const committee = mediationOngoing({ commission: byCommission, organisationType: 'enterpriseCommittee' });
    expect(stateOf(committee.lapse('2025-05-26'))).toBe('arbitration.filed');
    expect(committee.open()['arbitration.acceptance']).toBe('2025-05-30');
    const township = mediationOngoing({ commission: byCommission });
    expect(stateOf(township.lapse('2025-05-26'))).toBe('mediation.ongoing');
    committee.replayEqualsFold();
    township.replayEqualsFold();
  });

  it('from a court has thirty days from the file in place of fifteen, stopped by an appraisal', () => {
    const play = mediationOngoing({ commission: byCourt });
    expect(play.open()['mediation.conclude']).toBeUndefined();
    expect(play.open()['mediation.court.delegated']).toBe('2025-06-06');
    play.send('mediation.excluded', '2025-05-26', {
      kind: 'appraisal',
      from: '2025-05-12',
      to: '2025-05-22',
    });
    expect(play.open()['mediation.court.delegated']).toBe('2025-06-16');
    play.replayEqualsFold();
  });

  it('goes back to the court only when the party insists on the suit', () => {
    const insists = mediationOngoing({ commission: byCourt });
    insists.send('mediation.failed', '2025-05-20', { ground: 'tooFarApart', insists: true });
    expect(stateOf(insists)).toBe('litigation.filed');
    const gaveUp = mediationOngoing({ commission: byCourt });
    gaveUp.send('mediation.failed', '2025-05-20', { ground: 'settledThemselves' });
    expect(stateOf(gaveUp)).toBe('mediation.failed');
    const left = mediationOngoing({ commission: byCourt });
    left.send('mediation.withdrawn', '2025-05-20', { insists: true });
    expect(stateOf(left)).toBe('litigation.filed');
    const silent = mediationOngoing({ commission: byCourt }).lapse('2025-06-07');
    expect(stateOf(silent)).toBe('mediation.failed');
    expect(silent.status('mediation.court.delegated')).toEqual(['lapsed']);
    for (const play of [insists, gaveUp, left, silent]) play.replayEqualsFold();
  });

  it('asks for the day of the file when nobody knows it; a party alone has no appraisal to stop for', () => {
    const play = mediationOngoing({ commission: { by: 'courtBefore', fileSignedOn: null } });
    expect(play.open()['mediation.court.delegated']).toBeUndefined();
    expect(play.state.tasks.map((task) => task.code)).toEqual(['askFileSignedDate']);
    const excluded = { kind: 'appraisal', from: '2025-05-12', to: '2025-05-13' };
    expect(mediationOngoing().refuse('mediation.excluded', '2025-05-13', excluded)).toMatchObject({
      reason: 'commissionedByCourt',
    });
    play.replayEqualsFold();
  });
});

describe('an application another body sent over, before anybody accepted it', () => {
  /** The same case as if the commission or the court had sent it here. */
  function sentFrom(returnTo: string) {
    const play = mediationApplied();
    const [track] = play.state.tracks;
    if (!track) throw new Error('no track');
    play.state = { ...play.state, tracks: [{ ...track, returnTo }] };
    return play;
  }

  it.each(['mediation.refused', 'mediation.withdrawn'])('%s goes back to whoever sent it', (type) => {
    expect(leads(sentFrom('arbitration.filed'), type, '2025-05-07')).toBe('arbitration.filed');
    expect(leads(sentFrom('litigation.filed'), type, '2025-05-07')).toBe('litigation.filed');
    expect(leads(sentFrom('negotiation.failed'), type, '2025-05-07')).toBe(
      type === 'mediation.refused' ? 'mediation.failed' : 'intake',
    );
  });
});
