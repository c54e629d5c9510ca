import type { CivilDate } from '../../../civil-date.js';
import { sumOf } from '../../../money.js';
import type { CaseFacts, InstrumentKind } from '../../case-facts.js';
import { planOf, withInstrument, type AgreementInput } from '../../instruments.js';
import { planOfItems } from '../arbitration/award.facts.js';
import type { TitleGiven } from './entry.payloads.js';

interface At {
  readonly id: string;
  readonly seq: number;
}

/** An agreement made before the union came in. */
export function agreementAt(
  facts: CaseFacts,
  at: At,
  kind: 'settlement' | 'mediationAgreement',
  p: Omit<AgreementInput, 'total'> & { readonly total?: string | undefined },
  madeOn: CivilDate,
): CaseFacts {
  const total = p.total ?? sumOf(p.instalments.map((part) => part.amount));
  return withInstrument(facts, {
    id: `${kind}-${at.seq}`,
    kind,
    track: at.id,
    madeOn,
    effectiveOn: p.effectiveOn ?? madeOn,
    total,
    served: {},
    plan: planOf({ ...p, total }),
    status: 'inForce',
  });
}

/** What kind of title a state speaks of when the paper does not say. */
const KIND_AT: Readonly<Record<string, InstrumentKind>> = {
  'mediation.enforceable': 'reviewedMediation',
  'arbitration.effective': 'award',
  'litigation.effective': 'judgment',
};

/** A title already in force, with its plan from instalments, from the items decided, or owed as a whole. */
export function titleInForce(facts: CaseFacts, at: At, state: string, title: TitleGiven): CaseFacts {
  const items = planOfItems(title.items ?? [], null);
  const amounts = [...(title.instalments ?? []), ...(title.items ?? [])].map((part) => part.amount);
  const total = title.total ?? sumOf(amounts);
  const plan = items.length > 0 ? items : planOf({ total, instalments: title.instalments ?? [] });
  const kind = title.kind ?? KIND_AT[state] ?? 'award';
  return withInstrument(facts, {
    id: title.id ?? `${kind}-${at.seq}`,
    kind,
    track: at.id,
    madeOn: title.madeOn,
    effectiveOn: title.effectiveOn ?? title.madeOn,
    ...(kind === 'award'
      ? { finality: title.label === 'final' ? ('final' as const) : ('ordinary' as const) }
      : {}),
    total,
    served: {},
    plan,
    status: 'inForce',
  });
}
