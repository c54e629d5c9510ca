import { Controller, Get, Inject } from '@nestjs/common';
import { findArticle, findLawRow, LAW_CORPUS, type LawRow } from '../domain/law/corpus.js';
import { usedBy } from '../domain/law/usage.js';
import {
  Ctx,
  Endpoint,
  Input,
  Refusal,
  Words,
  type InputOf,
  type Locale,
  type RequestContext,
} from '../platform/http/index.js';
import { LIST_LAW, READ_LAW } from './law.dto.js';

/** The law as data: what a basis printed beside an event or a deadline stands for. */
@Controller('law')
export class LawController {
  constructor(@Inject(Words) private readonly words: Words) {}

  @Get()
  @Endpoint(LIST_LAW)
  list(@Ctx() ctx: RequestContext, @Input() { query }: InputOf<typeof LIST_LAW>) {
    const rows = query.basis === undefined ? LAW_CORPUS : findArticle(query.basis);
    const wanted = rows.filter(
      (row) =>
        (query.verified === undefined || row.verified === query.verified) &&
        (query.clock === undefined || row.clock === query.clock) &&
        (query.used === undefined || usedBy(row).length > 0 === query.used),
    );
    return { items: wanted.map((row) => this.shown(row, ctx.locale)) };
  }

  @Get(':rowId')
  @Endpoint(READ_LAW)
  read(@Ctx() ctx: RequestContext, @Input() { params }: InputOf<typeof READ_LAW>) {
    const row = findLawRow(params.rowId);
    if (!row) throw new Refusal('NOT_FOUND');
    return this.shown(row, ctx.locale);
  }

  private shown(row: LawRow, locale: Locale) {
    const language = locale === 'en' ? 'en' : 'zh';
    return {
      id: row.id,
      law: row.law,
      lawFull: row.lawFull,
      article: row.article,
      version: row.version,
      inForceFrom: row.inForceFrom ?? null,
      region: row.region ?? null,
      clock: row.clock,
      terms: row.terms.map((term) => ({
        length: term.length,
        unit: term.unit,
        unitLabel: this.words.translate(locale, `lawUnit.${term.unit}`),
        extension: term.extension ?? false,
      })),
      verified: row.verified,
      verifiedLabel: this.words.translate(locale, `lawVerification.${row.verified}`),
      summary: row.summary[language],
      cites: row.cites,
      usedBy: usedBy(row),
      unusedReason: row.unusedReason?.[language] ?? null,
    };
  }
}
