/** What can be read off an error of Node, pg, TypeORM or ioredis, found anywhere in its chain of causes. */
export interface FailureFacts {
  readonly code?: string;
  readonly message: string;
  readonly syscall?: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly path?: string;
  readonly port?: string;
}

const INNER = ['driverError', 'originalError', 'cause', 'lastNodeError', 'previousErrors'] as const;

/** The first error in the chain that carries a code; wrappers of ORMs, and AggregateErrors of dual-stack connects, have none or hide the address. */
export function failureFacts(error: unknown): FailureFacts {
  const chain = [...unwrap(error, 0)];
  const coded = chain.find((facts) => facts.code !== undefined && hasPlace(facts));
  return coded ?? chain.find((facts) => facts.code !== undefined) ?? chain[0] ?? { message: String(error) };
}

function hasPlace(facts: FailureFacts): boolean {
  return facts.port !== undefined || facts.hostname !== undefined || facts.path !== undefined;
}

function* unwrap(error: unknown, depth: number): Generator<FailureFacts> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const fields = error as Readonly<Record<string, unknown>>;
  yield {
    code: text(fields['code']),
    message: text(fields['message']) ?? '',
    syscall: text(fields['syscall']),
    address: text(fields['address']),
    hostname: text(fields['hostname']),
    path: text(fields['path']),
    port: text(fields['port']),
  };
  const inner = [...INNER.map((name) => fields[name]), fields['errors']].flat();
  for (const each of inner) yield* unwrap(each, depth + 1);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
