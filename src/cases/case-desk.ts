import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import type { CaseFactGiven } from './case-fact.js';
import { CaseIntake } from './case-intake.js';
import type { openBody } from './case.dto.js';
import { OpenCase, type CaseToOpen } from './open-case.js';
import { SendCaseEvent } from './send-case-event.js';

/** What the window is told when somebody comes in person, or a warning is reported. */
export type CaseAtWindow = z.infer<typeof openBody>;

/** The room's door for other rooms: opening a case, and recording facts on it, inside their transaction. */
@Injectable()
export class CaseDesk {
  constructor(
    @Inject(OpenCase) private readonly opening: OpenCase,
    @Inject(CaseIntake) private readonly intake: CaseIntake,
    @Inject(SendCaseEvent) private readonly sending: SendCaseEvent,
  ) {}

  /** @returns id of the new case. @throws Refusal when the entry event is not lawful or not complete. */
  open(tx: Tx, wanted: CaseToOpen): Promise<string> {
    return this.opening.execute(tx, wanted);
  }

  /** Opens a case for people who are named instead of known by id. @returns its id. @throws Refusal as `open`. */
  openAtWindow(tx: Tx, actor: Actor, told: CaseAtWindow): Promise<string> {
    return this.intake.execute(tx, actor, told);
  }

  /** Records a fact as somebody, whatever version the case has. @throws Refusal as the API does. */
  record(tx: Tx, actor: Actor, caseId: string, fact: CaseFactGiven): Promise<void> {
    return this.sending.execute(tx, actor, caseId, fact);
  }
}
