import { z } from 'zod';
import { code, date, documentNumber, id, localId } from '../../../payload-schema.js';
import { sumOf } from '../../../money.js';
import type { CaseFacts } from '../../case-facts.js';
import {
  defineEvent,
  newTrackId,
  type CaseEventDefinition,
  type FactContext,
} from '../../event-definition.js';
import { updateInstrument, withInstrument } from '../../instruments.js';
import { workersOf } from '../arbitration/arbitration-record.js';
import { liveAward } from '../arbitration/award.facts.js';
import { bodySchema } from '../every-stage/every-stage.payloads.js';
import { everyoneMeant, lateFlag } from '../every-stage/decision.payloads.js';
import { litigationOf, patchLitigation, setLitigation } from './litigation-record.js';
import { ORIGINS, type Procedure } from './litigation.facts.js';

const filedPayload = z.strictObject({
  origin: z.enum(ORIGINS),
  by: z.array(localId()).min(1),
  workers: z.array(id()).optional(),
  documentId: localId().optional(),
  court: bodySchema().optional(),
  receivedOn: date().optional(),
  postedOn: date().optional(),
});
type Filed = z.infer<typeof filedPayload>;

const track = (c: FactContext) => c.track?.id ?? 't1';

/** The workers who go to court alone, when they are some and not all of the track's. */
export function workersSuing(
  facts: CaseFacts,
  at: FactContext['track'],
  workers: unknown,
): readonly string[] | null {
  if (!at || !Array.isArray(workers) || at.state.startsWith('litigation.')) return null;
  const all = workersOf(facts, at);
  const some = all.filter((worker) => workers.includes(worker));
  return some.length > 0 && some.length < all.length ? some : null;
}

/** The award loses its effect for whoever sued; the part of the others stands (解释(一)16, 17). */
function awardRests(facts: CaseFacts, c: FactContext, some: readonly string[] | null): CaseFacts {
  const award = liveAward(facts, c.track?.id);
  if (!award) return facts;
  if (!some) return updateInstrument(facts, track(c), (i) => ({ ...i, status: 'suspended' }));
  const theirs = award.plan.filter((part) => part.payee !== undefined && some.includes(part.payee));
  const rest = award.plan.filter((part) => !theirs.includes(part));
  const totalOf = (plan: typeof theirs) => sumOf(plan.map((part) => part.amount));
  const left = updateInstrument(facts, track(c), (i) => ({ ...i, plan: rest, total: totalOf(rest) }));
  const id = newTrackId(c);
  return withInstrument(left, {
    ...award,
    id: `${award.id}-${id}`,
    track: id,
    plan: theirs,
    total: totalOf(theirs),
    status: 'suspended',
  });
}

function filed(facts: CaseFacts, p: Filed, c: FactContext): CaseFacts {
  const plaintiffs = everyoneMeant(facts, p.by);
  const before = litigationOf(facts, track(c));
  if (c.track?.state.startsWith('litigation.')) {
    const both = [...new Set([...(before.plaintiffs ?? []), ...plaintiffs])];
    return patchLitigation(facts, track(c), { plaintiffs: both });
  }
  const some = workersSuing(facts, c.track, p.workers);
  const suit = { origin: p.origin, plaintiffs, filedOn: p.receivedOn ?? c.event.occurredOn };
  return setLitigation(awardRests(facts, c, some), some ? newTrackId(c) : track(c), suit);
}

const WINDOWS = ['award.sue', 'setAside.sue', 'enforcement.refused.sue'];

/** 诉讼, from the complaint to its docketing. */
export const SUIT_FILING: readonly CaseEventDefinition[] = [
  defineEvent('litigation.filed', {
    scope: 'track',
    payload: filedPayload,
    pastDates: ['receivedOn', 'postedOn'],
    basis: ['民诉法122', '民诉法126'],
    facts: filed,
    opensTracks: (facts, p, c) => {
      const some = workersSuing(facts, c.track, p.workers);
      if (!some || !c.track) return [];
      const pairs = c.track.pairs.filter((pair) => some.includes(pair.workerId));
      return [{ id: newTrackId(c), state: 'litigation.filed', pairs }];
    },
    irregular: (facts, p, c) => [
      ...lateFlag(
        c.state.clocks,
        { rules: WINDOWS, track: c.track?.id, subjects: everyoneMeant(facts, p.workers ?? p.by) },
        p.postedOn ?? c.event.occurredOn,
        ['调解仲裁法48', '调解仲裁法50'],
      ),
      ...overdueFlags(p, c),
    ],
  }),
  defineEvent('litigation.docketed', {
    scope: 'track',
    payload: z.strictObject({
      procedure: z.enum(['ordinary', 'summary', 'smallClaims']),
      caseNo: documentNumber().optional(),
      docketedOn: date().optional(),
    }),
    pastDates: ['docketedOn'],
    basis: ['民诉法126', '民诉解释126'],
    movesOn: (p, c) => p.docketedOn ?? c.event.occurredOn,
    facts: (facts, p, c) => docketed(facts, p, c),
  }),
  defineEvent('litigation.notDocketed', {
    scope: 'track',
    payload: z.strictObject({
      servedOn: date().nullable(),
      ground: code().optional(),
      awardIsFinal: z.boolean().optional(),
    }),
    pastDates: ['servedOn'],
    basis: ['民诉法126'],
    facts: (facts, p, c) => {
      const { plaintiffs = [] } = litigationOf(facts, track(c));
      const served = Object.fromEntries(plaintiffs.map((party) => [party, p.servedOn]));
      const ruling = {
        kind: 'notDocketed' as const,
        ground: p.ground ?? 'other',
        served,
        ...(p.awardIsFinal === undefined ? {} : { awardIsFinal: p.awardIsFinal }),
      };
      return patchLitigation(facts, track(c), { ruling });
    },
    tasks: (_, p, c) =>
      p.servedOn === null ? [{ code: 'askServiceDate', subject: 'ruling', since: c.event.occurredOn }] : [],
  }),
  defineEvent('litigation.mediationDelegated', {
    scope: 'track',
    payload: z.strictObject({
      organisation: id().optional(),
      fileSignedOn: date(),
      online: z.boolean().optional(),
    }),
    pastDates: ['fileSignedOn'],
    basis: ['特邀调解规定27'],
  }),
];

function docketed(
  facts: CaseFacts,
  p: { readonly procedure: Procedure; readonly docketedOn?: FactContext['event']['occurredOn'] | undefined },
  c: FactContext,
): CaseFacts {
  const { ruling: _, awaitsDocket: __, excluded: ___, ...rest } = litigationOf(facts, track(c));
  return setLitigation(facts, track(c), {
    ...rest,
    procedure: p.procedure,
    docketedOn: p.docketedOn ?? c.event.occurredOn,
    finalInstance: p.procedure === 'smallClaims',
  });
}

/** Waiting for a hearing already fixed is one of the six cases in which a court sends an overdue suit away. */
function overdueFlags(p: Filed, c: FactContext) {
  if (p.origin !== 'arbitrationOverdue') return [];
  const { hearingOn } = c.state.facts.stages.arbitration?.[track(c)] ?? {};
  return hearingOn !== undefined && hearingOn > c.event.occurredOn
    ? [{ code: 'overdueSuitExcluded', basis: ['解释(一)12'], remedy: 'awaitHearing' }]
    : [];
}
