/**
 * The words the chart is written in. A row of the chart is `event: to('stage.state', [articles], 'guard', …)` or
 * `event: stays([articles], 'guard', …)`; several alternatives of one event stand in a list and the first whose guards
 * hold is taken. Every transition names its basis.
 */
export interface Transition {
  readonly target?: string;
  /** Name of the guard, or of the conjunction of several (`a & b`). */
  readonly guard?: string;
  readonly actions?: 'record';
  readonly meta: { readonly basis: readonly string[]; readonly guards: readonly string[] };
}

export type Transitions = Readonly<Record<string, Transition | readonly Transition[]>>;

/** Between the names of guards that must hold together. */
export const CONJUNCTION = ' & ';

/** Moves the track. `target` is the public id of a state. */
export function to(target: string, basis: readonly string[], ...guards: readonly string[]): Transition {
  return { target: `#track.${target}`, ...guarded(guards), actions: 'record', meta: { basis, guards } };
}

/** The event is lawful here and changes facts and clocks, not the state. */
export function stays(basis: readonly string[], ...guards: readonly string[]): Transition {
  return { ...guarded(guards), actions: 'record', meta: { basis, guards } };
}

function guarded(guards: readonly string[]): Pick<Transition, 'guard'> {
  return guards.length === 0 ? {} : { guard: guards.join(CONJUNCTION) };
}

const PAY_BASIS = ['调解仲裁法27(2)'];

/** PAY where no body has the case: paid in full ends the track. */
export const PAY_ENDS: Transitions = {
  'performance.paid': [to('closed', PAY_BASIS, 'paidInFull'), stays(PAY_BASIS)],
};

/** PAY while a body has the case: the state stays; that body's own withdrawal ends the track. */
export const PAY_STAYS: Transitions = { 'performance.paid': stays(PAY_BASIS) };

/** DOORS: each ends what was running; none asks for a finished step (调解仲裁法5). */
export const DOORS: Transitions = {
  'negotiation.demanded': to('negotiation.demanded', ['调解仲裁法4', '17号令8']),
  'mediation.applied': to('mediation.applied', ['调解仲裁法5', '调解仲裁法10']),
  'arbitration.filed': to('arbitration.filed', ['调解仲裁法5', '调解仲裁法28']),
};

/** SUIT and PO: doors that open only on their own conditions (table of doors; [P-1]). */
export const SUIT: Transitions = {
  'litigation.filed': to('litigation.filed', ['民诉法122'], 'suitDoorOpen'),
};
export const PAYMENT_ORDER: Transitions = {
  'paymentOrder.applied': to('mediation.paymentOrder', ['调解仲裁法16', '劳动合同法30'], 'paymentOrderOpen'),
};

/** A decision of the supervisor can end any open state, with the outcome and what is left unpaid. */
export const CLOSING: Transitions = {
  'case.closed': to('closed', ['工会参与劳动争议处理办法'], 'closingExplained'),
  'case.withdrawn': to('closed', ['工会参与劳动争议处理办法']),
  'case.merged': to('closed', ['工会参与劳动争议处理办法']),
};
