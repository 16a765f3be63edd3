/** A published warning about versions of a package. */
export interface Advisory {
  readonly ecosystem: string;
  readonly package: string;
  /** Comparators, `*` for every version. */
  readonly affected: string;
  readonly fixed?: string;
  readonly ids: readonly string[];
  readonly severity: string;
  /** `unfixed`: known, and the package is no longer maintained. */
  readonly kind: string;
  readonly summary: string;
  readonly url?: string;
}

export interface Advisories {
  /** ISO date of the day on which they were collected. */
  readonly date: string;
  readonly advisories: readonly Advisory[];
}
