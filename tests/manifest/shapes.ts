import type { Element } from "./elements";

/**
 * The part of Microsoft's schemas for task pane manifests ([MS-OWEMXML] 5.2, 5.6, 5.7) that our manifest uses.
 * An element or attribute that is not written here is refused, so that nothing stands in the manifest unread.
 */

export const NAMESPACES = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  commands: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  basic: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
};

const text = (longest: number): RegExp => new RegExp(`^[\\s\\S]{1,${longest}}$`, "u");
const SHORT = text(125);
const LONG = text(250);
const URL = text(2048);
const RESID = text(32);
const CULTURE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}$/;
const GUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){3}$/;
const API_VERSION = /^\d{1,2}\.\d{1,2}$/;

/** How often a child may stand: at least, at most. */
type Times = readonly [number, number];
const ONE: Times = [1, 1];
const MAYBE: Times = [0, 1];
const MANY: Times = [1, Number.POSITIVE_INFINITY];
const ANY: Times = [0, Number.POSITIVE_INFINITY];

type Child = readonly [name: string, shape: string, times: Times];

interface Shape {
  readonly namespace: keyof typeof NAMESPACES;
  /** All of them required. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** In the order they must stand. */
  readonly children?: readonly Child[];
  /** What stands between the tags of an element without children. */
  readonly text?: RegExp;
}

/** A wording with what other locales put in its place: as a setting, and as a resource with an id. */
function wordings(kind: string, value: RegExp): Record<string, Shape> {
  const pair = (namespace: keyof typeof NAMESPACES, attributes: Readonly<Record<string, RegExp>>) => ({
    [`${namespace} ${kind}`]: {
      namespace,
      attributes: { ...attributes, DefaultValue: value },
      children: [["Override", `${namespace} ${kind} override`, ANY]] as const,
    },
    [`${namespace} ${kind} override`]: { namespace, attributes: { Locale: CULTURE, Value: value } },
  });
  return { ...pair("app", {}), ...pair("basic", { id: RESID }) };
}

const resid: Shape = { namespace: "commands", attributes: { resid: RESID } };
const commands = (children: readonly Child[], attributes: Readonly<Record<string, RegExp>> = {}): Shape => ({
  namespace: "commands",
  attributes,
  children,
});
const basic = (children: readonly Child[]): Shape => ({ namespace: "basic", children });

