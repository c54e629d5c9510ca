/** Reading a citation such as `办案规则46(3)`, `民诉法103–104` or `京人社仲发〔2025〕1号三(四)`. */
import { LAWS, type Law } from './laws.js';

export interface Citation {
  readonly law: Law;
  /** As printed after the name of the law; empty for the whole instrument. */
  readonly article: string;
  /** First and last article where they are numbers. */
  readonly from?: number;
  readonly to?: number;
  /** Paragraph, `3` of `46(3)`. */
  readonly paragraph?: string;
}

const NAMES: readonly (readonly [string, Law])[] = LAWS.flatMap(
  (law) => [law.short, ...(law.alias ?? [])].map((name) => [name, law] as const),
  // The longest name first: 劳动合同法实施条例 before 劳动合同法, 监察条例 inside 劳动保障监察条例.
).sort(([a], [b]) => b.length - a.length);

const NUMBERED = /^(\d+)(?:–(\d+))?(?:\((\w+)\))?(?:\(\w+\))*$/u;

/** What a citation names, or undefined when no instrument we know begins it or the article cannot be read. */
export function parseCitation(text: string): Citation | undefined {
  const found = NAMES.find(([name]) => text.startsWith(name));
  if (!found) return undefined;
  const [name, law] = found;
  const article = text.slice(name.length);
  const numbered = NUMBERED.exec(article);
  if (!numbered) return /\d/u.test(article) ? undefined : { law, article };
  const from = Number(numbered[1]);
  const to = Number(numbered[2] ?? numbered[1]);
  const paragraph = numbered[3];
  return { law, article, from, to, ...(paragraph === undefined ? {} : { paragraph }) };
}

/** @throws RangeError when the citation cannot be read: in our own tables that is a slip of the pen. */
export function citation(text: string): Citation {
  const parsed = parseCitation(text);
  if (!parsed) throw new RangeError(`not a citation: ${text}`);
  return parsed;
}

/** Do the two name the same article, or one a part of the other? */
export function covers(a: Citation, b: Citation): boolean {
  if (a.law !== b.law) return false;
  if (a.article === '' || b.article === '') return true;
  if (a.from === undefined || b.from === undefined) return a.article === b.article;
  const overlaps = a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from);
  return overlaps && (a.paragraph === undefined || b.paragraph === undefined || a.paragraph === b.paragraph);
}
