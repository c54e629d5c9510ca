import type { CivilDate } from '../../../civil-date.js';
import { liveInstrument } from '../../case-facts.js';
import {
  allOf,
  fromEvent,
  type ClockContext,
  type ClockRow,
  type ClockStart,
} from '../../clocks/clock-row.js';
import { dayOf, perParty, perService } from '../every-stage/body-clocks.js';
import { servedDays, type Served } from '../every-stage/every-stage.payloads.js';
import { everyoneMeant } from '../every-stage/decision.payloads.js';
import { litigationOf } from '../litigation/litigation-record.js';
import { meantOnTrack } from './arbitration-record.js';
import { isFinal, liveAward, windowsOf, type Window } from './award.facts.js';
import { isDeemed } from './service.facts.js';

/** The parties for whom a window of this rule runs under the track's award. */
function holders(rule: Window['rule'], c: ClockContext): readonly string[] {
  if (!c.track) return [];
  return windowsOf(c.facts, c.track)
    .filter((window) => window.rule === rule)
    .map((window) => window.party);
}

/** A window opens for a party on the day the award reached it: signed for, or deemed served. */
function onService(rule: Window['rule']) {
  return (c: ClockContext): readonly ClockStart[] => {
    const on = dayOf(c, 'on');
    if (!liveAward(c.facts, c.track?.id) || isDeemed(c.event.payload['mode'])) return [];
    const served = everyoneMeant(c.facts, c.event.payload['party']);
    return perParty(
      holders(rule, c).filter((id) => served.includes(id)),
      on,
    );
  };
}

function onDeemedService(rule: Window['rule']) {
  return (c: ClockContext): readonly ClockStart[] => {
    const { ruleId, subject } = c.event.payload;
    if (ruleId !== 'service.posted' && ruleId !== 'service.publicNotice') return [];
    if (!liveAward(c.facts, c.track?.id)) return [];
    return perParty(
      holders(rule, c).filter((id) => id === subject),
      dayOf(c, 'endedOn'),
    );
  };
}

function onEntry(rule: Window['rule']) {
  return (c: ClockContext): readonly ClockStart[] => {
    const award = liveAward(c.facts, c.track?.id);
    if (!award || c.event.payload['at'] !== 'arbitration.awarded') return [];
    return perService(award.served).filter((start) => holders(rule, c).includes(start.subject ?? ''));
  };
}

/** The worker's suit over a final award came to nothing: the employer's thirty days open again (解释(一)21, 18). */
function reopened(c: ClockContext): readonly ClockStart[] {
  const { origin, ruling } = litigationOf(c.facts, c.track?.id);
  const opensAgain = origin === 'awardFinalWorker' || ruling?.awardIsFinal === true;
  if (!c.track || c.track.state !== 'arbitration.effective' || !opensAgain || !isFinal(c.facts, c.track.id))
    return [];
  return meantOnTrack(c.facts, c.track, 'employer').map((subject) => ({
    on: ruling?.served[subject] ?? dayOf(c, 'rulingServedOn') ?? c.event.occurredOn,
    subject,
  }));
}

const ENDED_SUITS = [
  'litigation.withdrawn',
  'litigation.plaintiffAbsent',
  'litigation.rulingUpheld',
  'litigation.finallyDismissed',
];

const plaintiffs = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['by']);
const suing = (c: ClockContext) => {
  const { workers } = c.event.payload;
  return Array.isArray(workers) ? everyoneMeant(c.facts, workers) : plaintiffs(c);
};
const employers = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'employer');
const party = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['party']);

/** Paper left, posted or published: its own days run before it counts as served. */
function deemedFrom(rule: 'service.posted' | 'service.publicNotice') {
  const modes = rule === 'service.posted' ? ['left', 'posted'] : ['publicNotice'];
  return (c: ClockContext): readonly ClockStart[] =>
    modes.includes(String(c.event.payload['mode'])) ? perParty(party(c), dayOf(c, 'on')) : [];
}

/** Everybody who has to get the award has it. */
function servedOnAll(c: ClockContext): readonly string[] {
  const award = liveAward(c.facts, c.track?.id);
  if (!award || !c.track) return [];
  const everybody = [
    ...meantOnTrack(c.facts, c.track, 'worker'),
    ...meantOnTrack(c.facts, c.track, 'employer'),
  ];
  return everybody.every((id) => typeof award.served[id] === 'string') ? [award.id] : [];
}

export const AWARD_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'award.serve',
    opens: { 'arbitration.awarded': madeAward, 'arbitration.partiallyAwarded': madeAward },
    closes: { 'award.served': servedOnAll, 'deadline.lapsed': servedOnAll },
  },
  {
    rule: 'award.sue',
    opens: {
      'award.served': onService('award.sue'),
      'deadline.lapsed': onDeemedService('award.sue'),
      'case.entered': onEntry('award.sue'),
    },
    closes: { 'litigation.filed': suing },
    withdraws: allOf('setAside.granted', 'setAside.mediated', 'litigation.judged'),
  },
  {
    rule: 'award.setAside',
    opens: {
      'award.served': onService('award.setAside'),
      'case.entered': onEntry('award.setAside'),
      'deadline.lapsed': (c) => [
        ...onDeemedService('award.setAside')(c),
        ...(c.event.payload['ruleId'] === 'ruling.appeal' ? reopened(c) : []),
      ],
      ...Object.fromEntries(ENDED_SUITS.map((type) => [type, reopened])),
    },
    closes: { 'setAside.applied': employers },
    withdraws: allOf('litigation.filed', 'setAside.granted'),
  },
  {
    rule: 'service.posted',
    opens: { 'award.served': deemedFrom('service.posted') },
    closes: { 'award.served': party },
  },
  {
    rule: 'service.publicNotice',
    opens: {
      'award.served': deemedFrom('service.publicNotice'),
      'judgment.served': deemedFrom('service.publicNotice'),
      'arbitration.publicNotice': (c) =>
        dayOf(c, 'servedOn') === undefined ? perParty(party(c), dayOf(c, 'publishedOn')) : [],
    },
    closes: { 'award.served': party, 'judgment.served': party, 'arbitration.served': party },
  },
  {
    rule: 'setAside.sue',
    opens: {
      'setAside.granted': (c) => perService(servedDays(c.facts, (c.event.payload['served'] ?? {}) as Served)),
    },
    closes: allOf('litigation.filed'),
    withdraws: allOf('negotiation.settled'),
  },
  {
    rule: 'setAside.followUp',
    opens: { 'setAside.applied': fromEvent },
    closes: allOf('setAside.dismissed', 'setAside.granted', 'setAside.withdrawn', 'setAside.mediated'),
  },
];

function madeAward(c: ClockContext): readonly ClockStart[] {
  const live = c.track && liveInstrument(c.facts, c.track.id);
  const fresh = live?.kind === 'award' && !c.before.instruments.some((i) => i.id === live.id);
  return fresh ? [{ on: live.madeOn as CivilDate, subject: live.id }] : [];
}
