import { Inject, Injectable } from '@nestjs/common';
import { scopeOf, type Actor, type Role } from '../identity/index.js';
import type { Reader } from '../platform/database/index.js';
import { Refusal } from '../platform/http/index.js';
import { UnionTree, type Union } from './union-tree.js';

export interface UnionWish {
  /** Id or full name of a union within the actor's reach. */
  readonly union?: string | undefined;
  /** Place of work in words; decides between several unions of the actor when none is named. */
  readonly workplace?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For which union somebody opens something new: nobody is guessed into one. */
@Injectable()
export class WorkingUnion {
  constructor(@Inject(UnionTree) private readonly tree: UnionTree) {}

  /** @throws Refusal VALIDATION_FAILED on `union` when it is unknown, out of reach, or several would do. */
  async choose(reader: Reader, actor: Actor, roles: readonly Role[], wish: UnionWish): Promise<Union> {
    if (wish.union !== undefined) return this.named(reader, actor, roles, wish.union);
    const held = actor.grants.filter((grant) => roles.includes(grant.role));
    const ids = [...new Set(held.map((grant) => grant.unionId))];
    const near = ids.filter((id) =>
      held.some((g) => g.unionId === id && liesIn(wish.workplace, g.unionName)),
    );
    const only = ids.length === 1 ? ids[0] : near.length === 1 ? near[0] : undefined;
    const union = only === undefined ? undefined : await this.tree.byId(reader, only);
    if (!union) throw refusal('validation.unionAmbiguous');
    return union;
  }

  private async named(reader: Reader, actor: Actor, roles: readonly Role[], named: string): Promise<Union> {
    const union = UUID.test(named)
      ? await this.tree.byId(reader, named)
      : await this.tree.byName(reader, named);
    const reach = scopeOf(actor, roles);
    if (!union || !reach.some((path) => this.tree.isWithin(union.path, path)))
      throw refusal('validation.unionUnknown');
    return union;
  }
}

/** 东兰县总工会 answers for a workplace in 东兰县. */
function liesIn(workplace: string | undefined, unionName: string): boolean {
  return workplace?.includes(unionName.replace(/总工会$/, '')) === true;
}

function refusal(message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { errors: [{ path: 'union', message }] });
}
