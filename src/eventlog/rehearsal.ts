import type { Json } from '../domain/lifecycle/canonical-json.js';
import { decide } from '../domain/lifecycle/decide.js';
import type { Draft, LoggedEvent } from '../domain/lifecycle/events.js';
import type { FoldEnv, Refused } from '../domain/lifecycle/lifecycle.js';
import { newId } from '../platform/ids.js';
import type { Judging, Machine, Subject } from './machine.js';

/** A subject and its log in memory: facts are decided on it one after the other, and nothing is ever written. */
export class Rehearsal<S extends Json, Env extends FoldEnv> {
  private current: Subject<S>;

  constructor(
    private readonly machine: Machine<S, Env>,
    subject: Subject<S>,
    private log: readonly LoggedEvent[],
  ) {
    this.current = subject;
  }

  get state(): S {
    return this.current.state;
  }

  /** @returns the refusal, after which everything is as before, or undefined. */
  record(draft: Draft, judging: Judging<Env>): Refused | undefined {
    const input = { ...this.current, log: this.log, draft, ...judging, newId };
    const decision = decide(this.machine.lifecycle, input);
    if (!decision.ok) return decision;
    this.log = [...this.log, ...decision.appended];
    const seq = this.log.at(-1)?.seq ?? this.current.seq;
    this.current = { ...this.current, state: decision.state, seq };
    return undefined;
  }
}
