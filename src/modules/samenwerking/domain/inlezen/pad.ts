/** One step of a path in a key: the name, between quotes when a > or a quote is in it. */
export function padStap(naam: string): string {
  return /[">]/.test(naam) ? `"${naam.replaceAll('"', '""')}"` : naam
}

/** The names in a path: `1Stroom > Duiven` is 1Stroom and then Duiven. */
export function padStappen(tekst: string): string[] {
  return [...tekst.matchAll(/\s*(?:"((?:[^"]|"")*)"|[^>]+)/g)]
    .map((match) => match[1]?.replaceAll('""', '"') ?? match[0].trim())
    .filter(Boolean)
}
