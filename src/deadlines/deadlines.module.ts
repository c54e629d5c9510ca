import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.js';
import { DeadlineBook } from './deadline-book.js';
import { DueSweep } from './due-sweep.js';

@Module({
  providers: [DeadlineBook, CalendarBook, DueSweep],
  exports: [DeadlineBook, CalendarBook],
})
export class DeadlinesModule {}
