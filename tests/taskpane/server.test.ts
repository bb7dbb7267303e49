import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StaticServer, startServer } from "../../src/cli/static-server";

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-"));
  await writeFile(join(folder, "index.html"), "<p>指标</p>");
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
