import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, WORKER } from '../../../../../test/support/case-play.js';
import { item, suing } from '../../../../../test/support/court-play.js';

const AGREEMENT = { total: '8000.00', instalments: [{ due: '2025-07-31', amount: '8000.00' }] };
const BOTH = { [WORKER]: '2025-06-10', [EMPLOYER]: '2025-06-11' };
const iou = () =>
  startCase({ on: '2025-04-01' }).send('litigation.filed', '2025-04-01', { origin: 'wageIou', by: [WORKER] });
const judged = (more = {}, procedure = 'ordinary') =>
  suing(procedure).send('litigation.judged', '2025-06-05', {
    pronouncedOn: '2025-06-05',
    items: [item('9000.00')],
    ...more,
  });
const judgmentServed = (party: string, on: string) => ({ documentId: 'j1', party, on, mode: 'signed' });
describe('a complaint (民诉法122–126)', () => {
  it('over an IOU for wages needs no arbitration, and falls back to the failed negotiation', () => {
    const play = iou();
    expect(play.open()).toEqual({ 'litigation.docket': '2025-04-08' });
    play.send('litigation.withdrawn', '2025-04-07', { by: [WORKER], rulingServedOn: '2025-04-07' });
    expect(play.view().state).toBe('negotiation.failed');
    play.replayEqualsFold();
  });

  it('over anything but pay stays with arbitration', () => {
    const play = startCase({
      on: '2025-04-01',
      claims: [{ id: 'c1', head: 'severance', amount: '1.00', workerIds: [WORKER] }],
    });
    const suit = { origin: 'wageIou', by: [WORKER] };
    expect(play.refuse('litigation.filed', '2025-04-01', suit).code).toBe('EVENT_NOT_ALLOWED');
  });

  it('refused, it may be appealed within ten days of service on each plaintiff', () => {
    const play = iou().send('litigation.notDocketed', '2025-04-08', { servedOn: '2025-04-08' });
    expect(play.view().state).toBe('litigation.notDocketed');
    expect(play.open()).toEqual({ 'ruling.appeal': '2025-04-18' });
    play.send('litigation.rulingAppealed', '2025-04-18', { by: 'worker', on: '2025-04-18' });
    play.send('litigation.appealDocketed', '2025-04-21', { on: '2025-04-21', ruling: true });
    expect(play.open()).toEqual({ 'litigation.conclude.secondRuling': '2025-05-21' });
    play.send('litigation.rulingReversed', '2025-05-12');
    expect(play.view().state).toBe('litigation.firstInstance');
    play.send('litigation.docketed', '2025-05-14', { procedure: 'summary' });
    expect(play.open()['litigation.conclude.summary']).toBe('2025-08-14');
    play.replayEqualsFold();
  });

  it('asks for the day of service of the refusal, and goes to mediation before docketing', () => {
    const unknown = iou().send('litigation.notDocketed', '2025-04-08', { servedOn: null });
    expect(unknown.view().tasks).toMatchObject([{ code: 'askServiceDate' }]);
    expect(unknown.open()).toEqual({});
    const mediated = iou().send('litigation.mediationDelegated', '2025-04-03', {
      fileSignedOn: '2025-04-03',
    });
    expect(mediated.view().state).toBe('mediation.applied');
    mediated.replayEqualsFold();
  });
});

