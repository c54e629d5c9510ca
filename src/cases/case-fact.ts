import type { z } from 'zod';
import type { Payload } from '../domain/lifecycle/events.js';
import type { factBody } from './case.dto.js';

/** A fact as a caller sends it. */
export interface CaseFactGiven {
  readonly type: string;
  readonly occurredOn: string;
  readonly track?: string | undefined;
  readonly payload?: Payload | undefined;
}

/** JSON parsed from a request is JSON: what the payload must hold is its event's schema to say. */
export function factOf({ type, occurredOn, track, payload }: z.infer<typeof factBody>): CaseFactGiven {
  return { type, occurredOn, track, payload: payload as Payload | undefined };
}
