import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CLOSURE_RATE, METRICS, type MetricDefinition } from '../domain/reporting/metrics.js';
import { currentActor, scopeOf, type Role } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import {
  Ctx,
  Cursors,
  Endpoint,
  Input,
  Refusal,
  type InputOf,
  type Locale,
  type RequestContext,
} from '../platform/http/index.js';
import { ClosureRate, type ClosureFigures, type Period } from './closure-rate.read-model.js';
import { CLOSURE, CLOSURE_ITEMS } from './reports.dto.js';

const LIST = 'due tickets by due instant';
const READERS: readonly Role[] = ['supervisor', 'auditor', 'specialist', 'mediator', 'auditDesk', 'operator'];

@Controller('reports/closure-rate')
export class ReportsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ClosureRate) private readonly closure: ClosureRate,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint(CLOSURE)
  async rate(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof CLOSURE>) {
    const { groupBy } = query;
    const period = periodOf(ctx, query);
    return this.unitOfWork.snapshot(async (reader) => {
      const figures = await this.closure.figures(reader, period);
      const groups = groupBy ? await this.closure.grouped(reader, period, groupBy) : [];
      return {
        ...flat(figures),
        definition: inWords(CLOSURE_RATE, ctx.locale),
        definitions: METRICS.map((metric) => inWords(metric, ctx.locale)),
        from: query.from,
        to: query.to,
        asOf: reader.now,
        groupBy: groupBy ?? null,
        groups: groups.map(({ key, label, ...group }) => ({ key, label, ...flat(group) })),
        items: itemsAddress(query),
      };
    });
  }

  @Get('items')
  @Endpoint(CLOSURE_ITEMS)
  async items(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof CLOSURE_ITEMS>) {
    const period = periodOf(ctx, query);
    const after = this.cursors.read(query.cursor, LIST, z.tuple([z.string(), z.string()]));
    const page = { limit: query.limit + 1, after };
    const rows = await this.unitOfWork.snapshot((reader) => this.closure.items(reader, period, page));
    return this.cursors.page(rows, query.limit, LIST, (row) => [row.dueAt, row.id]);
  }
}

function periodOf(ctx: RequestContext, query: InputOf<typeof CLOSURE>['query']): Period {
  const { from, to, union } = query;
  if (to < from)
    throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'to', message: 'validation.period' }] });
  return { paths: scopeOf(currentActor(ctx), READERS), from, to, unionId: union };
}

function flat({ closure, onTime, firstTime }: ClosureFigures) {
  return { ...closure, onTime, firstTime };
}

function inWords({ name, words, ...metric }: MetricDefinition, locale: Locale) {
  const lang = locale === 'en' ? 'en' : 'zh';
  return { ...metric, name: name[lang], words: words[lang] };
}

function itemsAddress({ from, to, union }: InputOf<typeof CLOSURE>['query']): string {
  const query = new URLSearchParams({ from, to, ...(union === undefined ? {} : { union }) });
  return `/api/v1/reports/closure-rate/items?${query.toString()}`;
}
