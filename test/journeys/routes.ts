/** One operation of the API's description. */
export interface Operation {
  readonly method: string;
  /** `/api/v1/cases/{id}/events` */
  readonly path: string;
}

/** Answered to anybody. A route that is not here and not closed makes the test fail. */
export const PUBLIC = [
  'GET /',
  'GET /front-page.css',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/refresh',
];

/** Collections whose rows belong to unions, or to one account: what they hold is seen within reach or not at all. */
const COUNTY = ['cases', 'tickets', 'deadlines', 'escalations', 'inbox', 'employers', 'people', 'reports'];

/** Collections of the house: the law, the tree of unions, one's own session and colleagues. Nothing of a case is in them. */
const HOUSE = [
  'agencies',
  'auth',
  'calendar',
  'claims',
  'deadline-rules',
  'law',
  'roles',
  'statechart',
  'test',
  'unions',
  'users',
];

/** Parameters that name a piece of the law and not a row of somebody. */
const LAW = ['year', 'ruleId', 'rowId'];

/**
 * What a route may show to somebody out of reach. `subject`: it names one row, and answers as if there were none;
 * `list`: it answers with nothing in it; `creation`: it makes something in a union, which must be within reach; `house`:
 * it is the same for everybody or speaks of the caller, and names nothing that belongs to others.
 */
export type RouteClass = 'public' | 'subject' | 'list' | 'creation' | 'house';

/** @throws Error for a route of which the path does not say what it is: it has to be thought about and put in a list. */
export function classOf({ method, path }: Operation): RouteClass {
  if (PUBLIC.includes(`${method} ${path}`)) return 'public';
  const [collection = '', ...rest] = path.replace(/^\/api\/v1\//, '').split(/[/:]/);
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const unknown = parameters.filter((name) => name !== 'id' && !LAW.includes(name));
  if (unknown.length > 0 || !(COUNTY.includes(collection) || HOUSE.includes(collection)))
    throw new Error(`${method} ${path} is not classified: whose rows does it show?`);
  if (parameters.includes('id')) return 'subject';
  if (HOUSE.includes(collection)) return 'house';
  if (method === 'GET') return 'list';
  if (method !== 'POST') throw new Error(`${method} ${path} changes something and names no row`);
  return rest.length === 0 ? 'creation' : 'list';
}

/** Which kind of row the `{id}` of a path names. */
export function kindOf({ path }: Operation): string {
  return path.replace(/^\/api\/v1\//, '').split('/')[0] ?? '';
}