describe('the first instance', () => {
  it('opens service, answer and hearing clocks in calendar days', () => {
    const play = suing();
    // Five days from 14 April end on Saturday the 19th: Monday. Six months: 14 October.
    expect(play.open()).toMatchObject({
      'litigation.serve': '2025-04-21',
      'litigation.conclude.ordinary': '2025-10-14',
    });
    play.send('litigation.served', '2025-04-16', { party: EMPLOYER, on: '2025-04-16' });
    // Day 15 is 1 May, Labour Day until the 5th: 6 May.
    expect(play.open()).toMatchObject({
      'litigation.answer': '2025-05-06',
      'litigation.jurisdictionObjection': '2025-05-06',
    });
    play
      .send('litigation.jurisdictionObjected', '2025-04-22', { by: EMPLOYER })
      .send('litigation.jurisdictionDecided', '2025-04-24');
    play.send('litigation.answered', '2025-04-28', { party: EMPLOYER, receivedOn: '2025-04-28' });
    expect(play.open()['litigation.forwardAnswer']).toBe('2025-05-06');
    play
      .send('litigation.answerForwarded', '2025-04-29')
      .send('litigation.transferred', '2025-04-29', { to: {}, receivedOn: '2025-04-29' });
    play.send('litigation.hearingScheduled', '2025-05-06', { on: '2025-05-20' });
    expect(play.open()['litigation.hearingNotice']).toBe('2025-05-16');
    play.send('litigation.counterclaimed', '2025-05-07').send('litigation.heard', '2025-05-20');
    play.send('litigation.hearingScheduled', '2025-05-21', {
      on: '2025-05-23',
      noticeServed: { worker: '2025-05-21' },
    });
    expect(play.view().irregularities).toMatchObject([{ code: 'shortHearingNotice' }]);
    play.replayEqualsFold();
  });

  it('excludes, suspends, extends and converts its own period, never its start', () => {
    const play = suing('summary');
    expect(play.open()['litigation.conclude.summary']).toBe('2025-07-14');
    play.send('litigation.excluded', '2025-05-06', {
      kind: 'appraisal',
      from: '2025-04-21',
      to: '2025-05-06',
    });
    expect(play.open()['litigation.conclude.summary']).toBe('2025-07-29');
    play.send('litigation.extended', '2025-07-01', { months: 1 });
    expect(play.open()['litigation.conclude.summary']).toBe('2025-08-29');
    play.send('litigation.extended', '2025-07-02', { months: 2 });
    expect(play.view().irregularities).toMatchObject([{ code: 'extensionOverCap' }]);
    play.send('litigation.procedureConverted', '2025-07-10', { to: 'ordinary' });
    expect(play.open()['litigation.conclude.summary']).toBeUndefined();
    expect(play.open()['litigation.conclude.ordinary']).toBe('2025-10-29');
    play
      .send('litigation.suspended', '2025-07-11', { ground: 'otherCase' })
      .send('litigation.resumed', '2025-07-21');
    // 29 October plus ten days is Saturday 8 November: Monday.
    expect(play.open()['litigation.conclude.ordinary']).toBe('2025-11-10');
    play.replayEqualsFold();
  });

  it('hands out mediation for fifteen days, or seven in the summary procedure ([K-2])', () => {
    const play = suing().send('litigation.mediationEntrusted', '2025-04-21', { fileSignedOn: '2025-04-21' });
    expect(play.open()['mediation.court.entrusted.ordinary']).toBe('2025-05-06');
    play.send('litigation.mediationReturned', '2025-04-28', { agreed: false });
    const summary = suing('summary').send('litigation.mediationEntrusted', '2025-04-21', {
      fileSignedOn: '2025-04-21',
    });
    expect(summary.open()['mediation.court.entrusted.summary']).toBe('2025-04-28');
    play.replayEqualsFold();
  });

  it('goes on while the other side, who sued too, is left ([LIT-22])', () => {
    const play = suing().send('litigation.filed', '2025-04-16', { origin: 'awardOrdinary', by: [EMPLOYER] });
    expect(play.view().irregularities).toEqual([]);
    play.send('litigation.withdrawn', '2025-05-06', { by: [WORKER], rulingServedOn: '2025-05-06' });
    expect(play.view().state).toBe('litigation.firstInstance');
    play.send(
      'litigation.plaintiffAbsent',
      '2025-05-12',
      { by: [EMPLOYER], rulingServedOn: '2025-05-13' },
      '2025-05-13',
    );
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.state.facts.instruments[0]).toMatchObject({ status: 'inForce', effectiveOn: '2025-05-13' });
    play.replayEqualsFold();
  });

  it('ends in a settlement to be performed, in a signed mediation paper, or closed', () => {
    const settled = suing().send('litigation.settled', '2025-05-06', AGREEMENT);
    settled.send('litigation.withdrawn', '2025-05-07', { by: [WORKER], rulingServedOn: '2025-05-07' });
    expect(settled.view().state).toBe('negotiation.performing');
    const mediated = suing().send('litigation.mediated', '2025-05-06', {
      ...AGREEMENT,
      served: { worker: '2025-05-06' },
    });
    mediated.send('litigation.mediationRepudiated', '2025-05-07');
    expect(mediated.view().state).toBe('litigation.firstInstance');
    mediated.send('litigation.mediated', '2025-06-10', { ...AGREEMENT, served: BOTH }, '2025-06-11');
    expect(mediated.view().tracks[0]).toMatchObject({ state: 'litigation.effective', since: '2025-06-11' });
    const terminated = suing().send('litigation.terminated', '2025-05-06', { ground: 'noSuccessor' });
    expect(terminated.view().state).toBe('closed');
    for (const play of [settled, mediated, terminated]) play.replayEqualsFold();
  });

  it('dismissed because it is no labour dispute, the award never takes effect (法释〔2000〕18号3)', () => {
    const play = suing().send(
      'litigation.dismissed',
      '2025-05-06',
      { ground: 'notLabour', served: { worker: '2025-05-06', employer: '2025-05-08' } },
      '2025-05-08',
    );
    // Ten days: Friday 16 May and Sunday 18 May, moved to Monday.
    expect(play.open()).toMatchObject({ 'ruling.appeal': '2025-05-16 2025-05-19' });
    play.lapse('2025-05-17');
    expect(play.view().state).toBe('litigation.dismissed');
    play.lapse('2025-05-20');
    expect(play.view().state).toBe('intake');
    expect(play.state.facts.instruments[0]?.status).toBe('void');
    play.replayEqualsFold();
  });

  it('found to be about a final award, the employer gets thirty days for set-aside (解释(一)18)', () => {
    const play = suing().send('litigation.dismissed', '2025-05-06', {
      ground: 'other',
      awardIsFinal: true,
      served: { [WORKER]: '2025-05-06', [EMPLOYER]: '2025-05-06' },
    });
    play.lapse('2025-05-17');
    expect(play.view().state).toBe('arbitration.effective');
    expect(play.open()['award.setAside']).toBe('2025-06-05');
    play.send('setAside.applied', '2025-06-05', { by: EMPLOYER, documentId: 'd1' });
    expect(play.view().state).toBe('arbitration.setAside');
    play.replayEqualsFold();
  });

  it('sends an independent claim back to arbitration on a track of its own ([LIT-20])', () => {
    const play = suing().send('litigation.claimSentBack', '2025-05-06', { claimIds: ['c1'] });
    expect(play.view().tracks).toMatchObject([
      { state: 'litigation.firstInstance', pairs: [] },
      { state: 'arbitration.filed', pairs: [{ claimId: 'c1' }] },
    ]);
    expect(play.open()['arbitration.acceptance']).toBe('2025-05-13');
    play.replayEqualsFold();
  });
});

