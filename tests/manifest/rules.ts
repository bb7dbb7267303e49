import { all, at, type Element, readElements, walk } from "./elements";
import { NAMESPACES, shapeProblems } from "./shapes";

/**
 * Everything Office or Microsoft's validator would refuse in our manifest, told offline: `office-addin-manifest validate`
 * asks a web service. Limits are those of the manifest reference on learn.microsoft.com.
 */

/** Reads a file of the project; null where there is none. */
export type Files = (path: string) => Uint8Array | null;

const ORIGIN = "https://localhost:3000/";
const LOCALES = ["en-US"];
/** A button without one of these is refused as a whole. */
const ICON_SIZES = ["16", "32", "80"];
const SIZE_OF: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Where what an element refers to must stand. */
const GROUP_OF: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

interface Manifest {
  readonly root: Element;
  readonly resources: readonly (Element & { readonly group: string })[];
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

/** Every wording of an element: its default, and what each locale puts in its place. */
const wordings = ({ attributes, children }: Element): string[] =>
  [attributes.DefaultValue, ...children.map((child) => child.attributes.Value)].filter((each) => each !== undefined);

const referring = ({ root }: Manifest): Element[] => walk(root).filter(({ attributes }) => attributes.resid);

function idProblems({ root, resources }: Manifest): string[] {
  const idsOf = (names: readonly string[]): string[] =>
    walk(root)
      .filter(({ name }) => names.includes(name))
      .flatMap(({ attributes }) => attributes.id ?? []);
  return [
    ...repeated(idsOf(["CustomTab", "Group", "Control"])).map((id) => `id ${id} is given twice`),
    ...repeated(resources.flatMap(({ attributes }) => attributes.id ?? [])).map(
      (id) => `resource ${id} is given twice`,
    ),
  ];
}

function referenceProblems(manifest: Manifest): string[] {
  const used = referring(manifest).flatMap((element) => {
    const { resid } = element.attributes;
    const found = manifest.resources.find(({ attributes }) => attributes.id === resid);
    if (!found) return [`${element.name}: no resource ${resid}`];
    const wanted = GROUP_OF[element.name];
    return found.group === wanted ? [] : [`${element.name}: ${resid} stands in ${found.group}`];
  });
  const named = new Set(referring(manifest).map(({ attributes }) => attributes.resid));
  const idle = manifest.resources.filter(({ attributes }) => !named.has(attributes.id));
  return [...used, ...idle.map(({ attributes }) => `resource ${attributes.id} is not used`)];
}

/** Both languages for whatever has a wording. */
function localeProblems({ root }: Manifest): string[] {
  const ours = at(root, "DefaultLocale").text;
  return [
    ...(ours === "zh-CN" ? [] : [`DefaultLocale is ${ours}`]),
    ...walk(root)
      .filter(({ attributes }) => attributes.DefaultValue !== undefined)
      .flatMap((element) => {
        const called = element.attributes.id ?? element.name;
        const locales = element.children.map(({ attributes }) => attributes.Locale ?? "");
        return [
          ...repeated([ours, ...locales]).map((locale) => `${called}: ${locale} is given twice`),
          ...LOCALES.filter((locale) => !locales.includes(locale)).map((locale) => `${called}: no ${locale}`),
        ];
      }),
  ];
}

const urlsOf = ({ root }: Manifest): string[] =>
  walk(root)
    .filter(({ name }) => name === "Image" || /Url$|^SourceLocation$/.test(name))
    .flatMap(wordings);

function addressProblems(manifest: Manifest): string[] {
  const elsewhere = urlsOf(manifest).filter((url) => !URL.canParse(url) || !url.startsWith(ORIGIN));
  const insecure = walk(manifest.root)
    .flatMap((element) => [element.text.trim(), ...wordings(element)])
    .filter((value) => /^http:/i.test(value));
  return [...elsewhere.map((url) => `${url} is not on ${ORIGIN}`), ...insecure.map((url) => `${url} is not secure`)];
}

/** Pages of the pane: the page itself must be told that it is opened in Excel. */
function pageProblems({ root, resources }: Manifest): string[] {
  const pages = all(root, "SourceLocation").flatMap((element) => {
    const { resid } = element.attributes;
    return resid === undefined ? [element] : resources.filter(({ attributes }) => attributes.id === resid);
  });
  return pages
    .flatMap(wordings)
    .filter((url) => URL.canParse(url) && new URL(url).searchParams.get("host") !== "excel")
    .map((url) => `${url} does not say host=excel`);
}

/** Width, height and kind of pixels from the header of a PNG; null for any other file. */
function pngHeader(bytes: Uint8Array): { width: number; height: number; alpha: boolean } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26 || view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), alpha: view.getUint8(25) === 6 };
}

