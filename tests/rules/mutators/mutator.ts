/** A way in which a person breaks a sheet: a small function on its text that says where a finding must then stand. */

/** The sheets of a city that is as it should be, and the day on which it is looked at. */
export interface City {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly asOf: string;
}

export interface Place {
  readonly file: string;
  /** From 1, as people count. */
  readonly line: number;
}

export interface Break {
  readonly file: string;
  readonly text: string;
  /** One of these lines has to be pointed at. */
  readonly places: readonly Place[];
}

export interface Mutator {
  readonly name: string;
  /** The share of its breaks that must be caught. */
  readonly floor: number;
  breaks(city: City): Iterable<Break>;
}
