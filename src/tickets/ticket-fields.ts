import { z } from 'zod';
import {
  isIdNumber,
  isUscc,
  normaliseIdNumber,
  normalisePhone,
  normaliseUscc,
} from '../domain/identifiers.js';
import { money } from '../domain/payload-schema.js';

/** Enough digits to ring back; foreign and short service numbers are real callers too. */
const DIALABLE = /^\+?\d{5,16}(-\d{1,6})?$/;

export const phone = () =>
  z
    .string()
    .max(40)
    .refine((value) => DIALABLE.test(normalisePhone(value)), { error: 'validation.phoneNumber' });

export const idNumber = () =>
  z
    .string()
    .max(40)
    .refine((value) => isIdNumber(normaliseIdNumber(value)), { error: 'validation.citizenNumber' });

const uscc = () =>
  z
    .string()
    .max(40)
    .refine((value) => isUscc(normaliseUscc(value)), { error: 'validation.creditCode' });

const name = (most: number) => z.string().trim().min(1).max(most);

export const words = (most: number) => z.string().trim().min(1).max(most);

export const claimHead = () => z.string().regex(/^[A-Za-z][A-Za-z0-9.]{0,63}$/, { message: 'code' });

export const caller = () =>
  z.strictObject({ name: name(100).optional(), phone: phone().optional(), idNumber: idNumber().optional() });

export const worker = () =>
  z.strictObject({
    name: name(100),
    phone: phone().optional(),
    idNumber: idNumber().optional(),
    months: z.string().trim().max(60).optional(),
    amount: money().optional(),
  });

export const employer = () =>
  z.strictObject({
    name: name(200),
    uscc: uscc().optional(),
    address: z.string().trim().max(300).optional(),
  });

export const claim = () => z.strictObject({ head: claimHead(), amount: money().optional() });

export const instantField = () => z.iso.datetime({ offset: true });
