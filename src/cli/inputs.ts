import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { problems } from "../messages/zh-CN";
import { MAX_BYTES, type Problem, type ProblemCode } from "../model";

/** One input as the shell names it: a path, or `-` for standard input. */
export interface Source {
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

export const problem = (file: string, code: ProblemCode): Problem => ({ file, code, message: problems[code] });

const hidden = (path: string): boolean => basename(path).startsWith(".");

async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (hidden(path)) continue;
    if (entry.isDirectory()) found.push(...(await textsIn(path)));
    else if (/\.(?:txt|text)$/i.test(entry.name)) found.push(path);
  }
  return found;
}

/** Reads a file; one beyond the limit is not read at all, so that it fails by its size and not by lack of memory. */
async function readBounded(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  return size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFile(file);
}

/** Files, the .txt files of folders, and standard input for `-`; a path that is not there is a problem, not an exception. */
export async function expand(paths: readonly string[]): Promise<{ sources: Source[]; failed: Problem[] }> {
  const sources: Source[] = [];
  const failed: Problem[] = [];
  for (const path of paths) {
    if (path === "-") {
      sources.push({ file: "-", read: () => buffer(process.stdin) });
      continue;
    }
    try {
      const files = (await stat(path)).isDirectory() ? await textsIn(path) : [path];
      sources.push(...files.map((file) => ({ file, read: () => readBounded(file) })));
    } catch {
      failed.push(problem(path, "not-found"));
    }
  }
  return { sources, failed };
}
