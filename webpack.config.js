import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Reports the 示例 button loads: the five source reports and two of an invented county. */
const SAMPLE_FOLDERS = ["seeds", "assets/samples"];
const samples = SAMPLE_FOLDERS.flatMap((folder) => readdirSync(at(folder)).filter((name) => name.endsWith(".txt")));

/**
 * The part of office.js that Excel asks for. It finds the rest of itself by its own file name and folder,
 * so these files are copied as they are, never bundled or renamed, and only a page inside Excel loads them.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/**/*.js",
  "en-us/**/*.js",
  "telemetry/**/*.js",
  "ariatelemetry/**/*.js",
];

/** A warning nobody must act on is never read: each one stops the build. */
const warningsAreErrors = {
  apply(compiler) {
    compiler.hooks.afterCompile.tap("WarningsAreErrors", (compilation) => {
      compilation.errors.push(...compilation.warnings.splice(0));
    });
  },
};

export default (_env, { mode = "production" }) => ({
  mode,
  context: at("."),
  entry: { taskpane: "./src/taskpane/index.tsx" },
  // A source map would carry the paths of the machine that built it.
  devtool: false,
  output: { path: at("dist"), filename: "[name].[contenthash:8].js", publicPath: "auto", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  plugins: [
    warningsAreErrors,
    new webpack.DefinePlugin({ SAMPLE_FILES: JSON.stringify(samples) }),
    new HtmlPlugin({ template: "./src/taskpane/index.html", scriptLoading: "defer" }),
    new CopyPlugin({
      patterns: [
        "manifest.xml",
        { from: "assets/*.png" },
        ...SAMPLE_FOLDERS.map((folder) => ({ from: "*.txt", context: folder, to: "samples" })),
        // Already minified by their makers, whose text we do not touch.
        ...OFFICE_FILES.map((from) => ({
          from,
          context: "node_modules/@microsoft/office-js/dist",
          to: "office",
          info: { minimized: true },
          globOptions: { ignore: ["**/*.debug.js"] },
        })),
      ],
    }),
  ],
  performance: {
    hints: "error",
    // Served from the same machine or intranet, so what counts is parsing before the first picture: under 0.1 s on an office desktop.
    maxEntrypointSize: 800_000,
    maxAssetSize: 800_000,
    assetFilter: (name) => name.endsWith(".js") && !name.startsWith("office/"),
  },
  stats: "errors-only",
});
