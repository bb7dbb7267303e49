export * from "./claim";
export * from "./comparable";
export * from "./finding";
export * from "./hash";
export * from "./limits";
export * from "./report";
export * from "./sheet-plan";
export * from "./span";
