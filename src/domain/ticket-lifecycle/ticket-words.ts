/** The closed lists of the hotline. The ids are public; their words are in the locale files under `ticket.*`. */

export const TICKET_STATES = [
  'filed',
  'dispatched',
  'objected',
  'signedFor',
  'contacted',
  'handling',
  'audit',
  'resolved',
  'reworking',
  'closed',
  'voided',
] as const;
export type TicketStateId = (typeof TICKET_STATES)[number];

/** Five categories of the national work plan of 2023. */
export const CATEGORIES = ['consultation', 'assistance', 'complaint', 'legalAid', 'suggestion'] as const;
export const DIFFICULTIES = ['ordinary', 'difficult', 'complex'] as const;
export const URGENCIES = ['ordinary', 'urgent'] as const;
export const CHANNELS = ['12351', '12345', 'window', 'app', 'letter', 'gridWorker'] as const;
export const OUTCOMES = [
  'solved',
  'partlySolved',
  'explained',
  'notSolved',
  'notOurs',
  'unreachable',
] as const;
export const CONTACT_WAYS = ['phone', 'visit', 'window', 'message', 'video', 'other'] as const;
export const VOID_GROUNDS = ['duplicate', 'nuisance', 'filedInError'] as const;
export const SOLVED_ANSWERS = ['yes', 'partly', 'no'] as const;
/** How a ticket came to its end. */
export const CLOSED_AS = ['onTheSpot', 'calledBack', 'unreachable', 'voided'] as const;
export const PROBLEM_GROUNDS = ['reworks', 'handOns'] as const;

export type Category = (typeof CATEGORIES)[number];
export type Difficulty = (typeof DIFFICULTIES)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Channel = (typeof CHANNELS)[number];
export type TicketOutcome = (typeof OUTCOMES)[number];
export type ContactWay = (typeof CONTACT_WAYS)[number];
export type SolvedAnswer = (typeof SOLVED_ANSWERS)[number];
export type ClosedAs = (typeof CLOSED_AS)[number];
export type ProblemGround = (typeof PROBLEM_GROUNDS)[number];
