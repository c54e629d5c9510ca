/**
 * An error for the log, without the values it speaks of: database messages quote rows, and driver errors carry the
 * statement's parameters, which are people's names and numbers.
 */
export function describeError(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const database = 'driverError' in thrown || ('severity' in thrown && 'routine' in thrown);
  const source: object =
    'driverError' in thrown && thrown.driverError instanceof Error ? thrown.driverError : thrown;
  return {
    type: thrown.name,
    ...(!database && { message: thrown.message }),
    ...pick(source, ['code', 'schema', 'table', 'column', 'constraint']),
    stack: frames(thrown.stack),
    ...(thrown.cause instanceof Error && { cause: describeError(thrown.cause) }),
  };
}

/** Where it happened; the first lines of a stack repeat the message. */
function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

function pick(source: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(source).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}
