import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pane } from "../messages/zh-CN";
import { startServer } from "./static-server";

const DEFAULT_PORT = 3000;
const folder = fileURLToPath(new URL("../../dist", import.meta.url));

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const port = Number(process.env.PORT || DEFAULT_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(pane.server.badPort(process.env.PORT ?? ""));
else if (!existsSync(folder)) fail(pane.server.notBuilt);
else {
  startServer(folder, port).then(
    (server) => process.stdout.write(`${pane.server.ready(server.url)}\n`),
    (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? pane.server.portTaken(port) : pane.server.failed(error.message)),
  );
}
