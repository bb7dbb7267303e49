import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const PACKAGE = "node_modules/@microsoft/office-js/dist";
/** Where Excel runs add-ins of this kind. */
const PLATFORMS = ["win32", "mac", "web", "ios"];
const LOCALES = ["zh-cn", "en-us"];

/** Copies what the build copies beside the page, without building the page; the configuration is a module Jest cannot load. */
const COPY = `
  import webpack from "webpack";
  import configure from "./webpack.config.js";
  const config = configure({}, {});
  const plugins = config.plugins.filter((plugin) => plugin.constructor.name === "CopyPlugin");
  const output = { ...config.output, path: process.argv[1] };
  webpack({ ...config, entry: {}, output, plugins }, (error, stats) => {
    if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
  });
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "copied-"));
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", COPY, folder]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const copied = (name: string): string => join(folder, "office", name);
const vendor = readFileSync(join(PACKAGE, "office.js"), "utf8");

/** `excel:{ios:"16.00",…}` in office.js: the newest part there is for each platform. */
function newest(): Record<string, string> {
  const [, versions = ""] = /HostSpecificFileVersionMap=\{[^;]*?\bexcel:\{([^}]*)\}/.exec(vendor) ?? [];
  return Object.fromEntries(Array.from(versions.matchAll(/(\w+):"([\d.]+)"/g), ([, name, version]) => [name, version]));
}

test.each(PLATFORMS)("Excel for %s finds its part of office.js, the newest and every older one", (platform) => {
  expect(existsSync(copied(`excel-${platform}-${newest()[platform]}.js`))).toBe(true);
  // An older Excel asks for the part of its own version.
  const parts = readdirSync(PACKAGE).filter((name) => new RegExp(`^excel-${platform}-\\d+\\.\\d+\\.js$`).test(name));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter((name) => !existsSync(copied(name)))).toEqual([]);
});

test("office.js finds what else it names itself, in both languages", () => {
  const named = Array.from(vendor.matchAll(/(?:O15InitHelper|OfficeStringJS):"([\w.-]+)"/g), ([, name = ""]) => name);
  expect(named.sort()).toEqual(["o15apptofilemappingtable.js", "office_strings.js"]);
  const [telemetry = ""] = /telemetry\/[\w.-]+\.js/.exec(vendor) ?? [];
  const wanted = [
    "office.js",
    "o15apptofilemappingtable.js",
    telemetry,
    ...LOCALES.map((locale) => `${locale}/office_strings.js`),
  ];
  expect(wanted.filter((name) => !existsSync(copied(name)))).toEqual([]);
});

test("every copy is what the vendor published, byte for byte, and no debug version", () => {
  const files = readdirSync(join(folder, "office"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    expect(name).not.toContain(".debug.");
    expect(readFileSync(copied(name)).equals(readFileSync(join(PACKAGE, name)))).toBe(true);
  }
});

test("the page takes office.js from its own address, never from Microsoft's", () => {
  const ours = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|html)$/.test(name))
    .map((name) => join("src", name));
  const copies = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|html|xml)$/.test(name))
    .map((name) => join(folder, name));
  const foreign = ["manifest.xml", "webpack.config.js", ...ours, ...copies].filter((path) =>
    /appsforoffice\.microsoft\.com/i.test(readFileSync(path, "utf8")),
  );
  expect(foreign).toEqual([]);
  const pages = ours.filter((path) => path.endsWith(".html")).map((path) => readFileSync(path, "utf8"));
  expect(pages.filter((page) => /<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i.test(page))).toEqual([]);
});
