/**
 * The blocks of README.md that the code decides: the environment variables and the direction table. A room that the
 * map of the README does not name is an error.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDERS, MAY_IMPORT } from '../architecture.mjs';

const cell = (text) => text.replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** A published secret is no value to copy. */
const NOT_SHOWN = { APP_SECRET: 'a published one, refused in production' };

function settingsBlock(SETTINGS) {
  const rows = Object.entries(SETTINGS).map(([name, { schema, meaning, example }]) => {
    const value = schema.safeParse(undefined).data;
    const byDefault = NOT_SHOWN[name] ?? (value === undefined ? '–' : `\`${value}\``);
    return row([`\`${name}\``, byDefault, meaning, `\`${example}\``]);
  });
  return [row(['variable', 'default', 'meaning', 'example']), row(['---', '---', '---', '---']), ...rows];
}

function directionBlock() {
  const rows = Object.entries(MAY_IMPORT).map(([room, others]) =>
    row([`\`${room}\``, others.length === 0 ? 'nothing' : others.join(', ')]),
  );
  return [row(['room', 'may import']), row(['---', '---']), ...rows];
}

function replaced(text, block, lines) {
  const [start, end] = [`<!-- ${block} -->`, `<!-- /${block} -->`];
  const parts = text.split(start);
  const rest = parts[1]?.split(end);
  if (parts.length !== 2 || rest?.length !== 2) throw new Error(`README.md has no block ${start} … ${end}`);
  return `${parts[0]}${start}\n\n${lines.join('\n')}\n\n${end}${rest[1]}`;
}

export default async function readme({ root, load }) {
  const { SETTINGS } = await load('platform/config/settings.js');
  const before = readFileSync(join(root, 'README.md'), 'utf8');
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !DATA_FOLDERS.includes(entry.name))
    .map((entry) => entry.name);
  const unnamed = rooms.filter(
    (room) => !before.includes(`| \`${room}\` |`) && existsSync(join(root, 'src', room)),
  );
  if (unnamed.length > 0) throw new Error(`the map in README.md does not name ${unnamed.join(', ')}`);
  const after = replaced(before, 'settings', settingsBlock(SETTINGS));
  return { 'README.md': replaced(after, 'directions', directionBlock()) };
}
