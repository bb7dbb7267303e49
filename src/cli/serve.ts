import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pane } from "../messages/zh-CN";
import { runExcel, thisMachine } from "./excel";
import { startServer } from "./static-server";

const DEFAULT_PORT = 3000;
const folder = fileURLToPath(new URL("../../dist", import.meta.url));
const manifest = fileURLToPath(new URL("../../manifest.xml", import.meta.url));

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** For any browser, over http: a browser asks for no certificate of a page on its own machine. */
async function serveBrowser(): Promise<void> {
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return fail(pane.server.badPort(process.env.PORT ?? ""));
  if (!existsSync(folder)) return fail(pane.server.notBuilt);
  try {
    const server = await startServer(folder, port);
    process.stdout.write(`${pane.server.ready(server.url)}\n`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    fail(code === "EADDRINUSE" ? pane.server.portTaken(port) : pane.server.failed(message));
  }
}

/** For desktop Excel, over https. */
async function serveExcel(words: readonly string[]): Promise<void> {
  process.exitCode = await runExcel(words, thisMachine(folder, manifest));
}

const [host, ...words] = process.argv.slice(2);
void (host === "excel" ? serveExcel(words) : serveBrowser());
