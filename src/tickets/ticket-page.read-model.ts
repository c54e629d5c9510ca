import { Inject, Injectable } from '@nestjs/common';
import { deadlinesOf } from '../deadlines/index.js';
import { ticketView, type TicketView } from '../domain/ticket-lifecycle/ticket-view.js';
import type { Actor } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Words, type Locale } from '../platform/http/index.js';
import { allowedOn } from './allowed-events.js';
import { detailsOf, workersOf, type TicketDetails, type WorkerOnPage } from './ticket-details.read-model.js';
import { TicketConditions } from './ticket-judging.js';
import { TicketStore, type TicketRow } from './ticket.store.js';
import { unionsOfTicket, type TicketUnion, type TicketUnions } from './ticket-unions.js';

interface Parts {
  readonly row: TicketRow;
  readonly view: TicketView;
  readonly details: TicketDetails;
  readonly unions: TicketUnions;
  readonly lang: Locale;
}

/** Everything the ticket screen shows, out of one snapshot of the database. */
@Injectable()
export class TicketPage {
  constructor(
    @Inject(TicketStore) private readonly store: TicketStore,
    @Inject(TicketConditions) private readonly conditions: TicketConditions,
    @Inject(Words) private readonly words: Words,
  ) {}

  /** `undefined` when absent or out of reach, which look the same. */
  async of(reader: Reader, actor: Actor, id: string, locale: string) {
    const row = await this.store.read(reader, id, actor);
    if (!row) return undefined;
    const { snapshot, filedUnionPath } = row;
    const { env } = await this.conditions.at(reader, { filedUnionPath, filedAt: snapshot.facts.filedAt });
    const unions = await unionsOfTicket(reader, snapshot.facts);
    const view = ticketView(snapshot);
    const details = await detailsOf(reader, id, view.caseIds);
    const lang: Locale = locale === 'en' ? 'en' : 'zh-CN';
    return {
      ...this.head({ row, view, details, unions, lang }),
      ...body({ row, view, details, unions, lang }),
      workers: (await workersOf(reader, id)).map((worker) => withOutcome(worker, row)),
      allowedEvents: allowedOn(snapshot, env, unions, actor).map((event) => ({
        ...event,
        label: this.words.translate(lang, event.label),
      })),
      deadlines: await deadlinesOf(reader, 'ticket', id),
      events: row.version,
    };
  }

  private head({ row, view, details, unions, lang }: Parts) {
    const { channel } = row.snapshot.facts;
    const outcome = view.outcomeByWorker;
    const problem = view.problem?.ground ?? null;
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      demo: row.demo,
      state: view.state,
      stateLabel: this.words.translate(lang, `ticket.state.${view.state}`),
      category: view.category,
      subCategory: details.subCategory,
      difficulty: view.difficulty,
      urgency: view.urgency,
      channel,
      outcome,
      claimedOutcome: view.outcome,
      closedAs: view.closedAs,
      problem,
      labels: this.labels(lang, {
        category: `ticket.category.${view.category}`,
        difficulty: `ticket.difficulty.${view.difficulty}`,
        urgency: `ticket.urgency.${view.urgency}`,
        channel: `ticket.channel.${channel}`,
        outcome: outcome && `ticket.outcome.${outcome}`,
        claimedOutcome: view.outcome && `ticket.outcome.${view.outcome}`,
        closedAs: view.closedAs && `ticket.closedAs.${view.closedAs}`,
        problem: problem && `ticket.problem.${problem}`,
      }),
      unionId: (unions.handling ?? unions.dispatching).id,
      filingUnion: shown(unions.filing),
      dispatchingUnion: shown(unions.dispatching),
      handlingUnion: unions.handling && shown(unions.handling),
      chain: unions.chain.map(shown),
      assistingUnions: unions.owingAssistance.map(shown),
    };
  }

  private labels(lang: Locale, keys: Readonly<Record<string, string | null>>): Record<string, string> {
    const known = Object.entries(keys).flatMap(([field, key]) =>
      key === null ? [] : [[field, key] as const],
    );
    return Object.fromEntries(known.map(([field, key]) => [field, this.words.translate(lang, key)]));
  }
}

function body({ row, view, details }: Parts) {
  const { facts } = row.snapshot;
  return {
    suspended: view.suspended,
    confidential: facts.confidential,
    filedAt: facts.filedAt,
    closedAt: view.closedAt,
    ownerId: view.ownerId,
    ownerName: details.ownerName,
    caller: details.caller && { ...details.caller, worker: facts.caller },
    claims: facts.claims,
    amount: facts.amount,
    employer: details.employer,
    regionCode: facts.region,
    workplace: details.workplace,
    narrative: details.narrative,
    wanted: details.wanted,
    recordingRef: details.recordingRef,
    recovered: view.recovered,
    caseId: view.openedCaseId ?? view.caseIds[0] ?? null,
    cases: details.cases,
    reopenProposed: view.reopenProposed,
    reworks: view.reworks,
    openInstructions: view.openInstructions,
  };
}

/** Each worker has an own recovered amount and an own call-back. */
function withOutcome(worker: WorkerOnPage, { snapshot: { facts } }: TicketRow) {
  const share = facts.result?.byWorker.find((row) => row.worker === worker.id);
  const answer = facts.answers.find((given) => given.worker === worker.id);
  return { ...worker, recovered: share?.amount ?? null, callBack: answer ? callBackOf(answer) : null };
}

function callBackOf({ worker: _worker, ...answer }: TicketRow['snapshot']['facts']['answers'][number]) {
  return answer;
}

function shown({ id, name }: TicketUnion) {
  return { id, name };
}
