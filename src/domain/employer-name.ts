/**
 * One spelling for an employer's name, so that the same company typed by two operators is found again. Only what
 * carries no meaning is levelled: full and half width, brackets, spaces and dots, letter case, and the long form of
 * 有限公司, which the Company Law (公司法 art. 7) lets a company write either way. The result is a key for matching and
 * never shown.
 */

const BRACKETS = /[()[\]{}〔〕【】〈〉《》「」『』]/gu;
const SEPARATORS = /[\s.·・•,、，。"“”'‘’]/gu;

/** The matching key of an employer's name; empty when the text holds nothing but brackets and separators. */
export function normaliseEmployerName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(BRACKETS, '')
    .replace(SEPARATORS, '')
    .toUpperCase()
    .replaceAll('有限责任公司', '有限公司');
}
