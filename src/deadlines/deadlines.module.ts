import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { REFUSAL_CODES } from '../platform/http/index.js';
import { ApplyCalendar } from './apply-calendar.js';
import { CalendarBook } from './calendar-book.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarLatecomers } from './calendar-latecomers.js';
import { CalendarNotices } from './calendar-notices.js';
import { CalendarPage } from './calendar-page.read-model.js';
import { CalendarStore } from './calendar.store.js';
import { DeadlineBook } from './deadline-book.js';
import { DeadlineRulesController } from './deadline-rules.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DraftCalendar } from './draft-calendar.js';
import { DryRunCalendar } from './dry-run-calendar.js';
import { DueSweep } from './due-sweep.js';
import { LegalCalendars } from './legal-calendars.js';
import { RecountSubject } from './recount-subject.js';
import { DEADLINE_REFUSALS } from './refusal-codes.js';
import { ShippedCalendars } from './shipped-calendars.js';
import { SubjectPlanners } from './subject-planners.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [DeadlinesController, DeadlineRulesController, CalendarController],
  providers: [
    ApplyCalendar,
    CalendarBook,
    CalendarLatecomers,
    CalendarNotices,
    CalendarPage,
    CalendarStore,
    DeadlineBook,
    DraftCalendar,
    DryRunCalendar,
    DueSweep,
    LegalCalendars,
    RecountSubject,
    ShippedCalendars,
    SubjectPlanners,
    { provide: REFUSAL_CODES, useValue: DEADLINE_REFUSALS },
  ],
  exports: [DeadlineBook, LegalCalendars],
})
export class DeadlinesModule {}
