import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/index.js';
import { Refusal } from './refusal.js';

const DEFAULT_LIMIT = 20;
const MOST = 100;

/** Query of a list; extend it with the list's filters: `pageQuery.extend({ status: … })`. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  cursor: z.string().max(1000).optional(),
});

export interface Page<T> {
  items: T[];
  /** Cursor of the next page; null on the last. */
  nextCursor: string | null;
}

/** Schema of a page of `item`. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().min(0).optional(),
  });
}

/**
 * Keyset pagination. A cursor holds the sort values of the last row shown and is signed, so that a caller can neither
 * read meaning into it nor make one up. Instants in it must be as exact as the column they are compared with
 * (microseconds as text, or a column that holds milliseconds).
 */
@Injectable()
export class Cursors {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * One page out of rows read with `LIMIT limit + 1`: the row too many only says that there is another page.
   * @param list name of the list and its sort order; a cursor of another list is refused.
   */
  page<T>(
    rows: readonly T[],
    limit: number,
    list: string,
    cursorOf: (row: T) => readonly unknown[],
  ): Page<T> {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, nextCursor: more ? this.seal(list, cursorOf(last)) : null };
  }

  /**
   * The sort values in a cursor, or undefined without one.
   * @throws Refusal VALIDATION_FAILED on path `cursor` when it was not made here, for this list.
   */
  read<S extends z.ZodType>(cursor: string | undefined, list: string, values: S): z.output<S> | undefined {
    if (cursor === undefined) return undefined;
    const [content = '', signature = ''] = cursor.split('.');
    const made = Buffer.from(this.sign(list, content));
    const given = Buffer.from(signature);
    if (made.length !== given.length || !timingSafeEqual(made, given)) throw invalid();
    const parsed = values.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
    if (!parsed.success) throw invalid();
    return parsed.data;
  }

  private seal(list: string, values: readonly unknown[]): string {
    const content = Buffer.from(JSON.stringify(values)).toString('base64url');
    return `${content}.${this.sign(list, content)}`;
  }

  private sign(list: string, content: string): string {
    const mac = createHmac('sha256', this.config.appSecret).update(`cursor\n${list}\n${content}`).digest();
    return mac.subarray(0, 16).toString('base64url');
  }
}

function invalid(): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path: 'cursor', message: 'validation.cursor' }] });
}
