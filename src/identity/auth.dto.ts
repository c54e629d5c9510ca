import { z } from 'zod';
import type { EndpointOptions } from '../platform/http/index.js';
import { ROLES } from './actor.js';

const tokens = z.strictObject({
  accessToken: z.string().describe('Opaque; send as Authorization: Bearer …'),
  expiresIn: z.int().describe('Seconds the access token lives'),
  refreshToken: z
    .string()
    .describe('Good for one POST /auth/refresh; coming back twice it ends every session of the sign-in'),
});

export const LOGIN = {
  summary: 'Sign in: a session cookie for the console, tokens for programs',
  access: 'public',
  status: 200,
  idempotent: false,
  body: z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  response: tokens
    .extend({ csrfToken: z.string().describe('Send as X-CSRF-Token with the cookie on anything but GET') })
    .meta({ id: 'SignedIn' }),
} satisfies EndpointOptions;

export const REFRESH = {
  summary: 'Trade a refresh token for a new pair',
  access: 'public',
  status: 200,
  idempotent: false,
  body: z.strictObject({ refreshToken: z.string().min(1).max(200) }),
  response: tokens.meta({ id: 'TokenPair' }),
} satisfies EndpointOptions;

export const LOGOUT = {
  summary: 'End every session of this sign-in',
  access: 'authenticated',
  idempotent: false,
  response: 'empty',
} satisfies EndpointOptions;

const role = z.enum(ROLES);

export const ME = {
  summary: 'Who is signed in, with roles and unions',
  access: 'authenticated',
  response: z
    .strictObject({
      userId: z.uuid(),
      username: z.string(),
      displayName: z.string(),
      locale: z.string(),
      roles: z.array(role),
      unions: z.array(
        z.strictObject({ id: z.uuid(), name: z.string(), path: z.string(), roles: z.array(role) }),
      ),
      csrfToken: z
        .string()
        .nullable()
        .describe('For a cookie session; null for a bearer token, which needs none'),
    })
    .meta({ id: 'Me' }),
} satisfies EndpointOptions;
