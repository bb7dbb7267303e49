export * from "./layout";
export * from "./styles";
