import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.js';
import { DeadlineBook } from './deadline-book.js';
import { DeadlineRulesController } from './deadline-rules.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DueSweep } from './due-sweep.js';
import { LegalCalendars } from './legal-calendars.js';
import { ShippedCalendars } from './shipped-calendars.js';

@Module({
  controllers: [DeadlinesController, DeadlineRulesController],
  providers: [DeadlineBook, CalendarBook, LegalCalendars, ShippedCalendars, DueSweep],
  exports: [DeadlineBook, LegalCalendars],
})
export class DeadlinesModule {}
