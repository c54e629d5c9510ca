import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** An opaque token: 32 random bytes, 43 characters of base64url. It says nothing and is stored as its hash only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token. Plain SHA-256 does: 256 random bits cannot be guessed back from it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The CSRF token of a cookie session: derived, so nothing has to be stored, and of no use with another session. */
export function csrfToken(appSecret: string, sessionId: string): string {
  return createHmac('sha256', appSecret).update(`csrf:${sessionId}`).digest('base64url');
}

/** Compares without telling by its time how far two texts agree. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}
