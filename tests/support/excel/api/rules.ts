import { contains, overlap, quoted, showArea } from "../area";
import { invalid } from "../fault";
import { checkFormula } from "../formula";
import { type Call, type Kind, Ref, ref } from "../kind";
import type { Highlight, Validation } from "../sheet";
import type { Held } from "../workbook";
import { oneOf, textOf } from "./arguments";
import { color, type Spots } from "./format";

const TYPES = ["wholeNumber", "decimal", "textLength", "list", "date", "time", "custom"] as const;

/** The one validation that covers the whole of the range, if any. */
function current(spots: Spots): Validation | undefined {
  return spots[0]?.sheet.validations.find((one) =>
    spots.every(({ area }) => one.areas.some((part) => contains(part, area))),
  );
}

const absolute = (value: unknown): unknown =>
  value instanceof Ref && value.kind.name === "Range"
    ? `=${quoted((value.target as Held).sheet.name)}!${showArea((value.target as Held).area, "$")}`
    : value;

function checkedRule(given: unknown): Record<string, unknown> {
  if (typeof given !== "object" || given === null) throw invalid("A validation rule is an object.");
  const kinds = Object.keys(given);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) throw invalid("A validation rule is of one type.");
  const type = oneOf(kind, TYPES);
  const body = Object.entries((given as Record<string, unknown>)[type] as Record<string, unknown>);
  const rule = Object.fromEntries(body.map(([name, value]) => [name, absolute(value)]));
  if (type === "list") {
    const source = textOf(rule.source);
    if (source.startsWith("=")) checkFormula(source);
    else if (source.length > 255) throw invalid("A list written into a validation holds at most 255 characters.");
  }
  if (type === "custom") checkFormula(textOf(rule.formula));
  return { [type]: rule };
}

function change(spots: Spots, patch: Partial<Validation>): void {
  const rule = patch.rule ?? current(spots)?.rule;
  if (!rule) throw invalid("The cells have no validation rule to add to.");
  const before = current(spots);
  for (const { sheet, area } of spots) {
    sheet.allow();
    const base = { ignoreBlanks: true, errorAlert: before?.errorAlert, prompt: before?.prompt };
    sheet.unvalidate(area);
    sheet.validations.push({ ...base, ...patch, rule: structuredClone(rule), areas: [area] });
  }
}

export const validationKind: Kind<Spots> = {
  name: "DataValidation",
  get: {
    rule: (spots) => current(spots)?.rule ?? {},
    type: (spots) => {
      const [kind] = Object.keys(current(spots)?.rule ?? {});
      if (kind !== undefined) return kind.slice(0, 1).toUpperCase() + kind.slice(1);
      const touched = spots.some(({ sheet, area }) =>
        sheet.validations.some((one) => one.areas.some((part) => overlap(part, area))),
      );
      return touched ? "MixedCriteria" : "None";
    },
    errorAlert: (spots) => current(spots)?.errorAlert ?? null,
    prompt: (spots) => current(spots)?.prompt ?? null,
    ignoreBlanks: (spots) => current(spots)?.ignoreBlanks ?? true,
  },
  set: {
    rule: (spots, value) => change(spots, { rule: checkedRule(value) }),
    errorAlert: (spots, value) => change(spots, { errorAlert: message(value, 255) }),
    prompt: (spots, value) => change(spots, { prompt: message(value, 255) }),
    ignoreBlanks: (spots, value) => change(spots, { ignoreBlanks: value === true }),
  },
  run: {
    clear: (spots) => {
      for (const { sheet, area } of spots) {
        sheet.allow();
        sheet.unvalidate(area);
      }
    },
  },
};

function message(given: unknown, longest: number): unknown {
  const { title = "", message: text = "" } = given as { title?: string; message?: string };
  if (title.length > 32 || text.length > longest) throw invalid("A title holds 32 characters, a message 255.");
  return given;
}

interface Rule {
  readonly spots: Spots;
  readonly one: Highlight;
}

const STYLES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

