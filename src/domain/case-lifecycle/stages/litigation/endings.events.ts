import { z } from 'zod';
import { code, date, localId } from '../../../payload-schema.js';
import type { CaseFacts } from '../../case-facts.js';
import { defineEvent, type CaseEventDefinition, type FactContext } from '../../event-definition.js';
import { signedOn, withSettlementInCourt, withSignedPaper } from '../arbitration/endings.events.js';
import { withService } from '../arbitration/service.facts.js';
import { restGoesOn, restKnowsAll } from '../../track-splits.js';
import {
  agreementFields,
  askService,
  everybodySigned,
  latestService,
  servedDays,
  servedSchema,
} from '../every-stage/every-stage.payloads.js';
import { everyoneMeant, itemSchema, serviceFields } from '../every-stage/decision.payloads.js';
import { withJudgment } from './judgment.facts.js';
import { litigationOf, patchLitigation } from './litigation-record.js';

const track = (c: FactContext) => c.track?.id ?? 't1';

const judgmentFields = {
  id: localId().optional(),
  pronouncedOn: date(),
  items: z.array(itemSchema()),
  performBy: z.union([date(), z.number().int().positive()]).optional(),
  finalInstance: z.boolean().optional(),
};
const withdrawnPayload = z.strictObject({
  by: z.union([z.array(localId()).min(1), localId()]),
  rulingServedOn: date(),
  because: z.enum(['settled', 'paid', 'other']).optional(),
});

/** One plaintiff less; the suit goes on while another is left ([LIT-22]). */
function leaves(facts: CaseFacts, p: z.infer<typeof withdrawnPayload>, c: FactContext): CaseFacts {
  const { plaintiffs = [] } = litigationOf(facts, track(c));
  const gone = everyoneMeant(facts, p.by);
  return patchLitigation(facts, track(c), { plaintiffs: plaintiffs.filter((id) => !gone.includes(id)) });
}

function judged(facts: CaseFacts, p: z.infer<z.ZodObject<typeof judgmentFields>>, c: FactContext): CaseFacts {
  const { performDays: _, appellants: __, ...before } = litigationOf(facts, track(c));
  const days = typeof p.performBy === 'number' ? { performDays: p.performBy } : {};
  const next = { ...before, ...days, finalInstance: p.finalInstance ?? before.finalInstance === true };
  const kept = {
    ...facts,
    stages: { ...facts.stages, litigation: { ...facts.stages.litigation, [track(c)]: next } },
  };
  return withJudgment(kept, { track: track(c), seq: c.event.seq }, p);
}

const rulingFields = {
  ground: z.enum(['outOfTime', 'wrongSubject', 'notLabour', 'notArbitrated', 'other']),
  served: servedSchema(),
  awardIsFinal: z.boolean().optional(),
};

function ruledOut(facts: CaseFacts, p: z.infer<z.ZodObject<typeof rulingFields>>, c: FactContext): CaseFacts {
  const ruling = {
    kind: 'dismissed' as const,
    ground: p.ground,
    served: servedDays(facts, p.served),
    ...(p.awardIsFinal === undefined ? {} : { awardIsFinal: p.awardIsFinal }),
  };
  return patchLitigation(facts, track(c), { ruling });
}

/** How a suit ends at whatever instance. */
export const SUIT_ENDINGS: readonly CaseEventDefinition[] = [
  defineEvent('litigation.settled', {
    scope: 'track',
    payload: z.strictObject(agreementFields),
    basis: ['民诉法53'],
    facts: (facts, p, c) => withSettlementInCourt(restKnowsAll(facts, c, p.claimIds), p, c),
    opensTracks: (_, p, c) => restGoesOn(c, p.claimIds),
  }),
  defineEvent('litigation.mediated', {
    scope: 'track',
    payload: z.strictObject({ ...agreementFields, served: servedSchema() }),
    pastDates: ['served'],
    basis: ['民诉法100'],
    movesOn: signedOn,
    facts: (facts, p, c) => {
      const claimIds = everybodySigned(facts, p.served) ? p.claimIds : undefined;
      return withSignedPaper(restKnowsAll(facts, c, claimIds), p, c, 'courtMediation');
    },
    opensTracks: (facts, p, c) => restGoesOn(c, everybodySigned(facts, p.served) ? p.claimIds : undefined),
  }),
  defineEvent('litigation.mediationRepudiated', {
    scope: 'track',
    payload: z.strictObject({ party: localId().optional() }),
    basis: ['民诉法102'],
  }),
  defineEvent('litigation.withdrawn', {
    scope: 'track',
    payload: withdrawnPayload,
    pastDates: ['rulingServedOn'],
    basis: ['民诉法148', '法释〔2000〕18号1'],
    movesOn: (p) => p.rulingServedOn,
    facts: leaves,
  }),
  defineEvent('litigation.plaintiffAbsent', {
    scope: 'track',
    payload: withdrawnPayload,
    pastDates: ['rulingServedOn'],
    basis: ['民诉法146'],
    movesOn: (p) => p.rulingServedOn,
    facts: leaves,
  }),
  defineEvent('litigation.dismissed', {
    scope: 'track',
    payload: z.strictObject(rulingFields),
    pastDates: ['served'],
    basis: ['民诉解释208'],
    facts: ruledOut,
    tasks: (facts, p, c) => askService(facts, p.served, c.event.occurredOn),
  }),
  defineEvent('litigation.terminated', {
    scope: 'track',
    payload: z.strictObject({ ground: code().optional() }),
    basis: ['民诉法154'],
  }),
  defineEvent('litigation.judged', {
    scope: 'track',
    payload: z.strictObject(judgmentFields),
    pastDates: ['pronouncedOn'],
    basis: ['民诉法151', '民诉法155'],
    movesOn: (p) => p.pronouncedOn,
    facts: judged,
  }),
  defineEvent('judgment.served', {
    scope: 'track',
    payload: z.strictObject({ documentId: localId(), ...serviceFields }),
    pastDates: ['on'],
    anyOrder: true,
    basis: ['民诉法151', '民诉法171'],
    movesOn: (p, c) => p.on ?? c.event.occurredOn,
    facts: (facts, p, c) => withService(facts, track(c), p),
    tasks: (facts, p, c) => askService(facts, { [p.party]: p.on }, c.event.occurredOn),
  }),
  defineEvent('litigation.finallyJudged', {
    scope: 'track',
    payload: z.strictObject({ ...judgmentFields, served: servedSchema() }),
    pastDates: ['pronouncedOn', 'served'],
    basis: ['民诉法177', '民诉法182'],
    movesOn: (p, c) => latestService(p.served) ?? c.event.occurredOn,
    facts: (facts, p, c) => {
      const next = judged(facts, { ...p, finalInstance: true }, c);
      return Object.entries(servedDays(facts, p.served)).reduce(
        (known, [party, on]) => withService(known, track(c), { party, on }),
        next,
      );
    },
    tasks: (facts, p, c) => askService(facts, p.served, c.event.occurredOn),
  }),
  defineEvent('litigation.finallyDismissed', {
    scope: 'track',
    payload: z.strictObject(rulingFields),
    pastDates: ['served'],
    basis: ['民诉法177', '民诉法182'],
    movesOn: (p, c) => latestService(p.served) ?? c.event.occurredOn,
    facts: ruledOut,
  }),
];
