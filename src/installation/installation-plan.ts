import { z } from 'zod';
import { ROLES } from '../identity/index.js';
import { UNION_LEVELS } from '../unions/index.js';

const name = z.string().trim().min(1).max(100);

/** What an installation begins with: unions from the top down, and the first accounts. */
export const installationPlan = z.strictObject({
  unions: z
    .array(
      z.strictObject({
        name,
        level: z.enum(UNION_LEVELS),
        /** GB/T 2260 without trailing zeros; statistical codes below the county. */
        regionCode: z.string().regex(/^\d{2,12}$/, 'two to twelve digits'),
        /** Full name of the union next above; left out for the topmost alone. */
        under: name.optional(),
      }),
    )
    .default([]),
  accounts: z
    .array(
      z.strictObject({
        username: z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9._-]{1,49}$/, 'a letter, then letters, digits, dots or dashes'),
        displayName: name,
        grants: z.array(z.strictObject({ role: z.enum(ROLES), union: name })).min(1),
      }),
    )
    .default([]),
});

export type InstallationPlan = z.infer<typeof installationPlan>;

/**
 * Reads a plan out of the text of a file.
 * @throws Error naming the field at fault, in one line.
 */
export function readPlan(text: string): InstallationPlan {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`the plan is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = installationPlan.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the plan'}: ${issue.message}`,
  );
  throw new Error(faults.join(' · '));
}
