import { liveInstrument, partiesMeant, type CaseFacts } from '../../case-facts.js';
import { allOf, from, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';
import { meantOnTrack } from '../arbitration/arbitration-record.js';
import { isDeemed } from '../arbitration/service.facts.js';
import { dayOf, perParty, perService } from '../every-stage/body-clocks.js';
import { everyoneMeant } from '../every-stage/decision.payloads.js';
import { litigationOf } from './litigation-record.js';

const judgmentOf = (c: ClockContext) => {
  const live = c.track && liveInstrument(c.facts, c.track.id);
  return live?.kind === 'judgment' ? live : undefined;
};
const appealable = (c: ClockContext) =>
  judgmentOf(c)?.status === 'pending' && litigationOf(c.facts, c.track?.id).finalInstance !== true;

/** Fifteen days for each party from its own service. */
function onService(c: ClockContext): readonly ClockStart[] {
  if (!appealable(c) || isDeemed(c.event.payload['mode'])) return [];
  return perParty(everyoneMeant(c.facts, c.event.payload['party']), dayOf(c, 'on'));
}

function onDeemedService(c: ClockContext): readonly ClockStart[] {
  if (c.event.payload['ruleId'] !== 'service.publicNotice' || !appealable(c)) return [];
  return perParty(everyoneMeant(c.facts, c.event.payload['subject']), dayOf(c, 'endedOn'));
}

function onEntry(c: ClockContext): readonly ClockStart[] {
  return c.event.payload['at'] === 'litigation.judged' ? perService(judgmentOf(c)?.served ?? {}) : [];
}

function deliveredToAll(c: ClockContext): readonly string[] {
  const served = judgmentOf(c)?.served ?? {};
  const needed = c.track
    ? [...meantOnTrack(c.facts, c.track, 'worker'), ...meantOnTrack(c.facts, c.track, 'employer')]
    : [];
  return needed.every((party) => typeof served[party] === 'string') ? [''] : [];
}

/** Passing the appeal on: each step of the lower court opens the next ([LIT-12]). */
function step(variant: string, on: string) {
  return (c: ClockContext): readonly ClockStart[] =>
    c.track?.state === 'litigation.secondInstance'
      ? from(on)(c).map((start) => ({ ...start, input: { variant } }))
      : [];
}

/** Six months for each party from the day a court's title took effect; nothing stops them (民诉解释127). */
function retrialWindows(facts: CaseFacts, track: string): readonly ClockStart[] {
  const title = liveInstrument(facts, track);
  const isCourts = title?.kind === 'judgment' || title?.kind === 'courtMediation';
  if (!isCourts || title.effectiveOn === null || title.status === 'suspended') return [];
  const sides = [...partiesMeant(facts, 'worker'), ...partiesMeant(facts, 'employer')];
  return perParty(sides, title.effectiveOn);
}

export const JUDGMENT_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'litigation.deliver',
    opens: { 'litigation.judged': from('pronouncedOn') },
    closes: { 'judgment.served': deliveredToAll },
    closesOnExit: true,
  },
  {
    rule: 'judgment.appeal',
    opens: { 'judgment.served': onService, 'deadline.lapsed': onDeemedService, 'case.entered': onEntry },
    closes: {
      'litigation.appealed': (c) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'worker'),
    },
    withdraws: allOf('litigation.finallyJudged', 'litigation.remanded', 'litigation.finallyDismissed'),
  },
  {
    rule: 'litigation.appealFile',
    opens: {
      'litigation.appealed': step('serveAppeal', 'on'),
      'litigation.served': step('answerAppeal', 'on'),
      'litigation.answered': step('forwardAnswer', 'receivedOn'),
      'litigation.answerForwarded': step('sendFile', 'on'),
    },
    closes: allOf(
      'litigation.served',
      'litigation.answered',
      'litigation.answerForwarded',
      'litigation.appealDocketed',
    ),
    closesOnExit: true,
  },
  {
    rule: 'retrial.window',
    follows: retrialWindows,
    closes: { 'retrial.applied': (c) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'worker') },
  },
  {
    rule: 'retrial.conclude',
    opens: { 'retrial.applied': (c) => [{ on: c.event.occurredOn }] },
    closes: allOf('retrial.dismissed', 'retrial.ordered'),
  },
];
