import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { deadlinesOf, type DeadlineView } from '../deadlines/index.js';
import { findEvent } from '../domain/case-lifecycle/case-events.js';
import { caseView, type CaseView } from '../domain/case-lifecycle/case-view.js';
import { actingUnion, scopeOf, type Actor, type Role } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Words, type Locale } from '../platform/http/index.js';
import { rolesFor } from './case-decider.js';
import { CaseConditions } from './case-judging.js';
import { CaseStore, type CaseRow } from './case.store.js';

/** Who may read cases: those who carry them, check them and watch over them, each within his union's reach. */
export const CASE_READERS: readonly Role[] = ['mediator', 'specialist', 'supervisor', 'auditDesk', 'auditor'];

interface PartyName {
  partyId: string;
  name: string;
  personId: string | null;
  employerId: string | null;
}

/** Everything the case screen shows, out of one snapshot of the database. */
@Injectable()
export class CasePage {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
    @Inject(Words) private readonly words: Words,
  ) {}

  /** `undefined` when absent or out of reach, which look the same. */
  async of(reader: Reader, actor: Actor, id: string, locale: string) {
    const row = await this.store.read(reader, id, scopeOf(actor, CASE_READERS));
    if (!row) return undefined;
    const { env } = await this.conditions.at(reader);
    const view = caseView(row.snapshot, env);
    const deadlines = await deadlinesOf(reader, 'case', id);
    const names = await partyNames(reader, id);
    const lang: Locale = locale === 'en' ? 'en' : 'zh-CN';
    return this.assemble(row, view, { deadlines, names, actor, lang });
  }

  private assemble(row: CaseRow, view: CaseView, with_: Assembly) {
    const { facts } = row.snapshot;
    const allowed = this.allowed(row, view, with_);
    const may = new Set(allowed.map((event) => event.type));
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      demo: row.demo,
      unionId: row.unionId,
      ownerId: row.ownerId,
      ticketId: row.ticketId,
      region: facts.region,
      openedOn: facts.openedOn,
      closedOn: view.closedOn,
      stage: view.stage,
      state: view.state,
      stateLabel: this.words.translate(with_.lang, `case.state.${view.state}`),
      outcome: view.outcome,
      outcomes: view.outcomes,
      claimed: view.claimed,
      recovered: view.recovered,
      tracks: view.tracks.map((track) => ({
        ...track,
        label: this.words.translate(with_.lang, `case.state.${track.state}`),
        claims: [...new Set(track.pairs.map((pair) => pair.claimId))],
        workers: [...new Set(track.pairs.map((pair) => pair.workerId))],
        allowedEvents: track.allowedEvents.filter((type) => may.has(type)),
        deadlines: with_.deadlines.filter((deadline) => deadline.track === track.id),
      })),
      regions: view.regions,
      allowedEvents: allowed,
      deadlines: with_.deadlines,
      parties: facts.parties.map((party) => ({ ...party, ...with_.names.get(party.id) })),
      claims: facts.claims,
      instruments: facts.instruments,
      payments: facts.payments,
      handOvers: view.handOvers,
      tasks: view.tasks,
      irregularities: view.irregularities,
    };
  }

  /** What this actor may record now, with the label of the button and the form behind it. */
  private allowed(row: CaseRow, view: CaseView, { actor, lang }: Assembly) {
    return view.allowedEvents
      .filter(({ type }) => rolesFor(type).some((role) => actingUnion(actor, role, row.unionPath)))
      .map(({ type, basis, tracks }) => ({
        type,
        label: this.words.translate(lang, `case.event.${type}`),
        basis,
        tracks,
        payloadSchema: payloadSchemaOf(type),
      }));
  }
}

interface Assembly {
  readonly deadlines: readonly DeadlineView[];
  readonly names: ReadonlyMap<string, Omit<PartyName, 'partyId'>>;
  readonly actor: Actor;
  readonly lang: Locale;
}

const schemas = new Map<string, Record<string, unknown>>();

/** JSON Schema (2020-12) of an event's payload as the API takes it. */
export function payloadSchemaOf(type: string): Record<string, unknown> {
  const known = schemas.get(type);
  if (known) return known;
  const definition = findEvent(type);
  const schema = definition
    ? z.toJSONSchema(definition.payload, { io: 'input', unrepresentable: 'any' })
    : {};
  const made: Record<string, unknown> = { ...schema };
  schemas.set(type, made);
  return made;
}

async function partyNames(reader: Reader, caseId: string) {
  const rows = await reader.query<PartyName>(
    `SELECT cp.party_id AS "partyId", coalesce(p.name, e.name) AS name, cp.person_id AS "personId",
            cp.employer_id AS "employerId"
       FROM case_parties cp
       LEFT JOIN people p ON p.id = cp.person_id
       LEFT JOIN employers e ON e.id = cp.employer_id
      WHERE cp.case_id = $1`,
    [caseId],
  );
  return new Map(rows.map(({ partyId, ...name }) => [partyId, name]));
}
