import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { all, at, readElements } from "./elements";
import { type Files, problemsOf } from "./rules";

const FILE = "manifest.xml";
const PAGE = "https://localhost:3000/index.html?host=excel";

const xml = readFileSync(FILE, "utf8");
const root = readElements(xml);
const files: Files = (path) => (existsSync(path) ? readFileSync(path) : null);

const wordingOf = (resid = ""): string[] => {
  const found = all(root, "Resources")
    .flatMap(({ children }) => children.flatMap((group) => group.children))
    .find(({ attributes }) => attributes.id === resid);
  return [
    found?.attributes.DefaultValue ?? "",
    ...(found?.children ?? []).map(({ attributes }) => attributes.Value ?? ""),
  ];
};

test("nothing in the manifest would be refused", () => {
  expect(problemsOf(xml, files)).toEqual([]);
});

/** Jest cannot load the modules this package needs, so it runs in a Node of its own. */
const MICROSOFT_READER = `
  const { OfficeAddinManifest } = require("office-addin-manifest");
  OfficeAddinManifest.readManifestFile("${FILE}").then((info) => console.log(JSON.stringify(info)));
`;

test("Microsoft's own reader takes it", () => {
  const info = execFileSync(process.execPath, ["--no-warnings", "-e", MICROSOFT_READER], { encoding: "utf8" });
  expect(JSON.parse(info)).toMatchObject({
    officeAppType: "TaskPaneApp",
    displayName: "指标",
    defaultLocale: "zh-CN",
    permissions: "ReadWriteDocument",
    hosts: ["Workbook"],
  });
});

test("the base form opens the pane where there are no ribbon commands, and asks no more than Excel 2016 has", () => {
  const base = { ...root, children: root.children.filter(({ name }) => name !== "VersionOverrides") };
  expect(at(base, "DefaultSettings", "SourceLocation").attributes.DefaultValue).toBe(PAGE);
  expect(all(base, "Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.1" }]);
});

test("the group 指标 on the Home tab has five buttons; what the first pane does, the second leaves alone", () => {
  const tab = at(root, "VersionOverrides", "Hosts", "Host", "DesktopFormFactor", "ExtensionPoint", "OfficeTab");
  expect(tab.attributes.id).toBe("TabHome");
  expect(wordingOf(at(tab, "Group", "Label").attributes.resid)).toEqual(["指标", "Zhibiao"]);
  const buttons = all(tab, "Control").map((control) => [
    ...wordingOf(at(control, "Label").attributes.resid),
    at(control, "Action", "TaskpaneId").text,
    ...new Set(wordingOf(at(control, "Action", "SourceLocation").attributes.resid)),
  ]);
  expect(buttons).toEqual([
    ["导入报告", "Import reports", "Zhibiao.Pane", PAGE],
    ["更新同比", "Year on year", "Zhibiao.Work", `${PAGE}&do=yearly`],
    ["核验", "Check", "Zhibiao.Work", `${PAGE}&do=checks`],
    ["透视", "Pivot", "Zhibiao.Work", `${PAGE}&do=pivots`],
    ["准备报送", "Hand in", "Zhibiao.Work", `${PAGE}&do=handin`],
  ]);
});

test("no two buttons look alike", () => {
  const pictures = all(root, "Control").flatMap((control) =>
    all(control, "Image").map(({ attributes }) => {
      const [url = ""] = wordingOf(attributes.resid);
      return readFileSync(new URL(url).pathname.slice(1)).toString("base64");
    }),
  );
  expect(pictures).toHaveLength(15);
  expect(new Set(pictures).size).toBe(15);
});

