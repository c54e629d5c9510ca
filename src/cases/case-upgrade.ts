import { Inject, Injectable } from '@nestjs/common';
import { MachineUpgrade } from '../eventlog/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { CaseConditions } from './case-judging.js';
import type { CaseRow } from './case.store.js';
import { CASE_MACHINE } from './machine.js';

/** A stored case as the machine that runs now understands it. */
@Injectable()
export class CaseUpgrade {
  constructor(
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(MachineUpgrade) private readonly machines: MachineUpgrade,
  ) {}

  /** For what must go on with a case that takes no events: its dates still move with the calendar. */
  async currentOrStored(reader: Reader, row: CaseRow): Promise<CaseRow> {
    try {
      return await this.current(reader, row);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'MACHINE_UPGRADE_FAILED') return row;
      throw error;
    }
  }

  /** @throws Refusal MACHINE_UPGRADE_FAILED when the log of a case of an older machine does not fold in this one. */
  async current(reader: Reader, row: CaseRow): Promise<CaseRow> {
    const stored = { ...row, state: row.snapshot };
    const conditions = () => this.conditions.at(reader, row.id);
    const snapshot = await this.machines.current(reader, CASE_MACHINE, stored, conditions);
    return {
      ...row,
      snapshot,
      machineVersion: CASE_MACHINE.lifecycle.version,
      machineHash: CASE_MACHINE.hash,
    };
  }
}
