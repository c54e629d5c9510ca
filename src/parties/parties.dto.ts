import { z } from 'zod';
import { pageOf, pageQuery, type EndpointOptions } from '../platform/http/index.js';

export const LIST_EMPLOYERS = {
  summary: 'Employers of the tickets and cases you reach, the newest first',
  access: 'authenticated',
  query: pageQuery,
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        name: z.string(),
        uscc: z.string().nullable().describe('统一社会信用代码, unified social credit code'),
        regionCode: z.string().nullable(),
        address: z.string().nullable(),
      })
      .meta({ id: 'EmployerInList' }),
  ),
} satisfies EndpointOptions;

export const LIST_PEOPLE = {
  summary: 'Callers, workers and other people of the tickets and cases you reach, the newest first',
  access: 'authenticated',
  query: pageQuery,
  response: pageOf(
    z
      .strictObject({
        id: z.uuid(),
        name: z.string(),
        phone: z.string().nullable().describe('Last four digits'),
        idNumber: z.string().nullable().describe('Last four characters'),
      })
      .meta({ id: 'PersonInList' }),
  ),
} satisfies EndpointOptions;
