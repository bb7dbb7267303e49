/** The look of a cell as flat facts: "numberFormat", "fill.color", "font.bold", "borders.EdgeTop.style" … */
export type Style = Readonly<Record<string, unknown>>;

export const PLAIN: Style = Object.freeze({ numberFormat: "General" });

const styles = new Map<string, Style>();
const patched = new WeakMap<Style, Map<string, Style>>();

/** One object per look, so that a sheet of many cells holds few of them. An undefined fact is taken away. */
export function restyled(style: Style, patch: Readonly<Record<string, unknown>>): Style {
  const key = JSON.stringify(Object.entries(patch).map(([name, value]) => [name, value ?? null]));
  let made = patched.get(style);
  if (!made) {
    made = new Map();
    patched.set(style, made);
  }
  const found = made.get(key);
  if (found) return found;
  const facts = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
  const sorted = facts.sort(([a], [b]) => (a < b ? -1 : 1));
  const name = JSON.stringify(sorted);
  const one =
    name === '[["numberFormat","General"]]' ? PLAIN : (styles.get(name) ?? Object.freeze(Object.fromEntries(sorted)));
  styles.set(name, one);
  made.set(key, one);
  return one;
}

export const formatOf = (style: Style): string => String(style.numberFormat);
