import { addDays } from '../../../civil-date.js';
import { extendBy, pauseFrom, resumeOn, type ClockInput } from '../../clocks/clock-ledger.js';
import { allOf, from, type ClockContext, type ClockRow } from '../../clocks/clock-row.js';
import { bodyPause, dayOf, perParty } from '../every-stage/body-clocks.js';
import { everyoneMeant } from '../every-stage/decision.payloads.js';
import { arbitrationOf, respondents } from './arbitration-record.js';
import { AWARD_CLOCKS } from './award.clocks.js';

const party = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['party'] ?? 'employer');
const by = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'employer');
const all = (c: ClockContext) => respondents(c.facts, c.track?.id);

/** Complete papers set the receipt anew, and the time the applicant took does not run (办案规则46(2)). */
function corrected(c: ClockContext) {
  const on = dayOf(c, 'completedOn') ?? c.event.occurredOn;
  const change = (input: ClockInput): ClockInput => {
    const resumed = resumeOn(on, 'correction')(input);
    return { ...resumed, restarts: [...(resumed.restarts ?? []), on] };
  };
  return { change };
}

/** The forty-five days begin anew; an extension granted for the earlier count does not carry over (办案规则46). */
function anew(field: string) {
  return (c: ClockContext) => {
    const on = dayOf(c, field) ?? c.event.occurredOn;
    const change = ({ extensionDays: _, ...input }: ClockInput): ClockInput => ({
      ...input,
      restarts: [...(input.restarts ?? []), on],
    });
    return { change };
  };
}

/** Service by public notice on a party: its time does not count (办案规则46). */
function notice(c: ClockContext) {
  const from = dayOf(c, 'publishedOn') ?? c.event.occurredOn;
  const to = dayOf(c, 'servedOn');
  return {
    change: (input: ClockInput): ClockInput => {
      const paused = pauseFrom(from, 'notice')(input);
      return to === undefined ? paused : resumeOn(to, 'notice')(paused);
    },
  };
}

function noticeOver(c: ClockContext) {
  if (c.event.payload['ruleId'] !== 'service.publicNotice') return null;
  return { change: resumeOn(dayOf(c, 'endedOn') ?? addDays(c.event.occurredOn, -1), 'notice') };
}

function extended(c: ClockContext) {
  const { days } = c.event.payload;
  return typeof days === 'number' ? { change: extendBy(days) } : null;
}

/** From the hearing backwards; nothing to wait for once everybody has been told. */
function hearing(c: ClockContext) {
  const on = dayOf(c, 'on');
  return on === undefined || c.event.payload['noticeServed'] !== undefined ? [] : [{ on }];
}

const enteredPending = (c: ClockContext) => {
  const { acceptedOn, restarts } = entered(c, 'arbitration.pending');
  if (acceptedOn === undefined) return [];
  return [{ on: acceptedOn, ...(restarts.length > 0 ? { input: { restarts } } : {}) }];
};

function entered(c: ClockContext, at: string) {
  const facts = c.event.payload['facts'] as { readonly restarts?: readonly string[] } | undefined;
  const mine = c.event.payload['at'] === at ? arbitrationOf(c.facts, c.track?.id) : {};
  return {
    acceptedOn: mine.acceptedOn,
    restarts: (facts?.restarts ?? []) as NonNullable<ClockInput['restarts']>,
  };
}

