import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes and one lane: the first of the settings OWASP's password storage sheet names. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | undefined;

/** The stored form of a password, with its own salt and costs (PHC string). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Is this the password? For an unknown account pass `undefined`: the same work is done against a decoy, so that the
 * time of the answer does not tell which accounts exist.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('no account has this password', COST);
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
}
