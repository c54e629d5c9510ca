import type { Json } from '../domain/lifecycle/canonical-json.js';
import type { LoggedEvent } from '../domain/lifecycle/events.js';
import type { FoldEnv, Lifecycle } from '../domain/lifecycle/lifecycle.js';
import type { LogKind } from './event-log.store.js';

/** One machine with its log: what the rooms hand in for every decision. */
export interface Machine<S extends Json, Env extends FoldEnv> {
  readonly kind: LogKind;
  readonly lifecycle: Lifecycle<S, Env>;
  /** Fingerprint of the chart. Stored beside a snapshot with the version: another pair, another machine. */
  readonly hash: string;
  /** Public state id of a snapshot, for the log's from/to columns. */
  readonly stateOf: (state: S) => string;
}

export interface Subject<S> {
  readonly id: string;
  readonly state: S;
  /** Number of the last event, 0 for a subject that is only now beginning. */
  readonly seq: number;
}

export interface Judging<Env> {
  readonly env: Env;
  readonly envOf: (event: LoggedEvent) => Env;
}
