import { Inject, Injectable } from '@nestjs/common';
import { AgencyDirectory } from '../agencies/index.js';
import type { Json } from '../domain/lifecycle/canonical-json.js';
import type { Payload } from '../domain/lifecycle/events.js';
import type { Role } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';

const OWNERS: readonly Role[] = ['mediator', 'specialist', 'supervisor'];
/** Payload fields that name an agency's row, wherever they stand. */
const AGENCY_FIELDS = new Set(['agency', 'agencyId', 'agencies']);
/** Payload fields by which an event gives a case an owner. */
const OWNER_FIELDS: Readonly<Record<string, string>> = {
  'case.assigned': 'userId',
  'case.opened': 'ownerId',
};

/** The machine knows ids; whether the right rows stand behind them is asked here, before anything is written. */
@Injectable()
export class CaseReferences {
  constructor(@Inject(AgencyDirectory) private readonly agencies: AgencyDirectory) {}

  /**
   * @param unionPath of the case: an owner works at its union or above.
   * @throws Refusal VALIDATION_FAILED naming the field.
   */
  async check(reader: Reader, unionPath: string, type: string, payload: Payload): Promise<void> {
    const named = agenciesIn(payload, 'payload');
    if (named.length > 0) {
      const found = await this.agencies.byIds(
        reader,
        named.map(({ id }) => id),
      );
      const missing = named.find(({ id }) => !found.has(id));
      if (missing) throw fault(missing.path, 'validation.agencyUnknown');
    }
    const field = OWNER_FIELDS[type];
    const owner = field === undefined ? undefined : payload[field];
    if (field !== undefined && typeof owner === 'string') await checkOwner(reader, unionPath, owner, field);
  }
}

async function checkOwner(reader: Reader, unionPath: string, userId: string, field: string): Promise<void> {
  const [holder] = await reader.query(
    `SELECT 1 FROM role_grants g JOIN users u ON u.id = g.user_id JOIN unions n ON n.id = g.union_id
      WHERE g.user_id = $1 AND u.disabled_at IS NULL AND g.role = ANY ($3::text[]) AND n.path @> $2::ltree`,
    [userId, unionPath, OWNERS],
  );
  if (!holder) throw fault(field === 'ownerId' ? field : `payload.${field}`, 'validation.caseOwnerUnfit');
}

function agenciesIn(value: Json | undefined, path: string): { path: string; id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, Json | undefined]) => {
    const at = `${path}.${key}`;
    if (!AGENCY_FIELDS.has(key)) return agenciesIn(child, at);
    const ids = Array.isArray(child) ? child : [child];
    return ids.filter((id): id is string => typeof id === 'string').map((id) => ({ path: at, id }));
  });
}

function fault(path: string, message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path, message }] });
}
