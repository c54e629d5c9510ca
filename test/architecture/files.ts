import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Files below a folder of the repository, as paths from its root with `/`. An absent folder has none. */
export function filesBelow(folder: string, wanted: (path: string) => boolean = () => true): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path, wanted) : [path];
    })
    .filter(wanted);
}
