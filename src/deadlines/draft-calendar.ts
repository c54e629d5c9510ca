import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { scopeOf } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { demandSound } from './calendar-draft-check.js';
import { CalendarPage } from './calendar-page.read-model.js';
import { CalendarStore, type CalendarContent } from './calendar.store.js';
import { LegalCalendars } from './legal-calendars.js';

/** Keeps what an administrator has written down of a year. It counts for nothing until it is applied. */
@Injectable()
export class DraftCalendar {
  constructor(
    @Inject(CalendarStore) private readonly store: CalendarStore,
    @Inject(LegalCalendars) private readonly calendars: LegalCalendars,
    @Inject(CalendarPage) private readonly page: CalendarPage,
  ) {}

  /**
   * @param expectedVersion highest number of the year the caller has seen (0: none); left out, the draft is replaced
   *   whatever it is.
   * @throws Refusal VALIDATION_FAILED, or VERSION_CONFLICT with the year as it now is.
   */
  async execute(tx: Tx, actor: Actor, year: number, content: CalendarContent, expectedVersion?: number) {
    const versions = await this.store.lockYear(tx, year);
    if (expectedVersion !== undefined && expectedVersion !== versions.latest) {
      throw new Refusal('VERSION_CONFLICT', { current: await this.page.of(tx, year, scopeOf(actor)) });
    }
    demandSound(year, content, await this.calendars.years(tx));
    await this.store.saveDraft(tx, year, versions, content, actor.userId);
    return this.page.of(tx, year, scopeOf(actor));
  }
}
