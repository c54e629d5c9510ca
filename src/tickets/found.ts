import { Refusal } from '../platform/http/index.js';

/** @throws Refusal NOT_FOUND for what is absent or out of reach. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('NOT_FOUND');
  return value;
}
