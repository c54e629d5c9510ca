import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { award, pending } from '../../../../../test/support/court-play.js';

const filed = (on: string, receivedOn = on) =>
  startCase({ on }).send('arbitration.filed', on, { by: 'worker', receivedOn });
const REFUSED = { origin: 'arbitrationRefused', by: [WORKER] };
const AGREEMENT = { total: '8000.00', instalments: [{ due: '2025-05-30', amount: '8000.00' }] };

describe('an application for arbitration (调解仲裁法28–29)', () => {
  it('is answered within five working days over Spring Festival, make-up days counted', () => {
    // Received Friday 24 January 2025: working days 26 (Sunday made up), 27 January, 5, 6, 7 February.
    const play = filed('2025-01-24');
    expect(play.open()).toEqual({
      'arbitration.correctionNotice': '2025-02-07',
      'arbitration.acceptance': '2025-02-07',
    });
    play.send('arbitration.mediationInvited', '2025-01-26', { consent: false });
    play.send('arbitration.accepted', '2025-02-07');
    expect(play.open()).toEqual({
      'arbitration.serve': '2025-02-13',
      'arbitration.tribunal': '2025-02-13',
      'arbitration.conclude': '2025-03-24',
    });
    play.replayEqualsFold();
  });

  it('is counted from the completed papers, and stands still while they are asked for', () => {
    const play = filed('2025-03-03').send('arbitration.correctionAsked', '2025-03-05', { items: ['idCopy'] });
    play.lapse('2025-04-01');
    expect(play.view().state).toBe('arbitration.filed');
    play.send('arbitration.corrected', '2025-04-02', { completedOn: '2025-04-02' });
    // Qingming rests on 4–6 April: working days 3, 7, 8, 9, 10.
    expect(play.open()).toEqual({ 'arbitration.acceptance': '2025-04-10' });
    play.replayEqualsFold();
  });

  it('refused, it opens the door to court', () => {
    const play = filed('2025-03-03').send(
      'arbitration.refused',
      '2025-03-06',
      {
        ground: 'notLabour',
        servedOn: '2025-03-07',
      },
      '2025-03-07',
    );
    expect(play.open()).toEqual({ 'arbitration.refused.sue': '2025-03-24', 'nextStep.decide': '2025-03-13' });
    expect(play.refuse('arbitration.accepted', '2025-03-10')).toMatchObject({
      reason: 'commissionWasSilent',
    });
    play.send('litigation.filed', '2025-03-10', REFUSED);
    expect(play.open()).toEqual({ 'litigation.docket': '2025-03-17' });
    play.replayEqualsFold();
  });

  it('refused for want of jurisdiction, it goes to the right commission first (解释(一)5)', () => {
    const play = filed('2025-03-03').send('arbitration.refused', '2025-03-06', { ground: 'noJurisdiction' });
    expect(play.refuse('litigation.filed', '2025-03-10', REFUSED)).toMatchObject({ reason: 'suitDoorOpen' });
    play.send('arbitration.filed', '2025-03-10', { by: 'worker' });
    expect(play.view().state).toBe('arbitration.filed');
    play.replayEqualsFold();
  });

  it('asks for the day of service when a refusal comes without one', () => {
    const play = filed('2025-03-03').send('arbitration.refused', '2025-03-06', {
      ground: 'other',
      servedOn: null,
    });
    expect(play.open()).toEqual({ 'nextStep.decide': '2025-03-13' });
    expect(play.view().tasks).toMatchObject([{ code: 'askServiceDate', subject: 'refusal' }]);
  });

  it('met with silence, it may go to court, and a late acceptance still comes in', () => {
    const play = filed('2025-03-03').lapse('2025-03-11');
    expect(play.view().state).toBe('arbitration.notAccepted');
    expect(play.open()['arbitration.refused.sue']).toBe('2025-03-26');
    play.send('arbitration.accepted', '2025-03-12');
    expect(play.view()).toMatchObject({
      state: 'arbitration.pending',
      irregularities: [{ code: 'acceptedLate' }],
    });
    play.replayEqualsFold();
  });

  it('typed in late, an acceptance in time undoes the silence', () => {
    const play = filed('2025-03-03')
      .lapse('2025-03-11')
      .send('arbitration.accepted', '2025-03-10', {}, '2025-03-12');
    expect(play.view()).toMatchObject({ state: 'arbitration.pending', irregularities: [] });
    play.replayEqualsFold();
  });

  it.each([
    ['other', 'intake'],
    ['paid', 'closed'],
    ['settled', 'negotiation.performing'],
  ])('withdrawn because %s it stands in %s', (because, state) => {
    const play = filed('2025-03-03').send('arbitration.withdrawn', '2025-03-05', { because });
    expect(play.view().state).toBe(state);
    play.replayEqualsFold();
  });

  it('goes to an invited mediation with consent (办案规则69)', () => {
    const play = filed('2025-03-03').send('arbitration.mediationInvited', '2025-03-05', { consent: true });
    expect(play.view().state).toBe('mediation.applied');
    expect(play.open()['arbitration.acceptance']).toBeUndefined();
    play.replayEqualsFold();
  });
});

