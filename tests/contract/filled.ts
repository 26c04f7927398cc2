// Whether lawful values together fill everything that a schema allows, so that no optional field goes untried.

type Node = {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Node>>;
      readonly innerType?: Node;
      readonly element?: Node;
      readonly valueType?: Node;
      readonly in?: Node;
      readonly options?: readonly Node[];
    };
  };
  readonly safeParse: (value: unknown) => { readonly success: boolean };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a schema that no value has, by path; `*` stands for any row or name. */
export const missingIn = (schema: Node, values: readonly unknown[], path = ''): string[] => {
  const { shape, innerType, element, valueType, in: before, options } = schema._zod.def;
  if (values.length === 0) return [path];
  const objects = values.filter(isObject);
  if (shape !== undefined)
    return Object.entries(shape).flatMap(([name, inner]) =>
      missingIn(
        inner,
        objects.filter((it) => Object.hasOwn(it, name)).map((it) => it[name]),
        `${path}/${name}`,
      ),
    );
  if (element !== undefined)
    return missingIn(
      element,
      values.flatMap((it) => (Array.isArray(it) ? it : [])),
      `${path}/*`,
    );
  if (valueType !== undefined)
    return missingIn(
      valueType,
      objects.flatMap((it) => Object.values(it)),
      `${path}/*`,
    );
  if (options !== undefined)
    return options
      .filter((option) => option._zod.def.type === 'object')
      .flatMap((option) =>
        missingIn(
          option,
          values.filter((it) => option.safeParse(it).success),
          path,
        ),
      );
  const inner = innerType ?? before;
  return inner === undefined ? [] : missingIn(inner, values, path);
};
