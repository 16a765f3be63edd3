/** A whole number with its thousands set apart by commas: `toLocaleString` loads the tables of every language for it. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
