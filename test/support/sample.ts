/** JSON Schema as far as the API's description uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
}

export interface Sampling {
  /** `#/components/schemas/…` of the description. */
  readonly components: Readonly<Record<string, Schema>>;
  /** Values for fields by name, where any value of the type will not do. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly now: string;
}

/** A smallest value that fits a schema: what must be there, and nothing else. */
export function sampleOf(schema: Schema, sampling: Sampling): unknown {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    const named = sampling.components[name];
    if (!named) throw new Error(`no schema ${schema.$ref}`);
    return sampleOf(named, sampling);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return sampleOf(choice, sampling);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          name in sampling.fields
            ? sampling.fields[name]
            : sampleOf(schema.properties?.[name] ?? {}, sampling),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, sampling));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return text(schema, sampling);
  }
}

function text({ format }: Schema, { now }: Sampling): string {
  if (format === 'date') return now.slice(0, 10);
  if (format === 'date-time') return now;
  if (format === 'uuid') return '018f0000-0000-7000-8000-0000000000ff';
  return 'x';
}
