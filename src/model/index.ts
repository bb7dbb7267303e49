export * from "./report";
export * from "./sheet-plan";
export * from "./span";
