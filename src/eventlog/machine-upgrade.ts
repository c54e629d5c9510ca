import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Json } from '../domain/lifecycle/canonical-json.js';
import { replay, type Replayed } from '../domain/lifecycle/decide.js';
import type { LoggedEvent } from '../domain/lifecycle/events.js';
import type { FoldEnv } from '../domain/lifecycle/lifecycle.js';
import { Refusal } from '../platform/http/index.js';
import type { Reader } from '../platform/database/index.js';
import { EventLogStore } from './event-log.store.js';
import type { Machine } from './machine.js';

/** A stored snapshot with the machine it was folded by. */
export interface StoredSnapshot<S> {
  readonly id: string;
  readonly state: S;
  readonly machineVersion: string;
  readonly machineHash: string;
}

/** Was this snapshot folded by another machine than the one that runs now? */
export function isOutdated<S extends Json, Env extends FoldEnv>(
  machine: Machine<S, Env>,
  stored: Pick<StoredSnapshot<S>, 'machineVersion' | 'machineHash'>,
): boolean {
  return stored.machineVersion !== machine.lifecycle.version || stored.machineHash !== machine.hash;
}

/**
 * Brings snapshots of an older machine up to the one that runs now: the log is the truth, so it is folded again, each
 * event under the conditions it was recorded under.
 */
@Injectable()
export class MachineUpgrade {
  private readonly log = new Logger('machine-upgrade');
  private readonly told = new Set<string>();

  constructor(@Inject(EventLogStore) private readonly events: EventLogStore) {}

  /**
   * The state under the running machine: the stored one, or, when another machine made it, the fold of the log.
   * Writes nothing; the next command saves it.
   * @param conditions of the logged events; asked only when there is something to fold again.
   * @throws Refusal MACHINE_UPGRADE_FAILED with the number of the event this machine does not accept. What is stored
   *   stays readable.
   */
  async current<S extends Json, Env extends FoldEnv>(
    reader: Reader,
    machine: Machine<S, Env>,
    stored: StoredSnapshot<S>,
    conditions: () => Promise<{ readonly envOf: (event: LoggedEvent) => Env }>,
  ): Promise<S> {
    if (!isOutdated(machine, stored)) return stored.state;
    const log = await this.events.read(reader, machine.kind, stored.id);
    const { envOf } = await conditions();
    const folded = replay(machine.lifecycle, log, envOf);
    if (folded.ok) return folded.state;
    this.tell(machine, stored, folded);
    throw new Refusal('MACHINE_UPGRADE_FAILED', {
      params: { seq: folded.seq },
      extra: { seq: folded.seq, cause: { code: folded.code } },
    });
  }

  /** Once a process and subject: the case is asked for again and again, the fault stays the same. */
  private tell<S extends Json, Env extends FoldEnv>(
    { kind, lifecycle }: Machine<S, Env>,
    { id, machineVersion }: StoredSnapshot<S>,
    refused: Exclude<Replayed<S>, { ok: true }>,
  ): void {
    if (this.told.has(`${kind} ${id}`)) return;
    this.told.add(`${kind} ${id}`);
    const { seq, code, reason } = refused;
    const at = { kind, id, seq, code, ...(reason === undefined ? {} : { reason }) };
    this.log.error(
      { ...at, from: machineVersion, to: lifecycle.version },
      'the running machine does not accept a stored log: the snapshot stays as it is and takes no further events',
    );
  }
}
