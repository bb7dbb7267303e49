import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pane } from "../messages/zh-CN";
import { type Identity, type StaticServer, startServer } from "./static-server";

const says = pane.sideload;

/** The manifest names this port; no other will do. */
export const EXCEL_PORT = 3000;

/** What loading the add-in needs of the machine it runs on. */
export interface Machine {
  hasDesktopExcel(): boolean;
  /** A key and a certificate that Excel trusts for localhost; the first time the system asks its user. */
  identity(): Promise<Identity>;
  serve(identity: Identity): Promise<StaticServer>;
  /** Enters the manifest among the add-ins of Excel, and opens a workbook that shows it. */
  load(): Promise<void>;
  remove(): Promise<void>;
  /** Settles when the person presses Ctrl+C. */
  interrupted(): Promise<void>;
  say(sentence: string): void;
  complain(sentence: string): void;
}

/** What a tool gave as its reason, on one line: their messages hold line breaks and whole outputs of other programs. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").trim().slice(0, 300);
}

async function start(machine: Machine): Promise<number> {
  const fail = (sentence: string): number => {
    machine.complain(sentence);
    return 1;
  };
  if (!machine.hasDesktopExcel()) return fail(says.noExcel);
  // Asked for at once: a Ctrl+C while Excel is being told must not leave the entry there unmentioned.
  const interrupted = machine.interrupted();
  machine.say(says.starting);
  let identity: Identity;
  try {
    identity = await machine.identity();
  } catch (error) {
    return fail(says.noCertificate(reasonOf(error)));
  }
  let server: StaticServer;
  try {
    server = await machine.serve(identity);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    return fail(taken ? says.portTaken(EXCEL_PORT) : pane.server.failed(reasonOf(error)));
  }
  try {
    await machine.load();
  } catch (error) {
    await server.close();
    return fail(says.notLoaded(reasonOf(error)));
  }
  machine.say(says.ready(server.url));
  await interrupted;
  await server.close();
  machine.say(says.stopped);
  return 0;
}

async function stop(machine: Machine): Promise<number> {
  if (!machine.hasDesktopExcel()) {
    machine.complain(says.nothingToRemove);
    return 1;
  }
  try {
    await machine.remove();
  } catch (error) {
    machine.complain(says.notRemoved(reasonOf(error)));
    return 1;
  }
  machine.say(says.removed);
  return 0;
}

/** `npm run excel` and `npm run excel:stop`; the answer is the exit code. */
export async function runExcel(words: readonly string[], machine: Machine): Promise<number> {
  const [word] = words;
  if (word === undefined) return start(machine);
  if (word === "stop") return stop(machine);
  machine.complain(says.unknown(word));
  return 2;
}

/**
 * Microsoft's tools tell their steps in English on the console, and some of their failures only there.
 * Runs one of them in silence, and rejects with such a failure.
 */
export async function overheard<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  const lines: string[] = [];
  console.log = (...words: unknown[]) => lines.push(words.join(" "));
  try {
    const result = await work();
    const failure = lines.find((line) => line.startsWith("Unable to"));
    if (failure !== undefined) throw new Error(failure);
    return result;
  } finally {
    console.log = log;
  }
}

const APP_PATHS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
const MAC_APP = join("Applications", "Microsoft Excel.app");

/** Where Excel of this system tells that it is installed. Office exists for Windows and Mac alone. */
function hasDesktopExcel(): boolean {
  switch (process.platform) {
    case "win32":
      return ["HKLM", "HKCU"].some(
        (hive) => spawnSync("reg", ["query", `${hive}\\${APP_PATHS}`, "/ve"], { stdio: "ignore" }).status === 0,
      );
    case "darwin":
      return ["/", homedir()].some((root) => existsSync(join(root, MAC_APP)));
    default:
      return false;
  }
}

/** This machine, with Microsoft's tools, which are loaded only where they have something to do. */
export function thisMachine(folder: string, manifest: string): Machine {
  return {
    hasDesktopExcel,
    identity: () =>
      overheard(async () => {
        const { getHttpsServerOptions } = await import("office-addin-dev-certs");
        return getHttpsServerOptions();
      }),
    serve: (identity) => startServer(folder, EXCEL_PORT, identity),
    load: () =>
      overheard(async () => {
        const { AppType, startDebugging } = await import("office-addin-debugging");
        // With debugging on, Excel stops at the first line of every page and waits for a debugger.
        await startDebugging(manifest, { appType: AppType.Desktop, enableDebugging: false, enableLiveReload: false });
      }),
    remove: () =>
      overheard(async () => {
        const { stopDebugging } = await import("office-addin-debugging");
        await stopDebugging(manifest);
      }),
    interrupted: () =>
      new Promise((resolve) => {
        process.once("SIGINT", () => resolve());
      }),
    say: (sentence) => process.stdout.write(`${sentence}\n`),
    complain: (sentence) => process.stderr.write(`${sentence}\n`),
  };
}
