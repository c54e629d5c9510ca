import { describe, expect, it } from 'vitest';
import { EMPLOYER, startCase, USER, WORKER, type CasePlay } from '../../../../../test/support/case-play.js';
import { award, item, served, suing, WORKER_2 } from '../../../../../test/support/court-play.js';

const people = (n: number) =>
  Array.from({ length: n }, (_, i) => `018f0000-0000-7000-8000-0000000001${String(i).padStart(2, '0')}`);
const OTHER_UNION = '018f0000-0000-7000-8000-000000000009';

/** A case of `n` workers who all claim the same wages. */
function collective(n: number): CasePlay {
  const ids = people(n);
  const play = startCase({
    on: '2025-03-03',
    claims: [{ id: 'c1', head: 'wages', amount: '50000.00', workerIds: ids }],
  });
  for (const id of ids) play.send('party.added', '2025-03-03', { id, role: 'worker', kind: 'person' });
  return play;
}
const settled = (consents?: readonly string[]) => ({
  total: '50000.00',
  instalments: [{ due: '2025-04-30', amount: '50000.00' }],
  ...(consents ? { consents: [...consents] } : {}),
});
const three = { representatives: people(3) };

describe('representatives of a collective dispute (办案规则62–63)', () => {
  it('are three to five of at least ten workers with a common claim', () => {
    expect(collective(9).refuse('representative.elected', '2025-03-04', three).reason).toBe(
      'tenWorkersInCommon',
    );
    const play = collective(10);
    const two = { representatives: people(2) };
    expect(play.refuse('representative.elected', '2025-03-04', two).code).toBe('PAYLOAD_INVALID');
    const stranger = { representatives: [...people(2), EMPLOYER] };
    expect(play.refuse('representative.elected', '2025-03-04', stranger).reason).toBe(
      'representativesAmongWorkers',
    );
    expect(play.refuse('representative.replaced', '2025-03-04', three).reason).toBe('representativesElected');
    play.send('representative.elected', '2025-03-04', three);
    play.send('representative.replaced', '2025-03-05', { representatives: people(4).slice(1) });
    expect(play.state.facts.representation?.representatives).toEqual(people(4).slice(1));
  });

  it('settle only with the consent of each worker they represent', () => {
    const play = collective(10).send('representative.elected', '2025-03-04', three);
    play.send('negotiation.demanded', '2025-03-04');
    const most = people(9).slice(3);
    expect(play.refuse('negotiation.settled', '2025-03-05', settled(most)).reason).toBe('representedConsent');
    expect(play.refuse('negotiation.settled', '2025-03-05', settled()).reason).toBe('representedConsent');
    play.send('negotiation.settled', '2025-03-05', settled(people(10).slice(3)));
    expect(play.view().state).toBe('negotiation.performing');
    play.replayEqualsFold();
  });

  it('lose their office when fewer than ten are left', () => {
    const play = collective(10).send('representative.elected', '2025-03-04', three);
    play.send('party.left', '2025-03-05', { partyId: people(10)[9] ?? '', to: 'withdraw' });
    play.send('negotiation.demanded', '2025-03-06').send('negotiation.settled', '2025-03-07', settled());
    expect(play.view().state).toBe('negotiation.performing');
  });
});

describe('a worker who leaves a collective case (party.left)', () => {
  const [first = '', second = ''] = people(2);

  it('withdraws with the pairs, to a case of their own with a task, or onto a line of their own', () => {
    const play = collective(3).send('negotiation.demanded', '2025-03-04');
    play.send('party.left', '2025-03-05', { partyId: first, to: 'ownTrack' });
    expect(play.view().tracks.map(({ state, pairs }) => [state, pairs.length])).toEqual([
      ['negotiation.demanded', 2],
      ['negotiation.demanded', 1],
    ]);
    expect(play.open()['negotiation.response']).toBe('2025-03-10 2025-03-10');
    play.send('party.left', '2025-03-05', { partyId: second, to: 'ownCase' });
    expect(play.view().tracks[0]?.pairs).toHaveLength(1);
    expect(play.view().tasks.map((task) => task.code)).toEqual(['openOwnCase']);
    play.send('party.left', '2025-03-06', { partyId: first, to: 'withdraw' });
    expect(play.view().tracks[1]?.pairs).toEqual([]);
    expect(play.view().tasks.map((task) => [task.code, task.subject])).toContainEqual([
      'nobodyLeftOnTrack',
      't2',
    ]);
    expect(play.refuse('party.left', '2025-03-06', { partyId: first, to: 'withdraw' }).reason).toBe(
      'partyInCase',
    );
    play.replayEqualsFold();
  });

  it('cannot have a line apart when nobody stays behind', () => {
    const alone = { partyId: WORKER, to: 'ownTrack' };
    expect(startCase({ on: '2025-03-03' }).refuse('party.left', '2025-03-03', alone).reason).toBe(
      'splitsSome',
    );
  });

  it('takes along what is owed to them, or leaves with a case split off for good', () => {
    const play = collective(3).send('case.split', '2025-03-05', { workerIds: [first, second] });
    expect(play.view().tracks[0]?.pairs).toHaveLength(1);
    expect(play.view().tasks).toHaveLength(2);
    const all = { workerIds: [...people(3), WORKER] };
    expect(collective(3).refuse('case.split', '2025-03-05', all).reason).toBe('splitLeavesSomebody');
  });
});

