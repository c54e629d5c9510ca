import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.js';
import { DeadlineBook } from './deadline-book.js';
import { DueSweep } from './due-sweep.js';
import { LegalCalendars } from './legal-calendars.js';
import { ShippedCalendars } from './shipped-calendars.js';

@Module({
  providers: [DeadlineBook, CalendarBook, LegalCalendars, ShippedCalendars, DueSweep],
  exports: [DeadlineBook, LegalCalendars],
})
export class DeadlinesModule {}
