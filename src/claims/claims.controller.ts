import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { CLAIM_KINDS, findClaimKind } from '../domain/claims/claim-kinds.js';
import { ClaimInputError, type ClaimKind, type Remark } from '../domain/claims/claim.js';
import {
  checkInput,
  Ctx,
  Endpoint,
  Input,
  Refusal,
  Words,
  type InputOf,
  type Locale,
  type RequestContext,
} from '../platform/http/index.js';
import { COMPUTE_CLAIM, LIST_KINDS } from './claims.dto.js';

/** What a worker is owed, computed from inputs alone. */
@Controller('claims')
export class ClaimsController {
  constructor(@Inject(Words) private readonly words: Words) {}

  @Get('kinds')
  @Endpoint(LIST_KINDS)
  kinds(@Ctx() ctx: RequestContext) {
    const language = languageOf(ctx.locale);
    return {
      items: CLAIM_KINDS.map(({ kind, label, basis, inputs }) => ({
        kind,
        label: label[language],
        basis,
        inputs: z.toJSONSchema(inputs, { io: 'input' }),
      })),
    };
  }

  @Post('compute')
  @Endpoint(COMPUTE_CLAIM)
  compute(@Ctx() ctx: RequestContext, @Input() { body }: InputOf<typeof COMPUTE_CLAIM>) {
    const claim = findClaimKind(body.kind);
    if (!claim) throw new Refusal('NOT_FOUND');
    const checked = checkInput(claim.inputs, body.inputs, ['inputs']);
    if (!checked.ok) throw checked.refusal;
    const { formula, applied, flags, items, ...result } = computed(claim, body.inputs);
    const language = languageOf(ctx.locale);
    const shown = ({ code, ...text }: Remark) => ({ code, text: text[language] });
    return {
      ...result,
      kind: claim.kind,
      label: claim.label[language],
      formula: formula[language],
      applied: applied.map(shown),
      flags: flags.map(shown),
      items: (items ?? []).map((item) => ({
        label: item.label[language],
        amount: item.amount,
        final: item.final ?? null,
      })),
      rounding: this.words.translate(ctx.locale, 'claims.rounding'),
    };
  }
}

const languageOf = (locale: Locale) => (locale === 'en' ? 'en' : 'zh');

function computed(claim: ClaimKind, inputs: unknown) {
  try {
    return claim.compute(inputs);
  } catch (error) {
    if (!(error instanceof ClaimInputError)) throw error;
    const fault = { path: `inputs.${error.path}`, message: `validation.${error.code}` };
    throw new Refusal('VALIDATION_FAILED', { errors: [fault] });
  }
}
