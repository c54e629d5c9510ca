import { resumeOn, pauseFrom, type ClockInput } from '../../clocks/clock-ledger.js';
import { allOf, from, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';
import { bodyPause, dayOf, perParty, perService } from '../every-stage/body-clocks.js';
import { everyoneMeant } from '../every-stage/decision.payloads.js';
import { servedDays, type Served } from '../every-stage/every-stage.payloads.js';
import { litigationOf } from './litigation-record.js';
import type { Procedure } from './litigation.facts.js';
import { JUDGMENT_CLOCKS } from './judgment.clocks.js';

const suit = (c: ClockContext) => litigationOf(c.facts, c.track?.id);
const at = (c: ClockContext, ...states: readonly string[]) => states.includes(c.track?.state ?? '');
const party = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['party'] ?? 'employer');
const by = (c: ClockContext) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'employer');

/** Everybody who did not sue. */
function defendants(c: ClockContext): readonly string[] {
  const { plaintiffs = [] } = suit(c);
  const sides = [...everyoneMeant(c.facts, 'worker'), ...everyoneMeant(c.facts, 'employer')];
  const workersSue = everyoneMeant(c.facts, 'worker').some((id) => plaintiffs.includes(id));
  const other = workersSue ? everyoneMeant(c.facts, 'employer') : everyoneMeant(c.facts, 'worker');
  return plaintiffs.length === 0 ? sides : other.filter((id) => !plaintiffs.includes(id));
}

/** The court's period runs from the docket; time excluded before a change of procedure stays excluded. */
function concluding(procedure: Procedure) {
  const start = (c: ClockContext): readonly ClockStart[] => {
    const { docketedOn, excluded = [], retrial } = suit(c);
    const on = retrial?.orderedOn === c.event.occurredOn ? retrial.orderedOn : docketedOn;
    if (suit(c).procedure !== procedure || on === undefined) return [];
    const pauses = excluded.map(({ from, to, by: kind }) => ({ from, to, by: kind }));
    return [{ on, ...(pauses.length > 0 ? { input: { pauses } } : {}) }];
  };
  const entered = (c: ClockContext): readonly ClockStart[] =>
    at(c, 'litigation.firstInstance', 'litigation.secondInstance') ? start(c) : [];
  return { start, entered };
}

function excluded(c: ClockContext) {
  const [first, last] = [dayOf(c, 'from'), dayOf(c, 'to')];
  if (first === undefined || last === undefined) return null;
  const kind = String(c.event.payload['kind']);
  return { change: (input: ClockInput) => resumeOn(last, kind)(pauseFrom(first, kind)(input)) };
}

function extended(c: ClockContext) {
  const { months } = c.event.payload;
  if (typeof months !== 'number') return null;
  const change = (input: ClockInput): ClockInput => ({
    ...input,
    extensionMonths: (input.extensionMonths ?? 0) + months,
  });
  return { change };
}

const adjusts = {
  ...bodyPause('litigation'),
  'litigation.excluded': excluded,
  'litigation.extended': extended,
};
const DECIDED = allOf(
  'litigation.judged',
  'litigation.finallyJudged',
  'litigation.dismissed',
  'litigation.finallyDismissed',
  'litigation.remanded',
);

function firstInstance(procedure: 'ordinary' | 'summary' | 'smallClaims'): ClockRow {
  const { start, entered } = concluding(procedure);
  return {
    rule: `litigation.conclude.${procedure}`,
    opens: {
      'litigation.docketed': start,
      'litigation.procedureConverted': start,
      'case.entered': entered,
      'retrial.ordered': (c) => (at(c, 'litigation.retrial') ? start(c) : []),
    },
    closes: DECIDED,
    withdraws: { 'litigation.procedureConverted': 'all' },
    closesOnExit: true,
    adjusts,
  };
}

