import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../src/domain/law/corpus.js';
import { filesBelow, ROOT } from './files.js';

/** A text of Chinese that ends in an article: `解释(一)12`, `民诉法173–174`, `办案规则46(3)`. */
const CITATION =
  /'((?:\d+号令|\p{Script=Han})[\p{Script=Han}\d〔〕()（）]*?\p{Script=Han}?\)?\d+(?:–\d+)?(?:\(\d+\))*)'/gu;

const citationsIn = (text: string): string[] => [...text.matchAll(CITATION)].map((match) => match[1] ?? '');
const unknown = (text: string): string[] =>
  citationsIn(text).filter((basis) => findArticle(basis).length === 0);

const sources = ['case-lifecycle', 'deadlines', 'claims'].flatMap((folder) =>
  filesBelow(`src/domain/${folder}`, (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts')),
);

// Flags of irregular acts are made while a case is folded: their bases stand in no table, only in the source.
describe('articles cited in the domain', () => {
  it('are rows of the corpus wherever they are written', () => {
    const found = sources.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
    const all = found.flatMap(([, text]) => citationsIn(text));
    expect(all.length).toBeGreaterThan(300);
    expect(all).toEqual(expect.arrayContaining(['人民调解法17', '人社部发〔2022〕9号11', '17号令22']));
    expect(found.flatMap(([path, text]) => unknown(text).map((basis) => `${path}: ${basis}`))).toEqual([]);
  });

  it('would show one that is not', () => {
    expect(unknown("basis: ['民诉法999', '某某条例12', '解释(一)12', '系统默认']")).toEqual([
      '民诉法999',
      '某某条例12',
    ]);
  });
});