export const ARBITRATION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'arbitration.correctionNotice',
    opens: { 'arbitration.filed': from('receivedOn') },
    closes: allOf('arbitration.correctionAsked', 'arbitration.accepted', 'arbitration.refused'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.acceptance',
    opens: { 'arbitration.filed': from('receivedOn') },
    opensOnEntry: ['arbitration.filed'],
    entryStarts: (c) => [{ on: entryReceipt(c) }],
    closes: allOf('arbitration.accepted', 'arbitration.refused', 'arbitration.withdrawn'),
    closesOnExit: true,
    adjusts: {
      'arbitration.correctionAsked': (c) => ({ change: pauseFrom(c.event.occurredOn, 'correction') }),
      'arbitration.corrected': corrected,
    },
  },
  {
    rule: 'arbitration.refused.sue',
    opens: {
      'arbitration.refused': from('servedOn'),
      'deadline.lapsed': (c) =>
        c.event.payload['ruleId'] === 'arbitration.acceptance' && c.track?.state === 'arbitration.notAccepted'
          ? [{ on: c.event.occurredOn }]
          : [],
    },
    closes: allOf('litigation.filed', 'arbitration.filed', 'arbitration.accepted'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.serve',
    opens: { 'arbitration.accepted': (c) => perParty(all(c), c.event.occurredOn) },
    closes: { 'arbitration.served': party },
    adjusts: bodyPause('arbitration'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.tribunal',
    opens: { 'arbitration.accepted': (c) => [{ on: c.event.occurredOn }] },
    closes: allOf('arbitration.tribunalFormed'),
    adjusts: bodyPause('arbitration'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.answer',
    opens: {
      'arbitration.served': (c) => perParty(party(c), dayOf(c, 'on')),
      'arbitration.claimChanged': (c) => perParty(all(c), dayOf(c, 'acceptedOn')),
    },
    closes: { 'arbitration.answered': party },
    closesOnExit: true,
  },
  {
    rule: 'arbitration.jurisdictionObjection',
    opens: { 'arbitration.served': (c) => perParty(party(c), dayOf(c, 'on')) },
    closes: { 'arbitration.jurisdictionObjected': by },
    withdraws: { 'arbitration.answered': party },
    closesOnExit: true,
  },
  {
    rule: 'arbitration.forwardAnswer',
    opens: { 'arbitration.answered': from('receivedOn') },
    closes: allOf('arbitration.answerForwarded'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.counterclaim.decide',
    opens: { 'arbitration.counterclaimFiled': from('on') },
    closes: allOf('arbitration.counterclaimJoined'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.recusal.decide',
    opens: { 'arbitration.recusalAsked': from('on') },
    closes: allOf('arbitration.recusalDecided'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.mediation.delegated',
    opens: { 'arbitration.mediationDelegated': from('on') },
    closes: allOf('arbitration.mediationReturned'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.hearingNotice',
    opens: { 'arbitration.hearingScheduled': hearing },
    closes: allOf('arbitration.hearingScheduled', 'arbitration.heard'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.postpone',
    opens: { 'arbitration.hearingScheduled': (c) => perParty([''], dayOf(c, 'on')) },
    closes: allOf('arbitration.postponementAsked', 'arbitration.heard'),
    closesOnExit: true,
  },
  {
    rule: 'arbitration.conclude',
    opens: { 'arbitration.accepted': (c) => [{ on: c.event.occurredOn }], 'case.entered': enteredPending },
    closes: allOf(
      'arbitration.awarded',
      'arbitration.withdrawn',
      'arbitration.applicantAbsent',
      'arbitration.terminated',
      'arbitration.revoked',
    ),
    closesOnExit: true,
    adjusts: {
      ...bodyPause('arbitration'),
      'arbitration.claimChanged': anew('acceptedOn'),
      'arbitration.partyAdded': anew('decidedOn'),
      'arbitration.counterclaimJoined': anew('acceptedOn'),
      'arbitration.transferred': anew('receivedOn'),
      'arbitration.extended': extended,
      'arbitration.publicNotice': notice,
      'deadline.lapsed': noticeOver,
    },
  },
  ...AWARD_CLOCKS,
];

/** A case that comes back from an invited mediation is counted from its return; an entered one from its receipt. */
function entryReceipt(c: ClockContext) {
  const receivedOn = arbitrationOf(c.facts, c.track?.id).receivedOn;
  const fresh = c.event.type === 'case.entered' || c.event.type === 'litigation.claimSentBack';
  return fresh && receivedOn !== undefined ? receivedOn : (c.track?.since ?? c.event.occurredOn);
}
