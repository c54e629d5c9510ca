import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

const SHARED = '#/$defs/';

/**
 * Schemas of one document. A zod schema with `.meta({ id })` becomes a component of that name and a reference to it;
 * the others are written where they stand.
 */
export class Schemas {
  readonly components = new Map<string, JsonSchema>();

  /** @param io whether the caller sends it (`input`, before coercion) or receives it. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _dialect,
      $defs,
      ...whole
    } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io,
      unrepresentable: 'any',
    });
    for (const [name, definition] of Object.entries($defs ?? {})) this.add(name, definition);
    const id = schema.meta()?.id;
    if (id === undefined) return relocated(whole);
    if (!('$ref' in whole)) this.add(id, whole);
    return { $ref: `#/components/schemas/${id}` };
  }

  private add(name: string, definition: object): void {
    if (name.startsWith('__')) throw new Error('a schema that contains itself needs .meta({ id })');
    const { id: _id, ...schema } = relocated(definition);
    const known = this.components.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`two schemas are called ${name}: request and response need names of their own`);
    }
    this.components.set(name, schema);
  }
}

function relocated(definition: object): JsonSchema {
  const text = JSON.stringify(definition, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(SHARED, '#/components/schemas/') : value,
  );
  return JSON.parse(text) as JsonSchema;
}
