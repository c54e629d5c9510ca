import { createParamDecorator, HttpCode, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import { contextOf, type ParsedInput } from './request-context.js';

export interface EndpointOptions {
  /** One line for the API's reader, in the words of the glossary. */
  readonly summary: string;
  /** `authenticated` is refused with 401 until a guard has set `principal`. */
  readonly access: 'public' | 'authenticated';
  /** Roles of which one is needed; checked by the identity room's guard. None: any account. */
  readonly roles?: readonly string[];
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** `text`, `binary` and `stream` (server-sent events) go out as the handler gives them; `empty` is 204. */
  readonly response?: z.ZodType | 'empty' | 'text' | 'binary' | 'stream';
  /** Status of success; Nest's own otherwise: 201 for POST, 200 for the rest, 204 for `empty`. */
  readonly status?: number;
  /** Takes `Idempotency-Key` and runs through `Commands.run`. True for POST unless said otherwise. */
  readonly idempotent?: boolean;
  readonly tags?: readonly string[];
  /** `false` leaves the route out of the API's description: a page for people. */
  readonly documented?: false;
}

/** What a handler receives from `@Input()`, out of its options declared as a constant `satisfies EndpointOptions`. */
export type InputOf<O extends EndpointOptions> = {
  readonly [K in 'params' | 'query' | 'body']: O[K] extends z.ZodType ? z.output<O[K]> : undefined;
};

const ENDPOINT = Symbol('endpoint');

/**
 * Declares a route beside `@Get`, `@Post`…: who may call it, what it takes and gives. Input is checked against it
 * before the handler runs, the OpenAPI file is written from it, and a route without it stops the start.
 *
 * Objects refuse fields they do not name, at the top without being told (inside, use `z.strictObject`).
 *
 * A custom verb is written with a doubled colon, which Fastify reads as a literal one:
 * `@Post(':id/events::preview')` answers `POST …/events:preview`. A backslash gives 404.
 * Right after a parameter the parameter must be told where to end, or it swallows the verb (such a route stops the
 * start): `@Post(':id([^:]+)::acknowledge')`.
 */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const endpoint: EndpointOptions = {
    ...options,
    ...(options.params && { params: strict(options.params) }),
    ...(options.query && { query: strict(options.query) }),
    ...(options.body && { body: strict(options.body) }),
  };
  return (target, key, descriptor) => {
    const handler: unknown = descriptor.value;
    if (typeof handler !== 'function') throw new TypeError(`@Endpoint on ${String(key)}: not a method`);
    Reflect.defineMetadata(ENDPOINT, endpoint, handler);
    const status = options.status ?? (options.response === 'empty' ? 204 : undefined);
    if (status !== undefined) HttpCode(status)(target, key, descriptor);
  };
}

/** The declaration of a handler, for guards: `endpointOf(execution.getHandler())`. */
export function endpointOf(handler: object): EndpointOptions | undefined {
  return Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
}

export function takesIdempotencyKey(endpoint: EndpointOptions, method: string): boolean {
  return endpoint.idempotent ?? method === 'POST';
}

/** Checked input: `@Input() { params, query, body }: InputOf<typeof options>`, or one part: `@Input('body')`. */
export const Input = createParamDecorator(
  (part: keyof ParsedInput | undefined, execution: ExecutionContext) => {
    const { input } = contextOf(execution);
    return part === undefined ? input : input[part];
  },
);

/** The `RequestContext` of the call. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext) =>
  contextOf(execution),
);

function strict(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
}