const fact = (name: string, check: (value: unknown) => unknown): Pick<Required<Kind<Rule>>, "get" | "set"> => ({
  get: { [name.split(".").at(-1) ?? name]: ({ one }) => one.format[name] },
  set: {
    [name.split(".").at(-1) ?? name]: ({ one }, value) => {
      one.format[name] = check(value);
    },
  },
});

const merged = (
  parts: readonly Pick<Required<Kind<Rule>>, "get" | "set">[],
): Pick<Required<Kind<Rule>>, "get" | "set"> => ({
  get: Object.assign({}, ...parts.map(({ get }) => get)),
  set: Object.assign({}, ...parts.map(({ set }) => set)),
});

const asIs = (value: unknown): unknown => value;

const ruleFill: Kind<Rule> = { name: "ConditionalRangeFill", ...fact("fill.color", color) };
const ruleFont: Kind<Rule> = {
  name: "ConditionalRangeFont",
  ...merged([
    fact("font.color", color),
    ...["bold", "italic", "strikethrough", "underline"].map((name) => fact(`font.${name}`, asIs)),
  ]),
};
const ruleFormat: Kind<Rule> = {
  name: "ConditionalRangeFormat",
  ...fact("numberFormat", asIs),
  go: { fill: (rule) => ref(ruleFill, rule), font: (rule) => ref(ruleFont, rule) },
};
const formula: Kind<Rule> = {
  name: "ConditionalFormatRule",
  get: { formula: ({ one }) => one.formula ?? "" },
  set: {
    formula: ({ one }, value) => {
      const text = textOf(value);
      checkFormula(text);
      if (/\[/.test(text)) throw invalid("A conditional format takes no structured references.");
      one.formula = text;
    },
  },
};
const custom: Kind<Rule> = {
  name: "CustomConditionalFormat",
  go: { rule: (rule) => ref(formula, rule), format: (rule) => ref(ruleFormat, rule) },
};

const own = ({ one }: Rule, type: string): boolean => one.type === type;

const highlightKind: Kind<Rule> = {
  name: "ConditionalFormat",
  id: ({ one }) => one.id,
  get: {
    id: ({ one }) => one.id,
    type: ({ one }) => one.type,
    stopIfTrue: ({ one }) => one.stopIfTrue,
    priority: ({ one, spots }) => one.priority ?? spots[0]?.sheet.highlights.indexOf(one) ?? 0,
  },
  set: {
    stopIfTrue: ({ one }, value) => {
      one.stopIfTrue = value === true;
    },
    priority: ({ one }, value) => {
      one.priority = Number(value);
    },
  },
  go: {
    custom: (rule) => {
      if (!own(rule, "Custom")) throw invalid("The conditional format is of another type.");
      return ref(custom, rule);
    },
    customOrNullObject: (rule) => (own(rule, "Custom") ? ref(custom, rule) : null),
  },
  run: {
    delete: ({ spots, one }) => {
      for (const { sheet } of spots) {
        sheet.allow("allowFormatCells");
        sheet.highlights = sheet.highlights.filter((other) => other !== one);
      }
    },
  },
};

const touching = (spots: Spots): Ref[] => {
  const [first] = spots;
  if (!first) return [];
  const meets = (one: Highlight): boolean =>
    one.areas.some((part) => spots.some(({ area }) => overlap(part, area) !== null));
  return first.sheet.highlights.filter(meets).map((one) => ref(highlightKind, { spots, one }));
};

export const highlightsKind: Kind<Spots> = {
  name: "ConditionalFormatCollection",
  items: touching,
  item: (spots, key) => touching(spots).find(({ target }) => (target as Rule).one.id === key) ?? null,
  run: {
    add: (spots, [type], { book }: Call) => {
      const [first] = spots;
      if (!first) throw invalid("There are no cells to format.");
      first.sheet.allow("allowFormatCells");
      const areas = spots.map(({ area }) => area);
      const one: Highlight = { id: book.nextId(), areas, type: oneOf(type, STYLES), stopIfTrue: false, format: {} };
      first.sheet.highlights.unshift(one);
      return ref(highlightKind, { spots, one });
    },
    clearAll: (spots) => {
      for (const { sheet, area } of spots) {
        sheet.allow("allowFormatCells");
        sheet.unhighlight(area);
      }
    },
  },
};