describe('a judgment (民诉法155, 171)', () => {
  it('takes effect for all when the last window has lapsed, and its days for performance run', () => {
    const play = judged({ performBy: 10 });
    expect(play.open()).toMatchObject({ 'litigation.deliver': '2025-06-16' });
    play.send('judgment.served', '2025-06-10', judgmentServed(WORKER, '2025-06-10'));
    play.send('judgment.served', '2025-06-11', judgmentServed(EMPLOYER, '2025-06-11'));
    expect(play.open()).toEqual({ 'judgment.appeal': '2025-06-25 2025-06-26' });
    play.lapse('2025-06-26');
    expect(play.view().state).toBe('litigation.judged');
    play.lapse('2025-06-27');
    expect(play.view().tracks[0]).toMatchObject({
      state: 'litigation.effective',
      instrument: { effectiveOn: '2025-06-27', plan: [{ due: '2025-07-07' }] },
    });
    // Retrial six months from 27 June: Saturday 27 December, moved to Monday the 29th.
    expect(play.open()).toEqual({
      'performance.instalment': '2025-07-07',
      'enforcement.window': '2027-07-07',
      'retrial.window': '2025-12-29 2025-12-29',
    });
    play.replayEqualsFold();
  });

  it('of the small-claims procedure takes effect on the last service: no appeal lies', () => {
    const play = judged({}, 'smallClaims').send(
      'judgment.served',
      '2025-06-10',
      judgmentServed(WORKER, '2025-06-10'),
    );
    expect(play.refuse('litigation.appealed', '2025-06-11')).toMatchObject({ reason: 'appealLies' });
    expect(play.view().state).toBe('litigation.judged');
    play.send('judgment.served', '2025-06-11', judgmentServed(EMPLOYER, '2025-06-11'));
    expect(play.view().state).toBe('litigation.effective');
    play.replayEqualsFold();
  });

  it('an appeal typed late beats the lapse; one out of time while the other may appeal is flagged', () => {
    const play = judged().send('judgment.served', '2025-06-10', judgmentServed(WORKER, '2025-06-10'));
    play.send('judgment.served', '2025-06-11', judgmentServed(EMPLOYER, '2025-06-11')).lapse('2025-06-27');
    play.send('litigation.appealed', '2025-06-26', { by: EMPLOYER, on: '2025-06-26' }, '2025-06-30');
    expect(play.view()).toMatchObject({ state: 'litigation.secondInstance', irregularities: [] });
    const late = judged()
      .send('judgment.served', '2025-06-10', judgmentServed(WORKER, '2025-06-10'))
      .lapse('2025-06-26');
    late.send('litigation.appealed', '2025-06-26', { by: 'worker' });
    expect(late.view().irregularities).toMatchObject([{ code: 'late' }]);
    play.replayEqualsFold();
    late.replayEqualsFold();
  });
});
