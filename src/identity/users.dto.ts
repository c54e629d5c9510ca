import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';
import { ROLES } from './actor.js';

export const LIST_USERS = {
  summary: 'Accounts that hold a role at a union you administer, or below',
  access: 'authenticated',
  roles: ['admin'],
  query: pageQuery.extend({ role: z.enum(ROLES).optional() }),
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        username: z.string(),
        displayName: z.string(),
        disabled: z.boolean(),
        grants: z.array(z.strictObject({ role: z.enum(ROLES), unionId: z.uuid(), unionName: z.string() })),
      })
      .meta({ id: 'UserInList' }),
  ),
} satisfies EndpointOptions;

export const LIST_ROLES = {
  summary: 'The roles, and how many accounts hold each where you administer',
  access: 'authenticated',
  roles: ['admin'],
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({ role: z.enum(ROLES), label: z.string(), holders: z.int().min(0) })
        .meta({ id: 'RoleInList' }),
    ),
    nextCursor: z.null(),
  }),
} satisfies EndpointOptions;
