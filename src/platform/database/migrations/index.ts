import { Foundation1763700000100 } from './0001-foundation.js';
import { PeopleAndUnions1763700000200 } from './0002-people-and-unions.js';
import { CasesAndTickets1763700000300 } from './0003-cases-and-tickets.js';
import { DeadlinesAndJobs1763700000400 } from './0004-deadlines-and-jobs.js';
import { LoginAttempts1763700000500 } from './0005-login-attempts.js';
import { PartyLinks1763700000600 } from './0006-party-links.js';
import { CalendarBatches1763700000700 } from './0007-calendar-batches.js';

/** Every migration of the product in order, by name; never a glob. */
export const MIGRATIONS = [
  Foundation1763700000100,
  PeopleAndUnions1763700000200,
  CasesAndTickets1763700000300,
  DeadlinesAndJobs1763700000400,
  LoginAttempts1763700000500,
  PartyLinks1763700000600,
  CalendarBatches1763700000700,
] as const;
