/**
 * Keeps a spreadsheet from running text as a formula: what begins with `=`, `+`, `-`, `@`, a tab or a return gets an apostrophe in
 * front (OWASP, CSV injection). Text that already looks guarded gets one more, so that {@link unguard} gives back every text.
 */
export function guard(tekst: string): string {
  return /^'*[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst
}

/** Takes away exactly what {@link guard} added. */
export function unguard(tekst: string): string {
  return /^'+[=+\-@\t\r]/.test(tekst) ? tekst.slice(1) : tekst
}
