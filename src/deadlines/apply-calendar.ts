import { Inject, Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../identity/index.js';
import type { Tx } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { demandSound } from './calendar-draft-check.js';
import { CalendarPage } from './calendar-page.read-model.js';
import { CalendarStore } from './calendar.store.js';
import { calendarYearOf, LegalCalendars } from './legal-calendars.js';
import { lapsesOf, type LapseView } from './lapse-view.js';
import { MoveTally } from './move-counts.js';
import { RecountSubject } from './recount-subject.js';
import { SubjectPlanners } from './subject-planners.js';
import { subjectsTouchedBy } from './touched-subjects.js';

/**
 * Puts a year's draft in force and moves the house to it: one transaction, one batch on record. Subjects are locked and
 * replanned one after the other in a fixed order; either all of it happens or none.
 */
@Injectable()
export class ApplyCalendar {
  constructor(
    @Inject(CalendarStore) private readonly store: CalendarStore,
    @Inject(LegalCalendars) private readonly calendars: LegalCalendars,
    @Inject(CalendarPage) private readonly page: CalendarPage,
    @Inject(SubjectPlanners) private readonly planners: SubjectPlanners,
    @Inject(RecountSubject) private readonly recount: RecountSubject,
  ) {}

  /**
   * @param expectedVersion number of the draft that was looked at.
   * @throws Refusal VERSION_CONFLICT when that draft was replaced or applied meanwhile, CALENDAR_NO_DRAFT when the year
   *   never had any, VALIDATION_FAILED when an adjoining year now contradicts it.
   */
  async execute(tx: Tx, actor: Actor, year: number, expectedVersion: number) {
    const { draft, inForce, latest } = await this.store.lockYear(tx, year);
    if (latest === 0) throw new Refusal('CALENDAR_NO_DRAFT', { params: { year } });
    if (draft?.version !== expectedVersion) {
      throw new Refusal('VERSION_CONFLICT', { current: await this.page.of(tx, year, scopeOf(actor)) });
    }
    demandSound(year, calendarYearOf(draft), await this.calendars.years(tx));
    await this.store.apply(tx, year);
    const { moved, lapsesToDecide } = await this.recountAll(tx, actor, year);
    const fromVersion = inForce?.version ?? null;
    const batch = { year, fromVersion, toVersion: draft.version, appliedBy: actor.userId };
    const batchId = await this.store.recordBatch(tx, batch, moved);
    return { batchId, year, fromVersion, version: draft.version, moved, lapsesToDecide };
  }

  private async recountAll(tx: Tx, actor: Actor, year: number) {
    const tally = new MoveTally();
    const lapsesToDecide: LapseView[] = [];
    for (const touched of await subjectsTouchedBy(tx, year, this.planners.types, scopeOf(actor, ['admin']))) {
      const recounted = await this.recount.execute(tx, touched, year);
      if (!recounted) continue;
      tally.add(recounted.moves, recounted.untrue);
      if (touched.within) lapsesToDecide.push(...lapsesOf(recounted).filter((lapse) => !lapse.voided));
    }
    return { moved: tally.total, lapsesToDecide };
  }
}
