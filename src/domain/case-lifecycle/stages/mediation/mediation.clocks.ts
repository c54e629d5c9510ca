import type { CivilDate } from '../../../civil-date.js';
import { extendUntil, type ClockInput } from '../../clocks/clock-ledger.js';
import { allOf, type ClockContext, type ClockRow, type ClockStart } from '../../clocks/clock-row.js';
import { AGREEMENT_CLOCKS } from './agreement.clocks.js';
import { mediationOf } from './mediation-record.js';
import { PAYMENT_ORDER_CLOCKS } from './payment-order.clocks.js';

const day = (c: ClockContext, field: string): CivilDate | null => {
  const value = c.event.payload[field];
  return typeof value === 'string' ? (value as CivilDate) : null;
};

/** Did this very event bring the track into the state? */
export function enters(c: ClockContext, ...states: readonly string[]): boolean {
  return c.track?.sinceSeq === c.event.seq && states.includes(c.track.state);
}

const receipt = (c: ClockContext): readonly ClockStart[] => [
  { on: day(c, 'receivedOn') ?? c.event.occurredOn },
];

/** Somebody applied; a mediation an organisation began by itself has no receipt to count from. */
const receiptOfApplication = (c: ClockContext) =>
  c.event.payload['initiative'] === 'organisation' ? [] : receipt(c);

const extended = (c: ClockContext) => {
  const until = day(c, 'until');
  return until === null ? null : { change: extendUntil(until) };
};

/** In a mediation that a court sent, its own thirty days take the place of the organisation's fifteen (特邀调解规定27). */
const courtSent = (c: ClockContext): boolean =>
  mediationOf(c.facts, c.track?.id).commissionedBy === 'courtBefore';

function conclude(c: ClockContext): readonly ClockStart[] {
  if (courtSent(c)) return [];
  const oneStop = mediationOf(c.facts, c.track?.id).organisationType === 'oneStop';
  const beijing = c.facts.region.startsWith('11');
  return [
    { on: c.event.occurredOn, ...(oneStop && beijing ? { input: { variant: 'oneStopNewForms' } } : {}) },
  ];
}

function fileSigned(c: ClockContext): readonly ClockStart[] {
  const commission = c.event.payload['commission'];
  const on =
    typeof commission === 'object' && commission !== null && 'fileSignedOn' in commission
      ? commission.fileSignedOn
      : null;
  return courtSent(c) && typeof on === 'string' ? [{ on: on as CivilDate }] : [];
}

function delegatedFile(c: ClockContext): readonly ClockStart[] {
  const on = day(c, 'fileSignedOn');
  return on === null ? [] : [{ on }];
}

/** Time an appraisal takes before the suit does not count (在线调解规则26). */
const appraisal = (c: ClockContext) => {
  const [from, to] = [day(c, 'from'), day(c, 'to')];
  return from === null || to === null
    ? null
    : {
        change: (input: ClockInput): ClockInput => ({
          ...input,
          pauses: [...(input.pauses ?? []), { from, to, by: 'appraisal' }],
        }),
      };
};

/** The mediation ended with the lapse of one of its periods. */
const endedByLapse = (c: ClockContext): readonly string[] =>
  enters(c, 'mediation.failed', 'arbitration.filed', 'litigation.filed') ? [''] : [];

/** The other ways out: whoever takes one no longer waits for the mediation. */
const LEFT = { ...allOf('litigation.filed', 'paymentOrder.applied'), 'deadline.lapsed': endedByLapse };

const ENDS = ['mediation.agreed', 'mediation.failed', 'mediation.withdrawn', 'arbitration.filed'];

const failed = (c: ClockContext): readonly ClockStart[] =>
  enters(c, 'mediation.failed') ? [{ on: c.event.occurredOn }] : [];

/** The acceptance period of the commission runs again from the day the case comes back to it (办案规则69). */
const backAtCommission = (c: ClockContext): readonly ClockStart[] =>
  enters(c, 'arbitration.filed') ? [{ on: c.event.occurredOn }] : [];

const MAY_RETURN = ['mediation.failed', 'mediation.withdrawn', 'mediation.refused', 'deadline.lapsed'];

export const MEDIATION_CLOCKS: readonly ClockRow[] = [
  {
    rule: 'mediation.acceptance',
    opensOnEntry: ['mediation.applied'],
    entryStarts: receipt,
    closes: allOf('mediation.accepted', 'mediation.refused', 'mediation.withdrawn', 'arbitration.filed'),
    closesOnExit: true,
  },
  {
    rule: 'mediation.fromReceipt',
    opens: { 'mediation.applied': receiptOfApplication },
    closes: allOf(...ENDS),
    withdraws: { ...LEFT, ...allOf('mediation.refused') },
  },
  {
    rule: 'mediation.conclude',
    opens: { 'mediation.accepted': conclude },
    closes: allOf(...ENDS, 'mediation.refused'),
    closesOnExit: true,
    adjusts: { 'mediation.extended': extended },
  },
  {
    rule: 'mediation.court.delegated',
    opens: { 'litigation.mediationDelegated': delegatedFile, 'mediation.accepted': fileSigned },
    closes: allOf(...ENDS, 'mediation.refused'),
    withdraws: LEFT,
    adjusts: { 'mediation.extended': extended, 'mediation.excluded': appraisal },
  },
  {
    rule: 'mediation.failureNotice',
    opens: Object.fromEntries(
      ['mediation.failed', 'mediation.refused', 'mediation.withdrawn', 'deadline.lapsed'].map((type) => [
        type,
        failed,
      ]),
    ),
    closes: allOf('mediation.failureNoticeServed'),
    withdraws: allOf(
      'negotiation.demanded',
      'mediation.applied',
      'arbitration.filed',
      'litigation.filed',
      'paymentOrder.applied',
    ),
  },
  {
    rule: 'arbitration.acceptance',
    opens: Object.fromEntries(MAY_RETURN.map((type) => [type, backAtCommission])),
  },
  ...AGREEMENT_CLOCKS,
  ...PAYMENT_ORDER_CLOCKS,
];
