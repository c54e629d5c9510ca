/** Takes the password out of every URL in a text, whatever the scheme: `postgres://u:secret@h` → `postgres://u:***@h`. */
export function maskPasswords(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*):[^\s@]*@/gi, '$1:***@');
}

/** Host, port and database name of a URL, or undefined where it cannot be parsed. Never holds a user or password. */
export function placeOf(url: string | undefined): { host: string; port: string; name: string } | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const usual = parsed.protocol.startsWith('redis') ? '6379' : '5432';
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port || usual,
    name: decodeURIComponent(parsed.pathname.slice(1)),
  };
}

/** The secrets that stand in a URL, raw and decoded, to be struck out of messages that quote only a part of it. */
export function secretsOf(url: string | undefined): string[] {
  const raw = url === undefined ? undefined : /:\/\/[^\s:@/]*:([^\s@]*)@/.exec(url)?.[1];
  if (raw === undefined || raw === '') return [];
  try {
    return [raw, decodeURIComponent(raw)];
  } catch {
    return [raw];
  }
}
