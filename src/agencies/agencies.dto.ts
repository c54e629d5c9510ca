import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';
import { AGENCY_KINDS } from './agency-kind.js';

export const LIST_AGENCIES = {
  summary: 'Agencies a case can be shared with or handed to',
  access: 'authenticated',
  query: pageQuery.extend({ kind: z.enum(AGENCY_KINDS).optional() }),
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(AGENCY_KINDS),
        kindLabel: z.string(),
        unionId: z.uuid(),
        unionName: z.string().describe('The union beside which the agency works'),
      })
      .meta({ id: 'AgencyInList' }),
  ),
} satisfies EndpointOptions;
