import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Words,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { ROLES, scopeOf } from './actor.js';
import { currentActor } from './current-actor.js';
import { LIST_ROLES, LIST_USERS } from './users.dto.js';
import { UsersReadModel } from './users.read-model.js';

const LIST = 'users by username';

@Controller()
export class UsersController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(UsersReadModel) private readonly users: UsersReadModel,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Words) private readonly words: Words,
  ) {}

  @Get('users')
  @Endpoint(LIST_USERS)
  async listUsers(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_USERS>) {
    const scope = scopeOf(currentActor(ctx), ['admin']);
    const [after] = this.cursors.read(query.cursor, LIST, z.tuple([z.string()])) ?? [];
    const rows = await this.unitOfWork.read((reader) =>
      this.users.page(reader, scope, { role: query.role, after, limit: query.limit + 1 }),
    );
    return this.cursors.page(rows, query.limit, LIST, (row) => [row.username]);
  }

  @Get('roles')
  @Endpoint(LIST_ROLES)
  async listRoles(@Ctx() ctx: RequestContext) {
    const scope = scopeOf(currentActor(ctx), ['admin']);
    const holders = await this.unitOfWork.read((reader) => this.users.holdersByRole(reader, scope));
    const items = ROLES.map((role) => ({
      role,
      label: this.words.translate(ctx.locale, `role.${role}`),
      holders: holders.get(role) ?? 0,
    }));
    return { items, nextCursor: null };
  }
}
