/** Records by property names → by the names of columns. */

/** `final_passed` for `finalPassed`. */
export function columnName(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function columnsOf(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => [columnName(property), value]),
  );
}
