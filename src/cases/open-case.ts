import { Inject, Injectable } from '@nestjs/common';
import { caseLifecycle } from '../domain/case-lifecycle/case-lifecycle.js';
import { civilDateOf, yearOf } from '../domain/civil-date.js';
import type { EventActor, Payload } from '../domain/lifecycle/events.js';
import type { Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { CaseDecider } from './case-decider.js';
import type { CaseFactGiven } from './case-fact.js';
import { CaseConditions } from './case-judging.js';
import { CaseWriter } from './case-writer.js';
import { CaseStore, type CasePartyRow } from './case.store.js';

/** A party of a case to be opened: a row of the people or of the employers. */
export type PartyToOpen =
  | { readonly role: 'worker'; readonly personId: string }
  | { readonly role: 'employer'; readonly employerId: string };

export interface ClaimToOpen {
  /** Head of claim: `wages`, `injuryMedical`, … */
  readonly head: string;
  readonly amount?: string | undefined;
  readonly knewOn?: string | undefined;
  readonly relationEndedOn?: string | undefined;
  readonly relationOngoing?: boolean | undefined;
}

export interface CaseToOpen {
  readonly union: { readonly id: string; readonly path: string };
  /** GB/T 2260 code of the place of work. */
  readonly region: string;
  readonly channel?: string | undefined;
  readonly parties: readonly PartyToOpen[];
  readonly claims: readonly ClaimToOpen[];
  readonly ticketId?: string | undefined;
  readonly ownerId?: string | undefined;
  /** The event by which the case enters a stage at once. */
  readonly entry?: CaseFactGiven | undefined;
  readonly actor: EventActor;
  readonly demo?: boolean;
}

/** Opens a case, with its entry event when there is one: both or neither. */
@Injectable()
export class OpenCase {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(CaseDecider) private readonly decider: CaseDecider,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
  ) {}

  /** @returns id of the new case. @throws Refusal when the entry event is not lawful or not complete. */
  async execute(tx: Tx, wanted: CaseToOpen): Promise<string> {
    const id = newId();
    const judging = await this.conditions.at(tx);
    const today = civilDateOf(tx.now);
    const parties = wanted.parties.map(rowOf);
    const first = { type: 'case.opened', occurredOn: today, payload: opening(wanted, parties) };
    const unionPath = wanted.union.path;
    const blank = { id, unionPath, state: caseLifecycle.initial(), seq: 0 };
    const opened = await this.decider.decide(tx, blank, first, wanted.actor, judging);
    const entered = wanted.entry
      ? [await this.decider.decide(tx, { id, unionPath, ...opened }, wanted.entry, wanted.actor, judging)]
      : [];
    const fresh = {
      id,
      number: await this.store.nextNumber(tx, wanted.union.id, yearOf(today)),
      unionId: wanted.union.id,
      unionPath: wanted.union.path,
      ownerId: wanted.ownerId ?? null,
      ticketId: wanted.ticketId ?? null,
      region: wanted.region,
      openedOn: today,
      demo: wanted.demo ?? false,
    };
    await this.writer.create(tx, fresh, parties, [opened, ...entered], judging);
    return id;
  }
}

function rowOf(party: PartyToOpen): CasePartyRow {
  const partyId = newId();
  return party.role === 'worker'
    ? { partyId, role: 'worker', kind: 'person', personId: party.personId, employerId: null }
    : { partyId, role: 'employer', kind: 'employer', personId: null, employerId: party.employerId };
}

/** The first event of every log: ids, dates and amounts; names stay in their own rows. */
function opening(wanted: CaseToOpen, parties: readonly CasePartyRow[]): Payload {
  const workerIds = parties.filter((party) => party.role === 'worker').map((party) => party.partyId);
  return {
    region: wanted.region,
    unionId: wanted.union.id,
    ticketId: wanted.ticketId,
    ownerId: wanted.ownerId,
    channel: wanted.channel,
    parties: parties.map((party) => ({ id: party.partyId, role: party.role, kind: party.kind })),
    claims: wanted.claims.map((claim, index) => ({ ...claim, id: `c${index + 1}`, workerIds })),
  };
}
