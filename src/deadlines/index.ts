export { DeadlinesModule } from './deadlines.module.js';
export { DeadlineBook } from './deadline-book.js';
export { LegalCalendars } from './legal-calendars.js';
export { deadlinesOf, explanationOf, listDeadlines } from './deadlines.read-model.js';
export type { DeadlineFilter, DeadlineView } from './deadlines.read-model.js';
export type { DeadlineChange, DeadlineChanges, DeadlineSubject, SubjectType } from './deadline-subject.js';
export { PlansDeadlines } from './deadline-subjects.js';
export type { DeadlineSubjects, Replanned, SubjectPlan, UntrueLapse } from './deadline-subjects.js';
