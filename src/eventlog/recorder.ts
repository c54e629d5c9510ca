import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, type Json } from '../domain/lifecycle/canonical-json.js';
import { decide, needsLog, replay, type Replayed } from '../domain/lifecycle/decide.js';
import type { Draft, LoggedEvent } from '../domain/lifecycle/events.js';
import { chain, verifyChain } from '../domain/lifecycle/hash-chain.js';
import type { FoldEnv, Refused } from '../domain/lifecycle/lifecycle.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { EventLogStore, type LogKind, type StoredEvent } from './event-log.store.js';
import type { Judging, Machine, Subject } from './machine.js';
import { Rehearsal } from './rehearsal.js';
import { sha256 } from './sha256.js';

/** An accepted draft: the state after it, what it adds to the log, and the states it leads between. */
export interface Decided<S> {
  readonly ok: true;
  readonly state: S;
  readonly seq: number;
  readonly appended: readonly LoggedEvent[];
  readonly from: string;
  readonly to: string;
}

/** What a log says stood before its first event. */
const NOT_YET = 'new';

export interface Verdict {
  readonly ok: boolean;
  readonly events: number;
  /** The first event at fault, with what is wrong: `gap`, `prevHash`, `hash`, a refusal code, or `snapshot`. */
  readonly seq?: number;
  readonly fault?: string;
}

/** Decides and logs: the one road by which a case or a ticket changes. The caller holds the subject's row lock. */
@Injectable()
export class Recorder {
  constructor(@Inject(EventLogStore) private readonly log: EventLogStore) {}

  /** Decides a draft. Nothing is written: the caller saves what follows from it, then appends the events. */
  async decide<S extends Json, Env extends FoldEnv>(
    reader: Reader,
    machine: Machine<S, Env>,
    subject: Subject<S>,
    draft: Draft,
    judging: Judging<Env>,
  ): Promise<Decided<S> | Refused> {
    const { lifecycle, kind, stateOf } = machine;
    const whole = needsLog(lifecycle, subject.state, draft)
      ? await this.log.read(reader, kind, subject.id)
      : [];
    const decision = decide(lifecycle, { ...subject, ...judging, log: whole, draft, newId });
    if (!decision.ok) return decision;
    const from = subject.seq === 0 ? NOT_YET : stateOf(subject.state);
    return {
      ...decision,
      seq: decision.appended.at(-1)?.seq ?? subject.seq,
      from,
      to: stateOf(decision.state),
    };
  }

  /** Appends the events of decisions in order, chained to the log. */
  async append(
    tx: Tx,
    kind: LogKind,
    subjectId: string,
    decisions: readonly Decided<unknown>[],
  ): Promise<void> {
    let prevHash = await this.log.lastHash(tx, kind, subjectId);
    const stored: StoredEvent[] = [];
    for (const { appended, from, to } of decisions) {
      for (const [index, event] of appended.entries()) {
        const linked = chain(prevHash, event, sha256);
        prevHash = linked.hash;
        stored.push({ ...linked, fromState: from, toState: index === appended.length - 1 ? to : from });
      }
    }
    await this.log.append(tx, kind, subjectId, stored);
  }

  /** The subject with its log in memory, to try facts on. Nothing is written. */
  async rehearse<S extends Json, Env extends FoldEnv>(
    reader: Reader,
    machine: Machine<S, Env>,
    subject: Subject<S>,
  ): Promise<Rehearsal<S, Env>> {
    return new Rehearsal(machine, subject, await this.log.read(reader, machine.kind, subject.id));
  }

  /** What the drafts would lead to. Nothing is written. */
  async preview<S extends Json, Env extends FoldEnv>(
    reader: Reader,
    machine: Machine<S, Env>,
    subject: Subject<S>,
    drafts: readonly Draft[],
    judging: (draft: Draft) => Judging<Env>,
  ): Promise<{ ok: true; state: S } | (Refused & { at: number })> {
    const rehearsal = await this.rehearse(reader, machine, subject);
    for (const [at, draft] of drafts.entries()) {
      const refused = rehearsal.record(draft, judging(draft));
      if (refused) return { ...refused, at };
    }
    return { ok: true, state: rehearsal.state };
  }

  /** Recomputes the hash chain, replays the log and compares the result with the stored snapshot. */
  async verify<S extends Json, Env extends FoldEnv>(
    reader: Reader,
    machine: Machine<S, Env>,
    subject: Subject<S>,
    envOf: (event: LoggedEvent) => Env,
  ): Promise<Verdict> {
    const log = await this.log.read(reader, machine.kind, subject.id);
    const chained = verifyChain(log, sha256);
    if (!chained.ok) return { ok: false, events: log.length, seq: chained.seq, fault: chained.fault };
    const again: Replayed<S> = replay(machine.lifecycle, log, envOf);
    if (!again.ok) return { ok: false, events: log.length, seq: again.seq, fault: again.code };
    const same = canonicalJson(again.state) === canonicalJson(subject.state);
    return same
      ? { ok: true, events: log.length }
      : { ok: false, events: log.length, seq: log.length, fault: 'snapshot' };
  }
}
