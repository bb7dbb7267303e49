import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { overheard } from "../../src/cli/excel";
import { type StaticServer, startServer } from "../../src/cli/static-server";

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-"));
  await writeFile(join(folder, "index.html"), "<p>指标</p>");
  await writeFile(join(folder, "icon.png"), "");
  server = await startServer(folder, 0);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A path as written: `fetch` would tidy it up first. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });

test("the first page is served under a policy that names no other host", async () => {
  const response = await fetch(server.url);
  expect(await response.text()).toBe("<p>指标</p>");
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test.each(["/nothing.js", "/../package.json", "/%2e%2e/package.json"])("%s is not there", async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test("a port that is taken is said, not shared", async () => {
  await expect(startServer(folder, Number(new URL(server.url).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("the page is asked for anew each time, an icon of the ribbon says nothing of caching, or Office would not show it", async () => {
  const cachingOf = async (path: string) => (await fetch(server.url + path)).headers.get("cache-control");
  expect(await cachingOf("index.html")).toBe("no-cache");
  expect(await cachingOf("icon.png")).toBeNull();
});

describe("over https, with certificates made as for Excel but installed nowhere", () => {
  let secure: StaticServer;
  let authority: Buffer;

  beforeAll(async () => {
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
    await overheard(() => generateCertificates(ca, cert, key));
    authority = await readFile(ca ?? "");
    secure = await startServer(folder, 0, { key: await readFile(key ?? ""), cert: await readFile(cert ?? "") });
  });

  afterAll(() => secure.close());

  /** What a client gets that trusts this authority and those of the system, or the system's alone. */
  const ask = (ca?: Buffer): Promise<{ text: string; policy: string }> =>
    new Promise((done, reject) => {
      get(secure.url, ca ? { ca } : {}, async (response) => {
        const pieces: Buffer[] = [];
        for await (const piece of response) pieces.push(piece);
        done({
          text: Buffer.concat(pieces).toString("utf8"),
          policy: String(response.headers["content-security-policy"]),
        });
      }).on("error", reject);
    });

  test("the same page is served, under the same policy", async () => {
    expect(secure.url).toMatch(/^https:\/\/localhost:\d+\/$/);
    const { text, policy } = await ask(authority);
    expect(text).toBe("<p>指标</p>");
    expect(policy).toContain("default-src 'self'");
  });

  test("a client that does not trust the certificate gets nothing, nor does one that speaks http", async () => {
    await expect(ask()).rejects.toMatchObject({ code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO_VERIFY/) });
    await expect(fetch(secure.url.replace("https:", "http:"))).rejects.toThrow();
  });
});
