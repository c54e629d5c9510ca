import { addDays, type CivilDate } from '../../../civil-date.js';
import { sumOf } from '../../../money.js';
import type { CaseFacts, Instrument } from '../../case-facts.js';
import type { EntryContext } from '../../case-state.js';
import { updateInstrument, withInstrument } from '../../instruments.js';
import { planOfItems, type ItemGiven } from '../arbitration/award.facts.js';
import { litigationOf } from './litigation-record.js';

export interface JudgmentGiven {
  readonly id?: string | undefined;
  readonly pronouncedOn: CivilDate;
  readonly items: readonly ItemGiven[];
  /** A day, or a number of days counted from the day the judgment takes effect. */
  readonly performBy?: CivilDate | number | undefined;
}

/** A judgment on a track. It replaces the award or the earlier judgment, which loses its effect with its plan. */
export function withJudgment(
  facts: CaseFacts,
  at: { readonly track: string; readonly seq: number },
  p: JudgmentGiven,
  served: Instrument['served'] = {},
): CaseFacts {
  const due = typeof p.performBy === 'string' ? p.performBy : null;
  return withInstrument(facts, {
    id: p.id ?? `judgment-${at.seq}`,
    kind: 'judgment',
    track: at.track,
    madeOn: p.pronouncedOn,
    effectiveOn: null,
    total: sumOf(p.items.map((item) => item.amount)),
    served,
    plan: planOfItems(p.items, due),
    status: 'pending',
  });
}

/** The last window has lapsed, or no appeal lies: the judgment takes effect and its days for performance run. */
function takesEffect(facts: CaseFacts, c: EntryContext): CaseFacts {
  const { performDays } = litigationOf(facts, c.track.id);
  return updateInstrument(facts, c.track.id, (i) => {
    if (i.kind !== 'judgment') return i.status === 'suspended' ? { ...i, status: 'inForce' } : i;
    const effectiveOn = i.effectiveOn ?? c.track.since;
    const plan = i.plan.map((part) =>
      part.due === null && performDays !== undefined && i.effectiveOn === null
        ? { ...part, due: addDays(effectiveOn, performDays) }
        : part,
    );
    return { ...i, effectiveOn, plan, status: i.status === 'performed' ? 'performed' : 'inForce' };
  });
}

/** A new trial was ordered and enforcement stopped: the title rests. */
function rests(facts: CaseFacts, c: EntryContext): CaseFacts {
  return updateInstrument(facts, c.track.id, (i) =>
    i.status === 'inForce' ? { ...i, status: 'suspended' } : i,
  );
}

export const LITIGATION_ENTRIES: Readonly<Record<string, (facts: CaseFacts, c: EntryContext) => CaseFacts>> =
  {
    'litigation.effective': takesEffect,
    'litigation.retrial': rests,
  };
