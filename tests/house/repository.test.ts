import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const git = (...args: string[]): string[] =>
  execFileSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\0")
    .filter((name) => name !== "");

/** Files of the project as they would be committed: tracked or new, ignored ones left out. */
const FILES = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").filter((name) => existsSync(name));

/** What the client asked to find at the top, besides dot-files. */
const TOP = new Set(
  "src manifest.xml seeds assets tests package.json package-lock.json tsconfig.json webpack.config.js README.md LICENSE CHANGELOG.md".split(
    " ",
  ),
);

test("the top level holds what was asked for and dot-files, nothing else", () => {
  const top = new Set(FILES.map((name) => name.split("/")[0] ?? ""));
  expect([...top].filter((name) => !TOP.has(name) && !name.startsWith("."))).toEqual([]);
  expect([...TOP].filter((name) => !top.has(name))).toEqual([]);
});

/** As they were delivered. */
const SEEDS: Readonly<Record<string, string>> = {
  "seeds/000_83a98d767e611be8.txt": "7c607af4dc58191ce17d3e8f4ec16b7e80142cf95318f2db60915a6b9a964903",
  "seeds/001_dfdc5789f70c4fc1.txt": "ee722aa6f27a4ff9d1f7f3e80f2e4bfac4b1027d11d8b2d29d1a9c70a0fc68d3",
  "seeds/002_4c1585aa5a4d5d00.txt": "6b27532b3e6f6d9eea8dc129a731a7bf890309ba93e9edb98201990e2a766cd0",
  "seeds/003_2142bb36a72c5ecf.txt": "33591b393e362054994a577786d814c1b011778d9809722e2377409cf21e45bb",
  "seeds/004_d6eaf61c1023c0d0.txt": "ed6bc7b8b419050faf5165068a7306426ce8cb62c172bf43ff7072f21d0b3780",
};

test("the source reports are untouched, byte for byte", () => {
  const found = FILES.filter((name) => name.startsWith("seeds/"));
  const sums = found.map((name) => [name, createHash("sha256").update(readFileSync(name)).digest("hex")]);
  expect(Object.fromEntries(sums)).toEqual(SEEDS);
});

test("git keeps the line ends of the source reports", () => {
  const attributes = execFileSync("git", ["check-attr", "text", "--", ...Object.keys(SEEDS)], { encoding: "utf8" });
  expect(attributes.trimEnd().split("\n")).toEqual(Object.keys(SEEDS).map((name) => `${name}: text: unset`));
});

test("no file knows the machine it was written on", () => {
  // Written apart, so that this file does not name what it looks for.
  const folders = ["home", "root", "work", "Users", "tmp"].map((name) => `/${name}/`);
  const place = new RegExp(`(?:^|[\\s"'\`(=:])(?:file://)?(?:[A-Z]:\\\\|(?:${folders.join("|")})[\\w.-])`, "m");
  const told = FILES.filter((name) => /\.(?:tsx?|js|json|md|xml|html|svg|ya?ml)$|^\.[^/]+$|^\.ci\//.test(name))
    .filter((name) => name !== "package-lock.json")
    .filter((name) => place.test(readFileSync(name, "utf8")));
  expect(told).toEqual([]);
});

test("packages are pinned by a lock file that agrees with package.json", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages[""];
  expect(lock.dependencies).toEqual(manifest.dependencies);
  expect(lock.devDependencies).toEqual(manifest.devDependencies);
  expect(lock.version).toBe(manifest.version);
});

test("the change log knows the version", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(readFileSync("CHANGELOG.md", "utf8")).toContain(`## [${version}]`);
});
