import { Inject, Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../identity/index.js';
import { EventLogStore, Recorder, TextStore, type Verdict } from '../eventlog/index.js';
import type { Reader } from '../platform/database/index.js';
import { CASE_READERS } from './case-page.read-model.js';
import { CaseConditions } from './case-judging.js';
import { CaseStore } from './case.store.js';
import { CASE_MACHINE } from './machine.js';

/** The log of a case as people read it, and the proof that nobody changed it. */
@Injectable()
export class CaseLog {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(EventLogStore) private readonly log: EventLogStore,
    @Inject(TextStore) private readonly texts: TextStore,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(CaseConditions) private readonly conditions: CaseConditions,
  ) {}

  /** Events in order, with the texts their payloads point to beside them. */
  async of(reader: Reader, actor: Actor, id: string) {
    const row = await this.store.read(reader, id, scopeOf(actor, CASE_READERS));
    if (!row) return undefined;
    const events = await this.log.read(reader, 'case', id);
    const texts = await this.texts.read(reader, { type: 'case', id });
    return { items: events, texts: Object.fromEntries(texts) };
  }

  /** Recomputes the hash chain and replays the log against the stored snapshot. */
  async verify(reader: Reader, actor: Actor, id: string): Promise<Verdict | undefined> {
    const row = await this.store.read(reader, id, scopeOf(actor, CASE_READERS));
    if (!row) return undefined;
    const { envOf } = await this.conditions.at(reader, id);
    return this.recorder.verify(reader, CASE_MACHINE, { id, state: row.snapshot, seq: row.version }, envOf);
  }
}