describe('a party dies or disappears (party.statusChanged)', () => {
  it('heirs take the place of the worker in claims, papers and running periods (民诉法153)', () => {
    const play = startCase({ on: '2025-03-03' })
      .send('arbitration.filed', '2025-03-03')
      .send('arbitration.accepted', '2025-03-03')
      .send('arbitration.awarded', '2025-04-01', { documents: [award('ordinary', '2025-04-01')] });
    served(play, WORKER, '2025-04-02');
    served(play, EMPLOYER, '2025-04-03');
    play.send('party.statusChanged', '2025-04-07', {
      partyId: WORKER,
      status: 'death',
      on: '2025-04-05',
      successors: [WORKER_2],
    });
    expect(play.view().tracks[0]).toMatchObject({
      pairs: [{ claimId: 'c1', workerId: WORKER_2 }],
      instrument: { plan: [{ payee: WORKER_2 }], served: { [WORKER_2]: '2025-04-02' } },
    });
    expect(play.view().tasks.map((task) => task.code)).toEqual(['tellTheBodyOfParty']);
    play.lapse('2025-05-01');
    expect(play.view().state).toBe('arbitration.effective');
    play.replayEqualsFold();
  });

  it.each([
    ['death', 'findSuccessors'],
    ['deregistered', 'findSuccessors'],
    ['bankruptcy', 'declareClaims'],
    ['fled', 'askPublicNotice'],
  ])('%s without successors is a task: %s', (status, task) => {
    const play = startCase({ on: '2025-03-03' });
    play.send('party.statusChanged', '2025-03-04', { partyId: EMPLOYER, status, on: '2025-03-04' });
    expect(play.view().tasks.map(({ code, subject }) => [code, subject])).toEqual([[task, EMPLOYER]]);
    expect(play.refuse('party.statusChanged', '2025-03-04', { partyId: USER, status }).reason).toBe(
      'partyInCase',
    );
  });
});

describe('several respondents', () => {
  it('each have a service and a window of their own (调解仲裁法48)', () => {
    const play = startCase({ on: '2025-03-03' });
    const joint = { id: WORKER_2, role: 'respondent', kind: 'employer', liability: 'joint' };
    play.send('party.added', '2025-03-03', joint).send('arbitration.filed', '2025-03-03');
    play.send('arbitration.accepted', '2025-03-03');
    expect(play.open()['arbitration.serve']).toBe('2025-03-10 2025-03-10');
    play.send('arbitration.awarded', '2025-04-01', {
      documents: [award('final', '2025-04-01', 'd1', [item()])],
    });
    served(play, EMPLOYER, '2025-04-03');
    served(play, WORKER_2, '2025-04-08');
    expect(play.open()['award.setAside']).toBe('2025-05-06 2025-05-08');
  });
});

