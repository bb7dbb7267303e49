import { unknown } from "./fault";
import type { Ref } from "./kind";
import type { Exchange } from "./protocol";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

const wire = (member: string): string => member.slice(0, 1).toUpperCase() + member.slice(1);
const plain = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** What `load` brings of an object: the properties named, as a tree of plain values. */
export function query(target: Ref, info: QueryInfo, exchange: Exchange): Record<string, unknown> {
  const select = (info.Select ?? []).filter((path) => path !== "$none");
  const paths = select.map((path) => path.split(/[/.]/).map(plain));
  const expand = (info.Expand ?? []).map((path) => [...path.split(/[/.]/).map(plain), "*"]);
  const nothing = (info.Select ?? []).length > 0 && select.length === 0;
  const wanted = [...(paths.length === 0 && !nothing ? [["*"]] : paths), ...expand];
  return target.kind.items ? collection(target, wanted, info, exchange) : object(target, wanted, exchange);
}

function collection(
  target: Ref,
  wanted: readonly string[][],
  info: QueryInfo,
  exchange: Exchange,
): Record<string, unknown> {
  const { kind } = target;
  const own = wanted.filter(([name = ""]) => kind.get?.[name] !== undefined);
  const rest = wanted.filter((path) => !own.includes(path)).map((path) => (path[0] === "items" ? path.slice(1) : path));
  const skip = info.Skip ?? 0;
  const items = (kind.items?.(target.target, exchange) ?? []).slice(skip, info.Top ? skip + info.Top : undefined);
  const of = (item: Ref): Record<string, unknown> => ({
    ...exchange.identity(item),
    ...object(
      item,
      rest.map((path) => (path.length === 0 ? ["*"] : path)),
      exchange,
    ),
  });
  return { ...object(target, own, exchange), _Items: items.map(of) };
}

function object(target: Ref, wanted: readonly string[][], exchange: Exchange): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const nested = new Map<string, string[][]>();
  for (const [name = "*", ...rest] of wanted) {
    if (name === "*" || name === "$all") Object.assign(result, scalars(target, exchange));
    else if (target.kind.get?.[name]) result[wire(name)] = scalar(target, name, exchange);
    else if (target.kind.go?.[name]) nested.set(name, [...(nested.get(name) ?? []), rest.length > 0 ? rest : ["*"]]);
    else throw unknown(`${target.kind.name}.${name} does not exist, or is not modelled.`);
  }
  for (const [name, paths] of nested) {
    const inner = exchange.go(target, name);
    result[wire(name)] = inner && {
      ...exchange.identity(inner),
      ...(inner.kind.items ? collection(inner, paths, {}, exchange) : object(inner, paths, exchange)),
    };
  }
  return result;
}

function scalar(target: Ref, name: string, exchange: Exchange): unknown {
  exchange.gate(target.kind.name, name);
  return target.kind.get?.[name]?.(target.target, exchange) ?? null;
}

function scalars(target: Ref, exchange: Exchange): Record<string, unknown> {
  const names = Object.keys(target.kind.get ?? {}).filter((name) => exchange.allowed(target.kind.name, name));
  return Object.fromEntries(names.map((name) => [wire(name), scalar(target, name, exchange)]));
}