describe('the forty-five days (调解仲裁法43, 办案规则45–46)', () => {
  it('run over National Day and roll at the end; fifteen more count from the same start', () => {
    const play = pending('2025-08-20');
    // Day 45 is Saturday 4 October, in the holiday: 9 October. Day 60 is Sunday 19 October: 20 October.
    expect(play.open()['arbitration.conclude']).toBe('2025-10-09');
    play.send('arbitration.extended', '2025-09-30', { days: 15, approver: 'director' });
    expect(play.open()['arbitration.conclude']).toBe('2025-10-20');
    play.send('arbitration.extended', '2025-10-09', { days: 20 });
    expect(play.open()['arbitration.conclude']).toBe('2025-10-20');
    expect(play.view().irregularities).toMatchObject([{ code: 'extensionOverCap' }]);
    play.replayEqualsFold();
  });

  it.each([
    ['arbitration.claimChanged', { acceptedOn: '2025-03-20' }],
    ['arbitration.partyAdded', { decidedOn: '2025-03-20' }],
    ['arbitration.counterclaimJoined', { acceptedOn: '2025-03-20' }],
    ['arbitration.transferred', { to: {}, receivedOn: '2025-03-20' }],
  ])('begin anew with %s', (type, payload) => {
    const play = pending('2025-03-03').send('arbitration.extended', '2025-03-10', { days: 15 });
    expect(play.open()['arbitration.conclude']).toBe('2025-05-06');
    play.send(type, '2025-03-20', payload);
    // 45 days from 20 March end on Sunday 4 May, still in the Labour Day holiday: 6 May.
    expect(play.open()['arbitration.conclude']).toBe('2025-05-06');
    expect(play.state.clocks.find((c) => c.rule === 'arbitration.conclude')?.input).toEqual({
      restarts: ['2025-03-20'],
    });
    play.replayEqualsFold();
  });

  it('stand still while the case is suspended, and during a public notice', () => {
    const play = pending('2025-03-03').send('arbitration.suspended', '2025-03-10', {
      ground: 'injuryPending',
    });
    play.lapse('2025-06-01');
    expect(play.status('arbitration.conclude')).toEqual(['open']);
    play.send('arbitration.resumed', '2025-04-10');
    // 17 April plus the 31 days of 10 March to 9 April: Sunday 18 May, moved to Monday.
    expect(play.open()['arbitration.conclude']).toBe('2025-05-19');
    play.send('arbitration.publicNotice', '2025-04-11', { party: EMPLOYER, publishedOn: '2025-04-11' });
    expect(play.open()['service.publicNotice']).toBe('2025-05-11');
    play.lapse('2025-05-12');
    // Thirty more days: Tuesday 17 June.
    expect(play.open()['arbitration.conclude']).toBe('2025-06-17');
    play.send(
      'arbitration.publicNotice',
      '2025-05-12',
      {
        party: EMPLOYER,
        publishedOn: '2025-05-12',
        servedOn: '2025-05-14',
      },
      '2025-05-14',
    );
    expect(play.open()['arbitration.conclude']).toBe('2025-06-19');
    play.replayEqualsFold();
  });

  it('run out, they open the door to court; the commission goes on when the court does not docket', () => {
    const play = pending('2025-03-03');
    const suit = { origin: 'arbitrationOverdue', by: [WORKER] };
    expect(play.refuse('litigation.filed', '2025-04-10', suit)).toMatchObject({ reason: 'suitDoorOpen' });
    play.send('arbitration.hearingScheduled', '2025-04-10', { on: '2025-05-12' });
    play.lapse('2025-04-18').send('litigation.filed', '2025-04-18', suit);
    expect(play.view().irregularities).toMatchObject([{ code: 'overdueSuitExcluded' }]);
    play.send('litigation.notDocketed', '2025-04-21', { servedOn: '2025-04-21', ground: 'notArbitrated' });
    play.lapse('2025-05-07');
    expect(play.view().state).toBe('arbitration.pending');
    play.send('arbitration.awarded', '2025-05-08', { documents: [award('ordinary', '2025-05-08')] });
    expect(play.view().state).toBe('arbitration.awarded');
    play.replayEqualsFold();
  });

  it("an award that arrives before the overdue suit is docketed takes the suit's place", () => {
    const play = pending('2025-03-03').lapse('2025-04-18');
    play.send('litigation.filed', '2025-04-18', { origin: 'arbitrationOverdue', by: [WORKER] });
    play.send('arbitration.awarded', '2025-04-21', { documents: [award('ordinary', '2025-04-21')] });
    expect(play.view().state).toBe('arbitration.awarded');
    play.replayEqualsFold();
  });

  it('once the overdue suit is docketed the commission ends its case, and a withdrawal leads to court again', () => {
    const play = pending('2025-03-03').lapse('2025-04-18');
    play.send('litigation.filed', '2025-04-18', { origin: 'arbitrationOverdue', by: [WORKER] });
    play.send('litigation.docketed', '2025-04-21', { procedure: 'ordinary' });
    play.send('arbitration.terminated', '2025-04-22', { ground: 'courtDocketed' });
    play.send('litigation.dismissed', '2025-05-06', { ground: 'other', served: { worker: '2025-05-06' } });
    play.send('litigation.rulingAppealed', '2025-05-12', { by: 'worker' });
    play.send('litigation.rulingUpheld', '2025-06-10');
    expect(play.view().state).toBe('arbitration.notAccepted');
    play.replayEqualsFold();
  });
});

