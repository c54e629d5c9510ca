import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../domain/civil-date.js';
import { clockPolicySchema, type ClockPolicy } from '../domain/service-time/clock-policy.js';
import type { Reader } from '../platform/database/index.js';

/** The clock policies of the unions. A stored version never changes, so each is parsed once. */
@Injectable()
export class ClockPolicies {
  private readonly parsed = new Map<string, ClockPolicy>();

  /**
   * The policy a ticket keeps for its life: of the unions from the filing one upwards the nearest that has a version in
   * force on the day of filing, else the national default. A ticket older than every version takes the oldest one.
   * @throws Error when the table is empty, which the shipped default prevents.
   */
  async forTicket(reader: Reader, unionPath: string, filedOn: CivilDate): Promise<ClockPolicy> {
    const [row] = await reader.query<{ id: string; policy: unknown }>(
      `SELECT p.id, p.policy FROM clock_policies p LEFT JOIN unions n ON n.id = p.union_id
        WHERE p.union_id IS NULL OR n.path @> $1::ltree
        ORDER BY p.effective_from <= $2::date DESC, nlevel(n.path) DESC NULLS LAST,
                 abs(p.effective_from - $2::date), p.version DESC
        LIMIT 1`,
      [unionPath, filedOn],
    );
    if (!row) throw new Error('no clock policy: not even the national default is stored');
    const known = this.parsed.get(row.id);
    if (known) return known;
    const policy = clockPolicySchema.parse(row.policy);
    this.parsed.set(row.id, policy);
    return policy;
  }
}
