import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { actingUnion, type Actor, type Role } from '../identity/index.js';
import { PartyStore } from '../parties/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { WorkingUnion, type Union } from '../unions/index.js';
import { factOf } from './case-fact.js';
import type { openBody } from './case.dto.js';
import { OpenCase, type PartyToOpen } from './open-case.js';

const OPENERS: readonly Role[] = ['specialist', 'mediator', 'supervisor'];

/** A case that begins at the window or with a warning: parties are found or made, then the case is opened. */
@Injectable()
export class CaseIntake {
  constructor(
    @Inject(WorkingUnion) private readonly unions: WorkingUnion,
    @Inject(PartyStore) private readonly parties: PartyStore,
    @Inject(OpenCase) private readonly opening: OpenCase,
  ) {}

  /** @returns id of the case. */
  async execute(tx: Tx, actor: Actor, body: z.infer<typeof openBody>): Promise<string> {
    const union = await this.unions.choose(tx, actor, OPENERS, body);
    const { role, unionId } = recorderAt(actor, union);
    const region = body.regionCode ?? union.regionCode;
    return this.opening.execute(tx, {
      union,
      region,
      channel: body.channel,
      parties: await this.partiesOf(tx, body, region),
      claims: body.claims ?? [],
      ownerId: body.ownerId ?? (role === 'mediator' || role === 'specialist' ? actor.userId : undefined),
      entry: body.entry && factOf(body.entry),
      actor: { userId: actor.userId, role, unionId },
    });
  }

  private async partiesOf(tx: Tx, body: z.infer<typeof openBody>, region: string): Promise<PartyToOpen[]> {
    const made: PartyToOpen[] = [];
    for (const worker of [...(body.worker ? [body.worker] : []), ...(body.workers ?? [])]) {
      made.push({ role: 'worker', personId: await this.parties.findOrCreatePerson(tx, worker) });
    }
    if (body.employer) {
      const employer = { ...body.employer, regionCode: region };
      made.push({ role: 'employer', employerId: await this.parties.findOrCreateEmployer(tx, employer) });
    }
    return made;
  }
}

function recorderAt(actor: Actor, union: Union) {
  for (const role of OPENERS) {
    const grant = actingUnion(actor, role, union.path);
    if (grant) return { role, unionId: grant.unionId };
  }
  throw new Refusal('FORBIDDEN_ROLE');
}
