import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Computed } from '../domain/deadlines/computed.js';
import { explainDeadline } from '../domain/deadlines/explain.js';
import { findRule } from '../domain/deadlines/statutory-rules.js';
import { currentActor, scopeOf, type Role } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Refusal,
  type InputOf,
  type RequestContext,
} from '../platform/http/index.js';
import { EXPLAIN, LIST_DEADLINES } from './deadlines.dto.js';
import { explanationOf, listDeadlines } from './deadlines.read-model.js';

const LIST = 'deadlines by due instant';
const DAY_MS = 86_400_000;
const READERS: readonly Role[] = ['operator', 'specialist', 'auditDesk', 'mediator', 'supervisor', 'auditor'];

@Controller('deadlines')
export class DeadlinesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint(LIST_DEADLINES)
  async list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_DEADLINES>) {
    const actor = currentActor(ctx);
    const { due, scope, status, subjectType, provisional, limit } = query;
    const [dueAt, id] = this.cursors.read(query.cursor, LIST, z.tuple([z.string(), z.string()])) ?? [];
    const rows = await this.unitOfWork.read((reader) =>
      listDeadlines(reader, {
        paths: scopeOf(actor, READERS),
        limit: limit + 1,
        ...window(due, reader.now),
        ...((status ?? due) ? { status: status ?? ('open' as const) } : {}),
        ...(subjectType ? { subjectType } : {}),
        ...(provisional === undefined ? {} : { provisional }),
        ...(scope === 'mine' ? { ownerId: actor.userId } : {}),
        ...(dueAt !== undefined && id !== undefined ? { after: { dueAt, id } } : {}),
      }),
    );
    return this.cursors.page(rows, limit, LIST, (row) => [row.dueAt, row.id]);
  }

  @Get(':id/explanation')
  @Endpoint(EXPLAIN)
  async explain(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof EXPLAIN>) {
    const paths = scopeOf(currentActor(ctx), READERS);
    const found = await this.unitOfWork.read((reader) => explanationOf(reader, params.id, paths));
    if (!found) throw new Refusal('NOT_FOUND');
    const { explanation, ...deadline } = found;
    const rule = findRule(deadline.ruleId);
    // Clocks of tickets follow a policy and not a statute: their counting is the explanation itself.
    const lines = rule ? explainDeadline(explanation as unknown as Computed, rule, ctx.locale) : [];
    return { deadline, lines, computed: explanation };
  }
}

function window(due: '3' | '7' | 'overdue' | undefined, now: string) {
  if (due === undefined) return {};
  if (due === 'overdue') return { dueBefore: now };
  return { dueFrom: now, dueBefore: new Date(Date.parse(now) + Number(due) * DAY_MS).toISOString() };
}
