import { z } from 'zod';
import { code, date, documentNumber, localId } from '../../../payload-schema.js';
import type { CivilDate } from '../../../civil-date.js';
import { computeDeadline } from '../../../deadlines/compute.js';
import { findRule } from '../../../deadlines/statutory-rules.js';
import type { CaseFacts } from '../../case-facts.js';
import { updateInstrument } from '../../instruments.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { bodySchema, servedSchema, side } from '../every-stage/every-stage.payloads.js';
import { everyoneMeant, lateFlag } from '../every-stage/decision.payloads.js';
import { litigationOf, patchLitigation, setLitigation } from './litigation-record.js';

const track = (c: FactContext) => c.track?.id ?? 't1';
const appealFields = { by: side(), on: date().optional() };

/** The file goes back down and waits for a new docket; what was ruled is no longer in the way. */
function sentDown(facts: CaseFacts, c: FactContext, remand: boolean): CaseFacts {
  const {
    ruling: _,
    docketedOn: __,
    appellants: ___,
    excluded: ____,
    ...rest
  } = litigationOf(facts, track(c));
  const remands = (rest.remands ?? 0) + (remand ? 1 : 0);
  return setLitigation(facts, track(c), { ...rest, remands, awaitsDocket: true });
}

/** An appeal within a period the court gave back: the judgment had not taken effect after all. */
function notYetEffective(facts: CaseFacts, c: FactContext): CaseFacts {
  if (c.track?.state !== 'litigation.effective') return facts;
  return updateInstrument(facts, c.track.id, (i) => ({ ...i, status: 'pending', effectiveOn: null }));
}

/** A retrial asked for after six months: from the effective day, or from the day the ground became known (民诉法216). */
function lateRetrial(
  facts: CaseFacts,
  p: { readonly by?: string | undefined; readonly knewOn?: CivilDate | undefined },
  c: FactContext,
) {
  const rule = findRule('retrial.window');
  const basis = ['民诉法216'];
  if (p.knewOn !== undefined && rule) {
    const { end } = computeDeadline(rule, { start: p.knewOn }, c.env.calendar);
    return c.event.occurredOn <= end ? [] : [{ code: 'late', basis }];
  }
  const subjects = everyoneMeant(facts, p.by ?? 'worker');
  const key = { rules: ['retrial.window'], track: c.track?.id, subjects };
  return lateFlag(c.state.clocks, key, c.event.occurredOn, basis).map(({ code: late }) => ({
    code: late,
    basis,
  }));
}

/** 上诉, 发回, 再审. */
export const APPEAL_EVENTS: readonly CaseEventDefinition[] = [
  defineEvent('litigation.appealed', {
    scope: 'track',
    payload: z.strictObject(appealFields),
    pastDates: ['on'],
    basis: ['民诉法171', '民诉法173'],
    facts: (facts, p, c) => {
      const { appellants = [] } = litigationOf(facts, track(c));
      const all = [...new Set([...appellants, ...everyoneMeant(facts, p.by ?? 'worker')])];
      return patchLitigation(notYetEffective(facts, c), track(c), { appellants: all });
    },
    irregular: (facts, p, c) =>
      lateFlag(
        c.state.clocks,
        {
          rules: ['judgment.appeal'],
          track: c.track?.id,
          subjects: everyoneMeant(facts, p.by ?? 'worker'),
        },
        c.event.occurredOn,
        ['民诉法171'],
      ),
  }),
  defineEvent('litigation.appealDocketed', {
    scope: 'track',
    payload: z.strictObject({
      on: date(),
      caseNo: documentNumber().optional(),
      ruling: z.boolean().optional(),
    }),
    pastDates: ['on'],
    basis: ['民诉法183'],
    facts: (facts, p, c) => {
      const { excluded: _, ...rest } = litigationOf(facts, track(c));
      return setLitigation(facts, track(c), { ...rest, docketedOn: p.on, procedure: 'second' });
    },
  }),
  defineEvent('litigation.appealWithdrawn', {
    scope: 'track',
    payload: z.strictObject({ by: side(), rulingServedOn: date() }),
    pastDates: ['rulingServedOn'],
    basis: ['民诉法180'],
    movesOn: (p) => p.rulingServedOn,
    facts: (facts, p, c) => {
      const { appellants = [] } = litigationOf(facts, track(c));
      const gone = everyoneMeant(facts, p.by ?? 'worker');
      return patchLitigation(facts, track(c), { appellants: appellants.filter((id) => !gone.includes(id)) });
    },
  }),
  defineEvent('litigation.remanded', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['民诉法177'],
    facts: (facts, _, c) => sentDown(facts, c, true),
    irregular: (_, __, c) =>
      (litigationOf(c.state.facts, track(c)).remands ?? 0) > 0
        ? [{ code: 'secondRemand', basis: ['民诉法177'], remedy: 'askUpperCourt' }]
        : [],
  }),
  defineEvent('litigation.rulingAppealed', {
    scope: 'track',
    payload: z.strictObject(appealFields),
    pastDates: ['on'],
    basis: ['民诉法171(2)'],
    facts: (facts, _, c) => {
      const { ruling } = litigationOf(facts, track(c));
      return ruling ? patchLitigation(facts, track(c), { ruling: { ...ruling, appealed: true } }) : facts;
    },
  }),
  defineEvent('litigation.rulingReversed', {
    scope: 'track',
    payload: z.strictObject({ on: date().optional() }),
    pastDates: ['on'],
    basis: ['民诉法178'],
    facts: (facts, _, c) => sentDown(facts, c, false),
  }),
  defineEvent('litigation.rulingUpheld', {
    scope: 'track',
    payload: z.strictObject({ served: servedSchema().optional() }),
    pastDates: ['served'],
    basis: ['民诉法178'],
  }),
  defineEvent('retrial.applied', {
    scope: 'track',
    payload: z.strictObject({
      by: side(),
      grounds: z.array(code()).optional(),
      knewOn: date().optional(),
      court: bodySchema().optional(),
    }),
    pastDates: ['knewOn'],
    basis: ['民诉法210', '民诉法216'],
    irregular: lateRetrial,
  }),
  defineEvent('retrial.dismissed', {
    scope: 'track',
    payload: z.strictObject({}),
    basis: ['民诉法215'],
  }),
  defineEvent('retrial.ordered', {
    scope: 'track',
    payload: z.strictObject({
      by: z.enum(['court', 'procurator']).optional(),
      procedure: z.enum(['ordinary', 'second']),
      enforcementSuspended: z.boolean(),
      documentId: localId().optional(),
    }),
    basis: ['民诉法217', '民诉法218'],
    facts: (facts, p, c) => {
      const id = p.enforcementSuspended ? track(c) : newTrackId(c);
      const { ruling: _, appellants: __, docketedOn: ___, ...rest } = litigationOf(facts, track(c));
      const retrial = { orderedOn: c.event.occurredOn, procedure: p.procedure };
      return setLitigation(facts, id, { ...rest, retrial, procedure: p.procedure });
    },
    // Enforcement goes on: the claims stay with the old title, and the new trial is a line beside it (民诉法217).
    opensTracks: (_, p, c) =>
      p.enforcementSuspended ? [] : [{ id: newTrackId(c), state: 'litigation.retrial', pairs: [] }],
  }),
];
