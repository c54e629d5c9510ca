import { Controller, Get, Inject, Post } from '@nestjs/common';
import { computeDeadline } from '../domain/deadlines/compute.js';
import type { ComputeInput } from '../domain/deadlines/computed.js';
import { explainDeadline } from '../domain/deadlines/explain.js';
import type { DeadlineRule } from '../domain/deadlines/rule.js';
import { findRule, STATUTORY_RULES } from '../domain/deadlines/statutory-rules.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Ctx, Endpoint, Input, Refusal, type InputOf, type RequestContext } from '../platform/http/index.js';
import { COMPUTE, LIST_RULES, READ_RULE } from './deadlines.dto.js';
import { LegalCalendars } from './legal-calendars.js';

/** The law's clocks as data, and the function that counts every stored deadline. */
@Controller('deadline-rules')
export class DeadlineRulesController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LegalCalendars) private readonly calendars: LegalCalendars,
  ) {}

  @Get()
  @Endpoint(LIST_RULES)
  list() {
    return { items: STATUTORY_RULES };
  }

  @Get(':ruleId')
  @Endpoint(READ_RULE)
  read(@Input() { params }: InputOf<typeof READ_RULE>) {
    return ruleNamed(params.ruleId);
  }

  @Post(':ruleId/compute')
  @Endpoint(COMPUTE)
  async compute(@Ctx() ctx: RequestContext, @Input() { params, body }: InputOf<typeof COMPUTE>) {
    const rule = ruleNamed(params.ruleId);
    const calendar = await this.unitOfWork.read((reader) => this.calendars.current(reader));
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    try {
      const computed = computeDeadline(rule, given as unknown as ComputeInput, calendar);
      return { ...computed, lines: explainDeadline(computed, rule, ctx.locale) };
    } catch (error) {
      // The rule has no such variant, takes no extension, or needs a date: the input does not fit the rule.
      if (!(error instanceof RangeError)) throw error;
      throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'body', message: error.message }] });
    }
  }
}

function ruleNamed(id: string): DeadlineRule {
  const rule = findRule(id);
  if (!rule) throw new Refusal('NOT_FOUND');
  return rule;
}
