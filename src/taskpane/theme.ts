import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const themed = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

const light = themed(webLightTheme);
const dark = themed(webDarkTheme);
const contrast = themed(teamsHighContrastTheme);

const forced = matchMedia("(forced-colors: active)");
const darkWanted = matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void): () => void {
  const queries = [forced, darkWanted];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

/** The theme the person's system asks for, also when it changes while the pane is open. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, () => (forced.matches ? contrast : darkWanted.matches ? dark : light));
}