describe('a case before the tribunal (调解仲裁法30–44)', () => {
  it('opens the clocks of service, answer, hearing and recusal, each by its own unit', () => {
    const play = pending('2025-09-15');
    play.send('arbitration.served', '2025-09-19', { party: EMPLOYER, on: '2025-09-19', mode: 'signed' });
    play.send('arbitration.tribunalFormed', '2025-09-19');
    // Ten working days from 19 September: 22–26, 28 (made up), 29, 30 September, 9, 10 October.
    expect(play.open()).toEqual({
      'arbitration.answer': '2025-10-10',
      'arbitration.jurisdictionObjection': '2025-10-10',
      'arbitration.conclude': '2025-10-30',
    });
    play.send('arbitration.recusalAsked', '2025-09-22').send('arbitration.counterclaimFiled', '2025-09-22');
    play.send('arbitration.jurisdictionObjected', '2025-09-22', { by: EMPLOYER });
    play.send('arbitration.mediationDelegated', '2025-09-22');
    play.send('arbitration.answered', '2025-09-24', { party: EMPLOYER, receivedOn: '2025-09-24' });
    expect(play.open()).toEqual({
      'arbitration.recusal.decide': '2025-09-25',
      'arbitration.counterclaim.decide': '2025-09-28',
      'arbitration.mediation.delegated': '2025-10-11',
      'arbitration.forwardAnswer': '2025-09-30',
      'arbitration.conclude': '2025-10-30',
    });
    play
      .send('arbitration.recusalDecided', '2025-09-25')
      .send('arbitration.jurisdictionDecided', '2025-09-25');
    play.send('arbitration.answerForwarded', '2025-09-25', { on: '2025-09-25' });
    play.send('arbitration.mediationReturned', '2025-09-26', { agreed: false });
    play.send('arbitration.counterclaimJoined', '2025-09-28', { acceptedOn: '2025-09-28' });
    play.send('arbitration.hearingScheduled', '2025-09-28', { on: '2025-10-16' });
    expect(play.open()).toMatchObject({
      'arbitration.hearingNotice': '2025-10-10',
      'arbitration.postpone': '2025-10-13',
    });
    play.send('arbitration.postponementAsked', '2025-10-09', { by: 'worker' });
    play.send('arbitration.heard', '2025-10-16', { next: '2025-10-20' });
    expect(play.open()).toEqual({ 'arbitration.conclude': '2025-11-12' });
    play.replayEqualsFold();
  });

  it('flags a notice of hearing that came too short', () => {
    const play = pending('2025-03-03');
    play.send('arbitration.hearingScheduled', '2025-03-10', {
      on: '2025-03-14',
      noticeServed: { worker: '2025-03-10', employer: '2025-03-10' },
    });
    expect(play.view().irregularities).toMatchObject([
      { code: 'shortHearingNotice', remedy: 'askPostponement' },
    ]);
    expect(play.open()['arbitration.hearingNotice']).toBeUndefined();
  });

  it('ends with a mediation paper once both have signed, on the later signature', () => {
    const play = pending('2025-03-03');
    play.send('arbitration.mediated', '2025-04-01', { ...AGREEMENT, served: { worker: '2025-04-01' } });
    expect(play.view().state).toBe('arbitration.pending');
    play.send('arbitration.mediationRepudiated', '2025-04-02', { party: EMPLOYER });
    const served = { worker: '2025-04-03', employer: '2025-04-07' };
    play.send('arbitration.mediated', '2025-04-03', { ...AGREEMENT, served }, '2025-04-07');
    expect(play.view().tracks[0]).toMatchObject({ state: 'arbitration.effective', since: '2025-04-07' });
    // Two years from Friday 30 May 2025 end on Sunday 30 May 2027: Monday.
    expect(play.open()).toEqual({
      'performance.instalment': '2025-05-30',
      'enforcement.window': '2027-05-31',
    });
    play.replayEqualsFold();
  });

  it('settled and withdrawn, it is performed; left unpaid it may come back', () => {
    const play = pending('2025-03-03').send('arbitration.settled', '2025-03-20', AGREEMENT);
    expect(play.view().state).toBe('arbitration.pending');
    play.send('arbitration.withdrawn', '2025-03-21', { because: 'settled' });
    expect(play.view().state).toBe('negotiation.performing');
    expect(play.open()).toMatchObject({ 'performance.instalment': '2025-05-30' });
    play.replayEqualsFold();
  });

  it.each([
    ['arbitration.withdrawn', { because: 'other' }, 'closed', 'withdrawn'],
    ['arbitration.applicantAbsent', {}, 'closed', 'withdrawn'],
    ['arbitration.revoked', {}, 'arbitration.notAccepted', null],
    ['arbitration.terminated', { ground: 'noSuccessor' }, 'closed', 'notPursued'],
    ['arbitration.terminated', { ground: 'other' }, 'arbitration.notAccepted', null],
  ])('%s %o ends in %s', (type, payload, state, outcome) => {
    const play = pending('2025-03-03').send(type, '2025-03-20', payload);
    expect(play.view()).toMatchObject({ state, outcome });
    expect(play.open()['arbitration.conclude']).toBeUndefined();
    play.replayEqualsFold();
  });
});