export const LITIGATION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'litigation.docket',
    opens: { 'litigation.filed': fileDay },
    opensOnEntry: ['litigation.filed'],
    entryStarts: (c) => [
      {
        on:
          (c.event.type === 'case.entered' ? suit(c).filedOn : undefined) ??
          c.track?.since ??
          c.event.occurredOn,
      },
    ],
    closes: allOf('litigation.docketed', 'litigation.notDocketed', 'litigation.withdrawn'),
    closesOnExit: true,
  },
  {
    rule: 'litigation.serve',
    opens: { 'litigation.docketed': (c) => perParty(defendants(c), suit(c).docketedOn) },
    closes: { 'litigation.served': party },
    closesOnExit: true,
    adjusts: bodyPause('litigation'),
  },
  {
    rule: 'litigation.answer',
    opens: {
      'litigation.served': (c) =>
        at(c, 'litigation.firstInstance') ? perParty(party(c), dayOf(c, 'on')) : [],
    },
    closes: { 'litigation.answered': party },
    closesOnExit: true,
    adjusts: bodyPause('litigation'),
  },
  {
    rule: 'litigation.jurisdictionObjection',
    opens: {
      'litigation.served': (c) =>
        at(c, 'litigation.firstInstance') ? perParty(party(c), dayOf(c, 'on')) : [],
    },
    closes: { 'litigation.jurisdictionObjected': by },
    withdraws: { 'litigation.answered': party },
    closesOnExit: true,
  },
  {
    rule: 'litigation.forwardAnswer',
    opens: {
      'litigation.answered': (c) => (at(c, 'litigation.firstInstance') ? from('receivedOn')(c) : []),
    },
    closes: allOf('litigation.answerForwarded'),
    closesOnExit: true,
    adjusts: bodyPause('litigation'),
  },
  {
    rule: 'litigation.hearingNotice',
    opens: {
      'litigation.hearingScheduled': (c) =>
        c.event.payload['noticeServed'] === undefined ? perParty([''], dayOf(c, 'on')) : [],
    },
    closes: allOf('litigation.hearingScheduled', 'litigation.heard'),
    closesOnExit: true,
  },
  ...(['ordinary', 'summary', 'smallClaims'] as const).map(firstInstance),
  {
    rule: 'litigation.conclude.second',
    opens: {
      'litigation.appealDocketed': (c) =>
        c.event.payload['ruling'] === true ? [] : concluding('second').start(c),
      'case.entered': concluding('second').entered,
      'retrial.ordered': (c) => (at(c, 'litigation.retrial') ? concluding('second').start(c) : []),
    },
    closes: DECIDED,
    closesOnExit: true,
    adjusts,
  },
  {
    rule: 'litigation.conclude.secondRuling',
    opens: { 'litigation.appealDocketed': (c) => (c.event.payload['ruling'] === true ? from('on')(c) : []) },
    closes: allOf('litigation.rulingReversed', 'litigation.rulingUpheld'),
    closesOnExit: true,
  },
  {
    rule: 'mediation.court.entrusted.ordinary',
    opens: { 'litigation.mediationEntrusted': (c) => entrusted(c, false) },
    closes: allOf('litigation.mediationReturned'),
    closesOnExit: true,
  },
  {
    rule: 'mediation.court.entrusted.summary',
    opens: { 'litigation.mediationEntrusted': (c) => entrusted(c, true) },
    closes: allOf('litigation.mediationReturned'),
    closesOnExit: true,
  },
  {
    rule: 'ruling.appeal',
    opens: {
      'litigation.notDocketed': (c) => perService(suit(c).ruling?.served ?? {}),
      'litigation.dismissed': (c) =>
        perService(servedDays(c.facts, (c.event.payload['served'] ?? {}) as Served)),
    },
    closes: { 'litigation.rulingAppealed': (c) => everyoneMeant(c.facts, c.event.payload['by'] ?? 'worker') },
    closesOnExit: true,
  },
  ...JUDGMENT_CLOCKS,
];

/** A complaint handed in or posted is counted from the day the court received it; a second plaintiff starts nothing. */
function fileDay(c: ClockContext): readonly ClockStart[] {
  const joined =
    litigationOf(c.before, c.track?.id).filedOn !== undefined && at(c, 'litigation.firstInstance');
  return at(c, 'litigation.filed') && !joined ? from('receivedOn')(c) : [];
}

/** Mediation that the court hands out during the trial: seven days in the summary procedure, fifteen else ([K-2]). */
function entrusted(c: ClockContext, summary: boolean): readonly ClockStart[] {
  const isSummary = suit(c).procedure === 'summary' || suit(c).procedure === 'smallClaims';
  return isSummary === summary ? perParty([''], dayOf(c, 'fileSignedOn')) : [];
}
