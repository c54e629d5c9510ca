import { readFileSync } from 'node:fs';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { clockPolicySchema } from '../domain/service-time/clock-policy.js';
import { UnitOfWork } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';

/** From `src/tickets` as from `dist/tickets` this is the file at the repository's root. */
const SHIPPED = new URL('../../config/settings/ticket-clocks.json', import.meta.url);

/** Puts the shipped national clock policy into an installation that has none. What a union has published stays. */
@Injectable()
export class ShippedClockPolicy implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    const policy = clockPolicySchema.parse(JSON.parse(readFileSync(SHIPPED, 'utf8')));
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO clock_policies (id, union_id, version, effective_from, source, policy, created_at)
         SELECT $1::uuid, NULL, $2::integer, $3::date, $4, $5::jsonb, $6::timestamptz
          WHERE NOT EXISTS (SELECT FROM clock_policies p WHERE p.union_id IS NULL)
         ON CONFLICT DO NOTHING`,
        [newId(), policy.version, policy.effectiveFrom, policy.id, JSON.stringify(policy), tx.now],
      );
    });
  }
}
