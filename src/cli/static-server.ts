import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** Nothing the page runs or loads may come from another machine. Fluent's style engine writes its rules inline. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Key and certificate of the machine, as PEM; with them the folder is served over https. */
export interface Identity {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder to this machine alone. Port 0 takes any free port. Excel opens a page over https alone.
 * Rejects with the system's error (`EADDRINUSE` for a port that is taken).
 */
export function startServer(folder: string, port: number, identity?: Identity): Promise<StaticServer> {
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      // Office shows a blank icon in the ribbon for an image that says how it may be cached.
      if (path.endsWith(".png")) return;
      // The next build has the same address and must be seen at once; the entity tag keeps this cheap.
      response.setHeader("Cache-Control", "no-cache");
    },
  });
  const answer: RequestListener = (request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  const server = identity
    ? createSecureServer({ key: identity.key, cert: identity.cert }, answer)
    : createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `${identity ? "https" : "http"}://localhost:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
