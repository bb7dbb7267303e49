const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Where two plain values differ, as paths with what stands there; for telling a person, so at most a few. */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (!isTree(a) || !isTree(b)) return [`${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], `${path}/${key}`)).slice(0, 5);
}
