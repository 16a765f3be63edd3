/** How one service prints its credentials. */
export interface Shape {
  readonly type: string;
  /** A regular expression's source without anchors and groups to keep; every repetition is bounded, so that a search is linear. */
  readonly pattern: string;
}

/** A credential without a form of its own: only the name beside it tells what it is. */
export interface NamedShape {
  readonly type: string;
  readonly name: RegExp;
  /** The whole value. */
  readonly value: RegExp;
}
