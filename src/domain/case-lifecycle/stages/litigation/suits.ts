import { stays, to, type Transition, type Transitions } from '../../chart.js';
import { ORIGINS, type Origin } from './litigation.facts.js';

/**
 * Suits out of arbitration and enforcement. Some of several workers may sue alone: the award stays open for the rest
 * (解释(一)17), and those who sue go on in a track of their own.
 */
export const SUITS: Transitions = {
  'litigation.filed': [
    stays(['解释(一)17'], 'suitDoorOpen', 'someWorkersSue'),
    to('litigation.filed', ['民诉法122'], 'suitDoorOpen'),
  ],
};

interface FallBack {
  /** Not docketed, or dismissed for good. */
  readonly dismissed: string;
  /** Withdrawn by the last plaintiff. */
  readonly withdrawn: string;
  readonly basis: readonly string[];
}

const AFTER_AWARD: FallBack = {
  dismissed: 'arbitration.effective',
  withdrawn: 'arbitration.effective',
  basis: ['法释〔2000〕18号1–2'],
};

function backTo(state: string, ...basis: readonly string[]): FallBack {
  return { dismissed: state, withdrawn: state, basis };
}

/** Where the track stands again when a suit comes to nothing. */
export const FALL_BACKS: Readonly<Record<Origin, FallBack>> = {
  wageIou: backTo('negotiation.failed', '解释(一)15'),
  mediationWages: backTo('mediation.defaulted', '解释(一)51'),
  paymentOrder16: backTo('mediation.paymentOrderEnded', '解释(一)13'),
  confirmationRejected: backTo('mediation.unconfirmed', '民诉法206'),
  arbitrationRefused: backTo('arbitration.notAccepted', '调解仲裁法29', '民诉解释214'),
  arbitrationOverdue: {
    dismissed: 'arbitration.pending',
    withdrawn: 'arbitration.notAccepted',
    basis: ['办案规则48', '解释(一)12'],
  },
  awardOrdinary: AFTER_AWARD,
  awardFinalWorker: AFTER_AWARD,
  annulled: backTo('arbitration.annulled', '调解仲裁法49(3)'),
  enforcementRefused: backTo('enforcement.refused', '解释(一)24'),
};

/** The table of doors as transitions: one alternative per door the suit may have come through. */
export function fallBack(
  how: 'dismissed' | 'withdrawn',
  ...guards: readonly string[]
): readonly Transition[] {
  return ORIGINS.flatMap((origin) => {
    const door = FALL_BACKS[origin];
    const came = `cameBy:${origin}`;
    const plain = to(door[how], door.basis, ...guards, came);
    if (how === 'withdrawn') return [plain];
    if (door === AFTER_AWARD)
      return [to('intake', ['法释〔2000〕18号3'], ...guards, came, 'awardNeverEffective'), plain];
    if (origin !== 'arbitrationOverdue') return [plain];
    return [to('arbitration.notAccepted', door.basis, ...guards, came, 'arbitrationTerminated'), plain];
  });
}
