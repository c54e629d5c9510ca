import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Payload } from '../domain/lifecycle/events.js';
import { extractTexts, type TextReference } from '../domain/payload-texts.js';
import type { Reader, Tx } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { sha256 } from './sha256.js';

export interface TextSubject {
  readonly type: 'case' | 'ticket' | 'escalation';
  readonly id: string;
}

interface PendingText extends TextReference {
  readonly content: string;
  readonly salt: string;
}

/** A payload with its texts taken out, and the texts to be stored with it. */
export interface SplitPayload {
  readonly payload: Payload;
  readonly texts: readonly PendingText[];
}

/**
 * Keeps free text in rows of its own. A log holds the row's id and a salted digest: whoever has the log cannot guess
 * the words, and whoever has the words can show that they are the ones recorded.
 */
@Injectable()
export class TextStore {
  /** Takes the texts out of a payload that has passed `schema`. Nothing is written yet. */
  split(schema: z.ZodType, payload: Payload): SplitPayload {
    const texts: PendingText[] = [];
    const reference = (content: string): TextReference => {
      const text = pending(content);
      texts.push(text);
      return { textId: text.textId, digest: text.digest };
    };
    return { payload: extractTexts(schema, payload, reference) as Payload, texts };
  }

  async save(tx: Tx, subject: TextSubject, texts: readonly PendingText[]): Promise<void> {
    for (const text of texts) {
      await tx.query(
        `INSERT INTO texts (id, subject_type, subject_id, content, salt, digest, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [text.textId, subject.type, subject.id, text.content, text.salt, text.digest, tx.now],
      );
    }
  }

  /** Stores one text by itself. @returns its row id. */
  async put(tx: Tx, subject: TextSubject, content: string): Promise<string> {
    const text = pending(content);
    await this.save(tx, subject, [text]);
    return text.textId;
  }

  /** The words behind row ids; whether the caller may read them is decided where the subject is read. */
  async read(reader: Reader, subject: TextSubject): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ id: string; content: string }>(
      'SELECT t.id, t.content FROM texts t WHERE t.subject_type = $1 AND t.subject_id = $2',
      [subject.type, subject.id],
    );
    return new Map(rows.map((row) => [row.id, row.content]));
  }
}

function pending(content: string): PendingText {
  const salt = randomBytes(16).toString('hex');
  return { textId: newId(), content, salt, digest: sha256(salt + content) };
}
