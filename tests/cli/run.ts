import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = resolve("src/cli/main.ts");
const start = (args: readonly string[]) => spawn(process.execPath, ["--import", "tsx", MAIN, ...args]);

/** Runs the real command; `input` is piped in, without it standard input is closed and empty. */
export function zhibiao(args: readonly string[], input: string | Uint8Array = ""): Promise<Run> {
  return new Promise((done, reject) => {
    const child = start(args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("error", reject);
    child.on("close", (code) =>
      done({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
    // A command that fails before it reads closes the pipe; that is its right.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Runs the command and closes its standard output after the first piece. */
export function stoppedEarly(args: readonly string[]): Promise<Omit<Run, "out">> {
  return new Promise((done, reject) => {
    const child = start(args);
    let err = "";
    child.stdout.once("data", () => child.stdout.destroy());
    child.stderr.on("data", (piece: Buffer) => {
      err += piece.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (code) => done({ code, err }));
    child.stdin.end();
  });
}

/** A folder for one file of tests, and how to remove it. */
export async function workFolder(): Promise<{ at: (name: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "zhibiao-"));
  return { at: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}