describe('the file', () => {
  it('goes to another union when that one accepts, and comes back when it does not', () => {
    const play = startCase({ on: '2025-03-03' });
    expect(play.refuse('case.transferred', '2025-03-04', {}).reason).toBe('transferNamesUnion');
    expect(play.refuse('case.transferred', '2025-03-04', { accepted: true }).reason).toBe('transferOffered');
    play.send('case.transferred', '2025-03-04', { to: OTHER_UNION });
    expect(play.view().tasks).toMatchObject([{ code: 'answerTransfer', subject: OTHER_UNION }]);
    play.send('case.transferred', '2025-03-05', { accepted: false });
    expect(play.view().tasks).toMatchObject([{ code: 'keepReturned' }]);
    play.send('case.transferred', '2025-03-06', { to: OTHER_UNION });
    play.send('case.transferred', '2025-03-07', { accepted: true });
    expect(play.state.facts).toMatchObject({ unionId: OTHER_UNION, ownerId: null });
    expect(play.view().tasks).toMatchObject([{ code: 'assignTransferred' }]);
  });

  it('remembers an instruction until it is answered', () => {
    const play = startCase({ on: '2025-03-03' });
    const text = { textId: USER, digest: 'a'.repeat(64) };
    expect(play.refuse('case.instructionAnswered', '2025-03-04', { text }).reason).toBe('instructionOpen');
    play.send('case.instructed', '2025-03-04', { text, replyBy: '2025-03-10' });
    expect(play.view().tasks).toMatchObject([{ code: 'answerInstruction', subject: '2025-03-10' }]);
    play.send('case.instructionAnswered', '2025-03-10', { text });
    expect(play.view().tasks).toEqual([]);
  });

  it('keeps who raised the limitation defence over which claim, and that the police know', () => {
    const play = startCase({ on: '2025-03-03' });
    play.send('limitation.defenceRaised', '2025-03-04', { claimIds: ['c1'], where: 'arbitration' });
    expect(play.state.facts.claims[0]?.defenceRaisedOn).toBe('2025-03-04');
    expect(play.view().tasks).toMatchObject([{ code: 'answerDefence', subject: 'c1' }]);
    play.send('case.policeNotified', '2025-03-05', { ground: 'refusalToPay' });
  });
});

describe('a period missed through no fault of the party (民诉法86)', () => {
  const judged = () => {
    const play = suing().send('litigation.judged', '2025-06-05', {
      id: 'j1',
      pronouncedOn: '2025-06-05',
      items: [item('9000.00')],
    });
    for (const party of [WORKER, EMPLOYER])
      play.send('judgment.served', '2025-06-10', {
        documentId: 'j1',
        party,
        on: '2025-06-10',
        mode: 'signed',
      });
    return play.lapse('2025-06-27');
  };
  const asks = { deadlineId: USER, obstacleEndedOn: '2025-07-01' };

  it('runs again to the day the court sets, and an appeal within it is in time', () => {
    const play = judged();
    expect(play.view().state).toBe('litigation.effective');
    expect(play.refuse('litigation.appealed', '2025-06-30', { by: EMPLOYER }).reason).toBe(
      'appealWindowRestored',
    );
    play.send('relief.obstacleEnded', '2025-07-01', asks);
    expect(play.open()['relief.restore']).toBe('2025-07-11');
    play.send('relief.restorationAsked', '2025-07-03', asks);
    expect(play.status('relief.restore')).toEqual(['met']);
    play.send('relief.restorationDecided', '2025-07-08', { granted: true, newEnd: '2025-07-15' });
    expect(play.open()['judgment.appeal']).toBe('2025-07-15');
    play.send('litigation.appealed', '2025-07-14', { by: 'employer' });
    expect(play.view()).toMatchObject({ state: 'litigation.secondInstance', irregularities: [] });
    expect(play.view().tracks[0]?.instrument?.effectiveOn).toBeNull();
    play.replayEqualsFold();
  });

  it('is asked for within ten days of the end of the obstacle; later is flagged, a refusal changes nothing', () => {
    const play = judged().send('relief.restorationAsked', '2025-07-14', asks);
    expect(play.view().irregularities).toMatchObject([{ code: 'late', basis: ['民诉法86'] }]);
    play.send('relief.restorationDecided', '2025-07-20', { granted: false });
    expect(play.open()['judgment.appeal']).toBeUndefined();
    expect(play.refuse('relief.restorationDecided', '2025-07-21', { granted: true }).reason).toBe(
      'restorationAsked',
    );
  });

  it('without a day of its own the whole period runs from the decision; a running period needs none', () => {
    const play = judged().send('relief.restorationAsked', '2025-07-03', asks);
    play.send('relief.restorationDecided', '2025-07-08', { granted: true });
    expect(play.open()['judgment.appeal']).toBe('2025-07-23');
    expect(suing().refuse('relief.restorationAsked', '2025-07-03', asks).reason).toBe('periodLapsed');
  });
});
