import { SESSION_COOKIE } from '../platform/http/index.js';
import { LIFETIMES } from './session.store.js';

/** The `Set-Cookie` value that starts a session. Scripts cannot read it; other sites' forms do not send it. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie(token, LIFETIMES.cookie, secure);
}

/** The `Set-Cookie` value that ends it. */
export function endedCookie(secure: boolean): string {
  return cookie('', 0, secure);
}

/** The session token out of a `Cookie` header. Tokens are base64url, so nothing needs decoding. */
export function tokenInCookies(header: string | undefined): string | undefined {
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return pair?.slice(SESSION_COOKIE.length + 1) || undefined;
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const parts = [`${SESSION_COOKIE}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAge}`];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
