import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { at, type Element, readElements, walk } from "./elements";

const FILE = "manifest.xml";
const LOCALES = ["zh-CN", "en-US"];
const ORIGIN = "https://localhost:3000/";

/** Children in the order the schemas of Office give ([MS-OWEMXML]); Excel refuses any other. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const root = readElements(readFileSync(FILE, "utf8"));
const overrides = at(root, "VersionOverrides");
const resources = at(overrides, "Resources").children.flatMap((group) =>
  group.children.map((resource) => ({ ...resource, group: group.name })),
);

/** Every wording of an element: its default, and what each locale puts in its place. */
const wordings = ({ attributes, children }: Element): string[] => [
  attributes.DefaultValue ?? "",
  ...children.map((child) => child.attributes.Value ?? ""),
];

const urls = walk(root)
  .flatMap((element) => [element.attributes.DefaultValue, element.attributes.Value])
  .filter((value): value is string => /^https?:/.test(value ?? ""));

/** Width and height from the header of a PNG. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Jest cannot load the modules this package needs, so it runs in a Node of its own. */
const MICROSOFT_READER = `
  const { OfficeAddinManifest } = require("office-addin-manifest");
  OfficeAddinManifest.readManifestFile("${FILE}").then((info) => console.log(JSON.stringify(info)));
`;

test("Microsoft's own reader takes it", () => {
  const info = execFileSync(process.execPath, ["--no-warnings", "-e", MICROSOFT_READER], { encoding: "utf8" });
  expect(JSON.parse(info)).toMatchObject({
    officeAppType: "TaskPaneApp",
    displayName: "指标",
    defaultLocale: "zh-CN",
    permissions: "ReadWriteDocument",
    hosts: ["Workbook"],
  });
});

test("identity", () => {
  expect(at(root, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(at(root, "Version").text).toMatch(/^\d+(\.\d+){3}$/);
  expect(at(root, "ProviderName").text.length).toBeLessThanOrEqual(125);
  const [set] = at(root, "Requirements", "Sets").children;
  expect(set?.attributes).toEqual({ Name: "ExcelApi", MinVersion: "1.1" });
});

test.each(Object.entries(ORDER))("%s has its children in the order of the schema", (name, order) => {
  const found = walk(root).filter((element) => element.name === name && element.children.length > 0);
  expect(found.length).toBeGreaterThan(0);
  for (const element of found) {
    const places = element.children.map((child) => order.indexOf(child.name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("the base form works where ribbon commands do not", () => {
  expect(at(root, "DefaultSettings", "SourceLocation").attributes.DefaultValue).toBe(`${ORIGIN}index.html?host=excel`);
});

test("the ribbon button opens the same page", () => {
  const action = walk(overrides).find((element) => element.name === "Action");
  expect(action?.attributes["xsi:type"]).toBe("ShowTaskpane");
  const resid = action && at(action, "SourceLocation").attributes.resid;
  const page = resources.find(({ attributes }) => attributes.id === resid);
  expect(page?.attributes.DefaultValue).toBe(`${ORIGIN}index.html?host=excel`);
});

test("every resource is defined once, used, and named in at most 32 characters", () => {
  const ids = resources.map(({ attributes }) => attributes.id ?? "");
  const used = walk(overrides).flatMap(({ attributes }) => attributes.resid ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test("a resource is in the group its element asks for", () => {
  const groupOf = (resid?: string) => resources.find(({ attributes }) => attributes.id === resid)?.group;
  const wanted: Readonly<Record<string, string>> = {
    Image: "Images",
    SourceLocation: "Urls",
    LearnMoreUrl: "Urls",
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
  };
  for (const element of walk(overrides).filter(({ attributes }) => attributes.resid)) {
    expect([element.name, groupOf(element.attributes.resid)]).toEqual([element.name, wanted[element.name]]);
  }
});

test("everything with a wording has it in both locales", () => {
  expect(at(root, "DefaultLocale").text).toBe(LOCALES[0]);
  const worded = walk(root).filter(({ attributes }) => attributes.DefaultValue !== undefined);
  expect(worded.length).toBeGreaterThan(resources.length);
  for (const element of worded) {
    expect(element.children.map((child) => child.attributes.Locale)).toEqual([LOCALES[1]]);
    for (const text of wordings(element)) expect(text).not.toBe("");
  }
});

test("no wording is longer than Office allows", () => {
  for (const text of wordings(at(root, "DisplayName"))) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of wordings(at(root, "Description"))) expect(text.length).toBeLessThanOrEqual(250);
  for (const resource of resources) {
    const limit = { ShortStrings: 125, LongStrings: 250 }[resource.group] ?? 2048;
    for (const text of wordings(resource)) expect(text.length).toBeLessThanOrEqual(limit);
  }
});

test("every address is https on our own origin", () => {
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) expect(url.startsWith(ORIGIN)).toBe(true);
});

test("every icon is a real file of the size it is asked for", () => {
  const sizes: [string | undefined, number][] = [
    [at(root, "IconUrl").attributes.DefaultValue, 32],
    [at(root, "HighResolutionIconUrl").attributes.DefaultValue, 64],
    ...walk(overrides)
      .filter(({ name, attributes }) => name === "Image" && attributes.size)
      .map(({ attributes }): [string | undefined, number] => [
        resources.find((resource) => resource.attributes.id === attributes.resid)?.attributes.DefaultValue,
        Number(attributes.size),
      ]),
  ];
  expect(new Set(sizes.map(([, size]) => size))).toEqual(new Set([16, 32, 64, 80]));
  for (const [url, size] of sizes) expect(pngSize((url ?? "").replace(ORIGIN, ""))).toEqual([size, size]);
});
