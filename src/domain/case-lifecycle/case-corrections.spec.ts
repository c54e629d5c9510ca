import { describe, expect, it } from 'vitest';
import { startCase, WORKER, type CasePlay } from '../../../test/support/case-play.js';
import { canonicalJson } from '../lifecycle/canonical-json.js';
import { DEADLINE_LAPSED, FACT_CORRECTED, FACT_VOIDED } from '../lifecycle/corrections.js';

const REASON = { textId: WORKER, digest: 'a'.repeat(64) };

/** 1 opened, 2 reported (to be assessed by 2023-11-07). */
const reported = () =>
  startCase({ on: '2023-11-06', region: '330112', claims: [] }).send('warning.reported', '2023-11-06');

/** …, 3 assessed, 4 opinion letter delivered on 2023-11-08, so that the employer answers by 2023-11-29, 15 working days on. */
const opinion = () =>
  reported()
    .send('warning.assessed', '2023-11-06', { level: 'red' })
    .send('warning.opinionIssued', '2023-11-07', { deliveredOn: '2023-11-08' }, '2023-11-08');

/** The seq of the lapse of a rule. */
const lapseOf = (play: CasePlay, rule: string) =>
  play.log.find((e) => e.type === DEADLINE_LAPSED && e.payload['ruleId'] === rule)?.seq ?? NaN;

const added = (play: CasePlay, from: number) =>
  play.log.filter((e) => e.seq > from).map((e) => [e.type, e.payload['seq'], e.payload['reason']]);

describe('silence and the fact typed late (预警 as the example)', () => {
  it('records the silence, and keeps the case where it was with a task for its owner', () => {
    const play = reported().lapse('2023-11-09');
    expect(play.status('warning.assess')).toEqual(['lapsed']);
    expect(play.view().tasks.map((task) => task.code)).toEqual(['lapsed:warning.assess']);
    play.replayEqualsFold();
  });

  it('a fact of the last day beats it: lapse voided, task gone, deadline met', () => {
    const play = reported().lapse('2023-11-09');
    const seq = play.state.seq;
    play.send('warning.assessed', '2023-11-07', { level: 'red' }, '2023-11-10');
    expect(added(play, seq)).toEqual([
      [FACT_VOIDED, 3, 'timelyFactRecordedLater'],
      ['warning.assessed', undefined, undefined],
    ]);
    expect(play.status('warning.assess')).toEqual(['met']);
    expect(play.view().tasks).toEqual([]);
    play.replayEqualsFold();
  });

  it('a fact of the day after is a late answer and leaves the lapse standing', () => {
    const play = reported().lapse('2023-11-09');
    const seq = play.state.seq;
    play.send('warning.assessed', '2023-11-08', { level: 'red' }, '2023-11-10');
    expect(added(play, seq).map(([type]) => type)).toEqual(['warning.assessed']);
    expect(play.status('warning.assess')).toEqual(['lapsed']);
    play.replayEqualsFold();
  });

  it('is refused when an act rests on the silence, which it names: the suggestion after an unanswered opinion', () => {
    const play = opinion().lapse('2023-12-04');
    play.send('warning.suggestionIssued', '2023-12-04', { deliveredOn: null, issuerLevel: 'county' });
    const refused = play.refuse(
      'warning.employerReplied',
      '2023-11-21',
      { satisfactory: false },
      '2023-11-27',
    );
    expect(refused).toMatchObject({
      code: 'LAPSE_RELIED_ON',
      params: { seq: play.state.seq, cause: { code: 'EVENT_NOT_ALLOWED' } },
    });
    expect(play.log.at(-1)?.type).toBe('warning.suggestionIssued');
  });
});

describe('corrections of a case', () => {
  it('a later day of delivery moves the last day, and the lapse of the old one goes', () => {
    const play = opinion().lapse('2023-12-04');
    const lapse = lapseOf(play, 'warning.opinionReply');
    const seq = play.state.seq;
    play.send(FACT_CORRECTED, '2023-12-04', {
      seq: 4,
      occurredOn: '2023-11-07',
      payload: { deliveredOn: '2023-11-08', replyWithin: { n: 20, unit: 'workingDay' } },
      reason: REASON,
    });
    expect(added(play, seq)).toContainEqual([FACT_VOIDED, lapse, 'lapseUntrueAfterCorrection']);
    expect(play.open()['warning.opinionReply']).toBe('2023-12-06');
    play.replayEqualsFold();
  });

  it('taking away the fact another act needs is refused, names that act, and changes nothing', () => {
    const play = opinion();
    expect(play.refuse(FACT_VOIDED, '2023-11-09', { seq: 3, reason: REASON })).toMatchObject({
      code: 'CORRECTION_UNLAWFUL',
      params: { seq: 4, cause: { code: 'EVENT_NOT_ALLOWED' } },
    });
    expect(play.refuse(FACT_VOIDED, '2023-11-09', { seq: 1, reason: REASON }).code).toBe('CORRECTION_TARGET');
    expect(play.refuse(FACT_VOIDED, '2023-11-09', { seq: 99, reason: REASON }).code).toBe(
      'CORRECTION_TARGET',
    );
    const moved = { seq: 2, occurredOn: '2023-11-08', reason: REASON };
    expect(play.refuse(FACT_CORRECTED, '2023-11-09', moved)).toMatchObject({
      code: 'CORRECTION_UNLAWFUL',
      params: { seq: 2, cause: { code: 'DATE_IN_FUTURE' } },
    });
  });

  it('the last fact may be voided: the state before it is back, with its deadlines', () => {
    const before = reported().send('warning.assessed', '2023-11-06', { level: 'red' });
    const play = opinion().send(FACT_VOIDED, '2023-11-09', { seq: 4, reason: REASON });
    expect(canonicalJson({ ...play.state, seq: 0 })).toBe(canonicalJson({ ...before.state, seq: 0 }));
    expect(play.open()).toEqual(before.open());
    play.replayEqualsFold();
  });
});
