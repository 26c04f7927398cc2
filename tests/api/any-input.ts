// An input for any procedure, made from its own schema, so that a new procedure is asked like the others.

import { z } from 'zod';

/** What fields are wished to say by their names, wherever they stand; where a schema does not take the wish, it says something lawful. */
export type Wishes = Readonly<Record<string, unknown>>;

/** Makes an input that a schema takes, and tells which wishes were met; throws where it cannot. */
export function inputFor(
  schema: z.core.$ZodType,
  wishes: Wishes,
): { readonly input: unknown; readonly met: ReadonlySet<string> } {
  const met = new Set<string>();
  const input = sample(schema, '', wishes, met);
  if (!z.safeParse(schema, input).success)
    throw new Error(`no input was made: ${JSON.stringify(input)}; wish for what it needs, by the names of its fields`);
  return { input, met };
}

function sample(schema: z.core.$ZodType, name: string, wishes: Wishes, met: Set<string>): unknown {
  if (Object.hasOwn(wishes, name) && z.safeParse(schema, wishes[name]).success) {
    met.add(name);
    return wishes[name];
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const within = new Set<string>();
    const given = sample(schema.unwrap(), name, wishes, within);
    if (within.size === 0) return undefined;
    for (const it of within) met.add(it);
    return given;
  }
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries<z.core.$ZodType>(schema.shape)
        .map(([key, field]) => [key, sample(field, key, wishes, met)] as const)
        .filter(([, value]) => value !== undefined),
    );
  if (schema instanceof z.ZodArray) return [sample(schema.element, name, wishes, met)];
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return sample(schema.options[0] as z.core.$ZodType, name, wishes, met); // a union has options
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodRecord) return {};
  const plain = [1, 2026, '1', 'sepuluh huruf', '2026-01-01', false, null];
  return plain.find((it) => z.safeParse(schema, it).success);
}
