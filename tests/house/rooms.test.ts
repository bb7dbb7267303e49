import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** What each room may import from the others. Sentences for people (messages) may be had anywhere. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  intake: ["model"],
  text: ["model"],
  numerals: ["model"],
  catalogue: ["model"],
  messages: ["model"],
  rules: ["model", "text", "numerals", "catalogue"],
  refine: ["model", "text", "catalogue"],
  checks: ["model", "text", "catalogue"],
  sheet: ["model", "catalogue"],
  "hosts/look": ["model"],
  "hosts/excel": ["model", "hosts/look"],
  "hosts/xlsx": ["model", "hosts/look"],
  extract: ["model", "intake", "text", "numerals", "catalogue", "rules", "refine"],
  align: ["model", "catalogue", "checks"],
  compose: ["model", "catalogue", "checks", "align", "sheet"],
  taskpane: ["model", "extract", "compose", "sheet", "hosts/excel", "hosts/xlsx", "catalogue", "checks", "intake"],
  cli: ["model", "extract", "compose", "sheet", "hosts/excel", "hosts/xlsx", "catalogue", "checks", "intake"],
};

/** Rooms that run in a worker, in Node and in tests alike. */
const PURE = [
  "model",
  "intake",
  "text",
  "numerals",
  "catalogue",
  "messages",
  "rules",
  "refine",
  "checks",
  "align",
  "sheet",
  "extract",
  "compose",
];

/** Packages a room may use; what is not here is used by no room but those that touch the machine or the screen. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  intake: ["chardet"],
  text: ["opencc-js"],
  numerals: ["big.js"],
  catalogue: ["zod"],
  "hosts/xlsx": ["hucre", "fflate"],
};

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Without comments and strings. */
  readonly code: string;
}

function roomOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  return first === "hosts" ? `hosts/${second}` : first.replace(/\.tsx?$/, "");
}

const bare = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g, "").replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');

const SOURCES: readonly Source[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .sort()
  .map((name) => {
    const path = join("src", name);
    const text = readFileSync(path, "utf8");
    return { path, room: roomOf(path), text, code: bare(text) };
  });

const IMPORT = /^(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"/gm;

/** Names a file imports, as written. */
const importsOf = ({ text }: Source): string[] =>
  Array.from(text.matchAll(IMPORT), (match) => match[1] ?? match[2] ?? "");
const inside = (path: string, name: string): string => normalize(join(dirname(path), name));
const packageOf = (name: string): string =>
  name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? "");

test("every folder of src is a room of the house", () => {
  expect(SOURCES.filter(({ room }) => !(room in ROOMS)).map(({ path }) => path)).toEqual([]);
});

test("rooms import only what the table gives them", () => {
  const trespasses = SOURCES.flatMap((source) =>
    importsOf(source)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(inside(source.path, name)))
      .filter((room) => room !== source.room && room !== "messages" && !ROOMS[source.room]?.includes(room))
      .map((room) => `${source.path} → ${room}`),
  );
  expect([...new Set(trespasses)]).toEqual([]);
});

test("rooms but the pane and the shell use their own few packages and nothing of Node", () => {
  const foreign = SOURCES.filter(({ room }) => room !== "taskpane" && room !== "cli").flatMap((source) =>
    importsOf(source)
      .filter((name) => !name.startsWith("."))
      .filter((name) => !PACKAGES[source.room]?.includes(packageOf(name)))
      .map((name) => `${source.path} → ${name}`),
  );
  expect(foreign).toEqual([]);
});

describe("pure rooms know no page, file, clock, chance or network", () => {
  const FORBIDDEN =
    /\b(?:window|document|navigator|localStorage|sessionStorage|indexedDB|process|globalThis|fetch|XMLHttpRequest|WebSocket|performance|setTimeout|setInterval|queueMicrotask|require|crypto|Worker|postMessage)\b\s*[.([]|\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bMath\.random\b|\b(?:toLocale\w+|localeCompare|Intl)\b/g;
  test.each(PURE)("%s", (room) => {
    const found = SOURCES.filter((source) => source.room === room).flatMap(({ path, code }) =>
      Array.from(code.matchAll(FORBIDDEN), (match) => `${path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });
});

test("only the live host and the pane name Excel or Office", () => {
  const named = SOURCES.filter(({ room }) => room !== "hosts/excel" && room !== "taskpane")
    .filter(({ code }) => /\b(?:Excel|Office)\s*[.<(]|typeof (?:Excel|Office)\b/.test(code))
    .map(({ path }) => path);
  expect(named).toEqual([]);
});

test("sentences for people stand in the messages, not in the programs that show them", () => {
  const SENTENCE =
    /"[^"\n]*[\u4e00-\u9fff][^"\n]*[，。；！？：][^"\n]*"|`[^`]*[\u4e00-\u9fff][^`]*[，。；！？：][^`]*`/;
  const shown = SOURCES.filter(({ room }) => room === "cli" || room === "taskpane")
    .filter(({ text }) => SENTENCE.test(text))
    .map(({ path }) => path);
  expect(shown).toEqual([]);
});