describe("a broken manifest is refused", () => {
  /** A copy with the first such place changed; the place must be there, or the test would test nothing. */
  const changed = (from: string | RegExp, to: string): string => {
    const copy = xml.replace(from, () => to);
    expect(copy).not.toBe(xml);
    return copy;
  };
  const characters = (count: number): string => "长".repeat(count);
  const GROUP = /<Group id[\s\S]*?<\/Group>/;
  const BUTTON = /<Control xsi:type="Button" id="Zhibiao.Yearly">[\s\S]*?<\/Control>/;
  const found = (pattern: RegExp): string => pattern.exec(xml)?.[0] ?? "";

  const BROKEN: readonly (readonly [string, string | RegExp, string, string])[] = [
    ["an element not closed", "</Hosts>", "", "not XML"],
    ["an attribute given twice", 'id="TabHome"', 'id="TabHome" id="TabHome"', "not XML"],
    ["another document", /OfficeApp/g, "OfficeAddIn", "unknown document OfficeAddIn"],
    ["another kind of add-in", '"TaskPaneApp"', '"ContentApp"', "OfficeApp: xsi:type is “ContentApp”"],
    ["the old base schema", "appforoffice/1.1", "appforoffice/1.0", "OfficeApp: in namespace"],
    [
      "the commands of mail",
      "taskpaneappversionoverrides",
      "mailappversionoverrides",
      "VersionOverrides: in namespace",
    ],
    ["commands in the base namespace", / xmlns="[^"]*taskpaneapp[^"]*"/, "", "VersionOverrides: in namespace"],
    [
      "a prefix that stands for something else",
      "officeappbasictypes/1.0",
      "officeappbasictypes/1.1",
      "Image: in namespace",
    ],
    ["an xsi that stands for something else", "2001/XMLSchema-instance", "2001/XMLSchema", "xsi stands for"],
    ["commands of a later version", "VersionOverridesV1_0", "VersionOverridesV1_1", "VersionOverrides: xsi:type is"],

    ["no id", /<Id>.*<\/Id>/, "", "OfficeApp: 0 of Id"],
    ["an id not of version 4", "-4b90-", "-1b90-", "Id: holds"],
    ["an id in braces", /<Id>(.*)<\/Id>/, "<Id>{608bd91e-d099-4b90-ad1e-d0c0370c5302}</Id>", "Id: holds"],
    ["a version of two parts", "<Version>0.1.0.0<", "<Version>0.1<", "Version: holds “0.1”"],
    ["a version with a word", "<Version>0.1.0.0<", "<Version>0.1.0.0-beta<", "Version: holds"],
    ["a provider name too long", "<ProviderName>指标<", `<ProviderName>${characters(126)}<`, "ProviderName: holds"],
    ["an empty provider name", "<ProviderName>指标<", "<ProviderName><", "ProviderName: holds “”"],
    [
      "a name too long",
      'DisplayName DefaultValue="指标"',
      `DisplayName DefaultValue="${characters(126)}"`,
      "DisplayName: DefaultValue",
    ],
    [
      "an empty name",
      'DisplayName DefaultValue="指标"',
      'DisplayName DefaultValue=""',
      "DisplayName: DefaultValue is “”",
    ],
    ["a translated name too long", 'Value="Zhibiao"', `Value="${characters(126)}"`, "Override: Value"],
    [
      "a description too long",
      'Description DefaultValue="',
      `Description DefaultValue="${characters(250)}`,
      "Description: DefaultValue",
    ],
    ["a permission Office has not", ">ReadWriteDocument<", ">ReadWriteMailbox<", "Permissions: holds"],
    ["no permission", /<Permissions>.*<\/Permissions>/, "", "OfficeApp: 0 of Permissions"],
    ["text where none may be", "<DefaultSettings>", "<DefaultSettings>x", "DefaultSettings: holds “x”"],

    [
      "base elements out of order",
      /(<Hosts>[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
      `${found(/<Requirements>[\s\S]*?<\/Requirements>/)}${found(/<Hosts>[\s\S]*?<\/Hosts>/)}`,
      "OfficeApp: Hosts stands too late",
    ],
    [
      "a tip before its label",
      /(<Label resid="Import.Label" \/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
      `${found(/<Supertip>[\s\S]*?<\/Supertip>/)}<Label resid="Import.Label" />`,
      "Control: Label stands too late",
    ],
    [
      "a page before its pane",
      /<TaskpaneId>Zhibiao.Pane<\/TaskpaneId>\s*<SourceLocation resid="Import.Url" \/>/,
      '<SourceLocation resid="Import.Url" /><TaskpaneId>Zhibiao.Pane</TaskpaneId>',
      "Action: TaskpaneId stands too late",
    ],
    [
      "resources out of order",
      /(<bt:Urls>[\s\S]*?<\/bt:Urls>)\s*(<bt:ShortStrings>[\s\S]*?<\/bt:ShortStrings>)/,
      `${found(/<bt:ShortStrings>[\s\S]*?<\/bt:ShortStrings>/)}${found(/<bt:Urls>[\s\S]*?<\/bt:Urls>/)}`,
      "Resources: Urls stands too late",
    ],
    [
      "an element Office has not",
      "<GetStarted>",
      "<GetGoing /><GetStarted>",
      "DesktopFormFactor: unknown element GetGoing",
    ],
    ["an attribute Office has not", '<Group id="', '<Group name="x" id="', "Group: unknown attribute name"],
    [
      "an element given twice",
      "<DefaultLocale>zh-CN</DefaultLocale>",
      "<DefaultLocale>zh-CN</DefaultLocale><DefaultLocale>zh-CN</DefaultLocale>",
      "OfficeApp: 2 of DefaultLocale",
    ],

    ["a button without a label", '<Label resid="Yearly.Label" />', "", "Control: 0 of Label"],
    ["a button without a tip", /<Supertip>[\s\S]*?<\/Supertip>/, "", "Control: 0 of Supertip"],
    ["a button without an icon", /(?<=<\/Supertip>\s*)<Icon>[\s\S]*?<\/Icon>/, "", "Control: 0 of Icon"],
    ["a button that does nothing", /<Action[\s\S]*?<\/Action>/, "", "Control: 0 of Action"],
    ["an action without a page", '<SourceLocation resid="Yearly.Url" />', "", "Action: 0 of SourceLocation"],
    ["an action of a kind not there", '"ShowTaskpane"', '"OpenTaskpane"', "Action: xsi:type is “OpenTaskpane”"],
    ["a control of a kind not there", '"Button"', '"ToggleButton"', "Control: xsi:type is “ToggleButton”"],
    ["a control without an id", ' id="Zhibiao.Yearly"', "", "Control: no id"],
    ["a control id too long", "Zhibiao.Yearly", "Z".repeat(126), "Control: id is"],
    ["a pane id too long", "<TaskpaneId>Zhibiao.Pane<", `<TaskpaneId>${"Z".repeat(126)}<`, "TaskpaneId: holds"],
    ["a control id given twice", 'id="Zhibiao.Yearly"', 'id="Zhibiao.Import"', "id Zhibiao.Import is given twice"],
    [
      "a group with the id of a control",
      'Group id="Zhibiao.Group"',
      'Group id="Zhibiao.Import"',
      "id Zhibiao.Import is given twice",
    ],
    [
      "seven controls",
      "</Group>",
      `${["a", "b"].map((x) => found(BUTTON).replace("Zhibiao.Yearly", `Zhibiao.${x}`)).join("")}</Group>`,
      "Group: 7 of Control",
    ],
    ["an empty group", /(?<=<\/Icon>\s*)<Control[\s\S]*<\/Control>/, "", "Group: 0 of Control"],
    [
      "a second group on a built-in tab",
      "</OfficeTab>",
      `${found(GROUP).replaceAll("Zhibiao.", "Second.")}</OfficeTab>`,
      "OfficeTab: 2 of Group",
    ],
    ["a tab Excel has not", '"TabHome"', '"TabMailings"', "OfficeTab: id is “TabMailings”"],
    ["another surface", '"PrimaryCommandSurface"', '"MessageReadCommandSurface"', "ExtensionPoint: xsi:type is"],

    ["an icon size missing", '<bt:Image size="32" resid="Yearly.32" />', "", "Icon: no 32"],
    [
      "an icon size given twice",
      '<bt:Image size="32" resid="Yearly.32" />',
      '<bt:Image size="16" resid="Yearly.32" />',
      "Icon: 16 is given twice",
    ],
    [
      "an icon size Office has not",
      '<bt:Image size="16" resid="Yearly.16" />',
      '<bt:Image size="17" resid="Yearly.16" />',
      "Image: size is “17”",
    ],
    [
      "an icon of another size",
      "assets/yearly-32.png",
      "assets/yearly-16.png",
      "assets/yearly-16.png is 16×16, not 32",
    ],
    [
      "an icon of another size in English",
      'Value="https://localhost:3000/assets/icon-32.png"',
      'Value="https://localhost:3000/assets/icon-64.png"',
      "assets/icon-64.png is 64×64, not 32",
    ],
    ["an icon that is not there", "assets/yearly-32.png", "assets/never-32.png", "assets/never-32.png is not there"],
    ["an icon that is no PNG", "assets/yearly-32.png", "assets/yearly.svg", "assets/yearly.svg is not a PNG"],

    [
      "a resource that is not defined",
      'Label resid="Yearly.Label"',
      'Label resid="Yearly.Name"',
      "Label: no resource Yearly.Name",
    ],
    [
      "a resource nobody uses",
      '<bt:String id="Group.Label"',
      '<bt:String id="Idle" DefaultValue="x"><bt:Override Locale="en-US" Value="x" /></bt:String><bt:String id="Group.Label"',
      "resource Idle is not used",
    ],
    [
      "a resource defined twice",
      '<bt:String id="Yearly.Label"',
      '<bt:String id="Import.Label"',
      "resource Import.Label is given twice",
    ],
    [
      "a resource of another kind",
      'Description resid="Yearly.Tip"',
      'Description resid="Yearly.Label"',
      "Description: Yearly.Label stands in ShortStrings",
    ],
    ["a resource id too long", /Yearly\.Label/g, "Y".repeat(33), "String: id is"],
    ["a label too long", 'DefaultValue="更新同比"', `DefaultValue="${characters(126)}"`, "String: DefaultValue"],
    ["a tip too long", 'DefaultValue="打开', `DefaultValue="${characters(250)}`, "String: DefaultValue"],
    ["an address too long", "&amp;do=yearly", `&amp;do=${"x".repeat(2048)}`, "Url: DefaultValue"],

    ["another default language", "<DefaultLocale>zh-CN<", "<DefaultLocale>en-US<", "DefaultLocale is en-US"],
    [
      "a default language that is none",
      "<DefaultLocale>zh-CN<",
      "<DefaultLocale>Chinese<",
      "DefaultLocale: holds “Chinese”",
    ],
    ["a wording without English", '<bt:Override Locale="en-US" Value="Check" />', "", "Checks.Label: no en-US"],
    [
      "a wording with English twice",
      '<bt:Override Locale="en-US" Value="Check" />',
      '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="en-US" Value="Checks" />',
      "Checks.Label: en-US is given twice",
    ],
    [
      "a default given again",
      '<bt:Override Locale="en-US" Value="Check" />',
      '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="zh-CN" Value="核验" />',
      "Checks.Label: zh-CN is given twice",
    ],
    ["an empty wording", 'Value="Check"', 'Value=""', "Override: Value is “”"],
    [
      "a language that is none",
      'Locale="en-US" Value="Check"',
      'Locale="english" Value="Check"',
      "Override: Locale is “english”",
    ],

    ["a page over http", 'SourceLocation DefaultValue="https:', 'SourceLocation DefaultValue="http:', "is not secure"],
    ["an icon over http", 'id="Yearly.32" DefaultValue="https:', 'id="Yearly.32" DefaultValue="http:', "is not secure"],
    [
      "a page elsewhere",
      'id="Yearly.Url" DefaultValue="https://localhost:3000/',
      'id="Yearly.Url" DefaultValue="https://example.com/',
      "is not on https://localhost:3000/",
    ],
    [
      "an address that is none",
      'id="Yearly.Url" DefaultValue="https://localhost:3000/',
      'id="Yearly.Url" DefaultValue="',
      "is not on https://localhost:3000/",
    ],
    [
      "a domain over http",
      "<Hosts>",
      "<AppDomains><AppDomain>http://example.com</AppDomain></AppDomains><Hosts>",
      "http://example.com is not secure",
    ],
    [
      "a page that is not told its host",
      "index.html?host=excel&amp;do=pivots",
      "index.html?do=pivots",
      "does not say host=excel",
    ],
    [
      "a base page that is not told its host",
      'SourceLocation DefaultValue="https://localhost:3000/index.html?host=excel"',
      'SourceLocation DefaultValue="https://localhost:3000/index.html"',
      "does not say host=excel",
    ],

    ["no host", /<Host Name="Workbook" \/>/, "", "Hosts: 0 of Host"],
    [
      "a host given twice",
      '<Host Name="Workbook" />',
      '<Host Name="Workbook" /><Host Name="Workbook" />',
      "Host Workbook is given twice",
    ],
    ["a host Office has not", '<Host Name="Workbook" />', '<Host Name="Excel" />', "Host: Name is “Excel”"],
    [
      "commands for another host",
      '<Host xsi:type="Workbook">',
      '<Host xsi:type="Document">',
      "commands for Document, which is no host",
    ],
    [
      "Excel's interface required of Word",
      '<Host Name="Workbook" />',
      '<Host Name="Workbook" /><Host Name="Document" />',
      "ExcelApi is required of others",
    ],
    ["a set Office has not", 'Set Name="ExcelApi"', 'Set Name="ExcelApis"', "Set: Name is “ExcelApis”"],
    ["a set without a version", ' MinVersion="1.1"', "", "Set: no MinVersion"],
    [
      "a set given twice",
      '<Set Name="ExcelApi" MinVersion="1.1" />',
      '<Set Name="ExcelApi" MinVersion="1.1" /><Set Name="ExcelApi" MinVersion="1.2" />',
      "Set ExcelApi is given twice",
    ],
  ];

  test.each(BROKEN)("%s", (_, from, to, problem) => {
    expect(problemsOf(changed(from, to), files).join("\n")).toContain(problem);
  });

  test("an icon without transparency", () => {
    const opaque: Files = (path) => {
      const bytes = files(path);
      const copy = bytes && Buffer.from(bytes);
      if (path === "assets/yearly-32.png") copy?.writeUInt8(2, 25);
      return copy;
    };
    expect(problemsOf(xml, opaque)).toEqual(Array(2).fill("assets/yearly-32.png has no transparency"));
  });

  test("a custom tab with more than the one it may have", () => {
    const tab = `<CustomTab id="Zhibiao.Tab">${found(GROUP)}<Label resid="Group.Label" /></CustomTab>`;
    const inTabs = (tabs: string): string => xml.replace(/<OfficeTab[\s\S]*<\/OfficeTab>/, () => tabs);
    expect(problemsOf(inTabs(tab), files)).toEqual([]);
    expect(problemsOf(inTabs(tab + tab.replaceAll('id="Zhibiao.', 'id="Other.')), files)).toEqual([
      "ExtensionPoint: 2 of CustomTab",
    ]);
  });
});
