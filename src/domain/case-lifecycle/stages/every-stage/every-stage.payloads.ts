import { z } from 'zod';
import type { CivilDate } from '../../../civil-date.js';
import { code, date, documentNumber, id, localId, money, text } from '../../../payload-schema.js';
import { partiesMeant, type CaseFacts } from '../../case-facts.js';

/** Shapes that the payloads of several stages share. */

/** Who did it: a party's id, or `worker` / `employer` for everybody on that side. Left out: the worker. */
export const side = () => code().optional();

/** An agreement: the sum, the plan and when it takes effect (the day of the act when left out). */
export const agreementFields = {
  total: money(),
  instalments: z.array(
    z.strictObject({
      id: localId().optional(),
      due: date(),
      amount: money(),
      claimIds: z.array(localId()).optional(),
      payee: id().optional(),
    }),
  ),
  claimIds: z.array(localId()).optional(),
  terms: text().optional(),
  accelerates: z.boolean().optional(),
  effectiveOn: date().optional(),
  consents: z.array(id()).optional(),
};

/** The body a filing goes to. */
export const bodySchema = () =>
  z.strictObject({
    agencyId: id().optional(),
    level: code().optional(),
    region: code().optional(),
    caseNo: documentNumber().optional(),
  });

/** Ways of service. Only the first three are a signature; the others deem a paper served. */
const SERVICE_MODES = ['signed', 'electronic', 'agent', 'left', 'posted', 'publicNotice'] as const;
const SIGNATURES: readonly string[] = ['signed', 'electronic', 'agent'];

/** Service per party: a day, or the day with how it was done; null while nobody knows. */
export const servedSchema = () =>
  z.record(
    localId(),
    z.union([
      date().nullable(),
      z.strictObject({
        on: date().nullable(),
        mode: z.enum(SERVICE_MODES).optional(),
        evidence: id().optional(),
      }),
    ]),
  );
export type Served = z.infer<ReturnType<typeof servedSchema>>;

/** The day of service by party id, keys such as `worker` spread over everybody they mean. */
export function servedDays(facts: CaseFacts, served: Served): Readonly<Record<string, CivilDate | null>> {
  return Object.fromEntries(
    Object.entries(served).flatMap(([key, entry]) => {
      const on = typeof entry === 'string' || entry === null ? entry : entry.on;
      return partiesMeant(facts, key).map((party) => [party, on] as const);
    }),
  );
}

/** The latest known day of a map of services, or null. */
export function latestService(served: Served): CivilDate | null {
  const days = Object.values(served).flatMap((entry) => {
    const on = typeof entry === 'string' || entry === null ? entry : entry.on;
    return on === null ? [] : [on];
  });
  return days.sort().at(-1) ?? null;
}

/** Have both sides, every worker and every employer still in the case, signed for the paper? */
export function everybodySigned(facts: CaseFacts, served: Served): boolean {
  const signed = Object.entries(served).filter(([, entry]) =>
    typeof entry === 'string' || entry === null
      ? entry !== null
      : entry.on !== null && SIGNATURES.includes(entry.mode ?? 'signed'),
  );
  const days = servedDays(facts, Object.fromEntries(signed));
  const needed = [...partiesMeant(facts, 'worker'), ...partiesMeant(facts, 'employer')];
  return needed.length > 0 && needed.every((party) => days[party] !== undefined);
}

/** Nobody knows yet when these parties were served: no clock runs for them, so somebody has to ask. */
export function askService(facts: CaseFacts, served: Served, since: CivilDate) {
  return Object.entries(servedDays(facts, served))
    .filter(([, on]) => on === null)
    .map(([party]) => ({ code: 'askServiceDate', subject: party, since }));
}
