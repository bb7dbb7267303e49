import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { type StaticServer, startServer } from "../../src/cli/static-server";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium of this machine: what CHROME_PATH names, or the first of the usual names on the path. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH ?? "", ...places].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** Tests that need a browser are skipped in plain sight where there is none, and fail there on the build server. */
export const describeInBrowser = findChromium() || process.env.CI === "true" ? describe : describe.skip;

export interface OpenPane {
  readonly page: Page;
  /** Requests that left this machine; must stay empty. */
  readonly outside: string[];
  /** What the page wrote to its console as an error, and errors nobody caught. */
  readonly errors: string[];
}

/** How a page is opened, where it is not simply the pane. */
export interface Visit {
  /** Behind the address of the pane. */
  readonly path?: string;
  /** A page whose browser session the new page shares. */
  readonly beside?: Page;
  /** What has to be in place before the page loads. */
  prepare?(page: Page): Promise<void>;
}

export interface PaneBench {
  readonly url: string;
  open(options?: Parameters<Browser["newContext"]>[0], visit?: Visit): Promise<OpenPane>;
  close(): Promise<void>;
}

/** Builds the pane as `npm start` does, serves it with the same server on a free port, and starts a browser. */
export async function startPane(): Promise<PaneBench> {
  const folder = await mkdtemp(join(tmpdir(), "pane-"));
  const webpack = resolve("node_modules/webpack/bin/webpack.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production", "--output-path", folder]);
  const server: StaticServer = await startServer(folder, 0);
  const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: FLAGS });
  return {
    url: server.url,
    async open(options = {}, { path = "", beside, prepare } = {}) {
      const context =
        beside?.context() ?? (await browser.newContext({ locale: "zh-CN", acceptDownloads: true, ...options }));
      const page = await context.newPage();
      const outside: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) outside.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await prepare?.(page);
      await page.goto(server.url + path);
      await page.getByRole("tab").first().waitFor();
      return { page, outside, errors };
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
