import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SHIPPED_CALENDARS } from '../domain/deadlines/calendars.js';
import { UnitOfWork } from '../platform/database/index.js';

/**
 * Puts the shipped State Council calendars into an installation that does not have the year yet. What an administrator
 * has published stays: a year that exists is never touched, whichever version the release brings.
 */
@Injectable()
export class ShippedCalendars implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      for (const year of SHIPPED_CALENDARS) {
        await tx.query(
          `INSERT INTO calendars (year, version, status, verification, source, off_days, make_up_days, created_at, applied_at)
           SELECT $1, $2, 'applied', $3, $4, $5::jsonb, $6::jsonb, $7, $7
            WHERE NOT EXISTS (SELECT FROM calendars c WHERE c.year = $1)
           ON CONFLICT DO NOTHING`,
          [
            ...[year.year, Number(year.version), year.status, year.source],
            ...[JSON.stringify(year.offDays), JSON.stringify(year.makeUpDays), tx.now],
          ],
        );
      }
    });
  }
}
