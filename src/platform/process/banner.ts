/** One line of what a start prints: the Chinese word, the English one, and what there is to know. */
export interface Row {
  readonly zh: string;
  readonly en: string;
  readonly text: string;
}

/** What a person at the keyboard needs to know, as a table of plain text. */
export function bannerOf(title: string, rows: readonly Row[]): string {
  const labels = rows.map(({ zh, en }) => `${padded(zh, widest(rows.map((row) => row.zh)))} ${en}`);
  const wide = widest(labels);
  const lines = rows.map(({ text }, at) => `  ${padded(labels[at] ?? '', wide)}  ${text}`);
  return ['', `  ${title}`, '', ...lines, ''].join('\n');
}

/** Chinese characters and their punctuation take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  );
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
