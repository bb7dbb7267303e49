import { clientSource } from "./gates";
import type { ExcelHost } from "./host";

/** Never asked for: the client has to take the host for one it reaches by request. */
const ADDRESS = "http://excel.test/";

interface Extension {
  ClientRequestContext: { defaultRequestUrlAndHeaders: unknown };
  HttpUtility: { setCustomSendRequestFunc(send: (request: { body: string }) => Promise<unknown>): void };
}

interface Globals {
  readonly Excel: unknown;
  readonly OfficeExtension: Extension;
  readonly window: Record<string, unknown>;
}

/** The client reads the page it is on while it loads. What it sets on the window stays on this one. */
const PAGE = `
  var window = Object.create(globalThis), self = window;
  var location = { href: "https://excel.test/", search: "", hash: "", hostname: "excel.test", protocol: "https:", host: "excel.test" };
  var element = function () { return { style: {}, setAttribute() {}, appendChild() {}, addEventListener() {}, href: "" }; };
  var document = { createElement: element, getElementById: function () { return null; }, getElementsByTagName: function () { return []; },
    addEventListener() {}, head: element(), body: element(), cookie: "", readyState: "complete" };
  var navigator = { userAgent: "Node" };
  var XMLHttpRequest = function () {};
  window.location = location; window.document = document; window.navigator = navigator;
  window.addEventListener = function () {};
  var Microsoft = (window.Microsoft = {}), Sys = (window.Sys = {}), Type = (window.Type = Function);
  var OfficeExtension = (window.OfficeExtension = {}), OfficeExtensionBatch = OfficeExtension;
  window.OfficeExtensionBatch = OfficeExtension;
`;

/** Loads the client as a function, so that its arrays and objects are of the world the tests run in. */
function load(): Globals {
  return new Function(`${PAGE} ${clientSource()}\n; return { Excel, OfficeExtension, window };`)() as Globals;
}

/** What the vendor's loader, which is left out, would have made of the surroundings. */
function settle(globals: Globals, host: { current: ExcelHost }): void {
  const { OfficeExtension, window } = globals;
  const info = { host: "Excel", platform: "PC" };
  window.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    context: {
      ...info,
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      requirements: { isSetSupported: (name: string, version?: string) => host.current.isSetSupported(name, version) },
    },
    onReady: async (callback?: (given: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
  };
  OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = { url: ADDRESS, headers: {} };
  OfficeExtension.HttpUtility.setCustomSendRequestFunc(async ({ body }) => ({
    statusCode: 200,
    headers: {},
    body: host.current.handle(typeof body === "string" ? body : JSON.stringify(body)),
  }));
}

let loaded: { readonly globals: Globals; readonly host: { current: ExcelHost } } | undefined;

/** Sets the globals Excel, Office and OfficeExtension; `Excel.run` goes to `host` from now on. */
export function connect(host: ExcelHost): void {
  if (!loaded) {
    const current = { current: host };
    const globals = load();
    settle(globals, current);
    loaded = { globals, host: current };
  }
  loaded.host.current = host;
  const { Excel, OfficeExtension, window } = loaded.globals;
  Object.assign(globalThis, { Excel, Office: window.Office, OfficeExtension });
}

/** Takes the globals away again: what the code sees outside Excel. */
export function disconnect(): void {
  for (const name of ["Excel", "Office", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
}

/**
 * A script that stands in for `office.js` on a page: the vendor's client, and a bridge that hands each request to
 * `window[channel]`, which the test exposes: `page.exposeFunction("excelHost", (body) => host.handle(body))`.
 */
export function clientScript({ api = 17, channel = "excelHost" }: { api?: number; channel?: string } = {}): string {
  return `${clientSource()}
;(function () {
  var info = { host: "Excel", platform: "PC" };
  function isSetSupported(name, version) {
    if (name === "DelayForCellEdit") return true;
    var parts = String(version === undefined ? "1.1" : version).split(".");
    return name === "ExcelApi" && (Number(parts[0]) < 1 || (parts[0] === "1" && Number(parts[1] || 0) <= ${api}));
  }
  window.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    context: { host: "Excel", platform: "PC", displayLanguage: "zh-CN", contentLanguage: "zh-CN",
      requirements: { isSetSupported: isSetSupported } },
    onReady: function (callback) {
      return Promise.resolve(callback ? callback(info) : undefined).then(function () { return info; });
    }
  };
  OfficeExtension.ClientRequestContext.defaultRequestUrlAndHeaders = { url: "${ADDRESS}", headers: {} };
  OfficeExtension.HttpUtility.setCustomSendRequestFunc(function (request) {
    var body = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
    return window[${JSON.stringify(channel)}](body).then(function (answer) {
      return { statusCode: 200, headers: {}, body: answer };
    });
  });
})();
`;
}
