import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { parse } from 'yaml';

type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: object;
};
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly responses?: { readonly 200?: { readonly content?: Record<string, { readonly schema: object }> } };
};
type Description = {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
};

export type Described = {
  /** What is wrong with a GET of a path with its query, without the prefix of the server. */
  request(path: string): string[];
  /** What is wrong with what a GET of this path was answered with; null: the description says nothing of it. */
  answer(path: string, body: unknown): string[] | null;
  /** What is wrong with a value that a schema of this name describes. */
  value(schema: string, value: unknown): string[];
};

/** One of several, told by a property: each with the value that stands for it, which alone no schema says. */
function byName(schema: Record<string, unknown>): object {
  const { discriminator } = schema as {
    discriminator?: { propertyName: string; mapping: Record<string, string> };
  };
  if (!discriminator) return schema;
  const { propertyName, mapping } = discriminator;
  return {
    oneOf: Object.entries(mapping).map(([value, $ref]) => ({
      required: [propertyName],
      properties: { [propertyName]: { const: value } },
      allOf: [{ $ref }],
    })),
  };
}

/** A provider's own description of its API, out of `descriptions/`; `mend` takes out of a schema what is wrong in it. */
export function readDescription(
  name: 'onfido' | 'sumsub',
  mend: (schemas: Description['components']['schemas']) => void = () => {},
): Described {
  const file = join(import.meta.dirname, 'descriptions', `${name}.yaml`);
  const description = parse(readFileSync(file, 'utf8')) as Description;
  mend(description.components.schemas);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const schemas = Object.entries(description.components.schemas).map(([key, one]) => [key, byName(one)]);
  ajv.addSchema({ components: { schemas: Object.fromEntries(schemas) } }, 'api');
  const absolute = (schema: object) =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;
  const problems = (schema: object, value: unknown, what: string) => {
    const check = ajv.compile(absolute(schema));
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`);
  };

  function find(path: string) {
    const url = new URL(path, 'http://127.0.0.1');
    // The plainest first: what is written out goes before a place for anything.
    const known = Object.keys(description.paths).sort(
      (a, b) => a.split('{').length - b.split('{').length || b.length - a.length,
    );
    for (const template of known) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, one]) => one ?? '');
      const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)');
      const match = new RegExp(`^${pattern}$`).exec(url.pathname);
      const operation = description.paths[template]?.get;
      if (match && operation) {
        const given = names.map((one, at) => [one, decodeURIComponent(match[at + 1] ?? '')] as const);
        return { operation, inPath: new Map(given), inQuery: url.searchParams };
      }
    }
    return null;
  }

  return {
    request(path) {
      const found = find(path);
      if (!found) return [`${path} is not described`];
      const { operation, inPath, inQuery } = found;
      const declared = operation.parameters ?? [];
      const isDeclared = (name: string) => declared.some((one) => one.in === 'query' && one.name === name);
      return [
        ...[...inQuery.keys()].filter((name) => !isDeclared(name)).map((name) => `?${name} is not described`),
        ...declared.flatMap(({ name, in: place, required, schema }) => {
          const value = place === 'path' ? inPath.get(name) : inQuery.get(name);
          if (value == null) return required ? [`${name} is missing`] : [];
          return problems(schema, value, name);
        }),
      ];
    },
    answer(path, body) {
      const schema = find(path)?.operation.responses?.[200]?.content?.['application/json']?.schema;
      return schema ? problems(schema, body, path) : null;
    },
    value: (schema, value) => problems({ $ref: `#/components/schemas/${schema}` }, value, schema),
  };
}