const SHAPES: Readonly<Record<string, Shape>> = {
  ...wordings("short", SHORT),
  ...wordings("long", LONG),
  ...wordings("url", URL),
  OfficeApp: {
    namespace: "app",
    attributes: { "xsi:type": /^TaskPaneApp$/ },
    children: [
      ["Id", "Id", ONE],
      ["Version", "Version", ONE],
      ["ProviderName", "ProviderName", ONE],
      ["DefaultLocale", "DefaultLocale", ONE],
      ["DisplayName", "app short", ONE],
      ["Description", "app long", ONE],
      ["IconUrl", "app url", ONE],
      ["HighResolutionIconUrl", "app url", ONE],
      ["SupportUrl", "app url", ONE],
      ["AppDomains", "AppDomains", MAYBE],
      ["Hosts", "Hosts", ONE],
      ["Requirements", "Requirements", MAYBE],
      ["DefaultSettings", "DefaultSettings", ONE],
      ["Permissions", "Permissions", ONE],
      ["VersionOverrides", "VersionOverrides", MAYBE],
    ],
  },
  Id: { namespace: "app", text: GUID_4 },
  Version: { namespace: "app", text: VERSION },
  ProviderName: { namespace: "app", text: SHORT },
  DefaultLocale: { namespace: "app", text: CULTURE },
  AppDomains: { namespace: "app", children: [["AppDomain", "AppDomain", MANY]] },
  AppDomain: { namespace: "app", text: LONG },
  Hosts: { namespace: "app", children: [["Host", "Host", MANY]] },
  Host: { namespace: "app", attributes: { Name: /^(?:Workbook|Document|Presentation|Project|Notebook|Database)$/ } },
  Requirements: { namespace: "app", children: [["Sets", "Sets", ONE]] },
  Sets: { namespace: "app", attributes: { DefaultMinVersion: API_VERSION }, children: [["Set", "Set", MANY]] },
  Set: { namespace: "app", attributes: { Name: /^ExcelApi$/, MinVersion: API_VERSION } },
  DefaultSettings: { namespace: "app", children: [["SourceLocation", "app url", ONE]] },
  Permissions: {
    namespace: "app",
    text: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  },
  VersionOverrides: commands(
    [
      ["Description", "resid", MAYBE],
      ["Hosts", "command Hosts", ONE],
      ["Resources", "Resources", ONE],
    ],
    { "xsi:type": /^VersionOverridesV1_0$/ },
  ),
  "command Hosts": commands([["Host", "command Host", MANY]]),
  "command Host": commands([["DesktopFormFactor", "DesktopFormFactor", ONE]], {
    "xsi:type": /^(?:Workbook|Document|Presentation)$/,
  }),
  // No FunctionFile: every button opens a pane, none runs a function without one.
  DesktopFormFactor: commands([
    ["GetStarted", "GetStarted", MAYBE],
    ["ExtensionPoint", "ExtensionPoint", MANY],
  ]),
  GetStarted: commands([
    ["Title", "resid", ONE],
    ["Description", "resid", ONE],
    ["LearnMoreUrl", "resid", ONE],
  ]),
  ExtensionPoint: commands(
    [
      ["OfficeTab", "OfficeTab", ANY],
      ["CustomTab", "CustomTab", MAYBE],
    ],
    { "xsi:type": /^PrimaryCommandSurface$/ },
  ),
  // An add-in may have one group on a built-in tab.
  OfficeTab: commands([["Group", "Group", ONE]], {
    id: /^Tab(?:Home|Insert|PageLayoutExcel|Formulas|Data|Review|View|Developer|AddIns)$/,
  }),
  CustomTab: commands(
    [
      ["Group", "Group", MANY],
      ["Label", "resid", ONE],
    ],
    { id: SHORT },
  ),
  Group: commands(
    [
      ["Label", "resid", ONE],
      ["Icon", "Icon", ONE],
      ["Control", "Control", [1, 6]],
    ],
    { id: SHORT },
  ),
  Control: commands(
    [
      ["Label", "resid", ONE],
      ["Supertip", "Supertip", ONE],
      ["Icon", "Icon", ONE],
      ["Action", "Action", ONE],
    ],
    { "xsi:type": /^Button$/, id: SHORT },
  ),
  Supertip: commands([
    ["Title", "resid", ONE],
    ["Description", "resid", ONE],
  ]),
  Icon: commands([["Image", "icon Image", MANY]]),
  "icon Image": { namespace: "basic", attributes: { size: /^(?:16|20|24|32|40|48|64|80)$/, resid: RESID } },
  Action: commands(
    [
      ["TaskpaneId", "TaskpaneId", ONE],
      ["SourceLocation", "resid", ONE],
      ["Title", "resid", MAYBE],
    ],
    { "xsi:type": /^ShowTaskpane$/ },
  ),
  TaskpaneId: { namespace: "commands", text: SHORT },
  resid,
  Resources: commands([
    ["Images", "Images", ONE],
    ["Urls", "Urls", ONE],
    ["ShortStrings", "ShortStrings", ONE],
    ["LongStrings", "LongStrings", ONE],
  ]),
  Images: basic([["Image", "basic url", MANY]]),
  Urls: basic([["Url", "basic url", MANY]]),
  ShortStrings: basic([["String", "basic short", MANY]]),
  LongStrings: basic([["String", "basic long", MANY]]),
};

function attributeProblems(element: Element, wanted: Readonly<Record<string, RegExp>>): string[] {
  const names = Object.keys(element.attributes).filter((name) => !/^xmlns(?::|$)/.test(name));
  return [
    ...names.filter((name) => !(name in wanted)).map((name) => `${element.name}: unknown attribute ${name}`),
    ...Object.entries(wanted).flatMap(([name, value]) => {
      const given = element.attributes[name];
      if (given === undefined) return [`${element.name}: no ${name}`];
      return value.test(given) ? [] : [`${element.name}: ${name} is “${given}”`];
    }),
  ];
}

function childProblems(element: Element, wanted: readonly Child[]): string[] {
  const order = wanted.map(([name]) => name);
  const places = element.children.map(({ name }) => order.indexOf(name));
  const known = places.filter((place) => place >= 0);
  const misplaced = known.find((place, i) => place < (known[i - 1] ?? 0));
  return [
    ...element.children
      .filter((_, i) => places[i] === -1)
      .map(({ name }) => `${element.name}: unknown element ${name}`),
    ...(misplaced === undefined ? [] : [`${element.name}: ${order[misplaced]} stands too late`]),
    ...wanted.flatMap(([name, , [least, most]], place) => {
      const count = known.filter((each) => each === place).length;
      return count < least || count > most ? [`${element.name}: ${count} of ${name}`] : [];
    }),
  ];
}

/** Everything in an element and below it that the schemas refuse. */
export function shapeProblems(element: Element, name = element.name): string[] {
  const shape = SHAPES[name];
  if (!shape) return [`unknown document ${name}`];
  const wanted = shape.children ?? [];
  const inside = element.children.flatMap((child) => {
    const known = wanted.find(([each]) => each === child.name);
    return known ? shapeProblems(child, known[1]) : [];
  });
  return [
    ...(element.namespace === NAMESPACES[shape.namespace]
      ? []
      : [`${element.name}: in namespace “${element.namespace}”`]),
    ...attributeProblems(element, shape.attributes ?? {}),
    ...childProblems(element, wanted),
    ...((shape.text ?? /^\s*$/).test(element.text) ? [] : [`${element.name}: holds “${element.text.trim()}”`]),
    ...inside,
  ];
}
