import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(process.cwd(), "node_modules");

let source: string | undefined;

/** The text of the vendor's own Excel client. */
export function clientSource(): string {
  source ??= readFileSync(join(ROOT, "@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  return source;
}

const GATE = /_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;

/** The ExcelApi 1.x members came with as the vendor's client has it; infinite for sets of other names. */
function byClient(): Map<string, number> {
  const found = new Map<string, number>();
  const text = clientSource();
  const from = text.indexOf('var _defaultApiSetName = "ExcelApi"');
  for (const [, member = "", set = "", version = ""] of text.slice(from).matchAll(GATE)) {
    const minor = set === "_defaultApiSetName" ? Number(version.split(".")[1]) : Number.POSITIVE_INFINITY;
    found.set(member, Math.min(minor, found.get(member) ?? Number.POSITIVE_INFINITY));
  }
  return found;
}

/** The same as documented; a property that can be set only since a later version is listed twice, as "X.y=" too. */
function byDocumentation(): Map<string, number> {
  const text = readFileSync(join(ROOT, "@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf("declare namespace Excel");
  const found = new Map<string, number>();
  let kind = "";
  let set = "";
  for (const line of text.slice(start, text.indexOf("\ndeclare namespace", start + 1)).split("\n")) {
    set = /\[Api set: ([^\]]*)\]/.exec(line)?.[1] ?? set;
    const declared = /^ {4}(?:abstract )?(class|interface|enum|namespace|type) (\w+)/.exec(line);
    if (declared) kind = declared[1] === "class" ? (declared[2] ?? "") : "";
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (member !== undefined && kind !== "" && set !== "" && !found.has(`${kind}.${member}`)) {
      const minor = /^ExcelApi 1\.(\d+)/.exec(set)?.[1];
      found.set(`${kind}.${member}`, minor === undefined ? Number.POSITIVE_INFINITY : Number(minor));
      const later = /1\.(\d+) for set/.exec(set)?.[1];
      if (later !== undefined) found.set(`${kind}.${member}=`, Number(later));
    }
    if (declared || member !== undefined) set = "";
  }
  return found;
}

let sources: readonly Map<string, number>[] | undefined;

/** The ExcelApi 1.x a member needs to be read or called, or, with `set`, to be set. */
export function neededFor(kind: string, member: string, set = false): number {
  sources ??= [byClient(), byDocumentation()];
  const name = `${kind}.${member}`;
  const needs = sources.map((source) => (set ? source.get(`${name}=`) : undefined) ?? source.get(name) ?? 1);
  return Math.max(...needs);
}
