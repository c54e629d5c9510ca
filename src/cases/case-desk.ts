import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { OpenCase, type CaseToOpen } from './open-case.js';

/** The room's door for other rooms: opening a case inside their transaction. */
@Injectable()
export class CaseDesk {
  constructor(@Inject(OpenCase) private readonly opening: OpenCase) {}

  /** @returns id of the new case. @throws Refusal when the entry event is not lawful or not complete. */
  open(tx: Tx, wanted: CaseToOpen): Promise<string> {
    return this.opening.execute(tx, wanted);
  }
}
