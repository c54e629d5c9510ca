import { Inject, Injectable } from '@nestjs/common';
import type { TicketState } from '../domain/ticket-lifecycle/ticket-state.js';
import { MachineUpgrade } from '../eventlog/index.js';
import type { Reader } from '../platform/database/index.js';
import { TICKET_MACHINE } from './machine.js';
import { TicketConditions } from './ticket-judging.js';
import type { TicketRow } from './ticket.store.js';

/** A stored ticket as the machine that runs now understands it. */
@Injectable()
export class TicketUpgrade {
  constructor(
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(MachineUpgrade) private readonly machines: MachineUpgrade,
  ) {}

  /**
   * The same row when this machine folded it.
   * @throws Refusal MACHINE_UPGRADE_FAILED when the log of a ticket of an older machine does not fold in this one.
   */
  async current(reader: Reader, row: TicketRow): Promise<TicketRow> {
    const { id, filedUnionPath, snapshot, machineVersion, machineHash } = row;
    const stored = { id, state: snapshot as TicketState, machineVersion, machineHash };
    const state = await this.machines.current(reader, TICKET_MACHINE, stored, () =>
      this.conditions.at(reader, { id, filedUnionPath, filedAt: snapshot.facts.filedAt }),
    );
    return state.state === null ? row : { ...row, snapshot: state, ...RUNNING };
  }
}

/** So that a row brought up to date is not folded again by whoever it is handed to. */
const RUNNING = {
  machineVersion: TICKET_MACHINE.lifecycle.version,
  machineHash: TICKET_MACHINE.hash,
};
