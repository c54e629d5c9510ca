import { z } from 'zod';
import { isCivilDate, type CivilDate } from './civil-date.js';

/**
 * The words payloads are made of. Event payloads carry ids, dates, amounts, codes and numbers only; free text and
 * people live in their own rows. Each builder marks its schema with `kind`, and a test walks every stored schema and
 * fails on a string without one.
 */
export type FieldKind = 'date' | 'instant' | 'money' | 'id' | 'code' | 'documentNumber' | 'text';

/** A civil date `YYYY-MM-DD`. */
export const date = () =>
  z
    .string()
    .refine((value): value is CivilDate => isCivilDate(value), { message: 'date' })
    .meta({ kind: 'date', format: 'date' });

/** An instant, RFC 3339 with offset. */
export const instant = () => z.iso.datetime({ offset: true }).meta({ kind: 'instant' });

/** An amount in CNY: a string with two decimals, never negative. */
export const money = () =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,11})\.\d{2}$/, { message: 'money' })
    .meta({ kind: 'money' });

/** A row id (UUID). */
export const id = () => z.uuid().meta({ kind: 'id' });

/** An id given by the caller inside one case or payload: a claim, an instalment, a document, a measure. */
export const localId = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { message: 'localId' })
    .meta({ kind: 'id' });

/** One of a closed list, or a word of the configuration: letters, digits, dots and dashes. */
export const code = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { message: 'code' })
    .meta({ kind: 'code' });

/** The printed number of an instrument, e.g. 桂东劳人仲案〔2025〕12号. */
export const documentNumber = () =>
  z
    .string()
    .regex(/^[\p{Script=Han}A-Za-z0-9〔〕（）()\[\]第号字之、\-－—/]{1,40}$/u, { message: 'documentNumber' })
    .meta({ kind: 'documentNumber' });

/**
 * Free text, up to 4,000 characters. The API takes it; before the event is stored the text moves to a row of its own
 * and the payload keeps `{textId, digest}`.
 */
export const text = () => z.string().trim().min(1).max(4000).meta({ kind: 'text' });

/** What stands in a stored payload where the API took a text. */
export const textReference = () =>
  z.strictObject({
    textId: id(),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ kind: 'code' }),
  });
