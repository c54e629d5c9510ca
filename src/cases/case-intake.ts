import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { actingUnion, type Actor, type Role } from '../identity/index.js';
import { PartyStore } from '../parties/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { WorkingUnion, type Union } from '../unions/index.js';
import { factOf, type CaseFactGiven } from './case-fact.js';
import type { openBody } from './case.dto.js';
import { OpenCase, type PartyToOpen } from './open-case.js';

type Told = z.infer<typeof openBody>;

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
  async execute(tx: Tx, actor: Actor, body: Told): Promise<string> {
    const union = await this.unions.choose(tx, actor, OPENERS, body);
    const { role, unionId } = recorderAt(actor, union);
    const region = body.regionCode ?? union.regionCode;
    const employerId = await this.employerOf(tx, body, region);
    return this.opening.execute(tx, {
      union,
      region,
      channel: body.channel,
      parties: await this.partiesOf(tx, body, employerId),
      claims: body.claims ?? [],
      ownerId: body.ownerId ?? (role === 'mediator' || role === 'specialist' ? actor.userId : undefined),
      entry: body.entry && entryOf(body.entry, employerId),
      actor: { userId: actor.userId, role, unionId },
    });
  }

  private async partiesOf(tx: Tx, body: Told, employerId: string | undefined): Promise<PartyToOpen[]> {
    const workers = [...(body.worker ? [body.worker] : []), ...(body.workers ?? [])];
    const made: PartyToOpen[] = [];
    for (const worker of workers) {
      made.push({ role: 'worker', personId: await this.parties.findOrCreatePerson(tx, worker) });
    }
    return employerId === undefined ? made : [...made, { role: 'employer', employerId }];
  }

  /** Whoever reports a warning may name the employer in the entry event itself, before there is a row to point to. */
  private async employerOf(tx: Tx, body: Told, region: string): Promise<string | undefined> {
    const named = body.entry?.payload?.['employer'];
    const given =
      body.employer ?? (typeof named === 'string' && !UUID.test(named) ? { name: named } : undefined);
    if (!given || given.name.trim() === '') return undefined;
    return this.parties.findOrCreateEmployer(tx, { ...given, regionCode: region });
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The entry event with the employer's row in place of its name. */
function entryOf(entry: NonNullable<Told['entry']>, employerId: string | undefined): CaseFactGiven {
  const fact = factOf(entry);
  const named = fact.payload?.['employer'];
  const byName = typeof named === 'string' && !UUID.test(named);
  return byName && employerId !== undefined
    ? { ...fact, payload: { ...fact.payload, employer: employerId } }
    : fact;
}

function recorderAt(actor: Actor, union: Union) {
  for (const role of OPENERS) {
    const grant = actingUnion(actor, role, union.path);
    if (grant) return { role, unionId: grant.unionId };
  }
  throw new Refusal('FORBIDDEN_ROLE');
}
