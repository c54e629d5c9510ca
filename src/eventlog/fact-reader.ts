import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { correctionSchema, isCorrection } from '../domain/lifecycle/corrections.js';
import type { Payload } from '../domain/lifecycle/events.js';
import type { Reader } from '../platform/database/index.js';
import { checkInput, Refusal } from '../platform/http/index.js';
import { EventLogStore, type LogKind } from './event-log.store.js';
import { TextStore, type SplitPayload } from './text.store.js';

/** Which subject a fact is about, and the payload schemas of its machine. */
export interface FactSubject {
  readonly kind: LogKind;
  /** Null while the subject does not exist yet. */
  readonly id: string | null;
  readonly schemaOf: (type: string) => z.ZodType | undefined;
}

/** A payload ready to be judged, its texts taken out. */
export interface CheckedPayload extends SplitPayload {
  /** Set when the payload does not fit its schema: good only for asking whether the event is possible at all. */
  readonly fault?: Refusal;
}

/** Checks the payload of a fact against its event's schema and takes the texts out of it. */
@Injectable()
export class FactReader {
  constructor(
    @Inject(EventLogStore) private readonly log: EventLogStore,
    @Inject(TextStore) private readonly texts: TextStore,
  ) {}

  /** @throws Refusal VALIDATION_FAILED for an event type the machine does not know. */
  async check(reader: Reader, subject: FactSubject, type: string, payload: Payload): Promise<CheckedPayload> {
    const schema = isCorrection(type)
      ? correctionSchema(type, await this.correctedSchema(reader, subject, payload['seq']))
      : subject.schemaOf(type);
    if (!schema) {
      throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'type', message: 'validation.eventType' }] });
    }
    const checked = checkInput(schema, payload, ['payload']);
    if (!checked.ok) return { payload, texts: [], fault: checked.refusal };
    return this.texts.split(schema, checked.data as Payload);
  }

  /** A corrected payload has the shape of the event it corrects. */
  private async correctedSchema(reader: Reader, subject: FactSubject, seq: unknown) {
    if (subject.id === null || typeof seq !== 'number') return undefined;
    const log = await this.log.read(reader, subject.kind, subject.id);
    const target = log.find((event) => event.seq === seq);
    return target && subject.schemaOf(target.type);
  }
}
