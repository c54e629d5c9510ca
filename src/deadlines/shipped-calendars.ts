import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SHIPPED_CALENDARS } from '../domain/deadlines/calendars.js';
import { UnitOfWork } from '../platform/database/index.js';

/**
 * Puts the shipped State Council calendars into an installation that does not have the year yet: in force in a new one,
 * as a draft where people work already, because applying it may move what they owe. What an administrator has published
 * stays: a year that exists is never touched, whichever version the release brings.
 */
@Injectable()
export class ShippedCalendars implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [known] = await tx.query<{ year: number }>('SELECT c.year FROM calendars c LIMIT 1');
      const standing = known === undefined ? 'applied' : 'draft';
      for (const year of SHIPPED_CALENDARS) {
        await tx.query(
          `INSERT INTO calendars (year, version, status, verification, source, off_days, make_up_days, created_at, applied_at)
           SELECT $1, $2, $8::text, $3, $4, $5::jsonb, $6::jsonb, $7, CASE WHEN $8::text = 'applied' THEN $7::timestamptz END
            WHERE NOT EXISTS (SELECT FROM calendars c WHERE c.year = $1)
           ON CONFLICT DO NOTHING`,
          [
            ...[year.year, Number(year.version), year.status, year.source],
            ...[JSON.stringify(year.offDays), JSON.stringify(year.makeUpDays), tx.now, standing],
          ],
        );
      }
    });
  }
}
