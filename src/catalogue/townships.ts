import type { Region } from "../model";
import { regionByCode } from "./regions";

/** Every township of this name, in order of code; `name` of a region has its county before it: 柳江区三都镇. */
export type TownshipsNamed = (name: string) => readonly Region[];

let loaded: Promise<TownshipsNamed> | undefined;

async function load(): Promise<TownshipsNamed> {
  const { townships } = (await import("./townships.data.json")).default;
  const byName = new Map<string, Region[]>();
  for (const [county, listed] of Object.entries(townships)) {
    for (const each of listed.split(" ")) {
      const name = each.slice(3);
      const region: Region = {
        name: `${regionByCode(county)?.name ?? ""}${name}`,
        code: county + each.slice(0, 3),
        level: "township",
      };
      const namesakes = byName.get(name);
      if (namesakes) namesakes.push(region);
      else byName.set(name, [region]);
    }
  }
  return (name) => byName.get(name) ?? [];
}

/** Subdistricts, towns and townships with their nine-digit codes: 0.6 MB that only a township's report needs. */
export function loadTownships(): Promise<TownshipsNamed> {
  loaded ??= load();
  return loaded;
}
