import { pauseFrom, resumeOn, type ClockInput } from '../../clocks/clock-ledger.js';
import { allOf, from, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';
import { bodyPause, dayOf, perService } from '../every-stage/body-clocks.js';
import { servedDays, type Served } from '../every-stage/every-stage.payloads.js';
import { enforcementOf } from './enforcement-record.js';
import { TITLE_CLOCKS } from './title.clocks.js';

const at = (c: ClockContext, state: string) => c.track?.state === state;

/** Set-aside proceedings hold the enforcement of a final award (解释(一)25). */
const pauses = {
  ...bodyPause('enforcement'),
  'setAside.applied': (c: ClockContext) => ({ change: pauseFrom(c.event.occurredOn, 'body') }),
  'setAside.dismissed': (c: ClockContext) => ({ change: resumeOn(c.event.occurredOn, 'body') }),
  'setAside.withdrawn': (c: ClockContext) => ({ change: resumeOn(c.event.occurredOn, 'body') }),
  'enforcement.excluded': excluded,
};

function excluded(c: ClockContext) {
  const [first, last] = [dayOf(c, 'from'), dayOf(c, 'to')];
  if (first === undefined || last === undefined) return null;
  const kind = String(c.event.payload['kind']);
  return { change: (input: ClockInput) => resumeOn(last, kind)(pauseFrom(first, kind)(input)) };
}

/** After a settlement or a terminated round the court begins a new period; after a mere stand-still it does not. */
function newRound(c: ClockContext): readonly ClockStart[] {
  const { restsAs } = enforcementOf(c.before, c.track?.id);
  return at(c, 'enforcement.ongoing') && restsAs !== undefined && restsAs !== 'suspended'
    ? [{ on: c.event.occurredOn }]
    : [];
}

/** The house's own look-again dates begin anew with each lapse while the state lasts. */
function repeats(rule: string, state: string) {
  return (c: ClockContext): readonly ClockStart[] =>
    c.event.payload['ruleId'] === rule && at(c, state) ? [{ on: c.event.occurredOn }] : [];
}

const served = (c: ClockContext) => servedDays(c.facts, (c.event.payload['served'] ?? {}) as Served);
const latest = (c: ClockContext): readonly ClockStart[] => {
  const days = perService(served(c))
    .map((start) => start.on)
    .sort();
  const on = days.at(-1) ?? c.event.occurredOn;
  return [{ on }];
};

/** A docket while set-aside proceedings are pending opens a period that stands still at once. */
function docketed(c: ClockContext): readonly ClockStart[] {
  const on = c.event.occurredOn;
  return [
    { on, ...(at(c, 'enforcement.suspended') ? { input: { pauses: [{ from: on, by: 'body' }] } } : {}) },
  ];
}

export const ENFORCEMENT_CLOCKS: readonly ClockRow[] = [
  ...TITLE_CLOCKS,
  {
    rule: 'enforcement.docket',
    opens: { 'enforcement.applied': from('receivedOn') },
    closes: allOf('enforcement.docketed', 'enforcement.notDocketed'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.notice',
    opens: { 'enforcement.applied': from('receivedOn') },
    closes: allOf('enforcement.noticeServed'),
    withdraws: allOf(
      'enforcement.notDocketed',
      'enforcement.withdrawn',
      'enforcement.roundTerminated',
      'enforcement.refused',
      'enforcement.settled',
      'setAside.granted',
      'litigation.filed',
      'retrial.ordered',
    ),
  },
  {
    rule: 'enforcement.conclude',
    opens: {
      'enforcement.docketed': docketed,
      'enforcement.resumed': newRound,
      'performance.defaulted': newRound,
      'case.entered': (c) =>
        at(c, 'enforcement.ongoing')
          ? [{ on: enforcementOf(c.facts, c.track?.id).docketedOn ?? c.event.occurredOn }]
          : [],
    },
    closes: allOf(
      'enforcement.completed',
      'enforcement.terminated',
      'enforcement.roundTerminated',
      'enforcement.refused',
      'enforcement.settled',
    ),
    withdraws: allOf('enforcement.withdrawn', 'setAside.granted', 'litigation.filed', 'retrial.ordered'),
    adjusts: pauses,
  },
  {
    rule: 'enforcement.upgrade',
    opens: {
      'enforcement.applied': from('receivedOn'),
      'case.entered': (c) => {
        const { appliedOn } = (c.event.payload['facts'] ?? {}) as { appliedOn?: ClockStart['on'] };
        return at(c, 'enforcement.ongoing') && appliedOn !== undefined ? [{ on: appliedOn }] : [];
      },
    },
    closes: allOf(
      'enforcement.completed',
      'enforcement.terminated',
      'enforcement.roundTerminated',
      'enforcement.refused',
      'enforcement.settled',
      'enforcement.escalated',
    ),
    withdraws: allOf(
      'enforcement.notDocketed',
      'enforcement.withdrawn',
      'setAside.granted',
      'litigation.filed',
      'retrial.ordered',
    ),
    adjusts: pauses,
  },
  {
    rule: 'enforcement.suspensionReview',
    opensOnEntry: ['enforcement.suspended'],
    opens: { 'deadline.lapsed': repeats('enforcement.suspensionReview', 'enforcement.suspended') },
    closes: allOf('enforcement.resumed', 'enforcement.terminated'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.recheck',
    opensOnEntry: ['enforcement.dormant'],
    opens: { 'deadline.lapsed': repeats('enforcement.recheck', 'enforcement.dormant') },
    closes: allOf('enforcement.resumed'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.refused.sue',
    opens: {
      'enforcement.refused': (c) => (c.event.payload['ground'] === 'art24' ? perService(served(c)) : []),
    },
    closes: allOf('litigation.filed'),
  },
  {
    rule: 'enforcement.jurisdictionObjection',
    opens: { 'enforcement.noticeServed': from('on') },
    closes: allOf('enforcement.jurisdictionObjected'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.objection.decide',
    opens: { 'enforcement.objected': from('receivedOn') },
    closes: allOf('enforcement.objectionDecided'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.objection.reconsider',
    opens: { 'enforcement.objectionDecided': latest },
    closes: allOf('enforcement.escalated'),
  },
  {
    rule: 'enforcement.thirdParty.decide',
    opens: { 'enforcement.thirdPartyObjected': from('receivedOn') },
    closes: allOf('enforcement.thirdPartyDecided'),
    closesOnExit: true,
  },
  {
    rule: 'enforcement.thirdParty.sue',
    opens: { 'enforcement.thirdPartyDecided': latest },
    closes: allOf('litigation.filed'),
  },
];