function imageProblems(url: string, size: number, files: Files): string[] {
  const path = url.replace(ORIGIN, "");
  const bytes = files(path);
  if (!bytes) return [`${path} is not there`];
  const png = pngHeader(bytes);
  if (!png) return [`${path} is not a PNG`];
  return [
    ...(png.width === size && png.height === size ? [] : [`${path} is ${png.width}×${png.height}, not ${size}`]),
    ...(png.alpha ? [] : [`${path} has no transparency`]),
  ];
}

function iconProblems({ root, resources }: Manifest, files: Files): string[] {
  const settings = walk(root).flatMap((element) => {
    const size = SIZE_OF[element.name];
    return size === undefined ? [] : wordings(element).flatMap((url) => imageProblems(url, size, files));
  });
  const icons = all(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? "");
    return [
      ...ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `Icon: no ${size}`),
      ...repeated(sizes).map((size) => `Icon: ${size} is given twice`),
      ...icon.children.flatMap(({ attributes }) =>
        resources
          .filter((resource) => resource.attributes.id === attributes.resid)
          .flatMap(wordings)
          .flatMap((url) => imageProblems(url, Number(attributes.size), files)),
      ),
    ];
  });
  return [...settings, ...icons];
}

/** The hosts of the ribbon commands are those of the add-in, each named once, and what they require exists there. */
function hostProblems({ root }: Manifest): string[] {
  const hosts = at(root, "Hosts").children.map(({ attributes }) => attributes.Name ?? "");
  const commands = all(root, "VersionOverrides").flatMap((overrides) =>
    at(overrides, "Hosts").children.map(({ attributes }) => attributes["xsi:type"] ?? ""),
  );
  const sets = all(root, "Set").map(({ attributes }) => attributes.Name ?? "");
  return [
    ...repeated(hosts).map((host) => `Host ${host} is given twice`),
    ...repeated(commands).map((host) => `Host ${host} is given twice`),
    ...commands.filter((host) => !hosts.includes(host)).map((host) => `commands for ${host}, which is no host`),
    ...(sets.includes("ExcelApi") && hosts.some((host) => host !== "Workbook")
      ? ["ExcelApi is required of others"]
      : []),
    ...repeated(sets).map((set) => `Set ${set} is given twice`),
  ];
}

function prefixProblems({ root }: Manifest): string[] {
  const { attributes } = root;
  return attributes["xmlns:xsi"] === NAMESPACES.instance ? [] : [`xsi stands for “${attributes["xmlns:xsi"] ?? ""}”`];
}

/** What is wrong with a manifest, in no particular order; nothing for one that Office takes. */
export function problemsOf(xml: string, files: Files): string[] {
  let root: Element;
  try {
    root = readElements(xml);
  } catch (error) {
    return [`not XML: ${(error as Error).message}`];
  }
  const shape = [...shapeProblems(root)];
  // Without the elements the schemas ask for, there is nothing the further rules could look at.
  if (shape.some((problem) => /: 0 of |^unknown document/.test(problem))) return shape;
  const resources = all(root, "Resources").flatMap(({ children }) =>
    children.flatMap((group) => group.children.map((resource) => ({ ...resource, group: group.name }))),
  );
  const manifest: Manifest = { root, resources };
  return [
    ...shape,
    ...prefixProblems(manifest),
    ...idProblems(manifest),
    ...referenceProblems(manifest),
    ...localeProblems(manifest),
    ...addressProblems(manifest),
    ...pageProblems(manifest),
    ...iconProblems(manifest, files),
    ...hostProblems(manifest),
  ];
}
